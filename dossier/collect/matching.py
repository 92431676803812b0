"""Finds the lists of the sheets, by what is remembered of such lists where anything is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from dossier.collect.reading import Kind, TableSeen
from dossier.collect.sheet import Sheet, text_of
from dossier.collect.tables.find import find_tables
from dossier.collect.tables.shape import is_shape_of
from dossier.collect.tables.shapes import Hint, Table, Tables
from dossier.model.layout import Layout
from dossier.words.text import fold

DEPTH = 60  # rows in which the headings of a remembered list are looked for


@dataclass(frozen=True, slots=True)
class Matching:
    """How columns are matched: what the officer says now, and what was said of such lists."""

    hint: Hint
    layouts: tuple[Layout, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet with its lists, and which headings were known."""

    sheet: Sheet
    tables: Tables
    remembered: frozenset[str] = field(default_factory=frozenset)  # headings, as layouts compare


def find(sheet: Sheet, matching: Matching) -> Found:
    """Find the lists of a sheet; what the officer says goes before what is remembered."""
    likely = tuple(_likely(sheet, matching.layouts)) if matching.layouts else ()
    if not likely:
        return Found(sheet, find_tables(sheet, matching.hint))
    mapping = dict(pair for layout in likely for pair in layout.fields)
    hint = replace(matching.hint, mapping={**mapping, **matching.hint.mapping})
    if hint.kind is None and len(likely) == 1:
        hint = replace(hint, kind=_kind(likely[0].kind))
    tables = find_tables(sheet, hint)
    heads = {table.told_of().heads for table in tables.tables}
    known = frozenset(layout.heads for layout in likely if layout.heads in heads)
    if not known:
        return Found(sheet, find_tables(sheet, matching.hint))
    return Found(sheet, tables, known)


def seen(found: Iterable[Found], matching: Matching) -> Iterator[TableSeen]:
    """Tell of each list how it was understood, and by whose word."""
    for one in found:
        for table in one.tables.tables:
            told = table.told_of()
            yield replace(
                told,
                remembered=told.heads in one.remembered,
                corrected=_is_corrected(table, matching),
            )


def _is_corrected(table: Table, matching: Matching) -> bool:
    heads = {fold(column.heading) for column in table.seen}
    said = {fold(head) for head in matching.hint.mapping}
    return bool(heads & said) or matching.hint.kind is not None


def _likely(sheet: Sheet, layouts: Iterable[Layout]) -> Iterator[Layout]:
    """Choose the layouts whose every heading stands somewhere near the top of a sheet.

    One of a list without headings is chosen by what its columns hold.
    """
    there = {
        fold(text_of(cell))
        for row in islice(sheet.rows, DEPTH)
        for cell in row
        if isinstance(cell, str)
    }
    for layout in layouts:
        parts = (part for head in layout.heads.split("|") for part in head.split(" / "))
        if all(part in there for part in parts) or is_shape_of(layout.heads, sheet):
            yield layout


def _kind(text: str) -> Kind | None:
    return Kind(text) if text in set(Kind) else None
