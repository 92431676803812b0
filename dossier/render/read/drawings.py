"""Turns a w:drawing into a drawing in the line, or one that hangs on its paragraph."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.drawing import Around, Flank, Picture, Pin, Share, Side, Wrap
from dossier.paper.flow import Anchored, Drawing, Group, Shape
from dossier.paper.length import Length, emu
from dossier.paper.style import Margins
from dossier.render.read.pictures import Easel
from dossier.render.read.shapes import read_graphic
from dossier.render.read.tags import OFF, WP, WP14, local, number

SIDES = {
    "page": Side.PAGE, "margin": Side.MARGIN, "column": Side.COLUMN, "paragraph": Side.COLUMN,
    "text": Side.COLUMN, "character": Side.LETTER, "char": Side.LETTER, "line": Side.LETTER,
    "leftMargin": Side.LEFT_MARGIN, "rightMargin": Side.RIGHT_MARGIN,
    "topMargin": Side.LEFT_MARGIN, "bottomMargin": Side.RIGHT_MARGIN,
    "insideMargin": Side.LEFT_MARGIN, "outsideMargin": Side.RIGHT_MARGIN,
}  # fmt: skip
ALIGNS = {"inside": "left", "outside": "right"}  # as on an odd page
WRAPS = {
    "wrapSquare": Wrap.BESIDE, "wrapTight": Wrap.BESIDE, "wrapThrough": Wrap.BESIDE,
    "wrapTopAndBottom": Wrap.BELOW,
}  # fmt: skip
FLANKS = {"left": Flank.LEFT, "right": Flank.RIGHT, "largest": Flank.LARGEST}
TWIP = 0.05  # LibreOffice counts the last line of a shape in
WHOLE = 100_000  # thousandths of a per cent


def read_drawing(drawing: Element, easel: Easel) -> Drawing | Anchored | None:
    """Read a drawing; None where it shows nothing."""
    frame = next(iter(drawing), None)
    content = None if frame is None else read_graphic(frame, _size(frame), easel)
    if frame is None or content is None:
        return None
    if local(frame) != "anchor":
        return content
    across, down = _pin(frame, "H"), _pin(frame, "V")
    if frame.get("simplePos", "0") not in OFF:
        across, down = _simple(frame, "x"), _simple(frame, "y")
    return Anchored(
        content,
        across,
        down,
        _around(frame, content),
        is_behind=frame.get("behindDoc", "0") not in OFF,
        rank=number(frame.get("relativeHeight")),
        in_cell=frame.get("layoutInCell", "1") not in OFF,
        width=_share(frame, "H", "Width"),
        height=_share(frame, "V", "Height"),
    )


def _size(frame: Element) -> tuple[Length, Length]:
    extent = frame.find(f"{WP}extent")
    if extent is None:
        return 0.0, 0.0
    width, height = (emu(number(extent.get(name))) for name in ("cx", "cy"))
    return max(0.0, width), max(0.0, height)


def _pin(frame: Element, axis: str) -> Pin:
    position = frame.find(f"{WP}position{axis}")
    if position is None:
        return Pin(Side.COLUMN)
    side = SIDES.get(position.get("relativeFrom", ""), Side.COLUMN)
    offset = emu(number(position.findtext(f"{WP}posOffset")))
    align = (position.findtext(f"{WP}align") or "").strip()
    share = number(position.findtext(f"{WP14}pctPos{axis}Offset")) / WHOLE
    return Pin(side, offset, ALIGNS.get(align, align), share)


def _simple(frame: Element, axis: str) -> Pin:
    place = frame.find(f"{WP}simplePos")
    return Pin(Side.PAGE, emu(number(None if place is None else place.get(axis))))


def _share(frame: Element, axis: str, name: str) -> Share | None:
    """Read a size that is a share of the page; 0 % leaves the size as it is."""
    relative = frame.find(f"{WP14}sizeRel{axis}")
    if relative is None:
        return None
    part = number(relative.findtext(f"{WP14}pct{name}")) / WHOLE
    side = SIDES.get(relative.get("relativeFrom", ""), Side.PAGE)
    return Share(side, part) if part > 0 else None


def _around(frame: Element, content: Drawing) -> Around:
    found = next((child for child in frame if local(child) in WRAPS), None)
    if found is None:
        return Around()
    flank = FLANKS.get(found.get("wrapText", ""), Flank.BOTH)
    more = (0.0,) * 4 if isinstance(content, Picture) else _effects(frame, content)
    gaps = (  # the wrap's own distances overrule those of the anchor, where it states them
        emu(number(found.get(f"dist{name}", frame.get(f"dist{name}")))) + extra
        for name, extra in zip("TRBL", more, strict=True)
    )
    return Around(WRAPS[local(found)], flank, Margins(*gaps))


def _effects(frame: Element, content: Drawing) -> tuple[Length, ...]:
    """Read how far shadows and outlines stand out of a shape: text keeps away from them, too."""
    extent = frame.find(f"{WP}effectExtent")
    sides = (emu(number(None if extent is None else extent.get(name))) for name in "trbl")
    top, right, bottom, left = (max(0.0, side) for side in sides)
    half = _outline(content) / 2  # LibreOffice minds an outline above and below only
    return max(top, half), right, max(bottom, half) + TWIP, left


def _outline(content: Drawing) -> Length:
    """Find how thick the outline of a shape is, or the thickest within a group."""
    if isinstance(content, Group):
        return max((_outline(child.drawing) for child in content.children), default=0.0)
    pen = content.pen if isinstance(content, Shape) else None
    return pen.width if pen else 0.0
