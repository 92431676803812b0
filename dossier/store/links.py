"""Turns what a task wrote into questions on what it points at, and what points at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from dossier.store import contents
from dossier.store.audit import Touches
from dossier.store.convert import Cells
from dossier.store.errors import DanglingError, InUseError
from dossier.store.kind import Kind, Link
from dossier.store.rows import KINDS
from dossier.store.table import pieces, present


def check(connection: Connection, touches: Touches) -> None:
    """Refuse values that point at nothing, and gaps that something points at."""
    _check_targets(connection, touches)
    _check_contents(connection, touches)
    _check_gaps(connection, touches)


def parts(connection: Connection, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name what goes when these go: the ledger of a person, the votes on a nomination."""
    todo = [(kind, set(keys))]
    while todo:
        whole, gone = todo.pop()
        for part, link in _pointing(whole):
            found = (
                {key for key, _ in _pointers(connection, part, link, gone)}
                if link.is_part
                else set()
            )
            if found:
                yield from ((part.name, key) for key in sorted(found))
                todo.append((part.name, found))


def pointing_at(
    connection: Connection, kind: str, keys: Iterable[str]
) -> Iterator[tuple[str, str, str]]:
    """Name what points at values of a kind: its kind, its key, and the key that it names."""
    wanted = tuple(keys)
    for pointer, link in _pointing(kind):
        for key, target in _pointers(connection, pointer, link, wanted):
            yield pointer.name, key, target


def dangling(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Name every value (kind, key, column) that points at nothing."""
    for kind in KINDS.values():
        for link in kind.links:
            column = kind.table.c[link.column]
            rows = connection.execute(
                select(kind.table.c.key, column).where(column != "", *_guarded(kind, link))
            ).all()
            there = _present(connection, link, {target for _, target in rows})
            yield from (
                (kind.name, key, link.column) for key, target in rows if target not in there
            )


def _check_targets(connection: Connection, touches: Touches) -> None:
    for kind in KINDS.values():
        rows = {
            key: _columns(kind, key, touch.after)
            for (name, key), touch in touches.items()
            if name == kind.name and touch.after is not None
        }
        for link in kind.links if rows else ():
            _check_link(connection, kind, link, rows)


def _check_link(
    connection: Connection, kind: Kind[Any], link: Link, rows: Mapping[str, Mapping[str, Any]]
) -> None:
    wanted = {
        key: row[link.column]
        for key, row in rows.items()
        if row[link.column] and (link.guard is None or row[link.guard[0]] in link.guard[1])
    }
    there = _present(connection, link, set(wanted.values()))
    for key, target in wanted.items():
        if target not in there:
            raise DanglingError(kind=kind.name, key=key, field=link.column, target=target)


def _check_contents(connection: Connection, touches: Touches) -> None:
    for (name, key), touch in touches.items():
        kind = KINDS[name]
        if kind.contents and touch.after is not None:
            row = _columns(kind, key, touch.after)
            named = {row[column]: column for column in kind.contents if row[column]}
            for lost in contents.missing(connection, set(named)):
                raise DanglingError(kind=name, key=key, field=named[lost], target=lost)


def _check_gaps(connection: Connection, touches: Touches) -> None:
    gone: dict[str, set[str]] = {}
    for (name, key), touch in touches.items():
        if touch.after is None:
            gone.setdefault(name, set()).add(key)
    for name, keys in gone.items():
        for by, key, target in pointing_at(connection, name, keys):
            raise InUseError(kind=name, key=target, by=by, by_key=key)


def _columns(kind: Kind[Any], key: str, cells: Cells) -> dict[str, Any]:
    names = (leaf.column for leaf in kind.shape.leaves)
    return {"key": key, **dict(zip(names, cells, strict=True))}


def _pointing(target: str) -> Iterator[tuple[Kind[Any], Link]]:
    for kind in KINDS.values():
        for link in kind.links:
            if target in link.to:
                yield kind, link


def _pointers(
    connection: Connection, kind: Kind[Any], link: Link, keys: Iterable[str]
) -> Iterator[tuple[str, str]]:
    column = kind.table.c[link.column]
    for piece in pieces(keys):
        found = select(kind.table.c.key, column).where(column.in_(piece), *_guarded(kind, link))
        yield from ((key, target) for key, target in connection.execute(found))


def _guarded(kind: Kind[Any], link: Link) -> list[Any]:
    return [] if link.guard is None else [kind.table.c[link.guard[0]].in_(link.guard[1])]


def _present(connection: Connection, link: Link, keys: set[str]) -> set[str]:
    there: set[str] = set()
    for name in link.to:
        there |= present(connection, KINDS[name], keys - there)
    return there
