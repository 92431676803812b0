"""Turns the body of a document into sections: pages, headers, footers and what stands between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Bands, Blocks, Section
from dossier.paper.style import SectionStart
from dossier.render.read.inset import inset
from dossier.render.read.pagestyle import Habits, read_page, say_unsupported
from dossier.render.read.revisions import accepted
from dossier.render.read.source import Source
from dossier.render.read.tables import WRAPPERS, read_blocks
from dossier.render.read.tags import R, W, child_value, inner, is_on, number

STARTS = {
    "continuous": SectionStart.CONTINUOUS,
    "nextColumn": SectionStart.COLUMN,
    "oddPage": SectionStart.ODD,
    "evenPage": SectionStart.EVEN,
}
RUN_PROPS = f"{W}rPr"
BARE = frozenset(f"{W}{name}" for name in ("pPr", "bookmarkStart", "bookmarkEnd", "proofErr"))

Linked = dict[tuple[str, str], Blocks]  # (header or footer, its pages) → what it holds


def read_sections(body: Element, source: Source, habits: Habits) -> tuple[Section, ...]:
    """Read the sections of a w:body."""
    sections: list[Section] = []
    linked: Linked = {}
    stretches = list(_stretches(body))
    for children, props in stretches:
        source.notes.enter(props)
        blocks = read_blocks(children, source)
        linked = linked | _references(props, source)
        say_unsupported(props, source)
        section = _section(blocks, props, linked, habits)
        ends = source.notes.leave(is_last=len(sections) == len(stretches) - 1)
        if ends or source.notes.stand_beneath():
            section = replace(section, ends=ends, beneath=source.notes.stand_beneath())
        sections.append(section)
    return tuple(sections)


def _stretches(body: Element) -> Iterator[tuple[Element, Element]]:
    """Cut the body where a paragraph carries the end of a section."""
    holder, props = Element("body"), Element(f"{W}sectPr")
    for child in accepted(_opened(body)):
        if child.tag == f"{W}sectPr":
            props = child
            continue
        ends = inner(child, "pPr", "sectPr") if child.tag == f"{W}p" else None
        if ends is not None and len(holder) and _is_bare(child):
            holder.extend(child.findall(f"{W}bookmarkStart"))
        else:
            holder.append(child)
        if ends is not None:
            yield holder, ends
            holder = Element("body")
    yield holder, props


def _is_bare(para: Element) -> bool:
    """Tell whether a paragraph is there for the end of a section alone: it takes no room then."""
    return all(child.tag in BARE or not any(c.tag != RUN_PROPS for c in child) for child in para)


def _opened(body: Element) -> Iterator[Element]:
    """List the children of a body; of a control that holds the end of a section, its own."""
    for child in body:
        if child.tag in WRAPPERS and child.find(f".//{W}sectPr") is not None:
            yield from _opened(child)
        else:
            yield child


def _section(blocks: Blocks, props: Element, linked: Linked, habits: Habits) -> Section:
    numbers = props.find(f"{W}pgNumType")
    start = None if numbers is None else numbers.get(f"{W}start")
    kind = "" if numbers is None else numbers.get(f"{W}fmt", "")
    has_first = _flag(props, "titlePg")
    return Section(
        read_page(props, habits),
        blocks,
        STARTS.get(child_value(props, "type"), SectionStart.PAGE),
        _bands("header", linked, has_first=has_first, has_even=habits.even_and_odd),
        _bands("footer", linked, has_first=has_first, has_even=habits.even_and_odd),
        None if start is None else int(number(start)),
        kind or "decimal",
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
    return found


def _part(part: str, source: Source) -> Blocks:
    return inset(read_blocks(source.package.tree(part), source.part_of(part)))


def _flag(props: Element, name: str) -> bool:
    element = props.find(f"{W}{name}")
    return element is not None and is_on(element)
