"""Turns marks that are hidden or taken out into what is seen: paragraphs that run together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from dossier.render.read.tags import W, inner, is_on

GONE = (f"{W}del", f"{W}moveFrom")
VANISH = f"{W}vanish"
SEEN = frozenset(f"{W}{name}" for name in ("t", "drawing", "pict", "object", "br", "tab", "sym"))


def accepted(blocks: Iterable[Element]) -> Iterator[Element]:
    """Join a paragraph whose mark is not there to the next; without one, it stands if it is seen.

    The looks of the last stay where marks were taken out (ISO 29500-1 §17.13.5.15), those of the
    first where its mark is hidden (a style separator, LibreOffice tdf#131728).
    """
    waiting: list[Element] = []
    for block in blocks:
        if block.tag == f"{W}p" and _is_open(block):
            waiting.append(block)
        elif waiting and block.tag == f"{W}p":
            yield _joined([*waiting, block])
            waiting = []
        else:
            yield from _left(waiting, block)
            yield block
            waiting = []
    if waiting:
        yield _joined(waiting)


def _left(waiting: list[Element], block: Element) -> Iterator[Element]:
    """Let stand what cannot be joined; before a table only what is seen."""
    if waiting and (block.tag != f"{W}tbl" or any(map(_is_seen, waiting))):
        yield _joined(waiting)


def is_gone(row: Element) -> bool:
    """Tell whether a table row was taken out, §17.13.5.12."""
    props = row.find(f"{W}trPr")
    return props is not None and props.find(f"{W}del") is not None


def _is_open(para: Element) -> bool:
    mark = inner(para, "pPr", "rPr")
    if mark is None or not len(mark) or inner(para, "pPr", "sectPr") is not None:
        return False
    return _is_hidden(mark) or any(mark.find(name) is not None for name in GONE)


def _is_hidden(props: Element | None) -> bool:
    vanish = None if props is None else props.find(VANISH)
    return vanish is not None and is_on(vanish)


def _is_seen(para: Element) -> bool:
    return any(
        child.tag in SEEN
        for run in para.iter(f"{W}r")
        if not _is_hidden(run.find(f"{W}rPr"))
        for child in run
    )


def _joined(paras: list[Element]) -> Element:
    first = next((para for para in paras if _is_seen(para)), paras[-1])
    leads = _is_hidden(inner(first, "pPr", "rPr"))
    props = (first if leads else paras[-1]).find(f"{W}pPr")
    found = Element(f"{W}p")
    if props is not None:
        found.append(_with_a_mark(props))
    for para in paras:
        found.extend(child for child in para if child.tag != f"{W}pPr")
    return found


def _with_a_mark(props: Element) -> Element:
    """Copy a w:pPr, its mark there for all to see."""
    found = Element(props.tag)
    for child in props:
        if child.tag == f"{W}rPr":
            looks = [look for look in child if look.tag not in {VANISH, *GONE}]
            child = Element(child.tag)  # noqa: PLW2901  # the copy takes its place
            child.extend(looks)
        found.append(child)
    return found
