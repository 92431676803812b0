"""Turns the words that someone types into a page of people or units, fast enough to do at each key.

On SQLite a full-text table stands beside the folded column (FTS5's own folding leaves đ alone);
elsewhere, and for pieces of words, the folded column itself is searched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    func,
    literal_column,
    select,
    text,
    true,
)

from dossier.model.change import Listing, PersonRow, Query, UnitRow
from dossier.model.days import PartDate
from dossier.store.kind import Kind
from dossier.store.rows import PERSON, UNIT
from dossier.store.spoken import spoken

T = TypeVar("T")
# Fewer hits are sorted; with more, a walk along the sorted index fills a page sooner.
_FEW = 1500


@dataclass(frozen=True, slots=True)
class Desk:
    """What searching one kind needs."""

    connection: Connection
    kind: Kind[Any]
    under: str  # key of the unit whose tree is meant; empty for all

    @property
    def id(self) -> ColumnElement[int]:
        """The number of a row, shared with its full text."""
        return self.kind.table.c.row_id

    @property
    def folded(self) -> ColumnElement[str]:
        """The text that is searched."""
        return self.kind.table.c.folded

    def within(self) -> list[ColumnElement[bool]]:
        """Leave only what belongs to the unit and the units below it."""
        if not self.under:
            return []
        tree = select(UNIT.table.c.key).where(UNIT.table.c.key == self.under).cte(recursive=True)
        below = select(UNIT.table.c.key).join(tree, UNIT.table.c.superior == tree.c.key)
        column = self.kind.table.c.key if self.kind is UNIT else self.kind.table.c.unit
        return [column.in_(select(tree.union(below).c.key))]

    def count(self, *conditions: ColumnElement[bool]) -> int:
        """Count the rows of which these hold."""
        chosen = select(func.count()).select_from(self.kind.table)
        return self.connection.scalar(chosen.where(*conditions, *self.within())) or 0


@dataclass(frozen=True, slots=True)
class Hits:
    """Which rows match, as a condition on rows, and how many there are."""

    condition: ColumnElement[bool]
    total: int


def people(connection: Connection, query: Query) -> Listing[PersonRow]:
    """Find people by name, post or number."""
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
    return _listing(Desk(connection, PERSON, query.unit), query, page, _person_row)


def units(connection: Connection, query: Query) -> Listing[UnitRow]:
    """Find units by name, symbol or head."""
    unit, superior = UNIT.table.c, UNIT.table.alias("superior").c
    page = select(
        unit.key,
        unit.name,
        unit.superior,
        func.coalesce(superior.name, ""),
        unit.head_name,
        unit.members,
    ).select_from(UNIT.table.outerjoin(superior.key.table, superior.key == unit.superior))
    return _listing(Desk(connection, UNIT, query.unit), query, page, lambda row: UnitRow(*row))


def _listing(desk: Desk, query: Query, page: Select[Any], shown: Callable[[Any], T]) -> Listing[T]:
    hits = _hits(desk, spoken(query.text))
    if hits.total <= query.offset:
        return Listing((), hits.total)
    order = [desk.kind.table.c[name] for name in desk.kind.order]
    chosen = page.where(hits.condition).order_by(*order).limit(query.limit).offset(query.offset)
    return Listing(tuple(shown(row) for row in desk.connection.execute(chosen)), hits.total)


def _person_row(row: Sequence[Any]) -> PersonRow:
    key, name, post, birth, unit, unit_name, citizen_id = row
    born = birth and PartDate.parse(birth)
    return PersonRow(key, name, post, born, unit, unit_name, citizen_id)


def _hits(desk: Desk, words: list[str]) -> Hits:
    if not words:
        return Hits(and_(true(), *desk.within()), desk.count())
    if desk.connection.dialect.name == "sqlite":
        found = _by_index(desk, words)
        if found.total:
            return found
    inside = [desk.folded.contains(word) for word in words]
    return Hits(and_(*inside, *desk.within()), desk.count(*inside))


def _by_index(desk: Desk, words: list[str]) -> Hits:
    """Ask the full text: whole words, and the beginning of the one being typed."""
    name = f"{desk.kind.name}_text"
    table, match = text(name), text(f"{name} MATCH :asked").bindparams(asked=_asked(words))
    found: Select[int] = select(literal_column("rowid", Integer)).select_from(table).where(match)
    few = desk.connection.scalars(found.limit(_FEW)).all()
    if len(few) < _FEW:
        among = desk.id.in_(few)
        return Hits(and_(among, *desk.within()), desk.count(among) if desk.under else len(few))
    if desk.under:
        among = desk.id.in_(found)
        return Hits(and_(among, *desk.within()), desk.count(among))
    total = desk.connection.scalar(select(func.count()).select_from(table).where(match)) or 0
    return Hits(_typed(desk, words), total)


def _asked(words: list[str]) -> str:
    return " ".join(f'"{word}"' for word in words) + "*"


def _typed(desk: Desk, words: list[str]) -> ColumnElement[bool]:
    """Say the same of the folded column, for a walk along the sorted index."""
    whole = [desk.folded.contains(f" {word} ") for word in words[:-1]]
    return and_(*whole, desk.folded.contains(f" {words[-1]}"))
