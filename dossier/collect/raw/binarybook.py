"""Looks into an .xlsb for errors, merged cells, old fonts and shown zeros ([MS-XLSB] 2.5)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from io import BytesIO
from struct import unpack_from
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from dossier.collect.raw.clues import ERROR, ERRORS, Clues
from dossier.collect.raw.styles import Style, short_number, shown
from dossier.guard.binarybooks import ROW, binary_records

_BOOK, _RELATIONS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
_STYLES = "xl/styles.bin"
_SHEET, _MERGE = 156, 176  # BrtBundleSh, BrtMergeCell
_FONT, _FORM, _STYLE = 43, 44, 47  # BrtFont, BrtFmt, BrtXF
_WORN, _WORN_END = 617, 618  # the styles that cells have: BrtBeginCellXFs, BrtEndCellXFs
_ERRORS = {3, 11}  # BrtCellError, BrtFmlaError
_TEXTS = {6, 7, 8}  # BrtCellSt, BrtCellIsst, BrtFmlaString
_SHORT, _NUMBER = 2, 5  # BrtCellRk, BrtCellReal


def binary_clues(data: bytes, wanted: frozenset[str]) -> Mapping[str, Clues]:
    """Give what the sheets of these names tell, by name."""
    with ZipFile(BytesIO(data)) as package:
        there = set(package.namelist())
        styles = _styles(package.read(_STYLES)) if _STYLES in there else []
        return {
            name: _clues(part, package.read(part), styles)
            for name, part in _parts(package, there).items()
            if name in wanted and part in there
        }


def _parts(package: ZipFile, there: set[str]) -> dict[str, str]:
    if not {_BOOK, _RELATIONS} <= there:
        return {}
    targets = {
        row.get("Id", ""): posixpath.join("xl", row.get("Target", "")).rpartition("xl/xl/")[2]
        for row in ET.fromstring(package.read(_RELATIONS))  # noqa: S314 - the guard saw it: no DTD
    }
    content = package.read(_BOOK)
    found: dict[str, str] = {}
    for kind, place, _size in binary_records(_BOOK, content):
        if kind == _SHEET:
            key, behind = _text(content, place + 8)
            name, _end = _text(content, behind)
            found[name] = targets.get(key, "")
    return found


def _styles(content: bytes) -> list[Style]:
    """Give the styles of cells, by number."""
    fonts: list[str] = []
    forms: dict[int, str] = {}
    styles: list[Style] = []
    is_worn = False
    for kind, place, size in binary_records(_STYLES, content):
        if kind == _FONT and size >= 25:
            fonts.append(_text(content, place + 21)[0])
        elif kind == _FORM and size >= 6:
            forms[unpack_from("<H", content, place)[0]] = _text(content, place + 2)[0]
        elif kind in (_WORN, _WORN_END):
            is_worn = kind == _WORN
        elif kind == _STYLE and size >= 6 and is_worn:
            form, font = unpack_from("<HH", content, place + 2)
            styles.append(Style.of(fonts[font] if font < len(fonts) else "", forms.get(form, "")))
    return styles


def _clues(part: str, content: bytes, styles: Sequence[Style]) -> Clues:
    clues = Clues()
    row = 0
    for kind, place, size in binary_records(part, content):
        if kind == ROW and size >= 4:
            row = unpack_from("<I", content, place)[0]
        elif kind in _ERRORS and size >= 9:
            column = unpack_from("<I", content, place)[0]
            clues.fault((row, column), ERROR, ERRORS.get(content[place + 8], "#N/A"))
        elif kind == _MERGE and size >= 16:
            top, bottom, left, right = unpack_from("<4I", content, place)
            clues.merges.append((top, left, bottom, right))
        elif size >= 8 and (worn := _worn(content, place, styles)):
            _wear(clues, row, (kind, place, size), content, worn)
    return clues


def _worn(content: bytes, place: int, styles: Sequence[Style]) -> Style | None:
    """Give the style of a cell where it tells anything; three bytes hold its number."""
    number = unpack_from("<I", content, place + 4)[0] & 0xFFFFFF
    return styles[number] if number < len(styles) and styles[number] else None


def _wear(
    clues: Clues, row: int, record: tuple[int, int, int], content: bytes, worn: Style
) -> None:
    """Note what the style of a cell tells of its text or number."""
    kind, place, size = record
    spot = (row, unpack_from("<I", content, place)[0])
    if kind in _TEXTS and worn.font:
        clues.fonts[spot] = worn.font
    if worn.digits and kind in (_SHORT, _NUMBER) and size >= (12 if kind == _SHORT else 16):
        value = short_number(content, place + 8) if kind == _SHORT else _real(content, place + 8)
        if value >= 0 and value.is_integer():
            clues.texts[spot] = shown(value, worn.digits)


def _real(content: bytes, place: int) -> float:
    return float(unpack_from("<d", content, place)[0])


def _text(content: bytes, place: int) -> tuple[str, int]:
    """Read a text behind its length; give it and the place behind."""
    length = unpack_from("<I", content, place)[0]
    end = place + 4 + 2 * length
    return content[place + 4 : end].decode("utf-16-le", "replace"), end
