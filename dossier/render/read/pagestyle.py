"""Turns what a w:sectPr says of the sheet into a PageStyle: size, margins, gutter, columns, rim."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dossier.paper.length import Length
from dossier.paper.style import Columns, Edges, Margins, PageStyle, Rim, VAlign
from dossier.render.read.borders import read_edges
from dossier.render.read.source import Source
from dossier.render.read.tags import OFF, W, child_value, is_on, number, points

GAP: Length = 36.0  # between columns of which nothing is said, ISO 29500-1 §17.6.4
MOST_COLUMNS = 45  # as many as Word makes
LEAST: Length = 14.4  # narrower or lower than a fifth of an inch no page and no column is meant
SIDES = ("top", "right", "bottom", "left")
VALIGNS = {"center": VAlign.CENTER, "bottom": VAlign.BOTTOM}
GRIDS = frozenset({"lines", "linesAndChars", "snapToChars"})
HIGHEST: Length = 1584.0  # 22 inches: no line of a grid is higher than a page of Word
UPRIGHT = frozenset({"", "lrTb", "lr"})


@dataclass(frozen=True, slots=True)
class Habits:
    """What the settings say of all sections."""

    even_and_odd: bool = False
    mirrored: bool = False
    gutter_at_top: bool = False


def read_page(props: Element, habits: Habits) -> PageStyle:
    """Read the sheet of a section."""
    size, margins = props.find(f"{W}pgSz"), props.find(f"{W}pgMar")
    usual = PageStyle()
    width, height = points(size, "w"), points(size, "h")
    width, height = (
        width if width >= LEAST else usual.width,
        height if height >= LEAST else usual.height,
    )
    sides, distances = usual.margins, (usual.header, usual.footer)
    if margins is not None:
        sides = _margins(margins, habits, is_right=_flag(props, "rtlGutter"))
        distances = points(margins, "header"), points(margins, "footer")
    sides = _sensible(sides, width, height)
    text = width - sides.left - sides.right
    return PageStyle(
        width,
        height,
        sides,
        *distances,
        mirrored=habits.mirrored,
        holds_top=points(margins, "top") < 0,
        holds_bottom=points(margins, "bottom") < 0,
        valign=VALIGNS.get(child_value(props, "vAlign"), VAlign.TOP),
        columns=_columns(props.find(f"{W}cols"), text),
        rim=_rim(props.find(f"{W}pgBorders")),
        grid=_grid(props.find(f"{W}docGrid")),
    )


def _grid(element: Element | None) -> Length:
    """Height of the lines of a grid; without a type it is none, ISO 29500-1 §17.6.5."""
    is_one = element is not None and element.get(f"{W}type", "default") in GRIDS
    return min(max(0.0, points(element, "linePitch")), HIGHEST) if is_one else 0.0


def say_unsupported(props: Element, source: Source) -> None:
    """Remark on what a section asks for and the layout does not follow."""
    grid = props.find(f"{W}docGrid")
    asked = {
        "document_grid": grid is not None and grid.get(f"{W}charSpace", "0") != "0",
        "line_numbers": props.find(f"{W}lnNumType") is not None,
        "page_alignment": child_value(props, "vAlign") == "both",
        "text_direction": child_value(props, "textDirection") not in UPRIGHT,
    }
    for what, is_asked in asked.items():
        if is_asked:
            source.remarks.unsupported(what, source.part)


def _margins(element: Element, habits: Habits, *, is_right: bool) -> Margins:
    """Read the margins; one below nothing holds its place against header and footer."""
    sides = {side: abs(points(element, side)) for side in SIDES}
    for side in ("left", "right"):  # text may begin beside the sheet
        sides[side] = points(element, side)
    gutter = max(0.0, points(element, "gutter"))
    if habits.gutter_at_top:
        sides["top"] += gutter
    else:
        sides["right" if is_right else "left"] += gutter
    return Margins(**sides)


def _columns(element: Element | None, text: Length) -> Columns | None:
    if element is None:
        return None
    has_line = element.get(f"{W}sep", "0") not in OFF
    own = element.findall(f"{W}col")[:MOST_COLUMNS]
    if element.get(f"{W}equalWidth", "1") in OFF and own:
        widths = tuple(points(column, "w") for column in own)
        gaps = tuple(max(0.0, points(column, "space")) for column in own[:-1])
    else:
        count = min(MOST_COLUMNS, int(number(element.get(f"{W}num"))))
        gap = points(element, "space") if element.get(f"{W}space") else GAP
        width = (text - gap * (count - 1)) / max(1, count)
        widths, gaps = (width,) * count, (gap,) * (count - 1)
    return Columns(widths, gaps, has_line) if len(widths) > 1 and min(widths) >= LEAST else None


def _sensible(sides: Margins, width: Length, height: Length) -> Margins:
    """Take margins that leave no room for text for none."""
    left, right = sides.left, sides.right
    top, bottom = sides.top, sides.bottom
    if width - left - right < LEAST or max(abs(left), abs(right)) > width:
        left = right = 0.0
    if height - top - bottom < LEAST:
        top = bottom = 0.0
    return Margins(top, right, bottom, left)


def _rim(element: Element | None) -> Rim | None:
    found = read_edges(element)
    edges = Edges(**{side: found.get(side) for side in SIDES})
    if element is None or edges == Edges():
        return None
    display = element.get(f"{W}display", "allPages")
    return Rim(
        edges,
        is_from_edge=element.get(f"{W}offsetFrom", "text") == "page",
        first=display != "notFirstPage",
        others=display != "firstPage",
    )


def _flag(props: Element, name: str) -> bool:
    element = props.find(f"{W}{name}")
    return element is not None and is_on(element)
