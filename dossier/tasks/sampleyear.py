"""Tells the emulation year of the sample: a movement, its targets, registrations and a review."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.model.feat import Movement, Registration, Review, ReviewKind, Target
from dossier.model.ledger import Decision
from dossier.model.subject import Person, Ref, Unit
from dossier.store import Work


@dataclass(frozen=True, slots=True)
class SampleYear:
    """What the file says, on its way into the store."""

    story: Mapping[str, Any]
    keys: Callable[[], str]
    awards: Mapping[str, str]  # ids by label

    def values(self, work: Work) -> Iterator[Any]:
        """Give everything of the year; people and units are found by their names."""
        movement = told_movement(self.story["movement"], self.keys())
        refs: dict[str, Ref] = {row.name: row.ref for row in work.all(Person)}
        refs |= {row.name: row.ref for row in work.all(Unit)}
        yield movement
        for row in self.story["target"]:
            said = {"year": movement.since.year, **row, "unit": refs[row["unit"]].key}
            yield Target(key=self.keys(), movement=movement.key, **said)
        yield from self._registrations(movement.key, refs)
        for row in self.story["review"]:
            said = {**row, "kind": ReviewKind(row["kind"]), "text": row["text"].strip()}
            yield Review(key=self.keys(), movement=movement.key, **said)

    def _registrations(self, movement: str, refs: Mapping[str, Ref]) -> Iterator[Registration]:
        said = dict(self.story["registrations"])
        year, day = said.pop("year"), said.pop("day")
        for label, names in said.items():
            for name in names:
                award = self.awards[label]
                yield Registration(self.keys(), refs[name], year, award, movement, day)


def read_year(path: Path) -> Mapping[str, Any]:
    """Read the file of the year."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def told_movement(said: Mapping[str, Any], key: str) -> Movement:
    """Make the movement that a file of the sample tells of."""
    return Movement(
        key=key,
        name=said["name"],
        since=said["since"],
        until=said["until"],
        aim=said["aim"],
        launched=Decision(**said["launched"]),
    )
