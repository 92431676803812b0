"""Names the elements of Word files, and reads the small values that stand in their attributes."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from dossier.paper.length import Length

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
W10 = "{urn:schemas-microsoft-com:office:word}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"

VAL = f"{W}val"
BOOKMARK = f"{W}bookmarkStart"
OFF = frozenset({"0", "false", "off", "none"})

MOST = 1e8  # in any unit that Word files use, more than a page is wide


def local(element: Element) -> str:
    """Name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def is_on(element: Element) -> bool:
    """Tell what an on/off element says; its presence alone says on."""
    return element.get(VAL, "1") not in OFF


def number(text: str | None) -> float:
    """Read a number as Word reads it: what is none, or beyond all sense, counts as nothing."""
    try:
        found = float(text or 0)
    except ValueError:
        found = _with_unit(text or "")
    return found if abs(found) < MOST else 0.0  # which also turns down "nan" and "inf"


def points(element: Element | None, name: str) -> Length:
    """Points of an attribute that is given in twentieths."""
    return 0.0 if element is None else number(element.get(f"{W}{name}")) / 20


def child_value(element: Element | None, name: str) -> str:
    """Value of a child element; empty where there is none."""
    child = None if element is None else element.find(f"{W}{name}")
    return "" if child is None else child.get(VAL, "")


def inner(element: Element, *names: str) -> Element | None:
    """Find a child, a child of that and so on (a path says the same, but takes far longer)."""
    for name in names:
        found = element.find(W + name)
        if found is None:
            return None
        element = found
    return element


def read_all(
    element: Element | None, readers: dict[str, Callable[[Element], dict[str, object]]]
) -> dict[str, object]:
    """Gather what the children of an element set, by a table of readers."""
    found: dict[str, object] = {}
    for child in () if element is None else element:
        reader = readers.get(child.tag)
        if reader:
            found.update(reader(child))
    return found


UNITS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240.0, "pi": 240.0}


def _with_unit(text: str) -> float:
    """Twips of a universal measure such as "1.5cm" (ISO 29500 allows it wherever twips stand)."""
    try:
        return float(text[:-2]) * UNITS.get(text[-2:], 0.0)
    except ValueError:
        return 0.0
