"""The list of a form's versions; the one under the cursor is looked at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.tasks.workshop import FormView
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.views.forms.editions import Edition, editions, first_seen
from ui.widgets.parts import muted, table


class Versions(QWidget):
    """Who made which version, when and why.

    Signals: chosen(Edition) when the cursor comes to one.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows[Edition] = Rows(edition_columns(), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(self._rows, widths, self.tr("Các phiên bản của biểu mẫu"))
        self._hint = muted(
            self.tr(
                "Bấm vào một dòng để xem bản đó. Mọi bản đều được giữ; “Trở về bản này” dùng lại"
                " một bản đã từng xuất bản."
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
        layout.addWidget(self._hint)
        layout.addWidget(self._table, 1)
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


def edition_columns() -> tuple[Column[Edition], ...]:
    """Declare what the list of versions shows."""
    return (
        Column("Bản", lambda found: found.name, 90),
        Column("Trạng thái", lambda found: found.stage, 90),
        Column("Lúc", _when, 115),
        Column("Người lập", lambda found: found.who, 100),
        Column("Ghi chú", lambda found: found.note, 120),
    )


def _when(found: Edition) -> str:
    return f"{found.when.astimezone():%d/%m/%Y %H:%M}" if found.when else ""
