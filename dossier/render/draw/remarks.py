"""Turns finished pages into remarks on what the fonts cannot draw as the document asks."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.model.finding import Finding, Place, Weight
from dossier.paper.frame import Page, letters
from dossier.render.draw.book import FontBook
from dossier.render.draw.kin import is_legacy
from dossier.words.legacy import Encoding, by_font

DOCUMENT = Place("document")
MOST_SIGNS = 10  # that are named one by one


def remarks(pages: Iterable[Page], fonts: FontBook) -> tuple[Finding, ...]:
    """Name the families that another stands in for, and the signs that print as an empty box."""
    families: dict[str, int] = {}
    signs: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for item in letters(page.items):
            families.setdefault(item.face.family, number)
            for sign in fonts.face(item.face).lacks(item.text):
                signs.setdefault(sign, number)
    odd = (_family(family, number, fonts) for family, number in families.items())
    return (*(finding for finding in odd if finding), *_lacking(signs))


def _lacking(signs: dict[str, int]) -> Iterable[Finding]:
    """Name signs one by one; of a text in another script, all together."""
    if len(signs) <= MOST_SIGNS:
        return (_missing(sign, number) for sign, number in signs.items())
    params = (("count", len(signs)), ("signs", "".join(signs)[:MOST_SIGNS]))
    page = ("page", next(iter(signs.values())))
    return (Finding("render.signs_missing", Weight.ASK, DOCUMENT, (*params, page)),)


def _family(family: str, number: int, fonts: FontBook) -> Finding | None:
    params: tuple[tuple[str, object], ...] = (("family", family), ("page", number))
    replacement = fonts.replacement(family)
    if not replacement:
        return None
    if is_legacy(family):  # its letters are other ones than the codes say
        return Finding("render.family_legacy", Weight.ASK, DOCUMENT, params)
    params = (*params, ("replacement", replacement))
    if by_font(family) in {Encoding.TCVN3, Encoding.TCVN3_CAPS}:
        return Finding("render.family_recoded", Weight.NOTE, DOCUMENT, params)
    return Finding("render.family_replaced", Weight.NOTE, DOCUMENT, params)


def _missing(sign: str, number: int) -> Finding:
    params = (("sign", sign), ("number", f"U+{ord(sign):04X}"), ("page", number))
    return Finding("render.sign_missing", Weight.ASK, DOCUMENT, params)
