"""Finds which column of a list a heading means, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from dossier.collect.column import Column
from dossier.collect.columns import columns_of
from dossier.collect.reading import Kind
from dossier.collect.tables.headings import in_full, plain

SURE, UNDER, FILLED, SLIPPED, LIKELY, HARDLY = 1.0, 0.9, 0.9, 0.85, 0.6, 0.4
NEAR = 88.0  # of 100: how alike a mistyped heading must be
GAP = 4.0  # and by how much it must be nearer than to any other field
SHORT = 6  # letters; a shorter heading is known only when it is written right
LONG = 2  # words that a heading must begin with before others may follow

# Words that follow a heading without changing what it means: "Họ và tên cán bộ, công chức".
FILLERS = frozenset(
    (
        *("can", "bo", "cong", "chuc", "vien", "nguoi", "lao", "dong", "cbcc", "ccvc", "cbccvc"),
        *("cbnv", "cbcnv", "gvnv", "cbgv", "cbgvnv", "nld", "chi", "hien", "nay", "tai", "giu"),
        *("duoc", "khai", "sinh", "ghi", "ro", "day", "du", "neu", "co", "cu", "the", "in"),
        *("hoa", "chu", "theo", "cua"),
    )
)
FOREIGN = ("vo", "chong", "con", "cha", "me", "than nhan", "nguoi ky", "nguoi gioi thieu")


@dataclass(frozen=True, slots=True)
class Guess:
    """A column that a heading may mean."""

    column: Column
    confidence: float
    rank: int = 0  # among the headings of its column, the usual one first

    @property
    def order(self) -> tuple[float, int]:
        """Sort the surest first."""
        return (-self.confidence, self.rank)


@lru_cache(maxsize=4096)
def guess(path: tuple[str, ...], kind: Kind) -> Guess | None:
    """Say what the words above a column, from the top down, mean in a list of this kind."""
    found = sorted(_guesses(path, kind), key=lambda each: each.order)
    return found[0] if found else None


def said_by(path: tuple[str, ...], fields: frozenset[str], kind: Kind) -> Guess | None:
    """Say which of these fields the words mean, if one of them."""
    found = [each for each in _guesses(path, kind) if each.column.field in fields]
    return min(found, key=lambda each: each.order, default=None)


def said_where(path: tuple[str, ...], wanted: Callable[[Column], bool], kind: Kind) -> Guess | None:
    """Say which of some columns the words mean, if one of them."""
    found = [each for each in _guesses(path, kind) if wanted(each.column)]
    return min(found, key=lambda each: each.order, default=None)


def _guesses(path: tuple[str, ...], kind: Kind) -> Iterator[Guess]:
    words = tuple(dict.fromkeys(filter(None, map(plain, path))))
    if not words:
        return
    leaf, top = words[-1], " ".join(words[:-1])
    if not top:
        yield from _known(leaf, kind, SURE)
        return
    for joined in (f"{top} {leaf}", f"{leaf} {top}", f"{top}, {leaf}", f"{leaf}, {top}"):
        yield from _exact(joined, kind, SURE)
    under = HARDLY if any(word in f" {top} ".split() for word in FOREIGN) else UNDER
    yield from _known(leaf, kind, under)


def _known(head: str, kind: Kind, most: float) -> Iterator[Guess]:
    exact = tuple(_exact(head, kind, most)) or tuple(_exact(in_full(head), kind, min(most, FILLED)))
    yield from exact or (
        Guess(one.column, min(most, one.confidence), one.rank) for one in _near(head, kind)
    )


def _exact(head: str, kind: Kind, confidence: float) -> Iterator[Guess]:
    for column, rank in _heads(kind).get(head, ()):
        yield Guess(column, confidence, rank)


@cache
def _near(head: str, kind: Kind) -> tuple[Guess, ...]:
    return tuple(sorted((*_begun(head, kind), *_slipped(head, kind)), key=lambda one: one.order))


def _begun(head: str, kind: Kind) -> Iterator[Guess]:
    """Know a heading that goes on with words of no weight; what weighs makes it a question."""
    words = head.replace(",", " ").split()
    for count in range(len(words) - 1, LONG - 1, -1):
        begun = next(_starts(head, count, kind), None)
        if begun is not None:
            rest = words[count:]
            sure = FILLED if all(word in FILLERS for word in rest) else LIKELY
            yield Guess(begun[0], sure, begun[1])
            return


def _starts(head: str, count: int, kind: Kind) -> Iterator[tuple[Column, int]]:
    start = " ".join(head.split()[:count]).strip(" ,")
    yield from _heads(kind).get(start, ())


def _slipped(head: str, kind: Kind) -> Iterator[Guess]:
    """Know a heading typed with a slip, unless it is about as near to another field."""
    if len(head) < SHORT:
        return
    heads = _heads(kind)
    near = process.extract(head, list(heads), scorer=fuzz.ratio, score_cutoff=NEAR - GAP, limit=5)
    if not near or near[0][1] < NEAR or _digits(near[0][0]) != _digits(head):
        return
    column, rank = heads[near[0][0]][0]
    others = [each for each in near if heads[each[0]][0][0].field != column.field]
    clear = not others or near[0][1] - others[0][1] >= GAP
    yield Guess(column, SLIPPED if clear else LIKELY, rank)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


@cache
def _heads(kind: Kind) -> dict[str, tuple[tuple[Column, int], ...]]:
    """Give the columns that each heading means, the likelier first."""
    found: dict[str, list[tuple[Column, int]]] = {}
    for column in columns_of(kind):
        for rank, head in enumerate(dict.fromkeys(map(plain, column.heads))):
            found.setdefault(head, []).append((column, rank))
    return {head: tuple(sorted(all_, key=lambda one: one[1])) for head, all_ in found.items()}
