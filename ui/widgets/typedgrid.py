"""A grid that is typed in as Excel is: type over, F2, Enter, Tab, Alt+Enter, copy, paste, clear."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme.tokens import SPACE
from ui.widgets.clipboard import from_text, to_text

AnyIndex = QModelIndex | QPersistentModelIndex
WIDEST, LINES = 320, 3  # an open cell is at least so wide in pixels and so many lines high
OFFERS = Qt.ItemDataRole.UserRole + 1  # of a cell that may say one of a few texts: these
Key = Qt.Key
STEPS = {  # where each key goes from an open cell: lines, columns
    Key.Key_Return: (1, 0),
    Key.Key_Enter: (1, 0),
    Key.Key_Tab: (0, 1),
    Key.Key_Backtab: (0, -1),
}


class TypedGrid(QTableView):
    """Cells of any model, whose edit role is the whole text and whose display may be shorter.

    Signals: pasted(first line, first column, rows of cells) and cleared(indexes); the model's
    owner decides what becomes of them.
    """

    pasted = Signal(int, int, object)
    cleared = Signal(object)

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opened_by_typing = False
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setWordWrap(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def finish(self) -> None:
        """Take in what stands in a cell that is still open: a shortcut does not close it."""
        typed = QApplication.focusWidget()
        if isinstance(typed, QPlainTextEdit | _Offered) and self.isAncestorOf(typed):
            self.commitData(typed)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, whole."""
        area = self._area()
        if not area.isEmpty():
            lines = range(area.top(), area.bottom() + 1)
            QGuiApplication.clipboard().setText(to_text(self._texts(line, area) for line in lines))

    def paste(self) -> None:
        """Tell what was copied; one cell goes into every chosen one, as in Excel."""
        rows, area = from_text(QGuiApplication.clipboard().text()), self._area()
        if rows and not area.isEmpty():
            if len(rows) == len(rows[0]) == 1:
                rows = [rows[0] * area.width() for _ in range(area.height())]
            self.pasted.emit(area.top(), area.left(), rows)

    def fill_down(self) -> None:
        """Tell the first chosen line for all that are chosen, as Ctrl+D does in Excel."""
        area = self._area()
        if area.height() > 1:
            first = self._texts(area.top(), area)
            self.pasted.emit(area.top(), area.left(), [first] * area.height())

    def _area(self) -> QRect:
        """Give the chosen cells: x counts columns, y lines."""
        area = QRect()
        for index in self.selectedIndexes():
            area |= QRect(index.column(), index.row(), 1, 1)
        return area

    def _texts(self, line: int, area: QRect) -> list[str]:
        places = range(area.left(), area.right() + 1)
        cells = (self.model().index(line, place) for place in places)
        return [str(cell.data(Qt.ItemDataRole.EditRole) or "") for cell in cells]

    def step(self, lines: int, columns: int) -> bool:
        """Go to the cell so far away; whether there is one."""
        here = self.currentIndex()
        there = self.model().index(here.row() + lines, here.column() + columns)
        if there.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(there, flags)
        return there.isValid()

    def edit(  # type: ignore[override]  # Qt has three of this name
        self, index: AnyIndex, trigger: QAbstractItemView.EditTrigger, event: QEvent
    ) -> bool:
        """Remember whether typing opens the cell: what stands there then gives way."""
        self.opened_by_typing = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        return super().edit(index, trigger, event)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+D before anything else in the room that has these keys."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _fills_down(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy, paste, clear and go on; every other key types."""
        standard = QKeySequence.StandardKey
        if event.matches(standard.Copy):
            self.copy()
        elif event.matches(standard.Paste):
            self.paste()
        elif event.matches(standard.Cut):
            self.copy()
            self.cleared.emit(self.selectedIndexes())
        elif _fills_down(event):
            self.fill_down()
        elif event.key() in (Key.Key_Delete, Key.Key_Backspace):
            self.cleared.emit(self.selectedIndexes())
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            up = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if up else 1, 0)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001, N802 - as Qt calls it
        """Let Tab go from cell to cell, and out of the grid at its edges."""
        return self.step(0, 1 if is_next else -1) or super().focusNextPrevChild(is_next)


def _fills_down(event: QKeyEvent) -> bool:
    is_alone = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return is_alone and event.key() == Key.Key_D


class _Cells(QStyledItemDelegate):
    """Opens a cell for typing, with room for several lines."""

    def __init__(self, grid: TypedGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Open a cell; one that offers texts lets choose among them, and takes others too."""
        offers = index.data(OFFERS)
        editor = _Offered(offers, parent) if offers else QPlainTextEdit(parent)
        heading = self._grid.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        editor.setProperty("role", "cell")
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Show the whole text once: news of the ledgers do not change what is being typed."""
        if editor.property("filled"):
            return
        editor.setProperty("filled", "yes")
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, _Offered):
            editor.begin(text, is_typed=self._grid.opened_by_typing)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            if self._grid.opened_by_typing:
                editor.selectAll()
            else:
                editor.moveCursor(editor.textCursor().MoveOperation.End)

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex
    ) -> None:
        """Hand over what was typed."""
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)
        elif isinstance(editor, _Offered):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        """Give an open cell room, within the grid."""
        place, room = option.rect, self._grid.viewport().rect()
        if isinstance(editor, _Offered):
            place.setWidth(min(max(place.width(), WIDEST), room.width()))
            place.moveRight(min(place.right(), room.right()))
            editor.setGeometry(place)
            return
        high = editor.fontMetrics().lineSpacing() * LINES + 2 * SPACE.small
        place.setWidth(min(max(place.width(), WIDEST), room.width()))
        place.setHeight(min(max(place.height(), high), room.height()))
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), max(room.bottom(), place.height())))
        editor.setGeometry(place)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Enter and Tab close the cell and go on; Alt+Enter begins a line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(editor, event)
        if event.key() not in STEPS or not isinstance(editor, QPlainTextEdit | _Offered):
            return super().eventFilter(editor, event)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if isinstance(editor, QPlainTextEdit):
                editor.insertPlainText("\n")
            return True
        lines, columns = STEPS[Key(event.key())]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            lines = -lines
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self._grid.setFocus()
        self._grid.step(lines, columns)
        return True


class _Offered(QLineEdit):
    """An open cell that offers the texts which hold what is typed; it never types by itself."""

    def __init__(self, texts: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        completer = QCompleter(list(texts), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def begin(self, text: str, *, is_typed: bool) -> None:
        """Show what stands here, ready to be typed over; opened otherwise, offer every text."""
        self.setText(text)
        self.selectAll()
        if not is_typed:
            QTimer.singleShot(0, self, self._offer_all)

    def _offer_all(self) -> None:
        self.completer().setCompletionPrefix("")
        self.completer().complete()
