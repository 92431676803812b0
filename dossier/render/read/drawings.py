"""Turns a w:drawing into a picture in the line or an anchored line; None where it is neither."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.flow import Anchored, Picture, Pin, Side, Stroke
from dossier.paper.length import Length, emu
from dossier.render.read.source import Source
from dossier.render.read.tags import PIC, WP, WPS, A, R, local, number
from dossier.render.read.textprops import rgb

LINES = frozenset({"line", "straightConnector1"})
SIDES = {
    "page": Side.PAGE, "margin": Side.MARGIN, "column": Side.COLUMN, "paragraph": Side.COLUMN,
    "character": Side.COLUMN, "line": Side.COLUMN, "text": Side.COLUMN,
}  # fmt: skip
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
THIN: Length = 0.75
DASHES = {
    "sysDot": (1.0, 1.0), "dot": (1.0, 3.0), "dash": (4.0, 3.0), "sysDash": (3.0, 1.0),
    "lgDash": (8.0, 3.0), "dashDot": (4.0, 3.0, 1.0, 3.0),
}  # fmt: skip


def read_drawing(drawing: Element, source: Source) -> Picture | Anchored | None:
    """Read a drawing."""
    frame = next(iter(drawing), None)
    if frame is None:
        return None
    content = _picture(frame, source) or _stroke(frame)
    if content is None:
        return None
    if local(frame) == "anchor":
        across, down = _pin(frame.find(f"{WP}positionH")), _pin(frame.find(f"{WP}positionV"))
        return Anchored(content, across, down)
    return content if isinstance(content, Picture) else None


def _size(frame: Element) -> tuple[Length, Length]:
    extent = frame.find(f"{WP}extent")
    if extent is None:
        return 0.0, 0.0
    return emu(number(extent.get("cx"))), emu(number(extent.get("cy")))


def _picture(frame: Element, source: Source) -> Picture | None:
    blip = frame.find(f"{A}graphic/{A}graphicData/{PIC}pic/{PIC}blipFill/{A}blip")
    relation = None if blip is None else source.relations.get(blip.get(f"{R}embed", ""))
    if relation is None or relation.target not in source.package.names:
        return None
    content = source.package.content(relation.target)
    return Picture(*_size(frame), content) if content.startswith(PICTURES) else None


def _stroke(frame: Element) -> Stroke | None:
    shape = frame.find(f"{A}graphic/{A}graphicData/{WPS}wsp")
    geometry = None if shape is None else shape.find(f"{WPS}spPr/{A}prstGeom")
    if shape is None or geometry is None or geometry.get("prst") not in LINES:
        return None
    pen = shape.find(f"{WPS}spPr/{A}ln")
    turn = shape.find(f"{WPS}spPr/{A}xfrm")
    flips = False if turn is None else (turn.get("flipV") == "1") != (turn.get("flipH") == "1")
    weight = emu(number(pen.get("w"))) if pen is not None and pen.get("w") else THIN
    return Stroke(*_size(frame), weight, _color(pen), _dash(pen, weight), flips)


def _color(pen: Element | None) -> str:
    color = None if pen is None else pen.find(f"{A}solidFill/{A}srgbClr")
    return "000000" if color is None else rgb(color.get("val", ""))


def _dash(pen: Element | None, weight: Length) -> tuple[Length, ...]:
    dash = None if pen is None else pen.find(f"{A}prstDash")
    steps = () if dash is None else DASHES.get(dash.get("val", ""), ())
    return tuple(step * weight for step in steps)


def _pin(position: Element | None) -> Pin:
    if position is None:
        return Pin(Side.COLUMN)
    side = SIDES.get(position.get("relativeFrom", ""), Side.COLUMN)
    align, offset = position.findtext(f"{WP}align"), position.findtext(f"{WP}posOffset")
    return Pin(side, emu(number(offset)), (align or "").strip())
