"""A bar to look for words: what is wanted, how often it stands there, and the way to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.theme.tokens import SPACE
from ui.widgets.parts import button, signed
from ui.widgets.reading import Span
from ui.widgets.sheets import Sheets
from ui.widgets.tints import Tint

FIELD = 260  # pixels


class Finder(QFrame):
    """Looks through the text of sheets; hidden until it is asked for.

    Signals: asked(text) when words are wanted; whoever knows how answers with `show_found`.
    """

    asked = Signal(str)

    def __init__(self, sheets: Sheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._spans: Sequence[Span] = ()
        self._at = 0
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Tìm trong văn bản (không cần gõ dấu)"))
        self._field.setAccessibleName(self.tr("Từ cần tìm trong văn bản"))
        self._field.setClearButtonEnabled(True)
        self._field.setFixedWidth(FIELD)
        self._count = QLabel()
        self._lay_out()
        self._field.textChanged.connect(self.asked)
        self._field.returnPressed.connect(self._return)
        self.hide()

    def open(self) -> None:
        """Come up with the words of before, ready to be typed over."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.ask_again()

    def close_up(self) -> None:
        """Go away with all marks."""
        self.hide()
        self.show_found(())
        self._sheets.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_again(self) -> None:
        """Look anew: the text may be another."""
        if self.isVisible():
            self.asked.emit(self._field.text())

    def show_found(self, spans: Sequence[Span]) -> None:
        """Tint what was found, and go to the first place in view or after it."""
        self._spans = spans
        self._sheets.tint(Tint.FOUND, spans)
        start, _ = self._sheets.reading.page(self._sheets.current_page() - 1)
        ahead = (number for number, span in enumerate(spans) if span[0] >= start)
        self._go(next(ahead, 0))

    def next(self) -> None:
        """Go to the next place, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before, from the first to the last."""
        self._step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return
        super().keyPressEvent(event)

    def _return(self) -> None:
        backwards = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self._step(-1 if backwards else 1)

    def _step(self, steps: int) -> None:
        if not self.isVisible():
            self.open()
        elif self._spans:
            self._go((self._at + steps) % len(self._spans))

    def _go(self, number: int) -> None:
        self._at = number
        current = self._spans[number : number + 1]
        self._sheets.tint(Tint.CURRENT, current)
        for span in current:
            self._sheets.reveal(span)
        self._count.setText(self._counted())

    def _counted(self) -> str:
        if self._spans:
            return f"{self._at + 1}/{len(self._spans)}"
        return self.tr("Không tìm thấy") if self._field.text().strip() else ""

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(self._field)
        layout.addWidget(
            signed(
                "up", button(self.tr("Trước"), self.previous, tip=self.tr("Chỗ trước (Shift+F3)"))
            )
        )
        layout.addWidget(
            signed("down", button(self.tr("Tiếp"), self.next, tip=self.tr("Chỗ tiếp theo (F3)")))
        )
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(
            signed("close", button(self.tr("Đóng"), self.close_up, tip=self.tr("Đóng (Esc)")))
        )
