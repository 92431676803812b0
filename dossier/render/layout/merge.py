"""Turns merged cells that reach over a page end into what stays there and what goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.render.layout.fonts import Twips
from dossier.render.layout.room import Frame, Part, Stack, Tools
from dossier.render.layout.rows import Content, Laid, lay

PlacedRow = tuple[int, Laid, Twips]  # number, row, top

NO_MORE = Stack(())


@dataclass(frozen=True, slots=True)
class PageEnd:
    """Where the page ends: before which row, and how far down."""

    row: int
    y: Twips


def depth(rows: Sequence[PlacedRow], end: PageEnd, tools: Tools) -> Twips:
    """Say how far down the merged cells fill the page that reach into its last row; 0: none."""
    return max(
        (
            top + laid.line + _shortened(content, end.y - top - laid.line, tools).height
            for _, laid, top in rows
            for content in laid.contents
            if _reaches(content, end.row)
        ),
        default=0,
    )


def carry(
    rows: Sequence[PlacedRow], end: PageEnd, tools: Tools
) -> tuple[list[PlacedRow], tuple[Part, ...]]:
    """Cut the merged cells of placed rows at the end of the page."""
    kept: list[PlacedRow] = []
    carried: list[Part] = []
    for number, laid, top in rows:
        contents: list[Content] = []
        for content in laid.contents:
            stays = content
            if _reaches(content, end.row):
                stays = _shortened(content, end.y - top - laid.line, tools)
                last = content.spot.row + content.spot.rows
                spot = replace(content.spot, row=end.row, rows=last - end.row)
                carried.append(Part(spot, stays.rest or NO_MORE))
            contents.append(stays)
        kept.append((number, replace(laid, contents=tuple(contents)), top))
    return kept, tuple(carried)


def _reaches(content: Content, index: int) -> bool:
    spot = content.spot
    return spot.row < index < spot.row + spot.rows


def _shortened(content: Content, height: Twips, tools: Tools) -> Content:
    if content.height <= height:
        return content
    found = lay([Part(content.spot, content.stack, height, is_cut=True)], tools)
    return found[0] if found else replace(content, frame=Frame(0), height=0, rest=content.stack)
