"""Turns a text and wanted words into the places where they stand, however they are written."""

from __future__ import annotations

import re

from dossier.words.text import fold

Span = tuple[int, int]  # first letter, and the one after the last


def find(text: str, wanted: str) -> tuple[Span, ...]:
    r"""Find words whatever their case, diacritics and spaces, ends of lines included.

    >>> find("Bằng  khen, KHEN\nTHƯỞNG", "khen thuong")
    ((12, 23),)
    """
    words = fold(wanted).split()
    if not words:
        return ()
    plain = text.translate({ord(sign): fold(sign)[:1] or sign for sign in set(text)})
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    return tuple(met.span() for met in pattern.finditer(plain))
