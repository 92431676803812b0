"""Signing in, waiting after wrong passwords, and the tab of accounts, as an officer meets them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dossier.app import App, open_app, sign_in
from dossier.model.account import Role
from dossier.model.finding import Place
from dossier.model.subject import Person
from dossier.tasks import accounts, passwords
from dossier.tasks.accounts import NewAccount
from dossier.tasks.records import new_person
from dossier.tasks.rights import NotAllowedError
from tests.ui.conftest import settings
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.bridge.jobs import Jobs
from ui.bridge.settings import Settings
from ui.bridge.withheld import WITHHELD, Withheld
from ui.views.admin.view import AdminView
from ui.views.around.accountsign import AccountSign
from ui.views.around.signin import SignIn
from ui.views.around.signinstate import SignInState
from ui.widgets.parts import Notice

WORD = "mat khau dai"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let passwords cost little."""
    monkeypatch.setattr(passwords, "_COST", 4)


@pytest.fixture
def staffed(tmp_path: Path) -> Iterator[App]:
    """An application with an admin, an officer and a viewer; nobody has signed in."""
    path = tmp_path / "tai-khoan.sqlite"
    with open_app(settings(path)) as app:
        accounts.new_account(app.desk, NewAccount("an", "Nguyễn Văn A", Role.ADMIN, WORD))
        own = accounts.sign_in(app.desk, "an", WORD)
        for name, role in (("binh", Role.OFFICER), ("xem", Role.VIEWER)):
            accounts.new_account(own, NewAccount(name, f"Trần Thị {name}", role, WORD))
    with open_app(settings(path)) as app:
        yield app


def room_of(app: App, name: str, qapp: QApplication) -> tuple[Context, AdminView]:
    context = Context(sign_in(app, name, WORD), Jobs(qapp))
    room = AdminView(context)
    return context, room


@pytest.fixture
def page(staffed: App, qapp: QApplication, qtbot: QtBot) -> SignIn:
    jobs = Jobs(qapp)
    state = SignInState(staffed, jobs, second=1)
    known = accounts.accounts(staffed.desk)
    made = SignIn(state, known, Settings(), lambda error: str(staffed.say(error)))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entered()
    return made


def password_of(page: SignIn) -> QLineEdit:
    return next(e for e in page.findChildren(QLineEdit) if e.accessibleName() == "Mật khẩu")


def typed(page: SignIn, word: str) -> None:
    QTest.keyClicks(password_of(page), word)
    QTest.keyClick(password_of(page), Qt.Key.Key_Return)


def test_one_signs_in_by_enter(page: SignIn, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.state.signed, timeout=5000) as signed:
        typed(page, WORD)
    assert signed.args[0].desk.who == "an"


def test_a_wrong_password_is_told_and_the_third_one_makes_one_wait(
    page: SignIn, qtbot: QtBot
) -> None:
    enter = next(b for b in page.findChildren(QPushButton) if b.text() == "Đăng nhập")
    for _ in range(2):
        with qtbot.waitSignal(page.state.failed, timeout=5000):
            typed(page, "sai mat khau")
    assert "Sai mật khẩu" in page.findChildren(Notice)[0].text
    with qtbot.waitSignal(page.state.waits, timeout=5000) as waits:
        typed(page, "sai mat khau")
    assert waits.args == [2]
    assert not enter.isEnabled()
    qtbot.waitUntil(enter.isEnabled, timeout=5000)
    with qtbot.waitSignal(page.state.signed, timeout=5000):
        typed(page, WORD)


def test_caps_lock_is_told_of(page: SignIn) -> None:
    line = password_of(page)
    with_caps: list[bool] = []
    line.capped.connect(with_caps.append)  # type: ignore[attr-defined]
    QTest.keyClicks(line, "A")  # a capital without the Shift key
    QTest.keyClicks(line, "b")
    assert with_caps == [True, False]


def test_the_first_account_switches_accounts_on(context: Context, qtbot: QtBot) -> None:
    room = AdminView(context)
    qtbot.addWidget(room)
    room.show_place(Place("account"))
    settle(context, qtbot)
    inputs = {e.accessibleName(): e for e in room.findChildren(QLineEdit) if e.isVisibleTo(room)}
    for name, text in (
        ("Tên đăng nhập", "an"),
        ("Họ và tên người dùng", "Nguyễn Văn A"),
        ("Mật khẩu mới", WORD),
        ("Gõ lại mật khẩu mới", WORD),
    ):
        inputs[name].setText(text)
    press = next(
        b for b in room.findChildren(QPushButton) if b.text() == "Bật tài khoản và đăng nhập"
    )
    with qtbot.waitSignal(context.signing_out, timeout=5000):
        QTest.keyClick(press, Qt.Key.Key_Space)
    (made,) = accounts.accounts(context.app.desk)
    assert (made.name, made.role) == ("an", Role.ADMIN)


def test_unlike_passwords_make_no_account(context: Context, qtbot: QtBot) -> None:
    room = AdminView(context)
    qtbot.addWidget(room)
    room.show_place(Place("account"))
    settle(context, qtbot)
    again = [e for e in room.findChildren(QLineEdit) if e.accessibleName() == "Gõ lại mật khẩu mới"]
    again[0].setText("khác")
    press = next(
        b for b in room.findChildren(QPushButton) if b.text() == "Bật tài khoản và đăng nhập"
    )
    QTest.keyClick(press, Qt.Key.Key_Space)
    settle(context, qtbot)
    assert accounts.accounts(context.app.desk) == ()


def test_an_officer_sees_no_form_for_accounts_and_changes_the_own_password(
    staffed: App, qapp: QApplication, qtbot: QtBot
) -> None:
    context, room = room_of(staffed, "binh", qapp)
    qtbot.addWidget(room)
    room.show_place(Place("account"))
    settle(context, qtbot)
    shown = {b.text() for b in room.findChildren(QPushButton) if b.isVisibleTo(room)}
    assert "Đổi mật khẩu của tôi" in shown
    assert not {"Thêm tài khoản", "Đặt mật khẩu"} & shown
    with qtbot.waitSignal(room.accounts.done, timeout=5000):
        room.accounts.change_own(WORD, "mat khau khac")
    settle(context, qtbot)
    assert sign_in(staffed, "binh", "mat khau khac").desk.who == "binh"


def test_who_has_signed_in_stands_in_the_status_bar(
    staffed: App, qapp: QApplication, context: Context, qtbot: QtBot
) -> None:
    own, room = room_of(staffed, "binh", qapp)
    qtbot.addWidget(room)
    sign = AccountSign(own, room)
    assert (sign.text(), sign.isHidden()) == ("binh (cán bộ)", False)
    assert AccountSign(context, room).isHidden()


def test_a_viewer_may_nothing_and_the_service_holds_to_it(staffed: App, qapp: QApplication) -> None:
    app = sign_in(staffed, "xem", WORD)
    context = Context(app, Jobs(qapp))
    assert not context.may("person.new")
    assert context.may("account.own")
    with pytest.raises(NotAllowedError):
        new_person(app.desk, Person("", "Nguyễn Văn A"))


def test_what_a_role_is_not_enough_for_is_off_and_stays_off(
    staffed: App, qapp: QApplication, qtbot: QtBot
) -> None:
    off = {}
    for name in ("xem", "binh", "an"):
        context, room = room_of(staffed, name, qapp)
        qtbot.addWidget(room)
        Withheld(context, room).look_over(room)
        made = {button.text(): button for button in room.findChildren(QPushButton)}
        for button in made.values():
            button.setEnabled(True)
        off[name] = {label for label, button in made.items() if not button.isEnabled()}
        settle(context, qtbot)
    assert off["an"] == set()
    assert {"Lưu thiết lập", "Đổi thư mục sao lưu…"} <= off["binh"] < off["xem"]
    assert "Khôi phục mục đã chọn" in off["xem"] - off["binh"]


def test_each_label_that_is_withheld_is_one_of_a_room() -> None:
    rooms = Path(__file__).parents[2] / "ui" / "views"
    text = "".join(path.read_text(encoding="utf-8") for path in rooms.rglob("*.py"))
    labels = {label for row in WITHHELD.values() for label in row}
    assert [label for label in sorted(labels) if f'"{label}"' not in text] == []
