"""Turns the code of a Word field into the counter that it shows, if it shows one."""

from __future__ import annotations

import re

from dossier.paper.flow import Count, Counter
from dossier.paper.style import TextStyle

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
