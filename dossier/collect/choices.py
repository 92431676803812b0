"""Finds which of a few fixed words a text means, through abbreviations and slips of the pen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from rapidfuzz.distance import OSA

from dossier.model.ledger import AbsenceKind, Ground, Level, Penalty, Reach, TroubleKind
from dossier.model.subject import Gender, UnitKind
from dossier.words.text import fold

T = TypeVar("T")

SHORTEST = 6  # letters of a word in which a slip may be forgiven
LETTERS_A_SLIP = 12  # one slip more is forgiven for so many letters
APART = 2  # by so many slips every other choice must be farther away
_WORD = re.compile(r"[a-z0-9]+")
# Words of ratings as lists shorten them; a rating is spelt out before it is looked up.
_RATING_WORDS = {
    "ht": "hoan thanh",
    "xs": "xuat sac",
    "nv": "nhiem vu",
    "t": "tot",
    "k": "khong",
    "htxs": "hoan thanh xuat sac",
    "htxsnv": "hoan thanh xuat sac",
    "xsnv": "xuat sac",
    "htt": "hoan thanh tot",
    "httnv": "hoan thanh tot",
    "htnv": "hoan thanh",
    "khtnv": "khong hoan thanh",
    "kht": "khong hoan thanh",
}
LEVELS = {
    "hoan thanh xuat sac": Level.EXCELLENT,
    "xuat sac": Level.EXCELLENT,
    "hoan thanh tot": Level.GOOD,
    "tot": Level.GOOD,
    "hoan thanh": Level.DONE,
    "khong hoan thanh": Level.FAILED,
}
REACHES = {
    "co so": Reach.BASE,
    "tinh": Reach.PROVINCE,
    "bo": Reach.PROVINCE,
    "nganh": Reach.PROVINCE,
    "bo tinh": Reach.PROVINCE,
    "tinh bo": Reach.PROVINCE,
    "bo nganh tinh": Reach.PROVINCE,
    "bo ban nganh tinh": Reach.PROVINCE,
    "toan quoc": Reach.NATION,
    "quoc gia": Reach.NATION,
}
GENDERS = {"nam": Gender.MALE, "nu": Gender.FEMALE, "ba": Gender.FEMALE, "ong": Gender.MALE}


def _labels(kinds: type[T]) -> dict[str, T]:
    return {plain_words(str(kind.label)): kind for kind in kinds}  # type: ignore[attr-defined]  # enums


def plain_words(text: str) -> str:
    """Leave the words of a text, folded.

    >>> plain_words(" Bộ, ban, ngành / tỉnh. ")
    'bo ban nganh tinh'
    """
    return " ".join(_WORD.findall(fold(text)))


UNIT_KINDS = _labels(UnitKind) | {
    "co quan": UnitKind.BODY,
    "don vi": UnitKind.BODY,
    "to chuc": UnitKind.BODY,
    "doanh nghiep": UnitKind.BUSINESS,
    "ho": UnitKind.HOUSEHOLD,
    "nuoc ngoai": UnitKind.FOREIGN,
}
LEAVES = _labels(AbsenceKind) | {
    "thai san": AbsenceKind.MATERNITY,
    "dieu tri": AbsenceKind.TREATMENT,
    "dieu duong": AbsenceKind.TREATMENT,
    "dieu tri benh": AbsenceKind.TREATMENT,
    "chua benh": AbsenceKind.TREATMENT,
    "hoc tap": AbsenceKind.STUDY,
    "di hoc": AbsenceKind.STUDY,
    "boi duong": AbsenceKind.STUDY,
    "khac": AbsenceKind.OTHER,
}
GROUNDS = _labels(Ground) | {
    "thuong xuyen": Ground.MERIT,
    "chuyen de": Ground.CAMPAIGN,
    "theo dot": Ground.CAMPAIGN,
    "phong trao": Ground.CAMPAIGN,
    "phong trao thi dua": Ground.CAMPAIGN,
    "cong hien": Ground.DEDICATION,
}
PENALTIES = {plain_words(kind.label): kind for kind in Penalty if kind}
TROUBLES = {
    "ky luat": TroubleKind.DISCIPLINE,
    "dang xem xet": TroubleKind.REVIEW,
    "dang xem xet ky luat": TroubleKind.REVIEW,
    "thanh tra": TroubleKind.REVIEW,
    "kiem tra": TroubleKind.REVIEW,
    "dieu tra": TroubleKind.REVIEW,
    "khieu nai to cao": TroubleKind.REVIEW,
    "to cao": TroubleKind.REVIEW,
}


def rating(text: str) -> Level | None:
    """Find the annual rating that a text means; None where that is not sure.

    >>> rating("HT tốt NV"), rating("HTXSNV"), rating("Chưa xếp loại")
    (<Level.GOOD: 'httnv'>, <Level.EXCELLENT: 'htxsnv'>, None)
    """
    words = " ".join(_RATING_WORDS.get(word, word) for word in plain_words(text).split())
    return choice(LEVELS, words.removeprefix("muc ").removesuffix("nhiem vu").strip())


def reach(text: str) -> Reach | None:
    """Find how far an initiative reaches; None where that is not sure."""
    words = [word for word in plain_words(text).split() if word not in {"cap", "pham", "vi"}]
    return choice(REACHES, " ".join(words))


def choice(known: Mapping[str, T], text: str) -> T | None:
    """Find what a text means among a few words; None where it is none of them, or two alike.

    >>> choice({"khien trach": 1, "canh cao": 2}, "Khiển trácch")
    1
    """
    words = plain_words(text)
    found = known.get(words)
    return found if found is not None else known.get(_slipped(words, tuple(known)))


@lru_cache(maxsize=1 << 10)
def _slipped(text: str, known: tuple[str, ...]) -> str:
    """Give the word of which a text is a slip, or nothing."""
    ranked = sorted((OSA.distance(text, word), word) for word in known)
    allowed = 1 + len(text) // LETTERS_A_SLIP if len(text) >= SHORTEST else 0
    is_apart = len(ranked) < 2 or ranked[1][0] >= ranked[0][0] + APART
    return ranked[0][1] if ranked and ranked[0][0] <= allowed and is_apart else ""
