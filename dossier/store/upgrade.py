"""Turns a database of an older revision, or an empty one, into one of the newest.

Everything happens in one transaction, checked before it is committed: the outcome is the old
database or the new one. A copy of the old one is kept beside it all the same.
"""

from __future__ import annotations

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from dossier.store.backup import copy_file
from dossier.store.engine import open_engine
from dossier.store.errors import BrokenError, StoreError, UpgradeError
from dossier.store.place import Place

SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 5_236_902_611  # an arbitrary number by which upgrades of a shared database queue up


def bring_up(
    place: Place, password: str | None = None, *, since: str = "", scripts: Path = SCRIPTS
) -> None:
    """Create the tables or change them; raise UpgradeError where that failed: all is as it was."""
    copy = _keep(place, password, since) if since and place.path else None
    engine = open_engine(place, password)
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            migrate(connection, scripts)
            _check(connection, place)
    except (SQLAlchemyError, CommandError, StoreError) as failed:
        if not since:  # nothing was there to lose: say plainly what stood in the way
            raise
        raise UpgradeError(place=place.name, copy=str(copy or "")) from failed
    finally:
        engine.dispose()


def migrate(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run the migrations that this database has not seen; the caller commits."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
    script = ScriptDirectory(str(scripts))
    since = context.get_current_revision() or "base"
    with Operations.context(context):
        for revision in reversed(list(script.iterate_revisions("head", since))):
            revision.module.upgrade()
    context.stamp(script, "head")


def _keep(place: Place, password: str | None, since: str) -> Path:
    assert place.path is not None
    copy = place.path.with_name(f"{place.path.stem}.truoc-{since}{place.path.suffix}")
    copy_file(place, copy, password)
    return copy


def _check(connection: Connection, place: Place) -> None:
    if connection.dialect.name != "sqlite":
        return
    if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
        raise BrokenError(place=place.name)
