"""How the columns of a unit's lists were matched, to be used silently the next time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """What the officer said, once, of a list with these headings from this sender."""

    key: str
    sender: str  # key of the unit that sends such lists; empty: from anybody
    heads: str  # the headings as they are compared: folded, in their order
    kind: str  # of the list
    fields: tuple[tuple[str, str], ...] = ()  # heading and field; no field: passed over
    used: int = 0  # how often it has served
