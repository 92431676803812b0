"""Says in the status bar who has signed in, with the way to another password and out."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dossier.model.finding import Place
from ui.bridge.context import Context


class AccountSign(QPushButton):
    """Stands there only where the records have accounts."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("account")
        role = context.role
        self.setVisible(role is not None)
        who = context.app.desk.who
        self.setText(f"{who} ({role.label})" if role else "")
        self.setToolTip(self.tr("Người đang đăng nhập; bấm để đổi mật khẩu hoặc đăng xuất"))
        menu = QMenu(self)
        menu.addAction(self.tr("Đổi mật khẩu…"), lambda: context.want(Place("account", who)))
        menu.addAction(self.tr("Đăng xuất"), context.signing_out.emit)
        self.setMenu(menu)
