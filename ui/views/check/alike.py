"""Shows narratives that share passages side by side, with what they share marked in both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QTextEdit, QVBoxLayout, QWidget

from dossier.model.alike import AlikePair, Narrative
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import colors
from ui.widgets.parts import button, muted, row, signed, table

Span = tuple[int, int]
TABLE_HEIGHT = 170
LEAST = 34  # pixels of the table and of the texts on a screen at 150 %


class AlikeTab(QWidget):
    """The pairs of a round, and both texts of the one at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows[AlikePair] = Rows(_columns(), self)
        widths = [column.width for column in self._rows.columns]
        self._table = table(
            self._rows,
            widths,
            self.tr("Các cặp có nội dung trùng"),
            empty=self.tr("Không có nội dung nào trùng."),
        )
        self._table.setMaximumHeight(TABLE_HEIGHT)
        self._table.setMinimumHeight(LEAST)
        self._said = muted()
        self._sides = _side(self.tr("Bài thứ nhất")), _side(self.tr("Bài thứ hai"))
        self._heads = muted(), muted()
        for part in (self._table, *self._sides):
            part.setMinimumHeight(LEAST)
        self._place = 0
        self._steps = (
            signed("up", button(self.tr("Đoạn trước"), lambda: self._step(-1), keys="Ctrl+Up")),
            signed("down", button(self.tr("Đoạn sau"), lambda: self._step(1), keys="Ctrl+Down")),
        )
        split = QSplitter()
        for side in self._sides:
            side.setMinimumHeight(LEAST)
        for head, side in zip(self._heads, self._sides, strict=True):
            split.addWidget(_below(head, side))
        layout = QVBoxLayout(self)
        layout.addWidget(self._table)
        layout.addWidget(row(self._said, None, *self._steps))
        layout.addWidget(split, 1)
        self._table.selectionModel().currentRowChanged.connect(self._show)
        self.show_pairs(())

    def show_pairs(self, pairs: Sequence[AlikePair]) -> None:
        """Show pairs, those with the most words in common first."""
        self._rows.show(pairs)
        if pairs:
            self._table.selectRow(0)
        else:
            self._show(QModelIndex())

    @property
    def marked(self) -> tuple[list[str], list[str]]:
        """What is marked in each text."""
        one, other = (
            [mark.cursor.selectedText() for mark in side.extraSelections()] for side in self._sides
        )
        return one, other

    def _show(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        pair = self._rows.row(index)
        self._place = 0
        for step in self._steps:
            step.setEnabled(pair is not None and len(pair.passages) > 1)
        if pair is None:
            self._said.setText(self.tr("Không có nội dung trùng nhau."))
        texts = (pair.one, pair.other) if pair else (None, None)
        for head, side, told in zip(self._heads, self._sides, texts, strict=True):
            head.setText(_head(told) if told else "")
            side.setPlainText(told.text if told else "")
        self._mark()

    def _step(self, by: int) -> None:
        pair = self._rows.row(self._table.currentIndex())
        if pair is not None:
            self._place = (self._place + by) % len(pair.passages)
            self._mark()

    def _mark(self) -> None:
        """Mark all passages, the one at hand more strongly, and bring it into view."""
        pair = self._rows.row(self._table.currentIndex())
        if pair is None:
            for side in self._sides:
                side.setExtraSelections([])
            return
        at_hand = pair.passages[self._place]
        said = self.tr("Đoạn {number}/{count}, trùng {words} từ")
        facts = {"number": self._place + 1, "count": len(pair.passages), "words": at_hand.words}
        self._said.setText(said.format(**facts))
        _tint(self._sides[0], [passage.one for passage in pair.passages], at_hand.one)
        _tint(self._sides[1], [passage.other for passage in pair.passages], at_hand.other)


def _columns() -> tuple[Column[AlikePair], ...]:
    return (
        Column("Trùng", lambda pair: f"{round(100 * pair.share)}%", 70, right=True),
        Column("Số từ", lambda pair: str(pair.words), 70, right=True),
        Column("Đề nghị", lambda pair: pair.one.name, 280),
        Column("Trùng với", lambda pair: pair.other.name, 280),
        Column("Năm", lambda pair: str(pair.other.year), 70),
        Column("Loại", _sort, 200),
    )


def _sort(pair: AlikePair) -> str:
    if pair.is_own:
        return "Báo cáo năm trước của chính mình"
    return "Cùng đợt" if pair.other.nomination else "Báo cáo năm trước"


def _head(told: Narrative) -> str:
    return f"{told.name}, năm {told.year}"


def _side(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setAccessibleName(name)
    return made


def _below(head: QWidget, side: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(head)
    layout.addWidget(side, 1)
    return holder


def _tint(side: QPlainTextEdit, spans: Sequence[Span], at_hand: Span) -> None:
    marks = []
    for span in spans:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = _cursor(side, span)
        look = QTextCharFormat()
        worn = colors()
        look.setBackground(QColor(worn.found_strong if span == at_hand else worn.found))
        look.setForeground(QColor(worn.ink))
        mark.format = look
        marks.append(mark)
    side.setExtraSelections(marks)
    place = _cursor(side, at_hand)
    place.setPosition(at_hand[0])
    side.setTextCursor(place)
    side.centerCursor()


def _cursor(side: QPlainTextEdit, span: Span) -> QTextCursor:
    """Select a stretch; Qt counts a sign beyond the first plane as two."""
    text = side.toPlainText()
    start, end = (len(text[:place].encode("utf-16-le")) // 2 for place in span)
    cursor = QTextCursor(side.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
