"""Looks into the XML of an .xlsx for what its readers leave out: fonts, errors, lost formulas."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError, XMLParser

from dossier.words.legacy import Encoding, by_font

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FONT = re.compile(rb'val="([^"]*[vV][nN][^"]*)"')  # ".VnTime", "VNI-Times", "VnArial"
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_STYLE = re.compile(rb'\bs="(\d+)"')
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_STRING = re.compile(rb"<si\b[^>]*>(.*?)</si>|<si/>", re.DOTALL)
_UNCOMPUTED = 5  # formulas without a value that are told one by one

At = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Inside:
    """What one sheet holds beside its values; places count from 0."""

    encodings: Mapping[At, Encoding] = field(default_factory=dict)
    errors: Mapping[At, str] = field(default_factory=dict)  # "#REF!" and the like
    uncomputed: tuple[str, ...] = ()  # cells whose formula never was computed


@dataclass(frozen=True, slots=True)
class _Old:
    """What is written in fonts of the old encodings: styles of cells, shared strings."""

    styles: Mapping[int, Encoding]
    strings: Mapping[int, Encoding]


def look_inside(path: str) -> dict[str, Inside]:
    """Look into every sheet, by name; a package out of the ordinary gives nothing."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = dict(_sheet_parts(package))
            old = _Old(_styles(package), _strings(package))
            return {
                name: _inside(package.read(part), old)
                for name, part in parts.items()
                if part in package.namelist()
            }
    except (KeyError, ParseError, ValueError, zipfile.BadZipFile):
        return {}


def _sheet_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    targets = {
        each.get("Id"): each.get("Target", "")
        for each in _tree(package, "xl/_rels/workbook.xml.rels")
    }
    for sheet in _tree(package, "xl/workbook.xml").iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_LINK), "")
        inner = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
        yield sheet.get("name", ""), posixpath.normpath(inner)


def _styles(package: zipfile.ZipFile) -> dict[int, Encoding]:
    name = "xl/styles.xml"
    if name not in package.namelist() or not _FONT.search(package.read(name)):
        return {}
    tree = _tree(package, name)
    fonts = [_encoding(font) for font in tree.iterfind(f"{_MAIN}fonts/{_MAIN}font")]
    looks = tree.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")
    found = {at: int(look.get("fontId", "0")) for at, look in enumerate(looks)}
    return {
        at: encoding
        for at, font in found.items()
        if font < len(fonts) and (encoding := fonts[font]) is not None
    }


def _encoding(font: Element) -> Encoding | None:
    named = font.find(f"{_MAIN}name")
    return by_font(named.get("val", "")) if named is not None else None


def _strings(package: zipfile.ZipFile) -> dict[int, Encoding]:
    """Find the shared strings a run of which is in an old font."""
    name = "xl/sharedStrings.xml"
    if name not in package.namelist():
        return {}
    content = package.read(name)
    if b"<rFont" not in content:
        return {}
    found = {}
    for at, string in enumerate(_STRING.finditer(content)):
        fonts = _FONT.findall(string[1] or b"")
        encodings = {by_font(font.decode("utf-8", "replace")) for font in fonts} - {None}
        if len(encodings) == 1 and (encoding := encodings.pop()):
            found[at] = encoding
    return found


def _inside(content: bytes, old: _Old) -> Inside:
    if not (old.styles or old.strings or b't="e"' in content or b"<f" in content):
        return Inside()
    encodings: dict[At, Encoding] = {}
    errors: dict[At, str] = {}
    uncomputed: list[str] = []
    for cell in _CELL.finditer(content):
        at = int(cell[2]) - 1, _column(cell[1])
        looks, inner = cell[3], cell[4] or b""
        value = _VALUE.search(inner)
        if b't="e"' in looks and value:
            errors[at] = value[1].decode("utf-8", "replace")
        if b"<f" in inner and not value and b"<is>" not in inner:
            uncomputed.append((cell[1] + cell[2]).decode())
        encoding = _of_cell(looks, value[1] if value else b"", old)
        if encoding:
            encodings[at] = encoding
    return Inside(encodings, errors, tuple(uncomputed[:_UNCOMPUTED]))


def _of_cell(looks: bytes, value: bytes, old: _Old) -> Encoding | None:
    if b't="s"' in looks and old.strings and value.isdigit() and int(value) in old.strings:
        return old.strings[int(value)]
    style = _STYLE.search(looks) if old.styles else None
    return old.styles.get(int(style[1])) if style else None


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column - 1


def _tree(package: zipfile.ZipFile, name: str) -> Element:
    parser = XMLParser()  # noqa: S314 - the guard has refused document types and entities
    parser.feed(package.read(name))
    return parser.close()
