"""Papers are looked at, ticked and printed by keyboard; a PDF stands in for the printer."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.round import Status
from dossier.tasks.make import Make, make
from dossier.tasks.rounds import show_round
from tests.ui.waiting import WAIT, press, settle
from ui.bridge.context import Context
from ui.views.deliver.papers import Papers
from ui.views.deliver.printing import PrintTab
from ui.views.deliver.view import DeliverView
from ui.widgets import printing
from ui.widgets.parts import Notice
from ui.widgets.reader import Reader


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> PrintTab:
    room = DeliverView(context)
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    found, tabs = room.findChild(PrintTab), room.findChild(QTabWidget)
    assert found is not None
    assert tabs is not None
    tabs.setCurrentWidget(found)
    room.entered()
    settle(context, qtbot)
    return found


@pytest.fixture
def papers(tab: PrintTab) -> Papers:
    found = tab.findChild(Papers)
    assert found is not None
    return found


@pytest.fixture
def out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let the printer that is chosen be one that writes a PDF."""
    path = tmp_path / "may-in.pdf"

    def choose(pages: object, _parent: QWidget, *, is_duplex: bool = False) -> QPrinter:
        assert pages
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        assert isinstance(is_duplex, bool)
        return printer

    monkeypatch.setattr(printing, "ask_printer", choose)
    return path


def only(context: Context, qtbot: QtBot, papers: Papers, title: str) -> None:
    """Untick all, walk down to a paper with the arrows and tick it with the space bar."""
    papers.tick_all()
    papers.setFocus()
    papers.setCurrentCell(0, 0)
    while title not in papers.cell(papers.currentRow(), 0).text():
        qtbot.keyClick(papers, Qt.Key.Key_Down)
    qtbot.keyClick(papers, Qt.Key.Key_Space)
    settle(context, qtbot)


def pages_of(path: Path) -> int:
    with pikepdf.open(path) as written:
        return len(written.pages)


def test_the_paper_under_the_cursor_is_shown_at_once(
    tab: PrintTab, papers: Papers, context: Context, qtbot: QtBot
) -> None:
    only(context, qtbot, papers, "Tờ trình")
    sheets = tab.findChild(Reader)
    assert sheets is not None
    assert "TỜ TRÌNH" in sheets.reading.text


def test_one_paper_twice_goes_to_the_printer_by_keys(
    tab: PrintTab, papers: Papers, out: Path, context: Context, qtbot: QtBot
) -> None:
    only(context, qtbot, papers, "Tờ trình")
    papers.cell(papers.currentRow(), 1).setText("2")
    press(context, qtbot, papers, "Ctrl+P")
    qtbot.waitUntil(lambda: "trang đến máy in" in said(tab), timeout=WAIT)
    sheets = tab.findChild(Reader)
    assert sheets is not None
    assert pages_of(out) == 2 * len(sheets.pages)


def test_what_lies_printed_is_not_printed_again(
    tab: PrintTab, papers: Papers, out: Path, context: Context, qtbot: QtBot
) -> None:
    only(context, qtbot, papers, "Tờ trình")
    press(context, qtbot, papers, "Ctrl+P")
    assert out.exists()
    out.unlink()
    next(box for box in tab.findChildren(QCheckBox) if "lần in trước" in box.text()).click()
    press(context, qtbot, papers, "Ctrl+P")
    assert not out.exists()
    assert "Không có trang nào" in said(tab)


def test_a_wrong_range_is_told_and_prints_nothing(
    tab: PrintTab, papers: Papers, out: Path, context: Context, qtbot: QtBot
) -> None:
    only(context, qtbot, papers, "Tờ trình")
    line = next(each for each in tab.findChildren(QLineEdit) if "Trang" in each.accessibleName())
    line.setText("bảy")
    press(context, qtbot, papers, "Ctrl+P")
    assert "bảy" in said(tab)
    assert not out.exists()


def said(tab: PrintTab) -> str:
    return " ".join(notice.text for notice in tab.findChildren(Notice))


def test_a_made_dossier_is_packed_by_keys_and_the_round_is_sent(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, archive = tmp_path / "ho-so", tmp_path / "gui"
    make(context.app.desk, Make(context.round, folder, ("docx",), despite_stops=True))
    room = DeliverView(context)
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    line = next(each for each in room.findChildren(QLineEdit) if "Thư mục" in each.accessibleName())
    line.setText(str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(archive), ""))
    press(context, qtbot, line, "Ctrl+G")
    assert archive.with_suffix(".zip").is_file()
    assert show_round(context.app.desk, context.round).round.value.status is Status.SENT
    assert any("Đã đóng gói" in notice.text for notice in room.findChildren(Notice))
