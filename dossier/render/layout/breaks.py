"""Turns text into the pieces between which a line may end, as LibreOffice 25.2 breaks lines.

The rules were found by printing every pair of signs into a narrow column (UAX #14 with
LibreOffice's own changes); `tests/render/test_layout_breaks.py` lists them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

SPLIT = re.compile(" +|[^ ]+")  # only the plain space is a gap; others print like letters
STEERS = re.compile(r"[-/–—…?!|}\u200b\u00ad]|[)\],.:;%$+\\°№₫€][(\[{]|[)\]][$%+\\°№₫€]")
FOLLOWS = r"""(?=[^ !"'),\-./:;?\]|}–—…“”‘’«»\u00a0\u2011])"""  # signs that may open a line
AFTER = re.compile(
    rf"(?<=[^ ])-(?=\D){FOLLOWS}"
    r"|(?<=\d)-(?=\d)"
    rf"|(?<=[^ ])/(?=\D){FOLLOWS}"
    r"|(?<=[^\d ])/(?=\d)"
    rf"|[–—…?!|}}]{FOLLOWS}"
    r"|[)\],.:;%$+\\°№₫€](?=[(\[{])"
    r"|[)\]](?=[$%+\\°№₫€])"
    r"|[\w)](?=—)"
    "|[\u200b\u00ad]"
)
CLOSERS = frozenset("!?})]:;.,")  # even after a space these do not open a line …
OPENERS = frozenset("([{")  # … nor do these end one before a space


def pieces(text: str) -> list[str]:
    """Cut text into words, gaps and the parts of words that may stand on two lines.

    >>> pieces("Số 05/QĐ-UBND  ngày 01/02/2026")
    ['Số', ' ', '05/', 'QĐ-', 'UBND', '  ', 'ngày', ' ', '01/02/2026']
    """
    if STEERS.search(text):
        return [part for word in SPLIT.findall(text) for part in _parts(word)]
    words = text.split(" ")
    if "" in words:  # wider gaps, or one at an end
        return SPLIT.findall(text)
    found = [" "] * (2 * len(words) - 1)
    found[::2] = words
    return found


def may_end(tokens: list[str], at: int) -> bool:
    """Tell whether a line may end after a token of a paragraph.

    >>> tokens = ["thi", " ", "đua", " ", ",", " ", "QĐ-", "UBND"]
    >>> [may_end(tokens, at) for at in range(len(tokens))]
    [False, True, False, False, False, True, True, False]
    >>> may_end(["2020", "-", "2025"], 1)
    True
    """
    token, following = tokens[at], tokens[at + 1 : at + 2]
    if token[:1] != " ":
        before = tokens[at - 1][-1:] + token if at else token  # a word may be cut by letters
        return bool(following) and following[0][:1] != " " and _may_break(before, following[0])
    # A stray sign stays with its word, over the gap between them.
    opens = at > 0 and tokens[at - 1][-1:] in OPENERS
    return not opens and not (following and following[0][:1] in CLOSERS)


def _may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two stretches that meet inside a word."""
    head = before[-2:]
    return any(match.end() == len(head) for match in AFTER.finditer(head + after[:1]))


@lru_cache(maxsize=20_000)
def _parts(word: str) -> tuple[str, ...]:
    if not STEERS.search(word):
        return (word,)
    cuts = [0, *(match.end() for match in AFTER.finditer(word)), len(word)]
    return tuple(word[a:b] for a, b in pairwise(cuts) if a < b)
