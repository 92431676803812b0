"""Turns the tokens into one Qt style sheet and a palette for the whole window."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.tokens import COLORS, FAMILIES, TEXT_SIZE, Colors


def sheet(colors: Colors = COLORS) -> str:
    """Fill the style sheet with the colours."""
    text = Path(__file__).with_name("window.qss").read_text(encoding="utf-8")
    names = {name: getattr(colors, name) for name in Colors.__slots__}
    return Template(text).substitute(names)


def dress(application: QApplication) -> None:
    """Give the application its style, palette and font."""
    application.setStyle("Fusion")
    palette = QPalette(QColor(COLORS.ground))
    palette.setColor(QPalette.ColorRole.Base, QColor(COLORS.surface))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(COLORS.accent))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(COLORS.muted))
    application.setPalette(palette)
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSize(TEXT_SIZE)
    application.setFont(font)
    application.setStyleSheet(sheet())
