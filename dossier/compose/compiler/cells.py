"""Obeys docxtpl's tags about a whole cell: its span, its shade, and merging over a loop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from dossier.compose.language.tags import Draft, Tag, mark, marks, put_tag
from dossier.compose.word.ooxml import (
    COLOR,
    FILL,
    GRID_SPAN,
    SHADE,
    TC,
    TC_PR,
    V_MERGE,
    VAL,
    Element,
    P,
    R,
    T,
    nearest,
    put_after,
    put_before,
)

_SAID = re.compile(r"(colspan|cellbg)\s+(\S.*)|(vm|hm)", re.DOTALL)
_IN_FIRST = "{% if loop.first %}"
# The order of a cell's properties (ECMA-376 part 1, 17.4.69); what is not here comes later.
_ORDER = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd")


def bind_cells(draft: Draft) -> None:
    """Carry out `{% colspan n %}`, `{% cellbg colour %}`, `{% vm %}` and `{% hm %}`."""
    for number, text, cell in list(_cell_tags(draft)):
        tag = draft.tags[number]
        said = _SAID.fullmatch(tag.body)
        if said is None:
            continue
        text.text = (text.text or "").replace(mark(number), "")
        what, value = said[1] or said[3], said[2] or _LOOPED[said[3]]
        draft.tags[number] = replace(tag, form="print", body=value.strip(), passes="_plain")
        if what in _PROPERTIES:
            _PROPERTIES[what](cell, mark(number))
        else:
            _MERGES[what](draft, cell, number)


def _cell_tags(draft: Draft) -> Iterator[tuple[int, Element, Element]]:
    for text in draft.root.iter(T):
        for number in marks(text.text):
            cell = nearest(text, TC)
            if draft.tags[number].form == "block" and cell is not None:
                yield number, text, cell


def _span(cell: Element, sign: str) -> None:
    _property(cell, GRID_SPAN).set(VAL, sign)


def _shade(cell: Element, sign: str) -> None:
    shade = _property(cell, SHADE)
    for name, value in ((VAL, "clear"), (COLOR, "auto"), (FILL, sign)):
        shade.set(name, value)


def _merge_down(draft: Draft, cell: Element, number: int) -> None:
    """Merge the cells that a loop over rows makes; only the first one shows its text."""
    _property(cell, V_MERGE).set(VAL, mark(number))
    where = draft.tags[number].where
    for runs in [list(paragraph.iterchildren(R)) for paragraph in cell.iterchildren(P)]:
        if runs:
            put_before(runs[0], put_tag(draft, _IN_FIRST, where))
            put_after(runs[-1], put_tag(draft, "{% endif %}", where))


def _merge_along(draft: Draft, cell: Element, number: int) -> None:
    """Merge the cells that a loop over cells makes: keep the first, as wide as all of them."""
    tag: Tag = draft.tags[number]
    spanned = cell.find(f"{TC_PR}/{GRID_SPAN}")
    written = spanned.get(VAL, "") if spanned is not None else ""
    columns = int(written) if written.isdecimal() else 1
    draft.tags[number] = replace(tag, passes=f"_times({columns})")
    _span(cell, mark(number))
    put_before(cell, put_tag(draft, _IN_FIRST, tag.where))
    put_after(cell, put_tag(draft, "{% endif %}", tag.where))


def _property(cell: Element, tag: str) -> Element:
    """Find a property of a cell, or make it in its place."""
    properties = cell.find(TC_PR)
    if properties is None:
        properties = etree.Element(TC_PR)
        cell.insert(0, properties)
    found = properties.find(tag)
    if found is not None:
        return found
    before = _ORDER[: _ORDER.index(etree.QName(tag).localname)]
    index = sum(1 for child in properties if etree.QName(child).localname in before)
    made = etree.Element(tag)
    properties.insert(index, made)
    return made


_LOOPED = {"vm": "'restart' if loop.first else 'continue'", "hm": "loop.length"}
_PROPERTIES = {"colspan": _span, "cellbg": _shade}
_MERGES = {"vm": _merge_down, "hm": _merge_along}
