"""Turns the tables of layout into what a regime asks of a document on a day, fact by fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.law.acts import Act, read_cite
from dossier.law.criteria import refuse_overlaps
from dossier.law.source import Table
from dossier.messages import Between
from dossier.model.finding import Cite, Confidence
from dossier.model.round import Regime
from dossier.paper.style import Align
from dossier.words.text import nfc

NO_END = float("inf")
_COMPONENTS = "components.toml"
_FOOTING = ("id", "since", "until", "cite", "confidence")


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
    TITLE_LINE = "title_line"  # components that stand over a solid line
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

    def measure(self, id_: Measured) -> Measure | None:
        """Give the bounds of something, None where nothing is said."""
        return self.measures.get(id_)

    def trait(self, id_: Told) -> Trait | None:
        """Give what is told of something, None where nothing is."""
        return self.traits.get(id_)


@dataclass(frozen=True, slots=True)
class Standards:
    """What all regimes say, on all days."""

    components: Mapping[str, Component]
    facts: Mapping[Regime, tuple[Measure | Trait | Look, ...]]

    def on(self, regime: Regime, day: date) -> Standard:
        """Choose what a regime says on a day."""
        held = [fact for fact in self.facts.get(regime, ()) if fact.holds(day)]
        return Standard(
            regime,
            self.components,
            {Measured(fact.id): fact for fact in held if isinstance(fact, Measure)},
            {Told(fact.id): fact for fact in held if isinstance(fact, Trait)},
            {fact.id: fact for fact in held if isinstance(fact, Look)},
        )


def read_standards(tables: Mapping[str, Table], acts: Mapping[str, Act]) -> Standards:
    """Check and read the components and what each regime says of them."""
    listed = tables.get(_COMPONENTS)
    components = _read_components(listed) if listed else {}
    facts: dict[Regime, tuple[Measure | Trait | Look, ...]] = {}
    for name, table in tables.items():
        if name == _COMPONENTS:
            continue
        table.only("regime", "checked", "measure", "trait", "look")
        if table.day("checked") is None:
            raise table.broken("missing checked: the day it was last compared with its sources")
        regime = table.choice("regime", Regime)
        if regime in facts:
            raise table.broken(f"regime {regime} occurs twice")
        facts[regime] = _read_facts(table, components, acts)
    return Standards(components, facts)


def _read_components(table: Table) -> dict[str, Component]:
    table.only("component")
    found: dict[str, Component] = {}
    for row in table.tables("component"):
        row.only("id", "label", "says", "fields")
        component = Component(
            row.text("id"), nfc(row.text("label")), _pattern(row), row.texts("fields")
        )
        if component.id in found:
            raise row.broken(f"component {component.id} occurs twice")
        found[component.id] = component
    return found


def _pattern(row: Table) -> re.Pattern[str] | None:
    if "says" not in row:
        return None
    try:
        return re.compile(nfc(row.text("says")))
    except re.error as fault:
        raise row.broken(f"says: {fault}") from fault


def _read_facts(
    table: Table, components: Mapping[str, Component], acts: Mapping[str, Act]
) -> tuple[Measure | Trait | Look, ...]:
    measures = tuple(_read_measure(row, acts) for row in table.tables("measure"))
    traits = tuple(_read_trait(row, acts) for row in table.tables("trait"))
    looks = tuple(_read_look(row, acts) for row in table.tables("look"))
    if unknown := sorted({look.id for look in looks} - set(components)):
        raise table.broken(f"unknown component {', '.join(unknown)}")
    for facts in (measures, traits, looks):
        refuse_overlaps(table, _spans(facts))
    return (*measures, *traits, *looks)


def _spans(facts: Iterable[Fact]) -> Iterable[tuple[str, date, date | None]]:
    return [(fact.id, fact.since, fact.until) for fact in facts]


def _read_measure(row: Table, acts: Mapping[str, Act]) -> Measure:
    row.only(*_FOOTING, "span", "least", "is_about", "is_upright")
    row.choice("id", Measured)
    bounds, least = row.bounds("span"), row.bounds("least")
    if (bounds is None) == (least is None):
        raise row.broken("either span or least")
    span = Between(*bounds) if bounds else Between(least[0] if least else 0.0, NO_END)
    return Measure(*_footing(row, acts), span, row.claim("is_about"), row.claim("is_upright"))


def _read_trait(row: Table, acts: Mapping[str, Act]) -> Trait:
    row.only(*_FOOTING, "values")
    row.choice("id", Told)
    if not row.texts("values"):
        raise row.broken("missing values")
    return Trait(*_footing(row, acts), row.texts("values"))


def _read_look(row: Table, acts: Mapping[str, Act]) -> Look:
    row.only(*_FOOTING, "size", "letters", "bold", "italic", "underline", "align")
    size = row.bounds("size")
    return Look(
        *_footing(row, acts),
        size=Between(*size) if size else None,
        letters=row.choice("letters", Letters) if "letters" in row else None,
        bold=_maybe(row, "bold"),
        italic=_maybe(row, "italic"),
        underline=_maybe(row, "underline"),
        align=row.choice("align", Align) if "align" in row else None,
    )


def _maybe(row: Table, key: str) -> bool | None:
    return row.claim(key) if key in row else None


def _footing(
    row: Table, acts: Mapping[str, Act]
) -> tuple[str, date, date | None, Cite, Confidence]:
    since, until = row.day("since"), row.day("until")
    if since is None or (until is not None and until <= since):
        raise row.broken("since is missing, or until is not after it")
    confidence = row.choice("confidence", Confidence)
    return row.text("id"), since, until, read_cite(row, acts), confidence
