"""Gathers what a file says of its cells beyond their values, for the readers of each kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dossier.collect.raw.shapes import Spot
from dossier.words.legacy import by_font

ERROR, UNCOMPUTED = "collect.error_cell", "collect.uncomputed"
# Errors as the records of .xls and .xlsb number them ([MS-XLS] 2.5.10).
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
SHORT = 80  # signs of a formula that are shown
_ZEROS = re.compile(r'"?(0{2,20})"?(?:;.*)?(?:\\@)?')


@dataclass(slots=True)
class Clues:
    """What is known of the cells of one sheet beside their values."""

    fonts: dict[Spot, str] = field(default_factory=dict)
    faults: dict[Spot, str] = field(default_factory=dict)
    texts: dict[Spot, str] = field(default_factory=dict)  # what a cell shows, where it is not it
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    def fault(self, spot: Spot, code: str, text: str) -> None:
        """Note a cell that has no value to read, and what it shows instead."""
        self.faults[spot] = code
        self.texts[spot] = text


@dataclass(frozen=True, slots=True)
class Style:
    """What the style of a cell tells: an old encoding, or how many digits are shown."""

    font: str = ""
    digits: int = 0

    @classmethod
    def of(cls, font: str, form: str) -> Style:
        """Read the name of a font and the code of a number format.

        >>> Style.of(".VnTime", "General"), Style.of("Arial", "000000000000")
        (Style(font='tcvn3', digits=0), Style(font='', digits=12))
        """
        found = _ZEROS.fullmatch(form)
        return cls(str(by_font(font) or ""), len(found[1]) if found else 0)

    def __bool__(self) -> bool:
        """Say whether it tells anything."""
        return bool(self.font or self.digits)


def shown(number: float, digits: int) -> str:
    """Write a whole number with the leading zeros that its format shows.

    >>> shown(1085012345.0, 12)
    '001085012345'
    """
    return f"{int(number):0{digits}d}"
