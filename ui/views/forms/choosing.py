"""Asks which forms of the shelf are meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier.tasks.forms.shelf import ShelfRow
from ui.widgets.dialogs import agreed
from ui.widgets.parts import muted, size_up

ID = Qt.ItemDataRole.UserRole


class FormChoice(QDialog):
    """A list to tick; the form at hand is ticked already."""

    def __init__(self, rows: Sequence[ShelfRow], at_hand: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chọn biểu mẫu để xuất"))
        size_up(self, 460, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Biểu mẫu để xuất"))
        for row in rows:
            item = QListWidgetItem(f"{row.form.label} ({row.form.regime.label})", self.list)
            item.setData(ID, row.form.id)
            is_on = row.form.id == at_hand
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Ok | keys.Cancel)
        buttons.button(keys.Ok).setText(self.tr("Xuất…"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(muted(self.tr("Đánh dấu những biểu mẫu cần mang sang máy khác.")))
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def chosen(self) -> tuple[str, ...]:
        """List the ids of what is ticked."""
        items = (self.list.item(number) for number in range(self.list.count()))
        return tuple(
            str(item.data(ID)) for item in items if item.checkState() is Qt.CheckState.Checked
        )


def choose_forms(parent: QWidget, rows: Sequence[ShelfRow], at_hand: str) -> tuple[str, ...]:
    """Ask for some forms; none where the admin thinks better of it."""
    dialog = FormChoice(rows, at_hand, parent)
    return dialog.chosen() if agreed(dialog) else ()
