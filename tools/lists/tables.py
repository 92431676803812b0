"""Lays lists out on pages: headings in one or more rows, people or entries below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tools.lists.staff import Member
from tools.lists.truth import Cell, Fact, Listed, Page, Told

Heads = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Col:
    """A column: the words above it from the top down, what it holds, how a cell is written."""

    head: Heads
    fields: tuple[str, ...]
    cell: Callable[[Any, int], Cell]  # item, its number from 1


@dataclass(frozen=True, slots=True)
class Table:
    """A list before it has a place; `facts` says what an item means, whatever its cells."""

    kind: str
    columns: Sequence[Col]
    facts: Callable[[Any], frozenset[Fact]]


def born(member: Member) -> date:
    """Give the day of birth as a day."""
    whole = member.birth.whole
    assert whole is not None
    return whole


def person_facts(*fields: str) -> Callable[[Member], frozenset[Fact]]:
    """Say what a list of people with these columns tells of one of them."""

    def facts(member: Member) -> frozenset[Fact]:
        said = {name: getattr(member.person, name) for name in fields} | {"unit": member.unit.name}
        return frozenset((name, str(said[name])) for name in fields)

    return facts


def depth(table: Table) -> int:
    """Count the rows of headings."""
    return max(len(_heads(column)) for column in table.columns)


def lay(page: Page, table: Table, items: Sequence[Any], top: int = 0, left: int = 0) -> Listed:
    """Write headings at a place, and the items below them."""
    head(page, table, top, left)
    return listed(page, table, [body(page, table, items, (top + depth(table), left))], left)


def head(page: Page, table: Table, top: int, left: int = 0) -> None:
    """Write headings; equal words side by side are one merged cell, short ones reach down."""
    deep = depth(table)
    stacks = [_heads(column) for column in table.columns]
    for place, stack in enumerate(stacks):
        if len(stack) < deep:
            page.merges.append((top + len(stack) - 1, left + place, top + deep - 1, left + place))
        for level, words in enumerate(stack):
            is_again = place > 0 and level < len(stack) - 1 and _same(stacks, place, level)
            if not is_again:
                page.put(top + level, left + place, words)
                _join(page, stacks, (place, level), (top, left))


def body(
    page: Page, table: Table, items: Sequence[Any], at: tuple[int, int], first: int = 1
) -> tuple[Told, ...]:
    """Write one row for each item from a place on, and say what it means."""
    top, left = at
    told = []
    for number, item in enumerate(items):
        cells = [column.cell(item, first + number) for column in table.columns]
        page.put(top + number, left, *cells)
        told.append(Told(top + number + 1, table.facts(item)))
    return tuple(told)


def listed(page: Page, table: Table, pieces: Sequence[tuple[Told, ...]], left: int = 0) -> Listed:
    """Say what a page holds, after all pieces of the list are written."""
    columns = {left + place: frozenset(one.fields) for place, one in enumerate(table.columns)}
    return Listed(page.name, table.kind, columns, tuple(row for piece in pieces for row in piece))


def _heads(column: Col) -> tuple[str, ...]:
    return column.head if isinstance(column.head, tuple) else (column.head,)


def _same(stacks: list[tuple[str, ...]], place: int, level: int) -> bool:
    before, here = stacks[place - 1], stacks[place]
    return len(before) > level + 1 and before[: level + 1] == here[: level + 1]


def _join(
    page: Page, stacks: list[tuple[str, ...]], at: tuple[int, int], corner: tuple[int, int]
) -> None:
    place, level = at
    last = place
    while last + 1 < len(stacks) and level < len(stacks[last + 1]) - 1:
        if not _same(stacks, last + 1, level):
            break
        last += 1
    if last > place:
        row, left = corner[0] + level, corner[1]
        page.merges.append((row, left + place, row, left + last))
