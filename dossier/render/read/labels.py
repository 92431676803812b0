"""Counts the paragraphs of lists, and writes the label that each of them opens with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Inline, Label, Tab
from dossier.render.read.numbering import LEVELS, Level, Numbered, Numberings
from dossier.render.read.styles import Listed, StyleBook
from dossier.render.read.tags import W, child_value, number
from dossier.render.read.textprops import Look
from dossier.words.figures import figure
from dossier.words.symbols import is_symbol_family, shown

PLACE = re.compile(r"%([1-9])")
OFF = "0"  # the w:numId that takes a paragraph out of all lists


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph's place in a list."""

    list: str
    numbered: Numbered
    index: int
    listed: Listed

    @property
    def level(self) -> Level:
        """The level of the list."""
        return self.numbered.levels[self.index]


@dataclass(slots=True)
class Lists:
    """The lists of a document while it is read from top to bottom."""

    numberings: Numberings
    book: StyleBook
    counts: dict[str, dict[int, int]] = field(default_factory=dict)  # by counter, by level
    begun: set[tuple[str, int]] = field(default_factory=set)  # levels that began anew, by list

    def aside(self) -> Lists:
        """Count anew: a header's numbers are its own, however often it is read."""
        return Lists(self.numberings, self.book)

    def entry(self, style: str, props: Element | None) -> Entry | None:
        """Find the list that a paragraph is in, by its w:pPr or by its style."""
        if not self.numberings:
            return None
        own = None if props is None else props.find(f"{W}numPr")
        chain = self.book.chain(style).para
        name = child_value(own, "numId") or str(chain.get("list", ""))
        numbered = self.numberings.get(name)
        if numbered is None or name == OFF:
            return None
        owner = "" if child_value(own, "numId") else self._owner(style)
        index = self._index(own, owner, chain.get("list_level"), numbered)
        if index not in numbered.levels:
            return None
        listed = replace(numbered.levels[index].listed, owner=owner)
        return Entry(name, numbered, index, listed)

    def count(self, entry: Entry) -> str:
        """Count a paragraph and write its label."""
        counts = self.counts.setdefault(entry.numbered.counter, {})
        place = (entry.list, entry.index)
        if entry.index in entry.numbered.starts and place not in self.begun:
            self.begun.add(place)
            counts.pop(entry.index, None)
        _step(counts, entry)
        return _text(counts, entry)

    def _owner(self, style: str) -> str:
        """Find the style that put its paragraphs into the list."""
        found = (n for n in self.book.ancestry(style) if "list" in self.book.styles[n].own.para)
        return next(found, "")

    def _index(self, own: Element | None, owner: str, inherited: object, numbered: Numbered) -> int:
        """Find the level; a style has the one that is linked to it, ISO 29500-1 §17.9.23."""
        said = child_value(own, "ilvl")
        linked = numbered.level_of(owner) if owner and not said else None
        return int(number(said or str(inherited or 0))) if linked is None else linked


def label_inlines(text: str, level: Level, look: Look, family: str) -> tuple[Inline, ...]:
    """Make what opens a paragraph of this family: its label, and what stands before the text."""
    if level.format == "bullet" and not text:
        return ()
    style, own = look.style, look.style.face.family
    text = "".join(shown(sign, own) for sign in (text.upper() if look.caps else text))
    is_sign = is_symbol_family(own)
    if is_sign:  # what is written now are signs of Unicode, which other families have, too
        style = replace(style, face=replace(style.face, family=family))
    text += " " if level.suffix == "space" else ""
    label = Label(text, style, level.align, is_sign)
    return (label, Tab(style)) if level.suffix == "tab" else (label,)


def _step(counts: dict[int, int], entry: Entry) -> None:
    """Count on, or begin; higher levels that were passed over begin, lower ones start again."""
    levels, index = entry.numbered.levels, entry.index
    for upper in range(index):
        if upper not in counts and upper in levels:
            counts[upper] = levels[upper].start
    counts[index] = counts[index] + 1 if index in counts else levels[index].start
    for lower in range(index + 1, LEVELS):
        if lower in counts and lower in levels and index < levels[lower].restart:
            del counts[lower]


def _text(counts: dict[int, int], entry: Entry) -> str:
    levels, level = entry.numbered.levels, entry.level

    def number_of(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        if index not in counts or index > entry.index or index not in levels:
            return ""
        plain = level.is_legal and levels[index].format != "none"
        return figure(counts[index], "decimal" if plain else levels[index].format)

    return level.text if level.format == "bullet" else PLACE.sub(number_of, level.text)
