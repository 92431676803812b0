"""Accepts all tracked changes of a Word file; LibreOffice prints them otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from docx.oxml import parse_xml
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"
CHANGED = re.compile(rb"<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange) ")


def accept(docx: bytes) -> bytes:
    """Accept all changes; a file without any is left as it is."""
    with ZipFile(BytesIO(docx)) as archive:
        main = archive.read(MAIN)
        if not CHANGED.search(main):
            return docx
        target = BytesIO()
        with ZipFile(target, "w") as written:
            for name in archive.namelist():
                written.writestr(name, _accepted(main) if name == MAIN else archive.read(name))
    return target.getvalue()


def _accepted(main: bytes) -> bytes:
    root = parse_xml(main)
    for para in [p for p in root.iter(f"{W}p") if _mark_is_gone(p)]:
        _join(para)
    for row in [r for r in root.iter(f"{W}tr") if r.find(f"{W}trPr/{W}del") is not None]:
        table = row.getparent()
        table.remove(row)
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    for element in list(_changes(root)):
        if etree.QName(element).localname in {"ins", "moveTo"}:
            _unwrap(element)
        else:
            element.getparent().remove(element)
    return bytes(etree.tostring(root))


def _mark_is_gone(para: etree._Element) -> bool:
    return para.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _join(para: etree._Element) -> None:
    """Put what a paragraph says at the beginning of the next one."""
    following = para.getnext()
    if following is None or following.tag != f"{W}p":
        if para.find(f"./{W}r") is None and para.find(f"./{W}ins") is None:
            para.getparent().remove(para)
        return
    place = 0 if following.find(f"{W}pPr") is None else 1
    for child in reversed([c for c in para if c.tag != f"{W}pPr"]):
        following.insert(place, child)
    para.getparent().remove(para)


def _changes(root: etree._Element) -> Iterator[etree._Element]:
    names = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
    yield from root.iter(*(f"{W}{name}" for name in names))


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for child in reversed(element):
        parent.insert(place, child)
    parent.remove(element)
