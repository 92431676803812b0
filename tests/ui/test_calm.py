from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from dossier.store import Store, Work
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.rooms import ROOMS, Room

SMALL = {"rules"}  # reads one row: the local rules in force


@pytest.mark.parametrize("room", [pytest.param(room, id=room.name) for room in ROOMS])
def test_the_window_goes_on_while_a_room_reads_the_records(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, room: Room
) -> None:
    inside: list[str] = []
    work = Store.work

    def watched(store: Store, who: str, name: str) -> Work:
        if threading.current_thread() is threading.main_thread():
            inside.append(name)
        return work(store, who, name)

    monkeypatch.setattr(Store, "work", watched)
    view = room.make(context)
    qtbot.addWidget(view)
    view.show()
    view.entered()
    settle(context, qtbot)
    view.left()
    settle(context, qtbot)
    view.release()
    assert set(inside) <= SMALL
