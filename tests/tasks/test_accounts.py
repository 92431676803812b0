"""Accounts are made, changed, closed, and reset; passwords are kept as nobody can read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dossier.model.account import Role
from dossier.model.change import Changes
from dossier.model.shelf import Stage
from dossier.tasks import accounts as at
from dossier.tasks import admin, passwords
from dossier.tasks.desk import Desk
from dossier.tasks.errors import AccountsLastError
from dossier.tasks.forms.second import set_second_admin
from dossier.tasks.forms.versions import publish, save_version
from dossier.tasks.rights import NotAllowedError, guard
from tests.tasks.shelf_desk import LETTER, changed

WORD = "mật khẩu dài"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let passwords cost little: what they cost is held to by one test alone."""
    monkeypatch.setattr(passwords, "_COST", 4)


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """The desk of an admin who signed in, beside an officer and a checker."""
    desk.store.tools = replace(desk.store.tools, guard=guard)
    at.new_account(desk, at.NewAccount("an", "Nguyễn Văn A", Role.ADMIN, WORD))
    own = at.sign_in(desk, "an", WORD)
    for name, role in (("binh", Role.OFFICER), ("chi", Role.CHECKER)):
        at.new_account(own, at.NewAccount(name, f"Trần Thị {name}", role, WORD))
    return own


def test_without_accounts_nothing_is_asked(desk: Desk) -> None:
    assert (at.has_accounts(desk), at.role_of(desk)) == (False, None)


def test_one_signs_in_by_name_whatever_its_case(kept: Desk) -> None:
    assert at.sign_in(kept, " BINH ", WORD).who == "binh"
    assert at.role_of(at.sign_in(kept, "Chi", WORD)) is Role.CHECKER


@pytest.mark.parametrize(
    ("name", "word"), [("binh", "sai mật khẩu"), ("ai", WORD), ("", ""), ("binh", "MẬT KHẨU DÀI")]
)
def test_a_wrong_name_or_password_is_refused_alike(kept: Desk, name: str, word: str) -> None:
    with pytest.raises(at.WrongPasswordError) as wrong:
        at.sign_in(kept, name, word)
    assert wrong.value.params == {}


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        pytest.param(at.NewAccount("", "A", Role.OFFICER, WORD), at.NoAccountNameError, id="bare"),
        pytest.param(at.NewAccount("d", " ", Role.OFFICER, WORD), at.NoAccountNameError, id="who"),
        pytest.param(at.NewAccount("BÌNH", "B", Role.ADMIN, WORD), at.AccountTakenError, id="name"),
        pytest.param(
            at.NewAccount("d", "D", Role.ADMIN, "ngắn"), passwords.ShortPasswordError, id="short"
        ),
    ],
)
def test_an_account_that_cannot_be_is_refused(
    kept: Desk, typed: at.NewAccount, error: type[Exception]
) -> None:
    with pytest.raises(error):
        at.new_account(kept, typed)


def test_the_first_account_is_an_admins(desk: Desk) -> None:
    with pytest.raises(at.LastAdminError):
        at.new_account(desk, at.NewAccount("b", "B", Role.OFFICER, WORD))
    assert at.accounts(desk) == ()


@pytest.mark.parametrize(
    "deed", [lambda desk: at.set_role(desk, "an", Role.VIEWER), lambda d: at.close_account(d, "an")]
)
def test_the_last_admin_stays_while_others_sign_in(
    kept: Desk, deed: Callable[[Desk], Changes]
) -> None:
    with pytest.raises(at.LastAdminError):
        deed(kept)


def test_a_closed_account_does_not_sign_in_until_it_is_opened_again(kept: Desk) -> None:
    at.close_account(kept, "binh")
    with pytest.raises(at.WrongPasswordError):
        at.sign_in(kept, "binh", WORD)
    at.reopen_account(kept, "binh")
    assert at.sign_in(kept, "binh", WORD).who == "binh"


def test_closing_the_last_account_switches_accounts_off(kept: Desk) -> None:
    for name in ("binh", "chi", "an"):
        at.close_account(kept, name)
    assert not at.has_accounts(kept)


def test_an_officer_keeps_no_accounts_but_changes_the_own_password(kept: Desk) -> None:
    own = at.sign_in(kept, "binh", WORD)
    with pytest.raises(NotAllowedError):
        at.set_password(own, "an", "mật khẩu khác")
    with pytest.raises(at.WrongPasswordError):
        at.change_own_password(own, "không phải", "mật khẩu khác")
    at.change_own_password(own, WORD, "mật khẩu khác")
    assert at.sign_in(kept, "binh", "mật khẩu khác").who == "binh"


def test_who_holds_the_file_gets_in_again_and_the_log_says_so(kept: Desk) -> None:
    owner = replace(kept, who="máy trực")
    at.reset_password(owner, "binh", "mật khẩu khác")
    assert at.role_of(at.sign_in(kept, "binh", "mật khẩu khác")) is Role.ADMIN
    assert (kept.store.tasks(1)[0].who, kept.store.tasks(1)[0].task) == (
        "máy trực",
        "account.reset",
    )


def test_what_was_done_to_accounts_is_not_taken_back(kept: Desk) -> None:
    done = at.set_password(kept, "binh", "mật khẩu khác")
    with pytest.raises(AccountsLastError):
        admin.undo(kept, done.task)


def test_a_checker_is_the_second_person_and_publishes_nothing_alone(kept: Desk) -> None:
    officer, checker = (at.sign_in(kept, name, WORD) for name in ("binh", "chi"))
    alone = save_version(officer, LETTER, changed(officer, "Một câu"), "")
    with pytest.raises(NotAllowedError):
        publish(checker, alone.key)
    set_second_admin(kept, on=True)
    assert publish(officer, alone.key).is_waiting
    assert publish(checker, alone.key).version.stage is Stage.PUBLISHED


def test_neither_a_password_nor_its_shadow_is_told(kept: Desk) -> None:
    for account in at.accounts(kept):
        assert account.password.startswith("scrypt$")
        assert account.password not in repr(account)
        assert WORD not in account.password


def test_equal_passwords_are_kept_unlike_and_cost_what_scrypt_should(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    one, other = passwords.kept_of(WORD), passwords.kept_of(WORD)
    assert one != other
    assert one.split("$")[1:4] == ["14", "8", "5"]
    assert passwords.is_password(WORD, one)
    assert not passwords.is_password("mật khẩu dàị", one)
