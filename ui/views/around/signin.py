"""The page that asks who works here; it stands in the place of the rooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QWidget

from dossier.model.account import Account
from ui.bridge.settings import Settings
from ui.theme.tokens import SPACE
from ui.views.around.signinstate import SignInState
from ui.widgets.choice import Choice
from ui.widgets.parts import Notice, button, column, heading, muted, row
from ui.widgets.passwordline import PasswordLine

WIDTH = 520


class SignIn(QWidget):
    """A name out of those that there are, a password, Enter."""

    def __init__(
        self,
        state: SignInState,
        accounts: Sequence[Account],
        kept: Settings,
        say: Callable[[Exception], str],
    ) -> None:
        super().__init__()
        self.state = state
        self._kept = kept
        self._say = say
        self._notice = Notice()
        known = [(one.name, f"{one.shown} – {one.role.label}") for one in accounts if one.is_open]
        self._name = Choice(known)
        self._name.setAccessibleName(self.tr("Người dùng"))
        if kept.account in dict(known):
            self._name.put(kept.account)
        self._password = PasswordLine(self.tr("Mật khẩu"))
        self._hint = muted()
        self._enter = button(self.tr("Đăng nhập"), self._try, primary=True)
        self._forgotten = button(self.tr("Quên mật khẩu?"), self._tell_way)
        self._way = muted()
        self._way.hide()
        self._lay_out()
        self._password.returnPressed.connect(self._try)
        self._password.capped.connect(self._tell_caps)
        state.failed.connect(self._fail)
        state.waits.connect(self._wait)

    def entered(self) -> None:
        """Put the cursor where the password goes."""
        self._password.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE.normal)
        line = row(self._password, self._password.eye())
        form.addRow(self.tr("Người dùng"), self._name)
        form.addRow(self.tr("Mật khẩu"), line)
        fields = QWidget()
        fields.setLayout(form)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(WIDTH)
        title = heading(self.tr("Đăng nhập"))
        buttons = row(self._enter, None, self._forgotten)
        card.setLayout(column(title, self._notice, fields, self._hint, buttons, self._way))
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(card, 100, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)

    def _try(self) -> None:
        if self._enter.isEnabled() and self._name.text():
            self._enter.setEnabled(False)
            self._kept.account = self._name.text()
            self.state.try_password(self._name.text(), self._password.text())

    def _fail(self, error: Exception) -> None:
        self._enter.setEnabled(True)
        self._notice.say(self._say(error), "stop")
        self._password.clear()
        self._password.setFocus()

    def _wait(self, seconds: int) -> None:
        self._enter.setEnabled(not seconds)
        said = self.tr("Sai nhiều lần: chờ {seconds} giây rồi thử lại.").format(seconds=seconds)
        self._hint.setText(said if seconds else "")

    def _tell_caps(self, is_on: bool) -> None:  # noqa: FBT001 - the signal says so
        self._hint.setText(self.tr("Phím Caps Lock đang bật.") if is_on else "")

    def _tell_way(self) -> None:
        self._way.setText(
            self.tr(
                "Một quản trị khác đặt mật khẩu mới cho bạn ở Quản trị, ngăn Tài khoản. Nếu không"
                " còn quản trị nào vào được, người phụ trách máy tính chạy chương trình trên máy"
                " này bằng lệnh, với dòng sau; việc đó được ghi vào nhật ký:"
                "\n\naccounts reset {name} --yes"
            ).format(name=self._name.text())
        )
        self._way.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._way.show()
