"""Turns the bytes of a text file into text, whichever encoding it was saved in."""

from __future__ import annotations

import codecs
import re

from dossier.words.guessing import guess
from dossier.words.legacy import Encoding
from dossier.words.text import nfc

_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_HEAD = 4096
_LINES = 400  # that tell an encoding


def decoded(data: bytes) -> str:
    """Give the text, NFC, without its byte order mark and without NUL.

    Bytes that are no UTF are windows-1258 where its tone marks all find their letters, else what
    Windows shows of a font of TCVN3 or VNI: `words.legacy` reads that on.
    """
    return nfc(_text(data).replace("\0", "").removeprefix("\ufeff"))


def _text(data: bytes) -> str:
    for mark, name in _WIDE:
        if data.startswith(mark):
            return data[2:].decode(name, "replace")
    if wide := wide_without_mark(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _narrow(data)


def wide_without_mark(data: bytes) -> str:
    """Name UTF-16 that lacks its mark: every second byte of plain letters is zero."""
    head = data[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 5 < len(head) or min(even, odd) * 10 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _narrow(data: bytes) -> str:
    if len(data) and _mostly_utf8(data):
        return data.decode("utf-8-sig", "replace")
    vietnamese = data.decode("cp1258", "replace")
    western = data.decode("cp1252", "replace")
    composed = nfc(vietnamese)
    marks, loose = len(_TONES.findall(vietnamese)), len(_TONES.findall(composed))
    if marks and not loose and "\ufffd" not in composed:
        return composed
    if guess(western.splitlines()[:_LINES])[0] is not Encoding.UNICODE:
        return western
    return composed if loose * 10 <= marks else western


def _mostly_utf8(data: bytes) -> bool:
    """Tell UTF-8 that was cut off, or spoilt in one place: almost every sign is still whole."""
    text = data.decode("utf-8", "replace")
    whole = sum(1 for sign in text[:100_000] if sign > "\x7f" and sign != "\ufffd")
    return whole > 20 * text[:100_000].count("\ufffd")
