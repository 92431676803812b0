"""Sheets whose text is selected with mouse and keys, and copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QScrollBar, QWidget

from dossier.paper.frame import Page
from ui.theme.icons import icon
from ui.widgets.desk import GAP
from ui.widgets.landmarks import is_inside
from ui.widgets.letters import Fonts
from ui.widgets.linked import Linked
from ui.widgets.reading import Span
from ui.widgets.selection import Selection, Unit
from ui.widgets.tints import Tint

PULL = 30  # milliseconds between two pulls while the mouse is held outside the window
ROWS_OF_PAGE = 25  # that Shift and Page Down select
Keys = QKeySequence.StandardKey


class Reader(Linked):
    """Sheets to read: text is selected across pages in reading order."""

    def __init__(self, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(fonts, parent)
        self._selected: Selection | None = None
        self._since_double = QElapsedTimer()
        self._mouse = QPointF()
        self._pull = QTimer(self)
        self._pull.setInterval(PULL)
        self._pull.timeout.connect(self._pull_on)
        self._keys: tuple[tuple[Keys, Callable[[], None]], ...] = (
            (Keys.Copy, self.copy),
            (Keys.SelectAll, self.select_all),
            (Keys.SelectNextLine, partial(self._lead_rows, 1)),
            (Keys.SelectPreviousLine, partial(self._lead_rows, -1)),
            (Keys.SelectNextPage, partial(self._lead_rows, ROWS_OF_PAGE)),
            (Keys.SelectPreviousPage, partial(self._lead_rows, -ROWS_OF_PAGE)),
            (Keys.SelectNextChar, partial(self._lead_letters, 1)),
            (Keys.SelectPreviousChar, partial(self._lead_letters, -1)),
            (Keys.MoveToStartOfLine, self.go_to_start),
            (Keys.MoveToStartOfDocument, self.go_to_start),
            (Keys.MoveToEndOfLine, self.go_to_end),
            (Keys.MoveToEndOfDocument, self.go_to_end),
        )

    @property
    def selection(self) -> Selection:
        """What is selected of the pages at hand."""
        if self._selected is None:
            self._selected = Selection(self.reading)
        return self._selected

    def show_pages(self, pages: tuple[Page, ...], *, stay: bool = False) -> None:
        """Replace what is shown; nothing is selected then."""
        self._selected = None
        super().show_pages(pages, stay=stay)

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if self.selection.text:
            QGuiApplication.clipboard().setText(self.selection.text)

    def select_all(self) -> None:
        """Select the text of all pages."""
        self.selection.take_all()
        self._show_selection()

    def select(self, span: Span) -> None:
        """Select a stretch of the text and bring it into view."""
        self.selection.begin(span[0])
        self.selection.lead(span[1])
        self._show_selection()
        self.reveal(span)

    def go_to_start(self) -> None:
        """Go to the top of the first page."""
        self.verticalScrollBar().setValue(0)

    def go_to_end(self) -> None:
        """Go to the foot of the last page."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to select; Shift goes on where it began; a third click takes the row."""
        if event.button() != Qt.MouseButton.LeftButton or not self.pages:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._lead(event.position())
        else:
            self._begin(event.position(), self.reading.row if self._is_third() else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton and self.pages:
            self._since_double.start()
            self._begin(event.position(), self.reading.word)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select up to the mouse while its button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.pages:
            self._mouse = event.position()
            self._lead(self._mouse)
            self._pull.start()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop pulling; a click that selects nothing follows a link."""
        self._pull.stop()
        if event.button() == Qt.MouseButton.LeftButton and not self.selection.text:
            self.follow(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy, select, and go to either end; the rest scrolls."""
        for keys, act in self._keys:
            if event.matches(keys):
                act()
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to copy."""
        menu = QMenu(self)
        copy = menu.addAction(icon("copy"), self.tr("Sao chép"), Keys.Copy, self.copy)
        copy.setEnabled(bool(self._selected and self._selected.text))
        menu.addAction(self.tr("Chọn tất cả"), Keys.SelectAll, self.select_all)
        link = self.link_at(QPointF(event.pos()))
        if link is not None and not is_inside(link):
            said = self.tr("Sao chép địa chỉ liên kết")
            menu.addAction(icon("link"), said, partial(self.copy_address, link))
        menu.exec(event.globalPos())

    def _begin(self, position: QPointF, unit: Unit | None) -> None:
        self.selection.begin(self._place(position), unit)
        self._show_selection()

    def _lead(self, position: QPointF) -> None:
        self.selection.lead(self._place(position))
        self._show_selection()

    def _lead_rows(self, steps: int) -> None:
        self._show_head(self._from_here().lead_rows(steps))

    def _lead_letters(self, steps: int) -> None:
        self._show_head(self._from_here().lead_letters(steps))

    def _from_here(self) -> Selection:
        """Begin in view where keys come before any click."""
        if self._selected is None:
            self.selection.begin(self._place(QPointF(0, 2 * GAP)))
        return self.selection

    def _show_head(self, place: int) -> None:
        self._show_selection()
        self.reveal(self.reading.row(place))

    def _show_selection(self) -> None:
        start, end = self.selection.span
        self.tint(Tint.SELECTED, [(start, end)] if start < end else [])

    def _place(self, position: QPointF) -> int:
        found = self.point(position)
        return self.reading.at(*found) if found else 0

    def _is_third(self) -> bool:
        patience = QGuiApplication.styleHints().mouseDoubleClickInterval()
        return self._since_double.isValid() and not self._since_double.hasExpired(patience)

    def _pull_on(self) -> None:
        """Scroll towards a mouse that is held outside, the faster the further."""
        room = self.viewport().rect()
        _pull(self.verticalScrollBar(), self._mouse.y(), room.height())
        _pull(self.horizontalScrollBar(), self._mouse.x(), room.width())
        self._lead(self._mouse)


def _pull(bar: QScrollBar, at: float, length: float) -> None:
    beyond = min(at, 0.0) + max(at - length, 0.0)
    bar.setValue(bar.value() + round(beyond / 2))
