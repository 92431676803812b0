"""Turns requests for values into statements on one table, in pieces that any database takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, false, select, tuple_

from dossier.store.convert import Cells
from dossier.store.kind import CHUNK, Kind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Held:
    """A row as it stands: its version and what it says."""

    version: int
    cells: Cells


def pieces(things: Iterable[T], size: int = CHUNK) -> Iterator[tuple[T, ...]]:
    """Part many things into lists that fit one statement.

    >>> list(pieces("abcde", 2))
    [('a', 'b'), ('c', 'd'), ('e',)]
    """
    rest = iter(things)
    while piece := tuple(islice(rest, size)):
        yield piece


def held(connection: Connection, kind: Kind[Any], keys: Iterable[str]) -> dict[str, Held]:
    """Read the rows of these keys, as far as there are any."""
    return {
        row[0]: Held(row[1], tuple(row[2:]))
        for piece in pieces(keys)
        for row in connection.execute(kind.say.some, {"keys": piece})
    }


def present(connection: Connection, kind: Kind[Any], keys: Iterable[str]) -> set[str]:
    """Say which of these keys there are."""
    column = kind.table.c.key
    return {
        key
        for piece in pieces(keys)
        for key in connection.scalars(select(column).where(column.in_(piece)))
    }


def matching(kind: Kind[Any], equals: Mapping[str, object]) -> Select[Any]:
    """Select the rows whose fields have these contents; a set or tuple means any one of them."""
    chosen = select(*kind.cells_of_row).order_by(*(kind.table.c[name] for name in kind.order))
    for name, content in equals.items():
        chosen = chosen.where(*_conditions(kind, name, content))
    return chosen


def _conditions(kind: Kind[Any], name: str, content: object) -> Iterator[Any]:
    contents = _several(content)
    if name == "key":
        yield kind.table.c.key.in_([content] if contents is None else contents)
    elif contents is None:
        for column, cell in kind.shape.conditions(name, content):
            yield kind.table.c[column] == cell
    else:
        yield from _any_of(kind, name, contents)


def _any_of(kind: Kind[Any], name: str, contents: Sequence[object]) -> Iterator[Any]:
    rows = [dict(kind.shape.conditions(name, one)) for one in contents]
    if not rows:
        yield false()
        return
    columns = [kind.table.c[column] for column in rows[0]]
    for column in columns:  # an index serves one column; the last condition is the true one
        yield column.in_({row[column.name] for row in rows})
    if len(columns) > 1:
        yield tuple_(*columns).in_([tuple(row.values()) for row in rows])


def _several(content: object) -> Sequence[object] | None:
    return list(content) if isinstance(content, set | frozenset | tuple | list) else None
