"""Turns the cases of `tests/cases` into records and what is expected of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dossier.model.dossier import Record
from dossier.model.feat import Achievement
from dossier.model.ledger import (
    NO_DECISION,
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Level,
    Penalty,
    Rating,
    Reach,
    TroubleKind,
    UnitYear,
)
from dossier.model.subject import Person, Ref, Unit

FOLDER = Path(__file__).parents[1] / "cases"
RECEIVED = date(2026, 3, 2)
KEYS = {
    *("name", "kind", "whom", "ground", "received", "year", "ratings", "honours", "initiatives"),
    *("disciplines", "figures", "achievements", "overall", "path", "earliest", "lacking", "expect"),
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
    subject = Person("p", "Nguyễn Văn A") if row["whom"] == "person" else Unit("u", "Phòng Một")
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
    )


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
    decision = Decision("00/QĐ", day, "UBND tỉnh") if day else NO_DECISION
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


def span(years: str) -> range:
    first, _, last = years.partition("-")
    return range(int(first), int(last or first) + 1)
