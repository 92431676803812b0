"""Gives values to try a template with, before there is a case: samples, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.compose.declared import Declared
from dossier.compose.registry import Column, Kind

_ROWS = 2  # of a list that gives no rows as its sample
_EMPTY: dict[Kind, object] = {"text": "", "list": (), "paragraphs": ()}
_NUMBER = 12


def sample_values(names: Iterable[str], declared: Declared) -> dict[str, object]:
    """Give every field its sample; one without a sample says its label, so that none hides."""
    return {name: _sample(declared.columns[name]) for name in names if name in declared.columns}


def empty_values(names: Iterable[str], declared: Declared) -> dict[str, object]:
    """Give what fields give of a case of which nothing is known."""
    kinds = {name: declared.columns[name].kind for name in names if name in declared.columns}
    return {name: _EMPTY.get(kind) for name, kind in kinds.items()}


def _sample(column: Column) -> object:
    if column.sample == ("",):
        return ()  # another field's sample stands in its place: of the two only one is ever filled
    if column.sample not in ("", None, (), []):
        return column.sample
    if column.kind == "list" and column.columns and column.columns[0].name:
        return tuple(_row(column) for _ in range(_ROWS))
    if column.kind == "group":
        return _row(column)
    said = f"[{column.label or column.name}]"
    instead: dict[Kind, object] = {"number": _NUMBER, "flag": True}
    if column.kind in {"list", "paragraphs"}:
        return (said,) * _ROWS
    return instead.get(column.kind, said)


def _row(column: Column) -> dict[str, object]:
    return {part.name: _sample(part) for part in column.columns}
