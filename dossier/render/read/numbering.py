"""Turns numbering.xml into lists: for every w:num its levels, overrides and links followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from dossier.paper.style import Align
from dossier.render.read.paraprops import ALIGNS
from dossier.render.read.styles import Listed, StyleBook, read_listed
from dossier.render.read.tags import VAL, W, child_value, is_on, number

LEVELS = 9  # ISO 29500-1 §17.9.6: w:ilvl counts from 0 to 8
ALWAYS = 99  # a level restarts after any higher one, unless w:lvlRestart says less


@dataclass(frozen=True, slots=True)
class Level:
    """One w:lvl: how its labels read, and what it sets."""

    text: str  # with %1 … %9 for the numbers of the levels
    format: str
    start: int
    suffix: str  # "tab", "space" or "nothing"
    align: Align  # of the label, on the place where the first line begins
    is_legal: bool  # all numbers in plain figures
    restart: int  # the lowest level, counted from 1, whose number makes this one begin anew
    linked: str  # id of the paragraph style of this level
    listed: Listed


@dataclass(frozen=True, slots=True)
class Numbered:
    """One w:num: what counts it, and how its levels look."""

    counter: str  # id of the w:abstractNum, whose numbers all its w:num share
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)  # anew at the first use of this w:num

    def level_of(self, style: str) -> int | None:
        """Find the level that a paragraph style is linked to."""
        found = (index for index, level in self.levels.items() if level.linked == style)
        return next(found, None)


Numberings = Mapping[str, Numbered]


def read_numbering(root: Element, book: StyleBook) -> Numberings:
    """Read the lists of a document by the ids that w:numId names."""
    sheet = _Sheet(
        {_id(e, "abstractNumId"): e for e in root.iter(f"{W}abstractNum")},
        {_id(e, "numId"): e for e in root.iter(f"{W}num")},
        book,
    )
    return {name: _numbered(element, sheet) for name, element in sheet.nums.items()}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A numbering part by its ids."""

    abstracts: Mapping[str, Element]
    nums: Mapping[str, Element]
    book: StyleBook


def _id(element: Element, name: str) -> str:
    return element.get(f"{W}{name}", "")


def _numbered(element: Element, sheet: _Sheet) -> Numbered:
    counter = _followed(child_value(element, "abstractNumId"), sheet)
    abstract = sheet.abstracts.get(counter)
    levels = {} if abstract is None else _levels(abstract)
    starts: dict[int, int] = {}
    for override in element.iter(f"{W}lvlOverride"):
        index = int(number(override.get(f"{W}ilvl")))
        levels |= _levels(override)
        start = override.find(f"{W}startOverride")
        if start is not None:
            starts[index] = int(number(start.get(VAL)))
            if index in levels:
                levels[index] = replace(levels[index], start=starts[index])
    return Numbered(counter, levels, starts)


def _followed(counter: str, sheet: _Sheet) -> str:
    """Follow w:numStyleLink to the list that really holds the levels; a ring ends where it closes.

    ISO 29500-1 §17.9.21: the link names a numbering style, and that names a w:num.
    """
    seen: set[str] = set()
    while counter not in seen and counter in sheet.abstracts:
        seen.add(counter)
        linked = child_value(sheet.abstracts[counter], "numStyleLink")
        style = sheet.book.styles.get(linked)
        if style is None:
            break
        num = sheet.nums.get(str(style.own.para.get("list", "")))
        counter = child_value(num, "abstractNumId") or counter
    return counter


def _levels(parent: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for element in parent.findall(f"{W}lvl"):
        index = int(number(element.get(f"{W}ilvl")))
        if 0 <= index < LEVELS:
            found[index] = _level(element)
    return found


def _level(element: Element) -> Level:
    restart, legal = element.find(f"{W}lvlRestart"), element.find(f"{W}isLgl")
    return Level(
        text=child_value(element, "lvlText"),
        format=child_value(element, "numFmt") or "decimal",
        start=int(number(child_value(element, "start"))),
        suffix=child_value(element, "suff") or "tab",
        align=ALIGNS.get(child_value(element, "lvlJc"), Align.LEFT),
        is_legal=legal is not None and is_on(legal),
        restart=ALWAYS if restart is None else int(number(restart.get(VAL))),
        linked=child_value(element, "pStyle"),
        listed=read_listed(element),
    )
