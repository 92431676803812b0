"""Asks for which cases a form is meant: awards, grounds, offices, days, whose place it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier.errors import DossierError
from dossier.model.form import Binding
from dossier.model.ledger import Ground
from dossier.tasks.forms.bindings import Bind, Offer
from dossier.tasks.typed import typed_day, written_day
from ui.widgets.dialogs import agreed
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, muted, size_up

VALUE = Qt.ItemDataRole.UserRole
DAY = "ngày/tháng/năm"


class BindingDialog(QDialog):
    """Lists to tick and lines to type; what is left open binds to nothing."""

    def __init__(self, offer: Offer, say: Callable[[DossierError], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._form = offer.form
        self._say = say
        bound = offer.form.binding
        self.setWindowTitle(self.tr("Phạm vi áp dụng của “{form}”").format(form=offer.form.label))
        size_up(self, 620, 640)
        awards = ((award.id, award.label, award.id in bound.awards) for award in offer.awards)
        grounds = ((each.value, each.label, each in bound.grounds) for each in Ground)
        self.awards = _ticks(self.tr("Danh hiệu, hình thức khen thưởng"), awards)
        self.grounds = _ticks(self.tr("Loại hình khen thưởng"), grounds)
        self.editors = Editors(_inputs(offer))
        self.editors.show_values(_values(offer))
        self.notice = Notice()
        self._lay_out()

    def wish(self) -> Bind:
        """Read what is ticked and typed; raise what is wrong with a day."""
        typed = self.editors.values()
        return Bind(
            self._form.id,
            Binding(
                awards=tuple(_ticked(self.awards)),
                grounds=tuple(Ground(value) for value in _ticked(self.grounds)),
                issuers=tuple(
                    line.strip() for line in typed["issuers"].splitlines() if line.strip()
                ),
                since=typed_day(typed["since"]),
                until=typed_day(typed["until"]),
            ),
            typed["instead_of"],
        )

    def accept(self) -> None:
        """Close where all can be read; else say what cannot."""
        try:
            self.wish()
        except DossierError as error:
            self.notice.say(self._say(error), "stop")
        else:
            super().accept()

    def _lay_out(self) -> None:
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Ok | keys.Cancel)
        buttons.button(keys.Ok).setText(self.tr("Lưu thành bản nháp"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        about = self.tr(
            "Để trống tất cả: dùng cho mọi trường hợp. Biểu mẫu nêu nhiều điều kiện hơn"
            " được dùng trước; hồ sơ nhận trước ngày áp dụng vẫn theo biểu mẫu cũ."
        )
        layout = QVBoxLayout(self)
        layout.addWidget(muted(about))
        for title, ticks, room in (
            (self.awards.accessibleName(), self.awards, 3),
            (self.grounds.accessibleName(), self.grounds, 2),
        ):
            layout.addWidget(muted(title))
            layout.addWidget(ticks, room)
        for part in (self.editors, self.notice, buttons):
            layout.addWidget(part)


def ask_binding(parent: QWidget, offer: Offer, say: Callable[[DossierError], str]) -> Bind | None:
    """Ask; nothing where the admin thinks better of it."""
    dialog = BindingDialog(offer, say, parent)
    return dialog.wish() if agreed(dialog) else None


def _inputs(offer: Offer) -> tuple[Input, ...]:
    others = ((form.id, form.label) for form in offer.others)
    return (
        Input("issuers", "Cơ quan (mỗi dòng một tên hoặc ký hiệu)", Kind.TEXT, lines=2),
        Input("since", "Hồ sơ nhận từ ngày", Kind.DATE, hint=DAY),
        Input("until", "Thôi áp dụng từ ngày", Kind.DATE, hint=DAY),
        Input(
            "instead_of",
            "Dùng thay cho biểu mẫu",
            Kind.CHOICE,
            choices=(("", "(không thay biểu mẫu nào)"), *others),
        ),
    )


def _values(offer: Offer) -> dict[str, str]:
    bound = offer.form.binding
    return {
        "issuers": "\n".join(bound.issuers),
        "since": written_day(bound.since),
        "until": written_day(bound.until),
        "instead_of": offer.form.instead_of,
    }


def _ticks(name: str, rows: Iterable[tuple[str, str, bool]]) -> QListWidget:
    ticks = QListWidget()
    ticks.setAccessibleName(name)
    for value, label, is_on in rows:
        item = QListWidgetItem(label, ticks)
        item.setData(VALUE, value)
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
    return ticks


def _ticked(ticks: QListWidget) -> list[str]:
    items = (ticks.item(number) for number in range(ticks.count()))
    return [str(item.data(VALUE)) for item in items if item.checkState() is Qt.CheckState.Checked]
