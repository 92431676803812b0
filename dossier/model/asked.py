"""Turns the text of an answer into the value that its ask promises, or says why it cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dossier.model.days import PartDate
from dossier.model.form import Ask, AskColumn, AskKind
from dossier.words.dates import parse_date, part_date
from dossier.words.numbers import parse_number
from dossier.words.text import clean, nfc

CELL, ROW = "\t", "\n"
Atom = str | int | Decimal | PartDate
Value = Atom | tuple[str, ...] | tuple[Mapping[str, Atom], ...] | None


class Wrong(StrEnum):
    """Why an answer is not of its ask's kind."""

    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    WIDTH = "width"  # a row has more cells than the table has columns


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing in an answer that cannot be read."""

    why: Wrong
    text: str
    row: int = 0  # of a table, from 1
    column: str = ""  # its label; of a cell too many its number


@dataclass(frozen=True, slots=True)
class Understood:
    """An answer as far as it can be read; what cannot stays as it was typed."""

    value: Value
    text: str  # as it is kept
    slips: tuple[Slip, ...] = ()


def understand(ask: Ask, text: str) -> Understood:
    """Read an answer by the kind of its ask; nothing typed is None.

    >>> understand(Ask("so", "Số", kind=AskKind.NUMBER), " 1.250 ").value
    1250
    >>> understand(Ask("ngay", "Ngày", kind=AskKind.DATE), "5/9/2026").text
    '2026-09-05'
    """
    if ask.kind is AskKind.TABLE:
        return _table(ask.columns, text)
    if ask.kind in {AskKind.TEXT, AskKind.PARAGRAPHS}:
        kept = nfc(text).strip()
        lines = tuple(line.strip() for line in kept.splitlines() if line.strip())
        return Understood((kept if ask.kind is AskKind.TEXT else lines) or None, kept)
    bare = clean(text)
    if ask.kind is AskKind.CHOICE and bare and bare not in ask.choices:
        return Understood(bare, bare, (Slip(Wrong.CHOICE, bare),))
    return _atom(ask.kind, bare)


def shown(ask: Ask, text: str) -> str:
    """Write a kept answer as people type it.

    >>> shown(Ask("ngay", "Ngày", kind=AskKind.DATE), "2026-09-05")
    '05/9/2026'
    """
    if ask.kind is AskKind.DATE:
        return _typed(ask.kind, text)
    if ask.kind is AskKind.TABLE:
        kinds = [column.kind for column in ask.columns]
        return ROW.join(_shown_row(kinds, row) for row in text.split(ROW))
    return text


def cells(text: str) -> Iterator[list[str]]:
    """Part a table as it is kept or pasted, clean the cells, and leave out empty rows."""
    for line in text.splitlines():
        row = [clean(cell) for cell in line.split(CELL)]
        while row and not row[-1]:
            row.pop()
        if row:
            yield row


def _table(columns: tuple[AskColumn, ...], text: str) -> Understood:
    rows = list(cells(text))
    values: list[Mapping[str, Atom]] = []
    kept: list[str] = []
    slips: list[Slip] = []
    for place, row in enumerate(rows, 1):
        read = [
            _atom(column.kind, cell)
            for column, cell in zip(columns, row + [""] * len(columns), strict=False)
        ]
        names = (column.id for column in columns)
        values.append({name: _present(each.value) for name, each in zip(names, read, strict=True)})
        more = row[len(columns) :]
        kept.append(CELL.join([*(each.text for each in read), *more]).rstrip(CELL))
        slips += _slips(place, columns, read)
        slips += [Slip(Wrong.WIDTH, " ".join(more), place, str(len(columns) + 1))] if more else []
    return Understood(tuple(values) or None, ROW.join(kept), tuple(slips))


def _slips(place: int, columns: tuple[AskColumn, ...], read: list[Understood]) -> list[Slip]:
    return [
        Slip(slip.why, slip.text, place, column.label)
        for column, each in zip(columns, read, strict=True)
        for slip in each.slips
    ]


def _present(value: Value) -> Atom:
    return value if isinstance(value, Atom) else ""


def _atom(kind: AskKind, bare: str) -> Understood:
    read = _READERS.get(kind)
    if read is None or not bare:
        return Understood(bare or None, bare)
    found = read(bare)
    if found is None:
        return Understood(bare, bare, (Slip(Wrong(kind.value), bare),))
    return Understood(found, str(found) if kind is AskKind.DATE else bare)


def _date(bare: str) -> PartDate | None:
    parts = parse_date(bare)
    return PartDate(*parts) if parts else None


def _shown_row(kinds: list[AskKind], row: str) -> str:
    parts = row.split(CELL)
    kinds = kinds + [AskKind.TEXT] * len(parts)
    return CELL.join(_typed(kind, part) for kind, part in zip(kinds, parts, strict=False))


def _typed(kind: AskKind, text: str) -> str:
    day = _date(text) if kind is AskKind.DATE and text else None
    return part_date(str(day)) if day else text


_READERS: Mapping[AskKind, Callable[[str], Atom | None]] = {
    AskKind.NUMBER: parse_number,
    AskKind.DATE: _date,
}
