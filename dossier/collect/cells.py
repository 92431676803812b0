"""Turns the text of a cell into the value that its column holds, or a reason why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from dossier.collect import choices
from dossier.collect.calling import Calling, calling
from dossier.law.book import BookOnDay
from dossier.model.days import PartDate
from dossier.model.ledger import AbsenceKind, Ground, Level, Penalty, Reach, TroubleKind
from dossier.model.subject import Gender, UnitKind
from dossier.words.dates import parse_date, serial_date
from dossier.words.names import is_upper_name, title_name
from dossier.words.text import clean, fold

T = TypeVar("T")

FIRST_YEAR = 1900
AHEAD = 5  # years: plans reach no further
OLDEST = 120  # years
_PLACE = re.compile(r"^(?:\d{1,4}[.)/-]|[-–•*])\s*")
FAMILIES = (
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|mai"
    "|đào|trương|lương|cao|lâm|hà|tô|tạ|thái|chu|kiều|vương|la|quách|nông|hứa|rơ|ksor|siu|kpă"
)
# Ông and others are family names as well: they go only where another family name follows.
_ADDRESS = re.compile(
    rf"^(?:đ/c|đồng chí|ông|bà|anh|chị|thầy|cô)\s*:?\s+(?=(?:{FAMILIES})\s)", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’`ʼ-])*")
_EDGES = " .;,'’\""
_COUNT = re.compile(
    r"(\d{1,9}|[1-9]\d{0,2}(?:([., ])\d{3})(?:\2\d{3})?)"
    r"(?: ?(?:nguoi|dong chi|d/c|can bo|ca nhan))?",
    re.ASCII,
)


class CellError(Exception):
    """A cell does not hold what its column is for; `code` says what was wanted, `facts` more."""

    def __init__(self, code: str, text: str, **facts: object) -> None:
        super().__init__(code, text)
        self.code = code
        self.text = text
        self.facts = tuple(facts.items())


@dataclass(frozen=True)
class Words:
    """The names by which lists call awards, and the year that fixes two-digit ones."""

    awards: Mapping[str, str]  # folded name → id
    latest: int
    unclear: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # folded name → ids
    labels: Mapping[str, str] = field(default_factory=dict)  # id → label, for candidates
    seen: dict[str, str] = field(default_factory=dict)  # names of awards found before, for speed

    @cached_property
    def calling(self) -> Calling:
        """Every wording by which lists call an award."""
        return calling(self.awards, self.unclear)

    @classmethod
    def of(cls, book: BookOnDay) -> Words:
        """Take the names of the law of a day; two-digit years are of the hundred up to it."""
        labels = {award.id: award.label for award in book.awards.values()}
        return cls(book.aliases, book.day.year, book.unclear, labels)


def name(text: str, _words: Words) -> str:
    """Read a name; one in capitals gets its usual letters back."""
    bare = clean(text)
    return title_name(bare) if is_upper_name(bare) else bare


def person(text: str, words: Words) -> str:
    """Read the name of a person, without its place in the list or a form of address."""
    bare = name(_ADDRESS.sub("", _PLACE.sub("", clean(text))), words)
    if not _NAME.fullmatch(bare):
        raise CellError("collect.no_name", text)
    return title_name(bare) if bare.islower() else bare


def line(text: str, _words: Words) -> str:
    """Read words on one line."""
    return clean(text)


def paragraphs(text: str, _words: Words) -> str:
    """Read words that may run over several lines."""
    return clean(text, lines=True)


def part_date(text: str, words: Words) -> PartDate:
    """Read a date as far as it is written, the day first; the day number of Excel as its day."""
    parts = parse_date(text, latest=words.latest) or serial_date(text, words.latest)
    if parts is None:
        raise CellError("collect.no_date", text)
    return PartDate(*parts)


def birth(text: str, words: Words) -> PartDate:
    """Read a date that a living person can be born on."""
    found = part_date(text, words)
    if not words.latest - OLDEST <= found.year <= words.latest:
        raise CellError("collect.no_date", text)
    return found


def day(text: str, words: Words) -> date:
    """Read a whole day."""
    found = part_date(text, words).whole
    if found is None:
        raise CellError("collect.no_day", text)
    return found


def year(text: str, words: Words) -> int:
    """Read a year of four digits, at most a few years ahead."""
    bare = fold(text).strip(_EDGES).removeprefix("nam ").strip()
    is_year = bare.isascii() and bare.isdigit()
    if not is_year or not FIRST_YEAR <= int(bare) <= words.latest + AHEAD:
        raise CellError("collect.no_year", text)
    return int(bare)


def count(text: str, _words: Words) -> int:
    """Read a whole number of people; dots, commas or spaces part its thousands."""
    found = _COUNT.fullmatch(fold(text).strip(_EDGES))
    if found is None:
        raise CellError("collect.no_number", text)
    return int(re.sub(r"\D", "", found[1]))


def citizen_id(text: str, _words: Words) -> str:
    """Read an identity number of 12 digits (9 in old papers); lost zeros come back."""
    bare = re.sub(r"[ .\-]", "", clean(text).strip(_EDGES).removesuffix(",0"))
    if not (bare.isascii() and bare.isdigit()) or not 8 <= len(bare) <= 12:
        raise CellError("collect.no_citizen_id", text)
    return bare.zfill(9 if len(bare) <= 9 else 12)


def gender(text: str, _words: Words) -> Gender:
    """Read Nam or Nữ."""
    return _sure(choices.choice(choices.GENDERS, text), text, "collect.no_gender")


def level(text: str, _words: Words) -> Level:
    """Read an annual rating, whole or abbreviated."""
    return _sure(choices.rating(text), text, "collect.no_level")


def reach(text: str, _words: Words) -> Reach:
    """Read how far an initiative reaches."""
    return _sure(choices.reach(text), text, "collect.no_reach")


def ground(text: str, _words: Words) -> Ground:
    """Read why a commendation was given."""
    return _sure(choices.choice(choices.GROUNDS, text), text, "collect.no_ground")


def unit_kind(text: str, _words: Words) -> UnitKind:
    """Read what sort of collective a unit is."""
    return _sure(choices.choice(choices.UNIT_KINDS, text), text, "collect.no_unit_kind")


def leave(text: str, _words: Words) -> AbsenceKind:
    """Read why someone was away."""
    return _sure(choices.choice(choices.LEAVES, text), text, "collect.no_leave")


def penalty(text: str, _words: Words) -> Penalty:
    """Read a degree of discipline."""
    return _sure(choices.choice(choices.PENALTIES, text), text, "collect.no_penalty")


def trouble(text: str, _words: Words) -> TroubleKind:
    """Read why commendation waits."""
    return _sure(choices.choice(choices.TROUBLES, text), text, "collect.no_trouble")


def until(text: str, words: Words) -> PartDate | None:
    """Read when a post ended; "nay" is not yet."""
    return None if fold(text).strip(" .") in {"nay", "hien nay"} else part_date(text, words)


def award(text: str, words: Words) -> str:
    """Find the one award of the catalogue that a name, abbreviation or slip means for sure."""
    if text in words.seen:
        return words.seen[text]
    found = words.calling.find(text)
    if found.award:
        words.seen[text] = found.award
        return found.award
    if not found.candidates:
        raise CellError("collect.no_award", text)
    labels = tuple(words.labels.get(one, one) for one in found.candidates)
    raise CellError("collect.unclear_award", text, candidates=labels)


def _sure(found: T | None, text: str, code: str) -> T:
    if found is None:
        raise CellError(code, text)
    return found
