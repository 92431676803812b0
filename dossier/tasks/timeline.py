"""Turns what is known of a subject into its years: what was, what can come, and who is near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dossier.check.career import Horizon
from dossier.check.explain.hopes import condition
from dossier.check.explain.phrases import Pen
from dossier.check.past import chance_line, past, timeline_text
from dossier.check.upcoming import Ladder, ladder_of, upcoming
from dossier.law.book import BookOnDay
from dossier.model.dossier import Record
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.prospect import Upcoming
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.model.timeline import Chance, Nearing, Timeline
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_within
from dossier.words.names import sort_key

AHEAD = 8  # years that a timeline looks ahead
BATCH = 500  # records that are read at a time


def timeline(desk: Desk, ref: Ref) -> Timeline:
    """Tell the years of a subject, past and to come, as they look today."""
    with desk.store.work(desk.who, "timeline") as work:
        book, record = book_within(desk, work), work.record(ref)
    today, pen = desk.today(), Pen(desk.words)
    ladder = ladder_on(book.on(today), ref.whom, today.year - 1, AHEAD)
    name, awards = record.subject.name, ladder.horizon.book.awards
    chances = tuple(_chance(row, ladder, pen) for row in _hoped(record, ladder))
    events = past(record, awards, pen)
    yearly = ladder.yearly if is_active(record) else ()
    text = timeline_text(name, events, chances, yearly, pen)
    return Timeline(ref, name, events, chances, yearly, text)


def nearing(desk: Desk, year: int) -> tuple[Nearing, ...]:
    """Find everybody whom the results of a year can carry to an award; the highest award first.

    Awards that any good year carries are left out.
    """
    refs = may_be_near(desk)
    found = [
        near
        for first in range(0, len(refs), BATCH)
        for near in near_among(desk, year, refs[first : first + BATCH])
    ]
    return highest_first(found)


def may_be_near(desk: Desk) -> tuple[Ref, ...]:
    """Name whom it is worth weighing, those with most honours first."""
    with desk.store.work(desk.who, "nearing") as work:
        return work.told_of()


def near_among(desk: Desk, year: int, refs: Sequence[Ref]) -> tuple[Nearing, ...]:
    """Find those of some subjects whom the results of a year can carry to an award."""
    today = desk.today()
    with desk.store.work(desk.who, "nearing") as work:
        law = book_within(desk, work).on(date(year, today.month, min(today.day, 28)))
        ladders = {whom: ladder_on(law, whom, year - 1, 1) for whom in {ref.whom for ref in refs}}
        records = work.records(refs).values()
    pen = Pen(desk.words)
    return tuple(
        near for record in records for near in _near(record, ladders[record.subject.ref.whom], pen)
    )


def highest_first(rows: Iterable[Nearing]) -> tuple[Nearing, ...]:
    """Put who is near in order: by award, then by name."""
    return tuple(sorted(rows, key=lambda row: (row.chance.award.rank, sort_key(row.name))))


def ladder_on(law: BookOnDay, whom: Whom, year: int, ahead: int) -> Ladder:
    """Find the awards that ledgers decide once the results of a year are known."""
    kind = next((kind for kind in UnitKind if kind.whom is whom), UnitKind.BODY)
    blank = Record(Person("", "") if whom is Whom.PERSON else Unit("", "", kind=kind))
    return ladder_of(blank, Horizon(law, year, law.day, ahead))


def _hoped(record: Record, ladder: Ladder) -> tuple[Upcoming, ...]:
    return upcoming(record, ladder) if is_active(record) else ()


def is_active(record: Record) -> bool:
    """Tell whether years to come can bring anything: not to who has retired or died."""
    subject = record.subject
    return not (isinstance(subject, Person) and (subject.retired or subject.died))


def _near(record: Record, ladder: Ladder, pen: Pen) -> Iterator[Nearing]:
    home = record.unit.name if record.unit else ""
    for row in _hoped(record, ladder):
        if row.prospect:
            chance = _chance(row, ladder, pen)
            yield Nearing(record.subject.ref, record.subject.name, home, chance)


def _chance(row: Upcoming, ladder: Ladder, pen: Pen) -> Chance:
    horizon = ladder.horizon
    on = row.prospect.on if row.prospect else horizon.on
    law = horizon.law(row.year)
    needs = condition(pen, row.prospect.ways[0], law.awards) if row.prospect else ""
    is_sure = law.rules.confidence is Confidence.VERIFIED
    remark = "" if is_sure else pen.words.text("timeline.unsure", rules=law.rules.label)
    ground = "" if row.ground is Ground.MERIT else f" ({row.ground.label})"
    title = row.award.label + ground
    return Chance(row.award, title, row.year, on.year, needs, row.prospect is None, remark)


def nearing_line(desk: Desk, row: Nearing) -> str:
    """Write who is near to what, and what is still needed."""
    who = f"{row.name} ({row.unit})" if row.unit else row.name
    return f"{who} – {chance_line(row.chance, Pen(desk.words))}"
