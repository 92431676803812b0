"""Turns the pages of two versions of a document into pairs, and marks what differs on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain, zip_longest

from dossier.paper.frame import Box, Clipped, Glyphs, Image, Item, Line, Page, Path, Turned
from dossier.paper.length import Length

SAME_LINE = 1.5  # points between baselines of one row
WORD_GAP = 1.5  # of the size; a wider gap between stretches parts two rows
SAME_PLACE = 1.0  # points from the left edge that nobody sees
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
class PagePair:
    """The pages of one number; a version with fewer pages has none for the last ones."""

    number: int
    old: Page | None
    new: Page | None
    old_tints: tuple[Tint, ...] = ()
    new_tints: tuple[Tint, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything on it is not as on the other one."""
        return bool(self.old_tints or self.new_tints) or self.old is None or self.new is None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a page: what it shows, and the rectangle that it takes."""

    page: int
    shows: tuple[object, ...]
    place: Tint


def pair_pages(old: Sequence[Page], new: Sequence[Page]) -> tuple[PagePair, ...]:
    """Put the pages of both versions side by side, by number."""
    old_tints, new_tints = _compared(_rows(old), _rows(new))
    more = _compared(_strokes(old), _strokes(new))
    old_tints, new_tints = [*old_tints, *more[0]], [*new_tints, *more[1]]
    return tuple(
        PagePair(
            number,
            one,
            other,
            tuple(mark.place for mark in old_tints if mark.page == number),
            tuple(mark.place for mark in new_tints if mark.page == number),
        )
        for number, (one, other) in enumerate(zip_longest(old, new), start=1)
    )


# ---- What stands on pages ----------------------------------------------------------------------


def _rows(pages: Iterable[Page]) -> list[Mark]:
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


def _strokes(pages: Iterable[Page]) -> list[Mark]:
    """List lines, shading, pictures and outlines by what they are, wherever they stand."""
    return [
        mark
        for number, page in enumerate(pages, start=1)
        for item in page.items
        for mark in _drawn(number, item)
    ]


def _drawn(page: int, item: Item) -> Iterator[Mark]:
    if isinstance(item, Clipped):
        for inner in item.items:
            yield from _drawn(page, inner)
    elif isinstance(item, Line):
        left, right = sorted((item.x1, item.x2))
        top, bottom = sorted((item.y1, item.y2))
        shows = ("line", item.width, item.color, item.dash)
        yield _mark(page, (left, top, right, bottom), *shows)
    elif isinstance(item, Box):
        yield _mark(page, _frame(item), "box", item.color)
    elif isinstance(item, Image):
        yield _mark(page, _frame(item), "image", item.content, item.crop)
    elif isinstance(item, Path) and item.steps:
        yield _outline(page, item)


def _frame(item: Box | Image) -> Frame:
    return item.x, item.y, item.x + item.width, item.y + item.height


def _outline(page: int, item: Path) -> Mark:
    numbers = [step for step in item.steps if step]
    xs = [value for step in numbers for value in step[::2]]
    ys = [value for step in numbers for value in step[1::2]]
    shows = ("path", item.fill, item.width, item.color, item.dash)
    return _mark(page, (min(xs), min(ys), max(xs), max(ys)), *shows)


def _mark(page: int, frame: Frame, *shows: object) -> Mark:
    left, top, right, bottom = frame
    size = (round(right - left), round(bottom - top))
    place = Tint(
        left - THIN,
        top - THIN,
        right - left + 2 * THIN,
        bottom - top + 2 * THIN,
        Difference.CHANGED,
    )
    return Mark(page, (*shows, size), place)


# ---- Which became which ------------------------------------------------------------------------


def _compared(old: Sequence[Mark], new: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Give the marks of each side that the other has not, or has elsewhere."""
    pairs: list[tuple[Mark, Mark]] = []
    gone: list[Mark] = []
    come: list[Mark] = []
    keys = [mark.shows for mark in old], [mark.shows for mark in new]
    for kind, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += zip(old[i:j], new[k:m], strict=True)
        else:
            gone += old[i:j]
            come += new[k:m]
    elsewhere = _elsewhere(gone, come)
    shift = _shift(pairs)
    moved = [pair for pair in pairs if _is_elsewhere(*pair, shift)] + elsewhere
    used = {id(mark) for pair in elsewhere for mark in pair}
    return (
        [mark for mark in gone if id(mark) not in used] + [_moved(one) for one, _ in moved],
        [mark for mark in come if id(mark) not in used] + [_moved(other) for _, other in moved],
    )


def _elsewhere(gone: Iterable[Mark], come: Iterable[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair what is missing in one order with the same in another."""
    waiting: dict[tuple[object, ...], list[Mark]] = {}
    for mark in gone:
        waiting.setdefault(mark.shows, []).append(mark)
    return [(waiting[mark.shows].pop(0), mark) for mark in come if waiting.get(mark.shows)]


def _shift(pairs: Sequence[tuple[Mark, Mark]]) -> int:
    """Tell how far most things went sideways: so far only the margin moved."""
    steps = Counter(round(other.place.x - one.place.x) for one, other in pairs)
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    return step if 2 * count > len(pairs) else 0


def _is_elsewhere(one: Mark, other: Mark, shift: int) -> bool:
    """Whether it went to another page or sideways; text that only makes room stays where it is."""
    aside = other.place.x - one.place.x - shift
    return one.page != other.page or abs(aside) > SAME_PLACE


def _moved(mark: Mark) -> Mark:
    return replace(mark, place=replace(mark.place, why=Difference.MOVED))
