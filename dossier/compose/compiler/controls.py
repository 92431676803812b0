"""Turns content controls that are titled as a field into tags, so that they are filled too."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from dossier.compose.language.naming import Index, index
from dossier.compose.language.switches import quoted
from dossier.compose.language.tags import Draft, Where
from dossier.compose.registry import Column
from dossier.compose.word.ooxml import (
    CONTROL,
    CONTROL_CONTENT,
    CONTROL_PR,
    MAIN,
    P_PR,
    R_PR,
    TC,
    TR,
    VAL,
    Element,
    P,
    R,
    T,
)

_NAMES = (f"{MAIN}alias", f"{MAIN}tag")
_STYLE, _HINT = f"{MAIN}rStyle", f"{MAIN}showingPlcHdr"
_DATE, _PICTURE = f"{MAIN}date", f"{MAIN}dateFormat"
_TICK = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_ITEM = "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSectionItem"
# Controls that hold what is no text, or text that Word itself looks after.
_OTHERS = tuple(
    f"{MAIN}{name}"
    for name in ("picture", "docPartObj", "docPartList", "group", "citation", "bibliography")
)


def read_controls(draft: Draft, known: Index) -> None:
    """Put a tag in place of every control whose title or tag names a field.

    The control goes, and with it the style in which Word shows what is still to be typed. One
    around rows or paragraphs that is titled as a list repeats them, and the controls in it may be
    titled as its columns. One whose title is no field stays as it is.
    """
    for control in list(draft.root.iter(CONTROL)):
        column = _field_of(control, known)
        if column is None or control.getparent() is None:
            continue
        if column.kind == "list" and column.columns and _children(control, TR, P):
            _repeat(draft, control, column)
        else:
            _fill(control, column.name)


def _field_of(control: Element, known: Index) -> Column | None:
    """Find the field that a control names."""
    properties = control.find(CONTROL_PR)
    if properties is None or any(properties.find(other) is not None for other in _OTHERS):
        return None
    titles = (each.get(VAL, "") for name in _NAMES for each in properties.iterchildren(name))
    found = (known.find(title) for title in titles if title.strip() and "{" not in title)
    return next((column for column in found if column is not None), None)


def _repeat(draft: Draft, control: Element, column: Column) -> None:
    """Repeat what a control holds for each row of a list."""
    item, columns = f"{column.name}_muc", index(column.columns)
    for inner in list(control.iterdescendants(CONTROL)):
        found = _field_of(inner, columns)
        if found is not None and inner.getparent() is not None:
            _fill(inner, f"{item}.{found.name}")
    children = _children(control, TR, P)
    level = "tr" if children[0].tag == TR else "p"
    first = _host(level, f"for {item} in {column.name}")
    last = _host(level, "endfor")
    where = draft.places.get(next(children[0].iter(P)), Where(draft.part))
    for paragraph in (*first.iter(P), *last.iter(P)):
        draft.places[paragraph] = where
    _unwrap(control, [first, *children, last])


def _fill(control: Element, name: str) -> None:
    """Leave the first run, paragraph or cell of a control, with the tag for its text."""
    children = _children(control, R, P, TC)
    if not children:
        return
    properties = control.find(CONTROL_PR)
    run = _emptied(children[0], _dress(properties, children[0]))
    run.append(_text(_tag(properties, name)))
    _unwrap(control, children[:1])


def _tag(properties: Element | None, name: str) -> str:
    """Write the tag: a date as the control says, a tick for what is so."""
    picture = properties.find(f"{_DATE}/{_PICTURE}") if properties is not None else None
    if picture is not None:
        return f"{{{{ {name}|dang_ngay({quoted(picture.get(VAL, ''))}) }}}}"
    if properties is not None and properties.find(_TICK) is not None:
        return f"{{{{ '☒' if {name} else '☐' }}}}"
    return f"{{{{ {name} }}}}"


def _children(control: Element, *tags: str) -> list[Element]:
    """List what a control holds, where it begins with one of some elements."""
    content = control.find(CONTROL_CONTENT)
    children = list(content) if content is not None else []
    if children and children[0].find(f"{CONTROL_PR}/{_ITEM}") is not None:
        return _children(children[0], *tags)  # the first round that its author saw
    at = next((at for at, each in enumerate(children) if each.tag in tags), len(children))
    return children[at:]


def _unwrap(control: Element, children: list[Element]) -> None:
    holder = control.getparent()
    if holder is not None:
        at, tail = holder.index(control), control.tail
        holder[at : at + 1] = children
        children[-1].tail = tail


def _dress(properties: Element | None, kept: Element) -> Element | None:
    """Give the dress of what is typed in a control: of its text, or as the control itself says."""
    is_hint = properties is not None and properties.find(_HINT) is not None
    run = kept if kept.tag == R else next(kept.iter(R), None)
    source = properties if is_hint else run
    found = source.find(R_PR) if source is not None else None
    return deepcopy(found) if found is not None else None


def _emptied(kept: Element, dress: Element | None) -> Element:
    """Leave one run in what is kept, in the given dress."""
    if kept.tag == R:
        run = kept
        del run[:]
    else:
        paragraph = kept if kept.tag == P else next(kept.iter(P))
        for other in _others(kept, paragraph):
            kept.remove(other)
        paragraph[:] = [each for each in paragraph if each.tag == P_PR]
        run = etree.SubElement(paragraph, R)
    if dress is not None:
        run.append(dress)
    return run


def _others(kept: Element, paragraph: Element) -> Iterator[Element]:
    """Give what stands in a cell behind the paragraph that is kept."""
    if kept.tag == TC:
        yield from [each for each in kept.iterchildren(P) if each is not paragraph]


def _host(level: str, said: str) -> Element:
    """Make a paragraph, or a row of one cell, for a tag that stands there alone."""
    paragraph = etree.Element(P)
    etree.SubElement(paragraph, R).append(_text(f"{{%{level} {said} %}}"))
    if level == "p":
        return paragraph
    row = etree.Element(TR)
    etree.SubElement(row, TC).append(paragraph)
    return row


def _text(tag: str) -> Element:
    text = etree.Element(T)
    text.text = tag
    return text
