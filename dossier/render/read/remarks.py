"""Turns what the layout cannot draw into remarks, each with its part and a short quote."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.flow import Remark
from dossier.render.read.tags import W

QUOTE = 60  # letters; enough to find the place by Word's search


class Remarks:
    """Gathers remarks while a document is read; the next paragraph takes them to its page."""

    def __init__(self) -> None:
        self._waiting: dict[Remark, None] = {}
        self._taken: dict[Remark, None] = {}

    def unsupported(self, what: str, part: str, quote: str = "") -> None:
        """Note something that is left out of the layout."""
        self._waiting[Remark("render.unsupported", what, part, quote)] = None

    def wait(self) -> bool:
        """Tell whether remarks wait for a paragraph that takes them."""
        return bool(self._waiting)

    def take(self) -> tuple[Remark, ...]:
        """Hand over what was noted since the last time, in the order of the document."""
        if not self._waiting:
            return ()
        taken = tuple(self._waiting)
        self._taken |= self._waiting
        self._waiting.clear()
        return taken

    def all(self) -> tuple[Remark, ...]:
        """List what was ever noted, each once."""
        return tuple(self._taken | self._waiting)


def quote(element: Element) -> str:
    """Quote the beginning of the text in an element."""
    text = ""
    for piece in element.iter(f"{W}t"):
        text += piece.text or ""
        if len(text) > QUOTE:
            return text[:QUOTE].rstrip() + "…"
    return text.strip()
