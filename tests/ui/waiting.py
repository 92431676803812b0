"""Waits for the window's jobs."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.bridge.context import Context

WAIT = 20_000  # milliseconds
CLICK = 150  # milliseconds that a button takes to answer to its keys


def settle(context: Context, qtbot: QtBot) -> None:
    """Wait until the room at hand has heard of all that it asked for."""
    qtbot.waitUntil(lambda: not context.jobs.busy, timeout=WAIT)


def press(context: Context, qtbot: QtBot, part: QWidget, keys: str) -> None:
    """Press the keys of a shortcut while a part has the focus, and wait for what follows."""
    part.setFocus()
    QTest.keySequence(part, QKeySequence(keys))
    qtbot.wait(CLICK)
    settle(context, qtbot)
