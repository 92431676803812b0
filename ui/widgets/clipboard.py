"""Writes cells as Excel and Word take them from the clipboard, and reads what those leave there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

CELL, LINE = "\t", "\n"
QUOTE = '"'
_CLOSING = re.compile(r'"(?:[^"]|"")*"(?=[\t\r\n]|$)')
_BREAKS = re.compile(r"\r\n?")
_FORMULA = re.compile(r"(?=[=@+-])(?![+-]?\d[\d.,]*%?$)")  # a number may have a sign
_GUARDED = re.compile(r" (?=[=@+-])")


def to_text(rows: Iterable[Sequence[str]]) -> str:
    r"""Write cells for the clipboard; no text becomes a formula in the workbook it is pasted into.

    >>> to_text([["2024", "Sáng kiến"], ["=1+1", "hai\ndòng"]])
    '2024\tSáng kiến\n =1+1\t"hai\ndòng"'
    """
    return LINE.join(CELL.join(_written(cell) for cell in row) for row in rows)


def from_text(text: str) -> list[list[str]]:
    r"""Part what was copied from a grid into rows of cells; one that holds line breaks keeps them.

    >>> from_text('2024\t"hai\ndòng"\r\n2025\tmột "ngoặc"\r\n')
    [['2024', 'hai\ndòng'], ['2025', 'một "ngoặc"']]
    """
    bare = _BREAKS.sub(LINE, text.replace("\0", "")).removesuffix(LINE)
    rows: list[list[str]] = [[]]
    place = 0
    while bare:
        cell, place = _cell(bare, place)
        rows[-1].append(cell[1:] if _GUARDED.match(cell) else cell)
        if place >= len(bare):
            break
        if bare[place] == LINE:
            rows.append([])
        place += 1
    return rows if bare else []


def _written(cell: str) -> str:
    guarded = f" {cell}" if _FORMULA.match(cell) else cell
    bare = _BREAKS.sub(LINE, guarded)
    if bare.startswith(QUOTE) or CELL in bare or LINE in bare:
        return f"{QUOTE}{bare.replace(QUOTE, QUOTE * 2)}{QUOTE}"
    return bare


def _cell(text: str, start: int) -> tuple[str, int]:
    """Read one cell; Excel sets quotes round a cell only where it holds breaks."""
    quoted = _CLOSING.match(text, start)
    if quoted:
        inside = quoted[0][1:-1]
        if CELL in inside or LINE in inside or QUOTE * 2 in inside:
            return inside.replace(QUOTE * 2, QUOTE), quoted.end()
    ends = [place for place in (text.find(CELL, start), text.find(LINE, start)) if place >= 0]
    end = min(ends, default=len(text))
    return text[start:end], end
