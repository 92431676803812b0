"""Turns a task's line in the log into the values that were there before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from dossier.store.audit import NO_VALUE, digest
from dossier.store.convert import Cells
from dossier.store.errors import UndoError
from dossier.store.kind import Kind
from dossier.store.rows import IMAGE, KINDS
from dossier.store.table import Held, held

Former = Mapping[str, tuple[Cells | None, int]]  # by key: what was there, at which version


def former(connection: Connection, number: int) -> dict[str, Former]:
    """Read what a task found, by kind; raise UndoError where something was changed since."""
    chosen = select(IMAGE).where(IMAGE.c.number == number).order_by(IMAGE.c.place)
    images: dict[str, list[RowMapping]] = {}
    for image in connection.execute(chosen).mappings():
        images.setdefault(image["kind"], []).append(image)
    if not images:
        raise UndoError(task=number)
    return {name: _of_kind(connection, number, name, rows) for name, rows in images.items()}


def _of_kind(connection: Connection, number: int, name: str, images: list[RowMapping]) -> Former:
    if name not in KINDS:
        raise UndoError(task=number, kind=name)
    kind = KINDS[name]
    now = held(connection, kind, [image["key"] for image in images])
    for image in images:
        if _sum(kind, now.get(image["key"])) != image["after_digest"]:
            raise UndoError(task=number, kind=name, key=image["key"])
    return {image["key"]: (_cells(kind, image, number), image["version"]) for image in images}


def _sum(kind: Kind[Any], there: Held | None) -> str:
    return NO_VALUE if there is None else digest(kind.shape.image(there.cells))


def _cells(kind: Kind[Any], image: RowMapping, number: int) -> Cells | None:
    if image["before_digest"] == NO_VALUE:
        return None
    try:
        return kind.shape.from_image(image["before"] or "{}")
    except KeyError:  # written by an older schema, or blanked to forget a person
        raise UndoError(task=number, kind=kind.name, key=image["key"]) from None
