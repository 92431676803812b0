"""Turns one planned document into its Word file, its pages and the rows of text it prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.check.coherent import Printed
from dossier.compose.forms.shelf import Shelf
from dossier.compose.registry import values
from dossier.compose.scene import IndexRow, Scene
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding
from dossier.paper.frame import Page
from dossier.render.draw import FontBook
from dossier.tasks.laying import lay_out
from dossier.tasks.plan import Planned
from dossier.tasks.printed import rows


@dataclass(frozen=True, slots=True)
class Press:
    """What it takes to build documents of one dossier; a child process has its own."""

    shelf: Shelf
    fonts: FontBook
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class Built:
    """One document, composed and laid out."""

    planned: Planned
    docx: bytes
    pages: tuple[Page, ...]
    printed: Printed
    findings: tuple[Finding, ...]


def compose_one(press: Press, planned: Planned, index: Sequence[IndexRow] = ()) -> bytes:
    """Fill the form of one document; `index` is read by the index alone."""
    template = press.shelf.template(planned.form)
    entry = _entry(press.dossier, planned.nomination)
    asks = press.shelf.form(planned.form).asks
    scene = Scene(press.dossier, entry, press.fonts.advance, tuple(index), asks)
    return template.fill(values(template.names, scene))


def build(press: Press, planned: Planned, index: Sequence[IndexRow] = ()) -> Built:
    """Compose one document, then read that same Word file and lay it out."""
    docx = compose_one(press, planned, index)
    laid = lay_out(docx, press.fonts)
    printed = Printed(planned.id, planned.form, planned.nomination, rows(laid.flow), planned.kind)
    return Built(planned, docx, laid.pages, printed, laid.findings)


def _entry(dossier: Dossier, nomination: str) -> Entry | None:
    if not nomination:
        return None
    return next(entry for entry in dossier.entries if entry.nomination.key == nomination)
