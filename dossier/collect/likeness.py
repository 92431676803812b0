"""Tells how near two names are: the same, a slip of the pen apart, or different."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from dossier.words.text import clean, fold, spelling

NEAR = 88.0  # of 100, of two folded names: a letter or a short word apart
SHORT = 3  # words of fewer letters differ in meaning, not by a slip
_NUMBER = re.compile(r"\d+|\b[ivx]+\b")
_ABBREVIATED = {
    "p.": "phòng",
    "vp": "văn phòng",
    "v.p": "văn phòng",
    "tt": "trung tâm",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "bql": "ban quản lý",
    "tp.": "thành phố",
    "tp": "thành phố",
}

_UNITS = (
    *("phòng ", "ban ", "sở ", "chi bộ", "chi cục", "chi nhánh", "tổ ", "đội ", "trường ", "viện "),
    *("trung tâm", "ủy ban", "hội ", "đảng ", "đảng bộ", "xã ", "phường ", "huyện ", "thành phố"),
    *("tỉnh ", "công ty", "văn phòng", "khoa ", "bệnh viện", "đoàn thanh niên", "liên đoàn"),
    *("mặt trận", "hợp tác", "hộ ", "khối ", "cụm ", "bộ ", "cục ", "vụ ", "tổng ", "ubnd ", "p. "),
)


@lru_cache(maxsize=65536)
def spelt(name: str) -> str:
    """Bring a name to the form in which names are compared: tone placement and case do not count.

    >>> spelt("NGUYỄN VĂN HÒA") == spelt("Nguyễn Văn Hoà")
    True
    """
    return spelling(clean(name)).casefold()


def names_unit(name: str) -> bool:
    """Tell the name of a unit from that of a person by how it begins.

    >>> names_unit("Phòng Tổng hợp"), names_unit("Văn Thị A")
    (True, False)
    """
    return spelt(name).startswith(tuple(spelling(start) for start in _UNITS))


def alike(folded: str, names: Collection[str]) -> list[str]:
    """Choose the folded names that a slip of the pen can have made of one, nearest first.

    >>> alike("nguyen thi hoa", ["nguyen thi hoaa", "nguyen thi lan"])
    ['nguyen thi hoaa']
    """
    found = process.extract(folded, names, scorer=fuzz.ratio, score_cutoff=NEAR, limit=5)
    return [each for each, _score, _place in found]


def near_units(name: str, names: Iterable[str]) -> list[str]:
    """Choose the names of units that differ in one word by one letter, or in diacritics only.

    >>> near_units("Phòng Tổ chưc", ["Phòng Tổ chức", "Phòng Tài chính"])
    ['Phòng Tổ chức']
    >>> near_units("Trường Nguyễn Du 1", ["Trường Nguyễn Du 2", "Trường Nguyễn Trãi 1"])
    []
    """
    folded = fold(name)
    likely = {each: fold(each) for each in names}
    found = process.extract(folded, likely, scorer=fuzz.ratio, score_cutoff=NEAR, limit=10)
    return [each for other, _score, each in found if _a_slip_apart(folded, other)][:5]


def unabbreviated(name: str) -> str:
    """Write the usual abbreviations of units in full.

    >>> unabbreviated("P. Tổng hợp"), unabbreviated("VP UBND tỉnh")
    ('phòng Tổng hợp', 'văn phòng ủy ban nhân dân tỉnh')
    """
    words = re.sub(r"(?<=\bP\.)(?=\S)", " ", name).split()
    return " ".join(_ABBREVIATED.get(word.casefold(), word) for word in words)


def _a_slip_apart(one: str, other: str) -> bool:
    if one == other:
        return True
    if sorted(_NUMBER.findall(one)) != sorted(_NUMBER.findall(other)):
        return False
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs):
        return OSA.distance("".join(mine), "".join(theirs)) <= 1  # a space too many or too few
    apart = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and all(
        min(len(first), len(second)) >= SHORT and OSA.distance(first, second) <= 1
        for first, second in apart
    )
