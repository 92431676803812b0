"""Turns the text of a cell into the value that its column holds, or a reason why it cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from rapidfuzz import fuzz, process

from dossier.model.days import PartDate
from dossier.model.ledger import AbsenceKind, Ground, Level, Reach
from dossier.model.subject import Gender, UnitKind
from dossier.words.dates import parse_date
from dossier.words.names import is_upper_name, title_name
from dossier.words.text import clean, fold

T = TypeVar("T")

NEAR = 88.0  # of 100: below, a slip of the pen is no longer a likely reason
FIRST_YEAR, LAST_YEAR = 1900, 2199

LEVELS = {
    "hoan thanh xuat sac nhiem vu": Level.EXCELLENT,
    "htxsnv": Level.EXCELLENT,
    "htxs": Level.EXCELLENT,
    "xuat sac": Level.EXCELLENT,
    "hoan thanh xuat sac": Level.EXCELLENT,
    "hoan thanh tot nhiem vu": Level.GOOD,
    "httnv": Level.GOOD,
    "htt": Level.GOOD,
    "tot": Level.GOOD,
    "hoan thanh tot": Level.GOOD,
    "hoan thanh nhiem vu": Level.DONE,
    "htnv": Level.DONE,
    "hoan thanh": Level.DONE,
    "khong hoan thanh nhiem vu": Level.FAILED,
    "khtnv": Level.FAILED,
    "khong hoan thanh": Level.FAILED,
}
REACHES = {
    "co so": Reach.BASE,
    "cap co so": Reach.BASE,
    "tinh": Reach.PROVINCE,
    "cap tinh": Reach.PROVINCE,
    "bo": Reach.PROVINCE,
    "cap bo": Reach.PROVINCE,
    "bo tinh": Reach.PROVINCE,
    "bo, ban, nganh, tinh": Reach.PROVINCE,
    "toan quoc": Reach.NATION,
}
GENDERS = {"nam": Gender.MALE, "nu": Gender.FEMALE, "ba": Gender.FEMALE, "ong": Gender.MALE}
UNIT_KINDS = {fold(kind.label): kind for kind in UnitKind} | {
    "co quan": UnitKind.BODY,
    "don vi": UnitKind.BODY,
    "to chuc": UnitKind.BODY,
    "doanh nghiep": UnitKind.BUSINESS,
    "ho": UnitKind.HOUSEHOLD,
    "nuoc ngoai": UnitKind.FOREIGN,
}
LEAVES = {fold(kind.label): kind for kind in AbsenceKind} | {
    "thai san": AbsenceKind.MATERNITY,
    "dieu tri": AbsenceKind.TREATMENT,
    "dieu duong": AbsenceKind.TREATMENT,
    "hoc tap": AbsenceKind.STUDY,
    "di hoc": AbsenceKind.STUDY,
    "boi duong": AbsenceKind.STUDY,
    "khac": AbsenceKind.OTHER,
}
GROUNDS = {fold(ground.label): ground for ground in Ground} | {
    "chuyen de": Ground.CAMPAIGN,
    "phong trao": Ground.CAMPAIGN,
    "phong trao thi dua": Ground.CAMPAIGN,
    "cong hien": Ground.DEDICATION,
}


class CellError(Exception):
    """A cell does not hold what its column is for; `code` says what was wanted."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(code, text)
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True)
class Words:
    """The names by which lists call awards, and the year that fixes two-digit ones."""

    awards: Mapping[str, str]  # folded name → id
    latest: int
    seen: dict[str, str] = field(default_factory=dict)  # slips resolved before, for speed


def name(text: str, _words: Words) -> str:
    """Read a name; one in capitals gets its usual letters back."""
    bare = clean(text)
    return title_name(bare) if is_upper_name(bare) else bare


def line(text: str, _words: Words) -> str:
    """Read words on one line."""
    return clean(text)


def paragraphs(text: str, _words: Words) -> str:
    """Read words that may run over several lines."""
    return clean(text, lines=True)


def part_date(text: str, words: Words) -> PartDate:
    """Read a date as far as it is written."""
    parts = parse_date(text, latest=words.latest)
    if parts is None:
        raise CellError("collect.no_date", text)
    return PartDate(*parts)


def day(text: str, words: Words) -> object:
    """Read a whole day."""
    found = part_date(text, words).whole
    if found is None:
        raise CellError("collect.no_day", text)
    return found


def year(text: str, _words: Words) -> int:
    """Read a year of four digits."""
    bare = fold(text).removeprefix("nam ").strip()
    if not bare.isdigit() or not FIRST_YEAR <= int(bare) <= LAST_YEAR:
        raise CellError("collect.no_year", text)
    return int(bare)


def count(text: str, _words: Words) -> int:
    """Read a whole number; dots part thousands."""
    bare = clean(text).replace(".", "").replace(" ", "")
    if not (bare.isascii() and bare.isdigit() and len(bare) < 10):
        raise CellError("collect.no_number", text)
    return int(bare)


def citizen_id(text: str, _words: Words) -> str:
    """Read an identity number of 12 digits (9 in old papers); lost zeros come back."""
    bare = clean(text).replace(" ", "").replace(".", "").removesuffix(",0")
    if not bare.isdigit() or not 8 <= len(bare) <= 12:
        raise CellError("collect.no_citizen_id", text)
    return bare.zfill(9 if len(bare) <= 9 else 12)


def gender(text: str, _words: Words) -> Gender:
    """Read Nam or Nữ."""
    return _among(GENDERS, text, "collect.no_gender")


def level(text: str, _words: Words) -> Level:
    """Read an annual rating, whole or abbreviated."""
    return _among(LEVELS, text, "collect.no_level")


def reach(text: str, _words: Words) -> Reach:
    """Read how far an initiative reaches."""
    return _among(REACHES, text, "collect.no_reach")


def ground(text: str, _words: Words) -> Ground:
    """Read why a commendation was given."""
    return _among(GROUNDS, text, "collect.no_ground")


def unit_kind(text: str, _words: Words) -> UnitKind:
    """Read what sort of collective a unit is."""
    return _among(UNIT_KINDS, text, "collect.no_unit_kind")


def leave(text: str, _words: Words) -> AbsenceKind:
    """Read why someone was away."""
    return _among(LEAVES, text, "collect.no_leave")


def until(text: str, words: Words) -> PartDate | None:
    """Read when a post ended; "nay" is not yet."""
    return None if fold(text).strip(" .") in {"nay", "hien nay"} else part_date(text, words)


def award(text: str, words: Words) -> str:
    """Find the award of the catalogue that a name, abbreviation or slip means."""
    folded = fold(text).strip(' .;,"“”')
    found = words.awards.get(folded) or words.seen.get(folded)
    if found is None:
        near = process.extractOne(folded, list(words.awards), scorer=fuzz.ratio, score_cutoff=NEAR)
        if near is None:
            raise CellError("collect.no_award", text)
        found = words.seen[folded] = words.awards[near[0]]
    return found


def _among(known: Mapping[str, T], text: str, code: str) -> T:
    folded = fold(text).strip(" .;")
    found = known.get(folded)
    if found is None:
        raise CellError(code, text)
    return found
