"""Lists of targets, of discipline and of several awards in a cell become entries of ledgers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from dossier.collect.cells import Words
from dossier.collect.known import Known
from dossier.collect.read import Ask, read
from dossier.collect.reading import Kind, NoHeaderError, Outcome, Reading, Wish
from dossier.collect.sheet import Sheet
from dossier.law.book import load_book
from dossier.model.feat import Target
from dossier.model.ledger import Discipline, Honour, Penalty, TroubleKind
from dossier.model.subject import Person, Unit

WORDS = Words.of(load_book().on(date(2026, 3, 1)))
UNIT = Unit("u", "Phòng Tổng hợp")
PERSON = Person("p", "Nguyễn Văn A", "u")


def reading(*rows: tuple[str, ...], kind: Kind | None = None) -> Reading:
    keys = count(1)
    movements = {"phong trào mẫu": "m"}
    ask = Ask(WORDS, lambda: f"k{next(keys)}", kind, {}, movements)
    return read((Sheet("Ds", rows),), Known((UNIT, PERSON)), ask)


def test_targets_keep_goal_and_result_as_they_are_written() -> None:
    found = reading(
        ("TT", "Tên đơn vị", "Phong trào", "Năm", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kết quả"),
        ("1", "Phòng Tổng hợp", "Phong trào mẫu", "2025", "Văn bản", "bản", "1.200", "1.234,5"),
        ("2", "Phòng Tổng hợp", "Phong trào khác", "2025", "Văn bản", "bản", "12", "13"),
        ("3", "Nguyễn Văn A", "Phong trào mẫu", "2025", "Văn bản", "bản", "12", "13"),
    )
    kept, unknown, person = found.rows
    assert kept.values == (Target("k1", "m", "u", "Văn bản", "bản", "1.200", "1.234,5", 2025),)
    assert [row.reasons[0].code for row in (unknown, person)] == [
        "collect.no_movement",
        "collect.target_of_person",
    ]


def test_discipline_waits_until_the_day_after_its_last() -> None:
    found = reading(
        ("TT", "Họ và tên", "Hình thức kỷ luật", "Từ ngày", "Đến ngày", "Số, ngày QĐ"),
        ("1", "Nguyễn Văn A", "khiển trách", "01/3/2024", "28/02/2025", "01/QĐ ngày 01/3/2024"),
        ("2", "Nguyễn Văn A", "phê bình", "01/3/2023", "", ""),
        ("3", "Nguyễn Văn A", "Cảnh cáo", "01/3/2022", "01/3/2021", ""),
        ("4", "Nguyễn Văn A", "", "01/3/2021", "", ""),
    )
    (value,) = found.rows[0].values
    assert isinstance(value, Discipline)
    assert (value.kind, value.penalty) == (TroubleKind.DISCIPLINE, Penalty.REPRIMAND)
    assert (value.since, value.until) == (date(2024, 3, 1), date(2025, 3, 1))
    assert (value.decision.number, value.decision.day) == ("01/QĐ", date(2024, 3, 1))
    codes = [row.reasons[0].code for row in found.rows[1:]]
    assert codes == ["collect.no_penalty", "collect.span", "collect.no_trouble"]


def test_a_cell_of_several_awards_brings_an_honour_for_each() -> None:
    found = reading(
        ("TT", "Họ và tên", "Năm", "Danh hiệu"),
        ("1", "Nguyễn Văn A", "2024", "LĐTT, CSTĐCS"),
        ("2", "Nguyễn Văn A", "2023", "LĐTT năm 2022"),
        ("3", "Nguyễn Văn A", "2023", "LĐTT, BK"),
        ("4", "Nguyễn Văn A", "2021", "BK UBND tỉnh (QĐ số 1/QĐ-UBND ngày 2/3/2022)"),
    )
    several, other_year, unclear, proved = found.rows
    assert [(one.award, one.year) for one in several.values if isinstance(one, Honour)] == [
        ("ldtt", 2024),
        ("cstdcs", 2024),
    ]
    assert (other_year.outcome, other_year.reasons[0].code) == (
        Outcome.REFUSED,
        "collect.two_years",
    )
    assert "candidates" in dict(unclear.reasons[0].params)
    assert isinstance(proved.values[0], Honour)
    assert proved.values[0].decision.day == date(2022, 3, 2)


def test_several_awards_may_be_proposed_for_one() -> None:
    found = reading(
        ("TT", "Họ và tên", "Hình thức đề nghị khen thưởng", "Tóm tắt thành tích"),
        ("1", "Nguyễn Văn A", "CSTĐCS; BK UBND tỉnh", "Hoàn thành tốt nhiệm vụ"),
        kind=Kind.NOMINEES,
    )
    wishes = [one for one in found.rows[0].values if isinstance(one, Wish)]
    assert [wish.award for wish in wishes] == ["cstdcs", "bk_bt"]


@pytest.mark.parametrize("outcome", [Outcome.NEW, Outcome.SAME])
def test_the_same_list_of_targets_again_changes_nothing(outcome: Outcome) -> None:
    rows = (
        ("TT", "Tên đơn vị", "Phong trào", "Năm", "Chỉ tiêu", "Kết quả"),
        ("1", "Phòng Tổng hợp", "Phong trào mẫu", "2025", "Văn bản", "13"),
    )
    there = Target("t", "m", "u", "Văn bản", result="13", year=2025)
    keys = count(1)
    ask = Ask(WORDS, lambda: f"k{next(keys)}", None, {}, {"phong trào mẫu": "m"})
    before = Known((UNIT, PERSON))
    if outcome is Outcome.SAME:
        before.add(there)
    assert read((Sheet("Ds", rows),), before, ask).rows[0].outcome is outcome


def test_an_achievement_whose_movement_is_unknown_is_kept_and_says_so() -> None:
    head = ("TT", "Họ và tên", "Năm", "Thành tích", "Phong trào")
    named = ("1", "Nguyễn Văn A", "2025", "Hoàn thành vượt kế hoạch", "Phong trào mẫu")
    other = ("2", "Nguyễn Văn A", "2024", "Hoàn thành kế hoạch", "Phong trào khác")
    found = reading(head, named, other, kind=Kind.ACHIEVEMENTS)
    assert [row.outcome for row in found.rows] == [Outcome.NEW, Outcome.NEW]
    told = [
        [one for one in row.reasons if one.code == "collect.movement_left"] for row in found.rows
    ]
    assert [[one.place.label for one in row] for row in told] == [[], ["Ds!E3"]]


def test_a_list_without_headings_is_read_by_the_letters_of_its_columns() -> None:
    rows = (("1", "Đỗ Thị Mẫu", "09/6/1988"), ("2", "Vũ Văn Mẫu", "31/02/1985"))
    sheet, keys = Sheet("Ds", rows), count(1)
    ask = Ask(WORDS, lambda: f"k{next(keys)}")
    with pytest.raises(NoHeaderError) as refused:
        read((sheet,), Known(()), ask)
    proposed = refused.value.params["tables"]
    assert isinstance(proposed, tuple)
    assert [(one.heading, one.samples[0]) for one in proposed[0].columns] == [
        ("Cột A", "1"),
        ("Cột B", "Đỗ Thị Mẫu"),
        ("Cột C", "09/6/1988"),
    ]
    said = {"Cột B": "name", "Cột C": "birth"}
    found = read((sheet,), Known(()), replace(ask, mapping=said))
    assert [(row.cell, row.outcome) for row in found.rows] == [
        ("Ds!A1", Outcome.NEW),
        ("Ds!C2", Outcome.REFUSED),
    ]
    assert [one.field for one in found.tables[0].columns] == ["", "name", "birth"]
