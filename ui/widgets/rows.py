"""Turns the letters of pages into rows of text in reading order, and finds which rows run on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dossier.paper.frame import Clipped, Glyphs, Item, Page, Turned
from ui.widgets.letters import Letters

SAME_ROW = 0.5  # of the size: how far small letters stand above or below their line
TOUCH, NEAR = 0.12, 1.0  # of the size: gaps within a word, and between words
ABOVE, BELOW = 0.9, 0.25  # of the size: how far letters reach from the baseline
PITCH = 2.2  # of the size: lines of one paragraph are not further apart
INDENT = 72.0  # points that lines of one paragraph may begin apart
FLUSH = 1.0  # points that even right edges may differ by
LETTER = 0.45  # of the size: how wide a letter is, roughly
NEW = re.compile(r"[-–+•*]\s|\(?\w{1,4}[.)]\s")  # how an item of a list begins


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a row, and where it begins in the row's text."""

    start: int
    text: str
    item: Glyphs


@dataclass(frozen=True, slots=True)
class Row:
    """The text of one line of a page, or of a turned sheet on it; lengths in points."""

    page: int
    text: str
    parts: tuple[Part, ...]
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float
    sheet: Turned | None = None

    def inward(self, x: float, y: float) -> tuple[float, float]:
        """Find the place among its letters of a place on the page."""
        if self.sheet is None:
            return x, y
        across, down = x - self.sheet.x, y - self.sheet.y
        return (down, -across) if self.sheet.degrees > 0 else (-down, across)

    def outward(self, left: float, right: float) -> tuple[float, float, float, float]:
        """Find the place on the page of a stretch of its letters: corner, width and height."""
        corners = (left, self.top), (right, self.bottom)
        if self.sheet is not None:
            one, other = (self.sheet.on_page(*corner) for corner in corners)
            corners = (
                (min(one[0], other[0]), min(one[1], other[1])),
                (
                    max(one[0], other[0]),
                    max(one[1], other[1]),
                ),
            )
        (x1, y1), (x2, y2) = corners
        return x1, y1, x2 - x1, y2 - y1


def rows(pages: Sequence[Page], letters: Letters) -> Iterator[Row]:
    """Read the rows of pages in the order in which they were laid out."""
    for number, page in enumerate(pages):
        for sheet, items in groupby(_unclipped(page.items), _sheet):
            inner = sheet.items if sheet else items
            texts = (item for item in inner if isinstance(item, Glyphs) and item.text)
            for line in _lines(texts):
                yield from _row(number, sheet, line, letters)


def joints(found: Sequence[Row]) -> Iterator[str]:
    """Tell what stands between each row and the next: a space within a paragraph, else an end."""
    for _, block in groupby(range(len(found)), _blocks(found).__getitem__):
        together = [found[index] for index in block]
        limit = max(row.right for row in together)
        is_even = sum(row.right > limit - FLUSH for row in together) > 1
        for before, after in pairwise(together):
            flows = is_even and before.right > limit - FLUSH
            yield " " if flows or _runs_on(before, after, limit) else "\n"
        yield "\n"


def _unclipped(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield from _unclipped(item.items) if isinstance(item, Clipped) else (item,)


def _sheet(item: Item) -> Turned | None:
    return item if isinstance(item, Turned) else None


def _lines(items: Iterable[Glyphs]) -> Iterator[list[Glyphs]]:
    found: list[Glyphs] = []
    for item in items:
        if found and not _continues(found, item):
            yield found
            found = []
        found.append(item)
    if found:
        yield found


def _continues(found: Sequence[Glyphs], item: Glyphs) -> bool:
    first, last = found[0], found[-1]
    size = max(first.size, item.size)
    is_level = abs(item.baseline - first.baseline) <= SAME_ROW * size
    return is_level and item.x >= last.x + last.width - TOUCH * size


def _row(
    page: int, sheet: Turned | None, items: Sequence[Glyphs], letters: Letters
) -> Iterator[Row]:
    """Join items to a row, with spaces and tabs where gaps are."""
    parts: list[Part] = []
    text, end = "", 0.0
    for item in items:
        shown = letters.text(item)
        gap = _gap(text, shown, (item.x - end) / (item.size or 1.0)) if parts else ""
        text += gap
        parts.append(Part(len(text), shown, item))
        text, end = text + shown, item.x + item.width
    if text.strip():
        yield Row(
            page, text.rstrip(), tuple(parts), items[0].x, end,
            min(item.baseline - ABOVE * item.size for item in items),
            max(item.baseline + BELOW * item.size for item in items),
            items[0].baseline, max(item.size for item in items), sheet,
        )  # fmt: skip


def _gap(before: str, after: str, width: float) -> str:
    if width > NEAR:
        return "\t"
    return " " if width > TOUCH and not before.endswith(" ") and not after.startswith(" ") else ""


def _blocks(found: Sequence[Row]) -> list[int]:
    """Give each row the number of its block: of rows that stand as lines of paragraphs do."""
    numbers = [0] if found else []
    for before, after in pairwise(found):
        numbers.append(numbers[-1] + (not _follows(before, after)))
    return numbers


def _follows(before: Row, after: Row) -> bool:
    step = after.baseline - before.baseline
    return (
        before.page == after.page
        and before.sheet == after.sheet
        and 0 < step <= PITCH * max(before.size, after.size)
        and abs(before.left - after.left) <= INDENT
        and before.size == after.size
    )


def _runs_on(before: Row, after: Row, limit: float) -> bool:
    """Tell whether the first word of a row had no room in the one before."""
    last, first = before.parts[-1].item, after.parts[0].item
    is_cell = "\t" in before.text + after.text
    is_apart = is_cell or NEW.match(after.text) or before.text.endswith((".", ";", ":"))
    if is_apart or last.face != first.face:
        return False
    word = len(after.text.split(maxsplit=1)[0]) * LETTER * after.size
    return before.right + word > limit
