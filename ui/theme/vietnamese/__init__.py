"""Lets buttons, menus and dialogs that Qt brings itself speak Vietnamese."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

RELEASED = Path(__file__).with_name("qt_vi.qm")  # pyside6-lrelease makes it of qt_vi.ts


def speak_vietnamese(application: QApplication) -> None:
    """Put Vietnamese words in the place of Qt's own; what the program says itself stays."""
    words = QTranslator(application)
    words.load(str(RELEASED))
    application.installTranslator(words)
