"""Shows a certificate with its fields marked: they are chosen and moved by mouse and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from dossier.model.stock import StockField
from dossier.paper.length import in_mm, mm
from ui.widgets.letters import Fonts
from ui.widgets.reading import Area
from ui.widgets.sheets import FIT_PAGE, Sheets
from ui.widgets.tints import Tint

STEPS = {  # millimetres that an arrow key moves a field
    Qt.KeyboardModifier.NoModifier: 0.5,
    Qt.KeyboardModifier.ShiftModifier: 5.0,
    Qt.KeyboardModifier.ControlModifier: 0.1,
}
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ABOVE, BELOW = 0.9, 0.35  # of the size: how far letters reach from their baseline
Place = tuple[float, float]


class FieldSheet(Sheets):
    """One sheet.

    Signals: chosen(row) when a field is clicked; moved_by(x, y) in millimetres, for the chosen one.
    """

    chosen = Signal(int)
    moved_by = Signal(float, float)

    def __init__(self, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(fonts, parent)
        self._areas: list[Area] = []
        self._row = -1
        self._held: Place | None = None
        self.set_zoom(FIT_PAGE)

    def show_fields(self, fields: Sequence[StockField], row: int) -> None:
        """Mark the fields, the chosen one more strongly."""
        self._areas, self._row = [area_of(field) for field in fields], row
        here = self._areas[row : row + 1] if row >= 0 else []
        self.tint_areas(Tint.MOVED, [area for area in self._areas if area not in here])
        self.tint_areas(Tint.CURRENT, here)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the field under the pointer, and take hold of it."""
        self._held = None
        spot = self.point(event.position())
        if spot is None:
            return
        _page, x, y = spot
        hit = [row for row, area in enumerate(self._areas) if _holds(area, x, y)]
        if hit:
            row = self._row if self._row in hit else hit[-1]
            self._held = (x, y)
            self.chosen.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the field."""
        spot = self.point(event.position())
        if self._held is None or spot is None:
            return
        _page, x, y = spot
        moved = (round(in_mm(x - self._held[0]), 1), round(in_mm(y - self._held[1]), 1))
        if any(moved):
            self._held = (x, y)
            self.moved_by.emit(*moved)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the chosen field with the arrow keys."""
        way = ARROWS.get(Qt.Key(event.key()))
        step = STEPS.get(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        if way is None or step is None or self._row < 0:
            super().keyPressEvent(event)
            return
        self.moved_by.emit(way[0] * step, way[1] * step)


def area_of(field: StockField) -> Area:
    """Find the rectangle in which the lines of a field stand."""
    line = field.line_pt or field.size_pt * 1.15
    top = mm(field.y_mm) - field.size_pt * ABOVE
    height = field.size_pt * (ABOVE + BELOW) + (field.max_lines - 1) * line
    return Area(0, mm(field.x_mm), top, mm(field.w_mm), height)


def _holds(area: Area, x: float, y: float) -> bool:
    return area.x <= x <= area.x + area.width and area.y <= y <= area.y + area.height
