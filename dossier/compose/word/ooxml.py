"""The names of WordprocessingML, and the few moves that templates need on its trees."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its element type no other name

MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SHAPES = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

BODY = f"{MAIN}body"
P, R, T = f"{MAIN}p", f"{MAIN}r", f"{MAIN}t"
TBL, TR, TC = f"{MAIN}tbl", f"{MAIN}tr", f"{MAIN}tc"
P_PR, R_PR, TC_PR, TR_PR = f"{MAIN}pPr", f"{MAIN}rPr", f"{MAIN}tcPr", f"{MAIN}trPr"
TAB, PROOF, SECT_PR, V_MERGE = f"{MAIN}tab", f"{MAIN}proofErr", f"{MAIN}sectPr", f"{MAIN}vMerge"
GRID_SPAN, SHADE, VAL = f"{MAIN}gridSpan", f"{MAIN}shd", f"{MAIN}val"
FILL, COLOR = f"{MAIN}fill", f"{MAIN}color"
FIELD, FIELD_CHAR, FIELD_KIND = f"{MAIN}fldSimple", f"{MAIN}fldChar", f"{MAIN}fldCharType"
INSTRUCTION, INSTRUCTION_TEXT = f"{MAIN}instr", f"{MAIN}instrText"
BREAK, BREAK_KIND = f"{MAIN}br", f"{MAIN}type"
SOFT_HYPHEN, NO_BREAK_HYPHEN = f"{MAIN}softHyphen", f"{MAIN}noBreakHyphen"
CONTROL, CONTROL_PR = f"{MAIN}sdt", f"{MAIN}sdtPr"
CONTROL_CONTENT = f"{MAIN}sdtContent"
COMMENT_ANCHORS = (f"{MAIN}commentRangeStart", f"{MAIN}commentRangeEnd")
ATTACHED, BINDING = f"{MAIN}attachedTemplate", f"{MAIN}dataBinding"
COMMENT_SIGN, MAIL_MERGE = f"{MAIN}commentReference", f"{MAIN}mailMerge"
COMMENT, AUTHOR, INITIALS = f"{MAIN}comment", f"{MAIN}author", f"{MAIN}initials"
COMMENTS = f'<w:comments xmlns:w="{MAIN[1:-1]}"/>'.encode()  # a part without any yet
BOX, FALLBACK = f"{MAIN}txbxContent", f"{_COMPATIBLE}Fallback"
FOOTNOTE, ENDNOTE, NOTE_KIND = f"{MAIN}footnote", f"{MAIN}endnote", f"{MAIN}type"
ID, NAME = f"{MAIN}id", f"{MAIN}name"
RENDERED_BREAK = f"{MAIN}lastRenderedPageBreak"
BOOKMARKS = (f"{MAIN}bookmarkStart", f"{MAIN}bookmarkEnd")
DRAWING, DRAWING_NAME = f"{MAIN}drawing", f"{_DRAWING}docPr"
EXTENTS = (f"{_DRAWING}extent", f"{_SHAPES}ext")

# Comments of XML are left out: a value could end one, and nobody sees them.
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


def parse(data: bytes) -> Element:
    """Read one part of a package; raise lxml's own XMLSyntaxError for anything else than XML."""
    return etree.fromstring(data, _PARSER)


def text_of(root: Element) -> str:
    """Write a part back, declaration included."""
    body = etree.tostring(root, encoding="unicode", with_tail=False)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{body}'


def nearest(element: Element, tag: str) -> Element | None:
    """Find the closest ancestor of a name."""
    return next(element.iterancestors(tag), None)


def put_before(element: Element, text: str) -> None:
    """Write text in front of an element, outside it."""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    else:
        _parent(element).text = (_parent(element).text or "") + text


def put_after(element: Element, text: str) -> None:
    """Write text behind an element, outside it."""
    element.tail = text + (element.tail or "")


def replace_by(element: Element, text: str) -> None:
    """Take an element out and leave text in its place."""
    put_before(element, text + (element.tail or ""))
    element.tail = None
    _parent(element).remove(element)


def keep_spaces(text: Element) -> None:
    """Mark a w:t so that spaces at its ends are printed."""
    text.set(_SPACE, "preserve")


def _parent(element: Element) -> Element:
    parent = element.getparent()
    if parent is None:
        raise ValueError(element.tag)
    return parent
