"""Looks into the sheets of an .xlsx for fonts, shown zeros, errors and formulas never computed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from dossier.collect.raw.clues import ERROR, SHORT, UNCOMPUTED, Clues
from dossier.collect.raw.shapes import Spot
from dossier.collect.raw.styles import Style, shown
from dossier.guard.cells import column_of
from dossier.words.legacy import by_font

_BOOK, _RELATIONS, _STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
_STRINGS = "xl/sharedStrings.xml"
_PREFIX = re.compile(rb"<(/?)[A-Za-z][\w.-]*:")
_CELL = re.compile(rb"<c\s([^>]*[^>/])>(?:\s*<f[^>]*/>|\s*<f[^>]*>[^<]*</f>)?\s*<v>([^<]*)</v>")
_IN_ERROR = re.compile(rb"<c\s([^>]*\bt=[\"']e[\"'][^>]*)>")
_UNCOMPUTED = re.compile(
    rb"<c\s([^>]*[^>/])>\s*<f(?:[^>]*/>|[^>]*>([^<]*)</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>"
)
# Fonts of TCVN3 and VNI, number formats of zeros; formulas, cells in error.
_TELLING = re.compile(rb"=[\"']\.?vn|formatCode=[\"'](?:&quot;)?00", re.IGNORECASE)
_SIGNS = (b"<f", b":f", b'="e"', b"='e'")
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_AT = re.compile(rb"(?:^|\s)r=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_STYLE = re.compile(rb"(?:^|\s)s=[\"'](\d{1,6})[\"']")
_KIND = re.compile(rb"(?:^|\s)t=[\"'](\w+)[\"']")


def xml_clues(data: bytes, wanted: frozenset[str]) -> Mapping[str, Clues]:
    """Give what the sheets of these names tell, by name."""
    with ZipFile(BytesIO(data)) as package:
        there = set(package.namelist())
        styles = _styles(package.read(_STYLES)) if _STYLES in there else {}
        strings = _strings(package.read(_STRINGS)) if _STRINGS in there else {}
        return {
            name: _clues(package.read(part), styles, strings)
            for name, part in _parts(package, there).items()
            if name in wanted and part in there
        }


def tells(data: bytes) -> bool:
    """Tell whether there may be anything to look for: most lists are values and nothing else.

    It only searches bytes that the guard has seen; it can run while the child gets ready.
    """
    with ZipFile(BytesIO(data)) as package:
        return any(_tells(name, package) for name in package.namelist())


def _tells(name: str, package: ZipFile) -> bool:
    if name in {_STYLES, _STRINGS}:
        return _TELLING.search(package.read(name)) is not None
    if not name.startswith("xl/worksheets/"):
        return False
    content = package.read(name)
    return any(sign in content for sign in _SIGNS)


def _parts(package: ZipFile, there: set[str]) -> dict[str, str]:
    """Match the names of sheets with the parts that hold them."""
    if not {_BOOK, _RELATIONS} <= there:
        return {}
    targets = {
        row.get("Id", ""): posixpath.normpath(posixpath.join("xl", row.get("Target", "")))
        if not row.get("Target", "").startswith("/")
        else row.get("Target", "").lstrip("/")
        for row in ET.fromstring(package.read(_RELATIONS))  # noqa: S314 - the guard saw it: no DTD
    }
    sheets = _all(ET.fromstring(package.read(_BOOK)), "sheet")  # noqa: S314 - as above
    ids = {one.get("name", ""): _by_local(one, "id") for one in sheets}
    return {name: targets[key] for name, key in ids.items() if key in targets}


def _styles(content: bytes) -> dict[bytes, Style]:
    """Give the styles of cells that tell something, by number."""
    root = ET.fromstring(content)  # noqa: S314 - as above
    fonts = [_name(font) for group in _all(root, "fonts") for font in group]
    forms = {one.get("numFmtId", ""): one.get("formatCode", "") for one in _all(root, "numFmt")}
    styles = [
        Style.of(_at(fonts, one.get("fontId", "")), forms.get(one.get("numFmtId", ""), ""))
        for group in _all(root, "cellXfs")
        for one in group
    ]
    return {b"%d" % number: style for number, style in enumerate(styles) if style}


def _strings(content: bytes) -> dict[bytes, str]:
    """Give the encodings of shared texts whose every run is in one old font, by number."""
    if b"rFont" not in content:
        return {}
    found: dict[bytes, str] = {}
    root = ET.fromstring(content)  # noqa: S314 - as above
    for number, text in enumerate(_all(root, "si")):
        said = {str(by_font(one.get("val", "")) or "") for one in _all(text, "rFont")}
        runs = sum(1 for _run in _all(text, "r"))
        if len(said) == 1 and "" not in said and runs == sum(1 for _ in _all(text, "rFont")):
            found[b"%d" % number] = said.pop()
    return found


def _clues(content: bytes, styles: Mapping[bytes, Style], strings: Mapping[bytes, str]) -> Clues:
    if b":c " in content or b":c>" in content:
        content = _PREFIX.sub(rb"<\1", content)
    clues = Clues()
    if b'="e"' in content or b"='e'" in content:
        _errors(content, clues)
    if b"<f" in content:
        _uncomputed(content, clues)
    if styles or strings:
        _look(content, clues, styles, strings)
    return clues


def _errors(content: bytes, clues: Clues) -> None:
    for found in _IN_ERROR.finditer(content):
        value = _VALUE.search(content, found.end(), max(content.find(b"</c>", found.end()), 0))
        for spot in _spot(found[1], ERROR):
            clues.fault(spot, ERROR, value[1].decode("utf-8", "replace") if value else "#N/A")


def _uncomputed(content: bytes, clues: Clues) -> None:
    """Find formulas whose value nobody has computed; a text that came out empty is one."""
    for found in _UNCOMPUTED.finditer(content):
        kind = _KIND.search(found[1])
        formula = unescape((found[2] or b"").decode("utf-8", "replace"))
        for spot in _spot(found[1], UNCOMPUTED) if not kind or kind[1] != b"str" else ():
            clues.fault(spot, UNCOMPUTED, f"={formula}"[:SHORT])


def _look(
    content: bytes, clues: Clues, styles: Mapping[bytes, Style], strings: Mapping[bytes, str]
) -> None:
    """Go through the filled cells for those whose style or text tells something."""
    for attributes, value in _CELL.findall(content):
        style = _STYLE.search(attributes)
        kind = _KIND.search(attributes)
        worn = styles.get(style[1]) if style else None
        font = (strings.get(value) if kind and kind[1] == b"s" else None) or (worn and worn.font)
        if font:
            clues.fonts |= _spot(attributes, font)
        if worn and worn.digits and value.isdigit() and not (kind and kind[1] != b"n"):
            clues.texts |= _spot(attributes, shown(float(value), worn.digits))


def _spot(attributes: bytes, said: str) -> dict[Spot, str]:
    at = _AT.search(attributes)
    return {(int(at[2]) - 1, column_of(at[1].decode()) - 1): said} if at else {}


def _name(font: ET.Element) -> str:
    return next((one.get("val", "") for one in font if _local(one) in {"name", "rFont"}), "")


def _at(names: list[str], number: str) -> str:
    return names[int(number)] if number.isdigit() and int(number) < len(names) else ""


def _all(root: ET.Element, local: str) -> list[ET.Element]:
    return [one for one in root.iter() if _local(one) == local]


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _by_local(element: ET.Element, local: str) -> str:
    return next((v for key, v in element.items() if key.rpartition("}")[2] == local), "")
