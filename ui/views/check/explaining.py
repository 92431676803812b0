"""The explanations of a round: nominee by nominee, ready for the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QWidget

from dossier.tasks.explaining import Explanation
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.widgets.judged import OUTCOMES
from ui.widgets.parts import Notice, button, column, row, signed, table

LEAST = 40  # pixels: both parts stay usable on the smallest screen


class ExplainTab(QWidget):
    """A list of nominations, and the text of the one at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""  # key of the nomination to show
        self._rows: Rows[Explanation] = Rows(_columns(), self)
        widths = [each.width for each in self._rows.columns]
        self._table = table(
            self._rows,
            widths,
            self.tr("Các đề nghị"),
            empty=self.tr("Đợt này chưa có đề nghị nào."),
        )
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Giải thích"))
        self._notice = Notice()
        self._whole = signed(
            "copy", button(self.tr("Chép giải thích"), self.copy, primary=True, keys="Ctrl+Shift+C")
        )
        self._short = signed("copy", button(self.tr("Chép một câu"), self.copy_short))
        for part in (self._table, self._text):
            part.setMinimumHeight(LEAST)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._table)
        split.addWidget(self._text)
        split.setSizes([150, 300])
        split.setChildrenCollapsible(False)
        layout = column(
            split, self._notice, row(None, self._short, self._whole), margin=SPACE.small
        )
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._table.selectionModel().currentRowChanged.connect(self._tell)

    def show_rows(self, rows: tuple[Explanation, ...]) -> None:
        """Show explanations; the nomination at hand stays at hand."""
        self._rows.show(rows)
        self.choose(self._wanted)

    def choose(self, nomination: str) -> None:
        """Bring a nomination to hand, the first one where it is not there."""
        self._wanted = nomination
        keys = [row.nomination for row in self._rows.rows()]
        if keys:
            self._table.selectRow(keys.index(nomination) if nomination in keys else 0)
            self._table.scrollTo(self._table.currentIndex())

    @property
    def at_hand(self) -> Explanation | None:
        """The explanation that is shown."""
        return self._rows.row(self._table.currentIndex())

    def copy(self) -> None:
        """Put the whole explanation on the clipboard."""
        if self.at_hand is not None:
            self._put(self.at_hand.text)

    def copy_short(self) -> None:
        """Put the one sentence that it comes to on the clipboard."""
        if self.at_hand is not None:
            self._put(self.at_hand.short)

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._notice.say(self.tr("Đã chép; dán vào công văn bằng Ctrl+V."), "good")

    def _tell(self, _index: QModelIndex) -> None:
        self._notice.say("")
        self._wanted = self.at_hand.nomination if self.at_hand else self._wanted
        self._text.setPlainText(self.at_hand.text if self.at_hand else "")


def _columns() -> tuple[Column[Explanation], ...]:
    return (
        Column("Đề nghị", lambda row: row.name, 200),
        Column("Hình thức", lambda row: row.award.short, 120),
        Column(
            "Kết luận",
            lambda row: OUTCOMES[row.outcome][0],
            110,
            color=lambda row: OUTCOMES[row.outcome][1],
        ),
        Column("Tóm lại", lambda row: row.short, 420),
    )
