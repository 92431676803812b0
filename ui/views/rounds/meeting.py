"""The council's meeting: when and where, who is a member and who came, how many ballots."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.change import Saved
from dossier.model.round import Council, Member
from dossier.tasks.rounds import RoundView
from dossier.tasks.typed import (
    typed_day,
    typed_number,
    typed_time,
    written_day,
    written_number,
    written_time,
)
from ui.bridge.context import Context
from ui.views.rounds.lines import Cells, Lines
from ui.views.rounds.state import RoundsState
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import button, muted, row, signed

INPUTS = (
    Input("day", "Ngày họp", Kind.DATE, hint="ngày/tháng/năm", required=True),
    Input("begins", "Bắt đầu", hint="8 giờ 00"),
    Input("ends", "Kết thúc", hint="11 giờ 30"),
    Input("place", "Địa điểm"),
    Input("number", "Số biên bản", hint="Chỉ gõ phần số"),
    Input("issued", "Số phiếu phát ra"),
    Input("returned", "Số phiếu thu về"),
    Input("valid", "Số phiếu hợp lệ"),
    Input("counters", "Ban kiểm phiếu", Kind.TEXT, "Mỗi người một dòng, trưởng ban trước", lines=3),
    Input("remarks", "Nội dung thảo luận", Kind.TEXT, lines=3),
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
MEMBERS = ("Họ và tên", "Chức vụ", "Vai trò", "Có mặt")
PRESENT = "x"
ABSENT = frozenset({"", "không", "vắng", "0"})


class MeetingTab(QScrollArea):
    """The meeting's facts beside its members; leaving the page keeps both."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._view: RoundView | None = None
        self._sent: Council | None = None  # on its way into the store
        self._editors = Editors(INPUTS)
        self._members = Lines(MEMBERS, self.tr("Thành viên Hội đồng"))
        self._lay_out()

    def show_round(self, view: RoundView) -> None:
        """Show the meeting of a round; what was typed for the same round stays."""
        key = view.round.value.key
        is_same = self._view is not None and self._view.round.value.key == key
        if not is_same:
            self.save()
        self._view, self._sent = view, None
        meeting = view.council.value if view.council else Council("", key)
        self._editors.show_of(key, typed_meeting(meeting))
        self._members.show_stored_whole(key, written_members(meeting.members))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was typed when the page is left."""
        if not event.spontaneous():
            self.save()
        super().hideEvent(event)

    def focus_on(self, field: str) -> None:
        """Go to one input."""
        if field == "members" or not self._editors.focus(field):
            self._members.setFocus()

    def save(self) -> None:
        """Keep the meeting where anything of it changed."""
        if self._view is None or self._members.owner != self._view.round.value.key:
            return
        before = self._view.council
        known = before.value if before else Council("", self._view.round.value.key)
        meeting = self._read(known)
        if meeting is not None and meeting not in (known, self._sent):
            self._sent = meeting
            self._state.save_council(
                Saved(meeting, before.version) if before else meeting, self._members.sent()
            )

    def _read(self, before: Council) -> Council | None:
        """Read the page; None where an input is marked wrong."""
        read: dict[str, Any] = {"members": read_members(self._members.rows())}
        for name, text in self._editors.values().items():
            try:
                read[name] = READERS.get(name, str.strip)(text)
            except DossierError as error:
                self._editors.mark(name, str(self._context.app.say(error)))
                return None
        return replace(before, **read)

    def _lay_out(self) -> None:
        inside = QWidget()
        sides = QHBoxLayout()
        sides.addWidget(self._editors, 2)
        right = QVBoxLayout()
        right.addWidget(QLabel(self.tr("Thành viên Hội đồng")))
        right.addWidget(self._members)
        hint = self.tr(
            "Mỗi người một dòng, gõ hoặc dán từ Excel; ghi “x” ở cột cuối cho người có mặt. "
            "Tỷ lệ phiếu tính trên tổng số thành viên, kể cả người vắng."
        )
        right.addWidget(muted(hint))
        right.addStretch(1)
        sides.addLayout(right, 3)
        layout = QVBoxLayout(inside)
        layout.addLayout(sides, 1)
        save = signed(
            "save", button(self.tr("Lưu cuộc họp"), self.save, primary=True, keys="Ctrl+S")
        )
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


def written_members(members: tuple[Member, ...]) -> Cells:
    """Write members as the grid shows them."""
    return [[row.name, row.post, row.role, PRESENT if row.present else ""] for row in members]


def read_members(cells: Cells) -> tuple[Member, ...]:
    """Read the same grid; lines without a name are left out."""
    padded = ([*line, *[""] * (len(MEMBERS) - len(line))] for line in cells)
    return tuple(
        Member(name, post, role, present.casefold() not in ABSENT)
        for name, post, role, present, *_ in padded
        if name
    )
