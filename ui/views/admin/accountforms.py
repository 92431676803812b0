"""The small forms beside the list of accounts: a new one, a new password, one's own password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from dossier.model.account import Role
from dossier.tasks.accounts import NewAccount
from ui.theme.tokens import SPACE
from ui.widgets.choice import Choice
from ui.widgets.parts import button, column, muted, subheading
from ui.widgets.passwordline import PasswordLine


class Twice(QWidget):
    """A new password typed twice, the second time to be sure of the first."""

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(SPACE.small)
        self._first = PasswordLine(self.tr("Mật khẩu mới"))
        self._again = PasswordLine(self.tr("Gõ lại mật khẩu mới"))
        self._first.setPlaceholderText(self.tr("từ 8 ký tự, tắt bộ gõ"))
        self._hint = muted()
        self._hint.hide()

    def add_lines(self) -> None:
        """Put the two lines below what the form has already."""
        self.form.addRow(self.tr("Mật khẩu"), self._first)
        self.form.addRow(self.tr("Gõ lại"), self._again)
        self.form.addRow(self._hint)

    def taken(self) -> str:
        """Give the password and forget it; empty, with a word why, where both are not alike."""
        first, again = self._first.text(), self._again.text()
        self._hint.setText("" if first == again else self.tr("Hai lần gõ không giống nhau."))
        self._hint.setVisible(first != again)
        if first != again:
            return ""
        self._first.clear()
        self._again.clear()
        return first or " "  # too short: the task says so


class NewForm(QWidget):
    """Signals: wanted(NewAccount) when an account is to be made."""

    wanted = Signal(object)

    def __init__(self, *, is_first: bool) -> None:
        super().__init__()
        self._name, self._shown = QLineEdit(), QLineEdit()
        self._name.setAccessibleName(self.tr("Tên đăng nhập"))
        self._name.setPlaceholderText(self.tr("ngắn, không dấu, như nva"))
        self._shown.setAccessibleName(self.tr("Họ và tên người dùng"))
        roles = [Role.ADMIN] if is_first else list(Role)
        self._role = Choice([(one.value, one.label) for one in roles])
        self._role.setAccessibleName(self.tr("Vai trò"))
        self._role.put((Role.ADMIN if is_first else Role.OFFICER).value)
        self._twice = Twice()
        self._twice.form.addRow(self.tr("Tên đăng nhập"), self._name)
        self._twice.form.addRow(self.tr("Họ và tên"), self._shown)
        self._twice.form.addRow(self.tr("Vai trò"), self._role)
        self._twice.add_lines()
        title = self.tr("Tài khoản đầu tiên") if is_first else self.tr("Thêm tài khoản")
        label = self.tr("Bật tài khoản và đăng nhập") if is_first else self.tr("Thêm tài khoản")
        press = button(label, self._take, primary=True, keys="Ctrl+Return")
        self.setLayout(column(subheading(title), self._twice, press, margin=0))

    def _take(self) -> None:
        password = self._twice.taken()
        if password:
            role = Role(self._role.text())
            self.wanted.emit(NewAccount(self._name.text(), self._shown.text(), role, password))


class Passwords(QWidget):
    """Signals: wanted(password) when it is to be somebody's."""

    wanted = Signal(str)

    def __init__(self, title: str, label: str) -> None:
        super().__init__()
        self._twice = Twice()
        self._twice.add_lines()
        press = button(label, self._take, tip=title)
        self.setLayout(column(subheading(title), self._twice, press, margin=0))

    def _take(self) -> None:
        password = self._twice.taken()
        if password:
            self.wanted.emit(password)


class OwnPassword(QWidget):
    """Signals: wanted(former, new) when whoever signed in wants another password."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._former = PasswordLine(self.tr("Mật khẩu hiện tại"))
        self._twice = Twice()
        self._twice.form.addRow(self.tr("Hiện tại"), self._former)
        self._twice.add_lines()
        title = self.tr("Mật khẩu của tôi")
        press = button(self.tr("Đổi mật khẩu của tôi"), self._take)
        self.setLayout(column(subheading(title), self._twice, press, margin=0))

    def _take(self) -> None:
        password = self._twice.taken()
        if password:
            self.wanted.emit(self._former.text(), password)
            self._former.clear()
