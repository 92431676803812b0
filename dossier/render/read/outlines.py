"""Turns the names and paths of DrawingML shapes into outlines in shares of width and height."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from dossier.paper.drawing import Curve
from dossier.paper.frame import Steps
from dossier.paper.style import Margins
from dossier.render.read.tags import A, local, number

LINES = frozenset({"line", "straightConnector1"})
ARC = 0.5523  # how far the handles of a Bézier curve stand out that draws a quarter of a circle
ROUND = 16667  # of the shorter side, in 1/100,000: how round corners are (presetShapeDefinitions)

Corners = tuple[tuple[float, float], ...]

RECTANGLES = frozenset(
    ("rect", "flowChartProcess", "textBox", "actionButtonBlank", "flowChartPredefinedProcess")
)
POLYGONS: dict[str, Corners] = {
    "triangle": ((0.5, 0), (1, 1), (0, 1)),
    "flowChartExtract": ((0.5, 0), (1, 1), (0, 1)),
    "rtTriangle": ((0, 0), (1, 1), (0, 1)),
    "diamond": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "flowChartDecision": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "flowChartInputOutput": ((0.2, 0), (1, 0), (0.8, 1), (0, 1)),
    "octagon": ((0.29, 0), (0.71, 0), (1, 0.29), (1, 0.71), (0.71, 1), (0.29, 1), (0, 0.71),
                (0, 0.29)),
    "plus": ((0.25, 0), (0.75, 0), (0.75, 0.25), (1, 0.25), (1, 0.75), (0.75, 0.75), (0.75, 1),
             (0.25, 1), (0.25, 0.75), (0, 0.75), (0, 0.25), (0.25, 0.25)),
    "star5": ((0.5, 0), (0.618, 0.382), (1, 0.382), (0.691, 0.618), (0.809, 1), (0.5, 0.764),
              (0.191, 1), (0.309, 0.618), (0, 0.382), (0.382, 0.382)),
}  # fmt: skip
# Points and slants are as long as the shorter side asks for: its share of the width …
ACROSS: dict[str, Callable[[float], Corners]] = {
    "parallelogram": lambda x: ((x / 4, 0), (1, 0), (1 - x / 4, 1), (0, 1)),
    "trapezoid": lambda x: ((x / 4, 0), (1 - x / 4, 0), (1, 1), (0, 1)),
    "hexagon": lambda x: ((x / 4, 0), (1 - x / 4, 0), (1, 0.5), (1 - x / 4, 1), (x / 4, 1),
                          (0, 0.5)),
    "homePlate": lambda x: ((0, 0), (1 - x / 2, 0), (1, 0.5), (1 - x / 2, 1), (0, 1)),
    "chevron": lambda x: ((0, 0), (1 - x / 2, 0), (1, 0.5), (1 - x / 2, 1), (0, 1), (x / 2, 0.5)),
    "rightArrow": lambda x: (
        (0, 0.25), (1 - x / 2, 0.25), (1 - x / 2, 0), (1, 0.5), (1 - x / 2, 1), (1 - x / 2, 0.75),
        (0, 0.75)),
    "leftArrow": lambda x: (
        (1, 0.25), (x / 2, 0.25), (x / 2, 0), (0, 0.5), (x / 2, 1), (x / 2, 0.75), (1, 0.75)),
    "leftRightArrow": lambda x: (
        (0, 0.5), (x / 2, 0), (x / 2, 0.25), (1 - x / 2, 0.25), (1 - x / 2, 0), (1, 0.5),
        (1 - x / 2, 1), (1 - x / 2, 0.75), (x / 2, 0.75), (x / 2, 1)),
}  # fmt: skip
# … or of the height.
DOWN: dict[str, Callable[[float], Corners]] = {
    "downArrow": lambda y: (
        (0.25, 0), (0.75, 0), (0.75, 1 - y / 2), (1, 1 - y / 2), (0.5, 1), (0, 1 - y / 2),
        (0.25, 1 - y / 2)),
    "upArrow": lambda y: (
        (0.25, 1), (0.75, 1), (0.75, y / 2), (1, y / 2), (0.5, 0), (0, y / 2), (0.25, y / 2)),
}  # fmt: skip
CORNER = 0.29289  # of the radius: where the text of a round corner begins
AREAS = {  # shares of width and height: left, top, right, bottom
    "ellipse": (0.14645, 0.14645, 0.14645, 0.14645),
    "flowChartConnector": (0.14645, 0.14645, 0.14645, 0.14645),
    "triangle": (0.25, 0.5, 0.25, 0.0), "diamond": (0.25, 0.25, 0.25, 0.25),
    "flowChartDecision": (0.25, 0.25, 0.25, 0.25), "rtTriangle": (1 / 12, 7 / 12, 5 / 12, 1 / 12),
    "rightArrow": (0.0, 0.25, 0.0, 0.25), "leftArrow": (0.0, 0.25, 0.0, 0.25),
    "flowChartTerminator": (0.04713, 0.14644, 0.04713, 0.14644),
}  # fmt: skip
ELLIPSES = frozenset(("ellipse", "flowChartConnector", "oval"))
ROUNDED = frozenset(("roundRect", "flowChartAlternateProcess", "flowChartTerminator"))
OPEN: dict[str, Corners] = {
    "bentConnector2": ((0, 0), (1, 0), (1, 1)),
    "bentConnector3": ((0, 0), (0.5, 0), (0.5, 1), (1, 1)),
    "leftBracket": ((1, 0), (0, 0), (0, 1), (1, 1)),
    "rightBracket": ((0, 0), (1, 0), (1, 1), (0, 1)),
    "leftBrace": ((1, 0), (0.5, 0.05), (0.5, 0.45), (0, 0.5), (0.5, 0.55), (0.5, 0.95), (1, 1)),
    "rightBrace": ((0, 0), (0.5, 0.05), (0.5, 0.45), (1, 0.5), (0.5, 0.55), (0.5, 0.95), (0, 1)),
}


def read_outline(
    props: Element | None, size: tuple[float, float]
) -> tuple[tuple[Curve, ...], str | None]:
    """Read an outline, none for a rectangle; and the name of a shape that is not known."""
    custom = None if props is None else props.find(f"{A}custGeom")
    if custom is not None:
        return tuple(_custom(custom)), None
    preset = None if props is None else props.find(f"{A}prstGeom")
    name = "rect" if preset is None else preset.get("prst", "rect")
    if name in ROUNDED:
        return (rounded(_roundness(preset, name), size),), None
    return named(name, size), None if is_known(name) else name


def is_known(name: str) -> bool:
    """Tell whether a shape is drawn as what it is."""
    known = name in RECTANGLES or name in ELLIPSES or name in ROUNDED
    return known or any(name in table for table in (POLYGONS, ACROSS, DOWN, OPEN, LINES))


def named(name: str, size: tuple[float, float]) -> tuple[Curve, ...]:
    """Outline of a shape by its name; none for a rectangle and for what is not known."""
    if name in ELLIPSES:
        return (ELLIPSE,)
    if name in POLYGONS:
        return (Curve(POLYGONS[name]),)
    width, height = (max(side, 1.0) for side in size)
    if name in ACROSS:
        return (Curve(ACROSS[name](min(width, height) / width)),)
    if name in DOWN:
        return (Curve(DOWN[name](min(width, height) / height)),)
    return (Curve(OPEN[name], is_closed=False),) if name in OPEN else ()


def text_area(props: Element | None, size: tuple[float, float]) -> Margins:
    """Say how far from its sides a shape keeps its text (presetShapeDefinitions, a:rect)."""
    preset = None if props is None else props.find(f"{A}prstGeom")
    name = "rect" if preset is None else preset.get("prst", "rect")
    width, height = size
    if name in ROUNDED and name not in AREAS:
        inset = CORNER * min(0.5, _roundness(preset, name)) * min(width, height)
        return Margins(inset, inset, inset, inset)
    left, top, right, bottom = AREAS.get(name, (0.0, 0.0, 0.0, 0.0))
    return Margins(top * height, right * width, bottom * height, left * width)


def rounded(part: float, size: tuple[float, float]) -> Curve:
    """Outline of a rectangle with round corners: a part of its shorter side."""
    width, height = size
    radius = min(0.5, max(0.0, part)) * min(width, height)
    x, y = (radius / width if width else 0.0), (radius / height if height else 0.0)
    hx, hy = x * (1 - ARC), y * (1 - ARC)
    return Curve((
        (x, 0), (1 - x, 0), (1 - hx, 0, 1, hy, 1, y),
        (1, 1 - y), (1, 1 - hy, 1 - hx, 1, 1 - x, 1),
        (x, 1), (hx, 1, 0, 1 - hy, 0, 1 - y),
        (0, y), (0, hy, hx, 0, x, 0),
    ))  # fmt: skip


ELLIPSE = rounded(0.5, (1.0, 1.0))


def _roundness(preset: Element | None, name: str) -> float:
    if name == "flowChartTerminator":
        return 0.5
    guide = None if preset is None else preset.find(f"{A}avLst/{A}gd")
    formula = "" if guide is None else guide.get("fmla", "")
    value = number(formula.removeprefix("val ")) if formula.startswith("val ") else ROUND
    return value / 100_000


def _custom(custom: Element) -> Iterator[Curve]:
    for path in custom.findall(f"{A}pathLst/{A}path"):
        width, height = number(path.get("w")) or 1.0, number(path.get("h")) or 1.0
        steps: list[tuple[float, ...]] = []
        for step in path:
            kind = local(step)
            if kind == "moveTo" and steps:
                yield Curve(_steps(steps), is_closed=False)
                steps = []
            if kind == "close":
                yield Curve(_steps(steps))
                steps = []
            elif kind in {"moveTo", "lnTo", "cubicBezTo", "quadBezTo"}:
                steps.append(_bent(tuple(
                    number(point.get(axis)) / size
                    for point in step.findall(f"{A}pt")
                    for axis, size in (("x", width), ("y", height))
                )))  # fmt: skip
        if steps:
            yield Curve(_steps(steps), is_closed=False)


def _bent(values: tuple[float, ...]) -> tuple[float, ...]:
    """Give a curve with one handle two."""
    return (*values[:2], *values[:2], *values[2:]) if len(values) == 4 else values


def _steps(steps: list[tuple[float, ...]]) -> Steps:
    """Leave out what is no step; a path begins with a place, not with a curve."""
    sound = [step for step in steps if len(step) in {2, 6}]
    return tuple([sound[0][-2:], *sound[1:]] if sound else ())
