"""Asks the admin for what a wish needs (a file, a note, a name, a yes) and passes it on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from dossier.tasks.forms.bindings import Offer
from ui.views.forms.binding import ask_binding
from ui.views.forms.choosing import choose_forms
from ui.views.forms.state import FormsState
from ui.views.forms.wishes import Wishes
from ui.widgets.dialogs import confirmed

WORD = "Word (*.docx)"
SET = "Bộ biểu mẫu (*.bieumau)"


class Asking(QObject):
    """Small dialogs before wishes; whoever thinks better of it changes nothing."""

    def __init__(self, room: QWidget, state: FormsState, wishes: Wishes) -> None:
        super().__init__(room)
        self._room = room
        self._state = state
        self._wishes = wishes

    def save(self) -> None:
        """Ask what was changed, and save a version."""
        title, asked = self.tr("Lưu thành phiên bản mới"), self.tr("Đã sửa gì, vì sao?")
        note, agreed = QInputDialog.getText(self._room, title, asked)
        if agreed:
            self._wishes.save(note)

    def publish(self) -> None:
        """Publish without a question: one click takes it back."""
        self._wishes.publish()

    def choose_file(self) -> None:
        """Ask for a Word file."""
        title = self.tr("Chọn tệp Word làm bản đang sửa")
        name, _kind = QFileDialog.getOpenFileName(self._room, title, documents(), WORD)
        if name:
            self.bring_in(Path(name))

    def bring_in(self, path: Path) -> None:
        """Take a Word file; what is edited already is only replaced after a yes."""
        asked = self.tr(
            "Biểu mẫu này đang có bản sửa chưa lưu thành phiên bản. Thay bằng tệp {file}?"
            " Bản đang sửa được cất sang thư mục “da-thay”."
        )
        is_edited = self._state.situation.is_edited
        if not is_edited or self._agreed(asked.format(file=path.name)):
            self._wishes.bring_in(path)

    def put_away(self) -> None:
        """Give up what is edited."""
        asked = self.tr("Bỏ bản đang sửa? Tệp Word được cất sang thư mục “da-thay”, không xóa hẳn.")
        if not self._state.situation.is_edited or self._agreed(asked):
            self._wishes.put_away()

    def discard(self) -> None:
        """Drop the newest draft."""
        if self._agreed(self.tr("Bỏ bản nháp mới nhất? Bản này vẫn nằm trong danh sách để xem.")):
            self._wishes.discard()

    def withdraw(self) -> None:
        """Take the version in force out of use."""
        asked = self.tr(
            "Ngừng dùng phiên bản hiện tại? Từ nay hồ sơ dùng mẫu gốc (biểu mẫu riêng thì thôi"
            " dùng). Có thể trở lại bất cứ lúc nào."
        )
        if self._agreed(asked):
            self._wishes.withdraw()

    def go_back(self) -> None:
        """Use the chosen version again."""
        self._wishes.go_back()

    def make_own(self) -> None:
        """Ask for the name of a form of one's own."""
        title, asked = self.tr("Tạo biểu mẫu riêng"), self.tr("Tên biểu mẫu riêng:")
        view = self._state.view
        before = view.row.form.label if view else ""
        label, agreed = QInputDialog.getText(self._room, title, asked, text=before)
        if agreed and label.strip():
            self._wishes.make_own(label.strip())

    def bind(self) -> None:
        """Ask for which cases the form is, once it is known what there is to choose from."""
        self._wishes.offer(self._ask_binding)

    def export(self) -> None:
        """Ask which forms, and where to."""
        chosen = choose_forms(self._room, self._state.list.rows, self._state.form)
        if not chosen:
            return
        title = self.tr("Xuất bộ biểu mẫu")
        target = str(Path(documents()) / "bo-bieu-mau.bieumau")
        name, _kind = QFileDialog.getSaveFileName(self._room, title, target, SET)
        if name:
            self._wishes.export(chosen, Path(name))

    def bring_in_set(self) -> None:
        """Ask for a set of forms."""
        title = self.tr("Nhập bộ biểu mẫu")
        name, _kind = QFileDialog.getOpenFileName(self._room, title, documents(), SET)
        if name:
            self._wishes.bring_in_set(Path(name))

    def comment(self) -> None:
        """Ask where to write the copy with comments."""
        title = self.tr("Ghi bản có ghi chú lỗi")
        target = str(Path(documents()) / f"{self._state.form}-ghi-chu.docx")
        name, _kind = QFileDialog.getSaveFileName(self._room, title, target, WORD)
        if name:
            self._wishes.comment(Path(name))

    def _ask_binding(self, offer: Offer) -> None:
        wish = ask_binding(self._room, offer, self._wishes.say)
        if wish is not None:
            self._wishes.bind(wish)

    def _agreed(self, asked: str) -> bool:
        return confirmed(self._room, self.tr("Biểu mẫu"), asked)


def documents() -> str:
    """Where an admin keeps files."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place)
