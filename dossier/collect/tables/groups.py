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
_UNITS = re.compile(
    r"^(?:phong|ban|so|truong|trung tam|chi cuc|cuc|tong cuc|vu|vien|benh vien|tram|to|doi|khoa|bo|"
    r"van phong|ubnd|uy ban|hdnd|hoi|doan|dang uy|chi bo|huyen uy|tinh uy|thanh uy|cong ty|"
    r"tong cong ty|xi nghiep|nha may|hat|xa|phuong|thi tran|quan|huyen|tinh|thanh pho|thon|cong an|"
    r"kho bac|bao hiem|toa an|thanh tra|don vi|co quan|mat tran|lien doan|dai|bao|nha)\b(?! vien\b)"
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
    is_unit = whom is None and not award and (fold(named) in units or bool(_UNITS.match(folded)))
    return Group(level, said, whom, award, named if is_unit else "")


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
