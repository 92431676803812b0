"""Finds the way to see headings around a row in which they make the best list, or lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.collect.columns import columns_of
from dossier.collect.reading import Kind
from dossier.collect.sheet import Merge, is_number_row
from dossier.collect.tables.bind import SIDES, bind
from dossier.collect.tables.blocks import Block, Texts, blocks
from dossier.collect.tables.bound import Bound, View, is_name, said
from dossier.collect.tables.headings import is_counter, is_useless
from dossier.collect.tables.regions import goes_along, is_code_list, regions, within_places
from dossier.collect.tables.shapes import BELIEVED, Hint
from dossier.collect.tables.titles import Title, read_title

FEW = 3  # cells, below which a filled row heads others, or ends a list
BELOW = 30  # rows below headings that are looked at to know what they mean
# Where a list may be of two kinds and neither lacks anything: what is asked for goes before what
# was given, and what was given before what it rests on.
PRECEDENCE = (
    *(Kind.TENURES, Kind.ABSENCES, Kind.ACHIEVEMENTS, Kind.UNIT_YEARS, Kind.RATINGS),
    *(Kind.INITIATIVES, Kind.HONOURS, Kind.REGISTRATIONS, Kind.NOMINEES),
)
Score = tuple[int, int, int, float, bool, int, int, int]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet while its lists are looked for."""

    texts: Texts
    carried: Texts  # with cells merged downward filled
    merges: tuple[Merge, ...]
    hint: Hint
    told: Mapping[str, str]  # field → text, told of every row beside the cells


@dataclass(frozen=True, slots=True)
class Found:
    """A list, and the columns of the sheet that belong to it."""

    bound: Bound
    places: tuple[int, ...]
    title: Title


def fit(page: Page, anchor: int, first: int) -> tuple[Found, ...]:
    """Find the lists whose headings stand in or around a row, not above `first`."""
    width = len(page.texts[anchor])
    seen = blocks(page.texts, page.merges, anchor, first)
    tried = [tuple(_parted(_view(page, block, first), width)) for block in seen]
    fitting = [founds for founds in tried if _is_list(founds[0].bound)]
    return max(fitting, key=lambda founds: score(founds[0].bound), default=())


def best(view: View) -> Bound:
    """Take a block for the kind of list that it makes best."""
    kinds = (view.hint.kind,) if view.hint.kind else tuple(Kind)
    return max((bind(view, kind) for kind in kinds), key=score)


def score(bound: Bound) -> Score:
    """Prefer lists that lack nothing, then those that understand most, then the special kind."""
    slots = bound.slots
    understood = len(slots) + len(bound.about) + sum(len(one.slots) for one in bound.besides)
    precedence = PRECEDENCE.index(bound.kind) if bound.kind in PRECEDENCE else -1
    lacking = len(bound.missing) + (bound.kind is Kind.UNITS and _has_idle_value(bound))
    return (
        *(-lacking, _required(bound), understood, _sureness(bound)),
        *(bound.block.spans, -_unknown(bound), precedence, bound.block.first - bound.block.last),
    )


def _has_idle_value(bound: Bound) -> bool:
    """Tell a value of a ledger that cannot be read, for want of its year."""
    idle = bound.proposed.values()
    return any(slot.column.field in SIDES.values() and slot.confidence < BELIEVED for slot in idle)


def _sureness(bound: Bound) -> float:
    """Add up how sure the columns are: a title taken for a heading makes all of them less so."""
    return round(sum(slot.confidence for slot in bound.slots), 2)


def _required(bound: Bound) -> int:
    """Count the columns that a list of this kind must have and that are there."""
    there = said(bound.slots)
    told = {one.column.field for one in bound.told} - {"year"} | bound.grouped
    return sum(one.required and one.field in there | told for one in columns_of(bound.kind))


def _unknown(bound: Bound) -> int:
    paths = bound.block.paths.items()
    known = {place for slot in bound.proposed.values() for place in slot.places}
    return sum(
        1
        for place, path in paths
        if place not in known and not is_counter(path) and not is_useless(path)
    )


def _view(page: Page, block: Block, first: int) -> View:
    rows = [cells for cells in page.carried[block.last + 1 :][:BELOW] if any(cells)]
    alone = tuple(text for cells in rows if len(set(cells) - {""}) < FEW for text in cells if text)
    lines = (cell for cells in page.texts[first : block.first] for cell in cells if cell)
    title = read_title(lines, page.hint.words)
    return View(block, _numbered(block, rows), alone, title, page.hint, page.told)


def _numbered(block: Block, rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Keep the rows of the list: those with a number, where rows have one."""
    counter = next((place for place, path in block.paths.items() if is_counter(path)), None)
    full = [cells for cells in rows if sum(map(bool, cells)) > 1 and not is_number_row(cells)]
    numbered = [cells for cells in full if counter is not None and cells[counter].isdigit()]
    return tuple(numbered or full)


def _is_list(bound: Bound) -> bool:
    columns = (*(slot.column for slot in bound.slots), *(one.column for one in bound.told))
    named = any(map(is_name, columns))
    return named and len(bound.block.paths) + len(bound.told) + len(bound.grouped) > 1


def _parted(view: View, width: int) -> Iterator[Found]:
    """Part lists side by side; columns that only go along with a list stay in it."""
    parts = regions(view.block, view.below, width)
    if len(parts) == 1:
        yield Found(best(view), tuple(range(width)), view.title)
        return
    alone = [(places, best(_within(view, places))) for places in parts]
    lists = [pair for pair in alone if _is_list(pair[1]) and not pair[1].missing]
    if not lists:
        yield Found(best(view), tuple(range(width)), view.title)
        return
    main, bound = max(lists, key=lambda pair: score(pair[1]))
    others = [pair for pair in alone if pair[0] is not main]
    apart = [pair for pair in others if pair in lists and _stands_apart(pair[1], bound)]
    name = next((slot.places[0] for slot in bound.slots if is_name(slot.column)), main[0])
    joined = [
        places
        for places, each in others
        if (places, each) not in apart
        and not is_code_list(each.block)
        and goes_along(places, name, view.below)
    ]
    own = tuple(place for places in sorted((main, *joined), key=min) for place in places)
    yield Found(best(_within(view, own)), own, view.title)
    for places, each in apart:
        yield Found(each, tuple(places), view.title)


def _stands_apart(other: Bound, main: Bound) -> bool:
    """Tell a list of its own beside another from a list of codes: it says as much, or of people."""
    same = {slot.column.field for slot in other.slots} == {slot.column.field for slot in main.slots}
    return same or (other.kind is not Kind.UNITS and len(other.slots) > 1)


def _within(view: View, places: Sequence[int]) -> View:
    return replace(view, block=within_places(view.block, places))
