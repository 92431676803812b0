"""Says what a kind of ledger entry declares, and how a decision is typed within one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.model.dossier import Record
from dossier.model.ledger import Decision
from dossier.model.subject import Ref
from dossier.tasks.typed import typed_day, written_day
from ui.bridge.tables import Column
from ui.widgets.editors import Input, Kind

Texts = Mapping[str, str]
DECISION = (
    Input("number", "Số quyết định"),
    Input("day", "Ngày quyết định", Kind.DATE, hint="ngày/tháng/năm"),
    Input("issuer", "Cơ quan ban hành"),
)


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


def decision_of(texts: Texts) -> Decision:
    """Read the three parts of a decision."""
    return Decision(texts["number"].strip(), typed_day(texts["day"]), texts["issuer"].strip())


def decision_texts(decision: Decision) -> dict[str, str]:
    """Write the three parts of a decision."""
    return {
        "number": decision.number,
        "day": written_day(decision.day),
        "issuer": decision.issuer,
    }


def decision_line(decision: Decision) -> str:
    """Write a decision on one line."""
    parts = (decision.number, written_day(decision.day), decision.issuer)
    return ", ".join(part for part in parts if part)


def decision_column() -> Column[Any]:
    """Show the decision of an entry."""
    return Column("Quyết định", lambda row: decision_line(row.decision), 220)
