"""A unit gets a workbook to fill in, and what it fills in comes back without a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dossier.collect.reading import Kind, Outcome, UnknownKindError
from dossier.model.ledger import Level, Rating
from dossier.model.subject import Person, Unit
from dossier.tasks.collect import preview_import
from dossier.tasks.desk import Desk
from dossier.tasks.fillin import write_fillin

HEAD = 3  # the row of headings, as spreadsheets count
PAYLOADS = (
    "=1+1",
    '=HYPERLINK("http://a.b","x")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "=cmd|' /C'!A0",
)


def opened(path: Path) -> tuple[Workbook, Worksheet]:
    book = load_workbook(path)
    return book, book.worksheets[0]


def column(page: Worksheet, head: str) -> int:
    heads = {str(cell.value).removesuffix(" (*)"): cell.column for cell in page[HEAD]}
    place = heads[head]
    assert place
    return place


def fill(path: Path, row: int, **texts: object) -> None:
    book, page = opened(path)
    for head, text in texts.items():
        page.cell(row, column(page, head.replace("_", " "))).value = text  # type: ignore[assignment]
    book.save(path)


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind) for kind in Kind])
def test_a_workbook_that_comes_back_as_it_went_changes_nothing(
    desk: Desk, tmp_path: Path, kind: Kind
) -> None:
    path = write_fillin(desk, kind, tmp_path / "phieu.xlsx", "office", "round")
    reading = preview_import(desk, path)
    assert {row.outcome for row in reading.rows} <= {Outcome.SAME}
    assert [table.kind for table in reading.tables] == [kind]


def test_the_people_of_the_unit_are_in_it_already(desk: Desk, tmp_path: Path) -> None:
    _book, page = opened(write_fillin(desk, "people", tmp_path / "phieu.xlsx", "office"))
    names = [page.cell(row, column(page, "Họ và tên")).value for row in (4, 5, 6)]
    assert names == ["Trần Thị B", "Lê Văn C", None]


def test_a_round_fills_in_only_whom_it_proposes(desk: Desk, tmp_path: Path) -> None:
    path = write_fillin(desk, "ratings", tmp_path / "phieu.xlsx", round_key="round")
    _book, page = opened(path)
    assert [page.cell(4, column(page, "Năm")).value, page.cell(5, 1).value] == [2025, None]


def test_what_the_unit_fills_in_is_read_without_a_question(desk: Desk, tmp_path: Path) -> None:
    path = write_fillin(desk, "ratings", tmp_path / "phieu.xlsx", "office")
    fill(path, 4, Năm=2023, Xếp_loại="Hoàn thành tốt nhiệm vụ")
    reading = preview_import(desk, path)
    (row,) = reading.rows
    (rating,) = row.values
    assert isinstance(rating, Rating)
    assert (row.outcome, rating.year, rating.level) == (Outcome.NEW, 2023, Level.GOOD)
    assert any(one.code == "collect.passed_blank" for one in reading.findings)


def test_columns_that_were_moved_are_followed(desk: Desk, tmp_path: Path) -> None:
    path = write_fillin(desk, "people", tmp_path / "phieu.xlsx", "office")
    book, page = opened(path)
    page.insert_cols(1)
    page.delete_rows(1)
    book.save(path)
    assert {row.outcome for row in preview_import(desk, path).rows} == {Outcome.SAME}


def test_without_its_mark_it_is_known_by_its_headings(desk: Desk, tmp_path: Path) -> None:
    path = write_fillin(desk, "people", tmp_path / "phieu.xlsx", "office")
    book, _page = opened(path)
    del book["_ho_so_khen_thuong"]
    book.save(path)
    assert {row.outcome for row in preview_import(desk, path).rows} == {Outcome.SAME}


def test_headings_are_locked_and_cells_are_open(desk: Desk, tmp_path: Path) -> None:
    _book, page = opened(write_fillin(desk, "people", tmp_path / "phieu.xlsx", "office"))
    assert page.protection.sheet
    assert page.cell(HEAD, 1).protection.locked
    assert not page.cell(HEAD + 1, 1).protection.locked
    assert not page.column_dimensions["A"].protection.locked


def test_ratings_awards_and_units_are_chosen_from_lists(desk: Desk, tmp_path: Path) -> None:
    book, page = opened(write_fillin(desk, "ratings", tmp_path / "phieu.xlsx", "office"))
    rules = page.data_validations.dataValidation
    assert {rule.type for rule in rules} >= {"list", "whole", "custom"}
    offered = {str(cell.value) for row in book["Danh mục"] for cell in row if cell.value}
    assert {level.label for level in Level} | {"Văn phòng Tỉnh ủy Gia Lai"} <= offered
    assert book["Danh mục"].sheet_state == "hidden"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_never_becomes_a_formula(desk: Desk, tmp_path: Path, payload: str) -> None:
    with desk.store.work("can-bo", "test") as work:
        unit = Unit("hong", payload)
        work.put_many([unit, Person("hai", payload, unit=unit.key, post=payload)])
        work.commit()
    book, page = opened(write_fillin(desk, "people", tmp_path / "phieu.xlsx", "hong"))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert page.cell(HEAD + 1, 1).value == payload


def test_an_unknown_kind_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UnknownKindError):
        write_fillin(desk, "nothing", tmp_path / "phieu.xlsx")
