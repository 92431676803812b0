"""Says what a regime asks of the looks of a document: measures, traits, and how components look."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.messages import Between
from dossier.model.finding import Cite, Confidence
from dossier.model.round import Regime
from dossier.paper.style import Align

SHEETS = {"A4": (210.0, 297.0), "A5": (148.0, 210.0)}  # ISO 216, millimetres


class Letters(StrEnum):
    """In which letters a component is written."""

    UPPER = "upper"  # all capitals
    LOWER = "lower"  # not all capitals


class Measured(StrEnum):
    """What has bounds; in millimetres where nothing else is said."""

    MARGIN_TOP = "margin_top"
    MARGIN_BOTTOM = "margin_bottom"
    MARGIN_LEFT = "margin_left"
    MARGIN_RIGHT = "margin_right"
    NUMBER_EDGE = "number_edge"  # of the page number, from the upper edge of the sheet
    NUMBER_START = "number_start"  # the number of the first page
    INDENT = "indent"  # of the first line of a paragraph
    GAP = "gap"  # between paragraphs, in points
    LINE = "line"  # spacing, 1 being single
    LINE_EXACT = "line_exact"  # spacing of that rule, in points


class Told(StrEnum):
    """What is told in words."""

    PAPER = "paper"  # "A4"
    LANDSCAPE = "landscape"  # what a sheet may lie down for: "tables"
    FONT = "font"
    COLOR = "color"  # of text, as "RRGGBB"
    NUMBER_PLACE = "number_place"  # "header"
    NUMBER_ALIGN = "number_align"
    NUMBER_FIRST = "number_first"  # "hidden" on page 1
    NUMBER_FORMAT = "number_format"  # as Word names it
    BODY_ALIGN = "body_align"
    TITLE = "title"  # components that may be the title of a document
    TITLE_LINE = "title_line"  # components that stand over a solid line
    SIGN_BELOW = "sign_below"  # "component sign": what stands on a line of its own below it
    NO_UNDERLINE = "no_underline"  # components whose line no underline may stand for


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a regime says, while it says it: [since, until)."""

    id: str
    since: date
    until: date | None
    cite: Cite
    confidence: Confidence

    def holds(self, day: date) -> bool:
        """Whether it is said on a day."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Measure(Fact):
    """Bounds of something measured."""

    span: Between
    is_about: bool = False  # "about so much": the text names no bounds
    is_upright: bool = False  # said of sheets in portrait alone


@dataclass(frozen=True, slots=True)
class Trait(Fact):
    """Something told in words; any of the values will do."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look(Fact):
    """How a component looks; None is what the text does not say, or nobody has read."""

    size: Between | None = None  # points
    letters: Letters | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    align: Align | None = None
    writes: re.Pattern[str] | None = None  # the whole of it, tags included
    example: str = ""  # of that


@dataclass(frozen=True, slots=True)
class Component:
    """A part of a document, and how its paragraph is told."""

    id: str
    label: str
    says: re.Pattern[str] | None = None  # the whole paragraph, in the spelling of `spelling`
    fields: tuple[str, ...] = ()  # of templates, that print it


@dataclass(frozen=True, slots=True)
class Standard:
    """What a regime asks of a document on one day."""

    regime: Regime
    components: Mapping[str, Component]
    measures: Mapping[Measured, Measure]
    traits: Mapping[Told, Trait]
    looks: Mapping[str, Look]  # by component

    def label(self, component: str) -> str:
        """Name a component as people do."""
        known = self.components.get(component)
        return known.label if known else component

    def measure(self, id_: Measured) -> Measure | None:
        """Give the bounds of something, None where nothing is said."""
        return self.measures.get(id_)

    def trait(self, id_: Told) -> Trait | None:
        """Give what is told of something, None where nothing is."""
        return self.traits.get(id_)
