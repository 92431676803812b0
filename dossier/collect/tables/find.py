"""Finds the lists of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from dossier.collect.reading import Kind, TooManyListsError
from dossier.collect.sheet import Declared, Sheet, text_of
from dossier.collect.tables.bare import declared_by_letters
from dossier.collect.tables.blocks import Texts, anchors
from dossier.collect.tables.body import Body, passed_row, walk
from dossier.collect.tables.bound import is_name
from dossier.collect.tables.carry import carry_merged
from dossier.collect.tables.declared import declared_tables
from dossier.collect.tables.fit import Found, Page, fit
from dossier.collect.tables.headings import is_counter
from dossier.collect.tables.match import guess
from dossier.collect.tables.rows import Judge, judge
from dossier.collect.tables.seen import seen
from dossier.collect.tables.shapes import BELIEVED, NAMES, Hint, Passed, Table, Tables, Why

SAMPLED = 30  # rows below headings from which the window shows cells
_VALUE = re.compile(r"(?!(?:19|20)\d\d$)\d[\d ./,-]*")  # a number or date, no year: heads nothing
MOST = 100  # lists of one sheet
LONGEST = 200  # letters of a heading
_HEADS = {Why.GROUP, Why.ROW}  # what may be the title of another list


@dataclass(frozen=True, slots=True)
class _Band:
    """The lists whose headings stand in the same rows, one or several side by side."""

    founds: tuple[Found, ...]
    judges: tuple[Judge, ...]
    first: int  # the first row of the title above

    @property
    def top(self) -> int:
        return min(found.bound.block.first for found in self.founds)

    @property
    def last(self) -> int:
        return max(found.bound.block.last for found in self.founds)


def find_tables(sheet: Sheet, hint: Hint) -> Tables:
    """Find every list of a sheet; none where no row looks like headings."""
    texts = _texts(sheet)
    if sheet.declared is not None:
        said = declared_tables(sheet, sheet.declared)
        return replace(said, passed=(*_over(sheet.declared, texts), *said.passed))
    page = Page(texts, carry_merged(texts, sheet.merges), sheet.merges, hint, sheet.told)
    bands = _bands(page)
    by_letters = None if bands else declared_by_letters(sheet, hint)
    if by_letters is not None:
        return declared_tables(sheet, by_letters)
    tables: list[Table] = []
    passed: dict[int, Passed] = {}
    for band, end in zip(bands, _ends(page, bands), strict=True):
        passed |= {one.number: one for one in (_above(page, band) if band is bands[0] else ())}
        for found, each in zip(band.founds, band.judges, strict=True):
            body = walk(page.carried, range(band.last + 1, end), each, hint)
            tables.append(_table(sheet, found, body, page))
            passed |= {one.number: one for one in body.passed if one.number not in passed}
    read = {line.number for table in tables for line in table.lines}
    return Tables(
        tuple(tables), tuple(one for row, one in sorted(passed.items()) if row not in read)
    )


def _texts(sheet: Sheet) -> Texts:
    """Write every cell as a person reads it, equal cells once: lists say the same over and over.

    True is equal to 1 yet reads otherwise: a sheet with truths is written cell by cell.
    """
    if bool in set(map(type, chain.from_iterable(sheet.rows))):
        return tuple(tuple(map(text_of, cells)) for cells in sheet.rows)
    written = {cell: text_of(cell) for cell in set(chain.from_iterable(sheet.rows))}
    return tuple(tuple(map(written.__getitem__, cells)) for cells in sheet.rows)


def _ends(page: Page, bands: list[_Band]) -> list[int]:
    return [*(band.top for band in bands[1:]), len(page.texts)] if bands else []


def _bands(page: Page) -> list[_Band]:
    """Find the rows of headings from the top down.

    Raises TooManyListsError where more rows than anybody writes look like headings.
    """
    bands: list[_Band] = []
    start = tried = 0  # the row after the last headings, new or come again
    for anchor in anchors(page.texts, any_heading=bool(NAMES.intersection(page.told))):
        if anchor < start or not _heads(page.texts[anchor], page, again=bool(bands)):
            continue
        first = _title_from(page, bands[-1], start, anchor) if bands else 0
        if first is None:
            start = anchor + 1
            continue
        tried += 1
        if tried > MOST:
            raise TooManyListsError(most=MOST)
        founds = fit(page, anchor, first)
        if founds:
            width = len(page.texts[anchor])
            judges = tuple(judge(found.bound, found.places, width) for found in founds)
            bands.append(_Band(founds, judges, first))
            start = bands[-1].last + 1
    return bands


def _heads(cells: tuple[str, ...], page: Page, *, again: bool) -> bool:
    """Tell whether a row has the heading of names and one more that a list may have.

    Below another list it must be surer: a row of that list may hold a word that heads names.
    """
    filled = [cell for cell in cells if cell]
    if any(len(cell) > LONGEST or _VALUE.fullmatch(cell) for cell in filled):
        return False
    if any(page.hint.choice((cell,)) for cell in filled):
        return True
    kinds = (
        (page.hint.kind,)
        if page.hint.kind
        else (*(Kind.PEOPLE, Kind.UNITS, Kind.NOMINEES, Kind.REGISTRATIONS),)
    )
    named = any(_is_name(cell, kind) for cell in filled for kind in kinds)
    if again or not named:
        named = (named or bool(NAMES.intersection(page.told))) and _known(filled) > 1
    return named and len(filled) > 1


def _known(cells: list[str]) -> int:
    """Count the cells that head a column of some list, or number its rows."""
    return sum(is_counter((cell,)) or any(guess((cell,), kind) for kind in Kind) for cell in cells)


def _is_name(cell: str, kind: Kind) -> bool:
    found = guess((cell,), kind)
    return found is not None and found.confidence >= BELIEVED and is_name(found.column)


def _title_from(page: Page, before: _Band, start: int, anchor: int) -> int | None:
    """Say where the title of another list may begin; None where the headings only come again."""
    body = walk(page.carried, range(start, anchor), before.judges[0], page.hint)
    last = body.lines[-1].number if body.lines else start - 1
    why = before.judges[0].why(page.carried[anchor], after_foot=False)
    between = any(one.number > last and one.why in _HEADS for one in body.passed)
    return None if why is Why.HEADING and not between else last + 1


def _over(said: Declared, texts: Texts) -> Iterator[Passed]:
    """Tell of the rows above the headings that the maker of a sheet names."""
    for number, cells in enumerate(texts[: said.head]):
        if any(cells):
            yield passed_row(number, cells, Why.TITLE)


def _above(page: Page, band: _Band) -> Iterator[Passed]:
    """Tell of the rows above the headings of the first list."""
    for number in range(band.first, band.top):
        if any(page.texts[number]):
            yield passed_row(number, page.texts[number], Why.TITLE)


def _table(sheet: Sheet, found: Found, body: Body, page: Page) -> Table:
    bound = found.bound
    below = page.carried[bound.block.last + 1 :][:SAMPLED]
    return Table(
        sheet=sheet,
        kind=bound.kind,
        first=bound.block.first,
        last=bound.block.last,
        slots=bound.slots,
        besides=bound.besides,
        about=bound.about,
        lines=body.lines,
        missing=bound.missing,
        seen=tuple(seen(bound, below)),
    )
