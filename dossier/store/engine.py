"""Turns a place into an open database with the settings that survive a power cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, IntegrityError, OperationalError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlite

from dossier.store.errors import (
    BrokenError,
    FullError,
    LockedError,
    ReadOnlyError,
    StoreError,
    TakenError,
    UnopenableError,
    UnreachableError,
)
from dossier.store.place import Place

# From here on the bug that can damage a file in WAL mode is mended (sqlite.org/wal.html).
_SAFE_WAL = (3, 51, 3)
_GUARDS = (
    "busy_timeout=5000",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
)

_TROUBLES: dict[int, type[StoreError]] = {
    sqlite.SQLITE_BUSY: LockedError,
    sqlite.SQLITE_LOCKED: LockedError,
    sqlite.SQLITE_READONLY: ReadOnlyError,
    sqlite.SQLITE_IOERR: FullError,  # "disk I/O error" is what a full disk says while it grows
    sqlite.SQLITE_FULL: FullError,
    sqlite.SQLITE_CORRUPT: BrokenError,
    sqlite.SQLITE_NOTADB: BrokenError,
    sqlite.SQLITE_CANTOPEN: UnopenableError,
}


def open_engine(place: Place, password: str | None = None, *, read_only: bool = False) -> Engine:
    """Prepare connections; the first one is made when it is needed."""
    if place.path is None:
        engine = _server(place)
    else:
        engine = create_engine(
            "sqlite://",
            module=sqlite,
            poolclass=QueuePool,
            creator=_opener(place, password, read_only=read_only),
        )
        event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _teller(place))
    return engine


def connect(place: Place, password: str | None = None, *, mode: str = "rwc") -> Any:
    """Open the file itself, unlocked with its password; errors come as the driver has them."""
    assert place.path is not None
    # as_uri escapes what SQLite's own syntax for addresses would take for a part of it (?, #, %)
    address = f"{place.path.as_uri()}?mode={mode}"
    connection = sqlite.connect(address, uri=True, check_same_thread=False)
    connection.isolation_level = (
        None  # transactions begin where we say, not where the driver guesses
    )
    try:
        _unlock(connection, password)
    except sqlite.Error:
        connection.close()
        raise
    return connection


def journal(version: tuple[int, ...]) -> tuple[str, str]:
    """Choose the journal and how it is made durable, by the engine's version.

    >>> journal((3, 53, 4)), journal((3, 45, 1))
    (('WAL', 'FULL'), ('DELETE', 'EXTRA'))
    """
    return ("WAL", "FULL") if version >= _SAFE_WAL else ("DELETE", "EXTRA")


def trouble(place: Place, error: BaseException) -> StoreError | None:
    """Give the driver's error the name by which a user can act; None for a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        if isinstance(error, sqlite.DatabaseError) and "decode" in str(error):
            return BrokenError(place=place.name)  # text that is not UTF-8 any more
        return None
    kind = _TROUBLES.get(code & 0xFF)
    if kind is FullError:
        return FullError(drive=place.drive, megabytes=place.needed, free=place.free)
    return kind(place=place.name) if kind else None


def _server(place: Place) -> Engine:
    try:
        return create_engine(make_url(place.url), pool_pre_ping=True)
    except (ArgumentError, ModuleNotFoundError) as unknown:
        raise UnreachableError(place=place.name) from unknown


def _unlock(connection: Any, password: str | None) -> None:
    if password is not None:
        # A wrong key would be told on stderr as well.
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key='{password.replace(chr(39), chr(39) * 2)}'")
    connection.execute("SELECT count(*) FROM sqlite_master")  # is it a database, is the key right?


def _opener(place: Place, password: str | None, *, read_only: bool) -> Callable[[], Any]:
    mode, sync = journal(sqlite.sqlite_version_info)
    settings = (
        [*_GUARDS] if read_only else [*_GUARDS, f"journal_mode={mode}", f"synchronous={sync}"]
    )

    def opened() -> Any:
        connection = connect(place, password, mode="ro" if read_only else "rwc")
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")
        return connection

    return opened


def _begin(connection: Connection) -> None:
    """Take the write lock at once where writing is meant: a later upgrade of a read could fail."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _teller(place: Place) -> Callable[[ExceptionContext], None]:
    def tell(context: ExceptionContext) -> None:
        if place.path is None and isinstance(context.sqlalchemy_exception, OperationalError):
            raise UnreachableError(place=place.name) from context.original_exception
        if isinstance(context.sqlalchemy_exception, IntegrityError):
            raise TakenError(place=place.name) from context.original_exception
        known = trouble(place, context.original_exception)
        if known is not None:
            raise known from context.original_exception

    return tell
