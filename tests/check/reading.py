"""Turns the cases of `tests/cases` into records and what is expected of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dossier.model.days import PartDate
from dossier.model.dossier import Record
from dossier.model.feat import Achievement
from dossier.model.ledger import (
    NO_DECISION,
    Absence,
    AbsenceKind,
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Level,
    Penalty,
    Rating,
    Reach,
    Tenure,
    TroubleKind,
    UnitYear,
)
from dossier.model.subject import Gender, Person, Ref, Subject, Unit, UnitKind

FOLDER = Path(__file__).parents[1] / "cases"
RECEIVED = date(2026, 3, 2)
KEYS = {
    *("name", "kind", "whom", "ground", "received", "today", "year"),
    *("ratings", "honours", "initiatives", "disciplines", "figures", "achievements"),
    *("tenures", "absences", "gender", "leads", "joined", "party_joined", "party_official"),
    *("overall", "path", "earliest", "lacking", "says", "silent", "expect"),
}


@dataclass(frozen=True)
class Example:
    award: str
    name: str
    kind: str
    record: Record
    ground: Ground
    received: date
    year: int
    row: Mapping[str, Any]

    @property
    def today(self) -> date:
        """The day on which the officer looks; the day of receipt unless the case names another."""
        found: date = self.row.get("today", self.received)
        return found

    @property
    def expect(self) -> Mapping[str, str]:
        found: Mapping[str, str] = self.row["expect"]
        return found


def examples() -> Iterator[Example]:
    for path in sorted(FOLDER.glob("*/*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            assert set(row) <= KEYS, (path, set(row) - KEYS)
            yield example(path.parent.name, row)


def example(award: str, row: Mapping[str, Any]) -> Example:
    return Example(
        award=award,
        name=row["name"],
        kind=row["kind"],
        record=record(row),
        ground=Ground(row.get("ground", "cong_trang")),
        received=row.get("received", RECEIVED),
        year=row.get("year", 2025),
        row=row,
    )


def record(row: Mapping[str, Any]) -> Record:
    subject = subject_of(row)
    ref = subject.ref
    figures = row.get("figures")
    return Record(
        subject=subject,
        ratings=tuple(ratings(row.get("ratings", ""), ref)),
        honours=tuple(part for text in row.get("honours", ()) for part in honours(text, ref)),
        initiatives=tuple(
            part for text in row.get("initiatives", ()) for part in initiatives(text, ref)
        ),
        disciplines=tuple(discipline(text, ref) for text in row.get("disciplines", ())),
        years=(UnitYear("y", ref, row.get("year", 2025), **figures),) if figures else (),
        achievements=tuple(
            Achievement(str(year), ref, year, "Hoàn thành vượt mức")
            for year in row.get("achievements", ())
        ),
        tenures=tuple(tenure(text, ref) for text in row.get("tenures", ())),
        absences=tuple(absence(text, ref) for text in row.get("absences", ())),
    )


def subject_of(row: Mapping[str, Any]) -> Subject:
    if row["whom"] == "household":
        return Unit("h", "Hộ ông Nguyễn Văn A", kind=UnitKind.HOUSEHOLD)
    if row["whom"] == "unit":
        return Unit("u", "Phòng Một")
    days: dict[str, Any] = {
        name: PartDate.parse(row[name])
        for name in ("joined", "party_joined", "party_official")
        if name in row
    }
    gender = Gender(row["gender"]) if "gender" in row else None
    return Person("p", "Nguyễn Văn A", gender=gender, leads=row.get("leads", False), **days)


def ratings(text: str, ref: Ref) -> Iterator[Rating]:
    """ "2020-2025 httnv, 2024 htxsnv": what comes later overrides."""
    levels: dict[int, Level] = {}
    for part in filter(None, text.split(", ")):
        years, level = part.split()
        levels |= dict.fromkeys(span(years), Level(level))
    for year, level in sorted(levels.items()):
        yield Rating(f"r{year}", ref, year, level)


def honours(text: str, ref: Ref) -> Iterator[Honour]:
    """ "cstdcs 2023-2025", "bk_bt 2020 dot_xuat", "bk_ttg 2020 ngày 2021-05-06"."""
    award, years, *rest = text.split()
    day = date.fromisoformat(rest[1]) if rest[:1] == ["ngày"] else None
    ground = Ground(rest[0]) if rest and not day else Ground.MERIT
    decision = Decision(f"{day:%d%m}/QĐ", day, "UBND tỉnh") if day else NO_DECISION
    for year in span(years):
        yield Honour(f"{award}{year}", ref, award, year, ground, decision)


def initiatives(text: str, ref: Ref) -> Iterator[Initiative]:
    """ "bo_tinh 2024 x2", "co_so 2025 used"."""
    reach, year, *rest = text.split()
    used = "earlier" if "used" in rest else ""
    for at in range(2 if "x2" in rest else 1):
        key = f"{reach}{year}{at}"
        yield Initiative(key, ref, int(year), "Sáng kiến", Reach(reach), used_for=used)


def discipline(text: str, ref: Ref) -> Discipline:
    """ "2021-02-01 2022-02-01 khien_trach"; "2026-01-15 - dang_xem_xet" is still open."""
    since, until, what = text.split()
    review = what == TroubleKind.REVIEW
    return Discipline(
        key="d",
        subject=ref,
        kind=TroubleKind.REVIEW if review else TroubleKind.DISCIPLINE,
        since=date.fromisoformat(since),
        until=None if until == "-" else date.fromisoformat(until),
        penalty=Penalty.NONE if review else Penalty(what),
    )


def tenure(text: str, ref: Ref) -> Tenure:
    """ "2010-03 2016-03 vu_truong"; "2020-05-12 - ?" is still held, in no group."""
    since, until, grade = text.split()
    end = None if until == "-" else PartDate.parse(until)
    post = "Chức vụ khác" if grade == "?" else grade
    return Tenure(text, ref, PartDate.parse(since), end, post, grade="" if grade == "?" else grade)


def absence(text: str, ref: Ref) -> Absence:
    """ "2023-02-01 2023-08-01 thai_san"; "2025-09-01 - hoc_tap" still lasts."""
    since, until, kind = text.split()
    end = None if until == "-" else date.fromisoformat(until)
    return Absence(text, ref, AbsenceKind(kind), date.fromisoformat(since), end)


def span(years: str) -> range:
    first, _, last = years.partition("-")
    return range(int(first), int(last or first) + 1)
