"""The page of what was imported before: each import can be taken back as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QTableView, QVBoxLayout, QWidget

from dossier.model.layout import Layout
from dossier.tasks.intakes import PastImport
from dossier.tasks.listcolumns import column_choices
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE, Tone
from ui.views.collect.heads import kind_label
from ui.views.collect.outcomes import counted
from ui.views.collect.paststate import Past, PastState
from ui.widgets.parts import button, muted, row, signed, table

T = TypeVar("T")


class PastPage(QWidget):
    """Imports above, the columns that are remembered below."""

    def __init__(self, state: PastState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._past = Past()
        self.imports: Rows[PastImport] = Rows(self._import_columns(), self)
        self.layouts: Rows[Layout] = Rows(self._layout_columns(), self)
        self.import_table = table(
            self.imports, [one.width for one in self.imports.columns], self.tr("Các lần nhập trước")
        )
        self.layout_table = table(
            self.layouts, [one.width for one in self.layouts.columns], self.tr("Cách hiểu đã nhớ")
        )
        self.undo = signed(
            "undo", button(self.tr("Hoàn tác lần nhập đã chọn"), self._undo, keys="Alt+H")
        )
        self.forget = button(self.tr("Quên cách hiểu đã chọn"), self._forget)
        self._lay_out()
        self.import_table.selectionModel().currentRowChanged.connect(lambda *_: self._refresh())
        self.layout_table.selectionModel().currentRowChanged.connect(lambda *_: self._refresh())
        state.listed.connect(self._show)
        self._refresh()

    def _show(self, past: Past) -> None:
        self._past = past
        _put(self.imports, self.import_table, past.imports)
        _put(self.layouts, self.layout_table, past.layouts)
        self._refresh()

    def _refresh(self) -> None:
        chosen = self.imports.row(self.import_table.currentIndex())
        self.undo.setEnabled(chosen is not None and not chosen.undone)
        self.forget.setEnabled(self.layouts.row(self.layout_table.currentIndex()) is not None)

    def _undo(self) -> None:
        chosen = self.imports.row(self.import_table.currentIndex())
        if chosen is not None:
            self._state.undo(chosen)

    def _forget(self) -> None:
        chosen = self.layouts.row(self.layout_table.currentIndex())
        if chosen is not None:
            self._state.forget(chosen)

    def _import_columns(self) -> tuple[Column[PastImport], ...]:
        return (
            Column("Lúc", lambda past: f"{past.when.astimezone():%d/%m/%Y %H:%M}", 125),
            Column("Tệp", lambda past: past.file, 250),
            Column("Đơn vị gửi", lambda past: self._name(past.sender), 190),
            Column("Kết quả", lambda past: counted(past.counts), 260),
            Column("Người nhập", lambda past: past.who, 120),
            Column("Tình trạng", _standing, 90, color=_standing_color),
        )

    def _layout_columns(self) -> tuple[Column[Layout], ...]:
        return (
            Column("Đơn vị gửi", lambda layout: self._name(layout.sender), 250),
            Column("Loại danh sách", lambda layout: kind_label(layout.kind), 160),
            Column("Đã dùng (lần)", lambda layout: str(layout.used), 110, right=True),
            Column("Các cột hiểu là", _columns, 400),
        )

    def _name(self, key: str) -> str:
        return self._past.names.get(key, self.tr("(không ghi)"))

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(SPACE.small)
        split.setChildrenCollapsible(False)
        hint = self.tr(
            "Mỗi lần nhập hoàn tác được cả lần, kể cả sau khi đã làm việc khác, miễn là chưa có gì"
            " được sửa thêm trên dữ liệu của lần đó."
        )
        remembered = self.tr(
            "Khi bạn sửa cột rồi nhập, cách hiểu được nhớ theo đơn vị gửi và dùng lại lần sau."
        )
        split.addWidget(_part("Các lần nhập trước", hint, self.import_table, self.undo))
        split.addWidget(_part("Cách hiểu cột đã nhớ", remembered, self.layout_table, self.forget))
        split.setSizes([360, 240])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)


def _put(rows: Rows[T], view: QTableView, found: Sequence[T]) -> None:
    """Show rows; the cursor stays at its height."""
    at = max(view.currentIndex().row(), 0)
    rows.show(found)
    if found:
        view.selectRow(min(at, len(found) - 1))


def _part(title: str, hint: str, view: QWidget, deed: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.small)
    layout.addWidget(row(QLabel(f"<b>{title}</b>"), None, deed))
    layout.addWidget(muted(hint))
    layout.addWidget(view, 1)
    return made


def _standing(past: PastImport) -> str:
    return "Đã hoàn tác" if past.undone else "Đang dùng"


def _standing_color(past: PastImport) -> Tone:
    return "muted" if past.undone else "good"


def _columns(layout: Layout) -> str:
    labels = {one.field: one.label for one in column_choices(layout.kind)}
    said = ((heading, labels.get(name, name) or "bỏ qua") for heading, name in layout.fields)
    return "; ".join(f"{heading} → {label}" for heading, label in said)
