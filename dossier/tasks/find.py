"""Turns a text and wanted words into the places where they stand, however they are written."""

from __future__ import annotations

import re

from dossier.words.text import fold

Span = tuple[int, int]  # first letter, and the one after the last


def searchable(text: str) -> str:
    """Give a text in the form in which words so formed are looked for, many times over.

    >>> searchable("thưởng") in searchable("Bằng  khen, KHEN THƯỞNG")
    True
    """
    return fold(text)


def find(text: str, wanted: str) -> tuple[Span, ...]:
    r"""Find words whatever their case, diacritics and spaces, ends of lines included.

    >>> find("Bằng  khen, KHEN\nTHƯỞNG", "khen thuong")
    ((12, 23),)
    """
    return _spans(text, r"\s+".join(map(re.escape, fold(wanted).split())))


def find_broken(text: str, wanted: str) -> tuple[Span, ...]:
    r"""Find words also where a narrow cell breaks them over its lines.

    >>> find_broken("TT\n{{ r.nam_s\ninh }}\n", "{{ r.nam_sinh }}")
    ((3, 20),)
    """
    return _spans(text, r"\s*".join(map(re.escape, "".join(fold(wanted).split()))))


def _spans(text: str, pattern: str) -> tuple[Span, ...]:
    if not pattern:
        return ()
    plain = text.translate({ord(sign): fold(sign)[:1] or sign for sign in set(text)})
    return tuple(met.span() for met in re.finditer(pattern, plain))
