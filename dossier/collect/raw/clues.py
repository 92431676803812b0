"""Gathers what a file says of its cells beyond their values, for the readers of each kind."""

from __future__ import annotations

from dossier.collect.raw.shapes import Spot

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


class Clues:
    """What is known of the cells of one sheet beside their values."""

    __slots__ = ("faults", "fonts", "merges", "texts")

    def __init__(self) -> None:
        self.fonts: dict[Spot, str] = {}
        self.faults: dict[Spot, str] = {}
        self.texts: dict[Spot, str] = {}  # what a cell shows, where that is not its value
        self.merges: list[tuple[int, int, int, int]] = []

    def fault(self, spot: Spot, code: str, text: str) -> None:
        """Note a cell that has no value to read, and what it shows instead."""
        self.faults[spot] = code
        self.texts[spot] = text
