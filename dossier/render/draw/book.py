"""Turns a face by name into its measures and its file: the fonts of a document."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from unicodedata import normalize

from dossier.fonts import font_file
from dossier.paper.face import Face
from dossier.paper.length import Length
from dossier.render.draw.sfnt import Measures, read_measures

# Liberation Serif has the widths of Times New Roman, so neither is a substitution for the other.
OWN_FAMILIES = frozenset({"times new roman", "liberation serif"})
UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)  # steer breaking, print nothing
ALIKE = {"\u2010": "-", "\u2011": "-", "\u00a0": " "}  # drawn alike where a face lacks them
MOST_TEXTS = 100_000  # remembered widths of one face: keeps memory flat over thousands of documents


class FontFace:
    """One face with its file, its measures and the widths of the texts seen so far."""

    def __init__(self, *, bold: bool, italic: bool, content: bytes) -> None:
        self.bold = bold
        self.italic = italic
        self.content = content

    @cached_property
    def measures(self) -> Measures:
        """The measures of the file."""
        return read_measures(self.content)

    @cached_property
    def widths(self) -> _Widths:
        """Advance of any text, in units of the face."""
        return _Widths(self.measures)

    def lacks(self, text: str) -> str:
        """List the characters of a text that the face cannot draw, each once, in order.

        Characters that print nothing are not missed.
        """
        known = self.measures.advances
        return "".join(
            char
            for char in dict.fromkeys(normalize("NFC", text))
            if char not in known and char not in UNSEEN and char not in ALIKE
        )


class FontBook:
    """Measures any face that documents ask for; the shipped family stands in for unknown ones."""

    def __init__(self, load: Callable[[bool, bool], bytes] | None = None) -> None:
        self._load = load or _shipped
        self._files: dict[tuple[bool, bool], FontFace] = {}
        self._faces: dict[Face, FontFace] = {}

    def face(self, face: Face) -> FontFace:
        """Find the file that draws a face."""
        found = self._faces.get(face)
        if found is None:
            found = self._faces[face] = self._file(bold=face.bold, italic=face.italic)
        return found

    def advance(self, text: str, face: Face, size: float) -> Length:
        """Width of a text in points: linear advances, unrounded, without kerning."""
        found = self._faces.get(face) or self.face(face)
        return found.widths[text] * size / found.measures.em

    def vertical(self, face: Face) -> tuple[int, int, int, int]:
        """Ascent, descent (positive), line gap and units per em of a face (table hhea)."""
        measures = self.face(face).measures
        return measures.ascent, measures.descent, measures.gap, measures.em

    def knows(self, family: str) -> bool:
        """Tell whether a family is drawn as itself, or by one of the same widths."""
        return family.strip().casefold() in OWN_FAMILIES

    def _file(self, *, bold: bool, italic: bool) -> FontFace:
        key = (bold, italic)
        if key not in self._files:
            self._files[key] = FontFace(bold=bold, italic=italic, content=self._load(bold, italic))
        return self._files[key]


class _Widths(dict[str, int]):
    """Widths by text; what is not there yet is summed once and remembered."""

    def __init__(self, measures: Measures) -> None:
        self._signs = _Signs(measures)
        super().__init__()

    def __missing__(self, text: str) -> int:
        signs = self._signs
        if not all(map(signs.__contains__, text)):
            text = normalize("NFC", text)
        width = sum(signs[char] for char in text)
        if len(self) >= MOST_TEXTS:
            self.clear()
        self[text] = width
        return width


class _Signs(dict[str, int]):
    """Widths by character; a character that the face lacks takes the width of its empty box."""

    def __init__(self, measures: Measures) -> None:
        self._notdef = measures.notdef
        super().__init__(measures.advances)
        self.update({char: self[like] for char, like in ALIKE.items() if char not in self})
        self.update(dict.fromkeys(UNSEEN, 0))

    def __missing__(self, char: str) -> int:
        return self._notdef


def _shipped(bold: bool, italic: bool) -> bytes:  # noqa: FBT001 -- the shape of `load`
    return font_file(bold=bold, italic=italic)
