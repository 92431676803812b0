"""Turns the law book, the shelf and the field registry into rows that people read and search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from dossier.compose.registry import Column
from dossier.compose.registry import fields as declared
from dossier.law.book import BookOnDay
from dossier.model.award import Award
from dossier.model.form import Form
from dossier.tasks.errors import UnknownAwardError
from dossier.tasks.tools import Tools
from dossier.words.text import fold


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field that templates may use."""

    name: str
    label: str
    kind: str
    sample: str
    columns: tuple[str, ...] = ()  # names within a row of a list


def awards(tools: Tools, on: date) -> tuple[Award, ...]:
    """List the catalogue of a day, highest award first."""
    return tuple(sorted(tools.book.on(on).awards.values(), key=lambda award: award.rank))


def forms(tools: Tools) -> tuple[Form, ...]:
    """List the forms on the shelf, in the order of dossiers."""
    return tuple(sorted(tools.shelf.forms(), key=lambda form: (form.order, form.id)))


def fields() -> tuple[FieldRow, ...]:
    """List every declared field by name."""
    return tuple(_row(field.column) for _, field in sorted(declared().items()))


def find_award(book: BookOnDay, text: str) -> Award:
    """Find the award of an id, label or alias; raise UnknownAwardError with the nearest."""
    found = book.aliases.get(fold(text))
    if found is None:
        raise UnknownAwardError(award=text, nearest=nearest_awards(book, text))
    return book.awards[found]


def nearest_awards(book: BookOnDay, text: str) -> tuple[str, ...]:
    """Label the awards whose names look most like a wrong one; all of them where none does."""
    near = get_close_matches(fold(text), book.aliases, n=5, cutoff=0.5)
    ids = [book.aliases[name] for name in near] or list(book.awards)
    return tuple(dict.fromkeys(book.awards[award].label for award in ids))


def _row(column: Column) -> FieldRow:
    names = tuple(part.name for part in column.columns)
    return FieldRow(column.name, column.label, column.kind, _sample(column), names)


def _sample(column: Column) -> str:
    """Write the sample of a list by its first row."""
    sample = column.sample
    if isinstance(sample, tuple | list):
        sample = sample[0] if sample else ""
    if isinstance(sample, Mapping):
        return "; ".join(str(part) for part in sample.values())
    return str(sample)
