"""Turns the pages of two versions of a document into pairs, and marks what differs on each."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from dossier.compose.compare.instep import in_step
from dossier.paper.frame import Page
from dossier.tasks.forms.marks import Difference, Mark, Tint, drawn_things, text_rows

__all__ = ["Difference", "PagePair", "Tint", "pair_pages"]

SAME_PLACE = 1.0  # points from the left edge that nobody sees
MOST = 1_000_000  # pairs of marks that are weighed against each other at once


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


def pair_pages(old: Sequence[Page], new: Sequence[Page]) -> tuple[PagePair, ...]:
    """Put the pages of both versions side by side, by number."""
    rows, drawn = (
        _compared(text_rows(old), text_rows(new)),
        _compared(drawn_things(old), drawn_things(new)),
    )
    old_tints, new_tints = ([*text, *_told(more)] for text, more in zip(rows, drawn, strict=True))
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


def _told(drawn: Iterable[Mark]) -> list[Mark]:
    """Leave out lines and shading that only stand elsewhere: they go with the text."""
    return [
        mark for mark in drawn if mark.place.why is Difference.CHANGED or mark.shows[0] == "image"
    ]


def _compared(old: Sequence[Mark], new: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Give the marks of each side that the other has not, or has elsewhere."""
    pairs: list[tuple[Mark, Mark]] = []
    gone: list[Mark] = []
    come: list[Mark] = []
    for mine, theirs in _stretches(old, new):
        keys = [mark.shows for mark in mine], [mark.shows for mark in theirs]
        for is_equal, one, other in in_step(*keys, most=MOST):
            if is_equal:
                pairs += zip(mine[one], theirs[other], strict=True)
            else:
                gone += mine[one]
                come += theirs[other]
    elsewhere = _elsewhere(gone, come)
    shift = _shift(pairs)
    moved = [pair for pair in pairs if _is_elsewhere(*pair, shift)] + elsewhere
    used = {id(mark) for pair in elsewhere for mark in pair}
    return (
        [mark for mark in gone if id(mark) not in used] + [_moved(one) for one, _ in moved],
        [mark for mark in come if id(mark) not in used] + [_moved(other) for _, other in moved],
    )


def _stretches(
    old: Sequence[Mark], new: Sequence[Mark]
) -> Iterator[tuple[Sequence[Mark], Sequence[Mark]]]:
    """Compare as a whole what is not too long for it, else page by page."""
    if len(old) * len(new) <= MOST:
        yield old, new
        return
    for number in sorted({mark.page for mark in (*old, *new)}):
        yield (
            [mark for mark in old if mark.page == number],
            [mark for mark in new if mark.page == number],
        )


def _elsewhere(gone: Iterable[Mark], come: Iterable[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair what is missing in one order with the same in another."""
    waiting: dict[tuple[object, ...], deque[Mark]] = defaultdict(deque)
    for mark in gone:
        waiting[mark.shows].append(mark)
    return [(waiting[mark.shows].popleft(), mark) for mark in come if waiting[mark.shows]]


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
