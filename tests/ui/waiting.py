"""Waits for the window's jobs."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.bridge.context import Context

WAIT = 20_000  # milliseconds


def settle(context: Context, qtbot: QtBot) -> None:
    """Wait until the room at hand has heard of all that it asked for."""
    qtbot.waitUntil(lambda: not context.jobs.busy, timeout=WAIT)
