"""Turns a stored round into the one frozen dossier that checks and documents read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from dossier.check.eligible import assess
from dossier.law.book import BookOnDay, LawBook
from dossier.law.money import prize_money
from dossier.model.award import Award
from dossier.model.dossier import Dossier, Elsewhere, Entry, LegalBasis, Prize, Record
from dossier.model.feat import Movement, Target
from dossier.model.finding import Assessment
from dossier.model.form import Packet
from dossier.model.ledger import UnitYear
from dossier.model.round import Answer, Council, Nomination, Opinion, Round, Status, Vote
from dossier.model.subject import Ref, Unit, Whom
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError, UnknownAwardError
from dossier.tasks.exemplars import exemplars_of, portraits_of
from dossier.tasks.localrules import book_within
from dossier.words.dates import parse_date
from dossier.words.names import sort_key

_GROUPS = (Whom.UNIT, Whom.PERSON, Whom.HOUSEHOLD)  # A, B and C of the nominee list


@dataclass(frozen=True, slots=True)
class Scales:
    """What nominations of a round are weighed with: the law of the day, the year in question."""

    whole: LawBook
    book: BookOnDay
    year: int
    on: date
    today: date

    def weigh(self, nomination: Nomination, record: Record) -> Assessment:
        """Assess one nomination."""
        award = self.award(nomination.award)
        past = tuple(row for row in record.honours if row.key != nomination.honour_key)
        record = replace(record, honours=past)
        days = {"on": self.on, "today": self.today}
        return assess(record, award, nomination.ground, self.book, year=self.year, **days)

    def papers(self, nomination: Nomination) -> frozenset[str]:
        """Name the papers that a nomination's dossier must have."""
        award = self.award(nomination.award)
        needs = self.book.papers(award, nomination.ground, nomination.subject.whom)
        return frozenset(need.paper.id for need in needs if need.is_required)

    def prize(self, nomination: Nomination, decided: date) -> Prize | None:
        """Reckon the money of one nomination for a decision of a day."""
        award, whom = self.award(nomination.award), nomination.subject.whom
        found = prize_money(award, whom, decided, self.whole)
        return Prize(found.amount, found.is_ceiling, found.confidence) if found else None

    def award(self, award: str) -> Award:
        """Find the catalogue's row; raise UnknownAwardError where the day's law has none."""
        if award not in self.book.awards:
            near = get_close_matches(award, self.book.awards, n=5, cutoff=0.0)
            raise UnknownAwardError(award=award, nearest=tuple(near))
        return self.book.awards[award]


def gather(
    desk: Desk, round_key: str, on: date | None = None, packet: Packet = Packet.DOSSIER
) -> Dossier:
    """Read the round with every record that a packet needs; excluded nominations stay out."""
    with desk.store.work(desk.who, "gather") as work:
        found = work.find(Round, round_key)
        if found is None:
            raise NotThereError(kind="round", key=round_key)
        round_ = found.value
        scales = scales_of(desk, work, round_, on)
        nominations = [row for row in work.all(Nomination, round=round_key) if not row.excluded]
        office = work.get(Unit, round_.office).value
        superior = work.find(Unit, office.superior) if office.superior else None
        movement = work.find(Movement, round_.movement) if round_.movement else None
        council = next(iter(work.all(Council, round=round_key)), None)
        answers = answers_of(work, (round_key,))[round_key]
        dossier = Dossier(
            round=round_,
            office=office,
            superior=superior.value if superior else None,
            entries=entries_of(work, nominations, scales, _decided(answers, scales.on)),
            council=council,
            bases=_bases(round_, nominations, scales),
            awards=scales.book.awards,
            on=scales.on,
            copies=_copies(nominations, scales),
            today=scales.today,
            movement=movement.value if movement else None,
            targets=work.all(Target, movement=round_.movement) if movement else (),
            answers=answers,
            years=work.all(UnitYear, year=round_.year),
            elsewhere=tuple(_elsewhere(work, round_, nominations)),
        )
        return _with_exemplars(work, dossier) if packet is Packet.EXEMPLARS else dossier


def _with_exemplars(work: Work, dossier: Dossier) -> Dossier:
    found = exemplars_of(work, dossier)
    return replace(dossier, exemplars=found, pictures=portraits_of(work, found))


def _bases(
    round_: Round, nominations: Iterable[Nomination], scales: Scales
) -> tuple[LegalBasis, ...]:
    rows = tuple(nominations)
    awards = [scales.award(award) for award in dict.fromkeys(row.award for row in rows)]
    return scales.book.bases(round_.regime, {row.ground for row in rows}, awards)


def _copies(nominations: Iterable[Nomination], scales: Scales) -> int:
    """Count the sets that go up: as many as the most demanding award needs."""
    awards = {row.award for row in nominations}
    rows = (row for award in awards for row in scales.book.copies(award))
    return max((row.count for row in rows), default=1)


def scales_of(desk: Desk, work: Work, round_: Round, on: date | None = None) -> Scales:
    """Open the law of the asked day, else of the day of receipt, else of today.

    A round that is decided is weighed as it stood when it was received.
    """
    day = on or round_.received or desk.today()
    waits = round_.status is not Status.DECIDED
    whole = book_within(desk, work)
    return Scales(whole, whole.on(day), round_.year, day, desk.today() if waits else day)


def answers_of(work: Work, owners: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """Read what was typed for each owner, by ask."""
    found: dict[str, dict[str, str]] = {owner: {} for owner in owners}
    for answer in work.all(Answer, owner=set(found)):
        found[answer.owner][answer.ask] = answer.text
    return found


def _elsewhere(work: Work, round_: Round, rows: Iterable[Nomination]) -> Iterator[Elsewhere]:
    """Find what else the nominees are proposed for in rounds of the same year."""
    rounds = {row.key: row for row in work.all(Round, year=round_.year) if row.key != round_.key}
    subjects = {row.subject for row in rows}
    for other in work.all(Nomination, round=set(rounds), subject=subjects):
        if not other.excluded:
            yield Elsewhere(rounds[other.round], other)


def list_order(award: Award, whom: Whom, name: str, place: int) -> tuple[int, int, int, bytes]:
    """Order nominee lists: units, persons, households; highest award, officer's order, name."""
    return (_GROUPS.index(whom), award.rank, place, sort_key(name))


def _decided(answers: Mapping[str, str], otherwise: date) -> date:
    """Find the day of the decision that the round is to have: its base pay gives the money."""
    parts = parse_date(answers.get("ngay_quyet_dinh", ""))
    return date(*parts) if parts and all(parts) else otherwise


def entries_of(
    work: Work, nominations: Iterable[Nomination], scales: Scales, decided: date | None = None
) -> tuple[Entry, ...]:
    """Read and assess nominations, in the order of lists; `decided` is the day of the money."""
    rows = tuple(nominations)
    records: Mapping[Ref, Record] = work.records({row.subject for row in rows})
    answers = answers_of(work, (row.key for row in rows))
    votes = {vote.key: vote for vote in work.all(Vote, key={row.key for row in rows})}
    opinions: dict[str, list[Opinion]] = defaultdict(list)
    for opinion in work.all(Opinion, nomination=set(answers)):
        opinions[opinion.nomination].append(opinion)
    entries = [
        Entry(
            nomination=row,
            record=records[row.subject],
            award=scales.award(row.award),
            vote=votes.get(row.key),
            assessment=scales.weigh(row, records[row.subject]),
            answers=answers[row.key],
            papers=scales.papers(row),
            prize=scales.prize(row, decided or scales.on),
            opinions=tuple(opinions[row.key]),
        )
        for row in rows
    ]
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[int, int, int, bytes]:
    nomination = entry.nomination
    name = entry.record.subject.name
    return list_order(entry.award, nomination.subject.whom, name, nomination.order)
