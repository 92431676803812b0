"""Turns the read cells of one row into the values of its kind of list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date

from dossier.collect import placing
from dossier.collect.bench import Bench, Read, RowError, Spot
from dossier.collect.build_deeds import discipline, registration, target
from dossier.collect.reading import Kind, Value, Wish
from dossier.model.days import PartDate
from dossier.model.feat import Achievement
from dossier.model.ledger import (
    NO_DECISION,
    Absence,
    Decision,
    Ground,
    Honour,
    Initiative,
    Rating,
    Reach,
    Tenure,
    UnitYear,
)
from dossier.model.subject import Ref
from dossier.words.dates import part_date

GROUNDS = tuple(Ground)
_DECIDED = frozenset({"number", "day", "issuer"})
YEAR = frozenset(field.name for field in fields(UnitYear)) - {"key", "subject", "year"}


def build(kind: Kind, read: Read, bench: Bench, spot: Spot) -> Value:
    """Build the value of one row: the known one with what the row says, else a new one."""
    if kind is Kind.PEOPLE:
        return placing.person(read, bench, spot)
    if kind is Kind.UNITS:
        return placing.unit(read, bench, spot)
    return ledger_entry(kind, placing.subject(read, bench, spot), read, bench)


def ledger_entry(kind: Kind, subject: Ref, read: Read, bench: Bench) -> Value:
    """Build the entry of a ledger for a subject already found."""
    return ENTRIES[kind](subject, read, bench)


def _rating(subject: Ref, read: Read, bench: Bench) -> Rating:
    year, level = read["year"], read["level"]
    is_new = not bench.known.holds_ledger(subject)
    found = None if is_new else bench.known.same(Rating("", subject, year, level))
    if found is None:
        return Rating(bench.keys(), subject, year, level, _decision(NO_DECISION, read))
    return replace(found, level=level, decision=_decision(found.decision, read))


def _honour(subject: Ref, read: Read, bench: Bench) -> Honour:
    # Reports name no ground: what is held already under any of them is the same honour.
    grounds = (read["ground"],) if "ground" in read else GROUNDS
    award, year = read["award"], read["year"]
    if bench.known.holds_ledger(subject):
        drafts = (Honour("", subject, award, year, ground) for ground in grounds)
        found = next(filter(None, map(bench.known.same, drafts)), None)
        if found is not None:
            return replace(found, decision=_decision(found.decision, read))
    return Honour(bench.keys(), subject, award, year, grounds[0], _decision(NO_DECISION, read))


def _initiative(subject: Ref, read: Read, bench: Bench) -> Initiative:
    draft = Initiative("", subject, read["year"], read["initiative"])
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    return replace(
        found,
        reach=read.get("reach", found.reach if found.key else Reach.BASE),
        role=read.get("role", found.role),
        decision=_decision(found.decision, read),
    )


def _achievement(subject: Ref, read: Read, bench: Bench) -> Achievement:
    draft = Achievement("", subject, read["year"], read["what"])
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    # The text stands without its movement, which may be entered later; a figure would not.
    said = read.get("movement", "")
    named = bench.movements.get(said.casefold(), "")
    if said and not named:
        bench.notes.append(("collect.movement_left", "movement", said))
    return replace(found, movement=named or found.movement)


def _unit_year(subject: Ref, read: Read, bench: Bench) -> UnitYear:
    draft = UnitYear("", subject, read["year"])
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    said = {name: read[name] for name in YEAR & read.keys()}
    return replace(found, **said, block_decision=_decision(found.block_decision, read))


def _tenure(subject: Ref, read: Read, bench: Bench) -> Tenure:
    since, until = read["since"], read.get("until")
    _check_span("until", since, until)
    draft = Tenure("", subject, since, None, read["held"])
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    return replace(
        found,
        until=until if "until" in read else found.until,
        unit=read.get("body", found.unit),
        grade=read.get("grade", found.grade),
        decision=_decision(found.decision, read),
    )


def _absence(subject: Ref, read: Read, bench: Bench) -> Absence:
    first, last = read["first"], read.get("last")
    _check_span("last", PartDate.of(first), PartDate.of(last) if last else None)
    draft = Absence("", subject, read["leave"], first)
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    return replace(
        found,
        kind=read["leave"],
        until=last or found.until,
        note=read.get("note", found.note),
        decision=_decision(found.decision, read),
    )


def _check_span(field: str, since: PartDate, until: PartDate | None) -> None:
    if until is not None and until.precedes(since):
        raise RowError("collect.span", field, part_date(str(until)))


def _wish(subject: Ref, read: Read, _bench: Bench) -> Wish:
    ground = read.get("ground", Ground.MERIT)
    return Wish(subject, read["proposed"], ground, read.get("summary", ""))


def _decision(before: Decision, read: Read) -> Decision:
    if _DECIDED.isdisjoint(read):
        return before
    day: date | None = read.get("day", before.day)
    return Decision(read.get("number", before.number), day, read.get("issuer", before.issuer))


ENTRIES: Mapping[Kind, Callable[[Ref, Read, Bench], Value]] = {
    Kind.RATINGS: _rating,
    Kind.HONOURS: _honour,
    Kind.INITIATIVES: _initiative,
    Kind.ACHIEVEMENTS: _achievement,
    Kind.UNIT_YEARS: _unit_year,
    Kind.NOMINEES: _wish,
    Kind.TENURES: _tenure,
    Kind.ABSENCES: _absence,
    Kind.TARGETS: target,
    Kind.TROUBLES: discipline,
    Kind.REGISTRATIONS: registration,
}
