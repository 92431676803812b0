"""Writing a report in a record: prompts of the form, pages counted, earlier texts, nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from dossier.model.round import Round
from dossier.model.subject import Ref, Whom
from dossier.tasks.answers import asks, save_answers
from dossier.tasks.narrative import report_heads
from dossier.tasks.records import find_subject
from dossier.tasks.rounds import Nominate, list_rounds, new_round, nominate, show_round
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.records.reporttab import ReportTab
from ui.views.records.view import PeopleView


def nominee(context: Context) -> Ref:
    rows = show_round(context.app.desk, context.round).rows
    return next(
        row.nomination.value.subject
        for row in rows
        if row.nomination.value.subject.whom is Whom.PERSON and not row.nomination.value.excluded
    )


def opened(view: PeopleView, ref: Ref, qtbot: QtBot) -> ReportTab:
    context = view.context
    qtbot.addWidget(view)
    view.resize(1176, 700)
    view.show()
    view.pane.choose(ref)
    settle(context, qtbot)
    view.pane.bring_up(view.pane.report)
    settle(context, qtbot)
    return view.pane.report


@pytest.fixture
def room(context: Context) -> PeopleView:
    return PeopleView(context)


@pytest.fixture
def tab(room: PeopleView, qtbot: QtBot) -> ReportTab:
    return opened(room, nominee(room.context), qtbot)


def focused(tab: ReportTab, ask: str, qtbot: QtBot) -> QPlainTextEdit:
    editor = tab.editors[ask]
    tab.window().activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus, timeout=WAIT)
    return editor


def kept(context: Context, nomination: str) -> dict[str, str]:
    return {row.ask.id: row.text for row in asks(context.app.desk, nomination)}


def test_what_is_written_is_kept_at_a_pause_and_its_pages_are_counted(
    tab: ReportTab, context: Context, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tab.state.measured, timeout=WAIT):
        pass
    short = tab._pages.text()
    assert "trang" in short
    editor = focused(tab, "thanh_tich", qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    editor.insertPlainText("\n" + "\n".join(["Da lam xong viec duoc giao dung han. " * 8] * 60))
    with qtbot.waitSignal(tab.state.kept, timeout=WAIT):
        pass
    qtbot.waitUntil(lambda: tab._pages.text() != short, timeout=WAIT)
    assert kept(context, tab.state.nomination)["thanh_tich"].count("Da lam xong") == 480


def test_leaving_keeps_what_was_just_written(
    tab: ReportTab, context: Context, qtbot: QtBot
) -> None:
    nomination = tab.state.nomination
    qtbot.keyClicks(focused(tab, "thanh_tich", qtbot), "Viec moi. ")
    view = tab.window()
    assert isinstance(view, PeopleView)
    view.pane.choose(find_subject(context.app.desk, "Bùi Văn K"))
    settle(context, qtbot)
    assert kept(context, nomination)["thanh_tich"].startswith("Viec moi. ")
    context.doings.undo()
    settle(context, qtbot)
    assert not kept(context, nomination)["thanh_tich"].startswith("Viec moi. ")


def test_the_cursor_stays_while_news_of_the_record_come(
    tab: ReportTab, context: Context, qtbot: QtBot
) -> None:
    editor = focused(tab, "thanh_tich", qtbot)
    qtbot.keyClicks(editor, "Viec")
    tab.state.finish()
    qtbot.keyClicks(editor, " moi")
    settle(context, qtbot)
    assert editor.toPlainText().startswith("Viec moi")
    assert editor.textCursor().position() == len("Viec moi")


def test_last_years_text_is_put_in_where_the_cursor_stands(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    desk, ref = context.app.desk, nominee(context)
    office = next(row for row in list_rounds(desk) if row.key == context.round)
    unit = show_round(desk, office.key).round.value.office
    earlier = new_round(desk, Round("", "Đợt cũ", office.year - 1, unit)).value.key
    nominate(desk, Nominate(earlier, ref, "ldtt"))
    old = next(row for row in report_heads(desk, ref) if row.round == "Đợt cũ")
    save_answers(desk, old.nomination, {"thanh_tich": "Việc năm trước."})
    tab = opened(room, ref, qtbot)
    editor = focused(tab, "thanh_tich", qtbot)
    assert tab._former.toPlainText() == "Việc năm trước."
    tab._take.click()
    assert editor.toPlainText().startswith("Việc năm trước.")


def test_whoever_is_in_no_round_is_proposed_from_here(
    room: PeopleView, context: Context, qtbot: QtBot
) -> None:
    desk = context.app.desk
    rows = {row.nomination.value.subject for row in show_round(desk, context.round).rows}
    ref = next(
        ref
        for name in ("Hồ Thị Q", "Phan Văn P", "Trịnh Văn O", "Lý Thị N", "Ngô Thị L", "Đỗ Thị G")
        if (ref := find_subject(desk, name)) not in rows
    )
    tab = opened(room, ref, qtbot)
    assert tab._none.isVisible()
    assert not tab._split.isVisible()
    with qtbot.waitSignal(context.nominated) as asked:
        tab._nominate.click()
    assert asked.args == [(ref,)]
