"""What the columns of a list were taken for, before its rows are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dossier.collect.cells import CellError
from dossier.collect.column import Column
from dossier.collect.columns import columns_of
from dossier.collect.reading import Kind
from dossier.collect.tables.blocks import Block
from dossier.collect.tables.shapes import BELIEVED, NAMES, TICKS, Beside, Hint, Slot, Told
from dossier.collect.tables.titles import Title, award_in
from dossier.model.subject import Whom

DECISION = frozenset({"number", "day", "issuer"})
FEW = 12  # cells below a heading that are looked at


@dataclass(frozen=True, slots=True)
class View:
    """What the meaning of headings is found by: the block, the rows below it, the title."""

    block: Block
    below: tuple[tuple[str, ...], ...]  # rows of the list, as far as that is known yet
    lone: tuple[str, ...]  # the texts that stand alone in a row below
    title: Title
    hint: Hint
    told: Mapping[str, str]  # field → text, told of every row beside the cells

    def samples(self, place: int) -> tuple[str, ...]:
        """Give the first filled cells below a heading."""
        return tuple(cells[place] for cells in self.below if cells[place])[:FEW]

    @property
    def has_awards(self) -> bool:
        """Tell whether rows that head others name awards."""
        return any(award_in(text, self.hint.words) for text in self.lone)

    def are_ticks(self, place: int) -> bool:
        """Tell a column whose cells are crosses, or empty."""
        return all(cell.casefold() in TICKS for cell in self.samples(place))

    def reads(self, column: Column, text: str) -> bool:
        """Tell whether a text is one that the cells of a column may hold."""
        try:
            column.read(text, self.hint.words)
        except CellError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Taken:
    """A column of the sheet taken for something: a slot of the rows, or of a ledger of a year."""

    slot: Slot
    kind: Kind | None = None  # a ledger beside what the rows are about
    year: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """The columns of a block as one kind of list."""

    kind: Kind
    block: Block
    slots: tuple[Slot, ...]  # believed
    besides: tuple[Beside, ...]
    about: tuple[Slot, ...]  # of the person whom a ledger is about
    told: tuple[Told, ...]  # by the title, of fields that no column holds
    grouped: frozenset[str]  # fields of which rows that head others tell
    whom: Whom | None  # the title says that it is about persons, or about units
    proposed: Mapping[int, Slot]  # every column that was taken for something, by place
    counter: int | None  # the column that numbers the rows

    @property
    def missing(self) -> tuple[Column, ...]:
        """The columns without which the rows mean nothing, and which are not there."""
        there = said(self.slots) | {one.column.field for one in self.told} | self.grouped
        there |= {part for one in self.told for part in one.column.parts}
        return tuple(
            column
            for column in columns_of(self.kind)
            if column.required and column.field not in there
        )


def believed(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Keep the slots that are read without asking."""
    return tuple(slot for slot in slots if slot.confidence >= BELIEVED)


def said(slots: Iterable[Slot]) -> set[str]:
    """Name the fields that slots fill."""
    return {
        field
        for slot in slots
        for field in (
            slot.column.field,
            *slot.column.parts,
            *(one.column.field for one in slot.adds),
        )
    }


@cache
def column(kind: Kind, field: str) -> Column | None:
    """Find a column of a kind of list by its field."""
    return next((one for one in columns_of(kind) if one.field == field), None)


def is_decision(one: Column) -> bool:
    """Tell a column that holds a decision, or a part of one."""
    return one.field in DECISION or bool(one.parts and DECISION.issuperset(one.parts))


def is_name(one: Column) -> bool:
    """Tell the column that says whom a row is about."""
    return one.field in NAMES or bool(NAMES.intersection(one.parts))
