"""Turns a template into its pages, and tells on which of them each of its passages stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.compose.places.atlas import Atlas
from dossier.compose.places.survey import place_of, survey
from dossier.errors import DossierError
from dossier.model.finding import Finding, Place, Weight
from dossier.paper.frame import Page, Spot
from dossier.render.draw import FontBook
from dossier.tasks.laying import LaidOut, lay_out


@dataclass(frozen=True, slots=True)
class Mapped:
    """A template with its passages by place and page; `broken` is why it cannot be laid out."""

    atlas: Atlas
    laid: LaidOut | None
    pages: tuple[Page, ...]  # tags in sight; none where it cannot be laid out
    broken: Finding | None = None


def map_out(docx: bytes, fonts: FontBook) -> Mapped:
    """Lay a template out as it is, tags and all; raise GuardError for unsafe files."""
    surveyed = survey(docx)
    try:
        laid = lay_out(surveyed.copy, fonts)
    except DossierError as error:
        why = Finding(error.code, Weight.STOP, Place("document"), tuple(error.params.items()))
        return Mapped(Atlas(surveyed.passages, {}), None, (), why)
    atlas = Atlas(surveyed.passages, _pages(laid.pages))
    return Mapped(atlas, laid, tuple(map(_bare, laid.pages)))


def _pages(pages: Sequence[Page]) -> dict[tuple[str, int], int]:
    """Find the page on which each passage begins."""
    found: dict[tuple[str, int], int] = {}
    for number, page in enumerate(pages, start=1):
        for mark in page.marks:
            place = place_of(mark.name) if isinstance(mark, Spot) else None
            if place:
                found.setdefault(place, number)
    return found


def _bare(page: Page) -> Page:
    """Take the names of the passages off a page again."""
    marks = (mark for mark in page.marks if not (isinstance(mark, Spot) and place_of(mark.name)))
    return replace(page, marks=tuple(marks))
