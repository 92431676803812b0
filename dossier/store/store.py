"""Turns a location into an open store: units of work, the log, undo."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlite

from dossier.model.change import AuditLine, Changes
from dossier.store import audit, past, trash
from dossier.store.audit import Deed
from dossier.store.backup import back_up, thin
from dossier.store.copies import Copy, Holding, copies, holding, is_held
from dossier.store.engine import connect, open_engine, trouble
from dossier.store.errors import DanglingError, InUseError, TakenError, UndoError
from dossier.store.past import Built
from dossier.store.place import Place, place_of
from dossier.store.ready import make_ready
from dossier.store.rows import KINDS, kind_of
from dossier.store.search import Finder
from dossier.store.trash import Deleted
from dossier.store.verify import Check, check
from dossier.store.work import Guard, Work, anybody

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tools:
    """What the store is given from outside."""

    clock: Callable[[], datetime]  # aware moments
    keys: Callable[[], str]  # a new key at each call
    guard: Guard = anybody  # asked whenever a work begins to write


class Store:
    """An open store; close it when done."""

    def __init__(self, place: Place, tools: Tools, password: str | None = None) -> None:
        self.place = place
        self.tools = tools
        self._password = password
        self._finder = Finder()
        self._copying = Lock()
        self._engine = open_engine(place, password)

    def work(self, who: str, task: str) -> Work:
        """Begin a unit of work; what it does is gone unless it commits."""
        return self._work(lambda: Deed(who, task, self.tools.clock()))

    def undo(self, number: int, who: str) -> Changes:
        """Take a task back; raise UndoError where something was built on what it did."""
        deed = Deed(who, "undo", self.tools.clock(), number)
        with self._work(lambda: deed) as work:
            try:
                for name, cells in work.former(number).items():
                    work.restore(KINDS[name], cells)
                return work.commit()
            except (DanglingError, InUseError, TakenError) as built:
                raise UndoError(task=number, **built.params) from built

    def deleted(self, since: datetime, kinds: Collection[str]) -> tuple[Deleted, ...]:
        """List what was deleted since a moment, of some kinds, the latest first."""
        with self._engine.connect() as connection:
            return trash.deleted(connection, since, kinds)

    def revive(self, number: int, kind: str, key: str, who: str) -> Changes:
        """Bring back one thing that a task deleted, with its parts, whatever was done since.

        Raises TakenError where something stands in its place, DanglingError where what it points
        at is gone as well, MissingError where the task deleted no such thing.
        """
        deed = Deed(who, "trash.restore", self.tools.clock())
        with self._work(lambda: deed) as work:
            for name, cells in work.deleted_by(number, kind, key).items():
                work.revive(KINDS[name], cells)
            return work.commit()

    def tidy(self) -> None:
        """Write the file anew without what was deleted; raise LockedError while others use it.

        What a database deletes stays in its free pages until something else is written there.
        """
        if self.place.path is None:
            return
        try:
            with closing(connect(self.place, self._password, mode="rw")) as connection:
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite.Error as error:
            known = trouble(self.place, error)
            if known is None:
                raise
            raise known from error

    def built_on(self, number: int) -> tuple[Built, ...]:
        """Name what keeps a task from being taken back; empty where nothing does."""
        with self._engine.connect() as connection:
            return tuple(past.built_on(connection, number))

    def brought(self, kind: type[T]) -> dict[int, T]:
        """Give the values of a kind by the task that first brought them, also those since gone."""
        with self._engine.connect() as connection:
            return past.brought(connection, kind_of(kind))

    def tasks(self, limit: int = 100) -> tuple[AuditLine, ...]:
        """List the last tasks, the newest first."""
        with self._engine.connect() as connection:
            return audit.lines(connection, limit)

    def line(self, number: int) -> AuditLine | None:
        """Read what the log says of one task; None where there is none."""
        with self._engine.connect() as connection:
            return audit.line(connection, number)

    def head(self) -> str:
        """Give the code of the log's last line, to be noted outside the store."""
        with self._engine.connect() as connection:
            return audit.head(connection)

    def verify(self, head: str = "") -> Check:
        """Look for damage and tampering; `head` is a code that `head()` gave earlier."""
        with self._engine.connect() as connection:
            return check(connection, head)

    def backup(self, folder: Path) -> Path:
        """Write a checked copy into a folder while work goes on; return where it is."""
        return back_up(self.place, folder, now=self.tools.clock(), password=self._password)

    def keep_copy(self, folder: Path) -> Path | None:
        """Write a copy where anything was kept since the last one there, and thin the folder.

        None where nothing was, and for a shared database, which its server backs up.
        """
        with self._copying:
            is_new = self.place.path is not None and self.head() != audit.EMPTY
            if not is_new or is_held(folder, self.head(), password=self._password):
                return None
            made = self.backup(folder)
            thin(folder, made)
            return made

    def is_copied(self, folder: Path) -> bool:
        """Whether a copy in a folder holds all that is kept now."""
        return is_held(folder, self.head(), password=self._password)

    def copies(self, folder: Path) -> tuple[Copy, ...]:
        """List the copies that can take this store's place, the newest first."""
        return copies(folder, self.place.path)

    def holding(self, copy: Path) -> Holding:
        """Look a copy over and tell what it holds; raise BackupError for a damaged one."""
        return holding(copy, password=self._password)

    def _work(self, deed: Callable[[], Deed]) -> Work:
        return Work(self._engine, self._finder, deed, self.tools.guard)

    def close(self) -> None:
        """Let go of the database; the last one out leaves a single file behind."""
        self._engine.dispose()


def open_store(
    location: str | Path,
    *,
    clock: Callable[[], datetime],
    keys: Callable[[], str],
    guard: Guard = anybody,
    password: str | None = None,
) -> Store:
    """Open the store at a path or a database address; create it or bring it up where needed."""
    place = place_of(location)
    make_ready(place, password)
    return Store(place, Tools(clock, keys, guard), password)
