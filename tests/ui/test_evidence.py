"""Evidence in the rooms: dropped on an entry, shown, opened, removed, undone, found."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.tasks.evidence import attachments
from tests.ui.test_records import opened, place_of
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.records.lines import LinesTab
from ui.views.records.view import PeopleView, RecordsView


@pytest.fixture
def someone(context: Context, qtbot: QtBot) -> RecordsView:
    view = opened(PeopleView(context), place_of(context, "Trần Thị B"), qtbot)
    view.show()
    return view


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Bằng khen năm 2009.png"
    Image.new("RGB", (300, 400), "gray").save(path)
    return path


def ledger(view: RecordsView, qtbot: QtBot, name: str) -> LinesTab:
    found = next(tab for tab in view.pane.ledgers if tab.kind.name == name)
    assert isinstance(found, LinesTab)
    view.pane.bring_up(found)
    settle(view.context, qtbot)
    return found


def drop(target: QWidget, place: QPoint, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(place, copy, data, buttons, keys))
    QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, data, buttons, keys))


def row_place(tab: LinesTab, number: int) -> QPoint:
    return tab.grid.visualRect(tab.model.index(number, 0)).center()


def attached(view: RecordsView, qtbot: QtBot, *paths: Path) -> LinesTab:
    tab = ledger(view, qtbot, "honour")
    with qtbot.waitSignal(view.pane.evidence.filing.attached, timeout=WAIT):
        drop(tab.grid.viewport(), row_place(tab, 2), *paths)
    settle(view.context, qtbot)
    return tab


def test_a_file_dropped_on_an_entry_stays_with_it(
    someone: RecordsView, qtbot: QtBot, scan: Path
) -> None:
    tab = attached(someone, qtbot, scan)
    assert someone.state.ref is not None
    (file,) = attachments(someone.context.app.desk, someone.state.ref)
    assert file.entry == tab.model.lines[2].key
    assert tab.files.strip.keys == [file.key]
    assert not tab.files.strip._list.item(0).icon().isNull()
    assert someone.pane.notice.text == "Đã đính kèm 1 tệp."
    tab.grid.selectRow(0)
    assert tab.files.strip.keys == []


def test_a_refused_file_says_why(someone: RecordsView, qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "ghi-chu.txt"
    wrong.write_bytes(b"Hello")
    attached(someone, qtbot, wrong)
    assert someone.pane.notice.text.startswith("ghi-chu.txt: Tệp ghi-chu.txt không phải là PDF")


def test_a_file_is_opened_by_the_keyboard_as_a_copy(
    someone: RecordsView, qtbot: QtBot, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    tab = attached(someone, qtbot, scan)
    tab.files.strip._list.setCurrentRow(0)
    with qtbot.waitSignal(someone.pane.evidence.filing.opened, timeout=WAIT):
        QTest.keyClick(tab.files.strip._list, Qt.Key.Key_Return)
    copy = Path(shown[0].toLocalFile())
    assert copy.read_bytes() == scan.read_bytes()
    assert not copy.stat().st_mode & 0o222


def test_a_removed_file_comes_back(someone: RecordsView, qtbot: QtBot, scan: Path) -> None:
    tab = attached(someone, qtbot, scan)
    kept = tab.files.strip.keys
    tab.files.strip._list.setCurrentRow(0)
    with qtbot.waitSignal(someone.pane.evidence.filing.removed, timeout=WAIT):
        tab.files.strip._remove.click()
    settle(someone.context, qtbot)
    assert tab.files.strip.keys == []
    assert not someone.pane.undo.isHidden()
    with qtbot.waitSignal(someone.pane.evidence.filing.filed, timeout=WAIT):
        someone.pane.undo.click()
    settle(someone.context, qtbot)
    assert tab.files.strip.keys == kept


def test_the_search_finds_evidence_and_leads_to_its_entry(
    someone: RecordsView, qtbot: QtBot, scan: Path
) -> None:
    tab = attached(someone, qtbot, scan)
    kept = tab.files.strip.keys
    someone.show_place(place_of(someone.context, "Lê Văn C"))
    settle(someone.context, qtbot)
    someone.pane.bring_up(someone.pane.identity)
    with qtbot.waitSignal(someone.pane.evidence.filing.found, timeout=WAIT):
        someone._list.line.setText("bang khen nam 2009")
    settle(someone.context, qtbot)
    finds = someone.pane.evidence.finds
    assert not finds.isHidden()
    assert [found.row.subject_name for found in finds._rows.rows()] == ["Trần Thị B"]
    finds._table.activated.emit(finds._rows.index(0, 0))
    settle(someone.context, qtbot)
    assert someone.pane.title.text() == "Trần Thị B"
    assert tab.isVisibleTo(someone)
    assert tab.files.strip.keys == kept
