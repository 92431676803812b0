"""Draws a page to measure, and turns what was measured on it into the printer's corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.errors import UsageError
from dossier.model.stock import Measured, Printer, Spot, Stock
from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Item, Line, Page
from dossier.paper.length import mm
from dossier.render.layout.metrics import Metrics
from dossier.render.stock.page import PLAIN_PRINTER, through

_INSET = 20.0  # millimetres from the edges: beyond what any printer leaves white
_ARM = 10.0  # of a cross
_RULER = 30.0  # where the rulers run, from the top and from the left
_TICKS = ((10, 4.0), (5, 2.6), (1, 1.6))  # every so many millimetres a tick so long
_HAIR = 0.2  # points
_SANE = 0.1  # no printer is off by more than a tenth of the length …
_FAR = 25.0  # … or by so many millimetres
_TEXT, _TITLE = 11.0, 15.0
_LEAST_APART = 50.0  # millimetres between two marks that tell a scale


class FewMarksError(UsageError):
    """Too few marks were measured, or marks too near to each other."""

    code = "stock.few_marks"


class FarMarksError(UsageError):
    """What was measured is too far from where the marks should be: a slip of the ruler."""

    code = "stock.far_marks"


@dataclass(frozen=True, slots=True)
class Drift:
    """What a printer makes of one axis: found = start + stretch × true."""

    start: float
    stretch: float


def marks_of(stock: Stock) -> tuple[Spot, ...]:
    """Say where the crosses stand: near the four corners, then in the middle."""
    right, low = stock.width_mm - _INSET, stock.height_mm - _INSET
    corners = (Spot(_INSET, _INSET), Spot(right, _INSET), Spot(_INSET, low), Spot(right, low))
    return (*corners, Spot(stock.width_mm / 2, stock.height_mm / 2))


def calibration_page(
    stock: Stock, lines: Sequence[str], metrics: Metrics, printer: Printer = PLAIN_PRINTER
) -> Page:
    """Draw crosses, rulers and the instructions; the first line is the title."""
    drawn: list[Item] = []
    for number, mark in enumerate(marks_of(stock), 1):
        drawn += _cross(mark, printer)
        drawn.append(_label(number, mark, stock, printer))
    drawn += _across(stock, printer)
    drawn += _down(stock, printer)
    drawn += _texts(stock, lines, metrics)
    return Page(mm(stock.width_mm), mm(stock.height_mm), tuple(drawn))


def calibrated(printer: Printer, measured: Iterable[Measured]) -> Printer:
    """Correct a printer by marks that were printed with it as it is set now.

    Least squares on each axis; raise FewMarksError or FarMarksError where that would say nothing.
    """
    marks = tuple(measured)
    _refuse_far(marks)
    across = _drift([(each.mark.x_mm, each.found.x_mm) for each in marks])
    down = _drift([(each.mark.y_mm, each.found.y_mm) for each in marks])
    return replace(
        printer,
        scale_x=round(printer.scale_x / across.stretch, 5),
        scale_y=round(printer.scale_y / down.stretch, 5),
        offset_x_mm=_offset(printer.offset_x_mm, printer.scale_x, across),
        offset_y_mm=_offset(printer.offset_y_mm, printer.scale_y, down),
    )


def _offset(now: float, scale: float, drift: Drift) -> float:
    """Found = start + stretch × true, where true was put at now + scale × true in the file."""
    return round(now - drift.start * scale / drift.stretch, 2)


def _drift(pairs: Sequence[tuple[float, float]]) -> Drift:
    trues = [true for true, _ in pairs]
    if len(pairs) < 2 or max(trues) - min(trues) < _LEAST_APART:
        raise FewMarksError
    mean_true = sum(trues) / len(pairs)
    mean_found = sum(found for _, found in pairs) / len(pairs)
    spread = sum((true - mean_true) ** 2 for true in trues)
    stretch = sum((true - mean_true) * (found - mean_found) for true, found in pairs) / spread
    if abs(stretch - 1) > _SANE:
        raise FarMarksError
    return Drift(mean_found - stretch * mean_true, stretch)


def _refuse_far(marks: Sequence[Measured]) -> None:
    for each in marks:
        mark, found = each.mark, each.found
        if max(abs(mark.x_mm - found.x_mm), abs(mark.y_mm - found.y_mm)) > _FAR:
            raise FarMarksError


def _cross(mark: Spot, printer: Printer) -> Iterator[Line]:
    half = _ARM / 2
    yield _stroke(Spot(mark.x_mm - half, mark.y_mm), Spot(mark.x_mm + half, mark.y_mm), printer)
    yield _stroke(Spot(mark.x_mm, mark.y_mm - half), Spot(mark.x_mm, mark.y_mm + half), printer)


def _label(number: int, mark: Spot, stock: Stock, printer: Printer) -> Glyphs:
    """Name a cross on the side that lies away from the edge."""
    x, y = through(printer, mark.x_mm, mark.y_mm)
    text = f"{number}: {_told(mark.x_mm)} × {_told(mark.y_mm)}"
    is_left = mark.x_mm <= stock.width_mm / 2
    return Glyphs(x + (mm(2) if is_left else mm(-26)), y - mm(1.5), text, Face(), 9.0, mm(24))


def _told(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0").replace(".", ",")


def _across(stock: Stock, printer: Printer) -> Iterator[Item]:
    """Draw the ruler that runs from left to right."""
    for at in range(int(_INSET), int(stock.width_mm - _INSET) + 1):
        end = Spot(at, _RULER + _tick(at))
        yield _stroke(Spot(at, _RULER), end, printer)
        if at % 10 == 0:
            yield _number(at, Spot(at - 0.6 * len(str(at)), _RULER + 7.5), printer)


def _down(stock: Stock, printer: Printer) -> Iterator[Item]:
    """Draw the ruler that runs from top to bottom."""
    for at in range(int(_RULER) + 10, int(stock.height_mm - _INSET - _ARM) + 1):
        end = Spot(_RULER + _tick(at), at)
        yield _stroke(Spot(_RULER, at), end, printer)
        if at % 10 == 0:
            yield _number(at, Spot(_RULER + 5, at + 1), printer)


def _tick(at: int) -> float:
    return next(length for step, length in _TICKS if at % step == 0)


def _number(at: int, spot: Spot, printer: Printer) -> Glyphs:
    x, y = through(printer, spot.x_mm, spot.y_mm)
    return Glyphs(x, y, str(at), Face(), 7.0, mm(4))


def _stroke(one: Spot, other: Spot, printer: Printer) -> Line:
    start, end = through(printer, one.x_mm, one.y_mm), through(printer, other.x_mm, other.y_mm)
    return Line(*start, *end, _HAIR)


def _texts(stock: Stock, lines: Sequence[str], metrics: Metrics) -> Iterator[Glyphs]:
    """Set the instructions between the rulers and the middle mark."""
    left, top = mm(_RULER + 20), mm(_RULER + 20)
    for number, line in enumerate(lines):
        face, size = Face(bold=number == 0), _TEXT if number else _TITLE
        wide = metrics.advance(line, face, size)
        size *= min(1.0, mm(stock.width_mm - _RULER - 20 - _INSET) / max(wide, 1.0))
        yield Glyphs(left, top + number * mm(6.5), line, face, size, wide)
