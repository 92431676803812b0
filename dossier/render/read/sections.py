"""Turns the body of a document into sections: pages, headers, footers and what stands between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Bands, Block, Blocks, Section
from dossier.paper.style import Margins, PageStyle, SectionStart
from dossier.render.read.revisions import accepted
from dossier.render.read.source import Source
from dossier.render.read.tables import read_blocks
from dossier.render.read.tags import R, W, child_value, is_on, number, points

STARTS = {
    "continuous": SectionStart.CONTINUOUS,
    "oddPage": SectionStart.ODD,
    "evenPage": SectionStart.EVEN,
}
BANDS = ("default", "first", "even")

Linked = dict[tuple[str, str], Blocks]  # (header or footer, its pages) → what it holds


@dataclass(frozen=True, slots=True)
class Habits:
    """What the settings say of all sections."""

    even_and_odd: bool = False


def read_sections(body: Element, source: Source, habits: Habits) -> tuple[Section, ...]:
    """Read the sections of a w:body."""
    sections: list[Section] = []
    linked: Linked = {}
    for blocks, props in _stretches(body, source):
        linked = linked | _references(props, source)
        sections.append(_section(blocks, props, linked, habits))
    return tuple(sections)


def _stretches(body: Element, source: Source) -> Iterator[tuple[Blocks, Element]]:
    """Cut the body where a paragraph carries the end of a section."""
    waiting: list[Block] = []
    props = Element(f"{W}sectPr")
    for child in accepted(body):
        if child.tag == f"{W}sectPr":
            props = child
            continue
        waiting.extend(read_blocks(_alone(child), source))
        ends = child.find(f"{W}pPr/{W}sectPr") if child.tag == f"{W}p" else None
        if ends is not None:
            yield tuple(waiting), ends
            waiting = []
    yield tuple(waiting), props


def _alone(child: Element) -> Element:
    holder = Element("body")
    holder.append(child)
    return holder


def _section(blocks: Blocks, props: Element, linked: Linked, habits: Habits) -> Section:
    numbers = props.find(f"{W}pgNumType")
    start = None if numbers is None else numbers.get(f"{W}start")
    has_first = _flag(props, "titlePg")
    return Section(
        _page(props),
        blocks,
        STARTS.get(child_value(props, "type"), SectionStart.PAGE),
        _bands("header", linked, has_first=has_first, has_even=habits.even_and_odd),
        _bands("footer", linked, has_first=has_first, has_even=habits.even_and_odd),
        None if start is None else int(number(start)),
    )


def _bands(kind: str, linked: Linked, *, has_first: bool, has_even: bool) -> Bands:
    return Bands(
        linked.get((kind, "default"), ()),
        linked.get((kind, "first"), ()) if has_first else None,
        linked.get((kind, "even"), ()) if has_even else None,
    )


def _references(props: Element, source: Source) -> Linked:
    """Read the headers and footers that a section names; others stay as they were before it."""
    found: Linked = {}
    for kind in ("header", "footer"):
        for reference in props.findall(f"{W}{kind}Reference"):
            relation = source.relations.get(reference.get(f"{R}id", ""))
            if relation and relation.target in source.package.names:
                pages = reference.get(f"{W}type", "default")
                found[kind, pages] = _part(relation.target, source)
    columns = props.find(f"{W}cols")
    if columns is not None and number(columns.get(f"{W}num")) > 1:
        source.remarks.unsupported("columns", source.part)
    grid = props.find(f"{W}docGrid")
    if grid is not None and grid.get(f"{W}type", "default") != "default":
        source.remarks.unsupported("document_grid", source.part)
    return found


def _part(part: str, source: Source) -> Blocks:
    relations, lists = source.package.relations_of(part), source.lists.aside()
    inside = replace(source, part=part, relations=relations, lists=lists, fields=[])
    return read_blocks(source.package.tree(part), inside)


def _page(props: Element) -> PageStyle:
    size, margins = props.find(f"{W}pgSz"), props.find(f"{W}pgMar")
    usual = PageStyle()
    width, height = points(size, "w") or usual.width, points(size, "h") or usual.height
    if margins is None:
        return PageStyle(width, height)
    top, right, bottom, left = (points(margins, s) for s in ("top", "right", "bottom", "left"))
    left += points(margins, "gutter")
    header, footer = points(margins, "header"), points(margins, "footer")
    return PageStyle(width, height, Margins(top, right, bottom, left), header, footer)


def _flag(props: Element, name: str) -> bool:
    element = props.find(f"{W}{name}")
    return element is not None and is_on(element)
