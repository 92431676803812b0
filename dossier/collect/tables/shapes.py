"""What a sheet comes to: its lists, the columns of each, their rows, and what was passed over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dossier.collect.cells import Words
from dossier.collect.column import Column
from dossier.collect.reading import ColumnSeen, Kind, TableSeen
from dossier.collect.sheet import Sheet
from dossier.collect.tables.headings import plain
from dossier.model.subject import Whom

LATEST = 2199  # no year of a list is later
BELIEVED = 0.8  # below, a column is proposed and not read until the officer says so
TICKS = frozenset({"x", "v", "✓", "✔", "√", "+", "1", "co"})


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of a list beside the sheet itself."""

    kind: Kind | None = None  # None lets the headings tell
    mapping: Mapping[str, str] = field(default_factory=dict)  # heading → field, "" passes it over
    words: Words = field(default_factory=lambda: Words({}, LATEST))  # to know values by
    units: Collection[str] = ()  # folded names of the known units, to know them in group rows

    def choice(self, path: tuple[str, ...]) -> str | None:
        """Give the field that the officer chose for a heading; None where nothing was chosen."""
        if not self.mapping:
            return None
        wanted = {plain(heading): field for heading, field in self.mapping.items()}
        return wanted.get(plain(" / ".join(path)), wanted.get(plain(path[-1])))


@dataclass(frozen=True, slots=True)
class Told:
    """What stands beside the cells and holds for them: a word of a heading, a title, a group."""

    column: Column
    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a row says one thing. Several slots of one field are ways to say it: one is filled."""

    column: Column
    places: tuple[int, ...]  # columns of the sheet, from 0; joined where there are several
    heading: str
    confidence: float  # 0 to 1
    tick: str = ""  # what a tick below the heading stands for: "HTXSNV"
    adds: tuple[Told, ...] = ()  # what the heading says beside the cell: "Nam" above a birth
    rank: int = 0  # of the heading among those of its column, the usual one first

    def text(self, cells: tuple[str, ...]) -> str:
        """Give what a row says here; empty where it says nothing."""
        if len(self.places) == 1:
            said = cells[self.places[0]]
        else:
            said = " ".join(cells[place] for place in self.places if cells[place])
        return self.tick if self.tick and said.casefold() in TICKS else said


@dataclass(frozen=True, slots=True)
class Beside:
    """A ledger that the rows bring beside what they are about: "Xếp loại 2024"."""

    kind: Kind
    slots: tuple[Slot, ...]
    told: tuple[Told, ...]  # what its heading or the title says: the year


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list: its cells with those that mean "same as above" filled."""

    number: int  # of the sheet, from 0
    cells: tuple[str, ...]
    told: tuple[Told, ...] = ()  # by its group or the title; a cell of its own goes before
    whom: Whom | None = None  # its group says that it is about persons, or about units


class Why(StrEnum):
    """Why a filled row of a sheet is no row of a list; with "collect." it is the finding's code."""

    TITLE = "passed_title"  # above the headings
    INDEX = "passed_index"  # numbers the columns
    HEADING = "passed_heading"  # the headings again, on the next page
    GROUP = "passed_group"  # heads the rows below it
    TOTAL = "passed_total"
    FOOT = "passed_foot"  # signatures, recipients, notes
    BLANK = "passed_blank"  # numbered and not filled in
    ALIEN = "passed_alien"  # about a unit, in a list of people
    ASIDE = "passed_aside"  # a list of codes beside the list
    ROW = "passed_row"  # anything else


@dataclass(frozen=True, slots=True)
class Passed:
    """A filled row of the sheet that is no row of a list."""

    number: int
    place: int  # of its first filled cell
    text: str
    why: Why = Why.ROW


@dataclass(frozen=True, slots=True)
class Table:
    """One list of a sheet."""

    sheet: Sheet
    kind: Kind
    first: int  # the first row of its headings, from 0
    last: int  # the last row of its headings
    slots: tuple[Slot, ...]  # believed ones only
    besides: tuple[Beside, ...]
    about: tuple[Slot, ...]  # of the person whom a row of a ledger is about: post, gender
    lines: tuple[Line, ...]
    missing: tuple[Column, ...] = ()  # without these the rows mean nothing
    seen: tuple[ColumnSeen, ...] = ()  # every column with a heading, believed or not
    shape: str = ""  # of a list without headings

    def place(self, line: Line, field: str = "") -> str:
        """Name the cell of a line where a field is said, else where the line begins.

        Two lists side by side share rows; where each begins tells their lines apart.
        """
        begins = self.seen[0].place if self.seen else 0
        if not field:
            return self.sheet.place(line.number, begins)
        ways = [slot for slot in self.slots if field in (slot.column.field, *slot.column.parts)]
        filled = [slot for slot in ways if slot.text(line.cells)] or ways
        return self.sheet.place(line.number, filled[0].places[0] if filled else begins)

    def label(self, line: Line) -> str:
        """Give the name that a line is about."""
        named = (slot.text(line.cells) for slot in self.slots if _names(slot.column))
        return next((text for text in named if text), "")

    @property
    def unsure(self) -> tuple[ColumnSeen, ...]:
        """Give the columns of which something is supposed that has to be asked."""
        return tuple(one for one in self.seen if one.field and one.confidence < BELIEVED)

    @property
    def unread(self) -> tuple[ColumnSeen, ...]:
        """Give the columns with cells of which nothing is supposed."""
        return tuple(
            one for one in self.seen if not one.field and not one.confidence and one.samples
        )

    def told_of(self) -> TableSeen:
        """Tell how the list was understood, as the window shows it."""
        end = self.lines[-1].number if self.lines else self.last
        told = (self.sheet.name, self.kind, self.first, self.last, end, self.seen)
        return TableSeen(*told, shape=self.shape)


NAMES = frozenset({"name", "who"})


def _names(one: Column) -> bool:
    return one.field in NAMES or bool(one.parts and NAMES.intersection(one.parts))


@dataclass(frozen=True, slots=True)
class Tables:
    """All that a sheet holds: each filled row is a heading, a line of a list, or passed over."""

    tables: tuple[Table, ...]
    passed: tuple[Passed, ...]
