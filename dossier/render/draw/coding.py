"""Turns Vietnamese text into the single bytes of the one code page that every PDF shares."""

from __future__ import annotations

import re
from codecs import charmap_build, charmap_encode
from functools import lru_cache
from itertools import product
from unicodedata import normalize

ASCII = "".join(map(chr, range(0x20, 0x7F)))  # at their own codes: the space at 32, for Tw
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
SIGNS = "\u00a0–—‘’“”…•·§°±×²½₫≤≥−→≠«»"
UNUSED = "\ufffe"
# A carriage return within a string is read as a line feed (ISO 32000-1, 7.3.4.2); code 0 is notdef.
FREE = tuple(code for code in range(1, 256) if code not in {10, 13} and not 0x20 <= code < 0x7F)


def letters() -> str:
    """List the Vietnamese letters that ASCII lacks, of both cases.

    >>> len(letters())
    134
    """
    marked = (normalize("NFC", vowel + tone) for vowel, tone in product(VOWELS, TONES))
    small = "".join(letter for letter in marked if letter not in ASCII) + "đ"
    return small + small.upper()


def page() -> str:
    """Say which character each of the 256 codes stands for."""
    codes = dict(zip(map(ord, ASCII), ASCII, strict=True))
    codes.update(zip(FREE, letters() + SIGNS, strict=False))
    return "".join(codes.get(code, UNUSED) for code in range(256))


PAGE = page()
_CODES = charmap_build(PAGE)
_KNOWN = "".join(map(re.escape, PAGE.replace(UNUSED, "")))
_STRETCHES = re.compile(f"[{_KNOWN}]+|[^{_KNOWN}]+")


def encode(text: str) -> bytes:
    """Write a text in the code page; raise UnicodeEncodeError where it has no code for it."""
    return charmap_encode(text, "strict", _CODES)[0]


@lru_cache(maxsize=4_000)
def written(text: str) -> bytes | None:
    """Write a text as a PDF string in the code page; None where it has no code for it."""
    try:
        return literal(encode(text))
    except UnicodeEncodeError:
        return None


def stretches(text: str) -> list[str]:
    """Cut a text into stretches that are either wholly in the code page or wholly not.

    >>> stretches("5 ℃ – 漢字")
    ['5 ', '℃', ' – ', '漢字']
    """
    return _STRETCHES.findall(text)


def literal(codes: bytes) -> bytes:
    r"""Write bytes as a PDF string.

    >>> literal(b"(a) \\")
    b'(\\(a\\) \\\\)'
    """
    return b"(%b)" % codes.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
