"""Turns finished pages into one PDF: embedded fonts, selectable text, title and language set."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFObjectReference,
    PDFPage,
    PDFResourceDictionary,
    PDFString,
    ViewerPreferencesPDFDictionary,
    xObjectName,
)

from dossier.paper.frame import Page
from dossier.render.draw.book import FontBook
from dossier.render.draw.embed import Document, Ready
from dossier.render.draw.landmarks import Landmarks
from dossier.render.draw.pen import Pen
from dossier.render.draw.raster import Raster, raster
from dossier.render.draw.wardrobe import Wardrobe

VERSION = (1, 7)
PACKING = 6  # deflate: level 1 is 1 ms a document faster and writes pages a fifth larger
CREATOR = "Hồ sơ Khen thưởng"


def draw(
    pages: Iterable[Page],
    *,
    title: str,
    fonts: FontBook,
    author: str = "",
    language: str = "vi-VN",
) -> bytes:
    """Write pages as a PDF; the same pages give the same bytes."""
    sheet = _Sheet(fonts, language)
    for page in pages:
        sheet.add(page)
    return sheet.save(title, author)


class _Info(PDFInfo):
    """Who and what, but not when: a date would make every copy differ."""

    def format(self, document: Document) -> bytes:
        facts = {"Title": self.title, "Author": self.author, "Creator": CREATOR}
        facts["Producer"] = self.producer
        written = {name: PDFString(fact) for name, fact in facts.items() if fact}
        return PDFDictionary(written).format(document)


class _Sheet:
    """A document in the making: its pages, and the fonts and pictures they share."""

    def __init__(self, fonts: FontBook, language: str) -> None:
        self._document: Document = PDFDocument(
            compression=1, invariant=1, lang=language, pdfVersion=VERSION
        )
        self._resources: Any = PDFResourceDictionary()
        self._resources.basicFonts()
        self._resources.allProcs()
        self._landmarks = Landmarks(self._document)
        self._wardrobe = Wardrobe(fonts, self._document)
        self.font, self.others = self._wardrobe.font, self._wardrobe.others

    def add(self, page: Page) -> None:
        """Draw one page."""
        content = Pen(self, page.height).draw(page.items)
        self._wardrobe.note(page.items)
        self._document.updateSignature(content)
        leaf: Any = PDFPage()
        leaf.pagewidth, leaf.pageheight = round(page.width, 2), round(page.height, 2)
        leaf.Resources = self._document.Reference(self._resources)
        leaf.Contents = _packed(content)
        if page.marks:
            self._landmarks.add(leaf, self._document.thisPageRef(), page)
        self._document.addPage(leaf)

    def image(self, content: bytes) -> bytes:
        """Name a picture, embedding it."""
        name = sha256(content).hexdigest()[:16]
        known = xObjectName(name)
        if known not in self._document.idToObject:
            self._picture(known, raster(content))
            self._document.updateSignature(content)
            self._resources.XObject[known] = PDFObjectReference(known)
        return known.encode("ascii")

    def save(self, title: str, author: str) -> bytes:
        """Close the document and write it."""
        info = _Info()
        info.title, info.author = title, author
        self._document.info = info
        self._landmarks.settle()
        self._wardrobe.settle()
        catalog = self._document.Catalog
        catalog.ViewerPreferences = ViewerPreferencesPDFDictionary()
        catalog.ViewerPreferences["DisplayDocTitle"] = "true"
        return bytes(self._document.GetPDFData(None))

    def _picture(self, name: str, found: Raster) -> PDFObjectReference:
        facts = f"<< /Type /XObject /Subtype /Image {found.facts} /Length {len(found.content)}"
        written, named = facts.encode("ascii"), []
        if found.glass:
            written += b" /SMask %b"
            named.append(self._picture(f"{name}.alpha", found.glass))
        stream = b" >>\nstream\n" + found.content.replace(b"%", b"%%" if named else b"%")
        picture = Ready(written + stream + b"\nendstream\n", *named)
        reference: PDFObjectReference = self._document.Reference(picture, name)
        return reference


def _packed(content: bytes) -> Ready:
    packed = zlib.compress(content, PACKING)
    head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    return Ready(head + packed + b"\nendstream\n")
