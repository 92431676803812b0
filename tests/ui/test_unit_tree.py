"""The tree narrows the list beside it; units are reorganised, people moved, from their lists."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.tasks.records import find_subject, record
from dossier.tasks.unittree import TreeRow, history_of
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.bridge.unitline import UnitLine
from ui.bridge.unittree import UnitTree, UnitTreeModel
from ui.views.records import listside
from ui.views.records.moving import MovingTable
from ui.views.records.reorganising import Reorganising
from ui.views.records.view import PeopleView, RecordsView, UnitsView


def entered(view: RecordsView, context: Context, qtbot: QtBot) -> RecordsView:
    qtbot.addWidget(view)
    view.show()
    view.entered()
    settle(context, qtbot)
    return view


def rows(*levels: tuple[int, str]) -> list[TreeRow]:
    return [TreeRow(Unit(name, name), level, 0, ended=False) for level, name in levels]


def names(view: RecordsView) -> list[str]:
    return [row.name for row in view.side.list._rows.rows()]


@pytest.fixture
def people(context: Context, qtbot: QtBot) -> RecordsView:
    return entered(PeopleView(context), context, qtbot)


@pytest.fixture
def units(context: Context, qtbot: QtBot) -> RecordsView:
    return entered(UnitsView(context), context, qtbot)


def opened(units: RecordsView, words: str, context: Context, qtbot: QtBot) -> Reorganising:
    units.side.list.line.setText(words)
    settle(context, qtbot)
    units.side.list.table.selectAll()
    units.side.reorganise()
    settle(context, qtbot)
    found = units.side._reorganising
    assert found is not None
    return found


@pytest.mark.usefixtures("qapp")
def test_the_model_of_the_tree_is_one_that_qt_finds_right() -> None:
    model = UnitTreeModel("Tất cả", "")
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    for shown in (rows(), rows((0, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")), rows((0, "x"))):
        model.show(shown)
        assert model.rowCount(model.index(0, 0)) == sum(row.level == 0 for row in shown)
    assert tester.model() is model


def test_a_unit_of_the_tree_narrows_the_list(
    people: RecordsView, context: Context, qtbot: QtBot
) -> None:
    people.side._grow.setChecked(True)
    settle(context, qtbot)
    tree, key = people.side.tree, find_subject(context.app.desk, "Phòng Lưu trữ").key
    tree.setCurrentIndex(tree.rows.at(key))
    settle(context, qtbot)
    assert sorted(names(people)) == ["Lý Thị N", "Ngô Thị L"]
    people.side.entered()
    settle(context, qtbot)
    assert tree.rows.key(tree.currentIndex()) == key, "what was chosen stays chosen"
    people.side._grow.setChecked(False)
    settle(context, qtbot)
    assert len(names(people)) == 15
    assert context.settings.unit_tree is False


def test_the_list_goes_on_without_a_unit_that_is_gone(context: Context, qtbot: QtBot) -> None:
    tree, chosen = UnitTree(context), list[str]()
    qtbot.addWidget(tree)
    tree._show(tuple(rows((0, "a"), (0, "b"))))
    tree.chosen.connect(chosen.append)
    tree.setCurrentIndex(tree.rows.index(1, 0, tree.rows.index(0, 0)))
    tree._show(tuple(rows((0, "a"))))
    assert chosen == ["b", ""]


def test_a_line_for_a_unit_takes_none_that_was_offered_for_other_letters(
    context: Context, qtbot: QtBot
) -> None:
    line = UnitLine(context)
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    line.setFocus()
    line.setText("luu tru")
    line._search()
    settle(context, qtbot)
    line.setText("van phong")
    line.editingFinished.emit()
    assert (line.key, line.text()) == ("", "")
    line.setText("luu tru")
    line._search()
    settle(context, qtbot)
    line.editingFinished.emit()
    assert line.key == find_subject(context.app.desk, "Phòng Lưu trữ").key


def test_a_unit_is_renamed_by_its_decision_and_the_step_is_taken_back(
    units: RecordsView, context: Context, qtbot: QtBot
) -> None:
    dialog = opened(units, "lưu trữ", context, qtbot)
    assert dialog.name.text() == "Phòng Lưu trữ"
    dialog.name.setText("Phòng Lưu trữ - Số hóa")
    dialog.day.setText("1/3/26")
    dialog.number.setText("1-QĐ/VPTU")
    with qtbot.waitSignal(dialog.state.done, timeout=WAIT):
        dialog._do()
    settle(context, qtbot)
    assert names(units) == ["Phòng Lưu trữ - Số hóa"]
    key = find_subject(context.app.desk, "Phòng Lưu trữ - Số hóa").key
    assert history_of(context.app.desk, key)[0].text.startswith("01/3/2026, đổi tên")
    assert context.doings.back == "Đổi tên tập thể"
    context.doings.undo()
    settle(context, qtbot)
    assert record(context.app.desk, Ref(Whom.UNIT, key)).subject.value.name == "Phòng Lưu trữ"


def test_units_are_merged_into_a_new_one(
    units: RecordsView, context: Context, qtbot: QtBot
) -> None:
    dialog = opened(units, "phòng lưu trữ", context, qtbot)
    dialog.kind.put("merged")
    assert dialog.name.text() == ""
    dialog._do()
    settle(context, qtbot)
    assert "Cần tên mới" in dialog._notice.text
    dialog.name.setText("Trung tâm Lưu trữ")
    with qtbot.waitSignal(dialog.state.done, timeout=WAIT):
        dialog._do()
    settle(context, qtbot)
    person = record(context.app.desk, find_subject(context.app.desk, "Lý Thị N")).record
    assert person.unit is not None
    assert person.unit.name == "Trung tâm Lưu trữ"


def test_members_of_a_unit_that_is_split_are_ticked_by_keyboard(
    units: RecordsView, context: Context, qtbot: QtBot
) -> None:
    dialog = opened(units, "phòng lưu trữ", context, qtbot)
    dialog.kind.put("split")
    dialog.names.setPlainText("Phòng Sưu tầm\n\nPhòng Bảo quản")
    rows, table = dialog.people.rows, dialog.people
    assert [rows.index(line, 0).data() for line in range(2)] == ["Ngô Thị L", "Lý Thị N"]
    table.setCurrentIndex(rows.index(1, 3))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    keys = {name: find_subject(context.app.desk, name).key for name in ("Ngô Thị L", "Lý Thị N")}
    assert dialog.wish().moving == {keys["Lý Thị N"]: 1}
    dialog.ends.setChecked(True)
    ticks = [rows.index(0, column).data(Qt.ItemDataRole.CheckStateRole) for column in (2, 3)]
    assert ticks == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]  # nobody can stay
    with qtbot.waitSignal(dialog.state.done, timeout=WAIT):
        dialog._do()
    settle(context, qtbot)
    homes = [record(context.app.desk, Ref(Whom.PERSON, key)).record.unit for key in keys.values()]
    assert [home.name for home in homes if home] == ["Phòng Sưu tầm", "Phòng Bảo quản"]


def test_all_chosen_members_are_ticked_at_once_and_stay_again(qtbot: QtBot) -> None:
    table = MovingTable()
    qtbot.addWidget(table)
    tester = QAbstractItemModelTester(
        table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    table.rows.show([Person(key, f"Nguyễn Văn {key}") for key in "ABC"])
    table.rows.name_parts(["Một", "Hai"])
    table.selectAll()
    flags = QItemSelectionModel.SelectionFlag.NoUpdate
    table.selectionModel().setCurrentIndex(table.rows.index(0, 2), flags)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.rows.moving == dict.fromkeys("ABC", 0)
    table.rows.name_parts(["Một mới", "Hai"])
    assert table.rows.moving == dict.fromkeys("ABC", 0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.rows.moving == {}
    assert tester.model() is table.rows


def test_a_day_that_is_none_is_said(units: RecordsView, context: Context, qtbot: QtBot) -> None:
    dialog = opened(units, "lưu trữ", context, qtbot)
    dialog.day.setText("hôm nào")
    dialog._do()
    assert "hôm nào" in dialog._notice.text


def test_without_a_unit_the_officer_is_told_to_choose_one(units: RecordsView) -> None:
    units.side.list.table.clearSelection()
    units.side.reorganise()
    assert "Chọn một hoặc nhiều tập thể" in units.pane.notice.text


def test_all_who_are_selected_move_in_one_step(
    people: RecordsView, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = find_subject(context.app.desk, "Phòng Tổng hợp")
    monkeypatch.setattr(listside, "pick_unit", lambda *_asked: to)
    people.side.list.line.setText("đơn vị: lưu trữ")
    settle(context, qtbot)
    people.side.list.table.selectAll()
    with qtbot.waitSignal(people.side.state.moved, timeout=WAIT):
        people.side.move_people()
    settle(context, qtbot)
    assert names(people) == []
    assert context.doings.back == "Chuyển người sang đơn vị khác"
