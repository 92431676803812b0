"""Turns w:pPr into what it sets of a paragraph style, and everything set into a ParaStyle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any
from xml.etree.ElementTree import Element

from dossier.paper.length import Length
from dossier.paper.style import NO_EDGES, Align, Edges, ParaStyle, Rule, TabAlign, TabStop
from dossier.render.read.borders import read_edges, shade
from dossier.render.read.tags import OFF, VAL, W, is_on, number

Props = dict[str, object]

ALIGNS = {
    "left": Align.LEFT, "start": Align.LEFT, "center": Align.CENTER, "right": Align.RIGHT,
    "end": Align.RIGHT, "both": Align.JUSTIFY, "distribute": Align.JUSTIFY,
    "lowKashida": Align.JUSTIFY, "mediumKashida": Align.JUSTIFY, "highKashida": Align.JUSTIFY,
}  # fmt: skip
RULES = {"auto": Rule.AUTO, "exact": Rule.EXACT, "atLeast": Rule.AT_LEAST}
TAB_ALIGNS = {
    "left": TabAlign.LEFT, "start": TabAlign.LEFT, "num": TabAlign.LEFT,
    "center": TabAlign.CENTER, "right": TabAlign.RIGHT, "end": TabAlign.RIGHT,
    "decimal": TabAlign.DECIMAL, "bar": TabAlign.BAR,
}  # fmt: skip
LEADERS = {"dot": ".", "middleDot": "·", "hyphen": "-", "underscore": "_", "heavy": "_"}
SINGLE: Length = 12.0  # a line of "auto" spacing counts in these
SIDES = frozenset({"top", "right", "bottom", "left"})
AUTO_SPACE: Length = 14.0  # what "autospacing" means, edges and lists apart
BODY = 9  # the level of text that is no heading
DIRECT = tuple(f.name for f in fields(ParaStyle) if f.name not in {"tabs", "bars", "kin"})


def _switch(name: str) -> Callable[[Element], Props]:
    return lambda element: {name: is_on(element)}


def _align(element: Element) -> Props:
    return {"align": ALIGNS.get(element.get(VAL, ""), Align.LEFT)}


def _indent(element: Element) -> Props:
    found: Props = {}
    for name, field in (("left", "left"), ("start", "left"), ("right", "right"), ("end", "right")):
        value = element.get(f"{W}{name}")
        if value is not None:
            found[field] = number(value) / 20
    hanging, first = element.get(f"{W}hanging"), element.get(f"{W}firstLine")
    if hanging is not None:  # it wins over firstLine, ISO 29500-1 §17.3.1.12
        found["first"] = -number(hanging) / 20
    elif first is not None:
        found["first"] = number(first) / 20
    return found


def _spacing(element: Element) -> Props:
    found: Props = {}
    for name in ("before", "after"):
        value, automatic = element.get(f"{W}{name}"), element.get(f"{W}{name}Autospacing")
        if value is not None:
            found[name] = number(value) / 20
        if automatic is not None:
            found[f"web_{name}"] = automatic not in OFF
    line, rule = element.get(f"{W}line"), element.get(f"{W}lineRule")
    if line is not None:
        found["line"] = number(line) / 20
    if rule is not None:  # else the one of the style stays: attributes are inherited one by one
        found["rule"] = RULES.get(rule, Rule.AUTO)
    return found


def _tabs(element: Element) -> Props:
    stops: dict[Length, TabStop | None] = {}
    for tab in element.iter(f"{W}tab"):
        at, kind = number(tab.get(f"{W}pos")) / 20, tab.get(VAL, "left")
        leader = LEADERS.get(tab.get(f"{W}leader", ""), "")
        align = TAB_ALIGNS.get(kind)
        stops[at] = TabStop(at, align, leader) if align else None
    return {"tabs": stops}


def _outline(element: Element) -> Props:
    level = number(element.get(VAL, "9"))  # ISO 29500-1 §17.3.1.20: from 0, 9 is body text
    return {"outline": int(level) + 1 if 0 <= level < BODY else 0}


def _borders(element: Element) -> Props:
    edges = read_edges(element)
    sides = {name: edge for name, edge in edges.items() if name in SIDES and edge}
    return {"borders": Edges(**sides) if sides else NO_EDGES, "between": edges.get("between")}


def _shade(element: Element) -> Props:
    return {"shade": shade(element)}


def _numbering(element: Element) -> Props:
    found: Props = {}
    for name, field in (("numId", "list"), ("ilvl", "list_level")):
        child = element.find(f"{W}{name}")
        if child is not None:
            found[field] = child.get(VAL, "")
    return found


READERS: dict[str, Callable[[Element], Props]] = {
    f"{W}jc": _align,
    f"{W}outlineLvl": _outline,
    f"{W}ind": _indent,
    f"{W}spacing": _spacing,
    f"{W}tabs": _tabs,
    f"{W}pBdr": _borders,
    f"{W}shd": _shade,
    f"{W}numPr": _numbering,
    f"{W}keepNext": _switch("keep_next"),
    f"{W}keepLines": _switch("keep_lines"),
    f"{W}widowControl": _switch("widow_control"),
    f"{W}pageBreakBefore": _switch("page_break_before"),
    f"{W}contextualSpacing": _switch("close_up"),
    f"{W}snapToGrid": _switch("snaps"),
}


def merged(layers: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Lay what each layer sets over the ones before; tab stops add up."""
    found: dict[str, Any] = {}
    for layer in layers:
        tabs = found.get("tabs")
        found.update(layer)
        if tabs and "tabs" in layer:
            found["tabs"] = tabs | layer["tabs"]
    return found


def para_style(props: Mapping[str, Any], kin: str) -> ParaStyle:
    """Make a style of everything that was set."""
    stops = [stop for _, stop in sorted(props.get("tabs", {}).items()) if stop]
    bars = tuple(stop.at for stop in stops if stop.align is TabAlign.BAR)
    own = {name: props[name] for name in DIRECT if name in props}
    if "line" in own and own.get("rule", Rule.AUTO) is Rule.AUTO:
        own["line"] /= SINGLE
    for name in ("before", "after"):
        if own.get(f"web_{name}"):
            own[name] = AUTO_SPACE
    stops = [stop for stop in stops if stop.align is not TabAlign.BAR]
    return ParaStyle(kin=kin, tabs=tuple(stops), bars=bars, **own)
