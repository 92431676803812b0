"""Turns a few typed letters into whatever they name: a person, a unit, a round, a paper, a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from dossier.model.attachment import AttachmentRow
from dossier.model.change import PersonRow, Query, UnitRow
from dossier.model.finding import Place
from dossier.store import Work
from dossier.tasks.catalogue import forms
from dossier.tasks.desk import Desk
from dossier.tasks.listing import unit_called
from dossier.tasks.movements import MovementRow, list_movements
from dossier.tasks.preview import documents
from dossier.tasks.rounds import RoundRow, list_rounds
from dossier.words.text import fold

MOST = 6  # of a kind
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: its name, what tells it from others, and where it is."""

    title: str
    about: str
    place: Place


@dataclass(frozen=True, slots=True)
class Known:
    """What is found by its name alone, read once for many searches."""

    rows: tuple[Hit, ...] = ()


def known(desk: Desk, round_key: str = "") -> Known:
    """Read the rounds, the movements, the forms, and the papers of a round."""
    rounds = (_of_round(row) for row in list_rounds(desk))
    drives = (_of_movement(row) for row in list_movements(desk))
    papers = documents(desk, round_key) if round_key else ()
    of_papers = (Hit(row.title, "", Place("paper", row.id)) for row in papers)
    shelf = (Hit(form.label, "", Place("form", form.id)) for form in forms(desk))
    return Known((*rounds, *drives, *of_papers, *shelf))


def find_anything(desk: Desk, text: str, there: Known) -> tuple[Hit, ...]:
    """Find what holds all typed words, the likeliest kinds first; diacritics do not matter."""
    if not text.strip():
        return tuple(row for row in there.rows if row.place.kind == "round")[:MOST]
    with desk.store.work(desk.who, "anything") as work:
        return (*_stored(work, text), *_at_most(matching(there.rows, text, lambda row: row.title)))


def matching(rows: Iterable[T], text: str, name: Callable[[T], str]) -> tuple[T, ...]:
    """Keep those whose names hold all typed words, those that begin with the text first."""
    words, begun = fold(text).split(), fold(text).strip()
    met = [row for row in rows if all(word in fold(name(row)) for word in words)]
    return tuple(sorted(met, key=lambda row: not fold(name(row)).startswith(begun)))


def _stored(work: Work, text: str) -> Iterator[Hit]:
    query = Query(text=text, limit=MOST)
    yield from (_of_person(row) for row in work.people(query).rows)
    yield from (_of_unit(row) for row in work.units(query).rows)
    yield from (_of_file(row) for row in work.attachments(query).rows)


def _at_most(rows: Iterable[Hit]) -> Iterator[Hit]:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.place.kind] = counts.get(row.place.kind, 0) + 1
        if counts[row.place.kind] <= MOST:
            yield row


def _of_person(row: PersonRow) -> Hit:
    about = ", ".join(part for part in (row.post, row.unit_name) if part)
    return Hit(row.name, about, Place("person", row.key))


def _of_unit(row: UnitRow) -> Hit:
    return Hit(unit_called(row), row.superior_name, Place(row.ref.whom.value, row.key))


def _of_file(row: AttachmentRow) -> Hit:
    return Hit(row.name, row.subject_name, Place("file", row.subject.key, row.subject.whom.value))


def _of_round(row: RoundRow) -> Hit:
    return Hit(row.name, f"{row.year} · {row.office}", Place("round", row.key))


def _of_movement(row: MovementRow) -> Hit:
    last = f"–{row.until.year}" if row.until and row.until.year != row.since.year else ""
    return Hit(row.name, f"{row.since.year}{last}", Place("movement", row.key))
