"""What a field may look at: one case, one nominee of it, and the width of words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.model.asked import understand
from dossier.model.dossier import Dossier, Entry
from dossier.model.form import Ask
from dossier.paper.face import Face
from dossier.paper.length import Length

Measure = Callable[[str, Face, Length], Length]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One document as the index of the dossier lists it."""

    order: int
    title: str
    pages: int = 0
    first: int = 0  # page of the merged set on which it begins
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """The case, and the nominee that the document is about where it is about one."""

    dossier: Dossier
    entry: Entry | None
    measure: Measure  # advance of a text in a face at a size, all in points
    index: tuple[IndexRow, ...] = ()
    asks: tuple[Ask, ...] = ()  # of the form to fill

    def value(self, ask: str) -> object:
        """Give the value of what was typed for an ask, as its kind promises."""
        text = self.answer(ask)
        asked = next((each for each in self.asks if each.id == ask), None)
        return understand(asked, text).value if asked else text

    def answer(self, ask: str) -> str:
        """Give what was typed for an ask: for the nominee, else for the round, else nothing."""
        own = self.entry.answers.get(ask, "") if self.entry else ""
        return own or self.dossier.answers.get(ask, "")
