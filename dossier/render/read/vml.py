"""Turns the VML of w:pict and w:object into drawings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from dossier.paper.drawing import Crop, Curve, Pen, Picture, Stroke
from dossier.paper.flow import Anchored, Child, Drawing, Group, Shape
from dossier.paper.length import Length
from dossier.paper.style import Margins, VAlign
from dossier.render.read.outlines import ELLIPSE, named, rounded
from dossier.render.read.pictures import Easel, Size, read_picture
from dossier.render.read.tags import OFFICE, W10, R, V, W, local, number
from dossier.render.read.vmlstyle import (
    DASHES,
    Style,
    around,
    color,
    pin,
    points,
    read_style,
    share,
)

SHAPES = frozenset({"shape", "rect", "roundrect", "oval", "line", "group", "image"})
NO = frozenset({"f", "false", "0"})
VALIGNS = {"middle": VAlign.CENTER, "bottom": VAlign.BOTTOM}
ROUND = 0.2  # of the shorter side: corners of a v:roundrect that says nothing
# Of the many types of v:shape, those that offices draw: text box, picture, lines, arrows.
TYPES = {
    "3": "ellipse", "4": "diamond", "5": "triangle", "6": "rtTriangle", "7": "parallelogram",
    "13": "rightArrow", "66": "leftArrow", "67": "downArrow", "68": "upArrow", "12": "star5",
    "85": "leftBracket", "86": "rightBracket", "87": "leftBrace", "88": "rightBrace",
    "34": "bentConnector3", "33": "bentConnector2",
}  # fmt: skip
LINES = frozenset({"20", "32"})
PLAIN = ("1", "2", "202")  # rectangle, one with round corners, text box
PICTURE_FRAME = "75"
WORD_ART = range(136, 176)


@dataclass(frozen=True, slots=True)
class Scale:
    """The measures of a group: what its own units are worth, and where they begin."""

    x: Length = 0.0
    y: Length = 0.0
    across: float = 1.0
    down: float = 1.0


def read_pict(pict: Element, easel: Easel) -> list[Drawing | Anchored]:
    """Read what a w:pict or w:object shows."""
    found: list[Drawing | Anchored] = []
    shapes = [shape for shape in pict if shape.tag.startswith(V) and local(shape) in SHAPES]
    for shape in shapes:
        style = read_style(shape.get("style", ""))
        drawing = _drawing(shape, _size(shape, style), easel)
        if drawing is not None:
            found.append(_hung(drawing, shape, style))
    if not shapes and pict.find(f"{V}shapetype") is None:
        easel.say(local(pict))
    return found


def _hung(drawing: Drawing, shape: Element, style: Style) -> Drawing | Anchored:
    wrap = shape.find(f"{W10}wrap")
    kind = "" if wrap is None else wrap.get("type", "")
    if style.get("position") != "absolute":
        return drawing
    if local(shape) == "line":
        (x1, y1), (x2, y2) = _ends(shape)
        style = style | {"left": f"{min(x1, x2)}pt", "top": f"{min(y1, y2)}pt"}
    rank = number(style.get("z-index"))
    side = "" if wrap is None else wrap.get("side", "")
    return Anchored(
        drawing,
        pin(style, "horizontal"),
        pin(style, "vertical"),
        around(style, kind, side),
        is_behind=rank < 0,
        rank=rank,
        in_cell=shape.get(f"{OFFICE}allowincell", "t") not in NO,
        width=share(style, "width"),
        height=share(style, "height"),
    )


def _size(shape: Element, style: Style) -> Size:
    if local(shape) == "line":
        (x1, y1), (x2, y2) = _ends(shape)
        return abs(x2 - x1), abs(y2 - y1)
    width, height = points(style.get("width", "")), points(style.get("height", ""))
    return max(0.0, width), max(0.0, height)


def _ends(line: Element, unit: Length = 1.0) -> tuple[Size, Size]:
    ends = []
    for name, usual in (("from", "0,0"), ("to", "10,10")):
        x, _, y = line.get(name, usual).partition(",")
        ends.append((points(x.strip(), unit), points(y.strip(), unit)))
    return ends[0], ends[1]


def _drawing(shape: Element, size: Size, easel: Easel) -> Drawing | None:
    if local(shape) == "group":
        return _group(shape, size, easel)
    if local(shape) == "line":
        (x1, y1), (x2, y2) = _ends(shape)
        return _stroke(shape, size, is_rising=(x2 - x1) * (y2 - y1) < 0)
    kind = _type(shape)
    if kind in LINES:
        flip = read_style(shape.get("style", "")).get("flip", "")
        return _stroke(shape, size, is_rising=("y" in flip) != ("x" in flip))
    data = shape.find(f"{V}imagedata")
    if data is not None:
        return _picture(data, size, easel)
    return _closed(shape, kind, size, easel)


def _closed(shape: Element, kind: str, size: Size, easel: Easel) -> Shape | None:
    code = int(kind) if kind.isdecimal() else 0
    if code in WORD_ART or shape.find(f"{V}textpath") is not None:
        easel.say("word_art")
        return None
    if kind == PICTURE_FRAME:  # as the ground of a canvas
        return None
    if shape.get("path") or (code and kind not in {*PLAIN, *TYPES}):
        easel.say(f"shape {kind or 'path'}")
    return _shape(shape, kind, size, easel)


def _type(shape: Element) -> str:
    """Find the number of the type of a shape, which stands at the end of its name."""
    return (shape.get("type") or shape.get(f"{OFFICE}spt") or "").rpartition("_t")[2]


def _stroke(shape: Element, size: Size, *, is_rising: bool) -> Stroke | None:
    pen, stroke = _pen(shape), shape.find(f"{V}stroke")
    if pen is None:
        return None
    tips = [stroke is not None and stroke.get(f"{end}arrow", "none") != "none"
            for end in ("start", "end")]  # fmt: skip
    (x1, y1), (x2, y2) = _ends(shape)
    first, last = reversed(tips) if (x2, y2) < (x1, y1) else tips
    return Stroke(*size, pen.width, pen.color, pen.dash, is_rising, (first, last))


def _picture(data: Element, size: Size, easel: Easel) -> Picture | Shape | None:
    sides = [_part(data.get(f"crop{name}", "")) for name in ("left", "top", "right", "bottom")]
    crop = Crop(*sides) if any(sides) else None
    return read_picture(data.get(f"{R}id", data.get(f"{OFFICE}relid", "")), size, easel, crop)


def _part(text: str) -> float:
    """Read a share: a plain one, or one in 65,536ths, which end in f."""
    return number(text[:-1]) / 65536 if text.endswith("f") else number(text)


def _shape(shape: Element, kind: str, size: Size, easel: Easel) -> Shape:
    found = Shape(*size, _outline(shape, kind, size), _fill(shape), _pen(shape))
    if points(read_style(shape.get("style", "")).get("rotation", "")) % 360:
        easel.say("rotation")
    box = shape.find(f"{V}textbox")
    content = None if box is None else box.find(f"{W}txbxContent")
    if box is None or content is None:
        return found
    style = read_style(box.get("style", ""))
    if style.get("layout-flow", "horizontal") != "horizontal":
        easel.say("text_direction")
    anchor = read_style(shape.get("style", "")).get("v-text-anchor", "").removesuffix("-center")
    return replace(
        found,
        blocks=easel.source.box(content),
        insets=_insets(box.get("inset", "")),
        valign=VALIGNS.get(anchor, VAlign.TOP),
        grows=style.get("mso-fit-shape-to-text", "f") not in NO,
    )


def _insets(text: str) -> Margins:
    """Read the insets of a text box: left, top, right, bottom."""
    given = [part.strip() for part in text.split(",")] + [""] * 4
    usual = (7.2, 3.6, 7.2, 3.6)  # a tenth and a twentieth of an inch
    left, top, right, bottom = (
        points(part) if part else most for part, most in zip(given[:4], usual, strict=True)
    )
    return Margins(top, right, bottom, left)


def _outline(shape: Element, kind: str, size: Size) -> tuple[Curve, ...]:
    name = local(shape)
    if name == "oval":
        return (ELLIPSE,)
    if name == "roundrect" or kind == "2":
        return (rounded(_part(shape.get("arcsize", "")) or ROUND, size),)
    return named(TYPES.get(kind, ""), size)


def _fill(shape: Element) -> str:
    fill = shape.find(f"{V}fill")
    is_on = shape.get("filled", "t") not in NO and (fill is None or fill.get("on", "t") not in NO)
    if not is_on or (fill is not None and _part(fill.get("opacity", "1")) <= 0):
        return ""
    given = shape.get("fillcolor") or ("" if fill is None else fill.get("color", ""))
    return color(given or "white")


def _pen(shape: Element) -> Pen | None:
    stroke = shape.find(f"{V}stroke")
    if shape.get("stroked", "t") in NO or (stroke is not None and stroke.get("on", "t") in NO):
        return None
    own = stroke.attrib if stroke is not None else {}
    weight = points(shape.get("strokeweight") or own.get("weight") or "0.75pt", 1 / 12700)
    dash = DASHES.get(own.get("dashstyle", "").lower(), ())
    drawn = color(shape.get("strokecolor") or own.get("color") or "black")
    return Pen(weight, drawn, tuple(step * weight for step in dash))


def _group(group: Element, size: Size, easel: Easel) -> Group:
    """Read the members of a group, moved and scaled from its own units."""
    scale = _scale(group, size)
    found: list[Child] = []
    for shape in group:
        if local(shape) not in SHAPES or not shape.tag.startswith(V):
            continue
        style = read_style(shape.get("style", ""))
        (x, y), extent = _placed(shape, style, scale)
        drawing = _drawing(shape, extent, easel)
        if drawing is not None:
            found.append(Child(x, y, drawing))
    return Group(*size, tuple(found))


def _scale(group: Element, size: Size) -> Scale:
    wide, _, high = group.get("coordsize", "1000,1000").partition(",")
    x, _, y = group.get("coordorigin", "0,0").partition(",")
    across, down = number(wide) or 1000.0, number(high) or 1000.0
    return Scale(number(x), number(y), size[0] / across, size[1] / down)


def _placed(shape: Element, style: Style, scale: Scale) -> tuple[Size, Size]:
    if local(shape) == "line":
        (x1, y1), (x2, y2) = _ends(shape)
        x, y, width, height = min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)
    else:
        x, y, width, height = (
            number(style.get(name)) for name in ("left", "top", "width", "height")
        )
    corner = ((x - scale.x) * scale.across, (y - scale.y) * scale.down)
    return corner, (max(0.0, width * scale.across), max(0.0, height * scale.down))
