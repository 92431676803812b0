"""Reads what the lines above a list say for all of its rows: year, decision, award, unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.collect.cells import Words
from dossier.model.subject import Whom
from dossier.words.text import fold

_DATES = re.compile(
    r"ngay\s*[\d.…_ ]*\s*thang\s*[\d.…_ ]*\s*nam\s*[\d.…_ ]*|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d+/\d{4}/"
)
_YEARS = re.compile(r"\bnam\s+((?:19|20)\d\d)\b(?!\s*[-–]\s*(?:19|20)?\d\d)")
_SPANS = re.compile(r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|giai doan|nhiem ky|nam hoc")
_LAWS = re.compile(r"^can cu\b|\bluat\b|\bnghi dinh\b|\bthong tu\b")
_DECISION = re.compile(r"(?i)quyết\s+định\s+(?:số\s*:?\s*)?\d+[^()\n]*")
_UNIT = re.compile(
    r"(?i)^\W*(?:tên\s+)?(?:đơn\s+vị(?:\s+công\s+tác)?|cơ\s+quan)\s*:\s*(?P<name>[^.…_]{3,})$"
)
_WISHES = re.compile(r"\bde nghi\b|\bde xuat\b|\bdu kien\b|\bto trinh\b|(?<!ket qua )\bxet\b")
_PLEDGES = re.compile(
    r"\bdang ky\b.{0,40}\b(?:thi dua|danh hieu|khen thuong)\b|\bgiao uoc thi dua\b"
)
_GIVEN = re.compile(r"\bket qua\b|\bcong nhan\b|\bda dat\b|\bdat danh hieu\b|\bduoc tang\b")
_PERSONS = re.compile(r"\bca nhan\b")
_COLLECTIVES = re.compile(r"\btap the\b(?! lao dong)")
# Words without which no text names an award: most texts need not be looked at more closely.
_HINTED = re.compile(
    r"lao dong|chien si|khen|chuong|\bco\b|danh hieu|anh hung|nghe si|nghe nhan|nha giao|"
    r"thay thuoc|tien tien|quyet thang|xuat sac|"
    r"\b(?:ldtt|cstd\w*|bk\w*|gk|hc\w+|ttld\w+|dv[qt]t|knc|hhd)\b"
)
_MARK = re.compile(r"^\s*(?:[IVX]+|[A-ZĐ]|\d+)\s*[.):/-]+\s*")
_BEFORE = re.compile(
    r"(?i)^(?:(?:đề\s+nghị|tặng|công\s+nhận|đạt|danh\s+hiệu|hình\s+thức|khen\s+thưởng|thi\s+đua)[\s:]+)+"
)
_SURE = 4  # letters that the shortest name of an award must have to be believed in a title


@dataclass(frozen=True, slots=True)
class Title:
    """What stands above a list; empty where it does not say, or says two things."""

    year: str = ""
    decision: str = ""
    award: str = ""  # its folded name
    unit: str = ""
    whom: Whom | None = None
    is_wish: bool = False  # the list asks for something that is not decided
    is_pledge: bool = False  # the list says what will be striven for

    @property
    def awards(self) -> str:
        """Name the field that an award of the list is: given, proposed or registered for."""
        if self.is_pledge:
            return "registered"
        return "proposed" if self.is_wish else "award"

    def told(self, decision: str) -> Mapping[str, str]:
        """Give the texts by the fields that they may stand for; the decision by its own."""
        found = {
            "year": self.year,
            "award": self.award,
            "proposed": self.award,
            "registered": self.award,
            "unit": self.unit,
            decision: self.decision,
        }
        return {field: text for field, text in found.items() if field and text}


def read_title(lines: Iterable[str], words: Words) -> Title:
    """Read the lines above a list."""
    texts = [line for cell in lines for line in cell.split("\n") if line]
    folded = [fold(text) for text in texts]
    whole = " ".join(folded)
    decisions = {found[0].strip(" ;,.") for text in texts if (found := _DECISION.search(text))}
    units = {found["name"].strip() for text in texts if (found := _UNIT.match(text))}
    return Title(
        year=_year(folded),
        decision=decisions.pop() if len(decisions) == 1 else "",
        award=award_in("\n".join(texts), words),
        unit=units.pop() if len(units) == 1 else "",
        whom=_whom(whole),
        is_wish=bool(_WISHES.search(whole)),
        is_pledge=bool(_PLEDGES.search(whole)) and not _GIVEN.search(whole),
    )


def award_in(text: str, words: Words) -> str:
    """Find the one award that a text names, as it is called there; empty where that is not sure."""
    if not _HINTED.search(fold(text)):
        return ""
    whole = _BEFORE.sub("", _MARK.sub("", text)).strip(" .:;")
    if whole and "\n" not in text and words.calling.find(whole).award:
        return whole
    names = {**words.unclear, **{name: (key,) for name, key in words.awards.items()}}
    rest, found = fold(text), dict[tuple[str, ...], str]()
    for name in sorted(names, key=len, reverse=True):
        if len(name) < _SURE or name not in rest:
            continue
        parted = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "|", rest)
        if parted != rest:
            rest = parted
            found[names[name]] = name
    one = next(iter(found), ()) if len(found) == 1 else ()
    return found[one] if len(one) == 1 else ""


def _whom(folded: str) -> Whom | None:
    """Tell whom a list is of, where its title says one of both."""
    persons, units = _PERSONS.search(folded), _COLLECTIVES.search(folded)
    if bool(persons) == bool(units):
        return None
    return Whom.PERSON if persons else Whom.UNIT


def _year(folded: list[str]) -> str:
    lines = [_DATES.sub(" ", line) for line in folded if not _LAWS.search(line)]
    if any(_SPANS.search(line) for line in lines):
        return ""
    years = {year for line in lines for year in _YEARS.findall(line)}
    return years.pop() if len(years) == 1 else ""
