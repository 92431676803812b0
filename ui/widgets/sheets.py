"""Shows finished pages on a desk, to scroll and to zoom, with places of their text marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from dossier.paper.frame import Page
from ui.theme.tokens import colors
from ui.widgets.desk import GAP, SCREEN, Desk, fitting, lay, stop_beside
from ui.widgets.letters import Fonts, Letters
from ui.widgets.reading import Area, Reading, Span
from ui.widgets.tiles import Tiles
from ui.widgets.tints import Tint, Tints

FIT_WIDTH, FIT_PAGE = 0.0, -1.0  # zooms that follow the window
LEAST = 0.1  # pixels a point: however narrow the window
STEP = 40  # pixels of one arrow key
NOTCH = 120  # of a wheel; touch pads turn in smaller steps
SHOWN_BELOW = 0.3  # of the window: how far down a place comes to stand that was not in view


class Sheets(QAbstractScrollArea):
    """Sheets below each other, or in pairs.

    Signals: moved() when another place comes into view or the scale changes.
    """

    moved = Signal()

    def __init__(self, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = Letters(fonts)
        self._tiles = Tiles(self._letters)
        self._pages: tuple[Page, ...] = ()
        self._read: Reading | None = None
        self._zoom, self._abreast = FIT_WIDTH, 1
        self._desk: Desk = lay((), 1.0, 0.0, 1)
        self._tints = Tints()
        self._turned = 0  # of the wheel, in eighths of a degree
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(STEP)
            bar.valueChanged.connect(self.moved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def pages(self) -> tuple[Page, ...]:
        """What is shown."""
        return self._pages

    @property
    def reading(self) -> Reading:
        """The text of the pages, read when it is first asked for."""
        if self._read is None:
            self._read = Reading(self._pages, self._letters)
        return self._read

    @property
    def scale(self) -> float:
        """Device-independent pixels a point."""
        if self._zoom > 0:
            return self._zoom * SCREEN
        room = (float(self.viewport().width()), float(self.viewport().height()))
        across, whole = fitting(self._pages, room, self._abreast)
        return max(across if self._zoom == FIT_WIDTH else whole, LEAST)

    @property
    def zoom(self) -> float:
        """The scale as it was asked for: 1.0 is true size, or one of those that fit."""
        return self._zoom

    def show_pages(self, pages: tuple[Page, ...], *, stay: bool = False) -> None:
        """Replace what is shown; go to the first page, or stay where the reader is."""
        self._pages, self._read = pages, None
        self._tints.clear()
        self._tiles.show(pages)
        if not stay:
            self.verticalScrollBar().setValue(0)
        self._lay(QPointF(0, 0))

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Set the scale; a point of the window keeps what lies beneath it."""
        self._zoom = zoom
        self._lay(about or QPointF(self.viewport().width() / 2, 0))

    def step_zoom(self, steps: int, about: QPointF | None = None) -> None:
        """Go to the next larger stop (or smaller, below zero)."""
        self.set_zoom(stop_beside(self.scale, steps), about)

    def set_abreast(self, count: int) -> None:
        """Lay so many sheets side by side."""
        page = self.current_page()
        self._abreast = count
        self._lay(QPointF(0, 0))
        self.go_to(page)

    def current_page(self) -> int:
        """Tell the number of the page in mid-view, from 1; 0 where there is none."""
        middle = QRectF(self.viewport().rect()).center()
        found = self._desk.page_point(middle + self._origin())
        return found[0] + 1 if found else 0

    def go_to(self, page: int, y: float = 0.0) -> None:
        """Bring a page (from 1), or a height on it, to the top."""
        if 0 < page <= len(self._pages):
            top = self._desk.desk_point(page - 1, 0.0, y).y()
            self.verticalScrollBar().setValue(round(top - GAP))

    def reveal(self, span: Span) -> None:
        """Scroll until a stretch of the text is in view."""
        area = next(self.reading.areas(span), None)
        if area is None:
            return
        place = self._placed(area)
        room = QRectF(self.viewport().rect())
        if not room.top() <= place.top() <= place.bottom() <= room.bottom():
            down = place.top() - room.height() * SHOWN_BELOW
            self.verticalScrollBar().setValue(round(self._origin().y() + down))
        if not room.left() <= place.left() <= place.right() <= room.right():
            across = place.center().x() - room.width() / 2
            self.horizontalScrollBar().setValue(round(self._origin().x() + across))

    def tint(self, kind: Tint, spans: Sequence[Span]) -> None:
        """Tint stretches of the text, in order, instead of those marked so before."""
        self._tints.put(kind, spans)
        self.viewport().update()

    def tint_areas(self, kind: Tint, areas: Sequence[Area]) -> None:
        """Tint rectangles of the pages instead of those marked so before."""
        self._tints.put_areas(kind, areas)
        self.viewport().update()

    def point(self, position: QPointF) -> tuple[int, float, float] | None:
        """Find the page (from 0) nearest to a point of the window, and the point on it."""
        return self._desk.page_point(position + self._origin())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a sheet at a readable size."""
        return QSize(700, 800)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the sheets that are in view."""
        painter, seen = QPainter(self.viewport()), QRectF(event.rect())
        painter.fillRect(seen, QColor(colors().desk))
        self._tiles.zoom(self._desk.scale, self.devicePixelRatioF())
        origin = self._origin()
        for number in self._desk.seen(seen.top() + origin.y(), seen.bottom() + origin.y()):
            place = self._desk.places[number].translated(-origin)
            self._tiles.paint(painter, number, place.topLeft(), seen)
            self._paint_tints(painter, number)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again."""
        super().resizeEvent(event)
        self._lay(QPointF(0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            if abs(self._turned) >= NOTCH:
                self.step_zoom(self._turned, event.position())
                self._turned = 0
            return
        super().wheelEvent(event)

    def _paint_tints(self, painter: QPainter, number: int) -> None:
        """Colour the paper beneath letters: what is dark stays dark."""
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for color, area in self._tints.areas(lambda: self.reading, number):
            painter.fillRect(self._placed(area), color)
        painter.restore()

    def _placed(self, area: Area) -> QRectF:
        corner = self._desk.desk_point(area.page, area.x, area.y) - self._origin()
        return QRectF(corner.x(), corner.y(), area.width * self.scale, area.height * self.scale)

    def _origin(self) -> QPointF:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        return QPointF(*(bar.value() for bar in bars))

    def _lay(self, held: QPointF) -> None:
        """Lay the sheets anew; a point of the window keeps what lies beneath it."""
        below = self._desk.page_point(held + self._origin())
        room = self.viewport().size()
        self._desk = lay(self._pages, self.scale, room.width(), self._abreast)
        for bar, length, seen in (
            (self.verticalScrollBar(), self._desk.height, room.height()),
            (self.horizontalScrollBar(), self._desk.width, room.width()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, round(length - seen)))
        if below is not None and below[0] < len(self._pages):
            origin = self._desk.desk_point(*below) - held
            self.horizontalScrollBar().setValue(round(origin.x()))
            self.verticalScrollBar().setValue(round(origin.y()))
        self.viewport().update()
        self.moved.emit()
