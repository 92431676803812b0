"""Turns text with commas, semicolons, tabs or bars between its values into rows."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator

from dossier.collect.raw.letters import decoded
from dossier.collect.raw.shapes import Cell, RawBook, RawSheet, Rows
from dossier.guard.extents import Extent

SIGNS = ",;\t|"
_SAID = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n?", re.IGNORECASE)  # the first line that Excel obeys
_AS_TEXT = re.compile(r'="((?:[^"]|"")*)"')  # how a CSV keeps the zeros of a number
_SAMPLE = 60


def read_delimited(data: bytes, _file: str) -> RawBook:
    """Read a text file as one sheet."""
    return RawBook((RawSheet("", delimited_rows(decoded(data))),))


def delimited_rows(text: str, sign: str = "") -> Rows:
    """Read the rows, padded to one width; without a sign the text tells which it is."""
    said = _SAID.match(text)
    body = text[said.end() :] if said else text
    rows = list(_rows(body, sign or (said[1] if said else "") or _sign(body)))
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _rows(text: str, sign: str) -> Iterator[list[Cell]]:
    extent = Extent("text")
    for number, row in enumerate(_parsed(text, sign)):
        while row and not row[-1].strip():
            row.pop()
        if row:
            extent.reach(number, len(row) - 1)
        yield [_plain(cell) for cell in row]


def _parsed(text: str, sign: str) -> Iterator[list[str]]:
    csv.field_size_limit(1 << 24)  # of the whole process: in this child nothing else is read
    return csv.reader(_lines(text), delimiter=sign, strict=False)


def _lines(text: str) -> Iterator[str]:
    """Cut at the ends of lines that files have; other signs may stand within a value."""
    start = 0
    for end in re.finditer(r"\r\n|\n|\r", text):
        yield text[start : end.start()] + "\n"
        start = end.end()
    if start < len(text):
        yield text[start:]


def _plain(cell: str) -> str:
    found = _AS_TEXT.fullmatch(cell.strip())
    return found[1].replace('""', '"') if found else cell


def _sign(text: str) -> str:
    """Choose the sign that cuts most rows into equally many values, and into more than one."""
    return max(SIGNS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, sign: str) -> tuple[float, int]:
    widths = Counter[int]()
    for row, _step in zip(_parsed(text[:200_000], sign), range(_SAMPLE), strict=False):
        if any(cell.strip() for cell in row):
            widths[len(row)] += 1
    width, times = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(1, 0))
    return (times / widths.total() if width > 1 else 0.0), width
