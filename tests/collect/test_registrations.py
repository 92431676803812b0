"""Lists of what is registered for a year are told from lists of what was given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dossier.collect.reading import Kind, Outcome
from dossier.model.feat import Registration
from dossier.model.ledger import Honour
from dossier.model.subject import Person
from tests.collect.test_lists import reading, workbook

SOMEONE = Person("p", "Nguyễn Văn A")
Rows = tuple[tuple[str, ...], ...]


def registered(path: Path, rows: Rows) -> list[tuple[str, int]]:
    found = reading(workbook(path / "a.xlsx", Ds=rows), SOMEONE)
    assert {row.kind for row in found.rows} == {Kind.REGISTRATIONS}
    assert {row.outcome for row in found.rows} == {Outcome.NEW}
    values = [value for row in found.rows for value in row.values]
    return [(row.award, row.year) for row in values if isinstance(row, Registration)]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            (
                ("Họ và tên", "Đơn vị", "Danh hiệu đăng ký", "Năm", "Ngày đăng ký"),
                ("Nguyễn Văn A", "", "CSTĐCS", "2026", "05/01/2026"),
            ),
            id="headings say so",
        ),
        pytest.param(
            (
                ("DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2026", "", ""),
                ("TT", "Họ và tên", "Danh hiệu thi đua"),
                ("1", "Nguyễn Văn A", "CSTĐCS"),
            ),
            id="the title says so",
        ),
        pytest.param(
            (
                ("BẢN ĐĂNG KÝ THI ĐUA, KHEN THƯỞNG NĂM 2026", "", ""),
                ("TT", "Tên cá nhân, tập thể", "Đăng ký thi đua"),
                ("1", "Nguyễn Văn A", "CSTĐCS"),
            ),
            id="title and heading",
        ),
    ],
)
def test_what_is_registered_is_no_honour(tmp_path: Path, rows: Rows) -> None:
    assert registered(tmp_path, rows) == [("cstdcs", 2026)]


def test_a_cell_may_name_several_awards_and_a_day(tmp_path: Path) -> None:
    rows = (
        ("Họ và tên", "Danh hiệu đăng ký", "Năm", "Ngày đăng ký"),
        ("Nguyễn Văn A", "CSTĐCS, BK TTg", "2026", "05/01/2026"),
    )
    found = reading(workbook(tmp_path / "a.xlsx", Ds=rows), SOMEONE)
    first, second = found.rows[0].values
    assert isinstance(first, Registration)
    assert isinstance(second, Registration)
    assert first.day == date(2026, 1, 5)
    assert (first.award, second.award) == ("cstdcs", "bk_ttg")


def test_the_year_to_come_is_registered_for(tmp_path: Path) -> None:
    rows = (("Họ và tên", "Danh hiệu đăng ký", "Năm"), ("Nguyễn Văn A", "CSTĐCS", "2027"))
    assert registered(tmp_path, rows) == [("cstdcs", 2027)]


def test_what_came_of_registrations_is_an_honour(tmp_path: Path) -> None:
    rows = (
        ("KẾT QUẢ ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025", "", ""),
        ("TT", "Họ và tên", "Danh hiệu thi đua"),
        ("1", "Nguyễn Văn A", "CSTĐCS"),
    )
    found = reading(workbook(tmp_path / "a.xlsx", Ds=rows), SOMEONE)
    assert [type(value) for row in found.rows for value in row.values] == [Honour]
