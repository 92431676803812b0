"""Turns a face by name into its measures and its file: the fonts of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from dossier.fonts import font_file
from dossier.paper.face import Face
from dossier.paper.length import Length
from dossier.render.draw.extract import read_face
from dossier.render.draw.fontface import ALIKE, UNSEEN, FontFace, Part, Setting
from dossier.render.draw.identity import FontFile, coverage
from dossier.render.draw.kin import RICH, STAND_INS, Kind, kind_of, plain, same_widths, stand_ins
from dossier.render.draw.library import Library, nearest
from dossier.render.draw.sfnt import BROKEN
from dossier.words.symbols import is_symbol_family, likeness, shown

MOST_NAMES = 2_000  # faces that documents ask for; what draws them is kept
SHIPPED = "Liberation Serif"
Load = Callable[[bool, bool], bytes]
Cut = tuple[bool, bool]  # bold, italic


class FontBook:
    """Measures and finds any face that documents ask for, in folders and among the shipped ones."""

    def __init__(self, load: Load | None = None, folders: Sequence[Path] = ()) -> None:
        self._load = load or _shipped
        self._library = Library(folders)
        self._settings: dict[Face, Setting] = {}  # by what documents ask for
        self._by_drawing: dict[tuple[Face, FontFace], Setting] = {}
        self._faces: dict[Cut | FontFile, FontFace | None] = {}
        self._replaced: dict[str, str] = {}

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where fonts are looked for beside the shipped ones."""
        return self._library.folders

    def face(self, face: Face) -> FontFace:
        """Find the file that draws a face."""
        return self._setting(face).face

    def shipped(self, face: Face) -> FontFace:
        """Name the face that ships with the program for a cut."""
        return self._own((face.bold, face.italic))

    def advance(self, text: str, face: Face, size: float) -> Length:
        """Width of a text in points: linear advances, unrounded, without kerning."""
        found = self._settings.get(face) or self._setting(face)
        return found.widths[text] * size / found.em

    def kern(self, letters: str, face: Face) -> float:
        """How much two letters move together, as a share of the size; negative: closer."""
        found = self.face(face)
        return found.kerning[letters] / found.measures.em

    def vertical(self, face: Face) -> tuple[int, int, int, int]:
        """Ascent, descent (positive), line gap and units per em of a face, as LibreOffice takes."""
        measures = self.face(face).measures
        return measures.ascent, measures.descent, measures.gap, measures.em

    def parts(self, text: str, face: Face) -> tuple[Part, ...]:
        """Cut a measured text where another face draws what this one lacks."""
        found = self._settings.get(face) or self._setting(face)
        return found.parts(text, face)

    def replacement(self, family: str) -> str:
        """Name the family that is drawn in place of another kind; nothing where there is none."""
        if family not in self._replaced:
            if len(self._replaced) >= MOST_NAMES:
                self._replaced.clear()
            drawn = self.face(Face(family)).name.family
            same = is_symbol_family(family) or plain(drawn) in same_widths(family)
            self._replaced[family] = "" if same else drawn
        return self._replaced[family]

    def _setting(self, face: Face) -> Setting:
        found = self._settings.get(face)
        if found is None:
            if len(self._settings) >= MOST_NAMES:
                self._settings.clear()
            found = self._settings[face] = self._shared(face)
        return found

    def _shared(self, face: Face) -> Setting:
        """Find what sets a face; whatever one file draws in the same way is set by the same."""
        drawing = self._drawing(face)
        own = drawing.name.family
        is_absent = is_symbol_family(face.family) and plain(face.family) != plain(own)
        asked = replace(face, family=plain(face.family) if is_absent else own)
        key = (asked, drawing)
        if key not in self._by_drawing:
            search = partial(self._other, asked, drawing)
            self._by_drawing[key] = Setting(drawing, search, is_symbol=is_absent)
        return self._by_drawing[key]

    def _drawing(self, face: Face) -> FontFace:
        """Choose: the family, one of its widths, one of its kind, what ships."""
        names = (*same_widths(face.family), *stand_ins(face.family))
        cut = (face.bold, face.italic)
        found = (self._of_family(name, cut) for name in names)
        return next((drawing for drawing in found if drawing), None) or self._own(cut)

    def _of_family(self, name: str, cut: Cut) -> FontFace | None:
        """Open the face of a family nearest to a cut; damaged files are passed over."""
        if name == plain(SHIPPED):
            return self._own(cut)
        bold, italic = cut
        fonts = nearest(self._library.family(name), bold=bold, italic=italic)
        return next((face for face in map(self._opened, fonts) if face), None)

    def _opened(self, font: FontFile) -> FontFace | None:
        if font not in self._faces:
            name = Face(font.family, font.weight > 500, font.italic)
            face = FontFace(name, kind_of(font.family), partial(read_face, font))
            self._faces[font] = face if _is_sound(face) else None
        return self._faces[font]

    def _own(self, cut: Cut) -> FontFace:
        found = self._faces.get(cut)
        if found is None:
            content = self._load(*cut)
            found = FontFace(Face(SHIPPED, *cut), Kind.SERIF, lambda: content)
            self._faces[cut] = found
        return found

    def _other(self, asked: Face, drawing: FontFace, char: str) -> tuple[str, FontFace] | None:
        """Find a face for a character that the drawing one lacks, or for a sign that looks alike.

        The order is fixed: which documents were drawn before must not matter.
        """
        sign = shown(char, asked.family)
        for wanted in filter(None, (sign, likeness(sign))):
            for face in chain((drawing,), self._candidates(wanted, drawing, asked)):
                if face.has(wanted):
                    return wanted, face
        return None

    def _candidates(self, char: str, drawing: FontFace, asked: Face) -> Iterator[FontFace]:
        cut, near = (asked.bold, asked.italic), (*STAND_INS[drawing.kind], plain(SHIPPED))
        is_word = char.isalnum() or is_symbol_family(asked.family)
        for name in (*near, *RICH) if is_word else (*RICH, *near):
            face = self._of_family(name, cut)
            if face:
                yield face
        for font in self._library.faces():
            if char in coverage(font):
                face = self._opened(font)
                if face:
                    yield face


def _is_sound(face: FontFace) -> bool:
    try:
        return bool(face.measures)
    except BROKEN:
        return False


def _shipped(bold: bool, italic: bool) -> bytes:  # noqa: FBT001 -- the shape of `load`
    return font_file(bold=bold, italic=italic)


__all__ = ["ALIKE", "UNSEEN", "FontBook", "FontFace"]
