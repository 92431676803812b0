"""Turns headings, links and named places into the outline and the live links of a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
)

from dossier.paper.frame import Link, Page, Spot
from dossier.paper.length import Length

Thing = Any  # ReportLab's objects, most of which its stubs leave untyped
PRINTS = 4  # the flag that lets an annotation be there on paper too (ISO 32000-1, table 165)


@dataclass(slots=True)
class Entry:
    """A line of the outline, and those below it."""

    name: str
    level: int = 0
    title: str = ""
    place: Thing = None
    below: list[Entry] = field(default_factory=list)


class Outline(PDFDictionary):
    """The root of the outline, in the place of ReportLab's own."""

    ready = 1  # it has entries

    def prepare(self, document: Thing, canvas: Thing) -> None:
        """Do nothing: all is written when it is asked for."""


class Landmarks:
    """Gathers what leads somewhere while pages are added; written when all places are known."""

    def __init__(self, document: Thing) -> None:
        self._document = document
        self._spots: dict[str, Thing] = {}
        self._links: list[tuple[Thing, Length, Link]] = []
        self._entries: list[Entry] = []

    def add(self, leaf: Thing, reference: PDFObjectReference, page: Page) -> None:
        """Take the marks of a page."""
        for mark in page.marks:
            if isinstance(mark, Link):
                self._links.append((leaf, page.height, mark))
                continue
            place = PDFArray([reference, PDFName("XYZ"), 0, round(page.height - mark.y, 2), 0])
            if isinstance(mark, Spot):
                self._spots.setdefault(mark.name, place)
            else:
                name = f"Outline{len(self._entries)}"
                self._entries.append(Entry(name, mark.level, mark.title, place))

    def settle(self) -> None:
        """Write links and outline into the document."""
        for leaf, height, link in self._links:
            aim = self._aim(link.target)
            if aim:
                leaf.Annots = [*(leaf.Annots or []), _annotation(link, height, aim)]
        if self._entries:
            root = Entry("Outlines", below=nested(self._entries))
            facts = {"Type": PDFName("Outlines"), **_ends(root), "Count": len(root.below)}
            self._document.Outlines = outline = Outline(facts)
            self._document.Catalog.Outlines = self._document.Reference(outline, root.name)
            self._below(root)

    def _aim(self, target: str) -> dict[str, Thing]:
        if not target.startswith("#"):
            return {"A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(target)})}
        spot = self._spots.get(target[1:])
        return {"Dest": spot} if spot else {}

    def _below(self, parent: Entry) -> None:
        """Write all entries below one, each closed over its own."""
        rows = parent.below
        for before, entry, after in zip([None, *rows], rows, [*rows[1:], None], strict=False):
            facts = {"Title": PDFString(entry.title), "Dest": entry.place}
            facts |= {"Parent": PDFObjectReference(parent.name), **_ends(entry)}
            if entry.below:
                facts["Count"] = -len(entry.below)
            if before:
                facts["Prev"] = PDFObjectReference(before.name)
            if after:
                facts["Next"] = PDFObjectReference(after.name)
            self._document.Reference(PDFDictionary(facts), entry.name)
            self._below(entry)


def nested(entries: list[Entry]) -> list[Entry]:
    """Put each heading below the last one of a higher rank; ranks may be left out."""
    root = Entry("")
    line = [root]
    for entry in entries:
        while line[-1].level >= entry.level:
            line.pop()
        line[-1].below.append(entry)
        line.append(entry)
    return root.below


def _ends(entry: Entry) -> dict[str, Thing]:
    if not entry.below:
        return {}
    first, last = entry.below[0].name, entry.below[-1].name
    return {"First": PDFObjectReference(first), "Last": PDFObjectReference(last)}


def _annotation(link: Link, height: Length, aim: dict[str, Thing]) -> Thing:
    box = (link.x, height - link.y - link.height, link.x + link.width, height - link.y)
    facts = {"Type": PDFName("Annot"), "Subtype": PDFName("Link"), "F": PRINTS}
    facts |= {"Rect": PDFArray([round(side, 2) for side in box]), "Border": PDFArray([0, 0, 0])}
    return PDFDictionary({**facts, **aim})
