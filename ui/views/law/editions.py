"""Shows the editions of local rules that were kept, and lets one come back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from dossier.model.edition import Edition
from ui.bridge.tables import Column, Rows
from ui.widgets.parts import size_up, table


class EditionsDialog(QDialog):
    """A list, the text of the edition at hand, and a button to go back to it."""

    def __init__(self, editions: Sequence[Edition], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các bản quy chế đã lưu"))
        size_up(self, 820, 600)
        self.rows: Rows[Edition] = Rows(_columns(), self)
        self.rows.show(editions)
        self._table = table(
            self.rows,
            [column.width for column in self.rows.columns],
            self.tr("Các bản của quy chế"),
        )
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._show)
        self._table.selectRow(0)

    @property
    def chosen(self) -> Edition | None:
        """The edition at hand."""
        return self.rows.row(self._table.currentIndex())

    def _show(self, *_rows: object) -> None:
        edition = self.chosen
        self._text.setPlainText(edition.text if edition else "")
        is_former = edition is not None and bool(edition.text) and edition != self.rows.rows()[0]
        self._back.setEnabled(is_former)

    def _lay_out(self) -> None:
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Ok | keys.Cancel)
        self._back = buttons.button(keys.Ok)
        self._back.setText(self.tr("Quay về bản này"))
        buttons.button(keys.Cancel).setText(self.tr("Đóng"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._text, 2)
        layout.addWidget(buttons)


def _columns() -> tuple[Column[Edition], ...]:
    return (
        Column("Bản", lambda row: str(row.number), 60, right=True),
        Column("Lúc", lambda row: f"{row.made_at.astimezone():%d/%m/%Y %H:%M}", 140),
        Column("Người lưu", lambda row: row.made_by, 160),
        Column("Lý do", lambda row: row.note if row.text else f"Thôi áp dụng. {row.note}", 320),
    )
