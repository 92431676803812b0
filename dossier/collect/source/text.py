"""Turns a text with separated cells into a sheet, whatever its encoding and its separator."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections import Counter

from dossier.collect.reading import UnreadableError
from dossier.collect.sheet import Sheet
from dossier.collect.source.grid import sheet_of
from dossier.words.guessing import guess
from dossier.words.legacy import Encoding

SEPARATORS = ";\t,|"
SAMPLE = 100  # lines by which the separator is told
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(data: bytes, name: str) -> Sheet:
    """Read a file of separated cells; raise UnreadableError where it is no text."""
    try:
        return sheet_from_text(decoded(data), name)
    except (UnicodeError, csv.Error) as error:
        raise UnreadableError(file=name) from error


def sheet_from_text(text: str, name: str) -> Sheet:
    """Read separated cells; a line "sep=;" of Excel says the separator itself."""
    said = _SAID.match(text)
    body = text[said.end() :] if said else text
    separator = said[1] if said else separator_of(body)
    lines = csv.reader(io.StringIO(body.replace("\0", ""), newline=""), delimiter=separator)
    return sheet_of(name, lines)


def decoded(data: bytes) -> str:
    """Decode by the mark at the beginning, else as UTF-8, else as windows-1258 or 1252.

    Text of the old encodings TCVN3 and VNI is letters of windows-1252. Raises UnicodeError for
    bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    if b"\0" in data[:200]:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _by_letters(data)


def separator_of(text: str) -> str:
    r"""Find the sign that parts most lines into the same number of cells.

    >>> separator_of("a;b,c;d\n1;2;3\n"), separator_of("một cột thôi")
    (';', ',')
    """
    lines = text.splitlines()[:SAMPLE]
    return max(SEPARATORS, key=lambda sign: _evenness(lines, sign), default=",")


def _evenness(lines: list[str], sign: str) -> tuple[int, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=sign) if len(row) > 1)
    except csv.Error:
        return 0, 0
    width, times = max(widths.items(), key=lambda pair: pair[1] * pair[0], default=(0, 0))
    return times * width, -SEPARATORS.index(sign) if width else -(sign != ",")


def _by_letters(data: bytes) -> str:
    western = data.decode("cp1252", "replace")
    if guess(_words(western))[0] is not Encoding.UNICODE:
        return western
    try:
        return unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return western


def _words(text: str) -> list[str]:
    return [cell for cell in re.split(r"[;,\t|\r\n]+", text) if cell.strip()]
