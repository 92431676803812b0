"""Tells which parts of a table style a cell wears: bands, its first row, corners and so on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dossier.render.read.tags import OFF, VAL, W, child_value, number

USUAL_LOOK = 0x4A0  # first row, first column, banded rows
LOOKS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
    "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
CORNERS = {
    ("firstRow", "firstCol"): "nwCell", ("firstRow", "lastCol"): "neCell",
    ("lastRow", "firstCol"): "swCell", ("lastRow", "lastCol"): "seCell",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Garb:
    """What of a table style a cell wears, the weakest part first, or what a shape's text wears."""

    style: str = ""
    parts: tuple[str, ...] = ()
    is_strong: bool = False  # it wins over Normal where that says what Word says anyway
    ink: str = ""  # colour of text that says none


BARE = Garb()


@dataclass(frozen=True, slots=True)
class Look:
    """Which parts of its style a table shows, and how broad its bands are."""

    shown: frozenset[str]
    bands: tuple[int, int] = (1, 1)  # rows, columns

    def in_row_band(self, seat: Seat) -> int:
        """Tell the number of a row, counted from where the bands of rows begin."""
        return max(0, seat.row - ("firstRow" in self.shown))

    def in_column_band(self, seat: Seat) -> int:
        """Tell the number of a column, counted from where the bands of columns begin."""
        return max(0, seat.column - ("firstColumn" in self.shown))


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a cell sits in its table; `column` counts the cells of its row."""

    row: int
    column: int
    is_last_row: bool = False
    is_last_column: bool = False
    is_header: bool = False


def read_look(props: Element | None, bands: tuple[int, int]) -> Look:
    """Read the w:tblLook of a w:tblPr."""
    look = None if props is None else props.find(f"{W}tblLook")
    bits = USUAL_LOOK if look is None else _bits(look.get(VAL, "0"))
    if look is not None and look.get(VAL) is None:
        for name, bit in LOOKS.items():
            said = look.get(f"{W}{name}")
            if said is not None:
                bits |= 0 if said in OFF else bit
    return Look(frozenset(name for name, bit in LOOKS.items() if bits & bit), bands)


def band_sizes(chain: list[Element]) -> tuple[int, int]:
    """Read how many rows, and columns, make a band; the last style that says so counts."""
    sizes = [1, 1]
    for element in chain:
        for at, name in enumerate(("tblStyleRowBandSize", "tblStyleColBandSize")):
            said = child_value(element.find(f"{W}tblPr"), name)
            sizes[at] = max(1, int(number(said))) if said else sizes[at]
    return sizes[0], sizes[1]


def parts(look: Look, seat: Seat) -> tuple[str, ...]:
    """List the parts that a cell wears; rows win over columns, and both over bands."""
    return tuple(_parts(look, seat))


def _parts(look: Look, seat: Seat) -> Iterator[str]:
    row, column = _row(look, seat), _column(look, seat)
    if not column and "noVBand" not in look.shown:
        yield _band(look.in_column_band(seat), look.bands[1], "Vert")
    if not row and "noHBand" not in look.shown:
        yield _band(look.in_row_band(seat), look.bands[0], "Horz")
    if column:
        yield column
    if row:
        yield row
    if (row, column) in CORNERS:
        yield CORNERS[row, column]


def _row(look: Look, seat: Seat) -> str:
    if seat.row == 0:
        return "firstRow" if "firstRow" in look.shown else ""
    if seat.is_last_row:
        return "lastRow" if "lastRow" in look.shown else ""
    return "firstRow" if seat.is_header else ""  # as LibreOffice: each repeated row is a head


def _column(look: Look, seat: Seat) -> str:
    if seat.column == 0:
        return "firstCol" if "firstColumn" in look.shown else ""
    return "lastCol" if seat.is_last_column and "lastColumn" in look.shown else ""


def _band(index: int, size: int, way: str) -> str:
    return f"band{index // size % 2 + 1}{way}"


def _bits(value: str) -> int:
    try:
        return int(value, 16)
    except ValueError:
        return 0
