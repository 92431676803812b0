"""Narratives that share passages: side by side in the room of findings, marked in both."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from dossier.model.round import Answer, Nomination
from tests.check.test_alike import FIRST, SECOND, THIRD
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.check.view import CheckView


def copied(context: Context) -> None:
    """Let two nominees of the round tell the same, one of them with a sign of two halves."""
    desk = context.app.desk
    with desk.store.work("cán bộ", "fill") as work:
        rows = [row for row in work.all(Nomination, round=context.round) if not row.excluded]
        people = [row.key for row in rows if row.subject.whom.value == "person"]
        work.put_many(
            (
                Answer(people[0], "thanh_tich", f"{FIRST}\n\n{THIRD}"),
                Answer(people[1], "thanh_tich", f"😀 {SECOND}\n\n{FIRST}"),
            )
        )
        work.commit()


def test_both_texts_stand_side_by_side_with_what_they_share(context: Context, qtbot: QtBot) -> None:
    copied(context)
    view = CheckView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.compared, timeout=WAIT):
        view._tabs.setCurrentWidget(view._alike_tab)
    settle(context, qtbot)
    tab = view._alike_tab
    pair = tab._rows.rows()[0]
    assert pair.words == len(FIRST.split())
    assert tab.marked == ([FIRST], [FIRST])
    assert tab._said.text() == f"Đoạn 1/1, trùng {pair.words} từ"


def test_a_round_without_copies_says_so(context: Context, qtbot: QtBot) -> None:
    view = CheckView(context)
    qtbot.addWidget(view)
    tab = view._alike_tab
    assert tab.marked == ([], [])
    assert tab._said.text() == "Không có nội dung trùng nhau."
