"""What a search found inside evidence: below the list of names, each leads to its entry."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dossier.model.change import Listing
from dossier.model.subject import Whom
from dossier.tasks.evidence import FoundEvidence
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.widgets.parts import muted, table

HEIGHT = 150


class Finds(QWidget):
    """Files in which the words stand; hidden where there are none.

    Signals: chosen(AttachmentRow) on Enter or a click.
    """

    chosen = Signal(object)

    def __init__(self, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whom = whom
        self._said = muted()
        columns: tuple[Column[FoundEvidence], ...] = (
            Column("Tệp minh chứng", lambda found: found.row.name, 190, tip=_tip),
            Column("Của", lambda found: found.row.subject_name, 100),
        )
        self._rows: Rows[FoundEvidence] = Rows(columns, self)
        self._table = table(self._rows, [column.width for column in columns], self.tr("Minh chứng"))
        self._table.setFixedHeight(HEIGHT)
        self._table.activated.connect(self._choose)
        self._table.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.tiny)
        layout.addWidget(self._said)
        layout.addWidget(self._table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_found(self, listing: Listing[FoundEvidence]) -> None:
        """Show those of the room's own subjects."""
        is_person = self._whom is Whom.PERSON
        rows = [
            each for each in listing.rows if (each.row.subject.whom is Whom.PERSON) == is_person
        ]
        self._rows.show(rows)
        self._said.setText(self.tr("{count} minh chứng có các từ này").format(count=len(rows)))
        self.setVisible(bool(rows))

    def _choose(self, index: QModelIndex) -> None:
        found = self._rows.row(index)
        if found is not None:
            self.chosen.emit(found.row)


def _tip(found: FoundEvidence) -> str:
    return "\n".join(part for part in (found.row.name, found.excerpt) if part)
