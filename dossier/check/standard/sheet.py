"""Compares sheets and margins with a standard."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.standard.say import Departure
from dossier.law.standards import Measure, Measured, Standard, Told
from dossier.messages import Term
from dossier.model.finding import Weight
from dossier.paper.flow import Blocks, Flow, Section, Table
from dossier.paper.length import Length, in_mm
from dossier.paper.style import Margins, PageStyle

SIZES = {"A4": (210.0, 297.0), "A5": (148.0, 210.0)}  # ISO 216, millimetres
SLACK = 0.3  # millimetres: Word keeps lengths in twentieths of a point, and shows them rounded
_SHEET_SLACK = 1.0
_SIDES = {
    Measured.MARGIN_TOP: "top",
    Measured.MARGIN_RIGHT: "right",
    Measured.MARGIN_BOTTOM: "bottom",
    Measured.MARGIN_LEFT: "left",
}


def sheets(flow: Flow, standard: Standard) -> Iterator[Departure]:
    """Find sheets of another size, lying without need, or with margins out of bounds."""
    for section in flow.sections:
        yield from _paper(section.page, standard)
        if section.page.width > section.page.height:
            yield from _lying(section, standard)
        else:
            yield from _margins(section.page.margins, standard, Weight.STOP)


def _paper(page: PageStyle, standard: Standard) -> Iterator[Departure]:
    fact = standard.trait(Told.PAPER)
    if fact is None:
        return
    short, long = sorted((in_mm(page.width), in_mm(page.height)))
    for width, height in (SIZES[name] for name in fact.values):
        if abs(short - width) <= _SHEET_SLACK and abs(long - height) <= _SHEET_SLACK:
            return
    value = f"{in_mm(page.width):.0f} × {in_mm(page.height):.0f}"
    params = (("value", value), ("wanted", fact.values))
    yield Departure("standard.paper", fact, params, weight=Weight.STOP)


def _lying(section: Section, standard: Standard) -> Iterator[Departure]:
    fact = standard.trait(Told.LANDSCAPE)
    if fact is not None and not _has_table(section.blocks):
        yield Departure("standard.landscape", fact, ())
    margins = section.page.margins
    turned = (
        margins,
        Margins(margins.right, margins.bottom, margins.left, margins.top),
        Margins(margins.left, margins.top, margins.right, margins.bottom),
    )
    found = [list(_margins(each, standard, Weight.ASK)) for each in turned]
    if all(found):  # the texts say of no side of a lying sheet which margin it has
        yield from (one for one in found[0] if _is_of_all(one, standard))


def _is_of_all(one: Departure, standard: Standard) -> bool:
    measure = standard.measure(Measured(one.fact.id))
    return measure is not None and not measure.is_upright


def _margins(margins: Margins, standard: Standard, weight: Weight) -> Iterator[Departure]:
    for measured, side in _SIDES.items():
        fact = standard.measure(measured)
        value = in_mm(getattr(margins, side))
        if fact is not None and not fact.span.holds(value, SLACK):
            yield Departure("standard.margin", fact, _side(side, value, fact), weight=weight)


def _side(side: str, value: Length, fact: Measure) -> tuple[tuple[str, object], ...]:
    name = Term(f"standard.side.{side}", side)
    return ("side", name), ("value", round(value, 1)), ("wanted", fact.span)


def _has_table(blocks: Blocks) -> bool:
    return any(
        any(cell.style.borders.top or cell.style.borders.bottom for cell in row.cells)
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
    )
