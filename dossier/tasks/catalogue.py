"""Turns the law book, the shelf and the field registry into rows that people read and search."""

from __future__ import annotations

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


def awards(tools: Tools, on: date) -> tuple[Award, ...]:
    """The catalogue of a day, highest award first."""
    return tuple(sorted(tools.book.on(on).awards.values(), key=lambda award: award.rank))


def forms(tools: Tools) -> tuple[Form, ...]:
    """The forms on the shelf, in the order of dossiers."""
    return tuple(sorted(tools.shelf.forms(), key=lambda form: (form.order, form.id)))


def fields() -> tuple[Column, ...]:
    """Every declared field by name, with its columns where it is a list."""
    return tuple(field.column for _, field in sorted(declared().items()))


def find_award(book: BookOnDay, text: str) -> Award:
    """The award of an id, label, short name or alias; raise UnknownAwardError with the nearest."""
    names = award_names(book)
    found = names.get(fold(text))
    if found is None:
        near = get_close_matches(fold(text), names, n=3, cutoff=0.5)
        labels = dict.fromkeys(book.awards[names[name]].label for name in near)
        raise UnknownAwardError(award=text, nearest=tuple(labels))
    return book.awards[found]


def award_names(book: BookOnDay) -> dict[str, str]:
    """Every folded name an award goes by → its id."""
    return {
        fold(name): award.id
        for award in book.awards.values()
        for name in (award.id, award.label, award.short, *award.aliases)
    }

