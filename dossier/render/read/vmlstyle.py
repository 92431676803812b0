"""Turns the style of a VML shape into sizes and pins, in points."""

from __future__ import annotations

from dossier.paper.drawing import Around, Flank, Pin, Share, Side, Wrap
from dossier.paper.frame import Color
from dossier.paper.length import Length
from dossier.paper.style import Margins
from dossier.render.read.paints import NAMES
from dossier.render.read.tags import number
from dossier.render.read.textprops import rgb

UNITS = {
    "pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "px": 0.75, "pc": 12.0, "pi": 12.0,
}  # fmt: skip
SIDES = {
    "page": Side.PAGE, "margin": Side.MARGIN, "text": Side.COLUMN, "char": Side.LETTER,
    "line": Side.LETTER, "left-margin-area": Side.LEFT_MARGIN, "inner-margin-area":
    Side.LEFT_MARGIN, "right-margin-area": Side.RIGHT_MARGIN, "outer-margin-area":
    Side.RIGHT_MARGIN, "top-margin-area": Side.LEFT_MARGIN, "bottom-margin-area":
    Side.RIGHT_MARGIN,
}  # fmt: skip
ALIGNS = frozenset({"left", "center", "right", "top", "bottom"})
MIRRORED = {"inside": "left", "outside": "right"}
WRAPS = {
    "square": Wrap.BESIDE, "tight": Wrap.BESIDE, "through": Wrap.BESIDE,
    "topAndBottom": Wrap.BELOW,
}  # fmt: skip
FLANKS = {"left": Flank.LEFT, "right": Flank.RIGHT, "largest": Flank.LARGEST}
DASHES = {
    "1 1": (1.0, 1.0), "shortdot": (1.0, 1.0), "dot": (1.0, 3.0), "shortdash": (3.0, 1.0),
    "dash": (4.0, 3.0), "longdash": (8.0, 3.0), "dashdot": (4.0, 3.0, 1.0, 3.0),
    "shortdashdot": (3.0, 1.0, 1.0, 1.0), "longdashdot": (8.0, 3.0, 1.0, 3.0),
}  # fmt: skip
NEAR = 9.0  # points; text keeps so far from the sides of a drawing that does not say

Style = dict[str, str]


def read_style(text: str) -> Style:
    """Split a style into what it sets.

    >>> read_style("width:72pt; height:1.5in")
    {'width': '72pt', 'height': '1.5in'}
    """
    pairs = (part.partition(":") for part in text.split(";") if ":" in part)
    return {name.strip(): value.strip() for name, _, value in pairs}


def points(text: str, unit: Length = 1.0) -> Length:
    """Points of a measure; a bare number counts in `unit`.

    >>> points("1in"), points("12"), points("2", 0.75), points("rất rộng")
    (72.0, 12.0, 1.5, 0.0)
    """
    factor = UNITS.get(text[-2:], 0.0)
    return number(text[:-2]) * factor if factor else number(text) * unit


def color(text: str) -> Color:
    """Read a colour of VML: its name or its digits, what stands behind it apart.

    >>> color("#f00"), color("white [3212]"), color("#4472C4")
    ('ff0000', 'ffffff', '4472c4')
    """
    word = (text.split() or [""])[0].lower()
    digits = word.removeprefix("#")
    if len(digits) == 3 and word.startswith("#"):
        digits = "".join(digit * 2 for digit in digits)
    return NAMES.get(word) or rgb(digits)


def pin(style: Style, axis: str) -> Pin:
    """Read where a shape hangs: `axis` is "horizontal" or "vertical"."""
    side = SIDES.get(style.get(f"mso-position-{axis}-relative", ""), Side.COLUMN)
    align = style.get(f"mso-position-{axis}", "absolute")
    align = MIRRORED.get(align, align)
    start = "left" if axis == "horizontal" else "top"
    offset = points(style.get(f"margin-{start}", "")) + points(style.get(start, ""))
    share = number(style.get(f"mso-{start}-percent")) / 1000
    return Pin(side, offset, align if align in ALIGNS else "", share)


def share(style: Style, name: str) -> Share | None:
    """Read a width or height that is a share of the page."""
    part = number(style.get(f"mso-{name}-percent")) / 1000
    side = SIDES.get(style.get(f"mso-{name}-relative", "page"), Side.PAGE)
    return Share(side, part) if part > 0 else None


def around(style: Style, kind: str, side: str) -> Around:
    """Read how text goes around a shape."""
    if kind not in WRAPS:
        return Around()
    top, right, bottom, left = (
        points(style.get(f"mso-wrap-distance-{name}", str(usual)))
        for name, usual in (("top", 0), ("right", NEAR), ("bottom", 0), ("left", NEAR))
    )
    return Around(WRAPS[kind], FLANKS.get(side, Flank.BOTH), Margins(top, right, bottom, left))
