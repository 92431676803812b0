"""Turns the registry, a form's asks or a file of values into the names that a template may use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from dossier.compose.language.naming import Index, index
from dossier.compose.registry import Column, Kind, fields
from dossier.compose.values import DRESSED
from dossier.model.asked import understand
from dossier.model.form import Ask, AskKind
from dossier.words.text import fold

_UNSURE = Column("", kind="any")
_KINDS: Mapping[AskKind, Kind] = {
    AskKind.TEXT: "text",
    AskKind.PARAGRAPHS: "paragraphs",
    AskKind.NUMBER: "number",
    AskKind.DATE: "date",
    AskKind.CHOICE: "text",
    AskKind.TABLE: "list",
}


@dataclass(frozen=True, slots=True)
class Declared:
    """The names of a template's world, found by name or by label."""

    columns: Mapping[str, Column]
    index: Index = field(init=False, repr=False, compare=False)
    may_dress: bool = field(init=False, repr=False)  # whether a value may be more than plain

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", index(self.columns.values()))
        object.__setattr__(self, "may_dress", _may_dress(self.columns.values()))


def declared_by_program(asks: Iterable[Ask] = ()) -> Declared:
    """Declare the fields of the registry, and the asks of a form that no field goes by."""
    asked = {ask.id: column_of(ask) for ask in asks}
    return Declared(asked | {name: each.column for name, each in fields().items()})


def declared_by_values(values: Mapping[str, object]) -> Declared:
    """Declare what a file of values holds; a list's columns are those of all its rows."""
    return Declared({name: _column(name, value) for name, value in values.items()})


def column_of(ask: Ask) -> Column:
    """Give the column that an ask becomes in its form's template."""
    columns = tuple(Column(each.id, each.label, _KINDS[each.kind]) for each in ask.columns)
    sample = understand(ask, ask.sample).value
    shown = "" if sample is None else sample
    return Column(ask.id, ask.label, _KINDS[ask.kind], shown, columns, choices=ask.choices)


def nearest(wrong: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give up to three known names that look like a wrong one, or the first three of all."""
    names = {fold(name).replace(" ", "_"): name for name in known}
    close = get_close_matches(fold(wrong).replace(" ", "_"), names, n=3, cutoff=0.6)
    return tuple(names[each] for each in close or list(names)[:3])


def _may_dress(columns: Iterable[Column]) -> bool:
    return any(each.kind in {"dressed", "any"} or _may_dress(each.columns) for each in columns)


def _column(name: str, value: object) -> Column:
    if isinstance(value, Mapping):
        return Column(name, name, "group", columns=_columns([value]))
    if isinstance(value, list | tuple):
        return _list(name, value)
    if value is None:
        return Column(name, name, "any")
    return Column(name, name, _kind(value), value)


def _kind(value: object) -> Kind:
    """Tell the kind of a plain value, or of one that brings its dress."""
    if isinstance(value, DRESSED):
        return "dressed"
    if isinstance(value, bool):
        return "flag"
    return "number" if isinstance(value, int | float) else "text"


def _list(name: str, items: list[object] | tuple[object, ...]) -> Column:
    rows = [item for item in items if isinstance(item, Mapping)]
    if not items:
        return Column(name, name, "list", columns=(_UNSURE,))
    if rows:
        return Column(name, name, "list", columns=_columns(rows))
    if all(isinstance(item, list | tuple) for item in items) or _holds_dressed(items):
        return Column(name, name, "list", columns=(_UNSURE,))
    return Column(name, name, "list")


def _holds_dressed(items: Iterable[object]) -> bool:
    return any(isinstance(item, DRESSED) for item in items)


def _columns(rows: Iterable[Mapping[str, object]]) -> tuple[Column, ...]:
    found: dict[str, Column] = {}
    for row in rows:
        for name, value in row.items():
            column = _column(str(name), value)
            seen = found.get(str(name), column)
            found[str(name)] = _merged(seen, column)
    return tuple(found.values())


def _merged(one: Column, other: Column) -> Column:
    """Make one column of two rows' worth; where they disagree anything goes."""
    if one.kind != other.kind:
        return Column(one.name, one.label, "any")
    if one.columns == other.columns:
        return one
    joined = {column.name: column for column in one.columns}
    for column in other.columns:
        joined[column.name] = _merged(joined.get(column.name, column), column)
    return Column(one.name, one.label, one.kind, one.sample, tuple(joined.values()))
