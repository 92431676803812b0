"""Turns ledgers into events in words, and a timeline into a text to hand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dossier.check.explain.phrases import Pen
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.ledger import (
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Penalty,
    Rating,
    TroubleKind,
)
from dossier.model.timeline import Chance, Event, Mark
from dossier.words.dates import short_date

ORDER = (Mark.HONOUR, Mark.RATING, Mark.INITIATIVE, Mark.TROUBLE)


def past(record: Record, awards: Mapping[str, Award], pen: Pen) -> tuple[Event, ...]:
    """Tell everything that the ledgers hold, the newest year first."""
    events = (
        *(_honour(row, awards, pen) for row in record.honours),
        *(_rating(row, record, pen) for row in record.ratings),
        *(_initiative(row, pen) for row in record.initiatives),
        *(_trouble(row, pen) for row in record.disciplines),
    )
    return tuple(sorted(events, key=lambda event: (-event.year, ORDER.index(event.mark))))


def timeline_text(
    name: str,
    events: Sequence[Event],
    chances: Sequence[Chance],
    yearly: Sequence[Award],
    pen: Pen,
) -> str:
    """Write the past and what can come, a line each."""
    say = pen.words.text
    lines = [say("timeline.of", name=name)]
    if events:
        lines.append(say("timeline.past"))
        lines += [event_line(event) for event in events]
    if chances:
        lines.append(say("timeline.upcoming"))
        lines += [chance_line(chance, pen) for chance in chances]
        lines += dict.fromkeys(chance.remark for chance in chances if chance.remark)
    if yearly:
        lines.append(say("timeline.yearly", awards=[award.label for award in yearly]))
    return "\n".join(lines)


def event_line(event: Event) -> str:
    """Write an event with its year."""
    detail = f" ({event.detail})" if event.detail else ""
    return f"{event.year}: {event.what}{detail}"


def chance_line(chance: Chance, pen: Pen) -> str:
    """Write an award that can come, with its condition; its remark stands apart."""
    code = "now" if chance.is_now else "if" if chance.condition else "by_time"
    facts = {"proposed": chance.proposed, "year": chance.year, "condition": chance.condition}
    return pen.words.text(f"timeline.{code}", award=chance.title, **facts)


def _honour(row: Honour, awards: Mapping[str, Award], pen: Pen) -> Event:
    award = awards.get(row.award)
    what = award.label if award else row.award
    counts = row.ground not in (Ground.EXCEPTIONAL, Ground.CAMPAIGN)
    why = "" if counts else pen.words.text("timeline.not_countable", ground=row.ground.label)
    return Event(row.year, Mark.HONOUR, what, _detail(row.decision, why, pen), counts)


def _rating(row: Rating, record: Record, pen: Pen) -> Event:
    served = [
        found.until.year
        for found in record.disciplines
        if found.kind is TroubleKind.DISCIPLINE and found.until
    ]
    counts = row.year >= max(served, default=row.year)
    why = "" if counts else pen.words.text("timeline.before_discipline")
    return Event(row.year, Mark.RATING, row.level.label, _detail(row.decision, why, pen), counts)


def _initiative(row: Initiative, pen: Pen) -> Event:
    what = pen.words.text("timeline.initiative", name=row.name, reach=row.reach.label)
    why = pen.words.text("timeline.used") if row.used_for else ""
    detail = _detail(row.decision, why, pen)
    return Event(row.year, Mark.INITIATIVE, what, detail, not row.used_for)


def _trouble(row: Discipline, pen: Pen) -> Event:
    name = row.kind.value if row.penalty is Penalty.NONE else "penalty"
    what = pen.words.text(f"timeline.{name}", penalty=row.penalty.label)
    span = {"since": row.since, "until": row.until or ""}
    why = pen.words.text("timeline.ended" if row.until else "timeline.open", **span)
    return Event(row.since.year, Mark.TROUBLE, what, _detail(row.decision, why, pen), counts=False)


def _detail(decision: Decision, why: str, pen: Pen) -> str:
    return "; ".join(part for part in (*_paper(decision, pen), why) if part)


def _paper(decision: Decision, pen: Pen) -> Iterator[str]:
    day = short_date(decision.day) if decision.day else ""
    said = ", ".join(part for part in (decision.number, day, decision.issuer) if part)
    if said:
        yield said
    else:
        yield pen.words.text("timeline.no_decision")
