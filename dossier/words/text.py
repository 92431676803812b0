"""Turns text as it comes into clean NFC text, and into the forms in which texts compare."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]+")
# Soft hyphens, zero-width signs and byte order marks: nobody sees them, yet they part equal names.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
# What XML 1.0 cannot hold (clause 2.2): such a sign in a cell would spoil the Word file.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
_LINES = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\u0085\u2028\u2029]")
_ETH = str.maketrans("Ðð", "Đđ")  # letters of Iceland that old keyboards wrote for Đ and đ
_EARLY_TONE = re.compile(
    "(?:(?<=o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(?<=u)([\u0300\u0301\u0303\u0309\u0323])(y))",
    re.IGNORECASE,
)


def nfc(text: str) -> str:
    """Compose letters and marks; everything past the door of the program is in this form."""
    return unicodedata.normalize("NFC", text)


def clean(text: str, *, lines: bool = False) -> str:
    r"""Make NFC, drop unseen signs, trim, and join runs of spaces; line breaks stay on request.

    >>> clean("  Nguyễn\xa0 Văn\tA ")
    'Nguyễn Văn A'
    >>> clean(" Một. \r\n\r\n Hai. ", lines=True)
    'Một.\n\nHai.'
    """
    if text.isprintable() and "Ð" not in text and "ð" not in text:
        return " ".join(nfc(text).split())
    seen = _UNPRINTABLE.sub("", _UNSEEN.sub("", nfc(text))).translate(_ETH)
    if not lines:
        return " ".join(seen.split())
    return "\n".join(" ".join(line.split()) for line in _LINES.split(seen)).strip("\n")


def fold(text: str) -> str:
    """Leave only what a search compares: lower case, no diacritics, đ as d, single spaces.

    >>> fold("  ĐẶNG  Thị Hoà ")
    'dang thi hoa'
    """
    low = text.lower()
    if not low.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFD", _UNSEEN.sub("", low)))
        low = nfc(bare.translate(_ETH).replace("đ", "d").replace("ƀ", "b"))
    return " ".join(low.split())


def spelling(text: str) -> str:
    """Put the tone of oa, oe, uy on the second vowel, so that both ways of writing are one.

    QĐ 1989/QĐ-BGDĐT, Điều 8 writes hoà, khoẻ, thuỷ; the names of laws write hòa, khỏe, thủy.

    >>> spelling("Hòa khỏe THỦY"), spelling("quý")
    ('Hoà khoẻ THUỶ', 'quý')
    """
    parted = unicodedata.normalize("NFD", text)
    return nfc(_EARLY_TONE.sub(r"\2\1\4\3", parted))
