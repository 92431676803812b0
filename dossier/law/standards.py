"""Turns the tables of layout into what a regime asks of a document on a day, fact by fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table, refuse_overlaps
from dossier.law.standard import (
    SHEETS,
    Component,
    Fact,
    Letters,
    Look,
    Measure,
    Measured,
    Standard,
    Told,
    Trait,
)
from dossier.messages import Between
from dossier.model.finding import Cite, Confidence
from dossier.model.round import Regime
from dossier.paper.style import Align
from dossier.words.text import nfc

NO_END = float("inf")
_COMPONENTS = "components.toml"
_LOOKS = ("size", "letters", "bold", "italic", "underline", "align", "writes", "example")
# Traits whose values begin with components.
_NAMING = (Told.TITLE, Told.TITLE_LINE, Told.SIGN_BELOW, Told.NO_UNDERLINE)
_FOOTING = ("id", "since", "until", "cite", "confidence")


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
            row.text("id"), nfc(row.text("label")), _pattern(row, "says"), row.texts("fields")
        )
        if component.id in found:
            raise row.broken(f"component {component.id} occurs twice")
        found[component.id] = component
    return found


def _pattern(row: Table, key: str) -> re.Pattern[str] | None:
    if key not in row:
        return None
    try:
        return re.compile(nfc(row.text(key)))
    except re.error as fault:
        raise row.broken(f"{key}: {fault}") from fault


def _read_facts(
    table: Table, components: Mapping[str, Component], acts: Mapping[str, Act]
) -> tuple[Measure | Trait | Look, ...]:
    measures = tuple(_read_measure(row, acts) for row in table.tables("measure"))
    traits = tuple(_read_trait(row, acts) for row in table.tables("trait"))
    looks = tuple(_read_look(row, acts) for row in table.tables("look"))
    named = {value.partition(" ")[0] for row in traits if row.id in _NAMING for value in row.values}
    if unknown := sorted(({look.id for look in looks} | named) - set(components)):
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
    if row.text("id") == Told.PAPER and (unknown := sorted(set(row.texts("values")) - set(SHEETS))):
        raise row.broken(f"unknown sheet {', '.join(unknown)}")
    return Trait(*_footing(row, acts), row.texts("values"))


def _read_look(row: Table, acts: Mapping[str, Act]) -> Look:
    row.only(*_FOOTING, *_LOOKS)
    size = row.bounds("size")
    return Look(
        *_footing(row, acts),
        size=Between(*size) if size else None,
        letters=row.choice("letters", Letters) if "letters" in row else None,
        bold=_maybe(row, "bold"),
        italic=_maybe(row, "italic"),
        underline=_maybe(row, "underline"),
        align=row.choice("align", Align) if "align" in row else None,
        writes=_pattern(row, "writes"),
        example=row.text("example") if "writes" in row else "",
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
