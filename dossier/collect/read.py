"""Turns the sheets of a list into rows: new, changed, same, doubtful or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from operator import attrgetter

from dossier.collect.bench import Bench
from dossier.collect.cells import Words
from dossier.collect.known import Known
from dossier.collect.likeness import spelt
from dossier.collect.matching import Found, Matching, find, seen
from dossier.collect.outcome import finding
from dossier.collect.reading import (
    Kind,
    MissingColumnError,
    NoHeaderError,
    Reading,
    Wish,
)
from dossier.collect.recode import Recoded, recoded
from dossier.collect.rows import Rows
from dossier.collect.sheet import Sheet
from dossier.collect.tables.bare import bare_table
from dossier.collect.tables.shapes import Hint, Table
from dossier.collect.who import Register
from dossier.errors import never
from dossier.model.finding import Finding, Place, Weight
from dossier.model.layout import Layout

FIRST = {Kind.UNITS: 0, Kind.PEOPLE: 1}  # units are known before people, and those before ledgers


@dataclass(frozen=True, slots=True)
class Ask:
    """What a reading goes by, beside the sheets."""

    words: Words
    keys: Callable[[], str]
    kind: Kind | None = None  # None lets the headings tell
    mapping: Mapping[str, str] | None = None  # heading → field, where the guess was wrong
    movements: Mapping[str, str] | None = None  # folded name → key
    layouts: tuple[Layout, ...] = ()  # remembered of lists that may be like this one
    sender: str = ""  # key of the unit that sent the list
    encodings: Mapping[str, str] = field(default_factory=dict)  # sheet → encoding believed
    decisions: Mapping[str, str] = field(default_factory=dict)  # cell → key or cell; "": new
    stopped: Callable[[], bool] = never  # whether the reading is not wanted any more


def read(sheets: Iterable[Sheet], known: Known, ask: Ask) -> Reading:
    """Read every row of every list; later rows know what earlier ones brought.

    Raises CancelledError once the reading is not wanted any more, NoHeaderError where no sheet has
    headings, MissingColumnError where no list has every column without which its rows mean nothing.
    """
    matching = Matching(Hint(ask.kind, ask.mapping or {}, ask.words), ask.layouts)
    coded = [recoded(sheet, ask.encodings.get(sheet.name, "")) for sheet in sheets]
    found = [find(one.sheet, matching) for one in coded]
    tables = [table for each in found for table in each.tables.tables]
    _check(tables, found, ask.kind)
    readable = sorted((one for one in tables if not one.missing), key=_order)
    rows = Rows(_bench(readable, known, ask), ask.words, ask.decisions, _open(coded))
    return Reading(
        rows.of(readable, ask.stopped),
        tuple(one for each in found for one in (*each.sheet.findings, *_passed(each))),
        tuple(seen(found, matching)),
        tuple(conversion for one in coded for conversion in one.conversions),
        sender=ask.sender,
    )


def _order(table: Table) -> int:
    return FIRST.get(table.kind, len(FIRST))


def _bench(tables: list[Table], known: Known, ask: Ask) -> Bench:
    rows: Counter[tuple[str, str]] = Counter()
    for table in tables:
        names = [spelt(table.label(line)) for line in table.lines]
        known.expect(names)
        if table.kind is Kind.PEOPLE:
            rows.update(zip(repeat(f"{table.sheet.name}!{table.first}"), names, strict=False))
    return Bench(Register(known, ask.sender, rows=rows), ask.keys, ask.movements or {})


def _open(coded: Iterable[Recoded]) -> Mapping[str, frozenset[tuple[int, int]]]:
    """Name by sheet the cells that rest on a conversion nobody has believed."""
    return {one.sheet.name: one.spots for one in coded if one.spots}


def _check(tables: list[Table], found: list[Found], kind: Kind | None) -> None:
    """Raise unless some list can be read."""
    if not tables:
        raise NoHeaderError(
            sheets=tuple(each.sheet.name for each in found),
            tables=tuple(bare_table(each.sheet, kind) for each in found),
        )
    if all(table.missing for table in tables):
        table = tables[0]
        labels = tuple(map(attrgetter("label"), table.missing))
        raise MissingColumnError(
            sheet=table.sheet.name,
            row=table.last + 1,
            columns=labels,
            tables=tuple(each.told_of() for each in tables),  # so that columns can be put right
        )


def _understood(table: Table) -> tuple[str, ...]:
    """Say of the columns that are read what each was taken for."""
    return tuple(f"{slot.heading}: {slot.column.label}" for slot in table.slots)


def _passed(found: Found) -> Iterator[Finding]:
    """Tell of the rows that are no rows of a list, and of sheets and lists that are none."""
    sheet = found.sheet
    if not found.tables.tables:
        params = (("sheet", sheet.name),)
        place = Place("cell", sheet.name, label=sheet.name)
        yield Finding("collect.passed_sheet", Weight.NOTE, place, params)
    for table in found.tables.tables:
        if table.shape and table.shape in found.remembered:
            place = Place("cell", sheet.name, label=sheet.name)
            told = (("sheet", sheet.name), ("columns", _understood(table)))
            yield Finding("collect.by_shape", Weight.NOTE, place, told)
        if table.missing:
            cell = sheet.place(table.last, 0)
            labels = tuple(map(attrgetter("label"), table.missing))
            yield finding("collect.passed_table", Weight.NOTE, cell, "", ("columns", labels))
        for one in table.unsure:
            cell = sheet.place(table.last, one.place)
            more = (("heading", one.heading),)
            yield finding("collect.unsure_column", Weight.ASK, cell, "", *more)
        for one in table.unread:
            cell = sheet.place(table.last, one.place)
            more = (("heading", one.heading),)
            yield finding("collect.unread_column", Weight.NOTE, cell, "", *more)
    for row in found.tables.passed:
        cell = sheet.place(row.number, row.place)
        yield finding(f"collect.{row.why}", Weight.NOTE, cell, row.text)


def wishes(reading: Reading) -> tuple[Wish, ...]:
    """List the nominees that the list brings."""
    return tuple(value for row in reading.rows for value in row.values if isinstance(value, Wish))
