"""The tab of accounts: who may sign in, in what role, and passwords that are given anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dossier.model.account import Account, Role
from dossier.tasks.accounts import NewAccount
from dossier.tasks.forms.second import SecondAdmin
from ui.bridge.tables import Column, Rows
from ui.theme.tokens import SPACE
from ui.views.admin.accountforms import NewForm, OwnPassword, Passwords
from ui.views.admin.accountsstate import AccountsState
from ui.widgets.choice import Choice
from ui.widgets.parts import Notice, button, column, muted, table
from ui.widgets.wrap import wrapped

SIDE = 340


class AccountsTab(QWidget):
    """The list with what can be done to the line at hand; a new account beside it."""

    def __init__(self, state: AccountsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._how = Notice()
        self._rows: Rows[Account] = Rows(_columns(), self)
        widths = [each.width for each in self._rows.columns]
        nobody = self.tr("Chưa có tài khoản nào: điền mục bên phải để thêm.")
        self._table = table(self._rows, widths, self.tr("Các tài khoản"), empty=nobody)
        self._role = Choice([(one.value, one.label) for one in Role])
        self._role.setAccessibleName(self.tr("Vai trò của tài khoản đang chọn"))
        closing = self.tr("Không cho đăng nhập bằng tài khoản này; khóa hết là thôi dùng tài khoản")
        self._turn = button(self.tr("Khóa tài khoản"), self._close, tip=closing)
        self._set_role = button(self.tr("Đổi vai trò"), self._change_role)
        self._second = QCheckBox(self.tr("Biểu mẫu chỉ đưa vào dùng khi người thứ hai đồng ý"))
        self._second.setToolTip(self.tr("Bật ngay được một mình; tắt thì cần hai người"))
        self._second.clicked.connect(state.set_second)
        self._new = NewForm(is_first=state.role is None)
        self._given = Passwords(
            self.tr("Mật khẩu mới cho người đang chọn"), self.tr("Đặt mật khẩu")
        )
        self._own = OwnPassword()
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._new.wanted.connect(self._add)
        self._given.wanted.connect(self._give)
        self._own.wanted.connect(state.change_own)
        state.listed.connect(self._show)

    def _lay_out(self) -> None:
        honest = self.tr(
            "Tài khoản để nhật ký ghi đúng ai làm việc gì và tránh làm nhầm việc của người khác."
            " Đây không phải ổ khóa: dữ liệu là một tệp trên máy này, ai giữ tệp đó thì mở được."
        )
        left = QVBoxLayout()
        left.setSpacing(SPACE.normal)
        for part in (
            self._table,
            wrapped(self._role, self._set_role, self._turn),
            muted(self._tell_roles()),
        ):
            left.addWidget(part)
        both = QHBoxLayout()
        both.setSpacing(SPACE.wide)
        both.addLayout(left, 1)
        both.addWidget(self._side())
        whole = column(self._how, muted(honest))
        whole.addLayout(both, 1)
        whole.addWidget(self._second)
        self.setLayout(whole)

    def _side(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(column(self._new, self._given, self._own, None, margin=0))
        made = QScrollArea()
        made.setProperty("role", "page")
        made.setFixedWidth(SIDE)
        made.setWidgetResizable(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWidget(inside)
        return made

    def _tell_roles(self) -> str:
        return self.tr(
            "Người xem: chỉ xem. Cán bộ: làm mọi việc hằng ngày. Người kiểm tra: thêm việc đồng ý"
            " đưa biểu mẫu vào dùng. Quản trị: biểu mẫu, quy chế, sao lưu, tài khoản."
        )

    def _show(self, found: tuple[Account, ...], second: SecondAdmin) -> None:
        at = self._table.currentIndex().row()
        self._how.say(self._say(found, second), "ask")
        self._rows.show(found)
        self._second.setChecked(second.is_on)
        is_used, may = self.state.role is not None, self.state.may_keep
        self._new.setVisible(may)
        self._given.setVisible(is_used and may)
        self._own.setVisible(is_used)
        self._second.setVisible(may)
        for part in (self._role, self._set_role, self._turn):
            part.setEnabled(may and bool(found))
        if found:
            self._table.selectRow(min(max(at, 0), len(found) - 1))

    def _say(self, found: tuple[Account, ...], second: SecondAdmin) -> str:
        if not any(account.is_open for account in found):
            return self.tr(
                "Chưa dùng tài khoản: ai mở chương trình cũng làm được mọi việc. Thêm tài khoản"
                " đầu tiên (của quản trị) là bật; sau đó mỗi người đăng nhập bằng tài khoản mình."
            )
        if second.asked_by:
            said = self.tr(
                "{who} đề nghị bỏ quy định người thứ hai; một quản trị khác bỏ chọn nốt."
            )
            return said.format(who=second.asked_by)
        return ""

    def _at_hand(self) -> Account | None:
        return self._rows.row(self._table.currentIndex())

    def _choose(self) -> None:
        account = self._at_hand()
        if account is not None:
            self._role.put(account.role.value)
            closes, opens = self.tr("Khóa tài khoản"), self.tr("Mở lại tài khoản")
            self._turn.setText(closes if account.is_open else opens)

    def _change_role(self) -> None:
        account = self._at_hand()
        if account is not None:
            self.state.set_role(account.name, Role(self._role.text()))

    def _close(self) -> None:
        account = self._at_hand()
        if account is not None:
            self.state.turn(account)

    def _add(self, typed: NewAccount) -> None:
        self.state.add(typed)

    def _give(self, password: str) -> None:
        account = self._at_hand()
        if account is not None:
            self.state.set_password(account.name, password)


def _columns() -> tuple[Column[Account], ...]:
    return (
        Column("Tên đăng nhập", lambda each: each.name, 130),
        Column("Họ và tên", lambda each: each.shown, 190),
        Column("Vai trò", lambda each: each.role.label, 120),
        Column("Từ ngày", lambda each: f"{each.since:%d/%m/%Y}", 90),
        Column("Đã khóa", lambda each: f"{each.closed:%d/%m/%Y}" if each.closed else "", 90),
    )
