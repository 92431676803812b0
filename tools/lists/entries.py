"""What lists of ledgers tell: years, awards, decisions of people whom the store knows."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tools.lists.staff import Member, some
from tools.lists.tables import Col
from tools.lists.truth import Fact

LEVELS = {
    "htxsnv": ("Hoàn thành xuất sắc nhiệm vụ", "HTXSNV", "HTXS nhiệm vụ"),
    "httnv": ("Hoàn thành tốt nhiệm vụ", "HTTNV", "HTT nhiệm vụ"),
    "htnv": ("Hoàn thành nhiệm vụ", "HTNV", "HT nhiệm vụ"),
}
AWARDS = {
    "ldtt": ("Lao động tiên tiến", "LĐTT"),
    "cstdcs": ("Chiến sĩ thi đua cơ sở", "CSTĐCS", "CSTĐ cơ sở"),
    "bk_ttg": ("Bằng khen của Thủ tướng Chính phủ", "BK TTg", "Bằng khen TTCP"),
    "hcld_ba": ("Huân chương Lao động hạng Ba", "HCLĐ hạng Ba", "HCLĐ hạng 3"),
}
ISSUERS = ("Giám đốc Ban Quản lý rừng mẫu", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of somebody's ledger."""

    member: Member
    year: int
    what: str  # id of a level or award, or words
    number: str = ""
    day: date | None = None
    issuer: str = ""

    @property
    def decision(self) -> tuple[str, str, str]:
        """Give number, day and issuer as facts hold them."""
        return self.number, str(self.day or ""), self.issuer


WHO = Col("Họ và tên", ("who",), lambda entry, _: entry.member.name)
YEAR = Col("Năm", ("year",), lambda entry, _: entry.year)
NUMBER = Col("STT", (), lambda _entry, number: number)
BORN = Col("Năm sinh", ("birth",), lambda entry, _: entry.member.birth.year)
UNIT = Col("Đơn vị công tác", ("unit",), lambda entry, _: entry.member.unit.name)


def entries(
    dice: random.Random, whats: tuple[str, ...], count: int = 12, *, decided: bool = True
) -> tuple[Entry, ...]:
    """Invent entries of different people."""
    return tuple(_entry(dice, member, whats, decided=decided) for member in some(dice, count))


def rating(entry: Entry) -> frozenset[Fact]:
    """Say what an entry about a rating means."""
    return frozenset({("rating", entry.member.name, entry.year, entry.what, *entry.decision)})


def honour(entry: Entry) -> frozenset[Fact]:
    """Say what an entry about an honour means."""
    return frozenset({("honour", entry.member.name, entry.year, entry.what, *entry.decision)})


def worded(words: Mapping[str, tuple[str, ...]], way: int) -> Callable[[Entry, int], str]:
    """Write a level or award in one of its ways; beyond the last way, in each in turn."""

    def write(entry: Entry, at: int) -> str:
        ways = words[entry.what]
        return ways[way] if way < len(ways) else ways[at % len(ways)]

    return write


def _entry(dice: random.Random, member: Member, whats: tuple[str, ...], *, decided: bool) -> Entry:
    year = dice.randint(2019, 2025)
    if not decided:
        return Entry(member, year, dice.choice(whats))
    day = date(year, 12, dice.randint(1, 31))
    return Entry(
        member,
        year,
        dice.choice(whats),
        f"{dice.randint(1, 900)}/QĐ-BQL",
        day,
        dice.choice(ISSUERS),
    )
