"""Lets fields set what Word keeps in attributes: lengths of rules, shades and spans of cells."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from dossier.compose.ooxml import (
    COLOR,
    DRAWING,
    DRAWING_NAME,
    EXTENTS,
    FILL,
    GRID_SPAN,
    SHADE,
    TC,
    TC_PR,
    VAL,
    Element,
    R,
    T,
    nearest,
    put_after,
    put_before,
)
from dossier.compose.tags import Draft, Where, mark, marks, put_tag

_PREFIX = "ke:"
_CELL = re.compile(r"(colspan|cellbg)\s+(\S.*)", re.DOTALL)
# Where gridSpan and shd stand among the properties of a cell (ECMA-376 part 1, 17.4.69).
_BEFORE_SPAN = {"cnfStyle", "tcW"}
_BEFORE_SHADE = _BEFORE_SPAN | {"gridSpan", "hMerge", "vMerge", "tcBorders"}


def bind_lengths(draft: Draft) -> None:
    """Give every drawing named `ke:<field>` the width of that field; none where it is 0."""
    for named in list(draft.root.iter(DRAWING_NAME)):
        name = named.get("name", "")
        drawing, run = nearest(named, DRAWING), nearest(named, R)
        if not name.startswith(_PREFIX) or drawing is None or run is None:
            continue
        source, where = name.removeprefix(_PREFIX), Where(draft.part)
        put_before(run, put_tag(draft, f"{{% if {source} %}}", where))
        put_after(run, put_tag(draft, "{% endif %}", where))
        for extent in drawing.iter(*EXTENTS):
            if "cx" in extent.attrib:
                sign = put_tag(draft, f"{{{{ {source} }}}}", where)
                draft.tags[-1] = replace(draft.tags[-1], form="length")
                extent.set("cx", sign)


def bind_cells(draft: Draft) -> None:
    """Obey docxtpl's `{% colspan n %}` and `{% cellbg colour %}`."""
    for text in list(draft.root.iter(T)):
        for number in marks(text.text):
            tag = draft.tags[number]
            said = _CELL.fullmatch(tag.body) if tag.form == "block" else None
            cell = nearest(text, TC)
            if said is None or cell is None:
                continue
            text.text = (text.text or "").replace(mark(number), "")
            draft.tags[number] = replace(tag, form="plain", body=said[2].strip())
            _dress(cell, said[1], mark(number))


def _dress(cell: Element, what: str, sign: str) -> None:
    properties = cell.find(TC_PR)
    if properties is None:
        properties = etree.Element(TC_PR)
        cell.insert(0, properties)
    if what == "colspan":
        _put(properties, GRID_SPAN, _BEFORE_SPAN).set(VAL, sign)
        return
    shade = _put(properties, SHADE, _BEFORE_SHADE)
    for name, value in ((VAL, "clear"), (COLOR, "auto"), (FILL, sign)):
        shade.set(name, value)


def _put(properties: Element, tag: str, before: set[str]) -> Element:
    """Find a property, or make it in its place."""
    found = properties.find(tag)
    if found is not None:
        return found
    made = etree.Element(tag)
    index = sum(1 for child in properties if etree.QName(child).localname in before)
    properties.insert(index, made)
    return made
