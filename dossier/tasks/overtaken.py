"""Sees that what a list would change is still what its preview showed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier.collect.reading import Reading, Value, Wish
from dossier.errors import DossierError
from dossier.store import Work

Mark = tuple[type[Any], str]  # type and key


class OvertakenError(DossierError):
    """Someone saved other work on what a list would change, after the list was previewed."""

    code = "tasks.overtaken"


def check_stands(work: Work, reading: Reading) -> None:
    """Raise OvertakenError where someone changed since what the list would change.

    What stands as the list would have it is no reason: the list was imported before.
    """
    stood: dict[Mark, tuple[Value, str]] = {}
    brought: dict[Mark, Value] = {}
    for row in reading.rows:
        for mark, old in _marked(row.stood):
            if mark not in brought:  # by an earlier row of the list itself
                stood.setdefault(mark, (old, row.label))
        brought.update(_marked(row.values))
    for kind in {kind for kind, _key in stood}:
        for value in work.all(kind, key={key for each, key in stood if each is kind}):
            old, label = stood[kind, value.key]
            if value not in (old, brought[kind, value.key]):
                raise OvertakenError(name=label)


def _marked(values: tuple[Value, ...]) -> Iterator[tuple[Mark, Value]]:
    """Name values by type and key; a nominee has none yet."""
    return (((type(one), one.key), one) for one in values if not isinstance(one, Wish))
