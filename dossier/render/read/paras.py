"""Turns w:p into Para."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Inline, Para
from dossier.render.read.frames import read_frame
from dossier.render.read.inlines import read_inlines
from dossier.render.read.known import MOST, is_lasting, shape_of
from dossier.render.read.labels import Entry, label_inlines
from dossier.render.read.source import Source
from dossier.render.read.styles import ALONE, remember
from dossier.render.read.tags import VAL, W, is_on

# Set, these move a paragraph in ways the layout does not follow yet.
UNSUPPORTED = {
    f"{W}textDirection": "text_direction",
    f"{W}bidi": "right_to_left",
    f"{W}textAlignment": "text_alignment",
}
USUAL = frozenset({"auto", "baseline", "lrTb", "lr"})  # values that ask for nothing else


def read_para(element: Element, source: Source) -> Para:
    """Read a paragraph; one of a form that was read before is the same value again."""
    if not source.is_settled():
        return _read(element, source)
    shape = shape_of(element)
    key, known = (source.table, shape), source.book.known
    found = known.get(key)
    if found is None:
        found = _read(element, source)
        if is_lasting(shape, found) and not source.book.is_listed(found.style.kin):
            remember(known, key, found, MOST)
    return found


def _read(element: Element, source: Source) -> Para:
    props = element.find(f"{W}pPr")
    style = source.book.para_id(props)
    inlines, anchored = read_inlines(element, style, source)
    marked = None if props is None else props.find(f"{W}rPr")
    mark = source.book.look(style, marked, source.table).style
    entry = source.lists.entry(style, props)
    if entry:
        inlines = (*_label(entry, style, marked, source), *inlines)
    for child in () if props is None else props:
        if child.tag in UNSUPPORTED and is_on(child) and child.get(VAL) not in USUAL:
            source.unsupported(UNSUPPORTED[child.tag], element)
    framed = None if props is None else props.find(f"{W}framePr")
    frame = None if framed is None else read_frame(framed, element, source)
    listed = entry.listed if entry else ALONE
    dress = source.book.para(style, props, source.table, listed)
    if entry and (dress.web_before or dress.web_after):
        dress = replace(dress, list=entry.list)
    return Para(dress, inlines, mark, anchored, source.remarks.take(), source.take_names(), frame)


def _label(entry: Entry, style: str, marked: Element | None, source: Source) -> tuple[Inline, ...]:
    book = source.book
    look = book.label(style, marked, source.table, entry.listed)
    family = book.look(style, marked, source.table).style.face.family
    return label_inlines(source.lists.count(entry), entry.level, look, family)
