"""Turns the cells of a sheet that are in an old encoding into Unicode, and tells of every one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from dossier.collect.reading import Conversion
from dossier.collect.sheet import Sheet
from dossier.words.guessing import all_unicode, each, guess
from dossier.words.legacy import Encoding, decode, is_unicode

Spot = tuple[int, int]  # row and column, from 0
SAMPLES = 5
STALE = 0.05  # share of cells in Unicode from which old fonts are left over and say nothing


@dataclass(frozen=True, slots=True)
class Recoded:
    """A sheet in Unicode; rows with one of the `spots` rest on a conversion nobody has believed."""

    sheet: Sheet
    conversions: tuple[Conversion, ...] = ()
    spots: frozenset[Spot] = frozenset()


def recoded(sheet: Sheet, believed: str = "") -> Recoded:
    """Convert the cells that their font, or else their letters, tell to be in an old encoding.

    `believed` is the encoding that an officer has said of the sheet: with it nothing is in doubt,
    and Unicode leaves every cell as it stands.
    """
    if believed == Encoding.UNICODE or _is_unicode(sheet):
        return Recoded(sheet)
    texts = _texts(sheet)
    told = _told(sheet, texts)
    letters = {spot: text for spot, text in texts.items() if spot not in told}
    said = dict(zip(letters, each(list(letters.values())), strict=True))
    if believed:
        said = {spot: one or Encoding(believed) for spot, one in said.items()}
    found = {**{spot: one for spot, one in said.items() if one is not None}, **told}
    read = {
        spot: text
        for spot, one in found.items()
        if one is not Encoding.UNICODE and (text := decode(texts[spot], one)) != texts[spot]
    }
    open_spots = {spot for spot, one in said.items() if one is None}
    conversions = _conversions(
        sheet, texts, {spot: found[spot] for spot in read}, set(told.values())
    )
    spots = frozenset() if believed else frozenset(read.keys() | open_spots)
    return Recoded(_with(sheet, read), conversions, spots)


def _is_unicode(sheet: Sheet) -> bool:
    """Tell a sheet like most: no old fonts, and no text that may be anything but Unicode."""
    if sheet.encodings:
        return False
    cells = set(chain.from_iterable(sheet.rows))
    return all_unicode({cell for cell in cells if isinstance(cell, str)})


def _texts(sheet: Sheet) -> dict[Spot, str]:
    """Give the cells that an encoding can matter to."""
    return {
        (row, column): cell
        for row, cells in enumerate(sheet.rows)
        for column, cell in enumerate(cells)
        if isinstance(cell, str) and (not cell.isascii() or (row, column) in sheet.encodings)
    }


def _told(sheet: Sheet, texts: Mapping[Spot, str]) -> dict[Spot, Encoding]:
    """Give the encodings told by fonts.

    A sheet recoded before keeps its old fonts: then letters tell, and not the fonts.
    """
    there = {spot: one for spot, one in sheet.encodings.items() if spot in texts}
    coded = [texts[spot] for spot in there if not texts[spot].isascii()]
    if coded and sum(map(is_unicode, coded)) > STALE * len(coded):
        return {}
    return {spot: one for spot, one in there.items() if not is_unicode(texts[spot])}


def _conversions(
    sheet: Sheet,
    texts: Mapping[Spot, str],
    found: Mapping[Spot, Encoding],
    told: Container[Encoding],
) -> tuple[Conversion, ...]:
    by_encoding = {
        one: [texts[spot] for spot, its in found.items() if its is one]
        for one in Counter(found.values())
    }
    return tuple(
        Conversion(
            sheet.name,
            one,
            1.0 if one in told else guess(coded)[1],
            len(coded),
            tuple((text, decode(text, one)) for text in dict.fromkeys(coded))[:SAMPLES],
        )
        for one, coded in by_encoding.items()
    )


def _with(sheet: Sheet, read: Mapping[Spot, str]) -> Sheet:
    if not read:
        return sheet
    rows = tuple(
        tuple(read.get((row, column), cell) for column, cell in enumerate(cells))
        for row, cells in enumerate(sheet.rows)
    )
    return replace(sheet, rows=rows, encodings={})
