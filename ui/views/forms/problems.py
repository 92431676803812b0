"""What is wrong with the form, line by line; a line leads to its place on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dossier.model.finding import Weight
from ui.theme.tokens import SPACE
from ui.widgets.signs import SIGNS, sign


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in words, and where it stands."""

    weight: Weight
    place: str
    what: str
    mend: str  # why, and what to do
    page: int = 0  # from 1; 0 stands for no page in particular
    quotes: tuple[str, ...] = ()  # what stands there, the most exact first
    nth: int = 0  # of those on the page that quote the same, from 0


class Problems(QWidget):
    """A count above the list.

    Signals: chosen(Problem) when the place of one is wanted.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Lỗi và điều cần kiểm tra của biểu mẫu"))
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.setAlternatingRowColors(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._problems: tuple[Problem, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
        layout.addWidget(self._summary)
        layout.addWidget(self._list, 1000)
        layout.addStretch(1)  # the count stays above while there is no list
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Replace the lines."""
        self._problems = tuple(problems)
        self._list.clear()
        for problem in problems:
            item = QListWidgetItem(sign(problem.weight), written(problem))
            item.setToolTip(self.tr("Bấm (hoặc Enter) để đến chỗ này trên trang"))
            item.setData(Qt.ItemDataRole.UserRole, problem)
            self._list.addItem(item)
        self._list.setVisible(bool(problems))
        self._say(summed(problems), "stop" if _has_stop(problems) else "good")

    def show_looking(self) -> None:
        """Say that the form is looked over; what was found last stays in sight."""
        self._say(self.tr("Đang soát lỗi…"), "muted")

    def _say(self, text: str, role: str) -> None:
        self._summary.setText(text)
        self._summary.setProperty("role", role)
        self._summary.style().unpolish(self._summary)
        self._summary.style().polish(self._summary)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def written(problem: Problem) -> str:
    """Write a problem as a person reads it: how bad and where, what, and how to mend it."""
    place = "" if problem.what.startswith(problem.place) else f" ({problem.place})"
    head = f"{SIGNS[problem.weight].word}{place}: {problem.what}"
    return "\n".join(part for part in (head, problem.mend) if part)


def summed(problems: Sequence[Problem]) -> str:
    """Count the problems of each weight in one sentence."""
    counts = {weight: sum(each.weight is weight for each in problems) for weight in Weight}
    if not problems:
        return "Không có lỗi nào. Biểu mẫu dùng được."
    parts = (
        (counts[Weight.STOP], "lỗi phải sửa"),
        (counts[Weight.ASK], "điều cần kiểm tra"),
        (counts[Weight.NOTE], "lưu ý"),
    )
    text = ", ".join(f"{count} {name}" for count, name in parts if count)
    return f"{text}." if counts[Weight.STOP] else f"Biểu mẫu dùng được; {text}."


def _has_stop(problems: Sequence[Problem]) -> bool:
    return any(problem.weight is Weight.STOP for problem in problems)
