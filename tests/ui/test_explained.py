"""Explanations and timelines in the window: shown, searched, and put on the clipboard."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dossier.tasks.records import find_subject
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.check.explaining import ExplainTab
from ui.views.check.view import CheckView
from ui.views.records.view import PeopleView
from ui.views.records.years import YearsTab


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def opened_check(context: Context, qtbot: QtBot) -> CheckView:
    view = CheckView(context)
    qtbot.addWidget(view)
    view.show()
    view.entered()
    settle(context, qtbot)
    return view


def explained(view: CheckView) -> ExplainTab:
    (tab,) = view.findChildren(ExplainTab)
    return tab


def test_the_nominee_of_a_finding_is_explained_and_copied(context: Context, qtbot: QtBot) -> None:
    view = opened_check(context, qtbot)
    checked = view.state.at_hand
    assert checked is not None
    at = next(
        at
        for at, found in enumerate(checked.findings)
        if view.state.nomination_at(found.place) and found.place.label == "Bùi Văn K"
    )
    view.choose_finding(at)
    view.explain_one()
    settle(context, qtbot)
    tab = explained(view)
    assert tab.at_hand is not None
    assert tab.at_hand.name == "Bùi Văn K"
    tab.copy()
    assert clipboard() == tab.at_hand.text
    tab.copy_short()
    assert clipboard() == tab.at_hand.short


def test_explanations_are_renewed_with_the_check(context: Context, qtbot: QtBot) -> None:
    view = opened_check(context, qtbot)
    view.explain_one()
    settle(context, qtbot)
    with qtbot.waitSignal(view.state.explained):
        view.entered()
    settle(context, qtbot)
    assert explained(view).at_hand is not None


def opened_years(context: Context, qtbot: QtBot, name: str) -> tuple[PeopleView, YearsTab]:
    view = PeopleView(context)
    qtbot.addWidget(view)
    view.show()
    view.entered()
    settle(context, qtbot)
    (tab,) = view.findChildren(YearsTab)
    view.pane.bring_up(tab)
    view.state.show(find_subject(context.app.desk, name))
    settle(context, qtbot)
    return view, tab  # a room that nobody holds is gone


def shown(tab: YearsTab) -> list[str]:
    labels = [label for label in tab.findChildren(QLabel) if label.accessibleName()]
    return [label.accessibleName() for label in labels if not label.isHidden()]


def test_the_years_of_a_person_are_drawn_and_copied(context: Context, qtbot: QtBot) -> None:
    _view, tab = opened_years(context, qtbot, "Bùi Văn K")
    assert any("Bằng khen của Thủ tướng Chính phủ – " in text for text in shown(tab))
    assert any(text.startswith("2025: ") for text in shown(tab))
    tab.copy()
    assert clipboard().startswith("Dòng thời gian: Bùi Văn K")


def test_the_years_are_searched_without_diacritics(context: Context, qtbot: QtBot) -> None:
    _view, tab = opened_years(context, qtbot, "Bùi Văn K")
    tab.search("thu tuong")
    assert shown(tab)
    assert all("Thủ tướng" in text for text in shown(tab))
    tab.search("không có chữ này")
    assert shown(tab) == []


def test_another_person_brings_other_years(context: Context, qtbot: QtBot) -> None:
    view, tab = opened_years(context, qtbot, "Bùi Văn K")
    view.state.show(find_subject(context.app.desk, "Trần Thị B"))
    settle(context, qtbot)
    assert tab.shown is not None
    assert tab.shown.name == "Trần Thị B"
