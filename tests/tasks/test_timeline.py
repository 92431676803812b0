"""The years of a subject in words, and whom a year can carry to an award."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.errors import DossierError
from dossier.model.days import PartDate
from dossier.model.ledger import (
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Level,
    Penalty,
    Rating,
    TroubleKind,
)
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.model.timeline import Event, Mark, Timeline
from dossier.tasks.desk import Desk
from dossier.tasks.timeline import nearing, nearing_line, timeline

ANN = Person("ann", "Nguyễn Văn A", unit="office", post="Chuyên viên")
OFFICE = Unit("office", "Văn phòng Một")
REF = ANN.ref
PAPER = Decision("01/QĐ-VP", date(2025, 12, 20), "Văn phòng Một")


def put(desk: Desk, *values: object) -> None:
    with desk.store.work("can-bo", "test") as work:
        for value in values:
            work.put(value, seen=None)
        work.commit()


def ratings(first: int, last: int, level: Level = Level.GOOD) -> list[Rating]:
    return [Rating(f"r{year}", REF, year, level, PAPER) for year in range(first, last + 1)]


def titles(*years: int) -> list[Honour]:
    return [Honour(f"t{year}", REF, "cstdcs", year, decision=PAPER) for year in years]


def of(desk: Desk, *entries: object, who: Person = ANN) -> Timeline:
    put(desk, OFFICE, who, *entries)
    return timeline(desk, who.ref)


def event(found: Timeline, mark: Mark) -> Event:
    return next(row for row in found.past if row.mark is mark)


def test_the_past_is_told_newest_year_first_with_its_decisions(empty_desk: Desk) -> None:
    found = of(empty_desk, *ratings(2024, 2025), *titles(2025))
    assert [row.year for row in found.past] == [2025, 2025, 2024]
    assert found.past[0] == Event(
        2025, Mark.HONOUR, "Chiến sĩ thi đua cơ sở", "01/QĐ-VP, 20/12/2025, Văn phòng Một"
    )


def test_what_does_not_count_says_why(empty_desk: Desk) -> None:
    found = of(
        empty_desk,
        Honour("h", REF, "bk_ttg", 2020, Ground.CAMPAIGN, PAPER),
        Initiative("i", REF, 2023, "Sổ tay", decision=PAPER, used_for="h"),
        Rating("r", REF, 2019, Level.GOOD, PAPER),
        Discipline(
            *("d", REF, TroubleKind.DISCIPLINE, date(2020, 3, 1), date(2021, 3, 1)),
            Penalty.REPRIMAND,
            PAPER,
        ),
    )
    assert "không làm căn cứ" in event(found, Mark.HONOUR).detail
    assert "đã dùng" in event(found, Mark.INITIATIVE).detail
    assert "trước khi hết thời hạn kỷ luật" in event(found, Mark.RATING).detail
    trouble = event(found, Mark.TROUBLE)
    assert (trouble.what, trouble.year) == ("Kỷ luật: Khiển trách", 2020)
    assert "từ 01/03/2020 đến 01/03/2021" in trouble.detail
    assert not any(row.counts for row in found.past)


def test_a_missing_decision_is_named(empty_desk: Desk) -> None:
    found = of(empty_desk, Rating("r", REF, 2025, Level.GOOD))
    assert found.past[0].detail == "chưa ghi quyết định"


def test_the_nearest_award_comes_first_with_its_condition(empty_desk: Desk) -> None:
    found = of(empty_desk, *ratings(2024, 2025), *titles(2025))
    first = found.upcoming[0]
    assert (first.award.id, first.year, first.proposed) == ("bk_bt", 2026, 2027)
    assert first.condition == "đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm 2026"
    assert [row.year for row in found.upcoming] == sorted(row.year for row in found.upcoming)
    assert "Luật" in first.remark


def test_what_can_be_proposed_now_needs_nothing(empty_desk: Desk) -> None:
    found = of(empty_desk, *ratings(2024, 2025), *titles(2024, 2025))
    first = found.upcoming[0]
    assert (first.award.id, first.is_now, first.condition) == ("bk_bt", True, "")
    assert "Bằng khen của bộ, ban, ngành, tỉnh: có thể đề nghị ngay" in found.text


def test_yearly_titles_stand_apart(empty_desk: Desk) -> None:
    found = of(empty_desk)
    assert [award.id for award in found.yearly] == ["ldtt", "cstdcs"]
    assert not {"ldtt", "cstdcs"} & {row.award.id for row in found.upcoming}


def test_a_rung_that_is_behind_is_not_offered_again(empty_desk: Desk) -> None:
    held = Honour("h", REF, "hcld_ba", 2020, decision=replace(PAPER, day=date(2020, 9, 1)))
    found = of(empty_desk, held, *ratings(2021, 2025))
    assert not {"bk_ttg", "hcld_ba"} & {row.award.id for row in found.upcoming}
    assert "hcld_nhi" in {row.award.id for row in found.upcoming}


def test_who_has_retired_has_no_years_to_come(empty_desk: Desk) -> None:
    found = of(empty_desk, *ratings(2024, 2025), who=replace(ANN, retired=PartDate(2025)))
    assert (found.upcoming, found.yearly) == ((), ())


def test_years_in_the_party_bring_the_next_badge_alone(empty_desk: Desk) -> None:
    member = replace(ANN, party_joined=PartDate(1984, 2, 3))
    badges = [row for row in of(empty_desk, who=member).upcoming if row.award.id[:3] == "hhd"]
    assert [(row.award.id, row.is_now) for row in badges] == [("hhd_40", True), ("hhd_45", False)]
    assert badges[1].proposed == 2029
    assert badges[1].condition == ""


def test_medals_of_the_armed_forces_are_left_to_them(empty_desk: Desk) -> None:
    found = of(empty_desk, who=replace(ANN, joined=PartDate(1990, 1, 1)))
    assert "hch_qkqt" not in {row.award.id for row in found.upcoming}


def test_the_text_holds_all_of_it(empty_desk: Desk) -> None:
    found = of(empty_desk, *ratings(2024, 2025), *titles(2025))
    assert found.text.startswith("Dòng thời gian: Nguyễn Văn A\nĐã có:\n2025: Chiến sĩ")
    assert "Có thể đề nghị tiếp theo:\nBằng khen của bộ" in found.text
    assert found.text.endswith("Xét hằng năm: Lao động tiên tiến, Chiến sĩ thi đua cơ sở.")
    for chance in found.upcoming:
        assert chance.condition in found.text


def test_whoever_is_not_in_the_store_has_no_timeline(empty_desk: Desk) -> None:
    with pytest.raises(DossierError):
        timeline(empty_desk, Ref(Whom.PERSON, "nobody"))


def test_a_year_is_searched_for_all_whom_it_can_carry(empty_desk: Desk) -> None:
    near = replace(ANN, key="near", name="Trần Thị B")
    far = replace(ANN, key="far", name="Lê Văn C")
    entries: list[Rating | Honour] = [
        *(replace(row, key=f"{row.key}n", subject=near.ref) for row in ratings(2024, 2025)),
        *(replace(row, key=f"{row.key}n", subject=near.ref) for row in titles(2025)),
        *(replace(row, key=f"{row.key}f", subject=far.ref) for row in ratings(2024, 2025)),
        *(replace(row, key=f"{row.key}f", subject=far.ref) for row in titles(2024)),
    ]
    put(empty_desk, OFFICE, near, far, *entries)
    (found,) = nearing(empty_desk, 2026)
    assert (found.name, found.unit, found.chance.award.id) == (
        *("Trần Thị B", "Văn phòng Một", "bk_bt"),
    )
    assert nearing_line(empty_desk, found) == (
        "Trần Thị B (Văn phòng Một) – Bằng khen của bộ, ban, ngành, tỉnh: sớm nhất năm 2027 "
        "(xét thành tích đến hết năm 2026), nếu đạt danh hiệu “Chiến sĩ thi đua cơ sở” năm 2026."
    )
