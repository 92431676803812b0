"""Writes binary workbooks, .xlsb, as far as lists need it ([MS-XLSB] 2.1.7, 2.5)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from struct import pack

from tools.lists.oldbooks import Raised

NO_FONTS: Mapping[tuple[int, int], str] = {}
NO_STYLES: Mapping[tuple[int, int], int] = {}
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BOOK = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
_SHEET = "application/vnd.ms-excel.worksheet"
_LOOKS = "application/vnd.ms-excel.styles"


def binary_book(
    name: str,
    rows: Sequence[Sequence[object]],
    merges: Sequence[tuple[int, int, int, int]] = (),
    fonts: Mapping[tuple[int, int], str] = NO_FONTS,
) -> bytes:
    """Write a workbook of one sheet; cells are in Arial unless `fonts` says otherwise."""
    names = ("Arial", *dict.fromkeys(fonts.values()))
    styles = {place: names.index(font) for place, font in fonts.items()}
    return packed(name, binary_sheet(rows, merges, styles), binary_styles(names) if fonts else b"")


def binary_styles(fonts: Sequence[str], forms: Sequence[str] = ()) -> bytes:
    """Write one style for each font, and one in the first font for each form of numbers."""
    numbered = tuple(enumerate(forms, 164))
    worn = [(0, place) for place in range(len(fonts))] + [(form, 0) for form, _code in numbered]
    codes = b"".join(record(44, pack("<H", form) + _text(code)) for form, code in numbered)
    body = record(278) + record(615, pack("<I", len(forms))) + codes + record(616)
    body += record(611, pack("<I", len(fonts))) + b"".join(map(_font, fonts)) + record(612)
    body += record(626, pack("<I", 1)) + record(47, _style(0, 0)) + record(627)
    styles = b"".join(record(47, _style(*one)) for one in worn)
    return body + record(617, pack("<I", len(worn))) + styles + record(618) + record(279)


def packed(name: str, sheet: bytes, styles: bytes = b"") -> bytes:
    """Put the records of a sheet into a package."""
    bundle = pack("<II", 0, 1) + _text("rId1") + _text(name)
    book = record(131) + record(143) + record(156, bundle) + record(144) + record(132)
    types = f'<Override PartName="/xl/workbook.bin" ContentType="{_BOOK}"/>'
    types += f'<Override PartName="/xl/worksheets/sheet1.bin" ContentType="{_SHEET}"/>'
    sheets = {"worksheet": "worksheets/sheet1.bin"} | ({"styles": "styles.bin"} if styles else {})
    types += f'<Override PartName="/xl/styles.bin" ContentType="{_LOOKS}"/>' if styles else ""
    parts = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats'
        f'.org/package/2006/content-types">{types}</Types>'.encode(),
        "_rels/.rels": _relations({"officeDocument": "xl/workbook.bin"}),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": _relations(sheets),
        "xl/worksheets/sheet1.bin": sheet,
    }
    if styles:
        parts["xl/styles.bin"] = styles
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return target.getvalue()


def binary_sheet(
    rows: Sequence[Sequence[object]],
    merges: Sequence[tuple[int, int, int, int]] = (),
    styles: Mapping[tuple[int, int], int] = NO_STYLES,
) -> bytes:
    """Write the records of a sheet."""
    height, width = len(rows), max(map(len, rows), default=1)
    body = record(129) + record(148, pack("<IIII", 0, height, 0, width)) + record(145)
    for number, cells in enumerate(rows):
        worn = (styles.get((number, column), 0) for column in range(len(cells)))
        body += row(number) + b"".join(map(_cell, range(len(cells)), worn, cells))
    body += record(146)
    if merges:
        spans = (pack("<IIII", top, bottom, left, right) for top, left, bottom, right in merges)
        body += record(177, pack("<I", len(merges))) + b"".join(record(176, one) for one in spans)
        body += record(178)
    return body + record(130)


def row(number: int) -> bytes:
    """Write the record that begins a row."""
    return record(0, pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))


def record(kind: int, content: bytes = b"") -> bytes:
    """Write one record; its number and size take seven bits a byte."""
    return _number(kind) + _number(len(content)) + content


def _number(number: int) -> bytes:
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + _number(rest) if rest else bytes([low])


def _font(name: str) -> bytes:
    look = pack("<HHHHBBBB", 220, 0, 400, 0, 0, 0, 0, 0)
    return record(43, look + bytes(8) + b"\0" + _text(name))


def _style(form: int, font: int) -> bytes:
    return pack("<HHHHHBBHH", 0, form, font, 0, 0, 0, 0, 0, 0)


def _cell(column: int, style: int, cell: object) -> bytes:
    at = pack("<II", column, style)
    if isinstance(cell, Raised):
        return record(3, at + bytes([cell.number]))
    if isinstance(cell, bool):
        return record(4, at + bytes([cell]))
    if isinstance(cell, int | float):
        return record(5, at + pack("<d", cell))
    return record(6, at + _text(str(cell))) if cell else b""


def _text(text: str) -> bytes:
    letters = text.encode("utf-16-le")
    return pack("<I", len(letters) // 2) + letters


def _relations(targets: Mapping[str, str]) -> bytes:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'.encode()
    )
