"""Finds the properties of the paragraph and the run in which a tag stands."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from dossier.compose.language.tags import Draft, marks
from dossier.compose.rich.runs import Dress
from dossier.compose.word.ooxml import MAIN, P_PR, R_PR, SECT_PR, Element, P, R, T, nearest

_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')  # which the part declares already
_ONCE = (SECT_PR, f"{MAIN}pPrChange", f"{MAIN}rPrChange")  # what a second paragraph must not have


def dresses_of(draft: Draft) -> dict[int, Dress]:
    """Give the dress of every tag that stands in text."""
    return {
        number: Dress(_paragraph(text), _properties(text, R, R_PR))
        for text in draft.root.iter(T)
        for number in marks(text.text)
    }


def _paragraph(text: Element) -> str | None:
    """Give what a paragraph of its kind begins with; nothing where none can end."""
    run = nearest(text, R)
    holder = run.getparent() if run is not None else None
    return _properties(text, P, P_PR) if holder is not None and holder.tag == P else None


def _properties(text: Element, host: str, name: str) -> str:
    around = nearest(text, host)
    found = around.find(name) if around is not None else None
    if found is None:
        return ""
    bare = deepcopy(found)
    for each in bare.iterchildren(*_ONCE):
        bare.remove(each)
    return _NAMESPACES.sub("", etree.tostring(bare, encoding="unicode", with_tail=False))
