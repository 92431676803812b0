"""Asks what a decision on organisation says of units, and carries it out."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dossier.errors import DossierError
from dossier.model.change import Changes, UnitRow
from dossier.model.days import PartDate
from dossier.model.ledger import Decision
from dossier.model.succession import SuccessionKind
from dossier.tasks.reorganise import Reorganisation
from dossier.tasks.typed import typed_day
from dossier.tasks.unittree import HistoryRow
from ui.bridge.context import Context
from ui.bridge.unitline import UnitLine
from ui.views.records.moving import MovingTable
from ui.views.records.reorganisestate import ReorganiseState
from ui.widgets.choice import Choice
from ui.widgets.dateline import DateLine
from ui.widgets.parts import Notice, button, muted, row, size_up

K = SuccessionKind
PEOPLE_HEIGHT = 190  # pixels
KINDS = (
    (K.RENAMED.value, "Đổi tên"),
    (K.MERGED.value, "Sáp nhập, hợp nhất"),
    (K.SPLIT.value, "Chia, tách"),
    (K.DISSOLVED.value, "Giải thể"),
)
WHAT_COMES = {
    K.RENAMED: "Tập thể giữ nguyên hồ sơ; tên cũ vẫn được hiểu khi nhập danh sách.",
    K.MERGED: (
        "Người và đơn vị trực thuộc chuyển sang tập thể tiếp nhận. Danh hiệu đã có của tập thể cũ"
        " ở lại hồ sơ cũ. Bỏ trống tập thể tiếp nhận nếu hợp nhất thành tập thể mới."
    ),
    K.SPLIT: (
        "Mỗi dòng là tên một tập thể mới. Đánh dấu mỗi người sang tập thể nào; chọn nhiều dòng rồi"
        " bấm phím cách để đánh dấu cùng lúc. Người không đánh dấu ở lại."
    ),
    K.DISSOLVED: "Người và đơn vị trực thuộc chuyển về tập thể tiếp nhận, mặc định là cấp trên.",
}


class Reorganising(QDialog):
    """What happens to the units that were chosen, by which decision; it can be taken back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._units: tuple[UnitRow, ...] = ()
        self.state = ReorganiseState(context, self)
        self.setWindowTitle(self.tr("Tổ chức lại tập thể"))
        size_up(self, 620, 560)
        self.kind = Choice(KINDS)
        self._whom = muted()
        self._past = muted()
        self.name = QLineEdit()
        self.names = QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        self.names.setFixedHeight(90)
        self.into = UnitLine(context)
        self.people = MovingTable()
        self.people.setMinimumHeight(PEOPLE_HEIGHT)
        self.ends = QCheckBox(self.tr("Tập thể cũ không còn hoạt động"))
        self.day = DateLine()
        self.number = QLineEdit()
        self.issuer = QLineEdit()
        self._said = muted()
        self._notice = Notice()
        self._form = QFormLayout()
        self._lay_out()
        self._join()
        self._suit()

    def _join(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _at: self._suit())
        self.state.done.connect(self._praise)
        self.state.told.connect(self._tell)
        self.state.met.connect(self.people.rows.show)
        self.names.textChanged.connect(lambda: self.people.rows.name_parts(self._parts()))
        self.ends.toggled.connect(self.people.rows.let_all_go)
        self.state.failed.connect(self._fail)

    def open_with(self, units: tuple[UnitRow, ...]) -> None:
        """Ask about these units."""
        self._units = units
        self._notice.say("")
        self._whom.setText("\n".join(unit.name for unit in units))
        self._past.setText("")
        self._suit()
        self.names.clear()
        self.ends.setChecked(False)
        self.into.put("", "")
        self.show()
        self.activateWindow()
        self.kind.setFocus()
        self.state.look_back(units[0].key)
        self.state.meet(units[0].key)

    def _parts(self) -> list[str]:
        """Name the new units that are typed."""
        return [line.strip() for line in self.names.toPlainText().splitlines() if line.strip()]

    def wish(self) -> Reorganisation:
        """Read what is typed; raise a DossierError for a day that is none."""
        kind, day = SuccessionKind(self.kind.text()), typed_day(self.day.typed())
        many = self._parts() if kind is K.SPLIT else [self.name.text()]
        return Reorganisation(
            kind,
            tuple(unit.key for unit in self._units),
            () if kind is K.DISSOLVED else tuple(many),
            self.into.key if kind in {K.MERGED, K.DISSOLVED} else "",
            ends=self.ends.isChecked(),
            moving=self.people.rows.moving if kind is K.SPLIT else None,
            day=PartDate.of(day) if day else None,
            decision=Decision(self.number.text().strip(), day, self.issuer.text().strip()),
        )

    def _do(self) -> None:
        try:
            self.state.carry_out(self.wish())
        except DossierError as error:
            self._fail(error)

    def _suit(self) -> None:
        """Show what this kind asks for."""
        kind = SuccessionKind(self.kind.text())
        self._said.setText(WHAT_COMES[kind])
        self.name.setText(self._units[0].name if kind is K.RENAMED and self._units else "")
        self._form.setRowVisible(self.name, kind in {K.RENAMED, K.MERGED})
        self._form.setRowVisible(self.names, kind is K.SPLIT)
        self._form.setRowVisible(self.into, kind in {K.MERGED, K.DISSOLVED})
        for part in (self.ends, self.people):
            self._form.setRowVisible(part, kind is K.SPLIT)

    def _tell(self, rows: tuple[HistoryRow, ...]) -> None:
        self._past.setText("\n".join(row.text for row in rows))
        self._form.setRowVisible(self._past, bool(rows))

    def _praise(self, _changes: Changes) -> None:
        self._notice.say(self.tr("Đã ghi. Hoàn tác được ở cửa sổ chính (Ctrl+Z)."), "good")

    def _fail(self, error: Exception) -> None:
        known = error if isinstance(error, DossierError) else DossierError()
        self._notice.say(str(self._context.app.say(known)), "stop")

    def _lay_out(self) -> None:
        for label, part in (
            (self.tr("Việc"), self.kind),
            (self.tr("Tập thể"), self._whom),
            (self.tr("Đã qua"), self._past),
            (self.tr("Tên mới"), self.name),
            (self.tr("Các tập thể mới"), self.names),
            (self.tr("Tập thể tiếp nhận"), self.into),
            ("", self.ends),
            (self.tr("Ai sang đâu"), self.people),
            (self.tr("Từ ngày"), self.day),
            (self.tr("Số quyết định"), self.number),
            (self.tr("Cơ quan ban hành"), self.issuer),
        ):
            part.setAccessibleName(label)
            self._form.addRow(label, part)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(self._said)
        layout.addWidget(self._notice)
        layout.addStretch(1)
        do = button(self.tr("Thực hiện"), self._do, primary=True)
        layout.addWidget(row(None, do, button(self.tr("Đóng"), self.close)))
