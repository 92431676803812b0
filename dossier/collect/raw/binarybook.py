"""Looks into the sheets of an .xlsb for errors and merged cells ([MS-XLSB] 2.5)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from io import BytesIO
from struct import unpack_from
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from dossier.collect.raw.clues import ERROR, ERRORS, Clues
from dossier.guard.binarybooks import ROW, binary_records

_BOOK, _RELATIONS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
_SHEET, _MERGE = 156, 176  # BrtBundleSh, BrtMergeCell
_ERRORS = {3, 11}  # BrtCellError, BrtFmlaError


def binary_clues(data: bytes, wanted: frozenset[str]) -> Mapping[str, Clues]:
    """Give what the sheets of these names tell, by name."""
    with ZipFile(BytesIO(data)) as package:
        there = set(package.namelist())
        return {
            name: _clues(part, package.read(part))
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


def _clues(part: str, content: bytes) -> Clues:
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
    return clues


def _text(content: bytes, place: int) -> tuple[str, int]:
    """Read a text behind its length; give it and the place behind."""
    length = unpack_from("<I", content, place)[0]
    end = place + 4 + 2 * length
    return content[place + 4 : end].decode("utf-16-le", "replace"), end
