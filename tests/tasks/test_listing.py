"""A line of search narrows a list in the officer's own words; the list goes to Excel as text."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from dossier.errors import CancelledError
from dossier.model.change import Query
from dossier.model.days import PartDate
from dossier.model.feat import Registration
from dossier.model.ledger import Ground, Honour, Level, Rating
from dossier.model.narrowing import Facet, Order
from dossier.model.subject import Gender, Person, Ref, Unit, UnitKind, Whom
from dossier.tasks.desk import Desk
from dossier.tasks.listing import (
    ListAsk,
    UnknownColumnError,
    chosen_columns,
    columns_for,
    hints,
    list_subjects,
    prepare_lists,
    write_list,
)

UNITS = (
    Unit("u", "Văn phòng Tỉnh ủy", symbol="VPTU", place="Gia Lai", head_name="Trần Thị B"),
    Unit("v", "Phòng Tổng hợp", superior="u", members=12),
    Unit("w", "Công ty C", kind=UnitKind.BUSINESS, members=9),
)


@pytest.fixture
def filled(empty_desk: Desk) -> Desk:
    a, b = Ref(Whom.PERSON, "a"), Ref(Whom.PERSON, "b")
    values = (
        Person("a", "Nguyễn Văn A", "u", "Chánh Văn phòng", birth=PartDate(1970, 3, 12)),
        Person("b", "Trần Thị B", "v", "Trưởng phòng", "Bí thư Chi bộ", gender=Gender.FEMALE),
        Person(
            "c", "=Đỗ Văn C", "v", "Chuyên viên", birth=PartDate(1985), citizen_id="001085000123"
        ),
        Rating("r1", a, 2025, Level.EXCELLENT),
        Rating("r2", b, 2024, Level.GOOD),
        Honour("h1", a, "cstdcs", 2024, Ground.MERIT),
        Honour("h2", b, "ldtt", 2025, Ground.MERIT),
        Registration("g1", b, 2026, "cstdcs"),
    )
    with empty_desk.store.work(empty_desk.who, "fill") as work:
        work.put_many((*UNITS, *values))
        work.commit()
    return empty_desk


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("", "abc", id="nothing typed"),
        pytest.param("tran", "b", id="a name"),
        pytest.param("tên: tran", "b", id="a name with its label"),
        pytest.param("chức vụ: trưởng", "b", id="a post"),
        pytest.param("CHUC VU: bi thu", "b", id="a post of the Party, no marks, capitals"),
        pytest.param("chức vụ: trưởng hoặc chuyên", "bc", id="one of two"),
        pytest.param("chức vụ:", "abc", id="a label without a word yet"),
        pytest.param("đơn vị: văn phòng", "abc", id="a unit and those below it"),
        pytest.param("đơn vị: tổng hợp, chức vụ: chuyên", "c", id="both"),
        pytest.param("đơn vị: tổng hợp chức vụ: trưởng", "b", id="both without a comma"),
        pytest.param("sinh: 1970", "a", id="a year of birth"),
        pytest.param("sinh: 12/3/1970", "a", id="a day of birth"),
        pytest.param("sinh: 19", "ac", id="a year that is being typed"),
        pytest.param("sinh: 1980-1990", "c", id="years of birth"),
        pytest.param("giới tính: nữ", "b", id="a gender"),
        pytest.param("danh hiệu: chiến sĩ thi đua", "a", id="a title"),
        pytest.param("danh hiệu: lao dong tien tien năm: 2024", "", id="a title of another year"),
        pytest.param("năm: 2024, danh hiệu: chiến sĩ", "a", id="the year before the title"),
        pytest.param("năm: 2025", "ab", id="anything of a year"),
        pytest.param("năm: 2024-2025", "ab", id="anything of some years"),
        pytest.param("năm: 20", "abc", id="a year that is being typed narrows nothing"),
        pytest.param("xếp loại: xuất sắc", "a", id="a rating"),
        pytest.param("đăng ký: chiến sĩ", "b", id="a title registered for"),
        pytest.param("thiếu: ngày sinh", "b", id="no date of birth"),
        pytest.param("thiếu: cccd", "ab", id="no identity number"),
        pytest.param("thiếu: xếp loại", "c", id="no rating"),
        pytest.param("thiếu: xếp loại, năm: 2025", "bc", id="no rating of a year"),
    ],
)
def test_people_are_narrowed_by_labels(filled: Desk, line: str, found: str) -> None:
    listed = list_subjects(filled, ListAsk(Whom.PERSON, line))
    assert ("".join(row.key for row in listed.rows), listed.remarks) == (found, ())


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("loại: doanh nghiệp", "w", id="a kind"),
        pytest.param("thuộc: văn phòng", "vu", id="below a unit"),
        pytest.param("thiếu: ký hiệu", "wv", id="no symbol"),
        pytest.param("đứng đầu: tran", "u", id="a head"),
    ],
)
def test_units_are_narrowed_by_labels(filled: Desk, line: str, found: str) -> None:
    listed = list_subjects(filled, ListAsk(None, line))
    assert ("".join(row.key for row in listed.rows), listed.remarks) == (found, ())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("lương: 5", "Không có mục “lương:”", id="an unknown label"),
        pytest.param("danh hiệu: xyz", "Không hiểu “danh hiệu: xyz”", id="an unknown title"),
        pytest.param("sinh: hôm qua", "Không hiểu “sinh: hôm qua”", id="no date"),
        pytest.param("sinh: 31/02/1980", "Không hiểu “sinh: 31/02/1980”", id="no such day"),
        pytest.param("năm: nay", "Không hiểu “năm: nay”", id="no year"),
        pytest.param("thiếu: tiền", "Không hiểu “thiếu: tiền”", id="nothing that can lack"),
    ],
)
def test_what_is_not_understood_is_said_and_narrows_nothing(
    filled: Desk, line: str, said: str
) -> None:
    listed = list_subjects(filled, ListAsk(Whom.PERSON, f"{line}, đơn vị: tổng hợp"))
    assert [row.key for row in listed.rows] == ["b", "c"]
    assert len(listed.remarks) == 1
    assert listed.remarks[0].startswith(said)


@pytest.mark.parametrize("whom", [Whom.PERSON, Whom.UNIT])
def test_every_hint_is_understood(filled: Desk, whom: Whom) -> None:
    for hint in hints(whom):
        assert list_subjects(filled, ListAsk(whom, hint)).remarks == ()


@pytest.mark.parametrize("whom", [Whom.PERSON, None])
def test_every_column_puts_the_list_in_order(filled: Desk, whom: Whom | None) -> None:
    prepare_lists(filled)
    for column in columns_for(whom):
        texts = [
            [column.text(row) for row in list_subjects(filled, ask).rows]
            for falls in (False, True)
            for ask in [ListAsk(whom, order=Order(column.facet, falls=falls))]
        ]
        rising, falling = ([text for text in column if text] for column in texts)
        assert rising == falling[::-1] or len(set(rising)) < len(rising)
        assert sorted(texts[0]) == sorted(texts[1])


def test_figures_stand_in_order_of_size(filled: Desk) -> None:
    listed = list_subjects(filled, ListAsk(None, order=Order(Facet.MEMBERS, falls=True)))
    assert [row.key for row in listed.rows][:2] == ["v", "w"]


def test_the_list_goes_to_excel_as_it_shown_and_text_stays_text(
    filled: Desk, tmp_path: Path
) -> None:
    columns = chosen_columns(Whom.PERSON, ["name", "citizen_id", "birth"])
    ask = ListAsk(Whom.PERSON, "đơn vị: tổng hợp", limit=1)
    sheet = openpyxl.load_workbook(
        write_list(filled, ask, columns, tmp_path / "ds.xlsx")
    ).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert rows == [
        ["TT", "Họ và tên", "Số định danh", "Ngày sinh"],
        [1, "Trần Thị B", "", ""],
        [2, "=Đỗ Văn C", "001085000123", "1985"],
    ]
    assert [sheet.cell(5, place).data_type for place in (1, 2, 3)] == ["n", "s", "s"]
    assert "đơn vị: tổng hợp" in str(sheet["A2"].value)


def test_a_workbook_that_is_cancelled_is_not_written(filled: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with pytest.raises(CancelledError):
        write_list(filled, ListAsk(None), columns_for(None), path, lambda: True)
    assert not path.exists()


def test_without_a_choice_the_usual_columns_are_shown() -> None:
    every, usual = columns_for(Whom.PERSON), chosen_columns(Whom.PERSON)
    assert [column.id for column in usual] == [each.id for each in every if each.is_usual]
    assert len(usual) < len(every)


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(UnknownColumnError) as refused:
        chosen_columns(Whom.PERSON, ["lương"])
    assert "citizen_id" in str(refused.value.params["known"])


def test_words_alone_find_as_they_did(filled: Desk) -> None:
    with filled.store.work(filled.who, "people") as work:
        plain = work.people(Query("tran")).rows
    assert list_subjects(filled, ListAsk(Whom.PERSON, "tran")).rows == plain
