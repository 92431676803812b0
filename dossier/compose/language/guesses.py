"""Guesses what a name that nobody declared was meant to be, and says so in a fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from dossier.compose.language.loops import Loops
from dossier.compose.registry import Column
from dossier.messages import Term
from dossier.words.text import fold

NOTHING = Term("compose.no_near", "")
_MOST = 3
_LONGEST = 80  # letters of a name that is worth a guess
_ALIKE = 0.6  # of difflib's ratio

Blame = tuple[str, Mapping[str, object]]  # a code and its facts


@dataclass(slots=True)
class Guesser:
    """Looks for names that are like wrong ones, so many times and no more: looking is work."""

    left: int = 200

    def columns(self, wrong: str, columns: Iterable[Column]) -> tuple[str, ...] | Term:
        """Name up to three columns whose names or labels look like a wrong one."""
        if self.left <= 0 or len(wrong) > _LONGEST:
            return NOTHING
        self.left -= 1
        said: dict[str, str] = {}
        for column in columns:
            for words in (column.label, column.name):
                said[fold(words.replace("_", " "))] = column.name
        close = get_close_matches(fold(wrong.replace("_", " ")), said, n=2 * _MOST, cutoff=_ALIKE)
        return tuple(dict.fromkeys(said[each] for each in close))[:_MOST] or NOTHING

    def names(self, wrong: str, known: Iterable[str]) -> tuple[str, ...] | Term:
        """Name up to three known names that look like a wrong one."""
        return self.columns(wrong, (Column(name) for name in known))


def stray_name(name: str, known: Mapping[str, Column], loops: Loops, guesser: Guesser) -> Blame:
    """Blame a name that is no field: the row of a loop that has ended, a column, or a slip."""
    if name in loops.past:
        return "compose.row_outside", {"name": name}
    for item, row in reversed(loops.rows):
        if _holds(row, name):
            return "compose.column_bare", {"name": name, "near": f"{item}.{name}"}
    lists = tuple(
        each.name for each in known.values() if each.kind == "list" and _holds(each, name)
    )
    if lists:
        return "compose.column_outside", {"name": name, "lists": lists[:_MOST]}
    items = [Column(item) for item, _ in loops.rows]
    near = guesser.columns(name, [*known.values(), *items])
    return "compose.field_unknown", {"name": name, "near": near}


def _holds(whole: Column, name: str) -> bool:
    return any(column.name == name for column in whole.columns)
