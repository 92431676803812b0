"""A workbook for a unit is made in the room of lists, and comes back in with no question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from dossier.model.change import Query
from dossier.tasks.records import people
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.collect.view import CollectView

FILL = 2  # the side of the room


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> Iterator[CollectView]:
    view = CollectView(context)
    qtbot.addWidget(view)
    view.show()
    view.sides.turn_to(FILL)
    yield view
    view.release()


def test_the_people_of_a_workbook_come_back_as_they_are(
    room: CollectView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bang.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    room.filling.kind.put("people")
    room.filling.make.click()
    settle(room.context, qtbot)
    assert room.news.text.startswith("Đã lập bang.xlsx.")
    room.state.open((path,))
    settle(room.context, qtbot)
    fates = [line.fate for line in room.page.rows.rows.rows() if line.row is not None]
    known = people(room.context.app.desk, Query()).total
    assert fates == ["same"] * known
    assert room.page.columns.grid.isHidden(), "its columns are known: there is nothing to ask"


def test_whoever_thinks_better_of_it_writes_nothing(
    room: CollectView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    room.filling.make.click()
    settle(room.context, qtbot)
    assert not room.news.isVisible()
    assert list(tmp_path.glob("*.xlsx")) == []
