"""Blanks what the log kept of a deleted person; the digests stay, so that the log still proves all.

The texts go from the log, and the bytes of files that nothing else names from the contents. Copies
made earlier are files of their own and hold what they held.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, delete, select, update

from dossier.store.kind import Kind
from dossier.store.rows import CONTENT, IMAGE, KINDS, REMEMBERED
from dossier.store.table import pieces, present

Name = tuple[str, str]  # kind and key
_ITSELF = ("vote", "grant")  # kinds whose key is that of their nomination


def forget(connection: Connection, key: str, aside: Iterable[str] = ()) -> int:
    """Blank every image of a person and of what belonged to them; return how many there were."""
    remembered = {(REMEMBERED.name, each) for each in aside}
    names = _absent(connection, _of_person(connection, key) | remembered)
    digests = set(_contents(connection, names))
    blanked = sum(_blank(connection, name) for name in names)
    _drop_unnamed(connection, digests)
    return blanked


def _of_person(connection: Connection, key: str) -> set[Name]:
    """Name the person, the ledgers, the nominations, and what belonged to those."""
    own = {("person", key), *_naming(connection, "subject_key", key)}
    below = {
        name
        for kind, nomination in own
        if kind == "nomination"
        for field in ("owner", "nomination")
        for name in _naming(connection, field, nomination)
    }
    nominations = {nomination for kind, nomination in own if kind == "nomination"}
    return own | below | {(kind, each) for kind in _ITSELF for each in nominations}


def _naming(connection: Connection, field: str, key: str) -> Iterator[Name]:
    """Name what ever held a key in a field, as images write it."""
    written = f'"{field}":{json.dumps(key, ensure_ascii=False)}'
    chosen = select(IMAGE.c.kind, IMAGE.c.key).where(
        IMAGE.c.before.contains(written, autoescape=True)
    )
    yield from ((kind, each) for kind, each in connection.execute(chosen.distinct()))


def _absent(connection: Connection, names: set[Name]) -> set[Name]:
    """Leave out what is still there: only what was deleted is forgotten."""
    there = {
        (kind, key)
        for kind in {kind for kind, _ in names} & KINDS.keys()
        for key in present(connection, KINDS[kind], {key for name, key in names if name == kind})
    }
    return names - there


def _contents(connection: Connection, names: Iterable[Name]) -> Iterator[str]:
    """Name the bytes that their images name."""
    for kind, key in names:
        columns = KINDS[kind].contents if kind in KINDS else ()
        chosen = select(IMAGE.c.before).where(IMAGE.c.kind == kind, IMAGE.c.key == key)
        for before in connection.scalars(chosen) if columns else ():
            held: dict[str, Any] = json.loads(before or "{}")
            yield from (str(held[column]) for column in columns if held.get(column))


def _blank(connection: Connection, name: Name) -> int:
    kept = (IMAGE.c.kind == name[0], IMAGE.c.key == name[1], IMAGE.c.before.is_not(None))
    return connection.execute(update(IMAGE).where(*kept).values(before=None)).rowcount


def _drop_unnamed(connection: Connection, digests: set[str]) -> None:
    named = {
        digest
        for kind in KINDS.values()
        for column in kind.contents
        for digest in _named(connection, kind, column, digests)
    }
    for piece in pieces(digests - named):
        connection.execute(delete(CONTENT).where(CONTENT.c.sha256.in_(piece)))


def _named(
    connection: Connection, kind: Kind[Any], column: str, digests: set[str]
) -> Iterator[str]:
    for piece in pieces(digests):
        cell = kind.table.c[column]
        yield from connection.scalars(select(cell).where(cell.in_(piece)))
