"""Cuts a list whose columns the program knows beforehand out of the sheets of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dossier.collect.sheet import Sheet, is_number_row, text_of
from dossier.words.text import clean, fold

Headings = Mapping[str, Sequence[str]]  # column → folded headings that mean it
LEAST = 2  # columns that make a row the headings of the list


def cut(sheets: Iterable[Sheet], columns: Headings) -> list[list[str]]:
    """Give the rows below the first headings that are known, in the order of `columns`.

    A row without a text in the first column is a sum or a group and is left out; nothing is found
    where no row names two columns, the first among them.
    """
    return next((rows for sheet in sheets if (rows := _rows(sheet, columns))), [])


def _rows(sheet: Sheet, columns: Headings) -> list[list[str]]:
    texts = [tuple(clean(text_of(cell)) for cell in row) for row in sheet.rows]
    for number, row in enumerate(texts):
        places = _places(row, columns)
        if len(places) >= LEAST and next(iter(columns)) in places:
            return list(_below(texts[number + 1 :], places, columns))
    return []


def _places(row: Sequence[str], columns: Headings) -> dict[str, int]:
    folded = [fold(text) for text in row]
    found = {}
    for name, headings in columns.items():
        place = next((place for place, text in enumerate(folded) if text in headings), None)
        if place is not None:
            found[name] = place
    return found


def _below(
    rows: Iterable[tuple[str, ...]], places: Mapping[str, int], columns: Headings
) -> Iterator[list[str]]:
    first = places[next(iter(columns))]
    for row in rows:
        others = [place for name, place in places.items() if place != first]
        says_more = any(row[place] for place in others)
        if row[first] and says_more and not is_number_row(row):
            yield [row[places[name]] if name in places else "" for name in columns]
