"""Compares sheets and margins with a standard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.check.standard.say import Departure
from dossier.law.standard import SHEETS, Measure, Measured, Standard, Told
from dossier.messages import Term
from dossier.model.finding import Params, Place, Weight
from dossier.paper.flow import Blocks, Flow, Section, Table
from dossier.paper.length import in_mm
from dossier.paper.style import Margins, PageStyle

SLACK = 0.3  # millimetres: Word keeps lengths in twentieths of a point, and shows them rounded
_SHEET_SLACK = 1.0
_SIDES = {
    Measured.MARGIN_TOP: "top",
    Measured.MARGIN_RIGHT: "right",
    Measured.MARGIN_BOTTOM: "bottom",
    Measured.MARGIN_LEFT: "left",
}


def sheets(flow: Flow, standard: Standard, begins: Sequence[Place]) -> Iterator[Departure]:
    """Find sheets of another size, lying without need, or with margins out of bounds."""
    for section, top in zip(flow.sections, begins, strict=True):
        yield from _paper(section.page, standard, top)
        if section.page.width > section.page.height:
            yield from _lying(section, standard, top)
        else:
            for fact, params in _margins(section.page.margins, standard):
                yield Departure("standard.margin", fact, top, params, Weight.STOP)


def _paper(page: PageStyle, standard: Standard, top: Place) -> Iterator[Departure]:
    fact = standard.trait(Told.PAPER)
    if fact is None:
        return
    short, long = sorted((in_mm(page.width), in_mm(page.height)))
    for width, height in (SHEETS[name] for name in fact.values):
        if abs(short - width) <= _SHEET_SLACK and abs(long - height) <= _SHEET_SLACK:
            return
    value = f"{in_mm(page.width):.0f} × {in_mm(page.height):.0f}"
    params = (("value", value), ("wanted", fact.values))
    yield Departure("standard.paper", fact, top, params, Weight.STOP)


def _lying(section: Section, standard: Standard, top: Place) -> Iterator[Departure]:
    """Ask about a lying sheet; the texts say of none of its sides which margin it has."""
    fact = standard.trait(Told.LANDSCAPE)
    if fact is not None and not _has_table(section.blocks):
        yield Departure("standard.landscape", fact, top)
    margins = section.page.margins
    turned = (
        margins,
        Margins(margins.right, margins.bottom, margins.left, margins.top),
        Margins(margins.left, margins.top, margins.right, margins.bottom),
    )
    found = [list(_margins(each, standard)) for each in turned]
    if all(found):
        for measure, params in found[0]:
            if not measure.is_upright:
                yield Departure("standard.margin", measure, top, params)


def _margins(margins: Margins, standard: Standard) -> Iterator[tuple[Measure, Params]]:
    for measured, side in _SIDES.items():
        fact = standard.measure(measured)
        value = in_mm(getattr(margins, side))
        if fact is not None and not fact.span.holds(value, SLACK):
            name = Term(f"standard.side.{side}", side)
            yield fact, (("side", name), ("value", round(value, 1)), ("wanted", fact.span))


def _has_table(blocks: Blocks) -> bool:
    return any(
        any(cell.style.borders.top or cell.style.borders.bottom for cell in row.cells)
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
    )
