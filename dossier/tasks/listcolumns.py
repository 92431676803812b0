"""Lists the kinds of lists that come in, and what a column of each may be."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.collect.columns import columns_of
from dossier.collect.reading import ColumnSeen, Conversion, Kind, TableSeen, Wish
from dossier.collect.tables.bind import SIDES

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
    """List what a column of one kind of list may be, those without which it means nothing first.

    What a row may bring beside, such as a rating in a list of people, stands last.
    """
    found = [
        ColumnChoice(column.field, column.label, column.required)
        for column in columns_of(Kind(kind))
    ]
    there = {choice.field for choice in found}
    beside = (
        ColumnChoice(column.field, column.label, required=False)
        for ledger, field in SIDES.items()
        for column in columns_of(ledger)
        if column.field == field and field not in there
    )
    return (*sorted(found, key=lambda choice: not choice.required), *beside)
