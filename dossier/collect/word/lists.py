"""Turns the tables of a Word file into sheets, with the lines above them that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.collect.sheet import Cell, Merge, Sheet
from dossier.collect.word.body import paragraphs_in
from dossier.collect.word.letterhead import is_letterhead
from dossier.collect.word.passed import frame, passed
from dossier.collect.word.shapes import Box, Document, Grid, Paragraph, encoding_of, labelled
from dossier.words.legacy import Encoding
from dossier.words.text import clean

Above = tuple[str, str]  # a line and where it stands


def list_sheets(document: Document) -> tuple[Sheet, ...]:
    """Give a sheet for each table; the paragraphs between tables are the titles of the next."""
    sheets: list[Sheet] = []
    above: list[Paragraph] = []
    heads: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            above += [block] if block.text.strip() else []
        elif is_letterhead(block):
            heads += paragraphs_in(block)
        elif any(box.text for row in block.rows for box in row):
            sheets.append(sheet_of(block, above))
            above = []
    if not sheets:
        return ()
    left = passed(above) + passed(document.beside) + frame(heads)
    sheets[-1] = replace(sheets[-1], findings=sheets[-1].findings + left)
    return tuple(sheets)


def sheet_of(grid: Grid, above: Sequence[Paragraph] = ()) -> Sheet:
    """Bring a table to a sheet, below the lines that stand above it."""
    down = len(above)
    width = max((len(row) for row in grid.rows), default=1) or 1
    rows: list[tuple[Cell, ...]] = [_padded(clean(labelled(each)), width) for each in above]
    cells = [[_cell(box) for box in row] for row in grid.rows]
    rows += [tuple(text for text, _said in row) for row in cells]
    encodings = {
        (down + number, place): said
        for number, row in enumerate(cells)
        for place, (_text, said) in enumerate(row)
        if said is not Encoding.UNICODE
    }
    merges = tuple(
        Merge(each.top + down, each.left, each.bottom + down, each.right) for each in grid.merges
    )
    places = dict(_places(grid, above, width))
    return Sheet(grid.name, tuple(rows), merges, encodings, places=places)


def _cell(box: Box) -> tuple[str, Encoding]:
    """Give a cell as it stands with its encoding; one that mixes several is given in Unicode."""
    said = encoding_of(span for each in box.paragraphs for span in each.spans)
    if said is None or said is Encoding.UNICODE:
        return clean(box.text, lines=True), Encoding.UNICODE
    return box.raw.strip(), said


def _padded(text: str, width: int) -> tuple[Cell, ...]:
    return (text, *("",) * (width - 1))


def _places(
    grid: Grid, above: Sequence[Paragraph], width: int
) -> Iterator[tuple[tuple[int, int], str]]:
    """Name the cells as the document does: lines by their paragraph, rows by the table's own."""
    here = Sheet(grid.name, ())
    for number, each in enumerate(above):
        yield (number, 0), each.place
    for number in range(len(grid.rows) if above else 0):
        for place in range(width):
            yield (len(above) + number, place), here.place(number, place)
