"""The list of a form's versions; the one under the cursor is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dossier.tasks.forms.workshop import FormView
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.views.forms.editions import Edition, editions, first_seen
from ui.widgets.parts import muted, tall_table
from ui.widgets.wrap import wrapped


class Versions(QWidget):
    """Who made which version, when and why.

    Signals: chosen(Edition) when the cursor comes to one.
    """

    chosen = Signal(object)

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = Column(self.tr("Phiên bản"), written)
        self._rows: Rows[Edition] = Rows((shown,), self)
        self._table = tall_table(self._rows, self.tr("Các phiên bản của biểu mẫu"))
        self._hint = muted(
            self.tr(
                "Bấm vào một dòng để xem bản đó. Mọi bản đều được giữ; “Trở về bản này” dùng lại"
                " một bản đã từng dùng."
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
        layout.addWidget(self._hint)
        layout.addWidget(self._table, 1)
        layout.addWidget(wrapped(*buttons))
        self._table.selectionModel().currentRowChanged.connect(self._choose)

    def show_form(self, view: FormView, at_hand: Edition | None) -> None:
        """List the states of a form; the cursor stands at the one that is looked at."""
        found = editions(view)
        seen = at_hand or first_seen(view)
        with QSignalBlocker(self._table.selectionModel()):
            self._rows.show(found)
            keys = [edition.key for edition in found]
            self._table.selectRow(keys.index(seen.key))

    def _choose(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self.chosen.emit(found)


def written(found: Edition) -> str:
    """Write a state of a form on two lines: what it is; when, by whom and why."""
    when = f"{found.when.astimezone():%d/%m/%Y %H:%M}" if found.when else ""
    known = (part for part in (when, found.who, found.note) if part)
    first = " · ".join(part for part in (found.name, found.stage) if part)
    return f"{first}\n{' · '.join(known)}".rstrip("\n")
