"""Turns a template into everything that its author should know before it is used, with the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier.check.asking import asked_otherwise
from dossier.compose.declared import Declared
from dossier.compose.lint.lint import faults_of, field_of, finding_of
from dossier.compose.places.atlas import Atlas
from dossier.compose.places.passages import Passage
from dossier.compose.places.places import name_passage
from dossier.compose.word.unpack import NotWordError
from dossier.messages import Catalogue
from dossier.model.finding import Finding
from dossier.model.form import Form
from dossier.paper.frame import Page
from dossier.tasks.forms.departures import departures
from dossier.tasks.forms.mapped import map_out
from dossier.tasks.tools import Tools


@dataclass(frozen=True, slots=True)
class Linted:
    """What is wrong with a template, in reading order, and its pages with the tags in sight."""

    findings: tuple[Finding, ...]
    pages: tuple[Page, ...] = ()


def lint_form(docx: bytes, tools: Tools, declared: Declared, form: Form | None = None) -> Linted:
    """Look a template over: its tags, its layout, what the regime of its form asks of its looks.

    Raise GuardError for unsafe files.
    Each finding has its `page` (0: on none), the `quote` it stands in, `at` which place in short
    (p3, t1r2c2; else empty), and a label as its author counts. A file that cannot be laid out has
    no pages, and a finding that says so.
    """
    mapped = map_out(docx, tools.fonts)
    faults = faults_of(docx, declared, form, mapped.atlas.passages)
    found = [finding_of(fault, tools.words, mapped.atlas) for fault in faults]
    found += mapped.laid.findings if mapped.laid else ()
    if mapped.broken and not any(fault.code == NotWordError.code for fault in faults):
        found.append(mapped.broken)  # else the part that is broken was told
    found += departures(mapped, form, declared, tools.book) if form else ()
    found += asked_otherwise(form, tools.shelf.forms()) if form else ()
    return Linted(_in_order(found, mapped.atlas, tools.words), mapped.pages)


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
    at = field_of(passage.where) if passage else ""
    params = {**known, "place": label, "page": page, "quote": quote, "at": at}
    return replace(finding, place=replace(finding.place, label=label), params=tuple(params.items()))
