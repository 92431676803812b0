"""Draws the ornamental border of a certificate or a title page: two lines and four corners."""

from __future__ import annotations

from dataclasses import dataclass

from tools.forms.parts import UNNUMBERED, WPS

_EMU = 36_000  # English Metric Units a millimetre
_GOLD, _RED = "B8862B", "B01818"
_GAP = 3.0  # millimetres between the two lines
_CORNER = 26.0  # millimetres that an ornament takes
# Strokes of the ornament at the top left, in hundredths of its size: where each begins, and curves.
_STROKES: tuple[tuple[tuple[float, ...], ...], ...] = (
    ((0, 100), (4, 52, 52, 4, 100, 0)),
    ((0, 78), (14, 48, 48, 14, 78, 0)),
    ((10, 62), (34, 62, 62, 34, 62, 10), (44, 12, 12, 44, 10, 62)),
    ((22, 22), (40, 18, 46, 36, 34, 40), (24, 42, 18, 32, 22, 22)),
    ((0, 40), (16, 40, 24, 30, 16, 16), (30, 24, 40, 16, 40, 0)),
)


@dataclass(frozen=True, slots=True)
class Border:
    """Where a border stands on the sheet, in millimetres from its left top corner."""

    left: float
    top: float
    width: float
    height: float


def border(place: Border) -> str:
    """Write the run that draws a border behind the text of its page."""
    inner = Border(
        place.left + _GAP, place.top + _GAP, place.width - 2 * _GAP, place.height - 2 * _GAP
    )
    drawn = _rectangle(place, _RED, 2.25) + _rectangle(inner, _GOLD, 0.75)
    at = _GAP * 2
    right = place.left + place.width - at - _CORNER
    low = place.top + place.height - at - _CORNER
    for x, across in ((place.left + at, False), (right, True)):
        for y, down in ((place.top + at, False), (low, True)):
            drawn += _ornament(Border(x, y, _CORNER, _CORNER), across=across, down=down)
    return f"<w:r>{drawn}</w:r>"


def _rectangle(place: Border, color: str, weight: float) -> str:
    return _anchored(place, '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', color, weight)


def _ornament(place: Border, *, across: bool, down: bool) -> str:
    """Draw a corner, mirrored across or down."""
    paths = "".join(_path(stroke, across=across, down=down) for stroke in _STROKES)
    shape = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{paths}</a:pathLst></a:custGeom>"
    )
    return _anchored(place, shape, _GOLD, 1.25)


def _path(stroke: tuple[tuple[float, ...], ...], *, across: bool, down: bool) -> str:
    def point(x: float, y: float) -> str:
        return f'<a:pt x="{100 - x if across else x:g}" y="{100 - y if down else y:g}"/>'

    (start, *curves) = stroke
    steps = f"<a:moveTo>{point(*start)}</a:moveTo>"
    for curve in curves:
        points = "".join(point(x, y) for x, y in zip(curve[::2], curve[1::2], strict=True))
        steps += f"<a:cubicBezTo>{points}</a:cubicBezTo>"
    return f'<a:path w="100" h="100" fill="none">{steps}</a:path>'


def _anchored(place: Border, geometry: str, color: str, weight: float) -> str:
    x, y, width, height = (
        round(side * _EMU) for side in (place.left, place.top, place.width, place.height)
    )
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{UNNUMBERED}" name="Khung viền"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{WPS}"><wps:wsp><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>{geometry}'
        f'<a:noFill/><a:ln w="{round(weight * 12700)}"><a:solidFill><a:srgbClr val="{color}"/>'
        "</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing>"
    )
