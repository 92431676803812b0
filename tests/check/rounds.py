"""A small round that nothing is wrong with, to be spoilt in one place by each test."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from dossier.law.book import load_book
from dossier.model.days import PartDate
from dossier.model.dossier import Dossier, Entry, Record
from dossier.model.finding import Finding
from dossier.model.ledger import Decision, Honour, Initiative, Level, Rating, Reach, UnitYear
from dossier.model.round import Council, Member, Nomination, Regime, Round, Vote
from dossier.model.subject import Gender, Person, Ref, Subject, Unit

DAY = date(2026, 3, 2)
YEAR = 2025
BOOK = load_book().on(DAY)
DECISION = Decision("00/QĐ-VPTU", date(2026, 1, 15), "Văn phòng Tỉnh ủy")
OFFICE = Unit(
    "vp",
    "Văn phòng Tỉnh ủy Gia Lai",
    superior="tu",
    symbol="VPTU",
    place="Gia Lai",
    address="Số 02 đường Một",
    head_post="Chánh Văn phòng",
    head_name="Trần Thị B",
)
PERSON = Person(
    "a",
    "Nguyễn Văn A",
    unit="vp",
    post="Trưởng phòng Tổng hợp",
    birth=PartDate(1985, 3, 9),
    gender=Gender.MALE,
    hometown="Gia Lai",
    residence="Gia Lai",
    qualification="Đại học",
)


def ratings(ref: Ref, *years: int, level: Level = Level.EXCELLENT) -> tuple[Rating, ...]:
    return tuple(Rating(f"{ref.key}{year}", ref, year, level, DECISION) for year in years)


def honours(ref: Ref, award: str, *years: int) -> tuple[Honour, ...]:
    return tuple(
        Honour(f"{ref.key}{award}{year}", ref, award, year, decision=DECISION) for year in years
    )


def entry(subject: Subject, award: str, yes: int = 5) -> Entry:
    ref = subject.ref
    key = f"{ref.key}-{award}"
    return Entry(
        nomination=Nomination(key, "r", ref, award, summary="Tham mưu tốt"),
        record=Record(
            subject=subject,
            unit=OFFICE,
            ratings=ratings(ref, 2023, 2024, YEAR),
            honours=honours(ref, "cstdcs", 2023, 2024, YEAR),
            initiatives=(Initiative("i", ref, 2024, "Quy trình", Reach.PROVINCE, "", DECISION),),
            years=(
                UnitYear(
                    "y", ref, YEAR, 10, 10, 9, 2, 0, "Khối các cơ quan Đảng", DECISION, united=True
                ),
            )
            if isinstance(subject, Unit)
            else (),
        ),
        award=BOOK.awards[award],
        vote=Vote(key, yes, 5 - yes),
    )


COUNCIL = Council(
    key="c",
    round="r",
    day=date(2026, 1, 5),
    begins=time(8),
    members=(
        Member("Trần Thị B", "Chánh Văn phòng", "Chủ tịch Hội đồng"),
        Member("Nguyễn Văn C", "Phó Chánh Văn phòng"),
        Member("Trần Thị D", "Trưởng phòng"),
        Member("Nguyễn Văn E", "Phó Trưởng phòng"),
        Member("Trần Thị G", "Chuyên viên", "Thư ký"),
    ),
    counters=("Nguyễn Văn E", "Trần Thị G"),
    issued=5,
    returned=5,
    valid=5,
)
WHOLE = Dossier(
    round=Round("r", "Đợt một", YEAR, "vp", received=DAY, submitted=DAY),
    office=OFFICE,
    superior=None,
    entries=(entry(OFFICE, "ttldxs"), entry(PERSON, "cstdt")),
    council=COUNCIL,
    bases=BOOK.bases(Regime.ND30),
    awards=BOOK.awards,
    on=DAY,
)


def with_entry(**changes: Any) -> Dossier:
    """Change the person's entry."""
    unit, person = WHOLE.entries
    return replace(WHOLE, entries=(unit, replace(person, **changes)))


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]
