"""Turns a folder of copies into what each of them holds, and tells whether a new one is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2 as sqlite

from dossier.model.change import AuditLine
from dossier.store import audit
from dossier.store.backup import check_written, moment_in
from dossier.store.engine import connect, open_engine
from dossier.store.errors import BackupError, StoreError
from dossier.store.kind import Kind
from dossier.store.place import Place
from dossier.store.ready import revision_of
from dossier.store.rows import NEWEST, PERSON, ROUND, UNIT

_ASIDE = {"truoc-khoi-phuc-": "restore", "truoc-": "upgrade"}  # in the names of files laid aside


class Reason(StrEnum):
    """Why a copy was made."""

    KEPT = "kept"  # by the clock, by hand, before an import
    UPGRADE = "upgrade"  # what was there before a newer program
    RESTORE = "restore"  # what was there before a copy took its place


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that can take the store's place."""

    path: Path
    when: datetime  # aware
    size: int  # bytes
    reason: Reason


@dataclass(frozen=True, slots=True)
class Holding:
    """What a copy holds; of one that an older program wrote only its log is told."""

    people: int | None
    units: int | None
    rounds: int | None
    last: AuditLine | None  # the latest task in it
    head: str  # code of the log's end


def copies(folder: Path, store: Path | None = None) -> tuple[Copy, ...]:
    """List the copies in a folder and those laid aside next to a store; the newest first."""
    found = [*_kept(_files(folder)), *(_aside(store) if store else ())]
    return tuple(sorted(found, key=lambda copy: copy.when, reverse=True))


def holding(copy: Path, *, password: str | None = None) -> Holding:
    """Tell what a copy holds; raise BackupError for a damaged one.

    The sum in its name says that it is as it was written; restoring looks at every value.
    """
    check_written(copy, password=password)
    place = Place(copy.absolute())
    try:
        with closing(connect(place, password, mode="ro")) as connection:
            is_new = revision_of(connection) == NEWEST
        engine = open_engine(place, password, read_only=True)
        try:
            with engine.connect() as opened:
                return _holding(opened, is_new=is_new)
        finally:
            engine.dispose()
    except (sqlite.Error, SQLAlchemyError, LookupError, StoreError) as error:
        raise BackupError(file=str(copy)) from error


def is_held(folder: Path, head: str, *, password: str | None = None) -> bool:
    """Tell whether a copy in a folder ends with this code of the log.

    All are asked, the newest first: a clock that was set back makes older ones look newer.
    """
    return any(_ends_with(copy.path, head, password) for copy in _kept(_files(folder)))


def _ends_with(path: Path, head: str, password: str | None) -> bool:
    engine = open_engine(Place(path.absolute()), password, read_only=True)
    try:
        with engine.connect() as opened:
            return audit.head(opened) == head
    except (SQLAlchemyError, StoreError):  # damaged: another one is due
        return False
    finally:
        engine.dispose()


def _holding(connection: Connection, *, is_new: bool) -> Holding:
    def many(kind: Kind[Any]) -> int | None:
        return connection.scalar(select(func.count()).select_from(kind.table)) if is_new else None

    last = next(iter(audit.lines(connection, 1)), None)
    return Holding(many(PERSON), many(UNIT), many(ROUND), last, audit.head(connection))


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(folder.iterdir()) if folder.is_dir() else ()


def _kept(paths: Iterable[Path]) -> Iterator[Copy]:
    """Tell the copies among files by their names, the newest first."""
    for path in sorted(paths, key=lambda path: path.name, reverse=True):
        when = moment_in(path.name)
        if when is not None:
            yield Copy(path, when, path.stat().st_size, Reason.KEPT)


def _aside(store: Path) -> Iterator[Copy]:
    for path in _files(store.parent):
        rest = path.name.removeprefix(f"{store.stem}.")
        reason = next((why for start, why in _ASIDE.items() if rest.startswith(start)), "")
        if rest != path.name and reason and path.suffix == store.suffix:
            known = path.stat()
            when = datetime.fromtimestamp(known.st_mtime, UTC)
            yield Copy(path, when, known.st_size, Reason(reason))
