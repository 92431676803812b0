"""Takes the columns of a block of headings for those of one kind of list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dossier.collect.column import Column
from dossier.collect.columns import columns_of
from dossier.collect.reading import Kind
from dossier.collect.spread import AWARDS
from dossier.collect.tables.bound import Bound, Taken, View, believed, column, is_decision, said
from dossier.collect.tables.headings import is_counter, is_useless, plain
from dossier.collect.tables.match import HARDLY, LIKELY, SURE, UNDER, Guess, guess, said_by
from dossier.collect.tables.shapes import BELIEVED, NAMES, Beside, Slot, Told
from dossier.collect.tables.special import special
from dossier.words.text import fold

Path = tuple[str, ...]
SORTS = frozenset({"ca nhan", "tap the", "ho gia dinh", "cn", "tt"})  # whom, not who
CHECKED = frozenset({"year", "citizen_id"})
# Ledgers that a row may bring beside what it is about, and the field that says so.
SIDES = {Kind.RATINGS: "level", Kind.HONOURS: "award"}


def bind(view: View, kind: Kind) -> Bound:
    """Take every column for what it means in a list of this kind."""
    paths = view.block.paths
    counter = next((place for place, path in paths.items() if is_counter(path)), None)
    taken = dict(special(view, kind))
    halves = {place for one in taken.values() for place in one.slot.places}
    free = {
        place: path for place, path in paths.items() if place not in halves and place != counter
    }
    guesses = {
        place: _guess(view, path, kind) for place, path in free.items() if not is_useless(path)
    }
    taken |= _distinct({place: one for place, one in guesses.items() if one}, taken, paths)
    taken = _wanted(view, kind, _subject(taken, kind))
    main = [one.slot for one in taken.values() if one.kind is None]
    slots = believed(main)
    told = tuple(_told(view, kind, slots))
    besides = tuple(_besides(view, taken, slots))
    about = believed(one.slot for one in taken.values() if one.kind is Kind.PEOPLE)
    read_beside = {slot for beside in besides for slot in beside.slots}
    proposed = {
        place: one.slot
        if one.kind in (None, Kind.PEOPLE) or one.slot in read_beside
        else replace(one.slot, confidence=min(one.slot.confidence, LIKELY))
        for place, one in taken.items()
    }
    grouped = frozenset(_grouped(view, kind, slots))
    return Bound(
        *(kind, view.block, slots, besides, about),
        *(told, grouped, view.title.whom, proposed, counter),
    )


def _guess(view: View, path: Path, kind: Kind) -> Taken | None:
    """Take a column for one of its kind of list, else of a ledger or of the person beside it."""
    own = _own(view, path, kind)
    if own is not None and own.confidence >= BELIEVED:
        return _taken(own, path)
    for ledger, field in SIDES.items():
        side = said_by(path, frozenset({field}), ledger)
        if ledger is not kind and side is not None and side.confidence >= BELIEVED:
            return _taken(side, path, ledger)
    about = None if kind in {Kind.PEOPLE, Kind.UNITS} else guess(path, Kind.PEOPLE)
    if about is not None and about.column.field != "name" and about.confidence >= BELIEVED:
        return _taken(about, path, Kind.PEOPLE)
    return _taken(own, path) if own else None


def _own(view: View, path: Path, kind: Kind) -> Guess | None:
    """Guess; in a list that asks for something, an award is one that is proposed."""
    own = _read_at_all(view, path, guess(path, kind))
    asked = view.title.awards
    if asked == "award" or AWARDS.get(kind) != asked or (own and own.confidence == SURE):
        return own
    award, wish = said_by(path, frozenset({"award"}), Kind.HONOURS), column(kind, asked)
    return Guess(wish, min(award.confidence, UNDER), award.rank) if award and wish else own


def _read_at_all(view: View, path: Path, own: Guess | None) -> Guess | None:
    """Doubt a column none of whose cells is what it should hold: "Năm" is also "Nam"."""
    if own is None or own.column.field not in CHECKED | NAMES:
        return own
    place = next(place for place, each in view.block.paths.items() if each is path)
    cells = view.samples(place)
    if own.column.field in NAMES:
        sorts = bool(cells) and all(fold(cell) in SORTS for cell in cells)
        return replace(own, confidence=min(own.confidence, HARDLY)) if sorts else own
    fits = not cells or any(view.reads(own.column, cell) for cell in cells)
    return own if fits else replace(own, confidence=min(own.confidence, LIKELY))


def _taken(found: Guess, path: Path, kind: Kind | None = None) -> Taken:
    return Taken(Slot(found.column, (), " / ".join(path), found.confidence, rank=found.rank), kind)


def _distinct(
    guesses: Mapping[int, Taken], special_: Mapping[int, Taken], paths: Mapping[int, Path]
) -> dict[int, Taken]:
    """Give each field to the column whose heading is surest of it; equal headings are asked of."""
    said_already = {
        field for one in special_.values() if not one.year for field in said((one.slot,))
    }
    heads = Counter((plain(" / ".join(paths[place])), one.kind) for place, one in guesses.items())
    found: dict[int, Taken] = {}
    there: set[tuple[Kind | None, str]] = set()
    for place, one in sorted(
        guesses.items(), key=lambda pair: (-pair[1].slot.confidence, pair[1].slot.rank, pair[0])
    ):
        mark = (one.kind, one.slot.column.field)
        if mark in there or one.slot.column.field in said_already:
            continue
        there.add(mark)
        twice = heads[plain(" / ".join(paths[place])), one.kind] > 1
        sure = min(one.slot.confidence, LIKELY) if twice else one.slot.confidence
        found[place] = replace(one, slot=replace(one.slot, places=(place,), confidence=sure))
    return found


def _subject(taken: dict[int, Taken], kind: Kind) -> dict[int, Taken]:
    """Let units be what the rows are about, where nothing else is."""
    who = column(kind, "who")
    by_field = {one.slot.column.field: place for place, one in taken.items() if one.kind is None}
    if (
        who is None
        or "who" in by_field
        or "unit" not in by_field
        or {"birth", "citizen_id"} & set(by_field)
    ):
        return taken
    place = by_field["unit"]
    slot = replace(
        taken[place].slot, column=who, confidence=min(UNDER, taken[place].slot.confidence)
    )
    return taken | {place: Taken(slot)}


def _wanted(view: View, kind: Kind, taken: dict[int, Taken]) -> dict[int, Taken]:
    """Let the officer's choice of columns overrule the guesses."""
    found = dict(taken)
    for place, path in view.block.paths.items():
        heading, field = " / ".join(path), view.hint.choice(path)
        if field is None:
            continue
        before = found.pop(place, None)
        if before is not None and before.slot.column.field == field:
            found[place] = replace(before, slot=replace(before.slot, confidence=SURE))
            continue
        chosen = column(kind, field)
        about = None if chosen else column(Kind.PEOPLE, field)
        if field and (chosen or about):
            found = {p: t for p, t in found.items() if t.slot.column.field != field or t.year}
            said_ = chosen or about
            assert said_ is not None
            found[place] = Taken(
                Slot(said_, (place,), heading, SURE), None if chosen else Kind.PEOPLE
            )
    return found


def _told(view: View, kind: Kind, slots: tuple[Slot, ...]) -> Iterator[Told]:
    """Give what the title says of fields that no column holds."""
    there = said(slots)
    decision = next((one.field for one in columns_of(kind) if one.parts and is_decision(one)), "")
    for field, text in view.title.told(decision).items():
        known = column(kind, field)
        if (
            known is not None
            and not {field, *known.parts} & there
            and _fits(view, known, kind, there)
        ):
            yield Told(known, text)
    for field, text in view.told.items():
        known = column(kind, field)
        if known is not None:
            yield Told(known, text)


def _grouped(view: View, kind: Kind, slots: tuple[Slot, ...]) -> Iterator[str]:
    """Name the field of which rows that head others tell: the award."""
    for field in AWARDS.values():
        known = column(kind, field) is not None and field not in said(slots)
        if known and view.has_awards and field == view.title.awards:
            yield field


def _fits(view: View, known: Column, kind: Kind, there: set[str]) -> bool:
    """Keep what is only asked for apart from what was given, and one decision from many years."""
    is_given = view.title.awards == "award"
    if known.field in AWARDS.values():
        return known.field == view.title.awards
    if known.field == "year" and kind is Kind.HONOURS:
        return is_given
    if is_decision(known):
        return (
            is_given
            and kind in {Kind.HONOURS, Kind.RATINGS, Kind.INITIATIVES}
            and "year" not in there
        )
    return True


def _besides(view: View, taken: Mapping[int, Taken], slots: tuple[Slot, ...]) -> Iterator[Beside]:
    """Give the ledgers that the rows bring beside: of a year that a heading says, or the list."""
    shared = tuple(slot for slot in slots if slot.column.field == "year")
    for place, one in sorted(taken.items()):
        if one.kind in (None, Kind.PEOPLE) or is_decision(one.slot.column):
            continue
        if one.slot.confidence < BELIEVED or not (one.year or _is_given(view, one)):
            continue
        said_year = column(one.kind, "year")
        year = one.year or ("" if shared else view.title.year)
        if said_year is not None and (year or shared):
            own = () if one.year else shared
            told = (Told(said_year, year),) if year else ()
            yield Beside(one.kind, (one.slot, *own, *_decided(taken, place)), told)


def _is_given(view: View, one: Taken) -> bool:
    return one.kind is not Kind.HONOURS or view.title.awards == "award"


def _decided(taken: Mapping[int, Taken], place: int) -> Iterator[Slot]:
    """Give the columns of the decision that follow the value of a year, up to the next value."""
    year = taken[place].year
    after = [one for at, one in sorted(taken.items()) if at > place and year and one.year == year]
    for one in after:
        if not is_decision(one.slot.column):
            return
        yield one.slot
