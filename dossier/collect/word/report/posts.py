"""Parts what a person is in the Party and unions from what they are in the office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dossier.collect.word.report.cut import Piece, piece
from dossier.collect.word.shapes import Paragraph
from dossier.words.text import fold

_PARTY = re.compile(
    r"(pho )?bi thu|dang vien|(dang|chi|cap|tinh|thanh|quan|huyen) uy vien"
    r"|uy vien (ban |bch|btv|ubkt|uy ban kiem tra)|(pho )?chu nhiem uy ban kiem tra"
    r"|.*\b(cong doan|doan thanh nien|doan vien|hoi phu nu|hoi cuu chien binh)\b"
)
_PARTS = re.compile(r"(?:(?!\s[-–]\s)[^;,\n])+")
_LAST = re.compile(r",\s*(?=[^,;]*$)")


def posts(paragraph: Paragraph, start: int, end: int) -> Mapping[str, Piece]:
    """Give the posts in Party and unions, and those in the office, as far as there are any."""
    parts = list(_parts(paragraph.text, start, end))
    found = {}
    for field, wanted in (("party_post", True), ("post", False)):
        places = [(first, last) for first, last, is_party in parts if is_party is wanted]
        if places:
            found[field] = _together(paragraph, places)
    return found


def posts_and_unit(paragraph: Paragraph, start: int, end: int) -> Mapping[str, Piece]:
    """Give the posts, and the unit that stands behind the last comma."""
    comma = _LAST.search(paragraph.text, start, end)
    if comma is None:
        return posts(paragraph, start, end)
    unit = {"unit": piece(paragraph, comma.end(), end)}
    return {**posts(paragraph, start, comma.start()), **unit}


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    for found in _PARTS.finditer(text, start, end):
        if said := found[0].strip(" -–"):
            first = found.start() + found[0].index(said)
            yield first, first + len(said), _PARTY.match(fold(said)) is not None


def _together(paragraph: Paragraph, places: list[tuple[int, int]]) -> Piece:
    """Cut out posts that stand side by side; join others."""
    between = paragraph.text[places[0][0] : places[-1][1]]
    if len(_PARTS.findall(between)) == len(places):
        return piece(paragraph, places[0][0], places[-1][1])
    text = "; ".join(piece(paragraph, *place).text for place in places)
    return Piece(text, text, place=paragraph.place)
