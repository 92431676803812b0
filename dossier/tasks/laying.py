"""Turns a Word file into its pages and everything that the layout could not do with it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.finding import Finding
from dossier.paper.flow import Flow
from dossier.paper.frame import Page, has_pictures
from dossier.render import draw
from dossier.render.draw import FontBook, remarks
from dossier.render.layout import layout
from dossier.render.read import read


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A Word file, read and laid out."""

    flow: Flow
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...]


def lay_out(docx: bytes, fonts: FontBook) -> LaidOut:
    """Read a Word file and lay it out; raise BrokenFileError where it cannot be read."""
    flow = read(docx).flow
    laid = layout(flow, fonts)
    pages: tuple[Page, ...] = laid.pages
    damage: tuple[Finding, ...] = ()
    if any(has_pictures(page.items) for page in pages):
        pages, damage = draw.mended(pages)
    return LaidOut(flow, pages, laid.findings + damage + remarks(pages, fonts))
