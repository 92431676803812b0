"""Compares page numbers with a standard: whether they are there, where, and how they look."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.standard.looks import look
from dossier.check.standard.say import Departure
from dossier.check.standard.walk import Places, Seat, Spot, tops, walk_blocks
from dossier.law.standard import Measured, Standard, Told
from dossier.messages import Term
from dossier.model.finding import Place
from dossier.paper.flow import Blocks, Count, Counter, Flow, Section, Tab
from dossier.paper.length import in_mm
from dossier.paper.style import Align

_EDGE = 1.0  # millimetres between the edge of the header and what one sees
_ONE_PAGE = 1


def numbers(flow: Flow, standard: Standard, places: Places, pages: int) -> Iterator[Departure]:
    """Find what is not right with page numbers; `pages` is 0 where nobody counted them."""
    top = next(iter(tops(flow, places)), Place("document"))
    shown = [(section, *_shown(section, places)) for section in flow.sections]
    place = standard.trait(Told.NUMBER_PLACE)
    is_bare = not any(above or below for _, above, below in shown)
    if place is not None and pages != _ONE_PAGE and is_bare:
        yield Departure("standard.number_missing", place, top)
    for section, above, below in shown:
        if place is not None and below and not above:
            yield Departure("standard.number_low", place, below[0])
        for spot in (*above, *below):
            yield from _look(spot, standard)
        yield from _edge(section, above, standard)
    for section in flow.sections[:1]:
        yield from _first_page(section, standard, places)
        yield from _counted(section, standard, top)


def _shown(section: Section, places: Places) -> tuple[list[Spot], list[Spot]]:
    """List the page numbers in the usual header and footer."""
    return _counting(section.header.usual, places), _counting(section.footer.usual, places)


def _counting(blocks: Blocks, places: Places) -> list[Spot]:
    return [spot for spot in walk_blocks(blocks, places) if _counters(spot)]


def _counters(spot: Spot) -> list[Counter]:
    return [
        inline
        for inline in spot.para.inlines
        if isinstance(inline, Counter) and inline.count is Count.PAGE
    ]


def _look(spot: Spot, standard: Standard) -> Iterator[Departure]:
    yield from look(spot, "so_trang", standard)
    fact, align = standard.trait(Told.NUMBER_ALIGN), spot.para.style.align
    if fact is not None and align is not Align.CENTER and _stands_free(spot):
        params = (("found", Term(f"standard.word.{align.value}", align.value)),)
        yield Departure("standard.number_aside", fact, spot, params)


def _stands_free(spot: Spot) -> bool:
    """Whether its alignment alone sets its place: no tab, frame, cell or box."""
    is_tabbed = any(isinstance(inline, Tab) for inline in spot.para.inlines)
    return not is_tabbed and spot.para.frame is None and spot.seat == Seat(spot.seat.room)


def _edge(section: Section, above: list[Spot], standard: Standard) -> Iterator[Departure]:
    fact, value = standard.measure(Measured.NUMBER_EDGE), in_mm(section.page.header)
    if fact is not None and above and not fact.span.holds(value, _EDGE):
        params = (("value", round(value, 1)), ("wanted", fact.span))
        yield Departure("standard.number_edge", fact, above[0], params)


def _first_page(section: Section, standard: Standard, places: Places) -> Iterator[Departure]:
    """Look at the page on which no number must show."""
    bands = (section.header, section.footer)
    first = [band.usual if band.first is None else band.first for band in bands]
    found = [spot for blocks in first for spot in _counting(blocks, places)]
    fact = standard.trait(Told.NUMBER_FIRST)
    if fact is not None and found:
        yield Departure("standard.number_first", fact, found[0])


def _counted(section: Section, standard: Standard, top: Place) -> Iterator[Departure]:
    """Look at the number that counting begins with, and at how numbers are written."""
    start, number = standard.measure(Measured.NUMBER_START), section.first_number
    if start is not None and number is not None and not start.span.holds(number):
        params = (("value", number), ("wanted", start.span))
        yield Departure("standard.number_start", start, top, params)
    fact = standard.trait(Told.NUMBER_FORMAT)
    if fact is not None and section.number_format not in fact.values:
        yield Departure("standard.number_format", fact, top)
