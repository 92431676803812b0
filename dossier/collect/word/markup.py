"""Turns a part of a Word package into a tree of short names, whichever edition wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

# ISO/IEC 29500-1 names WordprocessingML twice: as Word 2007 did, and strictly.
_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_CHOOSING = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = frozenset({"0", "false", "off", "none"})
# What only wraps other content; deleted and moved-away text is skipped with all that it holds.
_WRAPPERS = frozenset(
    {"sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo", "hyperlink", "fldSimple"}
)
_GONE = frozenset({"del", "moveFrom", "sdtPr", "rt"})

Node = ET.Element


def tree(part: bytes) -> Node:
    """Parse a part; names of Word lose their namespace, all others keep it."""
    root = ET.fromstring(part)  # noqa: S314 - the guard has refused what expands
    short: dict[str, str] = {}  # a file has few names, and each very often
    for node in root.iter():
        node.tag = short.get(node.tag) or short.setdefault(node.tag, _short(node.tag))
        if node.attrib:
            node.attrib = {
                short.get(name) or short.setdefault(name, _short(name)): value
                for name, value in node.attrib.items()
            }
    return root


def inside(node: Node) -> Iterator[Node]:
    """Give the children of an element, those within wrappers too, and none that was deleted."""
    for child in node:
        if child.tag in _GONE or _is_prompt(child):
            continue
        if child.tag in _WRAPPERS:
            yield from inside(child)
        elif child.tag == "mc:AlternateContent":
            yield from inside(_chosen(child))
        else:
            yield child


def at(node: Node | None, *path: str) -> Node | None:
    """Follow a path of children; None where it ends early."""
    for name in path:
        node = None if node is None else node.find(name)
    return node


def value(node: Node | None, *path: str, name: str = "val") -> str:
    """Give an attribute at the end of a path of children; empty where there is none."""
    found = at(node, *path)
    return "" if found is None else found.get(name, "")


def is_on(node: Node | None, *path: str) -> bool:
    """Tell whether a switch at the end of a path is on: it is, unless it says otherwise."""
    found = at(node, *path)
    return found is not None and found.get("val", "1").lower() not in _OFF


def whole(text: str, otherwise: int = 0) -> int:
    """Read a number of the file."""
    bare = text.strip()
    return int(bare[:9]) if bare.isascii() and bare.isdigit() else otherwise


def _chosen(node: Node) -> Node:
    """Take the first choice, which Word writes for itself; else what it writes for others."""
    ways = [*node.findall("mc:Choice"), *node.findall("mc:Fallback")]
    return next((way for way in ways if len(way)), node if not ways else ways[0])


def _is_prompt(node: Node) -> bool:
    """Tell a control that nobody has filled: it shows what should be typed."""
    return node.tag == "sdt" and is_on(node, "sdtPr", "showingPlcHdr")


def _short(name: str) -> str:
    for space in _WORD:
        if name.startswith(space):
            return name[len(space) :]
    return f"mc:{name[len(_CHOOSING) :]}" if name.startswith(_CHOOSING) else name
