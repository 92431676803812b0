"""Asks before something is done: by a question, or by a dialog that is gone afterwards."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from ui.widgets.rich import as_written


def confirmed(parent: QWidget, title: str, question: str) -> bool:
    """Ask whether something shall be done."""
    keys = QMessageBox.StandardButton
    answer = QMessageBox.question(parent, title, as_written(question), keys.Yes | keys.No)
    return answer == keys.Yes


def agreed(dialog: QDialog) -> bool:
    """Bring a dialog up and let it go once it is answered; whether it was agreed to."""
    is_agreed = bool(dialog.exec())
    dialog.deleteLater()  # its parent, a room, stays for the whole day
    return is_agreed
