"""Turns DrawingML graphics into drawings: pictures, shapes with text, lines, groups of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.paper.drawing import Crop, Pen, Stroke
from dossier.paper.flow import Child, Drawing, Group, Shape
from dossier.paper.length import Length, emu
from dossier.paper.style import Margins, VAlign
from dossier.render.read.outlines import LINES, read_outline, text_area
from dossier.render.read.paints import THIN, color_in, read_fill, read_pen
from dossier.render.read.pictures import Easel, Size, read_picture, stand_in
from dossier.render.read.tags import PIC, WPG, WPS, A, R, W, local, number

VALIGNS = {"ctr": VAlign.CENTER, "b": VAlign.BOTTOM}
INSETS = (("tIns", 45720), ("rIns", 91440), ("bIns", 45720), ("lIns", 91440))  # EMU
WHOLE = 100_000  # thousandths of a per cent
ON = frozenset({"1", "true"})
DEGREE = 60_000
DEEPEST = 20  # groups within groups

Reader = Callable[[Element, Size, Easel], Drawing | None]


def read_graphic(frame: Element, size: Size, easel: Easel) -> Drawing | None:
    """Read what a wp:inline or wp:anchor shows; None where it shows nothing."""
    data = frame.find(f"{A}graphic/{A}graphicData")
    for child in () if data is None else data:
        reader = READERS.get(local(child))
        if reader is not None:
            return reader(child, size, easel)
        easel.say(STRANGE.get(local(child), "drawing"))
        return stand_in(size)
    return None


def _picture(element: Element, size: Size, easel: Easel) -> Drawing | None:
    fill = element.find(f"{PIC}blipFill")
    blip = None if fill is None else fill.find(f"{A}blip")
    if fill is None or blip is None:
        return None
    if blip.get(f"{R}embed") is None and blip.get(f"{R}link"):
        easel.say("linked_picture")
        return stand_in(size)
    found = read_picture(blip.get(f"{R}embed", ""), size, easel, _crop(fill))
    if found is None:
        return None
    props = element.find(f"{PIC}spPr")
    if _turn(props):
        easel.say("rotation")
    return replace(found, pen=read_pen(props, None, easel.source) or found.pen)


def _crop(fill: Element) -> Crop | None:
    sides = fill.find(f"{A}srcRect")
    if sides is None:
        return None
    left, top, right, bottom = (number(sides.get(name)) / WHOLE for name in "ltrb")
    is_sound = left + right < 1 and top + bottom < 1 and any((left, top, right, bottom))
    return Crop(left, top, right, bottom) if is_sound else None


def _shape(element: Element, size: Size, easel: Easel) -> Drawing:
    props, style = element.find(f"{WPS}spPr"), element.find(f"{WPS}style")
    pen = read_pen(props, style, easel.source)
    preset = None if props is None else props.find(f"{A}prstGeom")
    if preset is not None and preset.get("prst") in LINES:
        return _stroke(size, pen or Pen(THIN), props)
    if _turn(props):
        easel.say("rotation")
    outline, unknown = read_outline(props, size)
    if unknown:
        easel.say(f"shape {unknown}")
    fill = read_fill(props, style, easel.source)
    shape = Shape(*size, outline, fill, pen)
    return _with_text(shape, element, easel)


def _with_text(shape: Shape, element: Element, easel: Easel) -> Shape:
    content = element.find(f"{WPS}txbx/{W}txbxContent")
    body = element.find(f"{WPS}bodyPr")
    if content is None:
        return shape
    frame = Element("bodyPr") if body is None else body
    if frame.get("vert", "horz") != "horz":
        easel.say("text_direction")
    area = text_area(element.find(f"{WPS}spPr"), (shape.width, shape.height))
    kept = (area.top, area.right, area.bottom, area.left)
    font = element.find(f"{WPS}style/{A}fontRef")
    insets = (
        emu(number(frame.get(name, str(usual)))) + side
        for (name, usual), side in zip(INSETS, kept, strict=True)
    )
    return replace(
        shape,
        blocks=easel.source.box(content, color_in(font, easel.source)),
        insets=Margins(*insets),
        valign=VALIGNS.get(frame.get("anchor", ""), VAlign.TOP),
        grows=frame.find(f"{A}spAutoFit") is not None,
    )


def _stroke(size: Size, pen: Pen, props: Element | None) -> Stroke:
    place = None if props is None else props.find(f"{A}xfrm")
    is_back = place is not None and place.get("flipH") in ON
    flips = place is not None and (place.get("flipV") in ON) != is_back
    tips = [props is not None and _has_tip(props, name) for name in ("headEnd", "tailEnd")]
    first, last = reversed(tips) if is_back else tips
    return Stroke(*size, pen.width, pen.color, pen.dash, flips, (first, last))


def _has_tip(props: Element, name: str) -> bool:
    """Tell whether a line ends in an arrow head; all kinds of them are drawn alike."""
    end = props.find(f"{A}ln/{A}{name}")
    return end is not None and end.get("type", "none") != "none"


def _turn(props: Element | None) -> float:
    """Read how far a drawing is turned, in degrees; it is drawn upright."""
    place = None if props is None else props.find(f"{A}xfrm")
    return 0.0 if place is None else number(place.get("rot")) / DEGREE % 360


def _group(element: Element, size: Size, easel: Easel) -> Group:
    return _children(element, size, easel, 0)


def _children(element: Element, size: Size, easel: Easel, depth: int) -> Group:
    """Read the members of a group, each moved and scaled from the group's own measures."""
    place = element.find(f"{WPG}grpSpPr/{A}xfrm")
    x0, y0 = _pair(place, "chOff", ("x", "y"))
    across, down = _pair(place, "chExt", ("cx", "cy"))
    wide = size[0] / across if across else 1.0
    high = size[1] / down if down else 1.0
    found: list[Child] = []
    for member in element:
        own = None if local(member) in FRAMES else _place(member)
        if own is None or depth > DEEPEST:
            continue
        x, y = _pair(own, "off", ("x", "y"))
        width, height = _pair(own, "ext", ("cx", "cy"))
        extent = (width * wide, height * high)
        drawing = _member(member, extent, easel, depth)
        if drawing is not None:
            found.append(Child((x - x0) * wide, (y - y0) * high, drawing))
    return Group(*size, tuple(found))


def _member(element: Element, size: Size, easel: Easel, depth: int) -> Drawing | None:
    name = local(element)
    if name in {"grpSp", "wgp"}:
        return _children(element, size, easel, depth + 1)
    reader = READERS.get(name)
    if reader is None:
        easel.say(STRANGE.get(name, "drawing"))
        return stand_in(size)
    return reader(element, size, easel)


def _place(element: Element) -> Element | None:
    """Find the place of a member of a group."""
    for props in element:
        if local(props) in {"spPr", "grpSpPr"}:
            return props.find(f"{A}xfrm")
        if local(props) == "xfrm":  # a chart or another frame
            return props
    return None


def _pair(place: Element | None, name: str, axes: tuple[str, str]) -> tuple[Length, Length]:
    pair = None if place is None else place.find(f"{A}{name}")
    if pair is None:
        return 0.0, 0.0
    return emu(number(pair.get(axes[0]))), emu(number(pair.get(axes[1])))


READERS: dict[str, Reader] = {
    "pic": _picture,
    "wsp": _shape,
    "wgp": _group,
    "wpc": _group,  # a canvas: its members stand in its own measures
}
FRAMES = frozenset({"grpSpPr", "cNvGrpSpPr", "bg", "whole"})  # of a group, not its members
STRANGE = {
    "chart": "chart", "chartSpace": "chart", "relIds": "smart_art", "contentPart": "ink",
    "graphicFrame": "chart", "lockedCanvas": "drawing",
}  # fmt: skip
