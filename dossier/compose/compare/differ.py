"""Turns the passages of two templates into what was added, taken away, changed or moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from dossier.compose.compare.instep import in_step
from dossier.compose.compare.pairing import WORD, Met, aligned
from dossier.compose.compare.textblocks import Block, Cell, Sort, blocks_of
from dossier.compose.places.passages import Passage


class How(StrEnum):
    """What became of a text."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a changed text that stayed, were taken away (removed) or came (added)."""

    text: str
    how: How | None = None  # None: they stayed


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `before` is where the text stood, `after` where it stands."""

    how: How
    sort: Sort
    before: Passage | None
    after: Passage | None
    old: str = ""
    new: str = ""

    @property
    def text(self) -> str:
        """What it is about."""
        return self.new or self.old

    @property
    def spans(self) -> tuple[Span, ...]:
        """Tell word by word what changed."""
        return words_between(self.old, self.new)


def differences(old: Iterable[Passage], new: Iterable[Passage]) -> tuple[Change, ...]:
    """List what changed from one template to the other, in the order of the new one."""
    met = aligned(blocks_of(old), blocks_of(new))
    return tuple(_by_column(change for each in met for change in _changes(each)))


def words_between(old: str, new: str) -> tuple[Span, ...]:
    """Compare two texts word by word; tags are one word.

    >>> [span.text for span in words_between("Kính gửi: Sở", "Kính gửi: {{ noi }}") if span.how]
    ['Sở', '{{ noi }}']
    """
    before, after = WORD.findall(old), WORD.findall(new)
    spans: list[Span] = []
    for is_equal, mine, theirs in in_step(before, after):
        if is_equal:
            spans.append(Span("".join(before[mine])))
            continue
        spans += [Span(gone, How.REMOVED) for gone in ("".join(before[mine]),) if gone]
        spans += [Span(come, How.ADDED) for come in ("".join(after[theirs]),) if come]
    return tuple(spans)


def _changes(met: Met) -> Iterator[Change]:
    old, new = met.old, met.new
    if old and new:
        if met.is_moved:
            sort, before, after = new.sort, old.cells[0].first, new.cells[0].first
            yield Change(How.MOVED, sort, before, after, old.text, new.text)
        elif old.key != new.key:
            yield from _cell_changes(old, new)
    elif new:
        yield Change(How.ADDED, new.sort, None, new.cells[0].first, new=new.text)
    elif old:
        yield Change(How.REMOVED, old.sort, old.cells[0].first, None, old=old.text)


def _cell_changes(old: Block, new: Block) -> Iterator[Change]:
    sort = Sort.CELL if old.is_row else Sort.PARAGRAPH
    for one, other in _cell_pairs(old.cells, new.cells):
        if one and other:
            if one.text != other.text:
                yield Change(How.CHANGED, sort, one.first, other.first, one.text, other.text)
        elif other:
            yield Change(How.ADDED, sort, None, other.first, new=other.text)
        elif one:
            yield Change(How.REMOVED, sort, one.first, None, old=one.text)


def _cell_pairs(
    old: Sequence[Cell], new: Sequence[Cell]
) -> Iterator[tuple[Cell | None, Cell | None]]:
    """Pair the cells of two rows; where their number differs, those between equal ones in order."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    texts = [cell.text for cell in old], [cell.text for cell in new]
    for _, mine, theirs in in_step(*texts):
        yield from zip_longest(old[mine], new[theirs])


def _by_column(changes: Iterable[Change]) -> Iterator[Change]:
    """Say once that a column came or went, however many rows it has."""
    columns: dict[object, list[Change]] = defaultdict(list)
    found = _without_blanks(list(changes))
    for change in found:
        columns[_column(change)].append(change)
    for change in found:
        alike = columns[_column(change)]
        if _column(change) is None or len(alike) == 1:
            yield change
        elif change is alike[0]:
            old, new = (_joined(each.old for each in alike), _joined(each.new for each in alike))
            yield replace(change, sort=Sort.COLUMN, old=old, new=new)


def _without_blanks(changes: Sequence[Change]) -> list[Change]:
    """Leave out blank cells that came or went with others: their column cannot be told."""
    tables = {key[:2] for each in changes if each.text and (key := _column(each))}
    return [
        each
        for each in changes
        if each.text or (key := _column(each)) is None or key[:2] not in tables
    ]


def _column(change: Change) -> tuple[object, ...] | None:
    """Name the column of a cell that came or went; nothing for other changes."""
    passage = change.after or change.before
    if change.sort is not Sort.CELL or change.how is How.CHANGED or passage is None:
        return None
    *way, cell, _ = passage.steps
    table = (passage.where.part, tuple(way), cell.number)
    return change.how, table, cell.column


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(text for text in texts if text))
