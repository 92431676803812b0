"""Shows what the program knows: the awards in force today, the forms on the shelf, their fields."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from dossier.model.award import Award
from dossier.model.finding import Confidence
from dossier.model.form import Form
from dossier.tasks.catalogue import awards, fields
from dossier.tasks.fieldrows import FieldRow
from dossier.tasks.shelf import shelf_in_force
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.bridge.view import View
from ui.theme.tokens import COLORS
from ui.widgets.parts import column, heading, muted, table

CONFIDENCES = {
    Confidence.VERIFIED: ("Đã đối chiếu", COLORS.good),
    Confidence.SECONDARY: ("Nguồn thứ cấp – cần kiểm tra", COLORS.ask),
    Confidence.UNVERIFIED: ("Chưa đối chiếu – cần kiểm tra", COLORS.ask),
}


class LawView(View):
    """Three tables to read."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        desk = context.app.desk
        tabs = QTabWidget()
        self._add(
            tabs, self.tr("Danh hiệu, hình thức"), award_columns(), awards(desk, desk.today())
        )
        self._add(tabs, self.tr("Biểu mẫu"), form_columns(), shelf_in_force(desk).forms())
        model = self._add(tabs, self.tr("Trường của biểu mẫu"), field_columns(), ())
        # Which forms use a field is read from their templates: that takes a moment.
        context.jobs.run(lambda _handle: fields(desk, shelf=shelf_in_force(desk)), then=model.show)
        hint = self.tr(
            "Danh mục theo quy định đang áp dụng hôm nay. Dòng ghi “cần kiểm tra” chưa được đối"
            " chiếu với văn bản gốc: chương trình hỏi lại, không tự kết luận."
        )
        layout = column(heading(self.tr("Luật và biểu mẫu")), muted(hint), tabs)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _add(
        self,
        tabs: QTabWidget,
        title: str,
        columns: tuple[Column[Award], ...]
        | tuple[Column[Form], ...]
        | tuple[Column[FieldRow], ...],
        rows: tuple[Award, ...] | tuple[Form, ...] | tuple[FieldRow, ...],
    ) -> Rows[object]:
        model: Rows[object] = Rows(columns, self)  # type: ignore[arg-type]  # rows fit their columns
        model.show(rows)
        tabs.addTab(table(model, [column.width for column in columns], title), title)
        return model


def award_columns() -> tuple[Column[Award], ...]:
    """Declare what the table of awards shows."""
    return (
        Column("Danh hiệu, hình thức khen thưởng", lambda row: row.label, 300),
        Column("Đối tượng", lambda row: ", ".join(whom.label for whom in row.whom), 130),
        Column("Thẩm quyền", lambda row: row.authority, 240),
        Column("Điều khoản", lambda row: f"{row.cite.article}, {row.cite.label}", 220),
        Column(
            "Độ tin cậy",
            lambda row: CONFIDENCES[row.confidence][0],
            200,
            color=lambda row: CONFIDENCES[row.confidence][1],
        ),
    )


def form_columns() -> tuple[Column[Form], ...]:
    """Declare what the table of forms shows."""
    return (
        Column("Biểu mẫu", lambda row: row.label, 360),
        Column("Thể thức", lambda row: row.regime.label, 190),
        Column("Mã", lambda row: row.id, 210),
        Column("Phiên bản", lambda row: row.version, 140),
    )


def field_columns() -> tuple[Column[FieldRow], ...]:
    """Declare what the table of fields shows."""
    return (
        Column("Tên trường", lambda row: row.name, 190),
        Column("Nhãn", lambda row: row.label, 260, tip=lambda row: row.label),
        Column("In gì", lambda row: row.about, 420, tip=lambda row: row.about),
        Column("Ví dụ", _example, 200, tip=lambda row: row.sample),
    )


def _example(found: FieldRow) -> str:
    """Give the first line of a sample."""
    return found.sample.partition("\n")[0]
