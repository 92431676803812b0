"""Lists the kinds of lists that come in, and what a column of each may be."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.collect.columns import columns_of
from dossier.collect.reading import ColumnSeen, Conversion, Kind, TableSeen, Wish

ListTable = TableSeen  # what was understood of a list, as the faces of the program name it
ListColumn = ColumnSeen
ListConversion = Conversion
ListWish = Wish


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """One thing that a column of a list may be."""

    field: str
    label: str
    required: bool


def column_choices(kind: str) -> tuple[ColumnChoice, ...]:
    """List what a column of one kind of list may be, those without which it means nothing first."""
    found = [
        ColumnChoice(column.field, column.label, column.required)
        for column in columns_of(Kind(kind))
    ]
    return tuple(sorted(found, key=lambda choice: not choice.required))
