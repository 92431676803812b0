"""Shows finished pages one below the other, to scroll and to zoom."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from dossier.paper.frame import Page
from ui.theme.tokens import COLORS
from ui.widgets.letters import Fonts, Letters
from ui.widgets.painter import PagePainter

GAP = 16  # between sheets, device-independent pixels
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
SCREEN = 96 / 72  # pixels a point at 100 %


class Sheets(QAbstractScrollArea):
    """Shows pages one below the other, to scroll and to zoom (Ctrl + wheel)."""

    def __init__(self, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = Letters(fonts)
        self._pages: tuple[Page, ...] = ()
        self._zoom = 0.0  # 0 fits the width
        self.verticalScrollBar().setSingleStep(40)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        """Replace what is shown and go to the first page."""
        self._pages = pages
        self.verticalScrollBar().setValue(0)
        self._measure()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    @property
    def zoom(self) -> float:
        """Device-independent pixels a point."""
        if self._zoom:
            return self._zoom * SCREEN
        widest = max((page.width for page in self._pages), default=595.0)
        return max((self.viewport().width() - 2 * GAP) / widest, 0.2)

    def set_zoom(self, zoom: float) -> None:
        """Set the scale (1.0 is true size at 96 dpi); 0 fits the width."""
        self._zoom = zoom
        self._measure()

    def step_zoom(self, steps: int) -> None:
        """Go so many stops larger (or smaller, below zero)."""
        now = self.zoom / SCREEN
        stops = [stop for stop in ZOOMS if (stop > now * 1.01 if steps > 0 else stop < now * 0.99)]
        if stops:
            self.set_zoom(stops[0] if steps > 0 else stops[-1])

    def current_page(self) -> int:
        """Tell the number of the page in mid-view, from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        top = float(GAP)
        for number, page in enumerate(self._pages, 1):
            top += page.height * self.zoom + GAP
            if middle < top:
                return number
        return len(self._pages)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a sheet at a readable size."""
        return QSize(700, 800)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the sheets that are in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(COLORS.desk))
        top = GAP - float(self.verticalScrollBar().value())
        for page in self._pages:
            height = page.height * self.zoom
            if top + height >= 0 and top <= self.viewport().height():
                self._paint_sheet(painter, page, top)
            top += height + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again."""
        super().resizeEvent(event)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def _paint_sheet(self, painter: QPainter, page: Page, top: float) -> None:
        spare = (self.viewport().width() - page.width * self.zoom) / 2
        left = max(spare, float(GAP)) - self.horizontalScrollBar().value()
        painter.save()
        painter.translate(left, top)
        painter.scale(self.zoom, self.zoom)
        painter.fillRect(QRectF(0, 0, page.width, page.height), Qt.GlobalColor.white)
        PagePainter(painter, self._letters).paint(page.items)
        painter.restore()

    def _measure(self) -> None:
        high = sum(page.height * self.zoom + GAP for page in self._pages) + GAP
        wide = max((page.width * self.zoom for page in self._pages), default=0.0) + 2 * GAP
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(0, round(high - self.viewport().height())))
        self.horizontalScrollBar().setRange(0, max(0, round(wide - self.viewport().width())))
        self.viewport().update()
