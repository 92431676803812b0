"""Turns an opened store and the tools into the desk that every task works at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from dossier.store import Store
from dossier.tasks.tools import Tools


@dataclass(frozen=True, slots=True)
class Desk(Tools):
    """The tools, the store, and who works here; built in `dossier.app` only."""

    store: Store
    clock: Callable[[], datetime]
    keys: Callable[[], str]
    who: str

    def today(self) -> date:
        """Tell the calendar day where the officer sits."""
        return self.clock().date()
