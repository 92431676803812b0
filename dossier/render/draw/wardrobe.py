"""Turns the faces of a document into the fonts of its PDF, each cut down to what is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from unicodedata import normalize

from reportlab.pdfbase.pdfdoc import PDFObjectReference
from reportlab.pdfbase.ttfonts import TTFError

from dossier.paper.face import Face
from dossier.paper.frame import Item, letters
from dossier.render.draw.book import FontBook
from dossier.render.draw.coding import PAGE, UNUSED
from dossier.render.draw.embed import Cut, Document, cut, shared
from dossier.render.draw.fontface import ALIKE, FontFace
from dossier.render.draw.kin import plain, same_widths
from dossier.render.draw.sfnt import BROKEN

# Almost every document is set in one family: its subset of the whole code page is made once.
USUAL = frozenset(same_widths("Times New Roman"))
FIRST = 33  # code of a rare character; the space before it is stretched in justified lines
MOST = 256 - FIRST  # rare characters of one font


@dataclass(slots=True)
class Worn:
    """One face of a document, and which of its letters are used."""

    face: FontFace
    key: str
    is_shared: bool
    letters: set[str] = field(default_factory=set)  # of the code page, unless shared
    rare: dict[str, int] = field(default_factory=dict)  # those outside it, by number


class Wardrobe:
    """The fonts of one document in the making."""

    def __init__(self, fonts: FontBook, document: Document) -> None:
        self._fonts, self._document = fonts, document
        self._worn: dict[FontFace, Worn] = {}
        self._by_face: dict[Face, Worn] = {}
        self._usual: dict[Face, bytes] = {}

    def font(self, face: Face) -> bytes:
        """Name the font of the code page for a face."""
        key = self._usual.get(face)
        if key is None:
            worn = self._wear(face)
            if worn.is_shared and worn.key not in self._shelf:
                self._shelf[worn.key] = self._cut(worn.face, shared)
            key = self._usual[face] = worn.key.encode("ascii")
        return key

    def others(self, text: str, face: Face) -> list[tuple[bytes, bytes]]:
        """Encode characters outside the code page: names of fonts, and codes."""
        worn = self._wear(face)
        places = [divmod(worn.rare.setdefault(char, len(worn.rare)), MOST) for char in text]
        return [
            (f"{worn.key}x{part}".encode("ascii"), bytes(FIRST + code for _, code in codes))
            for part, codes in groupby(places, key=itemgetter(0))
        ]

    def note(self, items: Iterable[Item]) -> None:
        """Note which letters of a page are used, of faces that are not embedded whole."""
        if all(worn.is_shared for worn in self._worn.values()):
            return
        for item in letters(items):
            worn = self._by_face.get(item.face)
            if worn and not worn.is_shared:
                worn.letters.update(normalize("NFC", item.text))

    def settle(self) -> None:
        """Embed what is known only when all pages are drawn."""
        for worn in self._worn.values():
            if worn.letters:
                used = worn.letters.union(*(ALIKE.get(char, "") for char in worn.letters))
                page = "".join(char if char in used else UNUSED for char in PAGE)
                self._embed(worn.key, worn, page.rstrip(UNUSED))
            rare = "".join(worn.rare)
            for part, start in enumerate(range(0, len(rare), MOST)):
                page = UNUSED * FIRST + rare[start : start + MOST]
                self._embed(f"{worn.key}x{part}", worn, page)

    @property
    def _shelf(self) -> dict[str, object]:
        shelf: dict[str, object] = self._document.idToObject["BasicFonts"].dict
        return shelf

    def _embed(self, key: str, worn: Worn, page: str) -> None:
        if page.strip(UNUSED):
            self._shelf[key] = self._cut(worn.face, lambda face: cut(face, page))

    def _wear(self, face: Face) -> Worn:
        worn = self._by_face.get(face)
        if worn is None:
            drawing = self._fonts.face(face)
            fresh = Worn(drawing, f"V{len(self._worn) + 1}", _is_usual(drawing))
            # Families that one file stands in for share it.
            worn = self._by_face[face] = self._worn.setdefault(drawing, fresh)
        return worn

    def _cut(self, face: FontFace, make: Callable[[FontFace], Cut]) -> PDFObjectReference:
        """Embed a face; where ReportLab cannot cut its file down, the shipped one."""
        try:
            made = make(face)
        except (TTFError, *BROKEN):
            made = make(self._fonts.shipped(face.name))
        return made.embed(self._document)


def _is_usual(face: FontFace) -> bool:
    return plain(face.name.family) in USUAL
