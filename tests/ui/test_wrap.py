"""Rows of buttons go on below themselves, so that every room fits a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.wrap import wrapped


def labels(count: int) -> list[QWidget]:
    made: list[QWidget] = [QLabel(str(number)) for number in range(count)]
    for each in made:
        each.setFixedSize(100, 20)
    return made


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        pytest.param(1000, [5], id="all on one line"),
        pytest.param(320, [3, 2], id="as many as there is room for"),
        pytest.param(100, [1, 1, 1, 1, 1], id="one below the other"),
        pytest.param(10, [1, 1, 1, 1, 1], id="never fewer than one"),
    ],
)
def test_parts_that_find_no_room_go_below(width: int, lines: list[int], qtbot: QtBot) -> None:
    parts = labels(5)
    holder = wrapped(*parts)
    qtbot.addWidget(holder)
    holder.resize(width, holder.heightForWidth(width))
    holder.show()
    tops = [part.y() for part in parts]
    assert [tops.count(top) for top in sorted(set(tops))] == lines
    assert max(part.geometry().bottom() for part in parts) < holder.height()


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    parts = labels(3)
    holder = wrapped(*parts)
    qtbot.addWidget(holder)
    holder.show()
    parts[0].hide()
    assert holder.sizeHint().width() == 208
