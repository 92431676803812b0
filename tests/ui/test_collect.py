"""The room of lists: from a file to what is kept, by keyboard, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dossier.model.change import Query, Saved
from dossier.model.subject import Person
from dossier.tasks.intakes import imports
from dossier.tasks.records import people, record, save_person
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.collect.coming import coming
from ui.views.collect.outcomes import PASSED
from ui.views.collect.view import CollectView

HEAD = ("Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác")
UNIT = "Văn phòng Tỉnh ủy Gia Lai"
NEW = ("Đỗ Thị Mẫu", "09/6/1988", "Chuyên viên", UNIT)
WRONG = ("Vũ Văn Mẫu", "31/02/1985", "Chuyên viên", UNIT)
TOTAL = ("Tổng cộng: 2",)


def book(path: Path, *rows: Sequence[object]) -> Path:
    made = Workbook()
    for row in rows:
        made.worksheets[0].append(list(row))
    made.save(path)
    return path


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> Iterator[CollectView]:
    view = CollectView(context)
    qtbot.addWidget(view)
    view.resize(1170, 680)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.entered()
    yield view
    view.release()


def open_list(room: CollectView, qtbot: QtBot, *paths: Path) -> None:
    room.state.open(paths)
    settle(room.context, qtbot)


def fates(room: CollectView) -> list[str]:
    return [line.fate for line in room.page.rows.rows.rows()]


def stands_on(room: CollectView, cell: str) -> bool:
    line = room.page.rows.current()
    return line is not None and line.cell.rpartition("!")[2] == cell


def promise(room: CollectView) -> str:
    return room.page.writing.promise.text()


def test_every_row_is_accounted_for_before_anything_is_written(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, NEW, WRONG, TOTAL))
    assert fates(room) == ["new", "refused", PASSED]
    assert promise(room) == "Sẽ ghi 1 dòng. Để lại, chưa ghi: 1 dòng không nhận."
    assert room.page.writing.take.text() == "Nhập 1 dòng"
    assert people(room.context.app.desk, Query("Đỗ Thị Mẫu")).total == 0


def test_a_list_is_imported_and_taken_back_by_keyboard(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, NEW, WRONG))
    with qtbot.waitSignal(room.state.imported, timeout=WAIT):
        qtbot.keyClick(room.page.rows.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(room.context, qtbot)
    desk = room.context.app.desk
    assert people(desk, Query("Đỗ Thị Mẫu")).total == 1
    assert fates(room) == ["same", "refused"], "what is left is shown, against the records of now"
    assert "Đã nhập ds.xlsx: 1 mới." in room.news.text
    with qtbot.waitSignal(room.state.undone, timeout=WAIT):
        room._undo.click()
    settle(room.context, qtbot)
    assert people(desk, Query("Đỗ Thị Mẫu")).total == 0
    assert fates(room) == ["new", "refused"]
    assert imports(desk)[0].undone


def test_the_next_line_that_needs_a_person_comes_with_one_key(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    other = ("Phan Thị Mẫu", "14/13/1990", "Chuyên viên", UNIT)
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, NEW, WRONG, NEW, other))
    for cell in ("B3", "B5", "B3"):
        qtbot.keyClick(room.page.rows.table, Qt.Key.Key_F8)
        qtbot.waitUntil(partial(stands_on, room, cell))
    assert "31/02/1985" in room.page.detail.text()


def test_chips_count_and_narrow(room: CollectView, qtbot: QtBot, tmp_path: Path) -> None:
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, NEW, WRONG))
    room.page.rows.narrow("refused")
    assert fates(room) == ["refused"]
    room.page.rows.narrow("")
    assert len(fates(room)) == 2


def test_rows_are_searched_by_keyboard_in_all_their_cells(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, NEW, WRONG))
    qtbot.keyClick(room.page.rows.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(room.page.rows.search.hasFocus)
    qtbot.keyClicks(room.page.rows.search, "vu van 1985")
    assert fates(room) == ["refused"]
    room.page.rows.search.setText("do thi")
    room.page.rows.go_to_next()
    assert stands_on(room, "B3")


def test_a_list_without_headings_is_put_right_by_the_letters_of_its_columns(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", NEW))
    assert room.page.columns.grid.isVisible()
    for place, field in ((0, "name"), (1, "birth"), (2, "post")):
        box = room.page.columns.choice(place)
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
        settle(room.context, qtbot)
    assert fates(room) == ["new"]
    assert room.page.writing.take.isEnabled()


def test_a_column_is_corrected_by_choosing_from_its_list(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    head = ("Họ và tên", "Ngày sinh", "Làm gì", "Đơn vị công tác")
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", head, NEW))
    qtbot.keyClick(room.page.rows.table, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(room.page.columns.grid.isVisible)
    box = room.page.columns.choice(2)
    assert box.text() == ""
    box.setCurrentIndex(box.findData("post"))
    box.activated.emit(box.currentIndex())
    settle(room.context, qtbot)
    assert room.page.columns.choice(2).text() == "post"
    with qtbot.waitSignal(room.state.imported, timeout=WAIT):
        room.page.writing.take.click()
    settle(room.context, qtbot)
    kept = people(room.context.app.desk, Query("Đỗ Thị Mẫu")).rows
    assert [row.post for row in kept] == ["Chuyên viên"]


def test_a_rating_beside_people_is_called_by_its_name(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    head, row = (*HEAD, "Xếp loại 2025"), (*NEW, "HTTNV")
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", head, row))
    room.page.columns.open.click()
    assert room.page.columns.choice(4).currentText() == "Xếp loại"


def test_a_list_that_lacks_a_column_is_put_right_on_the_screen(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = (("Họ và tên", "Năm", "Đạt mức"), (UNIT, 2024, "Hoàn thành tốt nhiệm vụ"))
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", *rows))
    room.page.origin.kind_said.emit("ratings")
    settle(room.context, qtbot)
    assert "thiếu cột: Xếp loại" in room.page.notice.text
    box = room.page.columns.choice(2)
    box.setCurrentIndex(box.findData("level"))
    box.activated.emit(box.currentIndex())
    settle(room.context, qtbot)
    assert not room.page.notice.isVisible()
    assert len(fates(room)) == 1


def test_a_file_that_is_no_list_is_refused_in_words_and_put_away(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "hong.xlsx"
    path.write_bytes(b"no workbook")
    open_list(room, qtbot, path)
    assert room.page.notice.isVisible()
    assert room.page.notice.text
    assert not room.page.writing.take.isEnabled()
    room.page.origin.tabs.tabCloseRequested.emit(0)
    assert room.state.lots == ()
    assert not room.page.isVisible()


def test_several_files_stand_side_by_side_and_each_keeps_its_answers(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    first = book(tmp_path / "mot.xlsx", HEAD, NEW)
    second = book(tmp_path / "hai.xlsx", HEAD, WRONG)
    open_list(room, qtbot, first, second)
    assert [room.page.origin.tabs.tabText(place) for place in (0, 1)] == ["mot.xlsx", "hai.xlsx"]
    assert fates(room) == ["new"]
    room.page.origin.tabs.setCurrentIndex(1)
    assert fates(room) == ["refused"]
    room.page.origin.kind_said.emit("units")
    settle(room.context, qtbot)
    room.page.origin.tabs.setCurrentIndex(0)
    assert room.page.origin.kind.text() == ""
    assert [lot.ask.kind for lot in room.state.lots] == [None, "units"]


def test_a_file_opened_again_is_read_again_in_its_place(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = book(tmp_path / "ds.xlsx", HEAD, NEW, WRONG)
    open_list(room, qtbot, path)
    book(path, HEAD, NEW)
    open_list(room, qtbot, path)
    assert len(room.state.lots) == 1
    assert fates(room) == ["new"]


def test_what_other_rooms_change_is_seen_on_coming_back(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = room.context.app.desk
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, NEW))
    room.page.writing.take.click()
    settle(room.context, qtbot)
    assert fates(room) == ["same"]
    room.hide()
    saved = record(desk, people(desk, Query("Đỗ Thị Mẫu")).rows[0].ref).subject
    assert isinstance(saved.value, Person)
    edited = Saved(replace(saved.value, post="Trưởng phòng"), saved.version)
    room.context.jobs.run(lambda _handle: save_person(desk, edited))
    settle(room.context, qtbot)
    room.show()
    room.entered()
    settle(room.context, qtbot)
    assert fates(room) == ["changed"]
    assert "Trưởng phòng" in room.page.detail.text()


def test_what_a_new_row_will_write_is_told_as_it_was_understood(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = ((*HEAD, "Xếp loại 2024", "Danh hiệu 2023"), (*NEW, "HTXSNV", "CSTĐCS"))
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", *rows))
    page = room.page.detail.text()
    assert "Sẽ ghi" in page
    assert "2024: Hoàn thành xuất sắc nhiệm vụ" in page
    assert "2023: Chiến sĩ thi đua cơ sở" in page


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_unit_that_sent_a_list_is_named_by_typing(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, NEW))
    line = room.page.origin.unit
    line.setFocus()
    qtbot.keyClicks(line, "van phong tinh uy")
    qtbot.waitUntil(lambda: bool(line._offered), timeout=WAIT)
    shown = next(text for text in line._offered if text.startswith(UNIT))
    line.completer().activated.emit(shown)
    settle(room.context, qtbot)
    assert room.state.lot is not None
    assert room.state.lot.ask.sender == line.key != ""


def test_giving_up_a_reading_goes_back_to_what_was_there(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    room.state.open([book(tmp_path / "ds.xlsx", HEAD, NEW)])
    room.state.cancel()
    settle(room.context, qtbot)
    assert room.state.lots == ()
    open_list(room, qtbot, tmp_path / "ds.xlsx")
    room.page.origin.kind_said.emit("units")
    room.state.cancel()
    settle(room.context, qtbot)
    assert fates(room) == ["new"]
    assert room.page.origin.kind.text() == ""
    assert room.page.writing.take.isEnabled()


def test_refused_rows_go_back_to_the_unit_as_a_workbook(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, WRONG))
    with qtbot.waitSignal(room.state.reported, timeout=WAIT):
        room.state.report(tmp_path / "tra-lai.xlsx")
    settle(room.context, qtbot)
    assert (tmp_path / "tra-lai.xlsx").is_file()
    assert "Đã xuất tra-lai.xlsx" in room.news.text


def test_a_table_copied_in_excel_is_pasted_by_keyboard(room: CollectView, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in (HEAD, NEW, WRONG)))
    qtbot.keyClick(room, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.state.lots))
    settle(room.context, qtbot)
    assert fates(room) == ["new", "refused"]
    assert room.page.origin.tabs.tabText(0) == "Bảng đã dán"


def test_words_that_are_no_table_are_not_taken_for_one(room: CollectView) -> None:
    QGuiApplication.clipboard().setText("Kính gửi Văn phòng")
    room._paste()
    assert room.state.lots == ()
    assert "Chưa sao chép bảng nào" in room.news.text


def test_of_a_folder_the_lists_in_it_are_read(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.docx", "~$b.xlsx", "anh.jpg"):
        (tmp_path / name).write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert [path.name for path in coming(data).paths] == ["a.docx", "b.xlsx"]


def test_units_that_are_missing_are_added_by_keyboard_once_for_the_whole_list(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [("Đỗ Thị Mẫu", "1988", "Chuyên viên", "Phòng Mẫu Một")]
    rows += [("Vũ Văn Mẫu", "1985", "Chuyên viên", "phòng mẫu một")]
    rows += [("Lê Thị Mẫu", "1990", "Chuyên viên", "Phòng Mẫu Hai")]
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, *rows))
    assert fates(room) == ["refused"] * 3
    missing = room.page.new_units
    assert missing.text.startswith("3 dòng nêu 2 đơn vị chưa có trong dữ liệu.")
    assert missing.which.currentText() == "Tất cả 2 đơn vị"
    with qtbot.waitSignal(room.state.read, timeout=WAIT):  # Qt clicks the button a moment later
        qtbot.keyClick(room.page.rows.table, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    settle(room.context, qtbot)
    assert fates(room) == ["new"] * 3
    assert not missing.isVisible()


def test_one_of_several_missing_units_is_added_alone(
    room: CollectView, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [("Đỗ Thị Mẫu", "1988", "Chuyên viên", "Phòng Mẫu Một")]
    rows += [("Lê Thị Mẫu", "1990", "Chuyên viên", "Phòng Mẫu Hai")]
    open_list(room, qtbot, book(tmp_path / "ds.xlsx", HEAD, *rows))
    room.page.new_units.which.setCurrentIndex(2)
    room.page.origin.kind_said.emit("people")
    settle(room.context, qtbot)
    assert "Phòng Mẫu Hai" in room.page.new_units.which.currentText()
    room.page.new_units.add.click()
    settle(room.context, qtbot)
    assert fates(room) == ["refused", "new"]
    assert "Phòng Mẫu Một" in room.page.new_units.which.currentText()


def test_a_file_that_is_brought_again_while_it_is_read_is_read_as_it_is_now(
    room: CollectView, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = book(tmp_path / "ds.xlsx", HEAD, NEW)
    room.state.open([path])
    context.jobs.wait()  # it is read, and nobody has heard of it yet
    book(path, HEAD, NEW, ("Lê Thị Thêm", *NEW[1:]))
    room.state.open([path])
    settle(context, qtbot)
    assert room.state.reading is not None
    assert len(room.state.reading.rows) == 2
