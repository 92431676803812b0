"""Turns the code of a Word field into the counter or the sign that it shows, if it shows one."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from dossier.paper.flow import Count, Counter
from dossier.paper.style import TextStyle
from dossier.render.read.tags import W, child_value, is_on, number

COUNTS = {"PAGE": Count.PAGE, "NUMPAGES": Count.PAGES, "SECTIONPAGES": Count.SECTION_PAGES}

# General formatting switches, ISO 29500-1 §17.16.4.3; the case of the first letter decides.
FORMATS = {
    "Arabic": "decimal", "arabic": "decimal", "ARABIC": "decimal", "ArabicDash": "numberInDash",
    "roman": "lowerRoman", "Roman": "upperRoman", "ROMAN": "upperRoman",
    "alphabetic": "lowerLetter", "Alphabetic": "upperLetter", "ALPHABETIC": "upperLetter",
    "CardText": "cardinalText", "Cardtext": "cardinalText", "cardtext": "cardinalText",
}  # fmt: skip
SWITCH = re.compile(r'\\\*\s*"?(\w+)')
PICTURE = re.compile(r'\\#\s*"?00"?(\s|$)')


def count_of(code: str) -> Count | None:
    """Name what a field counts."""
    words = code.split(maxsplit=1)
    return COUNTS.get(words[0].upper()) if words else None


def counter_of(code: str, style: TextStyle) -> Counter | None:
    r"""Read a field that counts pages.

    >>> counter_of(r" PAGE \* ROMAN \* MERGEFORMAT ", TextStyle()).format
    'upperRoman'
    """
    count = count_of(code)
    if count is None:
        return None
    named = (FORMATS[name] for name in SWITCH.findall(code) if name in FORMATS)
    return Counter(count, style, next(named, "decimalZero" if PICTURE.search(code) else ""))


def form_sign(begin: Element) -> str:
    """Say what a form field shows without a result: a box, or the entry chosen, §17.16.7, §17.16.9.

    The box is the sign of Unicode that looks like Word's own.
    """
    data = begin.find(f"{W}ffData")
    if data is None:
        return ""
    box, choices = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return "\u2612" if state is not None and is_on(state) else "\u2610"
    if choices is None:
        return ""
    entries = choices.findall(f"{W}listEntry")
    chosen = int(number(child_value(choices, "result") or child_value(choices, "default")))
    return entries[chosen].get(f"{W}val", "") if 0 <= chosen < len(entries) else ""
