"""Turns the wishes of one task into one transaction, and leaves a line in the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, text

from dossier.model.attachment import AttachmentRow
from dossier.model.change import Changes, Listing, PersonRow, Query, Saved, UnitRow
from dossier.model.dossier import Record
from dossier.model.subject import Ref
from dossier.store import contents, links, record
from dossier.store.audit import Deed, Touch, note
from dossier.store.convert import Cells
from dossier.store.errors import MissingError, StaleError, TakenError
from dossier.store.forget import forget
from dossier.store.kind import Kind
from dossier.store.narrow import people_by_unit
from dossier.store.rows import KINDS, kind_of
from dossier.store.search import Finder
from dossier.store.table import Held, held, matching
from dossier.store.trash import family
from dossier.store.undo import Former, former

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Order:
    """A value on its way into its table, with what it stands on."""

    value: Any
    cells: Cells
    before: Held | None
    version: int


class Work:
    """The unit of work: reads see one moment, writes are seen by others after `commit` only."""

    def __init__(
        self, engine: Engine, finder: Finder, deed: Callable[[], Deed], guard: Guard
    ) -> None:
        self._engine = engine
        self._finder = finder
        self._deed = deed
        self._guard = guard
        self._connection: Connection | None = None
        self._writes = False
        self._has_kept = False
        self._touches: dict[tuple[str, str], Touch] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def get(self, kind: type[T], key: str) -> Saved[T]:
        """Read one value; raise MissingError where there is none."""
        found = self.find(kind, key)
        if found is None:
            raise MissingError(kind=kind_of(kind).name, key=key)
        return found

    def find(self, kind: type[T], key: str) -> Saved[T] | None:
        """Read one value where there is one."""
        home = kind_of(kind)
        there = held(self._reading(), home, (key,)).get(key)
        return Saved(home.shape.value(key, there.cells), there.version) if there else None

    def saved(self, kind: type[T], **equals: object) -> tuple[Saved[T], ...]:
        """Read the values whose fields have these contents, in order; a set means any of them."""
        home = kind_of(kind)
        value = home.shape.value
        rows = self._reading().execute(matching(home, equals))
        return tuple(Saved(value(row[0], row[2:]), row[1]) for row in rows)

    def all(self, kind: type[T], **equals: object) -> tuple[T, ...]:
        """Read the same without versions."""
        return tuple(found.value for found in self.saved(kind, **equals))

    def people(self, query: Query) -> Listing[PersonRow]:
        """List people by words in their name, post, number; of a unit and those below it.

        A search sees what was committed, not what this work has put meanwhile.
        """
        return self._finder.people(self._reading(), query)

    def units(self, query: Query) -> Listing[UnitRow]:
        """List units by the words in their name; `unit` leaves that unit and those below it."""
        return self._finder.units(self._reading(), query)

    def people_by_unit(self) -> dict[str, int]:
        """Count who works in each unit, by its key; those below it are not counted."""
        return people_by_unit(self._reading())

    def prepare_lists(self) -> None:
        """Learn beforehand what the first search of people or units would wait for."""
        self._finder.prepare(self._reading())

    def attachments(self, query: Query) -> Listing[AttachmentRow]:
        """List attached files by the words in their names and inside them."""
        return self._finder.attachments(self._reading(), query)

    def record(self, ref: Ref) -> Record:
        """Read everything known of a subject; raise MissingError where it is not known."""
        return self.records((ref,))[ref]

    def records(self, refs: Iterable[Ref]) -> dict[Ref, Record]:
        """Read everything known of many subjects at once."""
        return record.records(self._reading(), refs)

    def told_of(self) -> tuple[Ref, ...]:
        """Name the subjects that a ledger tells of, those with most honours first."""
        return record.told_of(self._reading())

    def put(self, value: Any, *, seen: int | None) -> int:
        """Save a value that was read at version `seen` (None: a new one); return its version."""
        kind = kind_of(type(value))
        before = held(self._writing(), kind, (value.key,)).get(value.key)
        if (before.version if before else None) != seen:
            raise StaleError(kind=kind.name, key=value.key)
        return self._save(kind, {value.key: value}, {value.key: before} if before else {})

    def put_many(self, values: Iterable[Any]) -> None:
        """Save many values of any kinds, whatever was there; of one key the last one stands."""
        by_kind: dict[str, dict[str, Any]] = {}
        for value in values:
            by_kind.setdefault(kind_of(type(value)).name, {})[value.key] = value
        for name, wanted in by_kind.items():
            kind = KINDS[name]
            self._save(kind, wanted, held(self._writing(), kind, wanted))

    def drop(self, kind: type[Any], key: str, *, seen: int | None = None) -> None:
        """Take a value out with its parts; `seen` as in `put`, None where any version may go."""
        home = kind_of(kind)
        connection = self._writing()
        there = held(connection, home, (key,)).get(key)
        if there is None:
            raise MissingError(kind=home.name, key=key)
        if seen not in (None, there.version):
            raise StaleError(kind=home.name, key=key)
        gone: dict[str, set[str]] = {home.name: {key}}
        for name, part in links.parts(connection, home.name, (key,)):
            gone.setdefault(name, set()).add(part)
        for name, keys in gone.items():
            self._remove(KINDS[name], keys)

    def hold(self) -> None:
        """Let nobody else write until this work ends: what is read from here on stays true."""
        self._writing()

    def keep(self, content: bytes) -> str:
        """Keep bytes for good; return their SHA-256, by which values may name them."""
        digest, is_new = contents.keep(self._writing(), content)
        self._has_kept |= is_new
        return digest

    def content(self, sha256: str) -> bytes:
        """Read bytes back; raise ContentError where they are not there as they were kept."""
        return contents.content(self._reading(), sha256)

    def former(self, number: int) -> dict[str, Former]:
        """Read what a task found (undo); raise UndoError where something was changed since."""
        return former(self._writing(), number)

    def restore(self, kind: Kind[Any], cells: Former) -> None:
        """Put values back as they were at a version, or take them out (undo)."""
        now = held(self._writing(), kind, cells)
        self._remove(kind, {key for key, (was, _) in cells.items() if was is None})
        orders = []
        for key, (was, version) in cells.items():
            if was is not None:
                before = now.get(key)
                after = max(version, before.version if before else 0) + 1
                orders.append(Order(kind.shape.value(key, was), was, before, after))
        self._write(kind, orders)

    def deleted_by(self, number: int, kind: str, key: str) -> dict[str, Former]:
        """Read one thing that a task deleted, with its parts; raise MissingError for none."""
        return family(self._writing(), number, kind, key)

    def forget(self, person: str, aside: Iterable[str] = ()) -> int:
        """Blank what the log kept of a deleted person; return how many images there were.

        `aside` are keys of what was remembered of them and is gone as well.
        """
        return forget(self._writing(), person, aside)

    def revive(self, kind: Kind[Any], cells: Former) -> None:
        """Put back what is not there; raise TakenError where something has its key."""
        taken = held(self._writing(), kind, cells)
        if taken:
            raise TakenError(kind=kind.name, key=next(iter(taken)))
        self.restore(kind, cells)

    @property
    def changes_something(self) -> bool:
        """Whether anything would differ after `commit`."""
        return any(touch.is_real for touch in self._touches.values())

    def commit(self) -> Changes:
        """Make everything last, with one line in the log; name what was touched."""
        touches = {name: touch for name, touch in self._touches.items() if touch.is_real}
        number, name = 0, ""
        if touches:
            connection, deed = self._writing(), self._deed()
            links.check(connection, touches)
            number, name = note(connection, deed, touches), deed.task
        if touches or self._has_kept:
            self._writing().commit()
        self._end()
        return Changes(frozenset(touches), number, name)

    def _save(self, kind: Kind[Any], wanted: Mapping[str, Any], now: Mapping[str, Held]) -> int:
        """Write what differs; return the version of the last value."""
        orders = []
        version = 0
        for key, value in wanted.items():
            cells, before = kind.shape.cells(value), now.get(key)
            version = before.version if before else 0
            if before is None or before.cells != cells:
                version += 1
                orders.append(Order(value, cells, before, version))
        self._write(kind, orders)
        return version

    def _write(self, kind: Kind[Any], orders: list[Order]) -> None:
        rows = [kind.row(order.value, order.cells, order.version) for order in orders]
        added = [row for row, order in zip(rows, orders, strict=True) if order.before is None]
        changed = [
            {**row, "the_key": row["key"], "seen": order.before.version}
            for row, order in zip(rows, orders, strict=True)
            if order.before is not None
        ]
        connection = self._writing()
        # What changes may leave a place that only one may hold, and that a new value takes.
        if changed and connection.execute(kind.say.change, changed).rowcount != len(changed):
            # Only where others write at the same moment: a shared database.
            raise StaleError(kind=kind.name, key=changed[0]["key"])
        if added:
            self._add(kind, added)
        for order in orders:
            self._touch(kind.name, order.value.key, order.before, order.cells)

    def _add(self, kind: Kind[Any], rows: list[dict[str, Any]]) -> None:
        try:
            self._writing().execute(kind.say.add, rows)
        except TakenError as taken:
            raise TakenError(kind=kind.name, key=rows[0]["key"]) from taken

    def _remove(self, kind: Kind[Any], keys: set[str]) -> None:
        connection = self._writing()
        for key, before in held(connection, kind, keys).items():
            self._touch(kind.name, key, before, None)
        if keys:
            connection.execute(kind.say.remove, {"keys": tuple(keys)})

    def _touch(self, kind: str, key: str, before: Held | None, after: Cells | None) -> None:
        first = self._touches.get((kind, key))
        self._touches[kind, key] = Touch(first.before if first else before, after)

    def _reading(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            self._connection.begin()
        return self._connection

    def _writing(self) -> Connection:
        """Go from reading to writing, where the guard lets one; versions hold what was read."""
        if self._connection is not None and self._writes:
            return self._connection
        self._end()
        self._connection = self._engine.connect().execution_options(writes=True)
        self._connection.begin()
        self._writes = True
        if self._connection.dialect.name == "postgresql":
            # The log is one chain: whoever writes waits for its end.
            self._connection.execute(text("LOCK TABLE audit IN EXCLUSIVE MODE"))
        deed = self._deed()
        self._guard(self, deed.who, deed.task)
        return self._connection

    def _end(self) -> None:
        """Give up whatever was not committed."""
        if self._connection is not None:
            self._connection.close()
        self._connection, self._writes, self._has_kept, self._touches = None, False, False, {}


Guard = Callable[[Work, str, str], None]  # of who and the task; raises where they may not write


def anybody(_work: Work, _who: str, _task: str) -> None:
    """Let everybody write: the guard of a store that nobody has set one for."""
