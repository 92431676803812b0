"""Reads honours and ratings that a report tells in words: "Chiến sĩ thi đua cơ sở năm 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collect.word.report.cut import Piece, piece
from dossier.collect.word.report.years import leading_year, years_in
from dossier.collect.word.shapes import Paragraph
from dossier.words.text import fold

_ITEMS = re.compile(r"[^;\n]+")
_BEHIND = re.compile(
    r"^(?P<what>.+?)\s*[,(]?\s*(?:trong\s+)?(?:các\s+)?năm\s+(?P<years>[\d\s,\-–và]+)[).\s]*$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^\s*[-–+*•]?\s*(?:được\s+)?(?:tặng|nhận|công nhận)?\s*", re.IGNORECASE)
_DECISION = re.compile(
    r"\s*[,(]?\s*(?:theo\s+|tại\s+)?(?:QĐ|Quyết định)\s+(?:khen thưởng\s+)?(?:số|ngày|\d).*$",
    re.IGNORECASE,
)
_EDGE = " \t.,:()“”\"'"
NOTHING = frozenset({"", "khong", "khong co", "chua co", "khong bi ky luat", "chua"})


@dataclass(frozen=True, slots=True)
class Held:
    """One thing held in one year."""

    year: int
    what: Piece
    decision: Piece | None = None


def says_nothing(text: str) -> bool:
    """Tell an answer that says there is none.

    >>> says_nothing("- Không có."), says_nothing("Không ngừng học tập")
    (True, False)
    """
    return fold(text).strip(" -–+.:;") in NOTHING


def held_in(paragraph: Paragraph, start: int = 0) -> tuple[list[Held], list[Piece]]:
    """Read a text of several items: those understood, and those that are not."""
    text = paragraph.text
    year, after = leading_year(text[start:])
    known: list[Held] = []
    others: list[Piece] = []
    for found in _ITEMS.finditer(text, start + after):
        if not found[0].strip(_EDGE):
            continue
        items = list(_item(paragraph, found, year))
        known += items
        others += [] if items else [piece(paragraph, found.start(), found.end())]
    return known, others


def _item(paragraph: Paragraph, found: re.Match[str], year: int) -> Iterator[Held]:
    said = found[0]
    lead = _NAMED.match(said)
    first = lead.end() if lead else 0
    paper = _DECISION.search(said, first)
    end = paper.start() if paper else len(said)
    cited = _named(paragraph, found.start() + end, said[end:]) if paper else None
    parts = _BEHIND.match(said[first:end])
    if parts:
        what = _named(paragraph, found.start() + first, parts["what"])
        yield from (Held(each, what, cited) for each in years_in(parts["years"]))
    elif year:
        yield Held(year, _named(paragraph, found.start() + first, said[first:end]), cited)


def _named(paragraph: Paragraph, start: int, text: str) -> Piece:
    bare = text.strip(_EDGE)
    start += text.index(bare)
    return piece(paragraph, start, start + len(bare))
