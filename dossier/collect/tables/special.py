"""Knows headings that say more than a column: years, values to tick, halves of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.collect.column import Column
from dossier.collect.reading import Kind
from dossier.collect.tables.bound import Taken, View, column, is_decision
from dossier.collect.tables.headings import plain
from dossier.collect.tables.match import UNDER, Guess, said_by, said_where
from dossier.collect.tables.shapes import BELIEVED, Slot, Told
from dossier.words.text import fold

Path = tuple[str, ...]
YEAR = 4  # digits
GENDERS = {"nam": "Nam", "nu": "Nữ"}
FAMILY = frozenset(
    (
        "ho dem",
        "ho, dem",
        "ho va dem",
        "ho va ten dem",
        "ho, ten dem",
        "ho va chu dem",
        "ho",
        "ho lot",
    )
)
GIVEN = frozenset(("ten", "ten rieng", "ten goi"))
VALUES = {"level": Kind.RATINGS, "award": Kind.HONOURS, "initiative": Kind.INITIATIVES}
# "Xếp loại các năm", "… 03 năm gần nhất": the years follow below.
_OF_MEN, _OF_WOMEN = (re.compile(rf"^(?P<what>.*\bsinh)[ ,:(/-]+{which}\)?$") for which in GENDERS)
_YEARS = re.compile(
    r",? (?:trong |qua )?(?:cac|hang|\d{1,2}|hai|ba|bon|nam) nam(?: (?:gan|lien|qua|truoc)\b.*)?$"
)
_YEAR = re.compile(
    r"^(?P<head>.*?)[ ,]*(?:\bnam )?(?P<year>(?:19|20)\d\d)$|"
    r"^nam (?P<first>(?:19|20)\d\d)[ ,]+(?P<rest>.+)$"
)


def special(view: View, kind: Kind) -> Iterator[tuple[int, Taken]]:
    """Give the columns that such headings stand above, by place."""
    found: dict[int, Taken] = {}
    for finder in (_yearly, _genders, _births, _ticks, _names):
        for place, taken in finder(view, kind):
            found.setdefault(place, taken)
    yield from found.items()


def _yearly(view: View, _kind: Kind) -> Iterator[tuple[int, Taken]]:
    """Know "Xếp loại 2024", and "Xếp loại" above "2023" and "2024", or "Năm 2024" above it."""
    before: dict[str, Kind] = {}  # the ledger of the last value of a year, for its decision
    for place, path in sorted(view.block.paths.items()):
        year, rest = _parted(path)
        found = _of_year(view, place, rest, before.get(year)) if year else None
        if found is not None:
            known, before[year] = found
            slot = Slot(known.column, (place,), " / ".join(path), known.confidence)
            yield place, Taken(slot, before[year], year)


def _of_year(view: View, place: int, rest: Path, before: Kind | None) -> tuple[Guess, Kind] | None:
    """Say what a column of one year holds: a value, or the decision on the value before it."""
    for field, ledger in VALUES.items():
        known = said_by(rest, frozenset({field}), ledger) if rest else None
        if known is not None and known.confidence >= BELIEVED:
            return known, ledger
    if rest and before is not None:
        decision = said_where(rest, is_decision, before)
        return (decision, before) if decision else None
    level, cells = column(Kind.RATINGS, "level"), view.samples(place)
    if level is None or rest or not cells or not all(view.reads(level, cell) for cell in cells):
        return None
    return Guess(level, UNDER), Kind.RATINGS  # a year alone, above nothing but ratings


def _parted(path: Path) -> tuple[str, Path]:
    """Part the one year of a heading from its words."""
    years: list[str] = []
    rest: list[str] = []
    for words in map(plain, path):
        found = _YEAR.match(words)
        if not found:
            rest.append(words)
            continue
        years.append(found["year"] or found["first"])
        rest.append((found["head"] or found["rest"] or "").strip(" ,"))
    rest = [_YEARS.sub("", words) for words in rest if words not in {"", "nam"}]
    known = len(set(years)) == 1 and not any(re.search(r"(19|20)\d\d", words) for words in rest)
    return (years[0], tuple(rest)) if known else ("", ())


def _genders(view: View, kind: Kind) -> Iterator[tuple[int, Taken]]:
    """Know "Nam" and "Nữ" side by side: births in one of two columns, or crosses."""
    leaves = {place: plain(path[-1]) for place, path in view.block.paths.items()}
    pairs = [
        place for place, leaf in leaves.items() if leaf == "nam" and leaves.get(place + 1) == "nu"
    ]
    lone = [place for place, leaf in leaves.items() if leaf == "nu" and place - 1 not in pairs]
    gender = column(Kind.PEOPLE, "gender")
    for place in lone if gender else ():
        if view.samples(place) and view.are_ticks(place):
            yield place, _gendered(view, place, GENDERS["nu"], (gender, None))
    birth = column(kind, "birth")
    for left in pairs if gender else ():
        for place in (left, left + 1):
            yield place, _gendered(view, place, GENDERS[leaves[place]], (gender, birth))


def _births(view: View, kind: Kind) -> Iterator[tuple[int, Taken]]:
    """Know "Ngày sinh Nam" and "Ngày sinh Nữ" side by side, each heading whole."""
    paths = view.block.paths
    heads = {place: fold(path[-1]) for place, path in paths.items()}
    gender, birth = column(Kind.PEOPLE, "gender"), column(kind, "birth")
    if gender is None or birth is None:
        return
    for left, head in heads.items():
        men, women = _OF_MEN.match(head), _OF_WOMEN.match(heads.get(left + 1, ""))
        if men and women and men["what"] == women["what"]:
            for place, word in zip((left, left + 1), GENDERS.values(), strict=True):
                told = (Told(gender, word),)
                yield place, Taken(Slot(birth, (place,), " / ".join(paths[place]), UNDER, "", told))


def _gendered(
    view: View, place: int, word: str, columns: tuple[Column | None, Column | None]
) -> Taken:
    """Take one of both: births, crosses, or, where it is neither, nothing sure."""
    gender, birth = columns
    heading = " / ".join(view.block.paths[place])
    assert gender is not None
    both = view.samples(place)
    counts = all(cell.isdigit() and len(cell) < YEAR for cell in both)
    if birth is not None and not counts and all(view.reads(birth, cell) for cell in both):
        return Taken(Slot(birth, (place,), heading, UNDER, "", (Told(gender, word),)))
    crosses = view.are_ticks(place) and not (both and counts)
    return Taken(Slot(gender, (place,), heading, UNDER if crosses else 0.0, word))


def _ticks(view: View, kind: Kind) -> Iterator[tuple[int, Taken]]:
    """Know headings that are values themselves, with crosses below: "HTXSNV | HTTNV | HTNV"."""
    for field in ("level", "proposed", "award"):
        said = column(kind, field)
        if said is None:
            continue
        ways = {
            place: path[-1]
            for place, path in view.block.paths.items()
            if view.are_ticks(place) and _is_value(view, said, path)
        }
        if len(ways) > 1 and any(view.samples(place) for place in ways):
            for place, words in ways.items():
                heading = " / ".join(view.block.paths[place])
                yield place, Taken(Slot(said, (place,), heading, UNDER, words))


def _is_value(view: View, said: Column, path: Path) -> bool:
    """Tell whether the last words of a heading are a value that a column may hold."""
    return len(path[-1]) > 1 and view.reads(said, path[-1])


def _names(view: View, kind: Kind) -> Iterator[tuple[int, Taken]]:
    """Know a name in two columns, "Họ đệm | Tên", or under one heading that spans both."""
    said = column(kind, "name") or column(kind, "who")
    if said is None or kind is Kind.UNITS:
        return
    leaves = {place: plain(path[-1]) for place, path in view.block.paths.items()}
    for place, leaf in leaves.items():
        beside = place + 1
        is_parted = leaf in FAMILY and leaves.get(beside, "") in GIVEN
        if is_parted or _spans(view, place, said):
            heading = " / ".join(view.block.paths[place])
            yield place, Taken(Slot(said, (place, beside), heading, UNDER))
            return


def _spans(view: View, place: int, said: Column) -> bool:
    """Tell a heading of names with a second half of each name in a column without a heading."""
    paths = view.block.paths
    known = said_by(
        paths[place],
        frozenset({said.field}),
        Kind.PEOPLE if said.field == "name" else Kind.NOMINEES,
    )
    if known is None or known.confidence < BELIEVED:
        return False
    below = [cells for cells in view.below if cells[place]]
    if not below or place + 1 >= len(below[0]):
        return False
    beside = [cells[place + 1] for cells in below]
    same = paths.get(place + 1) == paths[place]
    return (place + 1 not in paths or same) and all(
        one and " " not in one and one.isalpha() for one in beside
    )
