"""Turns pages into marks: rows of text and drawn things, by what they show and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from dossier.paper.frame import Box, Clipped, Glyphs, Image, Item, Line, Page, Path, Turned
from dossier.paper.length import Length

SAME_LINE = 1.5  # points between baselines of one row
WORD_GAP = 0.5  # of the size; a wider gap between stretches parts two rows
ASCENT, HEIGHT = 0.9, 1.2  # of the size, about a baseline
THIN = 1.0  # points that a stroke is marked with on each side

Frame = tuple[Length, Length, Length, Length]  # left, top, right, bottom


class Difference(StrEnum):
    """Why a place is marked."""

    CHANGED = "changed"  # the other version has no such thing
    MOVED = "moved"  # it has, on another page, further in or out, or in another order


@dataclass(frozen=True, slots=True)
class Tint:
    """A rectangle of a page that differs, in points from the top left corner."""

    x: Length
    y: Length
    width: Length
    height: Length
    why: Difference


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a page: what it shows, and the rectangle that it takes."""

    page: int
    shows: tuple[object, ...]
    place: Tint


def text_rows(pages: Iterable[Page]) -> list[Mark]:
    """Gather stretches of text into rows; what stands far apart on a line is two."""
    found: list[Mark] = []
    for number, page in enumerate(pages, start=1):
        stretches = sorted(_stretches(page.items), key=lambda each: (each.baseline, each.x))
        lines: list[list[Glyphs]] = []
        for each in stretches:
            if lines and each.baseline - lines[-1][0].baseline < SAME_LINE:
                lines[-1].append(each)
            else:
                lines.append([each])
        rows = chain.from_iterable(_parted(line) for line in lines)
        found += [_row(number, row) for row in rows]
    return found


def _stretches(items: Iterable[Item]) -> Iterator[Glyphs]:
    """List upright text; that of turned sheets is taken as if it lay at the sheet's corner."""
    for item in items:
        if isinstance(item, Glyphs) and item.text.strip():
            yield item
        elif isinstance(item, Clipped):
            yield from _stretches(item.items)
        elif isinstance(item, Turned):
            for each in _stretches(item.items):
                x, y = item.on_page(each.x, each.baseline)
                yield replace(each, x=x, baseline=y, width=each.size)


def _parted(line: Sequence[Glyphs]) -> Iterator[list[Glyphs]]:
    row: list[Glyphs] = []
    for each in sorted(line, key=lambda stretch: stretch.x):
        if row and each.x - (row[-1].x + row[-1].width) > WORD_GAP * each.size:
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _row(page: int, row: Sequence[Glyphs]) -> Mark:
    """Tell what a row says and how it looks, wherever it stands and however it is stretched."""
    looks = tuple(
        dict.fromkeys((each.face, each.size, each.color, each.spread, each.scale) for each in row)
    )
    text = " ".join("".join(each.text for each in row).split())
    size = max(each.size for each in row)
    left, right = row[0].x, max(each.x + each.width for each in row)
    top = row[0].baseline - ASCENT * size
    place = Tint(left, top, right - left, HEIGHT * size, Difference.CHANGED)
    return Mark(page, (text, looks), place)


def drawn_things(pages: Iterable[Page]) -> list[Mark]:
    """List lines, shading, pictures and outlines by what they are, wherever they stand.

    Borders and shading are as long as rows are high: what counts is how far in they stand.
    """
    return [
        Mark(number, (*shows, *_extent(frame, left, shows)), _around(frame))
        for number, page in enumerate(pages, start=1)
        for drawn in (list(_drawn(page.items)),)
        for left in (min((frame[0] for frame, _ in drawn), default=0.0),)
        for frame, shows in drawn
    ]


def _drawn(items: Iterable[Item]) -> Iterator[tuple[Frame, tuple[object, ...]]]:
    """Give the frame and the look of everything that is no text."""
    for item in items:
        if isinstance(item, Clipped):
            yield from _drawn(item.items)
        elif isinstance(item, Line):
            left, right = sorted((item.x1, item.x2))
            top, bottom = sorted((item.y1, item.y2))
            yield (left, top, right, bottom), ("line", item.width, item.color, item.dash)
        elif isinstance(item, Box):
            yield _frame(item), ("box", item.color)
        elif isinstance(item, Image):
            yield _frame(item), ("image", item.content, item.crop)
        elif isinstance(item, Path) and item.steps:
            yield _outline(item), ("path", item.fill, item.width, item.color, item.dash)


def _frame(item: Box | Image) -> Frame:
    return item.x, item.y, item.x + item.width, item.y + item.height


def _outline(item: Path) -> Frame:
    xs = [value for step in item.steps for value in step[::2]]
    ys = [value for step in item.steps for value in step[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def _extent(frame: Frame, left: Length, shows: tuple[object, ...]) -> tuple[int, int]:
    if shows[0] in {"line", "box"}:
        return round(frame[0] - left), round(frame[2] - frame[0])
    return round(frame[2] - frame[0]), round(frame[3] - frame[1])


def _around(frame: Frame) -> Tint:
    left, top, right, bottom = frame
    width, height = right - left + 2 * THIN, bottom - top + 2 * THIN
    return Tint(left - THIN, top - THIN, width, height, Difference.CHANGED)
