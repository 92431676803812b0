"""Turns the caps of a day and the nominees of a round into findings: no more than the share."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.remark import at_round, by_rule, note, remind
from dossier.law.book import BookOnDay
from dossier.law.caps import Cap, CapOf
from dossier.law.standing import Standing
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding, Params, Weight
from dossier.model.subject import Gender, Person, Unit


def exceed(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    """Say where a round proposes more than a cap lets it, and who comes first among equals."""
    for award in dict.fromkeys(entry.award.id for entry in dossier.entries):
        rows = [entry for entry in dossier.entries if entry.award.id == award]
        for cap in day.caps(award):
            yield from _weigh(dossier, day, cap, rows)


def _weigh(dossier: Dossier, day: BookOnDay, cap: Cap, rows: list[Entry]) -> Iterator[Finding]:
    whole, award = _whole(dossier, cap), rows[0].award.label
    facts: Params = (
        *(("award", award), ("percent", cap.percent), ("text", cap.text)),
        *(("of", _named(dossier, cap)), ("year", dossier.round.year), ("have", len(rows))),
    )
    if whole is None:
        yield note("check.cap_unknown", at_round(dossier.round), *facts)
        return
    limit = cap.limit(whole)
    if len(rows) <= limit:
        return
    told = (*facts, ("whole", whole), ("limit", limit), ("spare", len(rows) - limit))
    rule = Standing(cap.id, cap.cite, cap.confidence)
    yield by_rule("check.cap_exceeded", at_round(dossier.round), told, rule)
    yield from _women_first(dossier, rows, award, day.standing.get("women_first"))


def _whole(dossier: Dossier, cap: Cap) -> int | None:
    """Count what the share is taken of; None where the records cannot tell."""
    if cap.of is CapOf.LEADERS:
        leaders = {row.subject for row in dossier.years if row.block_led}
        own = {entry.nomination.subject for entry in dossier.entries}
        return len(leaders) if leaders - own else None
    office = next((row for row in dossier.years if row.subject == dossier.office.ref), None)
    if cap.of is CapOf.MEMBERS:
        return (office.members if office else None) or dossier.office.members or None
    known = office.advanced if office and cap.awards == ("ldtt",) else None
    return max(known or 0, _with_award(dossier, cap)) or None


def _with_award(dossier: Dossier, cap: Cap) -> int:
    """Count who holds or is proposed for the awards; nobody where none is proposed for them."""
    proposed = {row.nomination.subject for row in dossier.entries if row.award.id in cap.awards}
    held = {
        entry.nomination.subject
        for entry in dossier.entries
        for row in entry.record.honours
        if row.award in cap.awards and row.year == dossier.round.year
    }
    return len(proposed | held) if proposed else 0


def _named(dossier: Dossier, cap: Cap) -> str:
    awards = (dossier.awards[award].label for award in cap.awards if award in dossier.awards)
    return f"{cap.of.label} {' hoặc '.join(awards)}".strip()


def _women_first(
    dossier: Dossier, rows: list[Entry], award: str, rule: Standing | None
) -> Iterator[Finding]:
    """Recall who is chosen where conditions are equal (NĐ 152/2025 Điều 4 khoản 6)."""
    women = [
        entry.record.subject.name
        for entry in rows
        if isinstance(entry.record.subject, Person) and entry.record.subject.gender is Gender.FEMALE
    ]
    if rule is None or not (women or isinstance(rows[0].record.subject, Unit)):
        return
    if len(women) == len(rows):
        return
    code = "check.women_first" if women else "check.women_first_units"
    facts: Params = (("award", award), ("names", tuple(women)), ("percent", rule.number))
    yield remind(Weight.NOTE, code, at_round(dossier.round), facts, rule)
