"""Turns a type of value into its table and the statements that fill it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    Column,
    Delete,
    Index,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    Table,
    Text,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from dossier.store.convert import Cells, Leaf, Shape, shape_of

T = TypeVar("T")

# Constraints have names from the first schema on, so that a later migration can speak of them.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
CHUNK = 5000  # keys of one statement; PostgreSQL allows 65,535, SQLite more


@dataclass(frozen=True, slots=True)
class Link:
    """A column that holds the key of another value; empty where there is none."""

    column: str
    to: tuple[str, ...]  # kinds, one of which holds the key
    is_part: bool = False  # this value goes when the other goes
    guard: tuple[str, tuple[str, ...]] | None = None  # only where this column says one of these


@dataclass(frozen=True, slots=True)
class Extra:
    """A column worked out from the value, for order and search."""

    column: str
    work_out: Callable[[Any], str | bytes]
    is_text: bool = True


@dataclass(frozen=True, slots=True)
class Statements:
    """What is said to the database about one table; written once, compiled once."""

    some: Select[Any]  # by :keys
    add: Insert
    change: Update  # by :the_key and :seen
    remove: Delete  # by :keys


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """One type of value in the store."""

    name: str
    type: type[T]
    shape: Shape
    table: Table
    order: tuple[str, ...]
    links: tuple[Link, ...]
    extras: tuple[Extra, ...]
    contents: tuple[str, ...]
    say: Statements

    @property
    def cells_of_row(self) -> list[Column[Any]]:
        """The columns that make a value: key, version, cells."""
        names = ["key", "row_version", *(leaf.column for leaf in self.shape.leaves)]
        return [self.table.c[name] for name in names]

    def row(self, value: Any, cells: Cells, version: int) -> dict[str, Any]:
        """Write a value as parameters of `add` and `change`."""
        row: dict[str, Any] = {"key": value.key, "row_version": version}
        row.update(zip((leaf.column for leaf in self.shape.leaves), cells, strict=True))
        row.update((extra.column, extra.work_out(value)) for extra in self.extras)
        return row


@dataclass(frozen=True, slots=True)
class Plan:
    """What a kind has beside the fields of its type."""

    order: tuple[str, ...] = ("key",)
    links: tuple[Link, ...] = ()
    extras: tuple[Extra, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    contents: tuple[str, ...] = ()  # columns that name contents by their SHA-256


def make_kind(name: str, kind: type[T], plan: Plan) -> Kind[T]:
    """Lay out the table of a type and the statements for it."""
    shape = shape_of(kind)
    columns: list[Column[Any]] = [
        Column("row_id", Integer, primary_key=True),
        Column("key", Text, nullable=False, unique=True),
        Column("row_version", Integer, nullable=False),
        *(_column(leaf) for leaf in shape.leaves),
        *(_extra(extra) for extra in plan.extras),
    ]
    table = Table(name, METADATA, *columns)
    _index(table, plan)
    say = _statements(table, [leaf.column for leaf in shape.leaves])
    return Kind(name, kind, shape, table, plan.order, plan.links, plan.extras, plan.contents, say)


def by_name(kinds: Iterable[Kind[Any]]) -> Mapping[str, Kind[Any]]:
    """Look kinds up by name."""
    return {kind.name: kind for kind in kinds}


def _column(leaf: Leaf) -> Column[Any]:
    return Column(leaf.column, Integer if leaf.is_number else Text, nullable=leaf.nullable)


def _extra(extra: Extra) -> Column[Any]:
    return Column(extra.column, Text if extra.is_text else LargeBinary, nullable=False)


def _index(table: Table, plan: Plan) -> None:
    for column in dict.fromkeys(link.column for link in plan.links if link.column != "key"):
        Index(None, table.c[column])
    if any(extra.column == plan.order[0] for extra in plan.extras):
        Index(None, *(table.c[name] for name in plan.order))
    for names in plan.unique:
        Index(f"uq_{table.name}_{'_'.join(names)}", *(table.c[n] for n in names), unique=True)


def _statements(table: Table, columns: list[str]) -> Statements:
    among = table.c.key.in_(bindparam("keys", expanding=True))
    return Statements(
        some=select(*(table.c[name] for name in ("key", "row_version", *columns))).where(among),
        add=insert(table),
        change=update(table).where(
            table.c.key == bindparam("the_key"), table.c.row_version == bindparam("seen")
        ),
        remove=delete(table).where(among),
    )
