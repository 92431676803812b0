"""Keeps the loops that are open around a tag, and remembers those that have ended."""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.compose.language.sandbox import LOOP
from dossier.compose.language.tags import Fault, Tag
from dossier.compose.registry import Column

_LOOP = Column("loop", kind="group", columns=tuple(Column(name) for name in LOOP))


@dataclass(slots=True)
class Loop:
    """One loop: what it calls its rows, what they hold, what it goes over."""

    name: str  # empty where it cannot be told
    item: Column
    over: Column
    opener: Tag
    is_used: bool = False  # whether anything asked for its rows yet


@dataclass(slots=True)
class Loops:
    """The open loops, the outermost first."""

    open: list[Loop] = field(default_factory=list)
    past: set[str] = field(default_factory=set)  # the names of rows whose loops have ended

    def is_open(self, tag: Tag) -> bool:
        """Say whether a tag opened the innermost loop."""
        return bool(self.open) and self.open[-1].opener is tag

    def close(self) -> Fault | None:
        """Close the innermost loop; blame it where all its rounds would print the same."""
        if not self.open:
            return None
        loop = self.open.pop()
        self.past.add(loop.name)
        if loop.is_used:
            return None
        params = (("name", loop.name), ("list", loop.over.name))
        return Fault("compose.loop_unused", loop.opener.source, loop.opener.where, params)

    def item(self, name: str) -> Column | None:
        """Find what an open loop calls by a name."""
        if name == "loop" and self.open:
            self.open[-1].is_used = True
            return _LOOP
        found = self._of(name)
        if found is None:
            return None
        found.is_used = True
        return found.item

    def list_of(self, name: str) -> str:
        """Name the list whose rows go by a name; what is no row of a loop is its own."""
        found = self._of(name)
        return found.over.name if found else name

    @property
    def rows(self) -> list[tuple[str, Column]]:
        """The named rows at hand, the outermost first."""
        return [(loop.name, loop.item) for loop in self.open if loop.name]

    def _of(self, name: str) -> Loop | None:
        return next((loop for loop in reversed(self.open) if loop.name == name), None)
