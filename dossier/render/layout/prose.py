"""Fills a line with words of one look; nearly every line is such, and spared the long way."""

from __future__ import annotations

from bisect import bisect_right

from dossier.render.layout.breaks import may_end
from dossier.render.layout.fonts import Twips
from dossier.render.layout.spans import TINY, Line, Span, whole
from dossier.render.layout.text import SOFT, Text

CUTS = ("/", SOFT)  # at which more is to be thought of


def is_prose(text: Text) -> bool:
    """Tell whether a text is words of one upright look, with single gaps between them."""
    if len(text.portions) != 1 or not text.is_even or text.ends:
        return False
    (portion,) = text.portions
    font = portion.font
    return portion.fixed is None and portion.note is None and not (font.italic or font.spread)


def fill(text: Text, at: int, place: tuple[Twips, Twips], more: float) -> Line | None:
    """Fill a line at a place (left, room); `more` is what each of its gaps may give.

    None where something needs a closer look.
    """
    left, room = place
    tokens, last = text.tokens, len(text.tokens)
    end = _reach(text, at, room)
    cut = _cut(tokens, at, end) if 0 <= end < last else end
    if more and 0 < cut < last:
        gaps = tokens[at : _without_gap(tokens, cut)].count(" ") + 1
        end = _reach(text, at, int(room + gaps * more))
        cut = _cut(tokens, at, end) if 0 <= end < last else end
    if cut < 0:
        return None
    stop = _without_gap(tokens, cut)
    if stop <= at:
        return None
    after = cut + 1 if cut < last and tokens[cut] == " " else cut
    width = whole(text.totals[stop] - text.totals[at])
    span = Span(text.portions[0], at, stop, 0, width)
    return Line(text, at, left, room, after, [span], width)


def _reach(text: Text, at: int, room: Twips) -> int:
    """Find the token that does not fit any more; -1 where all might, if it is measured as one."""
    totals, last = text.totals, len(text.tokens)
    end = bisect_right(totals, totals[at] + room + TINY, at + 1, last + 1) - 1
    return -1 if end < last and whole(totals[last] - totals[at]) <= room else end


def _cut(tokens: list[str], at: int, end: int) -> int:
    """Find the token that opens the next line; -1 where none does, or a path or a word is cut."""
    if tokens[end] == " ":
        return end if end > at else -1
    while end > at and not may_end(tokens, end - 1):
        end -= 1
    return end if end > at and tokens[end - 1][-1:] not in CUTS else -1


def _without_gap(tokens: list[str], end: int) -> int:
    return end - 1 if tokens[end - 1] == " " else end
