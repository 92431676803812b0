"""One face of a document: its file, its measures, and what other faces draw in its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import groupby
from unicodedata import normalize

from dossier.paper.face import Face
from dossier.render.draw.kerning import Kerning
from dossier.render.draw.kin import Kind
from dossier.render.draw.sfnt import Measures, read_measures

UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)  # steer breaking, print nothing
UNPRINTED = dict.fromkeys(map(ord, UNSEEN))
ALIKE = {"\u2010": "-", "\u2011": "-", "\u00a0": " "}  # drawn alike where a face lacks them
MOST_TEXTS = 100_000  # remembered widths of one face: keeps memory flat over thousands of documents

Part = tuple[str, Face]


class FontFace:
    """One face with its file, its measures and the widths of the texts seen so far."""

    def __init__(self, name: Face, kind: Kind, load: Callable[[], bytes]) -> None:
        self.name = name  # as the file calls itself
        self.kind = kind
        self._load = load

    @property
    def content(self) -> bytes:
        """The file."""
        return self._load()

    @cached_property
    def measures(self) -> Measures:
        """The measures of the file."""
        return read_measures(self.content)

    @cached_property
    def kerning(self) -> Kerning:
        """The pairs of letters that move together; read when a document asks for it."""
        return Kerning(self.content)

    def has(self, char: str) -> bool:
        """Tell whether the face draws a character itself."""
        return char in self.measures.advances

    def drawn(self, text: str) -> str:
        """Write a text with the signs that the face draws for it."""
        if text.isascii():
            return text
        known = self.measures.advances
        shown = normalize("NFC", text).translate(UNPRINTED)
        return "".join(sign if sign in known else ALIKE.get(sign, sign) for sign in shown)

    def lacks(self, text: str) -> str:
        """List the characters of a text that the face cannot draw, each once, in order.

        Characters that print nothing are not missed.
        """
        if self._drawable.issuperset(text):
            return ""
        chars = dict.fromkeys(normalize("NFC", text))
        return "".join(char for char in chars if char not in self._drawable)

    @cached_property
    def _drawable(self) -> frozenset[str]:
        return UNSEEN.union(ALIKE, self.measures.advances)


Search = Callable[[str], "tuple[str, FontFace] | None"]


class Setting:
    """A face as a document asks for it: one that draws, and others for what that lacks."""

    def __init__(self, face: FontFace, search: Search, *, is_symbol: bool = False) -> None:
        self.face = face
        self.em = face.measures.em
        self.patches: dict[str, Part] = {}  # character → what is drawn for it, by which face
        known = {} if is_symbol else face.measures.advances
        self.widths = _Widths(_Signs(known, self, search))

    def parts(self, text: str, asked: Face) -> tuple[Part, ...]:
        """Cut a text where another face has to draw."""
        patches = self.patches
        if not patches or patches.keys().isdisjoint(text := normalize("NFC", text)):
            return ((text, asked),)
        drawn = [patches.get(char, (char, asked)) for char in text]
        return tuple(
            ("".join(sign for sign, _ in signs), face)
            for face, signs in groupby(drawn, key=lambda part: part[1])
        )


class _Widths(dict[str, float]):
    """Widths by text; what is not there yet is summed once and remembered."""

    def __init__(self, signs: _Signs) -> None:
        self._signs = signs
        super().__init__()

    def __missing__(self, text: str) -> float:
        signs = self._signs
        if not all(map(signs.__contains__, text)):
            text = normalize("NFC", text)
        width = sum(signs[char] for char in text)
        if len(self) >= MOST_TEXTS:
            self.clear()
        self[text] = width
        return width


class _Signs(dict[str, float]):
    """Widths by character; one that the face lacks is as wide as in the face that draws it."""

    def __init__(self, known: dict[str, int], setting: Setting, search: Search) -> None:
        super().__init__(known)
        self._setting, self._search = setting, search
        self.update({char: self[like] for char, like in ALIKE.items() if char not in self})
        self.update(dict.fromkeys(UNSEEN, 0))

    def __missing__(self, char: str) -> float:
        found, setting = self._search(char), self._setting
        if found is None:
            width: float = setting.face.measures.notdef  # of its empty box
        else:
            sign, face = found
            setting.patches[char] = (sign, face.name)
            width = face.measures.advances[sign] * setting.em / face.measures.em
        self[char] = width
        return width
