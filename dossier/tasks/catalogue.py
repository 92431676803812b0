"""Turns the law book, the shelf and the field registry into rows that people read and search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from dossier.compose.filters import FilterRow, described
from dossier.compose.forms.shelf import Shelf
from dossier.law.book import BookOnDay, LawBook
from dossier.model.award import Award
from dossier.model.finding import Confidence
from dossier.model.form import Form, Packet
from dossier.tasks.errors import UnknownAwardError
from dossier.tasks.forms.fieldrows import FieldRow, field_rows, found
from dossier.tasks.tools import Tools
from dossier.words.dates import short_date
from dossier.words.text import fold

__all__ = [
    "FieldRow",
    "FilterRow",
    "PrincipleRow",
    "awards",
    "fields",
    "filters",
    "find_award",
    "forms",
    "meant_for",
    "nearest_awards",
    "palette",
    "principle_rows",
]


def awards(book: LawBook, on: date, find: str = "") -> tuple[Award, ...]:
    """List the catalogue of a day, highest award first; `find` keeps those that say its words."""
    words = fold(find).split()
    found = [award for award in book.on(on).awards.values() if _says(award, words)]
    return tuple(sorted(found, key=lambda award: award.rank))


@dataclass(frozen=True, slots=True)
class PrincipleRow:
    """A principle of commendation as people read it."""

    id: str
    text: str
    article: str
    keeper: str  # who sees that it is kept
    confidence: Confidence


def principle_rows(book: LawBook, on: date) -> tuple[PrincipleRow, ...]:
    """List the principles that hold for every award on a day, in the order of the law."""
    return tuple(
        PrincipleRow(
            id=row.id,
            text=row.text,
            article=", ".join(filter(None, (row.cite.article, row.cite.label))),
            keeper=row.by.label,
            confidence=row.confidence,
        )
        for row in book.on(on).standing.values()
    )


def forms(tools: Tools) -> tuple[Form, ...]:
    """List the forms on the shelf, packet by packet in the order of dossiers."""
    packets = list(Packet)
    return tuple(
        sorted(
            tools.shelf.forms(),
            key=lambda form: (packets.index(form.packet), form.order, form.id),
        )
    )


def meant_for(form: Form) -> str:
    """Say for whom, for which awards and on which grounds a form is; empty where for all."""
    bound = form.binding
    parts = (
        form.whom.label if form.whom else "",
        ", ".join(bound.awards),
        ", ".join(ground.label for ground in bound.grounds),
        f"từ {short_date(bound.since)}" if bound.since else "",
        f"trước {short_date(bound.until)}" if bound.until else "",
    )
    return "; ".join(part for part in parts if part)


def fields(
    tools: Tools, find: str = "", form: str = "", shelf: Shelf | None = None
) -> tuple[FieldRow, ...]:
    """List every field by subject, then what the forms of the shelf ask for.

    `find` keeps those of which every word is said somewhere, diacritics or not, names and labels
    before the rest; `form` those that this form uses.
    """
    at_hand = shelf or tools.shelf
    rows = field_rows(at_hand, tools.words)
    if form:
        at_hand.form(form)
        rows = tuple(row for row in rows if form in row.forms)
    return found(rows, find) if find else rows


def palette(tools: Tools, form: Form, shelf: Shelf | None = None) -> tuple[FieldRow, ...]:
    """List what the template of one form may use: every field, and its own asks."""
    return field_rows(shelf or tools.shelf, tools.words, form.asks)


def filters() -> tuple[FilterRow, ...]:
    """List what a tag may ask for behind a bar, each with an example that was really run."""
    return described()


def find_award(book: BookOnDay, text: str) -> Award:
    """Find the award of an id, label or alias; raise UnknownAwardError with the nearest."""
    found = book.aliases.get(fold(text))
    if found is None:
        raise UnknownAwardError(award=text, nearest=nearest_awards(book, text))
    return book.awards[found]


def _says(award: Award, words: Iterable[str]) -> bool:
    """Whether every word stands in a name, the kind or the authority of an award."""
    said = (award.label, award.short, award.kind.label, award.authority, *award.aliases)
    folded = fold(" ".join(said))
    return all(word in folded for word in words)


def nearest_awards(book: BookOnDay, text: str) -> tuple[str, ...]:
    """Label the few awards whose names look most like a wrong one, likeliest first."""
    names = book.aliases
    near = get_close_matches(fold(text), names, n=5, cutoff=0.0)
    return tuple(dict.fromkeys(book.awards[names[name]].label for name in near))
