"""What speaks against a nomination and for it, with article, evidence and the way to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QScrollArea, QSplitter, QWidget

from dossier.model.finding import Finding, Outcome, Place, Verdict, Weight
from dossier.tasks.weighing import Weighed
from ui.bridge.context import Context
from ui.bridge.splits import keep_split
from ui.theme.tokens import SPACE, Tone, shade
from ui.widgets.judged import (
    OUTCOMES,
    WEIGHTS,
    card,
    evidence,
    finding_card,
    sourced,
)
from ui.widgets.parts import button, column, muted

LEAST = 40  # pixels: list and card stay usable on the smallest screen


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the panel."""

    head: str
    tone: Tone
    told: str  # as rich text
    place: Place | None


class AgainstPanel(QWidget):
    """Findings first, heaviest on top, then the criteria that are met and what proves them.

    `mending` is the button that leads to the field; it stands where it is seen with the panel away.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._points: tuple[Point, ...] = ()
        self._told = muted()
        self._told.setWordWrap(False)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Lưu ý và tiêu chuẩn của đề nghị"))
        self._list.setWordWrap(True)
        self._list.setMinimumHeight(LEAST)
        self._card = QLabel()
        self._card.setWordWrap(True)
        self._card.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._card.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.mending = button(
            self.tr("Đến chỗ sửa"),
            self.mend,
            keys="Ctrl+Return",
            tip=self.tr("Mở đúng ô cần sửa hoặc cần nhập"),
        )
        self._lay_out()
        self._list.currentRowChanged.connect(self._choose)
        self._list.itemActivated.connect(lambda _item: self.mend())
        self.show_points(None)

    def show_points(self, weighed: Weighed | None) -> None:
        """Show what is known of a nomination; None while it is being weighed or left out."""
        at_hand = max(self._list.currentRow(), 0)
        self._points = tuple(self._read(weighed)) if weighed else ()
        self._told.setText(self._summed(weighed))
        self._list.clear()
        for point in self._points:
            item = QListWidgetItem(point.head)
            item.setForeground(QColor(shade(point.tone)))
            item.setToolTip(point.told)
            self._list.addItem(item)
        self._choose(-1)
        if self._points:
            self._list.setCurrentRow(min(at_hand, len(self._points) - 1))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Colour the lines anew when the window changes its theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for number, point in enumerate(self._points):
                self._list.item(number).setForeground(QColor(shade(point.tone)))

    def mend(self) -> None:
        """Go to the field that mends the line at hand."""
        point = self._at_hand()
        if point is not None and point.place is not None:
            self._context.want(point.place)

    def _at_hand(self) -> Point | None:
        number = self._list.currentRow()
        return self._points[number] if 0 <= number < len(self._points) else None

    def _choose(self, _number: int) -> None:
        point = self._at_hand()
        self._card.setText(point.told if point else "")
        self.mending.setEnabled(point is not None and point.place is not None)

    def _summed(self, weighed: Weighed | None) -> str:
        if weighed is None:
            return self.tr("Đang kiểm tra, hoặc đã loại khỏi đợt.")
        if not weighed.findings:
            return self.tr("Không có lưu ý; tiêu chuẩn và căn cứ:")
        return self.tr("{count} lưu ý, nặng nhất ở trên.").format(count=len(weighed.findings))

    def _read(self, weighed: Weighed) -> Iterator[Point]:
        yield from map(self._of_finding, weighed.findings)
        if weighed.papers:
            head = self.tr("Giấy tờ phải kèm: {count}").format(count=len(weighed.papers))
            yield Point(head, WEIGHTS[Weight.NOTE][1], card(head, weighed.papers), None)
        for verdict in weighed.verdicts:
            if verdict.outcome is Outcome.MET:
                yield self._of_verdict(verdict)

    def _of_finding(self, found: Finding) -> Point:
        said = self._context.app.say(found)
        told = finding_card(said.what, said.why, said.next, found)
        place = found.place if found.place.key or found.place.kind == "council" else None
        head = f"{WEIGHTS[found.weight][0]}: {said.what}"
        return Point(head, WEIGHTS[found.weight][1], told, place)

    def _of_verdict(self, verdict: Verdict) -> Point:
        said = self._context.app.say(verdict.code, dict(verdict.params))
        proofs = evidence(verdict)
        lines = (
            said.why,
            self.tr("Căn cứ chứng minh: ") + proofs if proofs else "",
            sourced(verdict.cite, verdict.confidence),
        )
        head = f"{OUTCOMES[verdict.outcome][0]}: {said.what}"
        return Point(head, OUTCOMES[verdict.outcome][1], card(said.what, lines), verdict.place)

    def _lay_out(self) -> None:
        told = QScrollArea()
        told.setWidget(self._card)
        told.setWidgetResizable(True)
        told.setMinimumHeight(LEAST)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._list)
        split.addWidget(told)
        split.setSizes([450, 450])
        keep_split(split, self._context.settings, "points_split")
        layout = column(self._told, split, margin=0)
        layout.setSpacing(SPACE.tiny)
        layout.setStretch(1, 1)
        self.setLayout(layout)
