"""What building the values of rows works with, and what can keep a row from being placed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dossier.collect.known import Known
from dossier.collect.reading import Value
from dossier.collect.who import Register

Read = Mapping[str, Any]  # the cells of a row that are filled, read, by field


class RowError(Exception):
    """The cells are well but the row cannot be placed; `field` names the cell to look at."""

    def __init__(self, code: str, field: str, text: str) -> None:
        super().__init__(code, field, text)
        self.code = code
        self.field = field
        self.text = text


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row stands, and what the officer said of it."""

    table: str = ""  # names the list that the row is of
    chosen: Mapping[str, str] = field(default_factory=dict)  # field → key or cell; "": new


@dataclass(frozen=True, slots=True)
class Bench:
    """What building works with."""

    register: Register
    keys: Callable[[], str]
    movements: Mapping[str, str]  # folded name → key
    units: dict[str, str] = field(default_factory=dict)  # unit texts found or decided → key
    made: list[Value] = field(default_factory=list)  # decided to be new, beside what rows bring
    notes: list[tuple[str, str, str]] = field(default_factory=list)  # code, field, text of a row

    @property
    def known(self) -> Known:
        """Who is who."""
        return self.register.known
