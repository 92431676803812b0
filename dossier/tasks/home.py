"""Turns what is kept into the officer's desk: rounds under way with what they lack, papers made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from dossier.law.errors import NoRulesError
from dossier.model.change import Query
from dossier.model.finding import Finding, Place, Weight
from dossier.model.round import Council, Grant, Made, Nomination, Round, Status, Vote
from dossier.model.subject import Ref, Unit
from dossier.store import Work
from dossier.tasks.check import weigh_values
from dossier.tasks.desk import Desk
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.forms.stored import in_force
from dossier.tasks.gather import gather, scales_of
from dossier.tasks.localrules import book_in_force
from dossier.tasks.subjects import find_subject_of
from dossier.words.names import reading_key

LATEST = 8  # papers that count as made lately
WITHOUT_END = date.max  # sorts rounds without a deadline behind all others
_ONE = Query(limit=1)


class Step(StrEnum):
    """What is done one after the other until a dossier is handed in."""

    GATHER = "gather"
    MEET = "meet"
    MAKE = "make"
    HAND_IN = "hand_in"

    @property
    def before(self) -> int:
        """How many days before the deadline it had better be done: good practice, no rule."""
        return {"gather": 30, "meet": 14, "make": 7, "hand_in": 0}[self.value]


@dataclass(frozen=True, slots=True)
class Planned:
    """A step of a round and the day by which it had better be done."""

    step: Step
    is_done: bool
    day: date | None = None  # None where the round has no deadline
    left: int = 0  # days from today; below zero it is late


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that a round still lacks, and where it is mended."""

    code: str  # of a sentence
    place: Place
    count: int = 1
    weight: Weight = Weight.ASK


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A round that waits for something."""

    key: str
    name: str
    office: str  # name
    status: Status
    nominees: int
    deadline: date | None  # the nearest of the round's own and those that rules set
    left: int  # days from today to it; 0 where there is none
    steps: tuple[Planned, ...]
    lacks: tuple[Lack, ...]

    @property
    def next_step(self) -> Planned | None:
        """The first step that is not done."""
        return next((row for row in self.steps if not row.is_done), None)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that was made lately."""

    round: str  # key
    round_name: str
    form: str  # label
    whom: str  # name of the nominee; empty for papers of the whole round
    when: datetime


@dataclass(frozen=True, slots=True)
class Home:
    """All that the desk shows at once; what weighs records comes later."""

    today: date
    rounds: tuple[UnderWay, ...]  # the nearest deadline first
    papers: tuple[Paper, ...]  # the newest first
    is_empty: bool  # nobody is known yet


def home(desk: Desk) -> Home:
    """Lay the desk: no record is weighed, so that it is there at once."""
    with desk.store.work(desk.who, "home") as work:
        rounds = work.all(Round)
        waiting = [row for row in rounds if row.status is not Status.DECIDED]
        found = [_under_way(desk, work, row) for row in waiting]
        return Home(
            today=desk.today(),
            rounds=tuple(
                sorted(found, key=lambda row: (row.deadline or WITHOUT_END, reading_key(row.name)))
            ),
            papers=tuple(_papers(desk, work, rounds)),
            is_empty=not work.units(_ONE).total and not work.people(_ONE).total,
        )


def weighed_lacks(desk: Desk, round_key: str) -> tuple[Lack, ...]:
    """Weigh a round by its values and forms: how much would have it returned or wants an answer."""
    dossier = gather(desk, round_key)
    findings = weigh_values(shelf_in_force(desk), dossier, book_in_force(desk))
    return tuple(_counted(round_key, findings))


def _counted(key: str, findings: Iterable[Finding]) -> Iterator[Lack]:
    rows = tuple(dict.fromkeys(findings))
    for weight, code in ((Weight.STOP, "home.lack.stops"), (Weight.ASK, "home.lack.asks")):
        many = [row for row in rows if row.weight is weight]
        if many:
            yield Lack(code, Place("check", key), len(many), weight)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read of one round to tell how far it is."""

    round: Round
    part: tuple[Nomination, ...]  # those that take part
    council: Council | None
    votes: int
    papers: int
    grants: int

    @property
    def has_met(self) -> bool:
        return bool(self.council and self.council.day) and self.votes >= len(self.part)


def _under_way(desk: Desk, work: Work, value: Round) -> UnderWay:
    known = _known(work, value)
    deadline = _deadline(desk, work, known)
    return UnderWay(
        key=value.key,
        name=value.name,
        office=work.get(Unit, value.office).value.name,
        status=value.status,
        nominees=len(known.part),
        deadline=deadline,
        left=(deadline - desk.today()).days if deadline else 0,
        steps=tuple(_steps(known, deadline, desk.today())),
        lacks=tuple(_lacks(known, deadline)),
    )


def _known(work: Work, value: Round) -> _Known:
    part = tuple(row for row in work.all(Nomination, round=value.key) if not row.excluded)
    keys = {row.key for row in part}
    return _Known(
        value,
        part,
        next(iter(work.all(Council, round=value.key)), None),
        len(work.all(Vote, key=keys)),
        len(work.all(Made, round=value.key)),
        len(work.all(Grant, key=keys)),
    )


def _deadline(desk: Desk, work: Work, known: _Known) -> date | None:
    """Find the nearest day by which the dossier must be there: the round's own, or of a rule."""
    try:
        book = scales_of(desk, work, known.round).book
    except NoRulesError:  # a slip in the day of receipt: the check tells of it, the desk goes on
        return known.round.due
    wanted = {(row.award, row.ground) for row in known.part}
    ruled = [
        row.last_day(known.round.year)
        for award, ground in wanted
        for row in book.deadlines(award, ground)
    ]
    return min([*ruled, *([known.round.due] if known.round.due else [])], default=None)


def _steps(known: _Known, deadline: date | None, today: date) -> Iterator[Planned]:
    done = {
        Step.GATHER: bool(known.part) and (known.has_met or bool(known.papers)),
        Step.MEET: known.has_met,
        Step.MAKE: bool(known.papers) and known.round.status is not Status.OPEN,
        Step.HAND_IN: known.round.status is Status.SENT,
    }
    for step, is_done in done.items():
        day = deadline - timedelta(days=step.before) if deadline else None
        yield Planned(step, is_done, day, (day - today).days if day else 0)


def _lacks(known: _Known, deadline: date | None) -> Iterator[Lack]:
    key, is_sent = known.round.key, known.round.status is Status.SENT
    if is_sent:
        if waiting := len(known.part) - known.grants:
            yield Lack("home.lack.grants", Place("nomination", field="grant"), waiting)
        return
    if not known.part:
        yield Lack("home.lack.nominees", Place("nomination"), 1, Weight.STOP)
    if deadline is None:
        yield Lack("home.lack.due", Place("round", key, "due"))
    if known.part and not (known.council and known.council.day):
        yield Lack("home.lack.council", Place("council", key, "day"))
    elif voteless := max(len(known.part) - known.votes, 0):
        yield Lack("home.lack.votes", Place("vote"), voteless)


def _papers(desk: Desk, work: Work, rounds: Iterable[Round]) -> Iterator[Paper]:
    names, shelf = {row.key: row.name for row in rounds}, in_force(desk, work)
    made = sorted(work.all(Made), key=lambda row: row.when, reverse=True)[:LATEST]
    keys = {row.nomination for row in made}
    subjects = {row.key: row.subject for row in work.all(Nomination, key=keys)}
    for row in made:
        # A form may have left the shelf since: its papers then go by the names of their files.
        label = shelf.form(row.form).label if row.form in shelf.written else row.file
        whom = _name(work, subjects.get(row.nomination))
        yield Paper(row.round, names[row.round], label, whom, row.when)


def _name(work: Work, ref: Ref | None) -> str:
    found = find_subject_of(work, ref) if ref else None
    return found.value.name if found else ""
