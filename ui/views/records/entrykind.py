"""Says what a ledger declares whose entries are typed in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.model.dossier import Record
from dossier.model.subject import Ref
from ui.bridge.tables import Column
from ui.widgets.editors import Input

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EntryKind:
    """One ledger: its tab, its table, its dialog."""

    name: str
    title: str
    columns: tuple[Column[Any], ...]
    inputs: tuple[Input, ...]
    entries: Callable[[Record], tuple[Any, ...]]
    write: Callable[[Any], dict[str, str]]
    read: Callable[[str, Ref, Texts], Any]
    tab: str = ""  # a shorter title for its tab

    @property
    def short(self) -> str:
        """What its tab says: all ledgers are to be seen at once."""
        return self.tab or self.title
