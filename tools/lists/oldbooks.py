"""Writes workbooks as Excel 97 to 2003 did ([MS-XLS] in [MS-CFB]), as far as lists need it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from struct import pack

_SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_SMALL = 4096  # a stream that is shorter would lie elsewhere
_NAME = 64
Cells = Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True)
class OldSheet:
    """One sheet; `looks` are the numbers of styles by place, 0 where nothing is said."""

    name: str
    rows: Cells
    merges: Sequence[tuple[int, int, int, int]] = ()
    looks: Mapping[tuple[int, int], int] = field(default_factory=dict)
    hidden: int = 0  # 1 hidden, 2 very hidden


@dataclass(frozen=True, slots=True)
class Raised:
    """A cell in error, by the number that Excel gives it."""

    number: int


def old_book(sheets: Sequence[OldSheet], styles: Sequence[tuple[str, str]] = ()) -> bytes:
    """Write an .xls; a style is a font and a number format, the first one is Arial, General."""
    return container({"Workbook": old_stream(sheets, styles)})


def old_stream(sheets: Sequence[OldSheet], styles: Sequence[tuple[str, str]] = ()) -> bytes:
    """Write the stream of the workbook: its head, then sheet by sheet."""
    worn = [("Arial", "General"), *styles]
    fonts = b"".join(record(0x31, _font(name)) for name, _ in worn)
    forms = b"".join(
        record(0x41E, pack("<H", 164 + n) + _wide(form)) for n, (_, form) in enumerate(worn)
    )
    looks = b"".join(
        record(0xE0, pack("<HH", n if n < 4 else n + 1, 164 + n) + bytes(16))
        for n in range(len(worn))
    )
    head = record(0x809, pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + fonts + forms + looks
    bodies = [_sheet(sheet) for sheet in sheets]
    names = [_short(sheet.name) for sheet in sheets]
    place = len(head) + sum(len(name) + 10 for name in names) + 4
    bound = b""
    for sheet, name, body in zip(sheets, names, bodies, strict=True):
        bound += record(0x85, pack("<IBB", place, sheet.hidden, 0) + name)
        place += len(body)
    return head + bound + record(0x0A, b"") + b"".join(bodies)


def record(kind: int, content: bytes) -> bytes:
    """Write one record."""
    return pack("<HH", kind, len(content)) + content


def container(streams: Mapping[str, bytes]) -> bytes:
    """Write an OLE file that holds these streams."""
    padded = [content.ljust(_SMALL, b"\0") for content in streams.values()]
    blocks = [content + bytes(-len(content) % _SECTOR) for content in padded]
    sizes = [len(block) // _SECTOR for block in blocks]
    tables = -(-(sum(sizes) + 2) // (_SECTOR // 4 - 1))
    table = [_FAT] * tables + [_END]
    entries = [_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, size) in enumerate(zip(streams, sizes, strict=True), 1):
        start = len(table)
        table += [*range(start + 1, start + size), _END]
        following = number + 1 if number < len(sizes) else _FREE
        entries.append(_entry(name, 2, start, len(padded[number - 1]), right=following))
    table += [_FREE] * (tables * _SECTOR // 4 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(10) + pack("<IIIIIIII", tables, tables, 0, _SMALL, _END, 0, _END, 0)
    head += pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    directory = b"".join(entries).ljust(_SECTOR, b"\0")
    return head + pack(f"<{len(table)}I", *table) + directory + b"".join(blocks)


def _entry(name: str, kind: int, start: int, size: int, **links: int) -> bytes:
    letters = name.encode("utf-16-le")
    tree = pack("<III", _FREE, links.get("right", _FREE), links.get("child", _FREE))
    head = letters.ljust(_NAME, b"\0") + pack("<HBB", len(letters) + 2, kind, 1) + tree
    return head + bytes(36) + pack("<IQ", start, size)


def _sheet(sheet: OldSheet) -> bytes:
    height = len(sheet.rows)
    width = max(map(len, sheet.rows), default=0)
    body = record(0x809, pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    body += record(0x200, pack("<IIHHH", 0, height, 0, width, 0))
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            body += _cell(row, column, sheet.looks.get((row, column), 0), cell)
    if sheet.merges:
        spans = (
            pack("<HHHH", top, bottom, left, right) for top, left, bottom, right in sheet.merges
        )
        body += record(0xE5, pack("<H", len(sheet.merges)) + b"".join(spans))
    return body + record(0x0A, b"")


def _cell(row: int, column: int, look: int, cell: object) -> bytes:
    at = pack("<HHH", row, column, look)
    if isinstance(cell, Raised):
        return record(0x205, at + bytes([cell.number, 1]))
    if isinstance(cell, bool):
        return record(0x205, at + bytes([cell, 0]))
    if isinstance(cell, int | float):
        return record(0x203, at + pack("<d", cell))
    return record(0x204, at + _wide(str(cell))) if cell else b""


def _font(name: str) -> bytes:
    return pack("<HHHHHBBBB", 220, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + _short(name)


def _short(text: str) -> bytes:
    return bytes([len(text), 1]) + text.encode("utf-16-le")


def _wide(text: str) -> bytes:
    return pack("<HB", len(text), 1) + text.encode("utf-16-le")
