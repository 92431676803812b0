"""Turns a template into everything that its author should know before it is used, with the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dossier.compose.atlas import Atlas
from dossier.compose.declared import Declared
from dossier.compose.lint import faults_of, finding_of
from dossier.compose.passages import Passage
from dossier.compose.places import name_passage
from dossier.compose.survey import place_of, survey
from dossier.errors import DossierError
from dossier.messages import Catalogue
from dossier.model.finding import Finding, Place, Weight
from dossier.model.form import Form
from dossier.paper.frame import Page, Spot
from dossier.tasks.laying import LaidOut, lay_out
from dossier.tasks.tools import Tools

_WHOLE = Place("document")


@dataclass(frozen=True, slots=True)
class Linted:
    """What is wrong with a template, in reading order, and its pages with the tags in sight."""

    findings: tuple[Finding, ...]
    pages: tuple[Page, ...] = ()


def lint_form(docx: bytes, tools: Tools, declared: Declared, form: Form | None = None) -> Linted:
    """Look a template over: its tags, its layout, its fonts; raise GuardError for unsafe files.

    Each finding has its `page` (0: on none), the `quote` it stands in, and a label as its author
    counts. A file that cannot be laid out has no pages, and a finding that says so.
    """
    surveyed = survey(docx)
    laid, broken = _laid(surveyed.copy, tools)
    pages = laid.pages if laid else ()
    atlas = Atlas(surveyed.passages, _pages(pages))
    faults = faults_of(docx, declared, form)
    found = [*(finding_of(fault, tools.words, atlas) for fault in faults), *broken]
    found += laid.findings if laid else ()
    return Linted(_in_order(found, atlas, tools.words), tuple(map(_bare, pages)))


def _laid(copy: bytes, tools: Tools) -> tuple[LaidOut | None, tuple[Finding, ...]]:
    """Lay the copy out; what stands in the way is a finding like others."""
    try:
        return lay_out(copy, tools.fonts), ()
    except DossierError as error:
        params = tuple(error.params.items())
        return None, (Finding(error.code, Weight.STOP, _WHOLE, params),)


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


def _in_order(findings: Iterable[Finding], atlas: Atlas, words: Catalogue) -> tuple[Finding, ...]:
    placed = [(_passage(finding, atlas), finding) for finding in findings]
    placed.sort(key=lambda pair: atlas.order(pair[0], _page(pair[1])))
    return tuple(_named(finding, passage, atlas, words) for passage, finding in placed)


def _passage(finding: Finding, atlas: Atlas) -> Passage | None:
    place, quote = finding.place, dict(finding.params).get("quote", "")
    if found := atlas.at_field(place.key, place.field):
        return found
    return atlas.near(place.key, _page(finding), str(quote))


def _page(finding: Finding) -> int:
    page = dict(finding.params).get("page", 0)
    return page if isinstance(page, int) else 0


def _named(finding: Finding, passage: Passage | None, atlas: Atlas, words: Catalogue) -> Finding:
    """Give the label and the page to findings of those who know no more than parts and numbers."""
    known = dict(finding.params)
    if "place" in known:
        return finding
    page = _page(finding) or (atlas.page(passage.where) if passage else 0)
    label = words.text("compose.place_page", page=page) if page else ""
    label = name_passage(passage, atlas, words) if passage else label or finding.place.label
    quote = known.get("quote") or (passage.text if passage else "")
    params = {**known, "place": label, "page": page, "quote": quote}
    return replace(finding, place=replace(finding.place, label=label), params=tuple(params.items()))
