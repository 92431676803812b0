"""Turns what an officer says about a list into a new wish to read it; nothing here runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from string import ascii_uppercase

from dossier.errors import DossierError
from dossier.tasks.collect import SOMEONE_NEW, ImportAsk, ImportReading, ImportRow, OpenedList
from dossier.tasks.listcolumns import ListTable


@dataclass(frozen=True, slots=True)
class Source:
    """Where a list comes from: a file, or cells copied from one."""

    number: int
    name: str
    path: Path | None = None
    text: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Lot:
    """A list at hand, what is asked of it, and the latest reading with the ask it answers."""

    source: Source
    ask: ImportAsk = field(default_factory=ImportAsk)
    opened: OpenedList | None = None  # its cells; read once, however often it is looked at anew
    reading: ImportReading | None = None
    answered: ImportAsk | None = None  # None where the records may have changed since
    error: Exception | None = None

    @property
    def is_settled(self) -> bool:
        """Whether what was asked last has been answered, be it by a refusal."""
        return self.answered == self.ask

    @property
    def tables(self) -> tuple[ListTable, ...]:
        """How its lists were understood, even where that was too little to read their rows."""
        if self.reading is not None:
            return self.reading.tables
        known = self.error.params.get("tables") if isinstance(self.error, DossierError) else None
        return known if isinstance(known, tuple) else ()

    def stale(self) -> Lot:
        """Say that the records may have changed since it was read."""
        return replace(self, answered=None)

    def withdrawn(self) -> Lot | None:
        """Ask no more than what was answered before; nothing is left of a list never read."""
        if self.reading is None or self.answered is None:
            return None
        return replace(self, ask=self.answered)


def with_sender(ask: ImportAsk, sender: str) -> ImportAsk:
    """Say which unit sent it, by key."""
    return replace(ask, sender=sender)


def with_kind(ask: ImportAsk, kind: str) -> ImportAsk:
    """Say what the rows are; columns chosen for another kind are let go."""
    return replace(ask, kind=kind or None, mapping={})


def with_column(ask: ImportAsk, heading: str, field_name: str) -> ImportAsk:
    """Say what a column is; an empty field passes it over."""
    return replace(ask, mapping={**ask.mapping, heading: field_name})


def with_encoding(ask: ImportAsk, sheet: str, encoding: str) -> ImportAsk:
    """Say how the letters of a sheet are written."""
    return replace(ask, encodings={**ask.encodings, sheet: encoding})


def with_decisions(ask: ImportAsk, decisions: Mapping[str, str]) -> ImportAsk:
    """Say whom rows mean, by the cell where each begins."""
    return replace(ask, decisions={**ask.decisions, **decisions})


def without_decision(ask: ImportAsk, row: ImportRow) -> ImportAsk:
    """Leave open again whom a row means."""
    kept = {cell: key for cell, key in ask.decisions.items() if not _is_of(row, cell)}
    return replace(ask, decisions=kept)


def is_decided(ask: ImportAsk, row: ImportRow) -> bool:
    """Whether an officer has said whom a row means."""
    return any(_is_of(row, cell) for cell in ask.decisions)


def alike(row: ImportRow, reading: ImportReading, *, is_known: bool) -> Mapping[str, str]:
    """Decide a row and all that are doubtful for the same reason in the same way.

    Those who may be several people are only ever told apart by hand.
    """
    found = {}
    for other in reading.rows:
        same = _reasons(other) == _reasons(row) and bool(other.candidates)
        if same and (not is_known or len(other.candidates) == 1):
            found[other.cell] = other.candidates[0].ref.key if is_known else SOMEONE_NEW
    return found


def _is_of(row: ImportRow, cell: str) -> bool:
    """Whether a cell is of a row, whichever of its cells the row goes by."""
    return _row_of(cell) == _row_of(row.cell)


def _row_of(cell: str) -> tuple[str, str]:
    """Name the sheet and the number of the row in which a cell stands.

    >>> _row_of("Cá nhân!AB7")
    ('Cá nhân', '7')
    """
    sheet, _mark, place = cell.rpartition("!")
    return sheet, place.lstrip(ascii_uppercase)


def _reasons(row: ImportRow) -> frozenset[str]:
    return frozenset(candidate.reason for candidate in row.candidates)
