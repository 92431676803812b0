"""Turns folders of TOML files into checked rows; the later folder wins, name by name."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from dossier.law.errors import BrokenLawError

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

SHIPPED = files("dossier.law.data")


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML table under a name that errors can quote; every key must be asked for."""

    name: str
    rows: Mapping[str, object]

    def __contains__(self, key: str) -> bool:
        return key in self.rows

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text; a key without a default is required."""
        return self._read(key, str, default)

    def number(self, key: str, default: int | None = None) -> int:
        """Read a whole number."""
        return self._read(key, int, default)

    def bounds(self, key: str) -> tuple[float, float] | None:
        """Read a number or a pair of them, the least first; None where the table has none."""
        if key not in self.rows:
            return None
        value = self.rows[key]
        pair = value if isinstance(value, list) else [value, value]
        ends = [float(end) for end in pair if isinstance(end, int | float) and end is not True]
        if len(pair) != 2 or len(ends) != 2 or ends[0] > ends[1]:
            raise self.broken(f"{key} is neither a number nor a pair in order")
        return ends[0], ends[1]

    def claim(self, key: str) -> bool:
        """Read a yes or no that is no unless said."""
        return self._read(key, bool, default=False)

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E:
        """Read one of a closed list of words."""
        try:
            return kind(self.text(key, None if default is None else default.value))
        except ValueError as fault:
            raise self.broken(f"{key}: {fault}") from fault

    def choices(self, key: str, kind: type[E]) -> frozenset[E]:
        """Read several of a closed list of words."""
        try:
            return frozenset(kind(text) for text in self.texts(key))
        except ValueError as fault:
            raise self.broken(f"{key}: {fault}") from fault

    def day(self, key: str) -> date | None:
        """Read a day, None where the table has none."""
        return self._read(key, date) if key in self.rows else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts, empty where the table has none."""
        return tuple(str(part) for part in self._read(key, list, []))

    def numbers(self, key: str) -> frozenset[int]:
        """Read a list of whole numbers as a set."""
        return frozenset(int(part) for part in self._read(key, list, []))

    def tables(self, key: str) -> tuple[Table, ...]:
        """Read the [[key]] tables in order."""
        found: list[dict[str, object]] = self._read(key, list, [])
        return tuple(Table(f"{self.name}[{key} {at + 1}]", row) for at, row in enumerate(found))

    def inner(self, key: str) -> Table | None:
        """Read a table within this one, None where there is none, or something else."""
        value = self.rows.get(key)
        return Table(f"{self.name}.{key}", value) if isinstance(value, dict) else None

    def only(self, *known: str) -> None:
        """Refuse a key that no reader knows: a slip of the pen must not be lost."""
        unknown = sorted(set(self.rows) - set(known))
        if unknown:
            raise BrokenLawError(file=self.name, reason=f"unknown key: {', '.join(unknown)}")

    def broken(self, reason: str) -> BrokenLawError:
        """Name this table as the one at fault."""
        return BrokenLawError(file=self.name, reason=reason)

    def _read(self, key: str, kind: type[T], default: T | None = None) -> T:
        value = self.rows.get(key, default)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            reason = f"missing {key}" if value is None else f"{key} is not a {kind.__name__}"
            raise self.broken(reason)
        return value


def one(folder: Traversable, name: str) -> Table | None:
    """Read one file of a folder, None where the folder lacks it."""
    path = folder / name
    return _parsed(path) if path.is_file() else None


def many(folder: Traversable, name: str) -> tuple[Table, ...]:
    """Read every TOML file of a folder's subfolder, in order of name."""
    below = folder / name
    if not below.is_dir():
        return ()
    found = sorted((path for path in below.iterdir()), key=lambda path: path.name)
    return tuple(_parsed(path) for path in found if path.name.endswith(".toml"))


def layered(folders: Iterable[Traversable], name: str) -> dict[str, Table]:
    """Read a subfolder of each folder; the last file of a name is the one that counts."""
    return {table.name: table for folder in folders for table in many(folder, name)}


def refuse_overlaps(table: Table, spans: Iterable[tuple[str, date, date | None]]) -> None:
    """Raise where two spans of one id hold on the same day."""
    last: dict[str, date | None] = {}
    for name, since, until in sorted(spans, key=lambda span: (span[0], span[1])):
        before = last.get(name, since)
        if before is None or before > since:
            raise table.broken(f"{name}: spans overlap")
        last[name] = until


def _parsed(path: Traversable) -> Table:
    try:
        return Table(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise BrokenLawError(file=path.name, reason=str(fault)) from fault
