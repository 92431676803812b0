"""Turns w:p into Para."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.flow import Para
from dossier.render.read.inlines import read_inlines
from dossier.render.read.source import Source
from dossier.render.read.tags import W, child_value, is_on

# Set, these move a paragraph in ways the layout does not follow yet.
UNSUPPORTED = {
    f"{W}numPr": "numbering",
    f"{W}framePr": "frame",
    f"{W}textDirection": "text_direction",
    f"{W}bidi": "right_to_left",
}


def read_para(element: Element, source: Source) -> Para:
    """Read a paragraph."""
    props = element.find(f"{W}pPr")
    style = source.book.para_id(props)
    inlines, anchored = read_inlines(element, style, source)
    mark = source.book.look(style, None if props is None else props.find(f"{W}rPr"), source.table)
    for child in () if props is None else props:
        if child.tag in UNSUPPORTED and is_on(child) and child_value(child, "numId") != "0":
            source.unsupported(UNSUPPORTED[child.tag], element)
    dress, remarks = source.book.para(style, props, source.table), source.remarks.take()
    return Para(dress, inlines, mark.style, anchored, remarks)
