"""Reads rows that head the rows below them: whom they are about, their unit, their award."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dossier.collect.cells import Words
from dossier.collect.tables.titles import award_in
from dossier.model.subject import Whom
from dossier.words.text import fold

_MARK = re.compile(
    r"^\s*(?:(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ])|(?P<part>\d{1,2}(?:\.\d{1,2})+)|(?P<number>\d{1,2})|[-*•+])"
    r"(?:\s*[.):/\-]+\s*|\s*$|(?<=[-*•+])\s*)",
    re.IGNORECASE,
)
_LEVELS = {"letter": 1, "roman": 2, "number": 3, "part": 4}
PLAIN = 5  # a group without a number or letter stands below those with one
_COUNT = re.compile(
    r"\s*[(:]\s*\d+\s*(?:người|cá nhân|tập thể|đồng chí|đơn vị)?\s*\)?\s*$", re.IGNORECASE
)
# With their letters, for "Vũ", "Tô", "Đoàn", "Trương" begin names of people.
_UNITS = re.compile(
    r"(?:phòng|ban|sở|trường|trung tâm|(?:chi |tổng )?cục|vụ|viện|bệnh viện|trạm|tổ|đội|khoa|bộ|"
    r"văn phòng|ubnd|ủy ban|uỷ ban|hđnd|hội|chi bộ|đảng bộ|"
    r"(?:đảng|huyện|tỉnh|thành) (?:ủy|uỷ)|"
    r"(?:tổng )?công ty|xí nghiệp|nhà máy|hạt|xã|phường|thị trấn|quận|huyện|"
    r"tỉnh|thành phố|thôn|bản|công an|kho bạc|bảo hiểm|tòa án|toà án|thanh tra|đơn vị|cơ quan|"
    r"mặt trận|ủy ban mttq|liên đoàn|đoàn (?:thanh niên|tncs|đại biểu|luật sư|kinh tế)|đài|báo|"
    r"ban quản lý|chi nhánh|khối trường)(?!\w)(?! viên\b)"
)
_BARE_UNITS = re.compile(  # typed without diacritics: only what begins no name
    r"(?:phong|trung tam|chi cuc|benh vien|van phong|ubnd|uy ban|hdnd|dang uy|chi bo|cong ty|"
    r"tong cong ty|xi nghiep|nha may|thi tran|kho bac|bao hiem|thanh tra|don vi|co quan|"
    r"ban quan ly|chi nhanh)\b"
)
_PERSONS = re.compile(r"^(?:doi voi )?(?:cac )?ca nhan\b|^ve ca nhan")
_COLLECTIVES = re.compile(r"^(?:doi voi )?(?:cac )?tap the\b(?! lao dong)|^ve tap the")


@dataclass(frozen=True, slots=True)
class Group:
    """One row that heads others."""

    level: int  # 1 is the outermost
    text: str  # without its number and count
    whom: Whom | None = None
    award: str = ""
    unit: str = ""


def is_mark(text: str) -> bool:
    """Tell the letter or Roman number of a group, where rows have plain numbers.

    >>> is_mark("A"), is_mark("II."), is_mark("12")
    (True, True, False)
    """
    found = _MARK.fullmatch(text)
    return bool(found and (found["roman"] or found["letter"]))


def is_group_mark(text: str) -> bool:
    """Tell a text that begins with the number or letter of a group: "A. Khối phòng"."""
    return bool(_MARK.match(text))


def read_group(mark: str, text: str, words: Words, units: Collection[str]) -> Group:
    """Read a row that heads others; its mark may stand in a cell of its own."""
    found = _MARK.match(mark) if mark else _MARK.match(text)
    bare = text if mark or not found else text[found.end() :]
    said = _COUNT.sub("", bare).strip(" :.-")
    folded = fold(said)
    level = next((deep for name, deep in _LEVELS.items() if found and found[name]), PLAIN)
    whom = _whom(folded)
    award = award_in(said, words)
    named = said.split(":", 1)[-1].strip() if folded.startswith(("don vi:", "co quan:")) else said
    is_unit = whom is None and not award and (fold(named) in units or is_unit_name(said))
    return Group(level, said, whom, award, named if is_unit else "")


def is_unit_name(text: str) -> bool:
    """Tell a text that begins as names of units do.

    >>> is_unit_name("Phòng Tổng hợp"), is_unit_name("Vũ Văn A"), is_unit_name("VU VAN A")
    (True, False, False)
    """
    low = text.lower()
    return bool((_BARE_UNITS if low.isascii() else _UNITS).match(low))


def _whom(folded: str) -> Whom | None:
    if _PERSONS.search(folded):
        return Whom.PERSON
    return Whom.UNIT if _COLLECTIVES.search(folded) else None


def within(groups: tuple[Group, ...], one: Group) -> tuple[Group, ...]:
    """Add a group to those it stands in; it ends those of its own level and below.

    Groups without numbers end each other only where they say the same sort of thing.
    """
    kept = tuple(each for each in groups if _holds(each, one))
    return (*kept, one)


def _holds(outer: Group, inner: Group) -> bool:
    if outer.level < inner.level:
        return True
    plain = outer.level == inner.level == PLAIN
    return plain and bool(set(_says(outer))) and not set(_says(outer)) & set(_says(inner))


def _says(group: Group) -> Iterator[str]:
    if group.whom:
        yield "whom"
    if group.award:
        yield "award"
    if group.unit:
        yield "unit"
