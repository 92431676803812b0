"""The council's meeting on a round: when, who, ballots, and the votes on each nominee."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier.errors import DossierError
from dossier.model.change import Saved
from dossier.model.round import Council, Member
from dossier.tasks.rounds import NomineeRow, RoundView
from dossier.tasks.typed import (
    typed_day,
    typed_number,
    typed_time,
    written_day,
    written_number,
    written_time,
)
from ui.bridge.context import Context
from ui.views.rounds.state import RoundsState
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, button, muted, row

INPUTS = (
    Input("day", "Ngày họp", hint="ngày/tháng/năm", required=True),
    Input("begins", "Bắt đầu", hint="8 giờ 00"),
    Input("ends", "Kết thúc", hint="11 giờ 30"),
    Input("place", "Địa điểm"),
    Input("number", "Số biên bản", hint="Chỉ gõ phần số"),
    Input("issued", "Số phiếu phát ra"),
    Input("returned", "Số phiếu thu về"),
    Input("valid", "Số phiếu hợp lệ"),
    Input("counters", "Ban kiểm phiếu", Kind.TEXT, "Mỗi người một dòng, trưởng ban trước"),
    Input("remarks", "Nội dung thảo luận", Kind.TEXT),
)
READERS: Mapping[str, Callable[[str], Any]] = {
    "day": typed_day,
    "begins": typed_time,
    "ends": typed_time,
    "issued": typed_number,
    "returned": typed_number,
    "valid": typed_number,
    "counters": lambda text: tuple(line.strip() for line in text.splitlines() if line.strip()),
}
MEMBER_HEADINGS = ("Họ và tên", "Chức vụ", "Vai trò trong Hội đồng", "Có mặt")
VOTE_HEADINGS = ("Đề nghị", "Đồng ý", "Không đồng ý")
SPARE_ROWS = 3


class CouncilTab(QScrollArea):
    """Meeting on the left, members and votes on the right."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._view: RoundView | None = None
        self._editors = Editors(INPUTS)
        self._members = _grid(MEMBER_HEADINGS, (180, 170, 170), self.tr("Thành viên Hội đồng"))
        self._votes = _grid(VOTE_HEADINGS, (330, 80), self.tr("Số phiếu của từng đề nghị"))
        self._notice = Notice()
        self._lay_out()

    def show_round(self, view: RoundView) -> None:
        """Show the meeting of a round."""
        self._view = view
        meeting = view.council.value if view.council else Council("", view.round.value.key)
        self._editors.show_values(typed_meeting(meeting))
        _show_members(self._members, meeting.members)
        _show_votes(self._votes, [found for found in view.rows if _takes_part(found)])

    def focus_on(self, field: str) -> None:
        """Go to one input."""
        if field in {"vote", "votes"}:
            self._votes.setFocus()
        elif field == "members":
            self._members.setFocus()
        else:
            self._editors.focus(field)

    def _save(self) -> None:
        if self._view is None:
            return
        for grid in (self._members, self._votes):
            _close_cell(grid)
        before = self._view.council
        meeting = self._read(before.value if before else Council("", self._view.round.value.key))
        counts = self._counts()
        if meeting is None or counts is None:
            return
        if before is None or meeting != before.value:
            self._state.save_council(Saved(meeting, before.version) if before else meeting)
        if counts:
            self._state.vote(counts)

    def _read(self, before: Council) -> Council | None:
        read: dict[str, Any] = {"members": _read_members(self._members)}
        for name, text in self._editors.values().items():
            try:
                read[name] = READERS.get(name, str.strip)(text)
            except DossierError as error:
                self._editors.mark(name, str(self._context.app.say(error)))
                self._editors.focus(name)
                return None
        return replace(before, **read)

    def _counts(self) -> dict[str, tuple[int, int]] | None:
        """Read the votes that differ from those kept; None where one is no number."""
        self._notice.say("")
        try:
            return _read_votes(self._votes)
        except DossierError as error:
            self._notice.say(str(self._context.app.say(error)), "stop")
            return None

    def _lay_out(self) -> None:
        inside = QWidget()
        sides = QHBoxLayout()
        sides.addWidget(self._editors, 2)
        right = QVBoxLayout()
        right.addWidget(QLabel(self.tr("Thành viên Hội đồng")))
        right.addWidget(self._members, 1)
        right.addWidget(QLabel(self.tr("Kết quả bỏ phiếu")))
        right.addWidget(self._votes, 1)
        right.addWidget(muted(self.tr("Tỷ lệ được tính trên tổng số thành viên Hội đồng.")))
        sides.addLayout(right, 3)
        layout = QVBoxLayout(inside)
        layout.addLayout(sides, 1)
        layout.addWidget(self._notice)
        save = button(self.tr("Lưu kết quả họp"), self._save, primary=True, keys="Ctrl+S")
        layout.addWidget(row(None, save))
        self.setWidget(inside)
        self.setWidgetResizable(True)


def typed_meeting(value: Council) -> dict[str, str]:
    """Write a meeting as its editors show it."""
    return {
        "day": written_day(value.day),
        "begins": written_time(value.begins),
        "ends": written_time(value.ends),
        "place": value.place,
        "number": value.number,
        "issued": written_number(value.issued),
        "returned": written_number(value.returned),
        "valid": written_number(value.valid),
        "counters": "\n".join(value.counters),
        "remarks": value.remarks,
    }


def _takes_part(found: NomineeRow) -> bool:
    return not found.nomination.value.excluded


def _grid(headings: tuple[str, ...], widths: tuple[int, ...], name: str) -> QTableWidget:
    grid = QTableWidget(0, len(headings))
    grid.setHorizontalHeaderLabels(headings)
    grid.setAccessibleName(name)
    grid.verticalHeader().setVisible(False)
    grid.horizontalHeader().setStretchLastSection(True)
    grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    grid.setMinimumHeight(190)
    for number, width in enumerate(widths):
        grid.setColumnWidth(number, width)
    return grid


def _close_cell(grid: QTableWidget) -> None:
    """Take in what stands in a cell that is still open: a shortcut does not close it."""
    at = grid.currentRow(), grid.currentColumn()
    grid.setCurrentCell(-1, -1)
    grid.setCurrentCell(*at)


def _show_members(grid: QTableWidget, members: tuple[Member, ...]) -> None:
    grid.setRowCount(0)
    grid.setRowCount(len(members) + SPARE_ROWS)
    for number in range(grid.rowCount()):
        member = members[number] if number < len(members) else Member("", "", present=False)
        for place, text in enumerate((member.name, member.post, member.role)):
            grid.setItem(number, place, QTableWidgetItem(text))
        present = QTableWidgetItem()
        present.setFlags(present.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        present.setCheckState(_check_state(holds=member.present))
        grid.setItem(number, len(MEMBER_HEADINGS) - 1, present)


def _check_state(*, holds: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if holds else Qt.CheckState.Unchecked


def _read_members(grid: QTableWidget) -> tuple[Member, ...]:
    members = []
    for number in range(grid.rowCount()):
        name, post, role = (_cell(grid, number, place) for place in range(3))
        mark = grid.item(number, len(MEMBER_HEADINGS) - 1)
        present = mark is not None and mark.checkState() == Qt.CheckState.Checked
        if name:
            members.append(Member(name, post, role, present))
    return tuple(members)


def _show_votes(grid: QTableWidget, rows: list[NomineeRow]) -> None:
    grid.setRowCount(len(rows))
    for number, found in enumerate(rows):
        label = QTableWidgetItem(f"{found.name} – {found.award.short}")
        label.setFlags(label.flags() & ~Qt.ItemFlag.ItemIsEditable)
        label.setData(Qt.ItemDataRole.UserRole, found.nomination.value.key)
        grid.setItem(number, 0, label)
        counts = (found.vote.value.yes, found.vote.value.no) if found.vote else ("", "")
        for place, count in enumerate(counts, 1):
            grid.setItem(number, place, QTableWidgetItem(str(count)))


def _read_votes(grid: QTableWidget) -> dict[str, tuple[int, int]]:
    counts = {}
    for number in range(grid.rowCount()):
        label = grid.item(number, 0)
        yes, no = (typed_number(_cell(grid, number, place)) for place in (1, 2))
        if label is not None and yes is not None:
            counts[str(label.data(Qt.ItemDataRole.UserRole))] = (yes, no or 0)
    return counts


def _cell(grid: QTableWidget, number: int, place: int) -> str:
    item = grid.item(number, place)
    return item.text().strip() if item is not None else ""
