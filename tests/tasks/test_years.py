"""The grid of years: what is typed becomes entries, and what cannot be read is not lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model.change import Saved
from dossier.model.ledger import Decision, Honour, Initiative, Level, Rating, Reach, UnitYear
from dossier.model.subject import Ref, Whom
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.records import record, save_entry
from dossier.tasks.years import Typed, save_years, year_grid

AN = Ref(Whom.PERSON, "an")
OFFICE = Ref(Whom.UNIT, "office")
ISSUED = Decision("12/QĐ-VPTU", date(2022, 1, 5), "Văn phòng Tỉnh ủy Gia Lai")
CITED = "QĐ số 12/QĐ-VPTU ngày 05/01/2022 của Văn phòng Tỉnh ủy Gia Lai"


def typed(desk: Desk, column: str, text: str, year: int = 2021, who: Ref = AN) -> None:
    save_years(desk, who, [Typed(year, column, text)])


def honours(desk: Desk, year: int = 2021) -> list[Honour]:
    return [row for row in record(desk, AN).record.honours if row.year == year]


def test_every_year_up_to_this_one_has_its_line(desk: Desk) -> None:
    grid = year_grid(desk, AN)
    assert grid.years == (2022, 2023, 2024, 2025, 2026)
    assert grid.cell(2025, "rating").short.startswith("Hoàn thành")
    assert grid.cell(2022, "rating").text == ""


@pytest.mark.parametrize(
    ("column", "text", "shown"),
    [
        pytest.param("rating", "HTXSNV", "Hoàn thành xuất sắc nhiệm vụ", id="rating in short"),
        pytest.param(
            "rating",
            "tốt, QĐ 12/QĐ-VPTU ngày 5/1/2022 của Văn phòng Tỉnh ủy Gia Lai",
            f"Hoàn thành tốt nhiệm vụ ({CITED})",
            id="rating with its decision",
        ),
        pytest.param("titles", "LĐTT", "Lao động tiên tiến", id="title in short"),
        pytest.param(
            "titles",
            f"LĐTT; CSTĐCS ({CITED})",
            f"Lao động tiên tiến\nChiến sĩ thi đua cơ sở ({CITED})",
            id="two titles on one line",
        ),
        pytest.param("initiatives", "Sổ điện tử", "Sổ điện tử (cơ sở)", id="initiative"),
        pytest.param(
            "initiatives",
            f"Sổ điện tử (cấp tỉnh, {CITED})\nBản đồ số (giai đoạn 2)",
            f"Sổ điện tử (bộ, ban, ngành, tỉnh, {CITED})\nBản đồ số (giai đoạn 2) (cơ sở)",
            id="two initiatives, one with brackets of its own",
        ),
    ],
)
def test_what_is_typed_stands_there_in_full(desk: Desk, column: str, text: str, shown: str) -> None:
    typed(desk, column, text)
    cell = year_grid(desk, AN).cell(2021, column)
    assert cell.trouble is None
    assert cell.text == shown
    before = record(desk, AN).record
    assert save_years(desk, AN, [Typed(2021, column, cell.text, cell.text)]).task == 0
    assert record(desk, AN).record == before


def test_a_cell_tells_in_short_what_lacks_its_decision(desk: Desk) -> None:
    typed(desk, "titles", f"LĐTT ({CITED})\nCSTĐCS (QĐ số 12/QĐ-VPTU)")
    assert year_grid(desk, AN).cell(2021, "titles").short == "LĐTT\nCSTĐCS (thiếu QĐ)"


def test_an_award_is_told_from_its_cell_whatever_the_column(desk: Desk) -> None:
    typed(desk, "honours", "Lao động tiên tiến")
    typed(desk, "honours", "LĐTT")
    assert [row.award for row in honours(desk)] == ["ldtt"]
    assert year_grid(desk, AN).cell(2021, "titles").text == "Lao động tiên tiến"


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        pytest.param("rating", "khá lắm", "collect.no_level", id="no rating"),
        pytest.param("titles", "Người tốt", "collect.no_award", id="no award"),
        pytest.param("titles", "LĐTT 2019", "collect.two_years", id="another year"),
        pytest.param("rating", "HTXSNV\nHTTNV", "tasks.year_one_line", id="two ratings"),
    ],
)
def test_what_cannot_be_read_stays_with_its_reason(
    desk: Desk, column: str, text: str, code: str
) -> None:
    before = record(desk, AN).record
    typed(desk, column, text)
    cell = year_grid(desk, AN).cell(2021, column)
    assert cell.text == text
    assert cell.trouble is not None
    assert cell.trouble.code == code
    assert str(desk.words.say(cell.trouble.code, dict(cell.trouble.params)))
    assert record(desk, AN).record == before
    typed(desk, column, "")
    assert year_grid(desk, AN).cell(2021, column).trouble is None


def test_one_bad_cell_of_a_paste_holds_up_no_other(desk: Desk) -> None:
    changes = save_years(
        desk,
        AN,
        [Typed(2020, "rating", "HTTNV"), Typed(2021, "rating", "?"), Typed(2020, "titles", "LĐTT")],
    )
    view = record(desk, AN).record
    assert [row.level for row in view.ratings if row.year < 2022] == [Level.GOOD]
    assert year_grid(desk, AN).cell(2021, "rating").trouble is not None
    undo(desk, changes.task)
    assert year_grid(desk, AN).cell(2021, "rating").text == ""
    assert not [row for row in record(desk, AN).record.ratings if row.year < 2022]


def test_mending_a_name_keeps_the_entry_and_all_else_of_it(desk: Desk) -> None:
    draft = Initiative("", AN, 2021, "Số hoá hồ sơ", Reach.PROVINCE, "Chủ nhiệm", ISSUED)
    save_entry(desk, draft)
    (old,) = (row for row in record(desk, AN).record.initiatives if row.year == 2021)
    typed(desk, "initiatives", f"Số hóa toàn bộ hồ sơ (cấp tỉnh, {CITED})")
    (new,) = (row for row in record(desk, AN).record.initiatives if row.year == 2021)
    assert new == replace(old, name="Số hóa toàn bộ hồ sơ")


@pytest.mark.parametrize(
    ("is_pasted", "kept"),
    [pytest.param(True, True, id="pasted"), pytest.param(False, False, id="typed")],
)
def test_a_pasted_name_leaves_the_decision_that_is_there(
    desk: Desk, *, is_pasted: bool, kept: bool
) -> None:
    typed(desk, "titles", f"LĐTT ({CITED})")
    save_years(desk, AN, [Typed(2021, "titles", "lao động tiên tiến", is_pasted=is_pasted)])
    assert (honours(desk)[0].decision == ISSUED) == kept


def test_old_text_that_no_reader_knows_stays_as_long_as_nobody_changes_it(desk: Desk) -> None:
    odd = Rating("", AN, 2021, Level.GOOD, Decision("", None, "Ban Chấp hành; khóa 12 (cũ)"))
    save_entry(desk, odd)
    text = year_grid(desk, AN).cell(2021, "rating").text
    typed(desk, "rating", text)
    cell = year_grid(desk, AN).cell(2021, "rating")
    assert (cell.text, cell.trouble) == (text, None)


def test_an_edit_made_elsewhere_meanwhile_is_not_written_over(desk: Desk) -> None:
    typed(desk, "rating", "HTTNV")
    save_years(desk, AN, [Typed(2021, "rating", "HTNV", before="")])
    cell = year_grid(desk, AN).cell(2021, "rating")
    assert cell.text == "HTNV"
    assert cell.trouble is not None
    assert cell.trouble.code == "tasks.year_waits"
    typed(desk, "rating", "HTNV")
    assert year_grid(desk, AN).cell(2021, "rating").short == "Hoàn thành nhiệm vụ (thiếu QĐ)"


def test_emptying_a_cell_takes_its_entries_out_and_undo_brings_them_back(desk: Desk) -> None:
    before = record(desk, AN).record
    changes = save_years(desk, AN, [Typed(2025, "rating", "")])
    assert all(row.year != 2025 for row in record(desk, AN).record.ratings)
    undo(desk, changes.task)
    assert record(desk, AN).record == before


def test_the_figures_of_a_unit_are_typed_one_by_one(desk: Desk) -> None:
    typed(desk, "members", "1.250", who=OFFICE)
    typed(desk, "block_led", f"Khối các Văn phòng ({CITED})", who=OFFICE)
    (year,) = (row for row in record(desk, OFFICE).record.years if row.year == 2021)
    assert (year.members, year.block_led) == (1250, "Khối các Văn phòng")
    assert year.block_decision == ISSUED
    typed(desk, "members", "", who=OFFICE)
    typed(desk, "block_led", "", who=OFFICE)
    assert all(row.year != 2021 for row in record(desk, OFFICE).record.years)


def test_one_year_has_one_line_of_figures_and_an_award_once(desk: Desk) -> None:
    typed(desk, "members", "12\n13", who=OFFICE)
    assert all(row.year != 2021 for row in record(desk, OFFICE).record.years)
    typed(desk, "titles", "LĐTT\nLao động tiên tiến")
    assert year_grid(desk, AN).cell(2021, "titles").text == "Lao động tiên tiến"


def test_what_the_grid_does_not_show_of_a_unit_keeps_its_year(desk: Desk) -> None:
    kept = save_entry(desk, UnitYear("", OFFICE, 2021, members=5, united=True))
    typed(desk, "members", "", who=OFFICE)
    (year,) = (row for row in record(desk, OFFICE).record.years if row.year == 2021)
    assert (year.members, year.united) == (None, True)
    assert kept.task


def test_a_household_has_its_grid(desk: Desk) -> None:
    view = record(desk, OFFICE).subject
    assert isinstance(view, Saved)
    assert [head.name for head in year_grid(desk, OFFICE).heads][-1] == "block_led"
