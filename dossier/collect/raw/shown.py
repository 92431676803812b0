"""Finds the cells that show an error, or a number that has lost digits, in sheets of any kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain

from dossier.collect.raw.clues import ERROR
from dossier.collect.raw.shapes import Cell, RawSheet, Rows, Spot

LOST_DIGITS, NARROW = "collect.lost_digits", "collect.narrow_cell"
EXACT = 1e15  # Excel keeps fifteen digits of a number; the others were zeros when it was saved
_ERROR = re.compile(
    r"#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!)|Err:\d{3}"
)
_NARROW = re.compile("#{3,}")
_POWER = re.compile(r"\d[.,]\d+E\+(?:\d{2})", re.IGNORECASE)  # as a text file keeps a long number
_SIGNS = ("#", "Err:", "E+", "e+")


def told(sheet: RawSheet) -> RawSheet:
    """Give the sheet with equal values kept once, and with its faulty cells told."""
    rows, pool = _shared(sheet.rows)
    faulty = _faulty(pool)
    faults = _found(rows, faulty) if faulty else {}
    return sheet._replace(rows=rows, faults=faults | dict(sheet.faults))


def _shared(rows: Rows) -> tuple[Rows, Iterable[Cell]]:
    """Keep one of each value: most cells of a list repeat, and all of them have to travel home.

    True is equal to 1 yet no number: a sheet with truths goes as it is.
    """
    if bool in set(map(type, chain.from_iterable(rows))):
        return rows, set(chain.from_iterable(rows))
    pool: dict[Cell, Cell] = {}
    return [list(map(pool.setdefault, row, row)) for row in rows], pool


def _faulty(pool: Iterable[Cell]) -> dict[Cell, str]:
    """Find the values that are none; most sheets hold no sign of any, as one search tells."""
    texts = "\n".join([value for value in pool if isinstance(value, str)])
    may_be = any(sign in texts for sign in _SIGNS)
    large = [value for value in pool if type(value) is float or type(value) is int]
    wanted = pool if may_be else large
    return {value: code for value in wanted if (code := _code(value))}


def _code(value: Cell) -> str:
    if type(value) is float or type(value) is int:
        return LOST_DIGITS if value >= EXACT or value <= -EXACT else ""
    if not isinstance(value, str) or not any(sign in value for sign in _SIGNS):
        return ""
    plain = value.strip()
    if _ERROR.fullmatch(plain):
        return ERROR
    if _NARROW.fullmatch(plain):
        return NARROW
    return LOST_DIGITS if _POWER.fullmatch(plain) else ""


def _found(rows: Rows, faulty: Mapping[Cell, str]) -> dict[Spot, str]:
    return {
        (number, place): faulty[cell]
        for number, row in enumerate(rows)
        for place, cell in enumerate(row)
        if cell in faulty
    }
