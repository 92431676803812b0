"""What the catalogue of awards, the shelf and the registry show."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from dossier.compose.declared import declared_by_program
from dossier.compose.forms.shelf import FormUnknownError
from dossier.compose.registry import fields as declared_fields
from dossier.compose.template import compile_template
from dossier.model.form import Packet
from dossier.tasks.catalogue import awards, fields, find_award, forms, nearest_awards, palette
from dossier.tasks.desk import Desk
from dossier.tasks.errors import UnknownAwardError

DAY = date(2026, 5, 15)


def test_awards_come_highest_first(desk: Desk) -> None:
    ids = [award.id for award in awards(desk.book, DAY)]
    assert ids[0] == "hc_sv"
    assert ids[-1] == "hhd_30"
    assert ids.index("hcld_ba") < ids.index("bk_ttg") < ids.index("bk_bt") < ids.index("gk")


def test_forms_come_in_the_order_of_dossiers(desk: Desk) -> None:
    packets = list(Packet)
    orders = [(packets.index(form.packet), form.order) for form in forms(desk)]
    assert orders == sorted(orders)
    assert {form.regime.value for form in forms(desk)} == {"nd30", "party"}


def test_every_field_has_a_name_a_label_and_a_kind(desk: Desk) -> None:
    rows = {row.name: row for row in fields(desk)}
    assert rows["ho_ten"].label
    assert all(row.label and row.kind and row.about and row.tag for row in rows.values())
    assert "{" not in rows["bang_danh_hieu"].sample
    assert rows["ngay_sinh"].sample == "09/3/1980"


def test_the_forms_that_use_a_field_are_read_from_their_templates(desk: Desk) -> None:
    rows = {row.name: row for row in fields(desk)}
    assert "bao_cao_ca_nhan_nd30" in rows["ho_ten"].forms
    assert rows["ten_dot"].forms == ()
    people = {part.name: part for part in rows["danh_sach_ca_nhan"].columns}
    assert people["tom_tat"].forms == ("danh_sach_nd30", "danh_sach_party")
    votes = {part.name: part for part in rows["bang_phieu"].columns}
    assert votes["dong_y"].forms != votes["phieu"].forms
    assert rows["ke_co_quan"].forms


def test_asks_of_forms_are_fields_too(desk: Desk) -> None:
    rows = {row.name: row for row in fields(desk)}
    assert (rows["ngay_bao_cao"].kind, rows["ngay_bao_cao"].sample) == ("date", "02/01/2026")
    assert "bao_cao_ca_nhan_nd30" in rows["nhiem_vu"].forms
    own = {row.name for row in palette(desk, desk.shelf.form("to_trinh_nd30"))}
    assert {"ho_ten", "kinh_gui"} <= own
    assert "nhiem_vu" not in own


@pytest.mark.parametrize(
    ("find", "first"),
    [
        pytest.param("họ và tên", "ho_ten", id="a label"),
        pytest.param("HO VA TEN", "ho_ten", id="a label without marks"),
        pytest.param("ho_ten", "ho_ten", id="a name"),
        pytest.param("sinh ngay", "ngay_sinh", id="the beginning of a label"),
        pytest.param("kiểm trưởng", "truong_ban_kiem_phieu", id="words in any order"),
        pytest.param("tóm tắt thành tích", "tom_tat_thanh_tich", id="a label before columns"),
    ],
)
def test_a_field_is_found_by_its_words(desk: Desk, find: str, first: str) -> None:
    assert fields(desk, find)[0].name == first


@pytest.mark.parametrize("find", ["zzz", "ho_ten zzz", "%"])
def test_what_nothing_says_finds_nothing(desk: Desk, find: str) -> None:
    assert [row.name for row in fields(desk, find)] in ([], [row.name for row in fields(desk)])


def test_the_fields_of_one_form_are_those_that_it_uses(desk: Desk) -> None:
    names = {row.name for row in fields(desk, form="muc_luc_nd30")}
    assert "muc_luc" in names
    assert "ho_ten" not in names
    with pytest.raises(FormUnknownError):
        fields(desk, form="muc_lux")


def test_the_tag_of_a_list_prints_its_rows_from_one_row_of_a_table(desk: Desk) -> None:
    row = next(row for row in fields(desk) if row.name == "bang_phieu")
    cells = row.tag.split("\t")
    document = Document()
    table = document.add_table(1, len(cells))
    for cell, text in zip(table.rows[0].cells, cells, strict=True):
        cell.text = text
    held = BytesIO()
    document.save(held)
    sample: Any = declared_fields()["bang_phieu"].column.sample
    template = compile_template(held.getvalue(), declared_by_program())
    filled = Document(BytesIO(template.fill({"bang_phieu": sample})))
    printed = [[cell.text for cell in line.cells] for line in filled.tables[0].rows]
    assert printed == [list(line.values()) for line in sample]


@pytest.mark.parametrize(
    ("text", "award"),
    [("BK TTg", "bk_ttg"), ("chien si thi dua co so", "cstdcs"), ("hcld_nhi", "hcld_nhi")],
)
def test_an_award_is_found_by_any_name(desk: Desk, text: str, award: str) -> None:
    assert find_award(desk.book.on(DAY), text).id == award


def test_an_unknown_award_is_told_with_its_likeliest_names(desk: Desk) -> None:
    with pytest.raises(UnknownAwardError):
        find_award(desk.book.on(DAY), "Huy hiệu")
    assert "Giấy khen" in nearest_awards(desk.book.on(DAY), "giấy khenn")
    assert 1 <= len(nearest_awards(desk.book.on(DAY), "zzzzzz")) <= 5
