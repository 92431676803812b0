"""Finds the row of headings in a sheet, and which column of the list each of them means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from dossier.collect.column import Column
from dossier.collect.columns import COLUMNS, columns_of
from dossier.collect.reading import Kind
from dossier.collect.sheet import Sheet, text_of
from dossier.words.text import fold

DEPTH = 20  # rows in which headings may stand
NEAR = 90.0  # of 100: how alike a mistyped heading must be
_ASIDE = re.compile(r"\([^)]*\)|[*:.]")
_BREAKS = re.compile(r"\s*[/\-–]\s*|\s+va\s+(?=ten tap the)")
_YEAR = re.compile(r"^(?P<head>.*?)\s*(?:nam\s*)?(?P<year>(?:19|20)\d\d)$")
YEARLY_HEADS = {
    "xep loai": Kind.RATINGS,
    "muc do hoan thanh": Kind.RATINGS,
    "danh hieu": Kind.HONOURS,
    "danh hieu thi dua": Kind.HONOURS,
    "khen thuong": Kind.HONOURS,
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of the sheet that stands for one year of a ledger ("Xếp loại 2024")."""

    kind: Kind
    year: int


@dataclass(frozen=True, slots=True)
class Header:
    """Where the headings stand and what they mean, by column of the sheet."""

    kind: Kind
    row: int
    columns: Mapping[int, Column]
    yearly: Mapping[int, Heading]
    told: frozenset[str] = frozenset()  # fields that are told beside the cells

    @property
    def missing(self) -> tuple[Column, ...]:
        """The columns without which the rows mean nothing, and which are not there."""
        there = {column.field for column in self.columns.values()} | self.told
        return tuple(
            column
            for column in columns_of(self.kind)
            if column.required and column.field not in there
        )


def find_header(
    sheet: Sheet, kind: Kind | None = None, mapping: Mapping[str, str] | None = None
) -> Header | None:
    """Find the best row of headings among the first twenty; None where no row looks like one.

    `kind` None tries every kind of list. `mapping` (heading → field) overrules the guess.
    """
    kinds = (kind,) if kind else tuple(Kind)
    tried = [
        replace(_match(row, sheet.rows[row], each, mapping or {}), told=frozenset(sheet.told))
        for row in range(min(DEPTH, len(sheet.rows)))
        for each in kinds
    ]
    fitting = [header for header in tried if len(header.columns) >= 2 and _names(header)]
    return max(fitting, key=_score, default=None)


def plain(heading: str) -> str:
    """Fold a heading and drop what stands beside it.

    >>> plain("Họ và tên /  Tên tập thể (*)")
    'ho va ten, ten tap the'
    """
    bare = _ASIDE.sub(" ", fold(heading.replace("\n", " ")))
    return " ".join(_BREAKS.sub(", ", bare).split()).strip(" ,")


def _match(row: int, cells: tuple[object, ...], kind: Kind, mapping: Mapping[str, str]) -> Header:
    heads = {place: plain(text_of(cell)) for place, cell in enumerate(cells) if cell != ""}  # type: ignore[arg-type]  # a cell of the sheet
    wanted = {plain(head): field for head, field in mapping.items()}
    columns = columns_of(kind)
    found: dict[int, Column] = {}
    for place, head in heads.items():
        best = _best(head, wanted.get(head), columns)
        if best is not None and best.field not in {column.field for column in found.values()}:
            found[place] = best
    yearly = {place: year for place, head in heads.items() if (year := _yearly(head))}
    return Header(kind, row, found, yearly if kind in (Kind.PEOPLE, Kind.UNITS) else {})


def _best(head: str, wanted: str | None, columns: tuple[Column, ...]) -> Column | None:
    if wanted is not None:
        return next((column for column in columns if column.field == wanted), None)
    exact = [column for column in columns if head in column.heads]
    if exact:
        return min(exact, key=lambda column: column.heads.index(head))
    near = [(max(fuzz.ratio(head, known) for known in column.heads), column) for column in columns]
    alike, best = max(near, key=lambda pair: pair[0])
    return best if alike >= NEAR else None


def _yearly(head: str) -> Heading | None:
    parts = _YEAR.match(head)
    kind = YEARLY_HEADS.get(parts["head"].strip(" ,")) if parts else None
    return Heading(kind, int(parts["year"])) if parts and kind else None


def _names(header: Header) -> bool:
    there = {column.field for column in header.columns.values()} | header.told
    return bool(there & {"name", "who"})


def _score(header: Header) -> tuple[int, int, int, int]:
    """Prefer headers that lack nothing, then those that understand most, then the special kind."""
    special = len(COLUMNS) - len(columns_of(header.kind))
    required = sum(column.required for column in header.columns.values())
    understood = len(header.columns) + len(header.yearly)
    return (-len(header.missing), required, understood, special)
