"""Turns the officer's wishes on award rounds (open, list, show, nominate) into stored values."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dossier.check.sending import deadlines
from dossier.model.award import Award
from dossier.model.change import Changes, Saved
from dossier.model.dossier import Record
from dossier.model.finding import Cite, Finding, Outcome
from dossier.model.ledger import Ground
from dossier.model.round import Council, Nomination, Opinion, Round, Status, Vote
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import Work
from dossier.tasks.catalogue import find_award
from dossier.tasks.desk import Desk
from dossier.tasks.errors import (
    AlreadyNominatedError,
    NotThereError,
    UnknownSubjectError,
    WrongWhomError,
)
from dossier.tasks.gather import Scales, answers_of, list_order, scales_of
from dossier.tasks.subjects import find_subject_of
from dossier.words.names import reading_key
from dossier.words.text import fold


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One line of the list of rounds."""

    key: str
    name: str
    year: int
    office: str  # name of the proposing unit
    status: Status
    persons: int
    units: int
    households: int
    submitted: date | None


@dataclass(frozen=True, slots=True)
class NomineeRow:
    """One line of a round's nominees, excluded ones too."""

    nomination: Saved[Nomination]
    name: str
    post: str
    unit: str  # where a person works; the superior of a unit
    award: Award
    outcome: Outcome | None
    vote: Saved[Vote] | None
    opinions: tuple[Saved[Opinion], ...] = ()  # written ones


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round as its screen shows it."""

    round: Saved[Round]
    office: Unit
    rows: tuple[NomineeRow, ...]
    council: Saved[Council] | None
    answers: Mapping[str, str]  # of the round's own asks
    deadlines: tuple[Finding, ...] = ()  # those that have passed, or soon will
    ballot: Cite | None = None  # where the shares of votes stand


@dataclass(frozen=True, slots=True)
class Nominate:
    """The wish to propose one subject for one award; the award goes by id or any usual name."""

    round: str
    subject: Ref
    award: str
    ground: Ground = Ground.MERIT
    summary: str = ""


def new_round(desk: Desk, draft: Round) -> Saved[Round]:
    """Open a round from a draft without key."""
    with desk.store.work(desk.who, "round.new") as work:
        if work.find(Unit, draft.office) is None:
            raise UnknownSubjectError(text=draft.office)
        value = replace(draft, key=desk.keys())
        version = work.put(value, seen=None)
        return Saved(value, version, work.commit())


def list_rounds(desk: Desk) -> tuple[RoundRow, ...]:
    """List every round, the latest year first."""
    with desk.store.work(desk.who, "round.list") as work:
        rows = [_row(work, value) for value in work.all(Round)]
    return tuple(sorted(rows, key=lambda row: (-row.year, reading_key(row.name))))


def find_round(desk: Desk, text: str) -> str:
    """Find the round meant by its key, the beginning of its key, or its name."""
    with desk.store.work(desk.who, "round.find") as work:
        rounds = work.all(Round)
    exact = [row.key for row in rounds if row.key == text or fold(row.name) == fold(text)]
    begun = [row.key for row in rounds if row.key.startswith(text)]
    for keys in (exact, begun):
        if len(keys) == 1:
            return keys[0]
    raise NotThereError(kind="round", key=text)


def show_round(desk: Desk, key: str) -> RoundView:
    """Show one round with its nominees in the order of lists, excluded ones at the end."""
    with desk.store.work(desk.who, "round.show") as work:
        saved = round_of(work, key)
        scales = scales_of(desk, work, saved.value)
        rows = _nominees(work, key, scales)
        return RoundView(
            round=saved,
            office=work.get(Unit, saved.value.office).value,
            rows=rows,
            council=next(iter(work.saved(Council, round=key)), None),
            answers=answers_of(work, (key,))[key],
            deadlines=_deadlines(saved.value, rows, scales),
            ballot=rule.cite if (rule := scales.book.standing.get("ballot")) else None,
        )


def _deadlines(round_: Round, rows: Iterable[NomineeRow], scales: Scales) -> tuple[Finding, ...]:
    part = [row for row in rows if not row.nomination.value.excluded]
    wanted = [(row.award, row.nomination.value.ground) for row in part]
    return tuple(deadlines(round_, wanted, scales.book, scales.today))


def save_round(desk: Desk, edited: Saved[Round]) -> Changes:
    """Keep an edit of the round's own facts; raise StaleError where someone was faster."""
    return _save(desk, "round.save", edited)


def nominate(desk: Desk, ask: Nominate) -> Changes:
    """Propose a subject for an award within a round."""
    with desk.store.work(desk.who, "nominate") as work:
        propose(desk, work, ask)
        return work.commit()


def propose(desk: Desk, work: Work, ask: Nominate) -> None:
    """Put one nomination at the end of its round; raise where it cannot be one."""
    scales = scales_of(desk, work, round_of(work, ask.round).value)
    award = find_award(scales.book, ask.award)
    _refuse_wrong(work, ask, award)
    order = len(work.all(Nomination, round=ask.round)) + 1
    ground = award.ground_for(ask.ground)
    row = Nomination(desk.keys(), ask.round, ask.subject, award.id, ground, ask.summary)
    work.put(replace(row, order=order), seen=None)


def find_nomination(desk: Desk, key: str) -> Saved[Nomination]:
    """Read a nomination; raise NotThereError for a wrong key."""
    with desk.store.work(desk.who, "nomination.find") as work:
        return nomination_of(work, key)


def save_nomination(desk: Desk, edited: Saved[Nomination]) -> Changes:
    """Keep an edit of one nomination."""
    return _save(desk, "nomination.save", edited)


def exclude(desk: Desk, key: str, why: str) -> Changes:
    """Let the round go on without a nomination; an empty reason takes it back in."""
    with desk.store.work(desk.who, "nomination.exclude") as work:
        saved = nomination_of(work, key)
        work.put(replace(saved.value, excluded=why), seen=saved.version)
        return work.commit()


def withdraw(desk: Desk, key: str) -> Changes:
    """Take a nomination with its vote and answers out of the round; `admin.undo` brings it back."""
    with desk.store.work(desk.who, "nomination.withdraw") as work:
        saved = nomination_of(work, key)
        work.drop(Nomination, key, seen=saved.version)
        return work.commit()


def drop_round(desk: Desk, key: str) -> Changes:
    """Delete a round with all that is in it; the trash brings it back."""
    with desk.store.work(desk.who, "round.drop") as work:
        saved = round_of(work, key)
        work.drop(Round, key, seen=saved.version)
        return work.commit()


def round_of(work: Work, key: str) -> Saved[Round]:
    """Read a stored round; raise NotThereError for a wrong key."""
    found = work.find(Round, key)
    if found is None:
        raise NotThereError(kind="round", key=key)
    return found


def nomination_of(work: Work, key: str) -> Saved[Nomination]:
    """Read a stored nomination; raise NotThereError for a wrong key."""
    found = work.find(Nomination, key)
    if found is None:
        raise NotThereError(kind="nomination", key=key)
    return found


def _save(desk: Desk, task: str, edited: Saved[Round] | Saved[Nomination]) -> Changes:
    with desk.store.work(desk.who, task) as work:
        work.put(edited.value, seen=edited.version)
        return work.commit()


def _row(work: Work, value: Round) -> RoundRow:
    part = [row for row in work.all(Nomination, round=value.key) if not row.excluded]
    many = Counter(row.subject.whom for row in part)
    return RoundRow(
        key=value.key,
        name=value.name,
        year=value.year,
        office=work.get(Unit, value.office).value.name,
        status=value.status,
        persons=many[Whom.PERSON],
        units=many[Whom.UNIT],
        households=many[Whom.HOUSEHOLD],
        submitted=value.submitted,
    )


def _refuse_wrong(work: Work, ask: Nominate, award: Award) -> None:
    known = find_subject_of(work, ask.subject)
    if known is None or known.value.ref != ask.subject:
        raise UnknownSubjectError(text=ask.subject.key)
    if ask.subject.whom not in award.whom:
        raise WrongWhomError(award=award.label, whom=ask.subject.whom.label)
    there = work.all(Nomination, round=ask.round)
    if any(row.subject == ask.subject and row.award == award.id for row in there):
        raise AlreadyNominatedError(award=award.label)


def _nominees(work: Work, key: str, scales: Scales) -> tuple[NomineeRow, ...]:
    saved = work.saved(Nomination, round=key)
    records = work.records({row.value.subject for row in saved})
    keys = {row.value.key for row in saved}
    votes = {vote.value.key: vote for vote in work.saved(Vote, key=keys)}
    opinions: dict[str, list[Saved[Opinion]]] = defaultdict(list)
    for opinion in work.saved(Opinion, nomination=keys):
        opinions[opinion.value.nomination].append(opinion)
    rows = [
        replace(
            _nominee(row, records[row.value.subject], scales, votes.get(row.value.key)),
            opinions=tuple(opinions[row.value.key]),
        )
        for row in saved
    ]
    return tuple(sorted(rows, key=_place))


def _nominee(
    saved: Saved[Nomination], record: Record, scales: Scales, voted: Saved[Vote] | None
) -> NomineeRow:
    subject = record.subject
    return NomineeRow(
        nomination=saved,
        name=subject.name,
        post=subject.post if isinstance(subject, Person) else "",
        unit=record.unit.name if record.unit else "",
        award=scales.award(saved.value.award),
        outcome=scales.weigh(saved.value, record).outcome,
        vote=voted,
    )


def _place(row: NomineeRow) -> tuple[bool, tuple[int, int, int, bytes]]:
    value = row.nomination.value
    return bool(value.excluded), list_order(row.award, value.subject.whom, row.name, value.order)
