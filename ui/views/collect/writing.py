"""The last step: what “Nhập” would write, the button, and what is going on meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from ui.theme.tokens import SPACE
from ui.views.collect.outcomes import REFUSED, promise, to_write
from ui.widgets.parts import button, retitle, signed
from ui.widgets.wrap import wrapped

PATIENCE = 400  # milliseconds that pass before work is spoken of


@dataclass(frozen=True, slots=True)
class Can:
    """What allows writing: a fresh reading, a round at hand; and how many rows need the latter."""

    is_ready: bool = False
    has_round: bool = False
    proposed: int = 0


class Writing(QWidget):
    """Says what will be written before it is.

    Signals: taken(into the round at hand or not), reporting(), cancelled().
    """

    taken = Signal(bool)
    reporting = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.promise = QLabel()
        self.take = signed(
            "import", button(self.tr("Nhập"), self._take, primary=True, keys="Ctrl+Return")
        )
        self.report = button(
            self.tr("Xuất các dòng không nhận…"), self.reporting.emit, keys="Ctrl+E",
            tip=self.tr("Ghi tệp Excel nêu ô sai và lý do, để gửi lại đơn vị"),
        )  # fmt: skip
        self.into = QCheckBox(self.tr("Đưa vào đợt đang làm"))
        self.cancel = button(self.tr("Thôi đọc"), self.cancelled.emit, keys="Esc")
        self._busy = ""
        self._counts: Mapping[str, int] = {}
        self._can = Can()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._admit_busy)
        self._lay_out()

    def show_counts(self, counts: Mapping[str, int], can: Can) -> None:
        """Say what would be written, and allow it where the reading answers what was asked."""
        self._counts, self._can = counts, can
        self.into.setVisible(can.proposed > 0)
        self.into.setEnabled(can.has_round)
        self.report.setEnabled(can.is_ready and counts.get(REFUSED, 0) > 0)
        self._refresh()

    def _refresh(self) -> None:
        number = to_write(self._counts)
        if not self._is_into:
            number -= self._can.proposed
        said = self.tr("Nhập {count} dòng").format(count=number) if number else self.tr("Nhập")
        retitle(self.take, said)
        self.take.setEnabled(self._can.is_ready and number > 0)
        if not self.cancel.isVisible():
            self.promise.setText(self._promised(number) if self._counts else "")

    def _promised(self, number: int) -> str:
        said = promise(number, self._counts)
        if self._can.proposed and not self._can.has_round:
            said += self.tr(" Danh sách đề nghị cần một đợt: mở phòng “Đợt khen thưởng” trước.")
        elif self._can.proposed and not self._is_into:
            said += self.tr(" Đánh dấu “Đưa vào đợt đang làm” để ghi các đề nghị.")
        return said

    @property
    def _is_into(self) -> bool:
        return self._can.has_round and self.into.isChecked()

    def tell_busy(self, said: str) -> None:
        """Say what is going on once it takes long enough to be noticed; empty once it is over."""
        self._busy = said
        if said:
            self._patience.start()
        else:
            self._patience.stop()
            self.cancel.hide()

    def _admit_busy(self) -> None:
        self.promise.setText(self._busy)
        self.cancel.show()

    def _take(self) -> None:
        self.taken.emit(self._is_into)

    def _lay_out(self) -> None:
        self.promise.setWordWrap(True)
        self.into.setChecked(True)
        self.into.toggled.connect(lambda _on: self._refresh())
        self.into.setToolTip(
            self.tr("Người, tập thể trong danh sách đề nghị được đưa vào đợt khen thưởng đang làm")
        )
        self.cancel.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(self.promise)
        layout.addWidget(wrapped(self.take, self.report, self.into, self.cancel))
