"""The room of keeping: copies, the trash, the log, and what holds for every round."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QTabWidget, QWidget

from dossier.model.finding import Finding, Place
from dossier.tasks.trash import TrashRow
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.views.admin.accounts import AccountsTab
from ui.views.admin.accountsstate import AccountsState
from ui.views.admin.copies import CopiesTab
from ui.views.admin.copiesstate import CopiesState
from ui.views.admin.log import LogTab
from ui.views.admin.settings import SettingsState, SettingsTab
from ui.views.admin.state import AdminState
from ui.views.admin.trash import TrashTab
from ui.views.admin.trashstate import TrashState
from ui.widgets.parts import Notice, column, heading


class AdminView(View):
    """Five tabs below one line of news."""

    help = "quan-tri"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = AdminState(context, self)
        self.copies = CopiesState(context, self)
        self.trash = TrashState(context, self)
        self.settings = SettingsState(context, self)
        self.accounts = AccountsState(context, self)
        self._notice = Notice()
        self._tabs = QTabWidget()
        copies = CopiesTab(context, self.copies)
        self._tabs.addTab(copies, self.tr("Sao lưu"))
        self._tabs.addTab(TrashTab(context, self.trash), self.tr("Thùng rác"))
        self._tabs.addTab(LogTab(self.state), self.tr("Nhật ký"))
        self._tabs.addTab(SettingsTab(context.settings, self.settings), self.tr("Thiết lập"))
        self._tabs.addTab(AccountsTab(self.accounts), self.tr("Tài khoản"))
        layout = column(heading(self.tr("Quản trị")), self._notice, self._tabs)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        copies.restoring.connect(context.restoring)
        for state in (self.state, self.copies, self.settings, self.accounts):
            state.done.connect(self._praise)
            state.failed.connect(self._fail)
        self.trash.restored.connect(self._restored)
        self.trash.forgotten.connect(self._forgotten)
        self.trash.failed.connect(self._fail)
        self.accounts.begun.connect(context.signing_out)
        self.state.unsound.connect(self._warn)
        self.state.emptied.connect(self._emptied)
        self._tabs.currentChanged.connect(self._turn)

    def entered(self) -> None:
        """Read the tab in front anew."""
        self._notice.say("")
        self._turn(self._tabs.currentIndex())

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front: copies, trash, log, settings, accounts."""
        self._tabs.setCurrentIndex(number)

    def show_place(self, place: Place) -> None:
        """Show the accounts."""
        if place.kind == "account":
            self.show_tab(self._tabs.count() - 1)

    def _turn(self, number: int) -> None:
        states = (self.copies, self.trash, self.state, self.settings, self.accounts)
        states[number].load()

    def _restored(self, row: TrashRow) -> None:
        said = self.tr("Đã khôi phục {what}: {title}.").format(what=row.what, title=row.title)
        self._notice.say(said, "good")

    def _forgotten(self, _row: TrashRow) -> None:
        self._notice.say(self.tr("Đã xóa hẳn; bản sao lưu cũ vẫn còn thông tin này."), "good")

    def _warn(self, findings: Iterable[Finding]) -> None:
        said = [str(self.context.app.say(found)) for found in findings]
        self._notice.say(" ".join(said[:3]), "stop")

    def _emptied(self) -> None:
        self.context.take_round("")
        self._notice.say(self.tr("Đã sẵn sàng cho dữ liệu mới: hãy nhập danh sách."), "good")

    def _praise(self, code: str, facts: dict[str, object]) -> None:
        self._notice.say(str(self.context.app.say(code, facts)), "good")

    def _fail(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")
