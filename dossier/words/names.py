"""Turns names into keys that sort as Vietnamese lists do, and into their usual capitals."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dossier.words.text import nfc, spelling

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: 0x40 + place for place, letter in enumerate(_ALPHABET)}
# Dictionary order of tones: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0301": 5, "\u0323": 6}
_SHAPES = {"\u0302", "\u0306", "\u031b"}  # circumflex, breve, horn: they make another letter
_LEVEL = 1
_NUMBER = 0x10  # numbers stand before letters, shorter ones first
_FOREIGN = 0xF0  # letters of other alphabets stand last
_DIGITS = re.compile(r"0*(\d{0,40})")


def sort_key(name: str) -> bytes:
    """Order people as lists do: given name, then the middle names, then the family name.

    Within a word letters count first and tones second; both places of a tone mark are one.

    >>> sorted(["Đỗ Thị Ánh", "Lê Văn Bảo", "Trần Hòa An", "Hồ Ân"], key=sort_key)
    ['Trần Hòa An', 'Đỗ Thị Ánh', 'Hồ Ân', 'Lê Văn Bảo']
    """
    parts = _word_keys(name)
    if len(parts) < 2:
        return b"".join(parts)
    return b"\0".join([parts[-1], b"\1".join(parts[1:-1]), parts[0]])


def reading_key(text: str) -> bytes:
    """Order units and titles by their words from the first; numbers by size.

    >>> sorted(["Phòng 10", "Phòng 9", "Đội xe", "Ban Dân vận"], key=reading_key)
    ['Ban Dân vận', 'Đội xe', 'Phòng 9', 'Phòng 10']
    """
    return b"\1".join(_word_keys(text))


def is_upper_name(name: str) -> bool:
    """Say whether a name is typed in capitals only.

    >>> is_upper_name("NGUYỄN VĂN A"), is_upper_name("Nguyễn Văn A")
    (True, False)
    """
    return nfc(name).isupper()


def title_name(name: str) -> str:
    """Write a person's name with a capital for each word, also after an apostrophe.

    >>> title_name("NGUYỄN VĂN A"), title_name("rơ châm H'BIA")
    ('Nguyễn Văn A', "Rơ Châm H'Bia")
    """
    return nfc(name).title()


def _word_keys(text: str) -> list[bytes]:
    return [key for word in text.split() if (key := _word_key(word))]


@lru_cache(maxsize=1 << 16)
def _word_key(word: str) -> bytes:
    signs = [sign for sign in spelling(word.lower()) if sign.isalnum()]
    if not signs:
        return b""
    text = "".join(signs)
    if text.isascii() and text.isdigit():
        return _number_key(text)
    pairs = [_weigh(sign) for sign in signs]
    letters = b"".join(letter for letter, _ in pairs)
    return letters + b"\2" + bytes(tone for _, tone in pairs)


def _number_key(digits: str) -> bytes:
    found = _DIGITS.match(digits)
    size = found[1] if found else ""
    return bytes([_NUMBER + len(size)]) + size.encode()


def _weigh(sign: str) -> tuple[bytes, int]:
    """Part a letter into its place in the alphabet and its tone."""
    base, *marks = list(unicodedata.normalize("NFD", sign))
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), _LEVEL)
    shaped = nfc(base + "".join(mark for mark in marks if mark in _SHAPES))
    rank = _RANK.get(shaped) or _RANK.get(base)
    if rank:
        return bytes([rank]), tone
    if base.isascii():
        return base.encode(), tone
    return bytes([_FOREIGN]) + base.encode("utf-8", "replace"), tone
