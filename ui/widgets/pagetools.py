"""The row of tools above the sheets: scale, page, pairs, search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from ui.widgets.desk import SCREEN, STOPS
from ui.widgets.finder import Finder
from ui.widgets.parts import button, row, signed
from ui.widgets.reader import Reader
from ui.widgets.sheets import FIT_PAGE, FIT_WIDTH
from ui.widgets.wrap import Wrapped

ABREAST = {False: 1, True: 2}
PAGE_BOX = 56  # pixels: four digits
DIGITS = 4  # of the number of a page


class PageTools(QWidget):
    """Moves and scales the sheets, and shows where they are."""

    def __init__(self, sheets: Reader, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._finder = finder
        self._zooms = QComboBox()
        self._page = QLineEdit()
        self._count = QLabel()
        self._waiting = QLabel()
        self._waiting.setProperty("role", "muted")
        self._pairs = QPushButton(self.tr("Hai trang"))
        self._row = Wrapped(self)
        self._fill()
        self._lay_out()
        self._zooms.activated.connect(self._take_zoom)
        self._page.returnPressed.connect(self._take_page)
        self._pairs.toggled.connect(self._take_pairs)
        sheets.moved.connect(self.refresh)

    def refresh(self) -> None:
        """Show the page in view and the scale."""
        count = len(self._sheets.pages)
        self.setEnabled(bool(count))
        self._count.setText(f"/ {count}")
        place = self.tr("Trang {page}/{count}")
        told = place.format(page=self._sheets.current_page(), count=count)
        self._sheets.setAccessibleDescription(told)
        if not self._page.hasFocus():
            self._page.setText(str(self._sheets.current_page() or ""))
        self._show_zoom()

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal says so
        """Say that pages are on their way."""
        self._waiting.setText(self.tr("Đang dàn trang…") if busy else "")
        self._waiting.setVisible(busy)

    def add(self, part: QWidget) -> None:
        """Put a part of the room's own behind the tools."""
        self._row.addWidget(part)

    def _fill(self) -> None:
        self._zooms.addItem(self.tr("Vừa chiều rộng"), FIT_WIDTH)
        self._zooms.addItem(self.tr("Vừa cả trang"), FIT_PAGE)
        for stop in STOPS:
            self._zooms.addItem(f"{stop * 100:.0f} %", stop)
        self._zooms.setAccessibleName(self.tr("Tỷ lệ hiển thị"))
        self._zooms.setToolTip(self.tr("Tỷ lệ hiển thị (Ctrl + lăn chuột)"))
        self._page.setAccessibleName(self.tr("Trang đang xem"))
        self._page.setToolTip(self.tr("Đến trang (Ctrl+G)"))
        self._page.setFixedWidth(PAGE_BOX)
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page.setMaxLength(DIGITS)
        self._pairs.setCheckable(True)
        self._pairs.setToolTip(self.tr("Xếp hai trang cạnh nhau"))

    def _lay_out(self) -> None:
        layout = self._row
        smaller = signed(
            "zoom_out", button("", self._smaller, keys="Ctrl+-", tip=self.tr("Thu nhỏ"))
        )
        larger = signed("zoom_in", button("", self._larger, keys="Ctrl+=", tip=self.tr("Phóng to")))
        smaller.setAccessibleName(self.tr("Thu nhỏ"))
        larger.setAccessibleName(self.tr("Phóng to"))
        find = signed(
            "search",
            button(self.tr("Tìm"), self._finder.open, keys="Ctrl+F", tip=self.tr("Tìm từ")),
        )
        page = row(QLabel(self.tr("Trang")), self._page, self._count)
        for part in (smaller, self._zooms, larger, self._pairs, find, page, self._waiting):
            layout.addWidget(part)
        self._on("Ctrl+0", self._fit)
        self._on("Ctrl+G", self._ask_page)
        self._on("F3", self._finder.next)
        self._on("Shift+F3", self._finder.previous)

    def _on(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self, act)

    def _show_zoom(self) -> None:
        """Choose the entry of the scale; in between, the list shows the true one."""
        index = self._zooms.findData(self._sheets.zoom)
        self._zooms.setCurrentIndex(index)
        true = f"{self._sheets.scale / SCREEN * 100:.0f} %"
        self._zooms.setPlaceholderText(true)
        self._zooms.setToolTip(self.tr("Tỷ lệ hiển thị: {true}").format(true=true))

    def _take_zoom(self, index: int) -> None:
        self._sheets.set_zoom(float(self._zooms.itemData(index)))

    def _take_page(self) -> None:
        """Go to the page that is typed; what is no number goes nowhere."""
        typed = self._page.text().strip()
        self._sheets.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed.isascii() and typed.isdigit() and int(typed):
            self._sheets.go_to(min(int(typed), len(self._sheets.pages)))
        else:
            self._page.setText(str(self._sheets.current_page() or ""))

    def _take_pairs(self, paired: bool) -> None:  # noqa: FBT001 - Qt's signal says so
        self._sheets.set_abreast(ABREAST[paired])

    def _ask_page(self) -> None:
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.selectAll()

    def _smaller(self) -> None:
        self._sheets.step_zoom(-1)

    def _larger(self) -> None:
        self._sheets.step_zoom(1)

    def _fit(self) -> None:
        self._sheets.set_zoom(FIT_WIDTH)
