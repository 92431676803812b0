"""Shows which awards are in force today, with article and how sure it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dossier.model.award import Award
from dossier.model.finding import Confidence
from dossier.tasks.catalogue import awards
from dossier.tasks.localrules import book_in_force
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
    """A table to read."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        desk = context.app.desk
        title = self.tr("Danh hiệu, hình thức khen thưởng")
        rows: Rows[Award] = Rows(award_columns(), self)
        rows.show(awards(book_in_force(desk), desk.today()))
        shown = table(rows, [column.width for column in rows.columns], title)
        hint = self.tr(
            "Danh mục theo quy định đang áp dụng hôm nay. Dòng ghi “cần kiểm tra” chưa được đối"
            " chiếu với văn bản gốc: chương trình hỏi lại, không tự kết luận."
        )
        layout = column(heading(title), muted(hint), shown)
        layout.setStretch(2, 1)
        self.setLayout(layout)


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
