"""Turns whatever lies at a place into a database of this program, or says why not."""

from __future__ import annotations

from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from sqlalchemy import inspect, text
from sqlcipher3 import dbapi2 as sqlite

from dossier.store.engine import connect, open_engine, trouble
from dossier.store.errors import BehindError, BrokenError, ForeignError, NewerError, UnopenableError
from dossier.store.place import Place
from dossier.store.rows import NEWEST

EMPTY = ""  # the revision of a database in which there is nothing yet


class Upgrade(Protocol):
    """What `dossier.store.upgrade` offers."""

    def bring_up(self, place: Place, password: str | None, *, since: str) -> None:
        """Create the tables, or change them from an older revision."""


def make_ready(place: Place, password: str | None = None) -> None:
    """Create the database or bring it up; raise a StoreError where neither can be."""
    if place.path is None:
        since = _revision_of_server(place)
    else:
        _make_folder(place.path.parent)
        since = _revision_of_file(place, password)
    if since not in (EMPTY, NEWEST):
        _judge(place, since)
    if since != NEWEST:
        # Alembic takes as long to load as everything else here, and is needed once in a version's
        # life: hence by name, when its turn comes.
        upgrade = cast("Upgrade", import_module("dossier.store.upgrade"))
        upgrade.bring_up(place, password, since=since)


def revision_of(connection: Any) -> str:
    """Read the revision of a database file; raise LookupError for one of another program."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return EMPTY
    if "alembic_version" not in tables or "audit" not in tables:
        raise LookupError
    return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _judge(place: Place, since: str) -> None:
    if not since.isdecimal():
        raise ForeignError(place=place.name)
    if int(since) > int(NEWEST):
        raise NewerError(place=place.name)
    if place.path is None:
        raise BehindError(place=place.name)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise UnopenableError(place=str(folder)) from refused


def _revision_of_file(place: Place, password: str | None) -> str:
    """Look before anything is written; a file left by a crash is looked at more closely."""
    assert place.path is not None
    unclean = any(place.path.with_name(place.path.name + end).exists() for end in _LEFT_BY_A_CRASH)
    try:
        with closing(connect(place, password)) as connection:
            if unclean and connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise BrokenError(place=place.name)
            return revision_of(connection)
    except LookupError:
        raise ForeignError(place=place.name) from None
    except sqlite.Error as error:
        known = trouble(place, error)
        if known is None:
            raise
        raise known from error


def _revision_of_server(place: Place) -> str:
    engine = open_engine(place)
    try:
        tables = set(inspect(engine).get_table_names())
        if "alembic_version" not in tables:
            return EMPTY
        with engine.connect() as connection:
            return str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    finally:
        engine.dispose()


_LEFT_BY_A_CRASH = ("-wal", "-journal")
