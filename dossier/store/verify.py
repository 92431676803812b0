"""Turns a store into findings: damage of the file, edits of the log, values changed past it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dossier.model.finding import Finding, Place, Weight
from dossier.store import audit, contents, links
from dossier.store.errors import BrokenError
from dossier.store.rows import KINDS


@dataclass(frozen=True, slots=True)
class Check:
    """What a look at the whole store found."""

    findings: tuple[Finding, ...]
    head: str  # code of the log's end, to be noted outside the store

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged or tampered with."""
        return not any(finding.weight is Weight.STOP for finding in self.findings)


def check(connection: Connection, head: str = "") -> Check:
    """Look at everything; `head` is a code noted earlier."""
    findings = tuple(faults(connection, head))
    damaged = any(finding.code == "store.damaged" for finding in findings)
    return Check(findings, "" if damaged else audit.head(connection))


def faults(connection: Connection, head: str = "") -> Iterator[Finding]:
    """Look at the file first, then at the log, then at each value."""
    try:
        yield from _faults(connection, head)
    except BrokenError as broken:  # so damaged that it cannot be read to its end
        params = (("detail", str(broken.__cause__)),)
        yield Finding("store.damaged", Weight.STOP, Place("store"), params)


def _faults(connection: Connection, head: str) -> Iterator[Finding]:
    damage = list(_damage(connection))
    yield from damage
    if damage:  # what follows would stumble over it
        return
    for number in audit.faults(connection, head):
        yield Finding("store.audit_broken", Weight.STOP, Place("audit", str(number)), _at(number))
    for kind, key in _changed(connection):
        yield Finding("store.value_changed", Weight.STOP, Place(kind, key))
    for digest in contents.changed(connection):
        yield Finding("store.content_changed", Weight.STOP, Place("content", digest))
    for kind, key, field in contents.lost(connection):
        yield Finding("store.content_lost", Weight.STOP, Place(kind, key, field))
    for kind, key, field in links.dangling(connection):
        yield Finding("store.points_nowhere", Weight.NOTE, Place(kind, key, field))


def _at(number: int) -> tuple[tuple[str, object], ...]:
    return (("number", number),)


def _damage(connection: Connection) -> Iterator[Finding]:
    if connection.dialect.name != "sqlite":
        return
    for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if line != "ok":
            params = (("detail", line),)
            yield Finding("store.damaged", Weight.STOP, Place("store"), params)


def _changed(connection: Connection) -> Iterator[tuple[str, str]]:
    """Name the values that are not what the log says of them."""
    expected = audit.last_digests(connection)
    for kind in KINDS.values():
        rows = connection.execute(select(*kind.cells_of_row).execution_options(yield_per=5000))
        for key, _, *cells in rows:
            image = kind.shape.image(tuple(cells))
            if expected.pop((kind.name, key), audit.NO_VALUE) != audit.digest(image):
                yield kind.name, key
    yield from (name for name, after in expected.items() if after != audit.NO_VALUE)
