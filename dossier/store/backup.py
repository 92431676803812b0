"""Turns an open store into a checked copy, and a copy back into the store.

A copy is made page by page by the database itself, never by copying an open file; its name holds
the moment and the beginning of its SHA-256, so that a damaged one is known before it is used.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from time import sleep

from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2 as sqlite

from dossier.model.finding import Weight
from dossier.store import verify
from dossier.store.engine import connect, open_engine, trouble
from dossier.store.errors import (
    BackupError,
    BrokenError,
    LockedError,
    NewerError,
    SharedError,
    StoreError,
    UnopenableError,
)
from dossier.store.place import Place, place_of
from dossier.store.ready import revision_of
from dossier.store.rows import NEWEST

_NAME = re.compile(r"ho-so-(\d{8}-\d{6})-([0-9a-f]{16})\.sqlite")
_PAUSES = (0.1, 0.2, 0.4, 0.6, 0.7)  # seconds between tries
_PAGES = 512  # copied at a time, so that others may write in between
_LATEST = 16  # copies that stay whenever they were made: a day of half hours
_KEPT = {"%Y%m%d": 12, "%G%V": 10, "%Y%m": 9}  # days, weeks, months of which the last copy stays


def back_up(
    location: str | Path | Place, folder: Path, *, now: datetime, password: str | None = None
) -> Path:
    """Write a checked copy of the store into a folder; return where it is.

    Raise UnopenableError for a folder that is not there, as on a stick that was taken out.
    """
    place = location if isinstance(location, Place) else place_of(location)
    if place.path is None:
        raise SharedError(place=place.name)
    draft = folder / f"ho-so-{now.astimezone(UTC):%Y%m%d-%H%M%S}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copy_file(place, draft, password)
        done = folder / f"{draft.stem}-{_sum(draft)}.sqlite"
        draft.replace(done)
    except OSError as refused:
        raise UnopenableError(place=str(folder)) from refused
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return done


def copy_file(place: Place, target: Path, password: str | None = None) -> None:
    """Copy a database, also while others write to it, and look the copy over."""
    target.unlink(missing_ok=True)
    try:
        with (
            closing(connect(place, password, mode="rw")) as source,
            closing(connect(Place(target), password)) as copy,
        ):
            source.backup(copy, pages=_PAGES)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
            if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise BackupError(file=str(target))
    except sqlite.Error as error:
        target.unlink(missing_ok=True)
        known = trouble(Place(target), error)
        if known is None:
            raise
        raise known from error
    _flush(target)


def check_backup(backup: Path, *, password: str | None = None) -> None:
    """Raise BackupError for a damaged copy or none, NewerError for one of a newer program."""
    if not backup.is_file() or not _is_as_named(backup):
        raise BackupError(file=str(backup))
    place = Place(backup.absolute())
    try:
        with closing(connect(place, password, mode="ro")) as connection:
            revision = revision_of(connection)
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except (sqlite.Error, LookupError) as error:
        raise BackupError(file=str(backup)) from error
    if revision.isdecimal() and int(revision) > int(NEWEST):
        raise NewerError(place=str(backup))
    if not sound or (revision == NEWEST and not _is_true(place, password)):
        raise BackupError(file=str(backup))


def check_written(backup: Path, *, password: str | None = None) -> None:
    """Hold a copy to what was written: by the sum in its name, else as closely as to be restored.

    Raise BackupError for a damaged one or none.
    """
    if not _NAME.fullmatch(backup.name):
        check_backup(backup, password=password)
    elif not backup.is_file() or not _is_as_named(backup):
        raise BackupError(file=str(backup))


def _is_as_named(backup: Path) -> bool:
    """Whether the sum in the name of a copy, where there is one, is that of its content."""
    named = _NAME.fullmatch(backup.name)
    return named is None or named[2] == _sum(backup)


def restore(
    location: str | Path, backup: Path, *, now: datetime, password: str | None = None
) -> Path | None:
    """Put a copy in the place of the closed store; return where the former one was laid aside."""
    place = place_of(location)
    if place.path is None:
        raise SharedError(place=place.name)
    check_backup(backup, password=password)
    draft = place.path.with_name(place.path.name + ".part")
    try:
        copy_file(Place(backup.absolute()), draft, password)
        aside = _lay_aside(place.path, now, password)
        _put_in_place(draft, place.path)
    finally:
        draft.unlink(missing_ok=True)
    return aside


def spare(names: Iterable[str]) -> tuple[str, ...]:
    """Name the copies that may go: copies are counted, so that no clock can empty a folder.

    >>> spare(["ho-so-20260105-080000-0123456789abcdef.sqlite"])
    ()
    """
    ours = sorted((name for name in names if _NAME.fullmatch(name)), reverse=True)
    kept = set(ours[:_LATEST])
    for form, many in _KEPT.items():
        lasts: dict[str, str] = {}
        for name in ours:
            lasts.setdefault(f"{_moment(name):{form}}", name)
        kept.update(list(lasts.values())[:many])
    return tuple(name for name in ours if name not in kept)


def thin(folder: Path, made: Path | None = None) -> tuple[Path, ...]:
    """Delete the copies that `spare` names; return them.

    The one just made stays: a clock that was set back makes it look old.
    """
    names = spare(path.name for path in folder.iterdir())
    gone = tuple(folder / name for name in names if folder / name != made)
    for path in gone:
        with suppress(OSError):  # somebody looks at it: it goes with the next copy
            path.unlink()
    return gone


def moment_in(name: str) -> datetime | None:
    """Read when a copy was made from its name; None for a file that is none of ours."""
    return _moment(name) if _NAME.fullmatch(name) else None


def _moment(name: str) -> datetime:
    return datetime.strptime(name[6:21], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()[:16]


def _is_true(place: Place, password: str | None) -> bool:
    """Whether every value in a copy is what its log says."""
    engine = open_engine(place, password, read_only=True)
    try:
        with engine.connect() as connection:
            return not any(found.weight is Weight.STOP for found in verify.faults(connection))
    except (StoreError, SQLAlchemyError):
        return False
    finally:
        engine.dispose()


def _lay_aside(path: Path, now: datetime, password: str | None) -> Path | None:
    """Keep the present database whole; one that cannot be read is moved as it lies."""
    if not path.exists():
        return None
    stem = f"{path.stem}.truoc-khoi-phuc-{now.astimezone(UTC):%Y%m%d-%H%M%S}"
    aside = path.with_name(stem + path.suffix)
    beside = [path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal")]
    try:
        copy_file(Place(path), aside, password)
    except (BrokenError, BackupError):
        for left in (path, *beside):
            if left.exists():
                left.replace(aside.with_name(aside.name + left.name.removeprefix(path.name)))
    if any(left.exists() for left in beside):  # the last one to close takes them away
        raise LockedError(place=str(path))
    return aside


def _put_in_place(draft: Path, path: Path) -> None:
    """Rename a file over another; on Windows a scanner may hold that one open for a moment."""
    for pause in (*_PAUSES, None):
        try:
            draft.replace(path)
        except PermissionError as refused:
            if pause is None:
                raise LockedError(place=str(path)) from refused
            sleep(pause)
        else:
            return


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
