"""The table of keys (Ctrl+/): what each does here, and everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge.action import Action
from ui.bridge.tables import Column, Rows
from ui.widgets.parts import column, heading, muted, size_up, table


class KeyTable(QDialog):
    """Lists the keys of the room in front and those that work everywhere; it may stay open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phím tắt"))
        size_up(self, 760, 560)
        columns: tuple[Column[Action], ...] = (
            Column("Phím", _keys, 150),
            Column("Việc", lambda action: action.label, 220),
            Column("Dùng để", _purpose, 300),
        )
        self._rows: Rows[Action] = Rows(columns, self)
        self._table = table(self._rows, [each.width for each in columns], self.tr("Phím tắt"))
        self._room = heading("")
        hint = self.tr("Phím của phòng đang mở đứng trước; các phím sau dùng được ở mọi nơi.")
        layout = column(self._room, muted(hint), self._table)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_keys(self, room: str, here: Iterable[Action], everywhere: Iterable[Action]) -> None:
        """Show the keys of a room, then those of the window."""
        self._room.setText(room)
        self._rows.show([action for action in (*here, *everywhere) if action.keys])
        self.show()
        self._table.setFocus()


def _keys(action: Action) -> str:
    return QKeySequence(action.keys).toString(QKeySequence.SequenceFormat.NativeText)


def _purpose(action: Action) -> str:
    """Say what an action is for; its keys stand in a column of their own."""
    said = action.tip.rpartition(" (")[0] if action.tip.endswith(f"({action.keys})") else action.tip
    return "" if said.rstrip("…") == action.label else said
