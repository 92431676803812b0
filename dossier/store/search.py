"""Turns the words that someone types into a page of what holds them, fast enough at each key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Text, bindparam, func, select

from dossier.model.attachment import AttachmentRow
from dossier.model.change import Listing, PersonRow, Query, UnitRow
from dossier.model.narrowing import BY_NAME, Ended, Facet, Holds, Says
from dossier.model.succession import ended_units, former_names
from dossier.store.index import Among, By, Entry, Hits, WordIndex
from dossier.store.narrow import Followed, Tree, holding, ranked, read_steps, read_tree, wanted
from dossier.store.rows import AUDIT, IMAGE, SUCCESSION
from dossier.store.shelves import ATTACHMENTS, PEOPLE, SHELVES, UNITS, Shelf
from dossier.store.spoken import searchable, spoken
from dossier.store.table import pieces

T = TypeVar("T")
_MOST_CHANGES = 2000  # more are read anew with everything else
_MOST_HELD = 64  # answers of ledgers that are remembered


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
        self._known = {shelf.kind.name: Known() for shelf in SHELVES}
        self._followed = Followed()
        self._tree: tuple[tuple[int, ...], Tree] | None = None
        self._held: dict[tuple[object, ...], frozenset[str]] = {}

    def people(self, connection: Connection, query: Query) -> Listing[PersonRow]:
        """Find people by name, post or number."""
        return self._listing(connection, PEOPLE, query)

    def units(self, connection: Connection, query: Query) -> Listing[UnitRow]:
        """Find units by name, symbol or head."""
        return self._listing(connection, UNITS, query)

    def attachments(self, connection: Connection, query: Query) -> Listing[AttachmentRow]:
        """Find attached files by name and by the words inside."""
        return self._listing(connection, ATTACHMENTS, query)

    def prepare(self, connection: Connection) -> None:
        """Learn beforehand what the first search would wait for."""
        with self._lock:
            for shelf in (PEOPLE, UNITS):
                index = self._fresh(connection, shelf)
                for facet in shelf.early:
                    _learn(connection, shelf, index, facet)

    def _listing(self, connection: Connection, shelf: Shelf, query: Query) -> Listing[Any]:
        words = spoken(query.text)
        narrows = words or query.unit or query.whom or query.conditions
        if not (narrows or query.order != BY_NAME or _parts_ended(connection, shelf, query)):
            return _whole(connection, shelf, query)
        with self._lock:
            hits, keys = self._found(connection, shelf, query, words)
            tree = self._units(connection)
        rows = {row.key: row for row in _rows(connection, shelf, keys)}
        if shelf is UNITS:
            rows = {key: _with_past(row, tree, words) for key, row in rows.items()}
        return Listing(tuple(rows[key] for key in keys if key in rows), hits.total)

    def _found(
        self, connection: Connection, shelf: Shelf, query: Query, words: list[str]
    ) -> tuple[Hits, list[str]]:
        """Find all, and name those of the page that is asked for."""
        index, tree = self._fresh(connection, shelf), self._units(connection)
        tested = (
            facet for one in query.conditions if isinstance(one, Says) for facet in one.facets
        )
        for facet in (*tested, query.order.facet):
            _learn(connection, shelf, index, facet)
        among = self._among(connection, shelf, query)
        hits = index.find(words, wanted(query, tree, among, by_key=shelf is UNITS))
        return hits, _page(index, hits, query, tree)

    def _fresh(self, connection: Connection, shelf: Shelf) -> WordIndex:
        """Bring the index up to the last task that this connection sees."""
        known = self._known[shelf.kind.name]
        last = connection.scalar(_LAST) or 0
        if last > known.number:
            changed = None
            if known.number >= 0 and not _renamed(connection, shelf, known.number):
                changed = _changed(connection, shelf, known.number)
            if changed is not None:
                known.index.replace(changed)
            if changed is None or known.index.is_worn:
                known.index = WordIndex(_entries(connection, shelf))
            known.number = last
        self._followed.follow(connection, last)
        return known.index

    def _units(self, connection: Connection) -> Tree:
        """Bring the tree of units up to the same."""
        stand = self._followed.stand(("unit", "succession"))
        if self._tree is None or self._tree[0] != stand:
            self._tree = stand, read_tree(connection)
        return self._tree[1]

    def _among(self, connection: Connection, shelf: Shelf, query: Query) -> Iterator[Among]:
        if shelf is UNITS and query.ended is not Ended.AMONG:
            ended, stand = self._units(connection).ended, self._followed.stand(("succession",))
            yield Among(("ended", stand), ended, query.ended is Ended.LEFT_OUT)
        for one in query.conditions:
            if isinstance(one, Holds):
                name = (shelf.kind.name, one, self._followed.stand(one.ledgers))
                if name not in self._held:
                    if len(self._held) >= _MOST_HELD:
                        self._held.clear()
                    self._held[name] = holding(connection, one, shelf.whom)
                yield Among(name, self._held[name], one.lacks)


def _parts_ended(connection: Connection, shelf: Shelf, query: Query) -> bool:
    """Tell whether units that are no more make a difference to a list."""
    return shelf is UNITS and (
        query.ended is Ended.ALONE or bool(ended_units(read_steps(connection)))
    )


def _page(index: WordIndex, hits: Hits, query: Query, tree: Tree) -> list[str]:
    order, offset, limit = query.order, query.offset, query.limit
    if order == BY_NAME:
        return index.page(hits, offset, limit)
    if order.facet is Facet.NAME:
        return index.page_down(hits, offset, limit)
    by = By(order.facet.value, ranked(order.facet, tree), order.falls)
    return index.page_by(hits, by, offset, limit)


def _learn(connection: Connection, shelf: Shelf, index: WordIndex, facet: Facet) -> None:
    content = shelf.facets.get(facet)
    if content is not None and not index.has_facet(facet.value):
        rows = connection.execute(select(shelf.kind.table.c.key, content))
        index.learn(facet.value, ((row[0], row[1]) for row in rows))


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


def _select_entries(shelf: Shelf) -> Select[Any]:
    column = shelf.kind.table.c
    return select(column.sort, column.key, column.folded, column[shelf.group])


def _entries(connection: Connection, shelf: Shelf) -> Iterator[Entry]:
    """Read what is listed; a unit is found by its former names too."""
    column, former = shelf.kind.table.c, _former(connection, shelf)
    chosen = _select_entries(shelf).order_by(column.sort, column.key)
    for sort, key, folded, group in connection.execute(chosen.execution_options(yield_per=5000)):
        yield Entry(sort, key, folded + former.get(key, ""), group)


def _former(connection: Connection, shelf: Shelf) -> Mapping[str, str]:
    """Give the words of former names by the unit that carries them on today."""
    found: dict[str, str] = {}
    if shelf is UNITS:
        for name, _unit, key in former_names(read_steps(connection)):
            found[key] = found.get(key, "") + searchable(name)
    return found


def _renamed(connection: Connection, shelf: Shelf, since: int) -> bool:
    """Tell whether units were reorganised since a task: then they have former names to learn."""
    chosen = select(IMAGE.c.key).where(IMAGE.c.number > since, IMAGE.c.kind == SUCCESSION.name)
    return shelf is UNITS and connection.execute(chosen.limit(1)).first() is not None


def _with_past(row: UnitRow, tree: Tree, words: Sequence[str]) -> UnitRow:
    """Say of a unit that it is no more, and which former name holds words its own does not."""
    own = searchable(row.name)
    other = [f" {word}" for word in words if f" {word}" not in own]
    met = (name for name in tree.former.get(row.key, ()) if _holds_any(searchable(name), other))
    return replace(row, former=next(met, ""), ended=row.key in tree.ended)


def _holds_any(text: str, words: Sequence[str]) -> bool:
    return any(word in text for word in words)


def _changed(connection: Connection, shelf: Shelf, since: int) -> dict[str, Entry | None] | None:
    """Read what became of the values touched since a task; None where they are too many."""
    chosen = select(IMAGE.c.key).where(IMAGE.c.number > since, IMAGE.c.kind == shelf.kind.name)
    keys = set(connection.scalars(chosen.limit(_MOST_CHANGES)))
    if len(keys) >= _MOST_CHANGES:
        return None
    changed: dict[str, Entry | None] = dict.fromkeys(keys)
    former = _former(connection, shelf) if keys else {}
    for piece in pieces(keys):
        chosen_ones = _select_entries(shelf).where(shelf.kind.table.c.key.in_(piece))
        with_facets = chosen_ones.add_columns(*shelf.facets.values())
        for row in connection.execute(with_facets):
            changed[row[1]] = _late(shelf, row, former)
    return changed


def _late(shelf: Shelf, row: Sequence[Any], former: Mapping[str, str]) -> Entry:
    sort, key, folded, group, *contents = row
    names = (facet.value for facet in shelf.facets)
    words = folded + former.get(key, "")
    return Entry(sort, key, words, group, dict(zip(names, contents, strict=True)))


def _some(shelf: Shelf) -> tuple[Select[Any], Select[Any]]:
    """Ask for rows by their keys; where JSON is parted, one JSON of keys is a fifth quicker."""
    key = shelf.kind.table.c.key
    one_by_one = key.in_(bindparam("keys", expanding=True))
    parted = func.json_each(bindparam("keys", type_=Text)).table_valued("value")
    return shelf.page.where(one_by_one), shelf.page.where(key.in_(select(parted.c.value)))


# What is said to the database is written once: putting it together costs more than its answer.
_SOME = {shelf.kind.name: _some(shelf) for shelf in SHELVES}
_COUNT = {shelf.kind.name: select(func.count()).select_from(shelf.kind.table) for shelf in SHELVES}
_LAST = select(func.max(AUDIT.c.number))
