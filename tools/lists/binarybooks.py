"""Writes binary workbooks, .xlsb, as far as lists need it ([MS-XLSB] 2.1.7, 2.5)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from struct import pack

from tools.lists.oldbooks import Raised

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BOOK = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
_SHEET = "application/vnd.ms-excel.worksheet"


def binary_book(
    name: str, rows: Sequence[Sequence[object]], merges: Sequence[tuple[int, int, int, int]] = ()
) -> bytes:
    """Write a workbook of one sheet."""
    return packed(name, binary_sheet(rows, merges))


def packed(name: str, sheet: bytes) -> bytes:
    """Put the records of a sheet into a package."""
    bundle = pack("<II", 0, 1) + _text("rId1") + _text(name)
    book = record(131) + record(143) + record(156, bundle) + record(144) + record(132)
    types = f'<Override PartName="/xl/workbook.bin" ContentType="{_BOOK}"/>'
    types += f'<Override PartName="/xl/worksheets/sheet1.bin" ContentType="{_SHEET}"/>'
    parts = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats'
        f'.org/package/2006/content-types">{types}</Types>'.encode(),
        "_rels/.rels": _relation("officeDocument", "xl/workbook.bin"),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": _relation("worksheet", "worksheets/sheet1.bin"),
        "xl/worksheets/sheet1.bin": sheet,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return target.getvalue()


def binary_sheet(
    rows: Sequence[Sequence[object]], merges: Sequence[tuple[int, int, int, int]] = ()
) -> bytes:
    """Write the records of a sheet."""
    height, width = len(rows), max(map(len, rows), default=1)
    body = record(129) + record(148, pack("<IIII", 0, height, 0, width)) + record(145)
    for number, cells in enumerate(rows):
        body += row(number) + b"".join(map(_cell, range(len(cells)), cells))
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


def _cell(column: int, cell: object) -> bytes:
    at = pack("<II", column, 0)
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


def _relation(kind: str, target: str) -> bytes:
    row = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_RELATIONS}">{row}</Relationships>'.encode()
    )
