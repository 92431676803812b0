"""Turns the log into what tasks brought, and what was built on one of them since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, func, select

from dossier.store import links
from dossier.store.audit import NO_VALUE, digest
from dossier.store.kind import Kind
from dossier.store.rows import IMAGE, KINDS
from dossier.store.table import held

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Built:
    """Something that stands on what a task did, so that it cannot be taken back alone."""

    kind: str  # of the value that the task had touched
    key: str
    task: int = 0  # that changed it since; 0 where another value points at it
    by: str = ""  # the kind of that other value
    by_key: str = ""


def brought(connection: Connection, kind: Kind[T]) -> dict[int, T]:
    """Give the values of a kind by the task that first brought them, also those since gone."""
    chosen = select(IMAGE).where(IMAGE.c.kind == kind.name).order_by(IMAGE.c.number)
    first: dict[str, int] = {}
    gone: dict[str, RowMapping] = {}
    for image in connection.execute(chosen).mappings():
        first.setdefault(image["key"], image["number"])
        if image["after_digest"] == NO_VALUE:
            gone[image["key"]] = image
    there = held(connection, kind, first)
    found: dict[int, T] = {}
    for key, number in first.items():
        cells = there[key].cells if key in there else None
        if cells is None and gone[key]["before"]:  # blanked to forget a person
            cells = kind.shape.from_image(gone[key]["before"])
        if cells is not None:
            found[number] = kind.shape.value(key, cells)
    return found


def built_on(connection: Connection, number: int) -> Iterator[Built]:
    """Name what was changed since a task, then what points at values that it brought."""
    chosen = select(IMAGE).where(IMAGE.c.number == number).order_by(IMAGE.c.place)
    new: dict[str, set[str]] = {}
    touched: dict[str, dict[str, str]] = {}
    for image in connection.execute(chosen).mappings():
        touched.setdefault(image["kind"], {})[image["key"]] = image["after_digest"]
        if image["before_digest"] == NO_VALUE:
            new.setdefault(image["kind"], set()).add(image["key"])
    for name, sums in touched.items():
        yield from _changed(connection, KINDS[name], sums)
    for name, keys in new.items():
        for part, key, target in links.pointing_at(connection, name, keys):
            if key not in new.get(part, ()):
                yield Built(name, target, by=part, by_key=key)


def _changed(connection: Connection, kind: Kind[Any], sums: dict[str, str]) -> Iterator[Built]:
    there = held(connection, kind, sums)
    for key, wanted in sums.items():
        now = digest(kind.shape.image(there[key].cells)) if key in there else NO_VALUE
        if now != wanted:
            yield Built(kind.name, key, task=_last_touch(connection, kind.name, key))


def _last_touch(connection: Connection, kind: str, key: str) -> int:
    same = (IMAGE.c.kind == kind, IMAGE.c.key == key)
    return connection.scalar(select(func.max(IMAGE.c.number)).where(*same)) or 0
