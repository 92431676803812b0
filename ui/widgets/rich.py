"""Rich text whose colours are names, so that it follows a change of theme."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QEvent
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

from ui.theme.tokens import Tone, colors, shade

MARKS = ("gone", "come")  # colours beneath black letters


def toned(tone: Tone, html: str) -> str:
    """Put a stretch of rich text into a tone."""
    return f'<span class="{tone}">{html}</span>'


def marked(mark: str, html: str) -> str:
    """Put a stretch of rich text onto one of MARKS."""
    return f'<span class="{mark}">{html}</span>'


def as_written(text: str) -> str:
    """Give a text to what takes some texts for rich ones, to be shown letter by letter."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


class RichLabel(QLabel):
    """A label of rich text with tones."""

    def __init__(self, html: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = html
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setText(html)

    def text(self) -> str:
        """Give the rich text that is shown."""
        return self._html

    def setText(self, html: str) -> None:  # noqa: N802 - Qt's name
        """Show another rich text."""
        self._html = html
        super().setText(f"<style>{_style()}</style>{html}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Qt tells of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setText(self._html)


class RichPage(QTextBrowser):
    """A page of rich text with tones; it stays where it was scrolled to when the theme changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""

    def setHtml(self, html: str) -> None:  # noqa: N802 - Qt's name
        """Show another page."""
        self._html = html
        self.document().setDefaultStyleSheet(_style())
        super().setHtml(html)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Qt tells of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            down = self.verticalScrollBar().value()
            self.setHtml(self._html)
            self.verticalScrollBar().setValue(down)


def _style() -> str:
    tones = (f".{tone} {{ color: {shade(tone)}; }}" for tone in get_args(Tone))
    worn = colors()
    marks = (
        f".{mark} {{ color: {worn.ink}; background: {getattr(worn, mark)}; }}" for mark in MARKS
    )
    return " ".join((*tones, *marks, f"a {{ color: {worn.accent}; }}"))
