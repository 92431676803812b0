"""What became of a unit when organisation was changed, and who carries its history on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.days import PartDate
from dossier.model.ledger import NO_DECISION, Decision


class SuccessionKind(StrEnum):
    """How one unit came from another."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    DISSOLVED = "dissolved"

    @property
    def label(self) -> str:
        """The words of decisions on organisation."""
        return {
            "renamed": "đổi tên",
            "merged": "sáp nhập, hợp nhất",
            "split": "chia, tách",
            "dissolved": "giải thể",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Succession:
    """One step of a unit's history; a unit that was renamed is its own successor."""

    key: str
    unit: str  # key of the unit that it happened to
    kind: SuccessionKind
    successor: str = ""  # key of the unit that carries its history on; empty where none does
    day: PartDate | None = None
    former_name: str = ""  # what the unit was called till then
    decision: Decision = NO_DECISION
