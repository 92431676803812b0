"""Turns finished pages into remarks on what the fonts cannot draw as the document asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.model.finding import Finding, Place, Weight
from dossier.paper.frame import Glyphs, Page
from dossier.render.draw.book import FontBook

DOCUMENT = Place("document")


def remarks(pages: Iterable[Page], fonts: FontBook) -> tuple[Finding, ...]:
    """Name the families that another stands in for, and the signs that print as an empty box."""
    families: dict[str, None] = {}
    signs: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for item in _texts(page):
            families.setdefault(item.face.family)
            for sign in fonts.face(item.face).lacks(item.text):
                signs.setdefault(sign, number)
    replaced = tuple(_replaced(family) for family in families if not fonts.knows(family))
    return replaced + tuple(_missing(sign, number) for sign, number in signs.items())


def _texts(page: Page) -> Iterator[Glyphs]:
    return (item for item in page.items if isinstance(item, Glyphs))


def _replaced(family: str) -> Finding:
    return Finding("render.family_replaced", Weight.NOTE, DOCUMENT, (("family", family),))


def _missing(sign: str, number: int) -> Finding:
    params = (("sign", sign), ("number", f"U+{ord(sign):04X}"), ("page", number))
    return Finding("render.sign_missing", Weight.ASK, DOCUMENT, params)
