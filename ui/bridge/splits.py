"""Remembers where a person drew the line between two parts of a room."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter

from ui.bridge.settings import Settings


def keep_split(split: QSplitter, settings: Settings, name: str) -> None:
    """Put a splitter where it was left, and keep where it is drawn to as `settings.<name>`."""
    left = getattr(settings, name)
    if isinstance(left, QByteArray) and not left.isEmpty():
        split.restoreState(left)
    split.splitterMoved.connect(lambda _at, _part: setattr(settings, name, split.saveState()))
