"""Reads what the lines above a list say for all of its rows: year, decision, award, unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
_PERSONS = re.compile(r"\bca nhan\b")
_COLLECTIVES = re.compile(r"\btap the\b(?! lao dong)")
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

    def told(self) -> Mapping[str, str]:
        """Give the texts by the fields that they may stand for."""
        found = {
            "year": self.year,
            "award": self.award,
            "proposed": self.award,
            "unit": self.unit,
            "number+day+issuer": self.decision,
        }
        return {field: text for field, text in found.items() if text}


def read_title(lines: Iterable[str], awards: Mapping[str, str]) -> Title:
    """Read the lines above a list."""
    texts = [line for cell in lines for line in cell.split("\n") if line]
    folded = [fold(text) for text in texts]
    whole = " ".join(folded)
    decisions = {found[0].strip(" ;,.") for text in texts if (found := _DECISION.search(text))}
    units = {found["name"].strip() for text in texts if (found := _UNIT.match(text))}
    return Title(
        year=_year(folded),
        decision=decisions.pop() if len(decisions) == 1 else "",
        award=award_in(whole, awards),
        unit=units.pop() if len(units) == 1 else "",
        whom=_whom(whole),
        is_wish=bool(_WISHES.search(whole)),
    )


def award_in(folded: str, awards: Mapping[str, str]) -> str:
    """Find the one award that a text names, by its folded name; empty where it names several."""
    rest, found = folded, {}
    for name in sorted(awards, key=len, reverse=True):
        if len(name) < _SURE or name not in rest:
            continue
        parted = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "|", rest)
        if parted != rest:
            rest = parted
            found[awards[name]] = name
    return next(iter(found.values())) if len(found) == 1 else ""


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
