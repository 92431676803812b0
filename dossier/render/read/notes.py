"""Counts the footnotes and endnotes of a document as its sections ask, and finds what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from xml.etree.ElementTree import Element

from dossier.paper.flow import Blocks
from dossier.render.read.package import Package
from dossier.render.read.tags import VAL, W, child_value, number
from dossier.words.figures import figure


class Kind(StrEnum):
    """Where a note stands: at the foot of its page, or at the end of the text."""

    FOOT = "footnote"
    END = "endnote"


USUAL = {Kind.FOOT: "decimal", Kind.END: "lowerRoman"}  # ISO 29500-1 §17.11.17, §17.11.18
EACH_PAGE, EACH_SECTION = "eachPage", "eachSect"


@dataclass(slots=True)
class Series:
    """How one kind of notes is numbered in the section that is being read."""

    format: str
    start: int = 1
    restart: str = ""
    at_section: bool = False  # endnotes stand at the end of each section
    beneath: bool = False  # footnotes stand right below the text of a page
    next: int = 1


@dataclass(frozen=True, slots=True)
class Called:
    """A note that the text calls for."""

    kind: Kind
    key: int  # its place among all notes of the document
    text: str  # its number; empty where it has a mark of its own
    part: str
    element: Element
    series: Series


@dataclass(slots=True)
class Notes:
    """The notes of a document, in the order in which the text calls for them."""

    settings: Element
    package: Package
    series: dict[Kind, Series] = field(default_factory=dict)
    parts: dict[Kind, dict[str, Element]] = field(default_factory=dict)
    calls: int = 0
    ends: list[Blocks] = field(default_factory=list)  # endnotes that wait for their place

    def enter(self, props: Element) -> None:
        """Begin a section: what it says of its notes goes before what the settings say."""
        for kind in Kind:
            before = self.series.get(kind)
            found = _series(kind, (self.settings, props))
            anew = before is None or found.restart == EACH_SECTION
            found.next = found.start if anew or before is None else before.next
            self.series[kind] = found

    def leave(self, *, is_last: bool) -> Blocks:
        """End a section: hand over the endnotes that stand there."""
        if not self.ends or not (is_last or self.series[Kind.END].at_section):
            return ()
        found = tuple(block for blocks in self.ends for block in blocks)
        self.ends.clear()
        return found

    def stand_beneath(self) -> bool:
        """Tell whether footnotes of the section stand right below its text."""
        return self.series[Kind.FOOT].beneath

    def call(self, reference: Element, *, is_custom: bool) -> Called | None:
        """Find and number the note that a reference asks for; None where there is none."""
        kind = Kind(reference.tag.removeprefix(W).removesuffix("Reference"))
        element = self._all(kind).get(reference.get(f"{W}id", ""))
        if element is None or kind not in self.series:
            return None
        series, key = self.series[kind], self.calls
        text = "" if is_custom else figure(series.next, series.format)
        self.calls += 1
        series.next += not is_custom
        return Called(kind, key, text, self.package.of_kind(f"{kind}s") or "", element, series)

    def _all(self, kind: Kind) -> dict[str, Element]:
        """Find the notes of a kind by their ids."""
        if kind not in self.parts:
            part = self.package.of_kind(f"{kind}s")
            root = self.package.tree(part) if part else Element("none")
            self.parts[kind] = {note.get(f"{W}id", ""): note for note in root.iter(f"{W}{kind}")}
        return self.parts[kind]


def _series(kind: Kind, places: Sequence[Element]) -> Series:
    found = Series(USUAL[kind])
    for place in places:
        props = place.find(f"{W}{kind}Pr")
        found.format = child_value(props, "numFmt") or found.format
        found.restart = child_value(props, "numRestart") or found.restart
        found.at_section |= child_value(props, "pos") == "sectEnd"
        found.beneath |= child_value(props, "pos") == "beneathText"
        start = None if props is None else props.find(f"{W}numStart")
        if start is not None:
            found.start = max(0, int(number(start.get(VAL))))
    return found
