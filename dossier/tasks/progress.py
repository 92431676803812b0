"""Weighs a result against its target, both as people write them: in figures or in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dossier.words.numbers import parse_number
from dossier.words.text import clean, fold

_FIGURE = re.compile(r"(?P<before>[^\d]*)(?P<figure>\d[\d., ]*\d|\d)\s*(?P<sign>[%/–-]?)")
_WORDS = re.compile(r"(?P<no>khong |chua )?(da )?(dat|vuot|hoan thanh)\b(?! ?\d)")
_AT_LEAST = frozenset(
    {
        *("", "dat", "dat tren", "tren", "tu", "it nhat", "toi thieu", "dat it nhat", "co", "du"),
        *("dat toi thieu", "khong duoi", "khong it hon", ">", ">=", "≥", "dat tu", "vuot", "tang"),
    }
)
_AT_MOST = frozenset(
    {
        *("duoi", "khong qua", "toi da", "khong vuot qua", "nhieu nhat", "giam con", "con"),
        *("<", "<=", "≤", "giam xuong", "giam xuong con"),
    }
)
_PARTED = frozenset("/–-")  # after a figure: a share such as 18/20, or a span such as 5-7


class Standing(StrEnum):
    """How a result stands to its target."""

    MET = "met"
    UNMET = "unmet"
    OPEN = "open"  # no result yet
    UNSURE = "unsure"  # the two cannot be compared: a person has to look

    @property
    def label(self) -> str:
        """The words that a grid shows."""
        return {
            "met": "Đạt",
            "unmet": "Chưa đạt",
            "open": "Chưa có kết quả",
            "unsure": "Cần xem",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Progress:
    """How a result stands, and the two figures where both are figures of one kind."""

    standing: Standing
    goal: Decimal | None = None
    result: Decimal | None = None
    is_ceiling: bool = False  # the target is the most that there may be

    @property
    def percent(self) -> int | None:
        """The result as a share of a target to be reached, rounded down to whole hundredths."""
        if not self.goal or self.result is None or self.is_ceiling:
            return None
        return int(self.result * 100 / self.goal)


@dataclass(frozen=True, slots=True)
class _Figure:
    value: Decimal
    is_share: bool
    before: str  # the words in front of it, folded


def progress(goal: str, result: str) -> Progress:
    """Weigh a result; what is neither figures of one kind nor plain words is left to a person.

    >>> progress("≥ 95%", "97,5%").standing.label, progress("dưới 3%", "4%").standing.label
    ('Đạt', 'Chưa đạt')
    >>> progress("Tất cả", "Đạt; sớm hơn kế hoạch").standing.label, progress("120", "60").percent
    ('Đạt', 50)
    """
    if not result.strip():
        return Progress(Standing.OPEN)
    wanted, reached = _figure(goal), _figure(result)
    if wanted is None or reached is None or wanted.is_share != reached.is_share:
        return Progress(_said(result))
    is_ceiling = wanted.before in _AT_MOST
    over = reached.value - wanted.value
    is_met = over <= 0 if is_ceiling else over >= 0
    standing = Standing.MET if is_met else Standing.UNMET
    return Progress(standing, wanted.value, reached.value, is_ceiling)


def _figure(text: str) -> _Figure | None:
    """Read the figure with which a text begins, after a word such as "ít nhất" at most."""
    found = _FIGURE.match(clean(text))
    if found is None or found["sign"] in _PARTED:
        return None
    before, value = fold(found["before"]), parse_number(found["figure"])
    if value is None or before not in _AT_LEAST | _AT_MOST:
        return None
    return _Figure(Decimal(value), found["sign"] == "%", before)


def _said(result: str) -> Standing:
    """Read a result that says in words whether the target was reached."""
    found = _WORDS.match(fold(result))
    if found is None:
        return Standing.UNSURE
    return Standing.UNMET if found["no"] else Standing.MET
