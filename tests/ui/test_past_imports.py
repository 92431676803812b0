"""Imports of before are listed and taken back; remembered columns can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from dossier.model.change import Query, Saved
from dossier.model.layout import Layout
from dossier.model.subject import Person
from dossier.tasks.collect import do_import, preview_import
from dossier.tasks.mappings import mappings
from dossier.tasks.records import people, record, save_person
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.collect.view import PAST, CollectView

UNIT = "Văn phòng Tỉnh ủy Gia Lai"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = Workbook()
    made.worksheets[0].append(["Họ và tên", "Ngày sinh", "Làm gì", "Đơn vị công tác"])
    made.worksheets[0].append(["Đỗ Thị Mẫu", "09/6/1988", "Chuyên viên", UNIT])
    made.save(tmp_path / "ds.xlsx")
    return tmp_path / "ds.xlsx"


@pytest.fixture
def room(context: Context, qtbot: QtBot, path: Path) -> Iterator[CollectView]:
    desk = context.app.desk
    do_import(desk, preview_import(desk, path))
    with desk.store.work(desk.who, "mapping.keep") as work:
        fields = (("Họ và tên", "name"), ("Làm gì", "post"), ("Ghi chú", ""))
        work.put_many((Layout("l1", "", "ho va ten|lam gi|ghi chu", "people", fields, 2),))
        work.commit()
    view = CollectView(context)
    qtbot.addWidget(view)
    view.show()
    view.sides.turn_to(PAST)
    settle(context, qtbot)
    yield view
    view.release()


def test_imports_are_listed_with_what_became_of_their_rows(room: CollectView) -> None:
    past = room.past.imports.rows()[0]
    shown = [column.text(past) for column in room.past.imports.columns]
    assert shown[1:4] == ["ds.xlsx", "(không ghi)", "1 mới"]
    assert shown[-1] == "Đang dùng"


def test_an_import_is_taken_back_from_the_list(room: CollectView, qtbot: QtBot) -> None:
    room.past.undo.click()
    settle(room.context, qtbot)
    assert people(room.context.app.desk, Query("Đỗ Thị Mẫu")).total == 0
    assert room.past.imports.rows()[0].undone
    assert not room.past.undo.isEnabled()
    assert "Đã hoàn tác lần nhập ds.xlsx" in room.news.text


def test_an_import_that_later_work_stands_on_stays_and_says_why(
    room: CollectView, qtbot: QtBot
) -> None:
    desk = room.context.app.desk
    saved = record(desk, people(desk, Query("Đỗ Thị Mẫu")).rows[0].ref).subject
    assert isinstance(saved.value, Person)
    save_person(desk, Saved(replace(saved.value, post="Trưởng phòng"), saved.version))
    room.past.undo.click()
    settle(room.context, qtbot)
    assert people(desk, Query("Đỗ Thị Mẫu")).total == 1
    assert room.news.text
    assert not room.past.imports.rows()[0].undone


def test_remembered_columns_are_shown_and_forgotten(room: CollectView, qtbot: QtBot) -> None:
    (layout,) = room.past.layouts.rows()
    said = room.past.layouts.columns[-1].text(layout)
    assert said == "Họ và tên → Họ và tên; Làm gì → Chức vụ; Ghi chú → bỏ qua"
    room.past.forget.click()
    settle(room.context, qtbot)
    assert room.past.layouts.rows() == ()
    assert mappings(room.context.app.desk) == ()
