"""Turns what the layout cannot draw into findings, each with its part and a short quote."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.model.finding import Finding, Place, Weight
from dossier.render.read.tags import W

QUOTE = 60  # letters; enough to find the place by Word's search


class Notes:
    """Gathers findings while a document is read; the same one is said once."""

    def __init__(self) -> None:
        self._found: dict[Finding, None] = {}

    def unsupported(self, what: str, part: str, quote: str = "") -> None:
        """Note something that is left out of the layout."""
        place = Place("document", part, what, quote)
        params = (("what", what), ("quote", quote))
        self._found[Finding("render.unsupported", Weight.ASK, place, params)] = None

    def findings(self) -> tuple[Finding, ...]:
        """List what was noted, in the order of the document."""
        return tuple(self._found)


def quote(element: Element) -> str:
    """Quote the beginning of the text in an element."""
    text = ""
    for piece in element.iter(f"{W}t"):
        text += piece.text or ""
        if len(text) > QUOTE:
            return text[:QUOTE].rstrip() + "…"
    return text.strip()
