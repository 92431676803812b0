"""Turns DrawingML colours, fills and outlines into colours on white paper and pens."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from functools import lru_cache
from xml.etree.ElementTree import Element

from dossier.paper.drawing import Pen
from dossier.paper.frame import Color
from dossier.paper.length import emu
from dossier.render.read.package import parse
from dossier.render.read.source import Source
from dossier.render.read.tags import A, local, number
from dossier.render.read.textprops import rgb

THIN = 0.75  # points, ISO 29500-1 §20.1.2.2.24: 9525 EMU
HAIR = 0.1  # points: a line of no width is as thin as can be drawn
DASHES = {
    "sysDot": (1.0, 1.0), "dot": (1.0, 3.0), "dash": (4.0, 3.0), "sysDash": (3.0, 1.0),
    "lgDash": (8.0, 3.0), "dashDot": (4.0, 3.0, 1.0, 3.0), "sysDashDot": (3.0, 1.0, 1.0, 1.0),
    "lgDashDot": (8.0, 3.0, 1.0, 3.0), "sysDashDotDot": (3.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    "lgDashDotDot": (8.0, 3.0, 1.0, 3.0, 1.0, 3.0),
}  # fmt: skip
NAMES = {
    "black": "000000", "white": "ffffff", "red": "ff0000", "green": "008000", "lime": "00ff00",
    "blue": "0000ff", "yellow": "ffff00", "gray": "808080", "silver": "c0c0c0", "navy": "000080",
    "maroon": "800000", "teal": "008080", "olive": "808000", "purple": "800080", "aqua": "00ffff",
    "fuchsia": "ff00ff", "orange": "ffa500", "cyan": "00ffff", "magenta": "ff00ff",
}  # fmt: skip
ALIASES = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
OFFICE = {"dk1": "000000", "lt1": "ffffff", "dk2": "44546a", "lt2": "e7e6e6", "accent1": "4472c4"}
WHOLE = 100_000  # thousandths of a per cent

COLORS = ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")


def color_in(holder: Element | None, source: Source) -> Color:
    """Read the colour that an element holds; empty where there is none, or it is clear as glass."""
    if holder is None:
        return ""
    found = next((child for child in holder if local(child) in COLORS), None)
    return "" if found is None else _changed(_base(found, source), found)


def read_fill(props: Element | None, style: Element | None, source: Source) -> Color:
    """Read the fill of a shape: its own, else that of its style."""
    for child in () if props is None else props:
        match local(child):
            case "noFill":
                return ""
            case "solidFill":
                return color_in(child, source)
            case "gradFill":
                return _middle(child, source)
            case "pattFill":
                return color_in(child.find(f"{A}bgClr"), source)
    reference = _reference(style, "fillRef")
    return "" if reference is None else color_in(reference, source)


def read_pen(props: Element | None, style: Element | None, source: Source) -> Pen | None:
    """Read the outline of a shape: its own, else that of its style."""
    line = None if props is None else props.find(f"{A}ln")
    reference = _reference(style, "lnRef")
    if line is not None and line.find(f"{A}noFill") is not None:
        return None
    color = _line_color(line, source)
    if not color and reference is None:
        return None
    given = None if line is None else line.get("w")
    width = THIN if given is None else max(HAIR, emu(number(given)))
    if given is None and reference is not None:
        width = _line_width(reference)
    dash = None if line is None else line.find(f"{A}prstDash")
    steps = () if dash is None else DASHES.get(dash.get("val", ""), ())
    color = color or color_in(reference, source) or "000000"
    return Pen(width, color, tuple(step * width for step in steps))


def _reference(style: Element | None, name: str) -> Element | None:
    """Find what a style refers to; number 0 refers to nothing (ISO 29500-1 §20.1.4.2.10)."""
    found = None if style is None else style.find(f"{A}{name}")
    return None if found is None or number(found.get("idx")) == 0 else found


def _line_width(reference: Element) -> float:
    """Width of a line of Office's own themes: hair, middle, thick."""
    return {1: 0.5, 2: 1.0, 3: 1.5}.get(int(number(reference.get("idx"))), THIN)


def _line_color(line: Element | None, source: Source) -> Color:
    if line is None:
        return ""
    gradient = line.find(f"{A}gradFill")
    if gradient is not None:
        return _middle(gradient, source)
    return color_in(line.find(f"{A}solidFill"), source)


def _middle(gradient: Element, source: Source) -> Color:
    """Take one colour for a gradient: the mean of its first and last."""
    stops = gradient.findall(f"{A}gsLst/{A}gs")
    ends = [color_in(stop, source) for stop in (stops[:1] + stops[-1:])]
    return _mixed(ends[0], ends[-1], 0.5) if ends and all(ends) else "".join(ends)[:6]


def _base(element: Element, source: Source) -> Color:
    value = element.get("val", "")
    match local(element):
        case "schemeClr":
            name = ALIASES.get(value, value)
            return _scheme(_theme(source)).get(name, OFFICE.get(name, "000000"))
        case "sysClr":
            return rgb(element.get("lastClr", "000000"))
        case "prstClr":
            return NAMES.get(value, "000000")
    return rgb(value)


def _theme(source: Source) -> bytes:
    part = source.package.of_kind("theme")
    return source.package.content(part) if part else b""


@lru_cache(maxsize=8)
def _scheme(theme: bytes) -> dict[str, Color]:
    """Read the colours of a theme once for all documents that carry it."""
    scheme = parse(theme, "theme").find(f".//{A}clrScheme") if theme else None
    found: dict[str, Color] = {}
    for entry in () if scheme is None else scheme:
        for color in entry:
            found[local(entry)] = rgb(color.get("lastClr", color.get("val", "")))
    return found


def _changed(color: Color, element: Element) -> Color:
    """Apply what is done to a colour: lighter, darker, clearer."""
    for change in element:
        part = number(change.get("val")) / WHOLE
        match local(change):
            case "lumMod":
                color = _luminance(color, part, 0.0)
            case "lumOff":
                color = _luminance(color, 1.0, part)
            case "tint":
                color = _mixed(color, "ffffff", 1 - part)
            case "shade":
                color = _mixed(color, "000000", 1 - part)
            case "alpha":
                color = _mixed(color, "ffffff", 1 - part) if part > 0 else ""
        if not color:
            break
    return color


def _luminance(color: Color, factor: float, more: float) -> Color:
    hue, light, depth = rgb_to_hls(*(part / 255 for part in bytes.fromhex(color)))
    light = min(1.0, max(0.0, light * factor + more))
    return bytes(round(part * 255) for part in hls_to_rgb(hue, light, depth)).hex()


def _mixed(color: Color, other: Color, part: float) -> Color:
    part = min(1.0, max(0.0, part))
    pairs = zip(bytes.fromhex(color), bytes.fromhex(other), strict=True)
    return bytes(round(a + (b - a) * part) for a, b in pairs).hex()
