"""Turns text into the pieces between which a line may end, as LibreOffice 25.2 breaks lines."""

from __future__ import annotations

import re
from itertools import pairwise

SPLIT = re.compile(" +|[^ ]+")  # only the plain space is a gap; others print like letters
STEERS = re.compile("[-/–—…?!|\u200b\u00ad]")  # a word without any of these is one piece
AFTER = re.compile(
    "(?<=[^ ])(?:"
    "(?<=[^\\W\\d])-(?=[^\\W\\d])"
    "|(?<=\\d)-(?=\\w)"
    "|/(?=[^\\W\\d_])"
    "|[–—…?!|](?=\\w)"
    "|\u200b"
    ")"
)


def pieces(text: str) -> list[str]:
    """Cut text into words, gaps and the parts of words that may stand on two lines.

    >>> pieces("Số 05/QĐ-UBND  ngày 01/02/2026")
    ['Số', ' ', '05/', 'QĐ-', 'UBND', '  ', 'ngày', ' ', '01/02/2026']
    """
    found: list[str] = SPLIT.findall(text)
    if not STEERS.search(text):
        return found
    return [part for word in found for part in _parts(word)]


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two stretches that meet inside a word.

    >>> may_break("QĐ-", "UBND"), may_break("thi", "đua")
    (True, False)
    """
    joined = before[-2:] + after[:1]
    cut = len(before[-2:])
    return any(match.end() == cut for match in AFTER.finditer(joined))


def _parts(word: str) -> list[str]:
    cuts = [0, *(match.end() for match in AFTER.finditer(word)), len(word)]
    return [word[a:b] for a, b in pairwise(cuts) if a < b]
