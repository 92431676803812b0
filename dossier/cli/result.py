"""Turns what a task gave back into lines for people, a JSON object, and an exit status."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from pathlib import PurePath

DONE, STOPPED, WRONG, FAILED = range(4)


@dataclass(frozen=True, slots=True)
class Result:
    """What a command says and how it ends."""

    lines: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    status: int = DONE


def as_json(facts: Mapping[str, object], status: int) -> str:
    """One object on one line; `status` is the exit status.

    >>> as_json({"day": date(2026, 5, 20)}, 0)
    '{"status": 0, "day": "2026-05-20"}'
    """
    return json.dumps({"status": status, **_mapping(facts)}, ensure_ascii=False)


def plain(value: object) -> object:
    """Reduce a value to what JSON can hold; dataclasses become objects, enums their words."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (part.name for part in dataclasses.fields(value))
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [plain(part) for part in value]
    return _atom(value)


def table(rows: Iterable[Iterable[object]]) -> tuple[str, ...]:
    """Rows in columns, two spaces apart; the last column keeps its own width.

    >>> table([("a", 1), ("bcd", 22)])
    ('a    1', 'bcd  22')
    """
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return tuple(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def _mapping(value: Mapping[object, object] | Mapping[str, object]) -> dict[str, object]:
    return {str(plain(key)): plain(part) for key, part in value.items()}


def _atom(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, PurePath):
        return value.as_posix()
    return str(value)
