"""Turns paragraphs in a frame (w:framePr) into a text box that hangs on the next paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from dossier.paper.drawing import Around, Pin, Side, Wrap
from dossier.paper.flow import Anchored, Block, Blocks, Para, Shape
from dossier.paper.length import Length
from dossier.paper.style import Margins, ParaStyle
from dossier.render.read.source import Source
from dossier.render.read.tags import W, points

SIDES = {"text": Side.COLUMN, "margin": Side.MARGIN, "page": Side.PAGE}
ALIGNS = {"inside": "left", "outside": "right"}  # as on an odd page
WRAPS = {"none": Wrap.BELOW, "notBeside": Wrap.BELOW}


def read_frame(props: Element, para: Element, source: Source) -> Anchored | None:
    """Read the frame that a w:framePr puts its paragraph in; None for a dropped capital."""
    if props.get(f"{W}dropCap", "none") != "none":
        source.unsupported("drop_cap", para)
        return None
    height = points(props, "h")
    grows = props.get(f"{W}hRule", "atLeast") != "exact" or not height
    box = Shape(max(0.0, points(props, "w")), max(0.0, height), grows=grows)
    beside, above = points(props, "hSpace"), points(props, "vSpace")
    wrap = WRAPS.get(props.get(f"{W}wrap", "around"), Wrap.BESIDE)
    around = Around(wrap, gap=Margins(above, beside, above, beside))
    return Anchored(box, _pin(props, "h", "x"), _pin(props, "v", "y"), around)


def framed(blocks: Blocks) -> Blocks:
    """Take neighbours in one frame out of the flow, and hang them on what follows."""
    if not any(isinstance(block, Para) and block.frame for block in blocks):
        return blocks
    return tuple(_hung(blocks))


def _hung(blocks: Blocks) -> Iterator[Block]:
    waiting: list[Anchored] = []
    last: Para | None = None
    for frame, group in groupby(blocks, lambda b: b.frame if isinstance(b, Para) else None):
        inside = tuple(group)
        if frame is not None and isinstance(frame.content, Shape):
            last = next(block for block in inside if isinstance(block, Para))
            waiting.append(replace(frame, content=replace(frame.content, blocks=inside)))
            continue
        if waiting and isinstance(inside[0], Para):
            inside = (replace(inside[0], anchored=(*waiting, *inside[0].anchored)), *inside[1:])
            waiting = []
        yield from inside
    if waiting and last is not None:  # nothing follows: an empty paragraph carries them
        yield Para(ParaStyle(), (), last.mark, tuple(waiting))


def _pin(props: Element, side: str, axis: str) -> Pin:
    anchor = SIDES.get(props.get(f"{W}{side}Anchor", "page"), Side.PAGE)
    align = props.get(f"{W}{axis}Align", "")
    offset: Length = points(props, axis)
    return Pin(anchor, offset, "" if align == "inline" else ALIGNS.get(align, align))
