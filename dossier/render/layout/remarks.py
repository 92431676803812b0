"""Turns remarks on what is left out into findings that name the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.messages import Term
from dossier.model.finding import Finding, Place, Weight
from dossier.paper.flow import Block, Para, Remark, Run
from dossier.paper.frame import Glyphs, Item

QUOTE = 60  # letters
# Kinds of which the sentence can say better what to do.
SPECIAL = {
    "emf": "render.metafile", "wmf": "render.metafile", "picture_format": "render.metafile",
    "linked_picture": "render.linked_picture", "chart": "render.make_picture",
    "smart_art": "render.make_picture", "ink": "render.make_picture",
    "equation": "render.make_picture", "word_art": "render.make_picture",
}  # fmt: skip
NO_TEXT = "…"  # quoted where a page has no text before the place


def quoted(remark: Remark, items: Sequence[Item]) -> Remark:
    """Quote the line above what has no text of its own, such as a chart; `items` lie before it."""
    if remark.quote:
        return remark
    line: list[str] = []
    baseline = None
    for item in reversed(items):
        if isinstance(item, Glyphs) and baseline in {None, item.baseline}:
            line.insert(0, item.text)
            baseline = item.baseline
        elif line:
            break
    text = " ".join("".join(line).split())
    return replace(remark, quote=text[:QUOTE] or NO_TEXT)


def found(remarks: Iterable[Remark], page: int) -> list[Finding]:
    """Say on which page something is left out; the first quote stands for all of one kind there."""
    kinds: dict[tuple[str, str], Remark] = {}
    for remark in remarks:
        kinds.setdefault((remark.code, remark.what), remark)
    return [_finding(remark, page) for remark in kinds.values()]


def beginning(blocks: Iterable[Block]) -> str:
    """Quote the beginning of the text in blocks."""
    texts = (run.text for block in blocks if isinstance(block, Para)
             for run in block.inlines if isinstance(run, Run))  # fmt: skip
    return " ".join("".join(texts).split())[:QUOTE]


def _finding(remark: Remark, page: int) -> Finding:
    place = Place("document", remark.part, remark.what, remark.quote)
    what = Term(f"render.kind.{remark.what}", remark.what)
    params = (("what", what), ("page", page), ("quote", remark.quote))
    return Finding(SPECIAL.get(remark.what, remark.code), Weight.ASK, place, params)
