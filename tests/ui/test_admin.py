"""Copies, trash, log and settings, each by keyboard as an officer would."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier.model.subject import Person
from dossier.tasks.admin import verify
from dossier.tasks.keeping import keep_copy, list_copies
from dossier.tasks.records import drop_subject, new_person
from dossier.tasks.rounds import list_rounds, show_round, withdraw
from dossier.tasks.trash import list_trash
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.bridge.copier import Copier
from ui.views.admin.view import AdminView
from ui.views.rounds.view import RoundsView
from ui.widgets.question import Question

COPIES, TRASH, LOG, SETTINGS = range(4)


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> AdminView:
    made = AdminView(context)
    qtbot.addWidget(made)
    made.show()
    made.entered()
    settle(context, qtbot)
    return made


def named(room: AdminView, name: str) -> QTableView:
    return next(each for each in room.findChildren(QTableView) if each.accessibleName() == name)


def column(view: QTableView, number: int) -> list[str]:
    model = view.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def questions(room: AdminView) -> list[Question]:
    return [each for each in room.findChildren(Question) if not each.isHidden()]


def pressed(room: QWidget, text: str) -> None:
    found = next(each for each in room.findChildren(QPushButton) if each.text() == text)
    QTest.keyClick(found, Qt.Key.Key_Space)


def turned(room: AdminView, context: Context, qtbot: QtBot, tab: int) -> None:
    room.show_tab(tab)
    settle(context, qtbot)


def test_a_copy_is_made_and_tells_what_it_holds(
    room: AdminView, context: Context, qtbot: QtBot
) -> None:
    pressed(room, "Sao lưu ngay")
    settle(context, qtbot)
    assert len(column(named(room, "Các bản sao lưu"), 0)) == 1
    texts = [each.text() for each in room.findChildren(QPushButton)]
    assert "Khôi phục bản này…" in texts
    restore = next(b for b in room.findChildren(QPushButton) if b.text() == "Khôi phục bản này…")
    assert restore.isEnabled()


def test_a_damaged_copy_cannot_be_restored(room: AdminView, context: Context, qtbot: QtBot) -> None:
    made = keep_copy(context.app.desk)
    assert made is not None
    made.write_bytes(b"x" * 100)
    room.entered()
    settle(context, qtbot)
    restore = next(b for b in room.findChildren(QPushButton) if b.text() == "Khôi phục bản này…")
    assert not restore.isEnabled()


def test_a_copy_is_put_back_only_after_a_yes(
    room: AdminView, context: Context, qtbot: QtBot
) -> None:
    made = keep_copy(context.app.desk)
    room.entered()
    settle(context, qtbot)
    asked: list[Path] = []
    context.restoring.connect(asked.append)
    pressed(room, "Khôi phục bản này…")
    pressed(questions(room)[0], "Thôi")
    assert asked == []
    pressed(room, "Khôi phục bản này…")
    pressed(room, "Khôi phục và mở lại")
    assert asked == [made]
    assert questions(room) == []


def test_what_was_deleted_comes_back_by_enter(
    room: AdminView, context: Context, qtbot: QtBot
) -> None:
    row = show_round(context.app.desk, context.round).rows[0]
    withdraw(context.app.desk, row.nomination.value.key)
    turned(room, context, qtbot, TRASH)
    table = named(room, "Những gì đã xóa")
    assert column(table, 3) == [row.name]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(context, qtbot)
    assert list_trash(context.app.desk) == ()
    assert column(table, 3) == []


def test_the_trash_is_narrowed_as_one_types(
    room: AdminView, context: Context, qtbot: QtBot
) -> None:
    for row in show_round(context.app.desk, context.round).rows[:3]:
        withdraw(context.app.desk, row.nomination.value.key)
    turned(room, context, qtbot, TRASH)
    table = named(room, "Những gì đã xóa")
    first = column(table, 3)[0]
    line = next(
        e for e in room.findChildren(QLineEdit) if e.accessibleName() == "Tìm trong thùng rác"
    )
    qtbot.keyClicks(line, first.split()[-1])
    assert first in column(table, 3)
    qtbot.keyClicks(line, " khong co ai")
    assert column(table, 3) == []


def test_the_log_is_narrowed_and_written(
    room: AdminView,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    turned(room, context, qtbot, LOG)
    table = named(room, "Các việc đã làm")
    whole = len(column(table, 0))
    line = next(e for e in room.findChildren(QLineEdit) if "Tìm việc" in e.accessibleName())
    qtbot.keyClicks(line, "nhap danh sach")
    qtbot.waitUntil(lambda: 0 < len(column(table, 0)) < whole, timeout=5000)
    assert all("hập" in what for what in column(table, 4))
    target = tmp_path / "nhật ký.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    pressed(room, "Xuất Excel…")
    settle(context, qtbot)
    assert target.is_file()


def test_the_office_is_typed_once(room: AdminView, context: Context, qtbot: QtBot) -> None:
    turned(room, context, qtbot, SETTINGS)
    inputs = {each.accessibleName(): each for each in room.findChildren(QLineEdit)}
    inputs["Cơ quan của tôi"].setText("Văn phòng B")
    inputs["Địa danh"].setText("Gia Lai")
    pressed(room, "Lưu thiết lập")
    settle(context, qtbot)
    turned(room, context, qtbot, LOG)
    turned(room, context, qtbot, SETTINGS)
    assert inputs["Địa danh"].text() == "Gia Lai"


def test_another_look_is_remembered(room: AdminView, context: Context) -> None:
    look = next(e for e in room.findChildren(QComboBox) if e.accessibleName() == "Màu của cửa sổ")
    look.setCurrentIndex(look.findText("Tối"))
    assert context.settings.look == "dark"
    look.setCurrentIndex(look.findText("Sáng"))


def test_copies_are_made_by_the_clock_and_on_leaving(context: Context, qtbot: QtBot) -> None:
    keeper = Copier(context, every=20)
    with qtbot.waitSignal(keeper.kept, timeout=10_000):
        pass
    assert len(list_copies(context.app.desk)) == 1
    changes = withdraw(
        context.app.desk, show_round(context.app.desk, context.round).rows[0].nomination.value.key
    )
    context.jobs.changed.emit(changes)
    context.closing.emit()
    settle(context, qtbot)
    assert len(list_copies(context.app.desk)) == 2
    keeper.deleteLater()


def test_nothing_is_copied_twice(context: Context, qtbot: QtBot) -> None:
    keeper = Copier(context)
    for _ in range(3):
        keeper.keep()
        settle(context, qtbot)
    assert len(list_copies(context.app.desk)) == 1


def test_a_deleted_round_goes_to_the_trash_and_comes_back(
    room: AdminView, context: Context, qtbot: QtBot
) -> None:
    rounds, key = RoundsView(context), context.round
    qtbot.addWidget(rounds)
    rounds.entered()
    settle(context, qtbot)
    rounds.state.drop_round()
    settle(context, qtbot)
    assert list_rounds(context.app.desk) == ()
    turned(room, context, qtbot, TRASH)
    assert column(named(room, "Những gì đã xóa"), 2) == ["đợt khen thưởng"]
    pressed(room, "Khôi phục mục đã chọn")
    settle(context, qtbot)
    assert [row.key for row in list_rounds(context.app.desk)] == [key]


def test_a_deleted_person_is_forgotten_only_after_a_yes(
    room: AdminView, context: Context, qtbot: QtBot
) -> None:
    desk = context.app.desk
    made = new_person(desk, Person("", "Hoàng Văn Kín"))
    drop_subject(desk, made)
    turned(room, context, qtbot, TRASH)
    pressed(room, "Xóa vĩnh viễn…")
    QTest.keyClick(questions(room)[0], Qt.Key.Key_Escape)
    settle(context, qtbot)
    assert (len(list_trash(desk)), questions(room)) == (1, [])
    pressed(room, "Xóa vĩnh viễn…")
    pressed(room, "Xóa hẳn")
    settle(context, qtbot)
    assert list_trash(desk) == ()
    assert verify(desk).is_sound
    assert context.doings.back == ""
