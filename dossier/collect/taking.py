"""Reads the cells of a row by the columns of its list; each text of a column is read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dossier.collect.bench import Read, RowError
from dossier.collect.cells import CellError, Words
from dossier.collect.columns import columns_of
from dossier.collect.reading import Kind
from dossier.collect.spread import spread
from dossier.collect.tables.shapes import Line, Slot, Table, Told

Pairs = tuple[tuple[str, Any], ...]  # field and value
Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with which field of a row."""

    code: str
    field: str
    text: str
    place: int = -1  # column of the sheet; -1 where the field has none
    facts: tuple[tuple[str, object], ...] = ()  # more that its sentence tells


Entry = tuple[Kind, Read]  # of a ledger, with what a row says of it
Beside = tuple[tuple[Entry, ...], tuple[Wrong, ...]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What one row says, of whom it is about and of the ledgers beside."""

    said: Read
    wrong: tuple[Wrong, ...]
    besides: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """One slot with what its texts came to: pairs, or what is wrong with them."""

    slot: Slot
    place: int
    name: str  # of the field
    is_plain: bool  # the cell is the text
    read: dict[str, Pairs | Wrong] = field(default_factory=dict)


class Taker:
    """Reads the rows of one list."""

    def __init__(self, table: Table, words: Words) -> None:
        self._words = words
        self._faults = table.sheet.faults
        self._told: dict[tuple[str, str], Pairs | Wrong] = {}
        self._readers = tuple(map(_reader, table.slots))
        self._required = tuple(column for column in columns_of(table.kind) if column.required)
        self._besides = tuple(
            (beside.kind, tuple(map(_reader, beside.slots)), beside.told)
            for beside in table.besides
        )
        slots = (slot for beside in table.besides for slot in beside.slots)
        self._places = tuple(sorted({place for slot in slots for place in slot.places}))
        self._seen: dict[tuple[str, ...], Beside] = {}

    def take(self, line: Line) -> Taken:
        """Read one row; where a cell that it rests on has no value, nothing else is read."""
        if self._faults and (lost := tuple(self._lost(line))):
            return Taken({}, lost)
        said, wrong = self._take(self._readers, line.cells, line.told)
        wrong += [
            Wrong("collect.empty_cell", column.field, "", facts=(("column", column.label),))
            for column in self._required
            if column.field not in said and column.field not in _fields(wrong)
        ]
        if not self._besides:
            return Taken(said, tuple(wrong))
        besides, faults = self._beside(line.cells)
        return Taken(said, (*wrong, *faults), besides)

    def _beside(self, cells: Cells) -> Beside:
        """Read what the ledgers beside say; many rows of a list say the same there."""
        mark = tuple([cells[place] for place in self._places])
        found = self._seen.get(mark)
        if found is None:
            found = self._seen[mark] = self._read_besides(cells)
        return found

    def _read_besides(self, cells: Cells) -> Beside:
        entries: list[Entry] = []
        wrong: list[Wrong] = []
        for kind, readers, told in self._besides:
            if any(reader.slot.text(cells) for reader in readers):
                said, faults = self._take(readers, cells, told)
                wrong += faults
                try:
                    entries += [(kind, one) for one in spread(kind, said)]
                except RowError as error:
                    wrong.append(Wrong(error.code, error.field, error.text))
        return tuple(entries), tuple(wrong)

    def _lost(self, line: Line) -> Iterator[Wrong]:
        """Tell of cells in error, formulas never computed, numbers that have lost digits."""
        besides = (reader for _kind, readers, _told in self._besides for reader in readers)
        for reader in (*self._readers, *besides):
            for place in reader.slot.places:
                if code := self._faults.get((line.number, place)):
                    yield Wrong(code, reader.slot.column.field, line.cells[place], place)

    def _take(
        self, readers: tuple[Reader, ...], cells: Cells, told: tuple[Told, ...]
    ) -> tuple[dict[str, Any], list[Wrong]]:
        """Read what the slots say, and what is told of fields that they leave empty."""
        said: dict[str, Any] = {}
        wrong: list[Wrong] = []
        for reader in readers:
            text = cells[reader.place] if reader.is_plain else reader.slot.text(cells)
            if not text:
                continue
            found = reader.read.get(text)
            if found is None:
                found = reader.read[text] = _read_slot(reader, text, self._words)
            if isinstance(found, Wrong):
                wrong.append(found)
            elif reader.name in said:
                wrong.append(Wrong("collect.said_twice", found[0][0], text, reader.place))
            else:
                said.update(found)
        for one in told:
            self._add_told(one, said, wrong)
        return said, wrong

    def _add_told(self, one: Told, said: dict[str, Any], wrong: list[Wrong]) -> None:
        if one.column.field in said or any(part in said for part in one.column.parts):
            return
        mark = (one.column.field, one.text)
        found = self._told.get(mark)
        if found is None:
            found = self._told[mark] = _read_told((one,), self._words, -1)
        if isinstance(found, Wrong):
            wrong.append(found)
        else:
            said.update(found)


def _fields(wrong: list[Wrong]) -> set[str]:
    return {one.field for one in wrong}


def _reader(slot: Slot) -> Reader:
    is_plain = len(slot.places) == 1 and not slot.tick
    return Reader(slot, slot.places[0], slot.column.field, is_plain)


def _read_slot(reader: Reader, text: str, words: Words) -> Pairs | Wrong:
    said = (Told(reader.slot.column, text), *reader.slot.adds)
    return _read_told(said, words, reader.place)


def _read_told(said: tuple[Told, ...], words: Words, place: int) -> Pairs | Wrong:
    try:
        return tuple(pair for one in said for pair in _pairs(one, words))
    except CellError as error:
        return Wrong(error.code, said[0].column.field, error.text, place, error.facts)


def _pairs(one: Told, words: Words) -> Iterator[tuple[str, Any]]:
    found = one.column.read(one.text, words)
    if one.column.parts and isinstance(found, Mapping):
        yield from found.items()
    else:
        yield one.column.field, found
