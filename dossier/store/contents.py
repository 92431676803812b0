"""Turns bytes into rows that are written once and called by their own sum, and back into bytes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from dossier.store.errors import ContentError
from dossier.store.rows import CONTENT, KINDS
from dossier.store.table import pieces


def keep(connection: Connection, content: bytes) -> tuple[str, bool]:
    """Write bytes that are not there yet; return their sum, and whether they are new."""
    digest = sha256(content).hexdigest()
    is_new = bool(missing(connection, {digest}))
    if is_new:
        connection.execute(insert(CONTENT), {"sha256": digest, "bytes": content})
    return digest, is_new


def content(connection: Connection, digest: str) -> bytes:
    """Read the bytes of a sum; raise ContentError where they are gone or others."""
    found = connection.scalar(select(CONTENT.c.bytes).where(CONTENT.c.sha256 == digest))
    if found is None or sha256(found).hexdigest() != digest:
        raise ContentError(sha256=digest)
    return bytes(found)


def missing(connection: Connection, digests: set[str]) -> set[str]:
    """Say which of these sums nothing is kept under."""
    there = {
        digest
        for piece in pieces(sorted(digests))
        for digest in connection.scalars(
            select(CONTENT.c.sha256).where(CONTENT.c.sha256.in_(piece))
        )
    }
    return digests - there


def changed(connection: Connection) -> Iterator[str]:
    """Name the sums under which other bytes lie."""
    rows = connection.execute(select(CONTENT).execution_options(yield_per=10))
    yield from (row.sha256 for row in rows if sha256(row.bytes).hexdigest() != row.sha256)


def lost(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Name every value (kind, key, column) whose content is not kept."""
    for kind in KINDS.values():
        for name in kind.contents:
            column = kind.table.c[name]
            rows = connection.execute(select(kind.table.c.key, column).where(column != "")).all()
            gone = missing(connection, {digest for _, digest in rows})
            yield from ((kind.name, key, name) for key, digest in rows if digest in gone)
