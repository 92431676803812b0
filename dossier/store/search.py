"""Turns the words that someone types into a page of what holds them, fast enough at each key."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Text, bindparam, case, func, select

from dossier.model.attachment import AttachmentKind, AttachmentRow
from dossier.model.change import Listing, PersonRow, Query, UnitRow
from dossier.model.days import PartDate
from dossier.model.subject import Ref, UnitKind, Whom
from dossier.store.index import Entry, WordIndex
from dossier.store.kind import Kind
from dossier.store.rows import ATTACHMENT, AUDIT, IMAGE, PERSON, UNIT
from dossier.store.spoken import spoken
from dossier.store.table import pieces

T = TypeVar("T")
_MOST_CHANGES = 2000  # more are read anew with everything else


@dataclass(frozen=True, slots=True)
class Shelf:
    """How one kind is listed: what groups it, what a row shows."""

    kind: Kind[Any]
    group: str  # column that holds the key of the unit it stands under
    page: Select[Any]
    shown: Callable[[Sequence[Any]], Any]


@dataclass(slots=True)
class Known:
    """An index, and the last task that it knows of."""

    index: WordIndex = field(default_factory=lambda: WordIndex(()))
    number: int = -1


class Finder:
    """Finds people, units and attached files; one for a store, used by all its units of work.

    It follows the log, so that what others saved is found as well.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._known = {shelf.kind.name: Known() for shelf in _SHELVES}

    def people(self, connection: Connection, query: Query) -> Listing[PersonRow]:
        """Find people by name, post or number."""
        return self._listing(connection, _PEOPLE, query)

    def units(self, connection: Connection, query: Query) -> Listing[UnitRow]:
        """Find units by name, symbol or head."""
        return self._listing(connection, _UNITS, query)

    def attachments(self, connection: Connection, query: Query) -> Listing[AttachmentRow]:
        """Find attached files by name and by the words inside."""
        return self._listing(connection, _ATTACHMENTS, query)

    def _listing(self, connection: Connection, shelf: Shelf, query: Query) -> Listing[Any]:
        words = spoken(query.text)
        if not words and not query.unit and query.whom is None:
            return _whole(connection, shelf, query)
        groups = _groups(connection, shelf, query)
        with self._lock:
            index = self._fresh(connection, shelf)
            hits = index.find(words, groups)
            keys = index.page(hits, query.offset, query.limit)
        rows = {row.key: row for row in _rows(connection, shelf, keys)}
        return Listing(tuple(rows[key] for key in keys if key in rows), hits.total)

    def _fresh(self, connection: Connection, shelf: Shelf) -> WordIndex:
        """Bring the index up to the last task that this connection sees."""
        known = self._known[shelf.kind.name]
        last = connection.scalar(_LAST) or 0
        if last > known.number:
            changed = None if known.number < 0 else _changed(connection, shelf, known.number)
            if changed is not None:
                known.index.replace(changed)
            if changed is None or known.index.is_worn:
                known.index = WordIndex(_entries(connection, shelf))
            known.number = last
        return known.index


def _rows(connection: Connection, shelf: Shelf, keys: list[str]) -> list[Any]:
    if not keys:
        return []
    plain, by_json = _SOME[shelf.kind.name]
    if connection.dialect.name == "sqlite":
        found = connection.execute(by_json, {"keys": json.dumps(keys)})
    else:
        found = connection.execute(plain, {"keys": keys})
    return [shelf.shown(row) for row in found.all()]


def _whole(connection: Connection, shelf: Shelf, query: Query) -> Listing[Any]:
    """Show a page of everything: the sorted index of the table is all it takes."""
    order = [shelf.kind.table.c[name] for name in shelf.kind.order]
    chosen = shelf.page.order_by(*order).limit(query.limit).offset(query.offset)
    rows = tuple(shelf.shown(row) for row in connection.execute(chosen))
    return Listing(rows, connection.scalar(_COUNT[shelf.kind.name]) or 0)


def _groups(connection: Connection, shelf: Shelf, query: Query) -> frozenset[str] | None:
    """Name the units within which a search stays; None where it goes everywhere."""
    wanted = []
    if query.unit:
        wanted.append(frozenset(_tree(connection, query.unit)))
    if query.whom is not None and shelf.kind is UNIT:
        kinds = [kind.value for kind in UnitKind if kind.whom is query.whom]
        wanted.append(frozenset(connection.scalars(_OF_KIND, {"kinds": kinds})))
    return frozenset.intersection(*wanted) if wanted else None


def _tree(connection: Connection, unit: str) -> Iterator[str]:
    """Name a unit and all below it; a ring would be walked once."""
    return iter(connection.scalars(_BELOW, {"unit": unit}))


def _select_entries(shelf: Shelf) -> Select[Any]:
    column = shelf.kind.table.c
    return select(column.sort, column.key, column.folded, column[shelf.group])


def _entries(connection: Connection, shelf: Shelf) -> Iterator[Entry]:
    column = shelf.kind.table.c
    chosen = _select_entries(shelf).order_by(column.sort, column.key)
    for row in connection.execute(chosen.execution_options(yield_per=5000)):
        yield Entry(*row)


def _changed(connection: Connection, shelf: Shelf, since: int) -> dict[str, Entry | None] | None:
    """Read what became of the values touched since a task; None where they are too many."""
    chosen = select(IMAGE.c.key).where(IMAGE.c.number > since, IMAGE.c.kind == shelf.kind.name)
    keys = set(connection.scalars(chosen.limit(_MOST_CHANGES)))
    if len(keys) >= _MOST_CHANGES:
        return None
    changed: dict[str, Entry | None] = dict.fromkeys(keys)
    for piece in pieces(keys):
        chosen_ones = _select_entries(shelf).where(shelf.kind.table.c.key.in_(piece))
        changed.update((row[1], Entry(*row)) for row in connection.execute(chosen_ones))
    return changed


def _person_row(row: Sequence[Any]) -> PersonRow:
    key, name, post, birth, unit, unit_name, citizen_id = row
    born = PartDate.parse(birth) if birth else None
    return PersonRow(key, name, post, born, unit, unit_name, citizen_id)


def _unit_row(row: Sequence[Any]) -> UnitRow:
    key, name, superior, superior_name, head_name, members, kind = row
    return UnitRow(key, name, superior, superior_name, head_name, members, UnitKind(kind))


def _attachment_row(row: Sequence[Any]) -> AttachmentRow:
    key, whom, subject, subject_name, entry, name, kind, pages = row
    ref = Ref(Whom(whom), subject)
    return AttachmentRow(key, ref, subject_name, entry, name, AttachmentKind(kind), pages)


def _shelf_of_people() -> Shelf:
    person, unit = PERSON.table.c, UNIT.table.c
    page = select(
        person.key,
        person.name,
        person.post,
        person.birth,
        person.unit,
        func.coalesce(unit.name, ""),
        person.citizen_id,
    ).select_from(PERSON.table.outerjoin(UNIT.table, unit.key == person.unit))
    return Shelf(PERSON, "unit", page, _person_row)


def _shelf_of_units() -> Shelf:
    above = UNIT.table.alias("above")
    unit, superior = UNIT.table.c, above.c
    page = select(
        unit.key,
        unit.name,
        unit.superior,
        func.coalesce(superior.name, ""),
        unit.head_name,
        unit.members,
        unit.kind,
    ).select_from(UNIT.table.outerjoin(above, superior.key == unit.superior))
    return Shelf(UNIT, "key", page, _unit_row)


def _shelf_of_attachments() -> Shelf:
    file, person, unit = ATTACHMENT.table.c, PERSON.table.c, UNIT.table.c
    is_person = file.subject_whom == Whom.PERSON.value
    page = select(
        file.key,
        file.subject_whom,
        file.subject_key,
        func.coalesce(case((is_person, person.name), else_=unit.name), ""),
        file.entry,
        file.name,
        file.kind,
        file.pages,
    ).select_from(
        ATTACHMENT.table.outerjoin(PERSON.table, person.key == file.subject_key).outerjoin(
            UNIT.table, unit.key == file.subject_key
        )
    )
    return Shelf(ATTACHMENT, "subject_key", page, _attachment_row)


def _some(shelf: Shelf) -> tuple[Select[Any], Select[Any]]:
    """Ask for rows by their keys; where JSON is parted, one JSON of keys is a fifth quicker."""
    key = shelf.kind.table.c.key
    one_by_one = key.in_(bindparam("keys", expanding=True))
    parted = func.json_each(bindparam("keys", type_=Text)).table_valued("value")
    return shelf.page.where(one_by_one), shelf.page.where(key.in_(select(parted.c.value)))


def _below() -> Select[Any]:
    unit = UNIT.table.c
    tree = select(unit.key).where(unit.key == bindparam("unit")).cte("tree", recursive=True)
    return select(tree.union(select(unit.key).join(tree, unit.superior == tree.c.key)).c.key)


# What is said to the database is written once: putting it together costs more than its answer.
_PEOPLE, _UNITS, _ATTACHMENTS = _shelf_of_people(), _shelf_of_units(), _shelf_of_attachments()
_SHELVES = (_PEOPLE, _UNITS, _ATTACHMENTS)
_SOME = {shelf.kind.name: _some(shelf) for shelf in _SHELVES}
_COUNT = {shelf.kind.name: select(func.count()).select_from(shelf.kind.table) for shelf in _SHELVES}
_LAST = select(func.max(AUDIT.c.number))
_BELOW = _below()
_OF_KIND = select(UNIT.table.c.key).where(UNIT.table.c.kind.in_(bindparam("kinds", expanding=True)))
