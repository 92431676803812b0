"""Turns tracked changes into what stands when all are accepted: paragraphs that run together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from dossier.render.read.tags import W, inner

GONE = (f"{W}del", f"{W}moveFrom")


def accepted(blocks: Iterable[Element]) -> Iterator[Element]:
    """Join a paragraph whose mark was taken out to the next, whose looks stay.

    ISO 29500-1 §17.13.5.15; before a table or at an end there is nothing to join, so it stands.
    """
    waiting: list[Element] = []
    for block in blocks:
        if block.tag == f"{W}p" and _is_open(block):
            waiting.append(block)
            continue
        if waiting and block.tag == f"{W}p":
            yield _joined(waiting, block)
        else:
            yield from _left(waiting)
            yield block
        waiting = []
    yield from _left(waiting)


def is_gone(row: Element) -> bool:
    """Tell whether a table row was taken out, §17.13.5.12."""
    props = row.find(f"{W}trPr")
    return props is not None and props.find(f"{W}del") is not None


def _is_open(para: Element) -> bool:
    mark = inner(para, "pPr", "rPr")
    return mark is not None and any(mark.find(name) is not None for name in GONE)


def _left(waiting: list[Element]) -> Iterator[Element]:
    """Keep of paragraphs with nothing to join those that say something, as one."""
    if waiting and any(para.find(f".//{W}t") is not None for para in waiting):
        yield _joined(waiting[:-1], waiting[-1])


def _joined(paras: list[Element], last: Element) -> Element:
    found = Element(f"{W}p")
    props = last.find(f"{W}pPr")
    if props is not None:
        found.append(props)
    for para in (*paras, last):
        found.extend(child for child in para if child.tag != f"{W}pPr")
    return found
