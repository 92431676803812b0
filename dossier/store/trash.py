"""Turns the log into what was deleted lately, and into all that went with one such thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from dossier.store.audit import NO_VALUE
from dossier.store.convert import Cells
from dossier.store.errors import MissingError
from dossier.store.kind import Kind
from dossier.store.rows import AUDIT, IMAGE, KINDS
from dossier.store.table import present
from dossier.store.undo import Former

Name = tuple[str, str]  # kind and key


@dataclass(frozen=True, slots=True)
class Deleted:
    """One thing that somebody deleted and that is not there again."""

    task: int  # number of its line in the log
    name: str  # what the task was
    who: str
    when: datetime
    kind: str
    value: Any
    parts: int  # how much went with it

    @property
    def key(self) -> str:
        """The key by which it was kept."""
        return str(self.value.key)


@dataclass(frozen=True, slots=True)
class _Gone:
    kind: Kind[Any]
    key: str
    cells: Cells
    version: int


def deleted(connection: Connection, since: datetime, kinds: Collection[str]) -> tuple[Deleted, ...]:
    """List what was deleted since a moment, of some kinds, the latest first.

    What a task brought and an undo took out again was not deleted: doing it again brings it back.
    """
    found = [
        each
        for number, rows in groupby(_images(connection, since), key=lambda row: row["number"])
        for each in _of_task(number, list(rows))
        if each.kind in kinds
    ]
    there = {
        (name, key)
        for name in kinds
        for key in present(connection, KINDS[name], {row.key for row in found if row.kind == name})
    }
    latest: dict[Name, Deleted] = {}
    for row in found:  # what was deleted twice is offered once, as it was last
        latest.setdefault((row.kind, row.key), row)
    return tuple(row for name, row in latest.items() if name not in there)


def family(connection: Connection, number: int, kind: str, key: str) -> dict[str, Former]:
    """Read one thing that a task deleted, with its parts, by kind; raise MissingError for none."""
    chosen = _DELETED.where(IMAGE.c.number == number).order_by(IMAGE.c.place)
    gone = _read(connection.execute(chosen).mappings())
    if (kind, key) not in gone:
        raise MissingError(kind=kind, key=key)
    found: dict[str, dict[str, tuple[Cells | None, int]]] = {}
    for name in ((kind, key), *_below(_tree(gone), (kind, key))):
        one = gone[name]
        found.setdefault(one.kind.name, {})[one.key] = (one.cells, one.version)
    return dict(found)


def _images(connection: Connection, since: datetime) -> Iterator[RowMapping]:
    moment = since.astimezone(UTC).isoformat(timespec="microseconds")
    chosen = _DELETED.where(AUDIT.c.moment >= moment, AUDIT.c.undoes == 0)
    ordered = chosen.order_by(IMAGE.c.number.desc(), IMAGE.c.place)
    yield from connection.execute(ordered.execution_options(yield_per=5000)).mappings()


def _of_task(number: int, rows: list[RowMapping]) -> Iterator[Deleted]:
    line, gone = rows[0], _read(rows)
    tree, when = _tree(gone), datetime.fromisoformat(line["moment"])
    for name in tree.get(None, ()):
        one, parts = gone[name], sum(1 for _ in _below(tree, name))
        value = one.kind.shape.value(one.key, one.cells)
        yield Deleted(number, line["task"], line["who"], when, one.kind.name, value, parts)


def _read(rows: Iterable[RowMapping]) -> dict[Name, _Gone]:
    """Read the images that the present schema can read."""
    found = {}
    for row in rows:
        kind = KINDS.get(row["kind"])
        cells = _cells(kind, row["before"]) if kind else None
        if kind is not None and cells is not None:
            found[kind.name, row["key"]] = _Gone(kind, row["key"], cells, row["version"])
    return found


def _cells(kind: Kind[Any], image: str) -> Cells | None:
    try:
        return kind.shape.from_image(image)
    except KeyError:  # written by an older schema
        return None


def _whole_of(gone: dict[Name, _Gone], part: _Gone) -> Name | None:
    """Name the deleted thing that another was a part of, where there is one."""
    columns = dict(zip((leaf.column for leaf in part.kind.shape.leaves), part.cells, strict=True))
    columns["key"] = part.key
    for link in part.kind.links:
        is_meant = link.guard is None or columns[link.guard[0]] in link.guard[1]
        if link.is_part and is_meant:
            named = ((name, str(columns[link.column])) for name in link.to)
            whole = next((each for each in named if each in gone), None)
            if whole is not None:
                return whole
    return None


def _tree(gone: dict[Name, _Gone]) -> dict[Name | None, list[Name]]:
    """Put what was deleted under what it was a part of; None holds what stood by itself."""
    parts: dict[Name | None, list[Name]] = {}
    for name, one in gone.items():
        parts.setdefault(_whole_of(gone, one), []).append(name)
    return parts


def _below(tree: dict[Name | None, list[Name]], top: Name) -> Iterator[Name]:
    waiting = [top]
    while waiting:
        fresh = tree.get(waiting.pop(), [])
        yield from fresh
        waiting += fresh


_DELETED = (
    select(IMAGE, AUDIT.c.moment, AUDIT.c.who, AUDIT.c.task)
    .join(AUDIT, AUDIT.c.number == IMAGE.c.number)
    .where(IMAGE.c.after_digest == NO_VALUE, IMAGE.c.before.is_not(None))
)
