"""Turns the years of a subject into a grid to type in, and what was typed into its ledgers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.collect.cells import AHEAD, FIRST_YEAR, CellError, Words
from dossier.model.change import Changes, Remembered
from dossier.model.finding import Finding, Params, Place, Weight
from dossier.model.ledger import NO_DECISION, Decision, Honour, Initiative, Rating, UnitYear
from dossier.model.subject import Ref
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.localrules import book_within
from dossier.tasks.subjects import find_subject_of
from dossier.tasks.yearcells import (
    Bench,
    Typed,
    YearColumn,
    YearEntry,
    columns,
    read_cell,
    written,
)
from dossier.words.text import fold

__all__ = [
    "Typed",
    "YearCell",
    "YearGrid",
    "YearHead",
    "read_year",
    "save_years",
    "year_grid",
    "years_key",
]

KINDS: tuple[type[YearEntry], ...] = (Rating, Honour, Initiative, UnitYear)
SHOWN = 5  # years up to this one that stand there even while they are empty
LONGEST = 60  # years without a gap; older ones stand there only where they hold something
Spot = tuple[int, str]  # year and column
FIGURES = ("members", "completed", "advanced", "emulators", "disciplined", "united")
_YEAR = re.compile(r"(?:nam )?(\d{4})(?:[.,]0)?", re.ASCII)
WAITS = "tasks.year_waits"


@dataclass(frozen=True, slots=True)
class YearHead:
    """What a column of the grid is called, and whether it holds figures."""

    name: str
    label: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class YearCell:
    """What a cell says whole and in short, and why it was not taken where it was not."""

    text: str = ""
    short: str = ""
    trouble: Finding | None = None


@dataclass(frozen=True, slots=True)
class YearGrid:
    """The years of a subject, the earliest first; cells that are not there are empty."""

    subject: Ref
    heads: tuple[YearHead, ...]
    years: tuple[int, ...]
    cells: Mapping[Spot, YearCell]

    def cell(self, year: int, column: str) -> YearCell:
        """Give one cell."""
        return self.cells.get((year, column), YearCell())


def read_year(text: str, today: int) -> int | None:
    """Read the year that a line of the grid is to be of; None where the text is none.

    >>> read_year(" năm 2024 ", 2026), read_year("2024,0", 2026), read_year("24", 2026)
    (2024, 2024, None)
    """
    found = _YEAR.fullmatch(fold(text))
    year = int(found[1]) if found else 0
    return year if FIRST_YEAR <= year <= today + AHEAD else None


def year_grid(desk: Desk, ref: Ref) -> YearGrid:
    """Lay the ledgers of a subject out by years; what could not be read stands there as typed."""
    with desk.store.work(desk.who, "years") as work:
        bench, ledger = bench_of(desk, work, ref), _ledger(work, ref)
        unread = _unread(work, bench.subject)
    heads = columns(bench.subject.whom)
    cells = {
        (year, column.name): _cell(column, entries, bench)
        for column in heads
        for year, entries in _by_year(column, ledger.values(), bench).items()
    }
    for (year, name), text in unread.items():
        stood = cells.get((year, name), YearCell()).text
        if text != stood:
            why = _trouble(Typed(year, name, text, stood), ledger, bench)
            cells[year, name] = YearCell(text, text, why)
    shown = tuple(YearHead(head.name, head.label, head.is_number) for head in heads)
    return YearGrid(bench.subject, shown, _years(cells, desk.today().year), cells)


def save_years(desk: Desk, ref: Ref, typed: Iterable[Typed]) -> Changes:
    """Keep what was typed as one task; what cannot be read is kept as text, beside the ledgers."""
    with desk.store.work(desk.who, "years.save") as work:
        work.hold()
        bench, before = bench_of(desk, work, ref), _ledger(work, ref)
        unread, ledger = _unread(work, bench.subject), dict(before)
        for one in typed:
            try:
                ledger = _applied(one, ledger, bench)
            except CellError:
                unread[one.year, one.column] = one.text
            else:
                unread.pop((one.year, one.column), None)
        _keep(work, before, ledger)
        _keep_unread(work, bench.subject, unread)
        return work.commit()


def bench_of(desk: Desk, work: Work, ref: Ref) -> Bench:
    """Lay out what cells of a subject are read by; raise NotThereError where it is gone."""
    found = find_subject_of(work, ref)
    if found is None:
        raise NotThereError(kind=ref.whom.value, key=ref.key)
    book = book_within(desk, work).on(desk.today())
    return Bench(found.value.ref, Words.of(book), book.awards, desk.keys)


def _ledger(work: Work, ref: Ref) -> dict[str, YearEntry]:
    return {entry.key: entry for kind in KINDS for entry in work.all(kind, subject=ref)}


def _by_year(
    column: YearColumn, ledger: Iterable[YearEntry], bench: Bench
) -> dict[int, list[YearEntry]]:
    found: dict[int, list[YearEntry]] = {}
    for entry in ledger:
        if isinstance(entry, column.kind) and column.holds(entry, bench):
            found.setdefault(entry.year, []).append(entry)
    return found


def _cell(column: YearColumn, entries: Sequence[YearEntry], bench: Bench) -> YearCell:
    short = "\n".join(filter(None, (column.short(entry, bench) for entry in entries)))
    return YearCell(written(column, entries, bench), short)


def _applied(typed: Typed, ledger: Mapping[str, YearEntry], bench: Bench) -> dict[str, YearEntry]:
    """Put one cell into the ledgers; raise a CellError where it cannot be read."""
    column = next(one for one in columns(bench.subject.whom) if one.name == typed.column)
    beside = [row for row in ledger.values() if isinstance(row, column.kind)]
    beside = [row for row in beside if row.year == typed.year]
    held = [row for row in beside if column.holds(row, bench)]
    stood = written(column, held, bench)
    if typed.before is not None and stood not in (typed.before, typed.text):
        raise CellError(WAITS, typed.text, stands=stood)
    after = _after(column, typed, held, bench)
    fresh = [_known(row, beside) for row in after if not _is_blank(row)]
    gone = {row.key for row in held} - {row.key for row in fresh}
    return {key: row for key, row in ledger.items() if key not in gone} | {
        row.key: row for row in fresh
    }


def _after(
    column: YearColumn, typed: Typed, held: Sequence[YearEntry], bench: Bench
) -> tuple[YearEntry, ...]:
    """Read a cell; an empty figure is one that is not known."""
    if column.kind is UnitYear and not typed.text.strip():
        return tuple(_without(row, column.name) for row in held if isinstance(row, UnitYear))
    return read_cell(column, typed, held, bench)


def _known(row: YearEntry, beside: Iterable[YearEntry]) -> YearEntry:
    """Take an award that stands in the other column of awards already for the one there."""
    for one in beside:
        if isinstance(one, Honour) and isinstance(row, Honour) and one.award == row.award:
            is_new = all(row.key != other.key for other in beside)
            return replace(one, decision=_better(row.decision, one.decision)) if is_new else row
    return row


def _better(one: Decision, other: Decision) -> Decision:
    return other if one == NO_DECISION else one


def _without(row: UnitYear, name: str) -> UnitYear:
    if name == "block_led":
        return replace(row, block_led="", block_decision=NO_DECISION)
    bare: dict[str, None] = {name: None}
    return replace(row, **bare)  # type: ignore[arg-type]  # a figure


def _is_blank(row: YearEntry) -> bool:
    if not isinstance(row, UnitYear):
        return False
    return not row.block_led and all(getattr(row, name) is None for name in FIGURES)


def _trouble(typed: Typed, ledger: Mapping[str, YearEntry], bench: Bench) -> Finding:
    """Say why a cell was not taken; one that can be read by now waits for the officer."""
    labels = {column.name: column.label for column in columns(bench.subject.whom)}
    where = f"{labels.get(typed.column, typed.column)} {typed.year}"
    code, text = WAITS, typed.text
    facts: Params = (("stands", typed.before or ""),)
    try:
        if typed.column in labels:
            _applied(typed, ledger, bench)
    except CellError as error:
        code, text, facts = error.code, error.text, error.facts
    place = Place(bench.subject.whom.value, bench.subject.key, typed.column, where)
    return Finding(code, Weight.STOP, place, (("cell", where), ("text", text), *facts))


def _years(cells: Iterable[Spot], today: int) -> tuple[int, ...]:
    held = {year for year, _name in cells}
    first = max(min(held | {today - SHOWN + 1}), today - LONGEST)
    return tuple(sorted(held | set(range(first, today + 1))))


def _keep(work: Work, before: Mapping[str, YearEntry], after: Mapping[str, YearEntry]) -> None:
    for key in before.keys() - after.keys():
        work.drop(type(before[key]), key)
    work.put_many(row for key, row in after.items() if before.get(key) != row)


def years_key(subject: Ref) -> str:
    """Name what is kept of cells that could not be read."""
    return f"years/{subject.whom.value}/{subject.key}"


def _unread(work: Work, subject: Ref) -> dict[Spot, str]:
    found = work.find(Remembered, years_key(subject))
    rows = json.loads(found.value.text) if found else []
    return {(year, name): text for year, name, text in rows}


def _keep_unread(work: Work, subject: Ref, unread: Mapping[Spot, str]) -> None:
    key = years_key(subject)
    if unread:
        rows = [[year, name, text] for (year, name), text in sorted(unread.items())]
        work.put_many((Remembered(key, json.dumps(rows, ensure_ascii=False)),))
    elif work.find(Remembered, key):
        work.drop(Remembered, key)
