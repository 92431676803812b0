"""What the tab of accounts shows: who may sign in, and whether forms take a second person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.model.account import Account, Role
from dossier.tasks import accounts as task
from dossier.tasks.accounts import NewAccount
from dossier.tasks.forms.second import SecondAdmin, second_admin_rule, set_second_admin
from ui.bridge.context import Context
from ui.bridge.jobs import Handle

Shown = tuple[tuple[Account, ...], SecondAdmin]


class AccountsState(QObject):
    """Lists accounts and changes them behind the window.

    Signals: listed(accounts, SecondAdmin), done(code, facts) for the sentence of what was done,
    begun() when the first account was made: one has to sign in from now on; failed(error).
    """

    listed = Signal(object, object)
    done = Signal(str, object)
    begun = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = context.app.desk
        self._jobs = context.jobs
        self.role = context.role
        self.who = context.app.desk.who
        self.may_keep = context.may("account.new")

    def load(self) -> None:
        """List the accounts."""
        self._run(self._read, lambda shown: self.listed.emit(*shown))

    def add(self, typed: NewAccount) -> None:
        """Make an account."""
        then = self._finish if self.role else self._begin
        self._run(partial(task.new_account, self._desk, typed), partial(then, typed.name))

    def set_role(self, name: str, role: Role) -> None:
        """Give an account another role."""
        self._do(task.set_role, name, role)

    def turn(self, account: Account) -> None:
        """Close an account, or open it again; with the last one accounts are off."""
        deed = task.close_account if account.is_open else task.reopen_account
        self._do(deed, account.name)

    def set_password(self, name: str, password: str) -> None:
        """Give an account a new password."""
        self._do(task.set_password, name, password)

    def change_own(self, former: str, password: str) -> None:
        """Choose another password for oneself."""
        done = partial(self._finish, self.who)
        self._run(partial(task.change_own_password, self._desk, former, password), done)

    def set_second(self, is_on: bool) -> None:  # noqa: FBT001 - as a box has it
        """Let forms take a second person, or ask to end that."""
        self._run(partial(set_second_admin, self._desk, on=is_on), lambda _now: self.load())

    def _read(self) -> Shown:
        return task.accounts(self._desk), second_admin_rule(self._desk)

    def _do(self, deed: Callable[..., object], name: str, *more: object) -> None:
        self._run(partial(deed, self._desk, name, *more), partial(self._finish, name))

    def _begin(self, _name: str, _changes: object) -> None:
        self.begun.emit()

    def _finish(self, name: str, _changes: object) -> None:
        self.done.emit("cli.accounts.changed", {"name": name})
        self.load()

    def _run(self, deed: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        def run(_handle: Handle) -> Any:
            return deed()

        self._jobs.run(run, then=then, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self.load()
