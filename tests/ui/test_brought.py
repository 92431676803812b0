"""What a row writes is told in words, whatever kind of list it is of."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.collect.reading import Entry, Kind, Outcome, Row, Wish
from dossier.model.days import PartDate
from dossier.model.feat import Achievement, Registration, Target
from dossier.model.ledger import (
    Absence,
    AbsenceKind,
    Decision,
    Discipline,
    Honour,
    Initiative,
    Level,
    Penalty,
    Rating,
    Tenure,
    TroubleKind,
    UnitYear,
)
from dossier.model.subject import Person, Ref, Unit, Whom
from ui.views.collect.brought import ENTRIES, brought

WHO = Ref(Whom.PERSON, "p1")
AWARDS = {"cstd_co_so": "Chiến sĩ thi đua cơ sở"}
DECISION = Decision("12/QĐ-UBND", date(2025, 2, 1), "UBND tỉnh")
DAYS = (date(2024, 3, 1), date(2024, 9, 1))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(
            Rating("k", WHO, 2024, Level.GOOD, DECISION),
            "2024: Hoàn thành tốt nhiệm vụ (quyết định 12/QĐ-UBND, 01/02/2025, UBND tỉnh)",
            id="rating",
        ),
        pytest.param(
            Honour("k", WHO, "cstd_co_so", 2023), "2023: Chiến sĩ thi đua cơ sở", id="honour"
        ),
        pytest.param(Initiative("k", WHO, 2023, "Số hóa hồ sơ"), "2023: Số hóa hồ sơ", id="idea"),
        pytest.param(Achievement("k", WHO, 2024, "Soạn 12 đề án"), "Soạn 12 đề án", id="feat"),
        pytest.param(
            Target("k", "m", "u", "Trồng cây", "cây", "100", "120"), "100, 120 cây", id="target"
        ),
        pytest.param(
            Discipline("k", WHO, TroubleKind.DISCIPLINE, *DAYS, Penalty.WARNING),
            "Cảnh cáo, 01/3/2024 – 01/9/2024",
            id="discipline",
        ),
        pytest.param(
            UnitYear("k", WHO, 2024, members=20, advanced=15), "20 người, 15 LĐTT", id="year"
        ),
        pytest.param(
            Tenure("k", WHO, PartDate(2019, 5), None, "Trưởng phòng", "Phòng Tổng hợp"),
            "5/2019: Trưởng phòng, Phòng Tổng hợp",
            id="tenure",
        ),
        pytest.param(Absence("k", WHO, AbsenceKind.MATERNITY, *DAYS), "01/3/2024", id="absence"),
        pytest.param(Wish(WHO, "cstd_co_so"), "Chiến sĩ thi đua cơ sở", id="nominee"),
    ],
)
def test_an_entry_is_told_in_words(value: Entry | Target, text: str) -> None:
    row = Row(Kind.RATINGS, "A!A2", "Nguyễn Văn A", Outcome.NEW, (value,))
    ((label, said),) = brought(row, AWARDS)
    assert label
    assert text in said


def test_every_kind_of_entry_has_its_words() -> None:
    assert set(ENTRIES) == {*Entry.__args__, Target, Registration}


def test_a_new_person_is_told_by_what_is_known_of_them() -> None:
    person = Person(
        "k", "Nguyễn Văn A", unit="u1", birth=PartDate(1985, 3), citizen_id="001085000111"
    )
    row = Row(Kind.PEOPLE, "A!A2", person.name, Outcome.NEW, (person,))
    assert brought(row, {}) == (
        ("Họ và tên", "Nguyễn Văn A"),
        ("Ngày sinh", "3/1985"),
        ("Số định danh cá nhân", "001085000111"),
    )


def test_of_a_changed_unit_only_its_ledger_is_told_beside_the_changes() -> None:
    unit = Unit("u1", "Phòng Tổng hợp", members=12)
    row = Row(
        *(Kind.UNITS, "A!A2", unit.name, Outcome.CHANGED),
        (unit, Rating("k", unit.ref, 2024, Level.GOOD)),
    )
    assert brought(row, {}) == (("Xếp loại", "2024: Hoàn thành tốt nhiệm vụ"),)
