"""Looks into the records of an .xls for fonts, shown zeros and errors ([MS-XLS] 2.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from struct import unpack_from

from dossier.collect.raw.clues import ERROR, ERRORS, Clues
from dossier.collect.raw.shapes import Spot
from dossier.collect.raw.styles import Style, short_number, shown
from dossier.guard.container import Container
from dossier.guard.oldbooks import VALUES, book_of, records

_BEGIN, _SHEET, _FONT, _FORM, _STYLE = 0x0809, 0x0085, 0x0031, 0x041E, 0x00E0
_FORMULA, _TRUTH, _NUMBER, _SHORT, _SHORTS = 0x0006, 0x0205, 0x0203, 0x027E, 0x00BD
_ERROR_AT = {_TRUTH: 6, _FORMULA: 8}  # the byte that tells which error
_UNICODE = 0x0600
_SKIPPED = 4  # no font has this number: those after it count one more


@dataclass(slots=True)
class _Book:
    """What the head of the workbook says, before its sheets."""

    is_unicode: bool = True
    fonts: list[str] = field(default_factory=list)
    forms: dict[int, str] = field(default_factory=dict)
    styles: list[Style] = field(default_factory=list)
    sheets: dict[int, str] = field(default_factory=dict)  # place → name


def old_clues(data: bytes, wanted: frozenset[str]) -> Mapping[str, Clues]:
    """Give what the sheets of these names tell, by name."""
    book = _Book()
    found: dict[str, Clues] = {}
    clues = Clues()
    for place, kind, content in records(book_of(Container(data))):
        if kind == _BEGIN:
            book.is_unicode = content[:2] == _UNICODE.to_bytes(2, "little")
            clues = found.setdefault(book.sheets.get(place, ""), Clues())
        elif kind in VALUES and len(content) >= 6:
            _cell(book, clues, kind, content)
        else:
            _head(book, kind, content)
    return {name: said for name, said in found.items() if name in wanted}


def _head(book: _Book, kind: int, content: bytes) -> None:
    if kind == _SHEET and len(content) > 8:
        book.sheets[unpack_from("<I", content)[0]] = _text(book, content, 6, wide=False)
    elif kind == _FONT and len(content) > 15:
        book.fonts.append(_text(book, content, 14, wide=False))
    elif kind == _FORM and len(content) > 4:
        code = unpack_from("<H", content)[0]
        book.forms[code] = _text(book, content, 2, wide=book.is_unicode)
    elif kind == _STYLE and len(content) >= 4:
        font, form = unpack_from("<HH", content)
        font -= font > _SKIPPED
        name = book.fonts[font] if font < len(book.fonts) else ""
        book.styles.append(Style.of(name, book.forms.get(form, "")))


def _cell(book: _Book, clues: Clues, kind: int, content: bytes) -> None:
    row, column, number = unpack_from("<HHH", content)
    if _is_error(kind, content):
        clues.fault((row, column), ERROR, ERRORS.get(content[_ERROR_AT[kind]], "#N/A"))
        return
    one = (column, number, _value(kind, content))
    for place, style, value in _many(content) if kind == _SHORTS else (one,):
        worn = book.styles[style] if style < len(book.styles) else Style()
        _wear(clues, (row, place), worn, value)


def _wear(clues: Clues, spot: Spot, worn: Style, value: float | None) -> None:
    if value is None and worn.font:
        clues.fonts[spot] = worn.font
    if value is not None and worn.digits and value >= 0 and value.is_integer():
        clues.texts[spot] = shown(value, worn.digits)


def _is_error(kind: int, content: bytes) -> bool:
    if kind == _TRUTH:
        return len(content) >= 8 and content[7] == 1
    return kind == _FORMULA and content[12:14] == b"\xff\xff" and content[6] == 2


def _value(kind: int, content: bytes) -> float | None:
    if kind == _NUMBER and len(content) >= 14:
        return float(unpack_from("<d", content, 6)[0])
    if kind == _SHORT and len(content) >= 10:
        return short_number(content, 6)
    return None


def _many(content: bytes) -> Iterator[tuple[int, int, float]]:
    """Yield column, style and value of a run of numbers in one row."""
    first = unpack_from("<H", content, 2)[0]
    for step, place in enumerate(range(4, len(content) - 7, 6)):
        yield first + step, unpack_from("<H", content, place)[0], short_number(content, place + 2)


def _text(book: _Book, content: bytes, place: int, *, wide: bool) -> str:
    """Read a text behind its length; in a workbook of Unicode a flag says how wide letters are."""
    length = unpack_from("<H" if wide else "<B", content, place)[0]
    place += 2 if wide else 1
    if not book.is_unicode:
        return content[place : place + length].decode("cp1252", "replace")
    if content[place : place + 1] == b"\x01":
        return content[place + 1 : place + 1 + 2 * length].decode("utf-16-le", "replace")
    return content[place + 1 : place + 1 + length].decode("latin-1")
