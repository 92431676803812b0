"""A text that the office keeps for itself, edition by edition, such as its local rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition, kept for good; the one of the highest number is in force."""

    key: str
    name: str  # which text it is an edition of
    number: int  # 1, 2, 3 within the name
    text: str  # empty: from here on nothing of one's own holds
    note: str  # why it was made
    made_by: str
    made_at: datetime
