"""Turns what people call awards into ids, within one text of local rules and the law under it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from dossier.law.awards import names_of
from dossier.model.award import Award, AwardKind
from dossier.words.text import fold


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of an award or of a kind of awards."""

    awards: Mapping[str, Award]
    by_name: Mapping[str, str]

    def one(self, text: str) -> str:
        """Give the id of a name; empty where no award is called so."""
        return self.by_name.get(fold(text), "")

    def many(self, text: str) -> tuple[str, ...]:
        """Give the ids that a name of an award or of a kind means; none where it is unknown."""
        folded = fold(text)
        kind = next((kind for kind in AwardKind if fold(kind.label) == folded), None)
        if kind is not None:
            return tuple(row.id for row in self.awards.values() if row.kind is kind)
        return (self.by_name[folded],) if folded in self.by_name else ()

    def near(self, text: str) -> tuple[str, ...]:
        """Label the awards whose names look most like a wrong one."""
        found = get_close_matches(fold(text), self.by_name, n=3, cutoff=0.5)
        ids = dict.fromkeys(self.by_name[name] for name in found)
        return tuple(self.awards[id_].label for id_ in ids if id_ in self.awards)


def names(awards: Mapping[str, Award]) -> Names:
    """Lay out the names of a catalogue."""
    return Names(awards, names_of(awards.values()))


def slug(text: str) -> str:
    """Leave of a name what an id is made of.

    >>> slug("Số 01/2026/QĐ-MẪU")
    'so_01_2026_qd_mau'
    """
    return re.sub(r"[^a-z0-9]+", "_", fold(text)).strip("_")[:60]
