"""Turns the wishes about who may work here into accounts: make, change, close, sign in, reset."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier.errors import DossierError, UsageError
from dossier.model.account import Account, Role
from dossier.model.change import Changes, Saved
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.passwords import is_password, kept_of
from dossier.tasks.rights import RESET, NotAllowedError, NotSignedInError, allows, least
from dossier.words.names import reading_key
from dossier.words.text import clean, fold

LASTING = "account."  # with what the names of tasks begin that nobody takes back


class NoAccountNameError(UsageError):
    """An account needs a name to sign in by, and the name of a person."""

    code = "accounts.no_name"


class AccountTakenError(UsageError):
    """Another account goes by this name, perhaps a closed one."""

    code = "accounts.taken"


class UnknownAccountError(UsageError):
    """No account goes by this name."""

    code = "accounts.unknown"


class LastAdminError(UsageError):
    """While others sign in somebody has to keep the accounts."""

    code = "accounts.last_admin"


class WrongPasswordError(DossierError):
    """Name and password do not go together, or the account is closed."""

    code = "accounts.wrong_password"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What is typed of an account that is to be made."""

    name: str
    shown: str
    role: Role
    password: str


def accounts(desk: Desk) -> tuple[Account, ...]:
    """List all accounts, also the closed ones, by the names of people."""
    with desk.store.work(desk.who, "accounts") as work:
        found = work.all(Account)
    return tuple(sorted(found, key=lambda one: (not one.is_open, reading_key(one.shown))))


def has_accounts(desk: Desk) -> bool:
    """Tell whether one has to sign in."""
    return any(account.is_open for account in accounts(desk))


def role_of(desk: Desk) -> Role | None:
    """Tell the role of whoever works at the desk; None while there are no accounts.

    Raises NotSignedInError where there are, and nobody has signed in.
    """
    known = [account for account in accounts(desk) if account.is_open]
    own = next((account for account in known if account.key == fold(desk.who)), None)
    if known and own is None:
        raise NotSignedInError
    return own.role if own else None


def require(desk: Desk, task: str) -> None:
    """Raise NotAllowedError where a task is not for whoever works here, NotSignedInError."""
    role = role_of(desk)
    if role is not None and not allows(role, task):
        raise NotAllowedError(role=role.label, least=least(task).label)


def sign_in(desk: Desk, name: str, password: str) -> Desk:
    """Give the desk to whoever knows the password of an account; raise WrongPasswordError."""
    with desk.store.work(desk.who, "account.look") as work:
        found = work.find(Account, fold(clean(name)))
    if found is None or not found.value.is_open:
        raise WrongPasswordError
    if not is_password(password, found.value.password):
        raise WrongPasswordError
    return replace(desk, who=found.value.name)


def new_account(desk: Desk, typed: NewAccount) -> Changes:
    """Make an account. The first is the admin's: with it, accounts are switched on.

    Raises NoAccountNameError, AccountTakenError, ShortPasswordError, LastAdminError.
    """
    name, shown = clean(typed.name), clean(typed.shown)
    if not name or not shown:
        raise NoAccountNameError
    kept = kept_of(typed.password)
    with desk.store.work(desk.who, "account.new") as work:
        work.hold()
        if work.find(Account, fold(name)):
            raise AccountTakenError(name=name)
        work.put(Account(fold(name), name, shown, typed.role, kept, desk.today()), seen=None)
        _hold_an_admin(work.all(Account))
        return work.commit()


def set_role(desk: Desk, name: str, role: Role) -> Changes:
    """Give an account another role; raise LastAdminError where no admin would be left."""
    with desk.store.work(desk.who, "account.save") as work:
        saved = _account(work, name)
        return _put(work, saved, replace(saved.value, role=role))


def close_account(desk: Desk, name: str) -> Changes:
    """Let nobody sign in by an account any more; when the last one closes, accounts are off.

    Raises LastAdminError where others stay and no admin among them.
    """
    with desk.store.work(desk.who, "account.save") as work:
        saved = _account(work, name)
        return _put(work, saved, replace(saved.value, closed=desk.today()))


def reopen_account(desk: Desk, name: str) -> Changes:
    """Let one sign in again by a closed account, with the password that it had."""
    with desk.store.work(desk.who, "account.save") as work:
        saved = _account(work, name)
        return _put(work, saved, replace(saved.value, closed=None))


def set_password(desk: Desk, name: str, password: str) -> Changes:
    """Give an account a new password; raise ShortPasswordError."""
    return _set_password(desk, "account.password", name, password)


def change_own_password(desk: Desk, former: str, password: str) -> Changes:
    """Let whoever works here choose another password; raise WrongPasswordError for a wrong one."""
    sign_in(desk, desk.who, former)
    return _set_password(desk, "account.own", desk.who, password)


def reset_password(desk: Desk, name: str, password: str) -> Changes:
    """Open an account again as an admin's with a new password, without signing in.

    Whoever holds the file holds the records: the way back where every admin forgot theirs. The log
    keeps that it was done, by whom on this computer.
    """
    kept = kept_of(password)
    with desk.store.work(desk.who, RESET) as work:
        saved = _account(work, name)
        opened = replace(saved.value, password=kept, role=Role.ADMIN, closed=None)
        return _put(work, saved, opened)


def _set_password(desk: Desk, task: str, name: str, password: str) -> Changes:
    kept = kept_of(password)
    with desk.store.work(desk.who, task) as work:
        saved = _account(work, name)
        return _put(work, saved, replace(saved.value, password=kept))


def _account(work: Work, name: str) -> Saved[Account]:
    work.hold()
    found = work.find(Account, fold(clean(name)))
    if found is None:
        raise UnknownAccountError(name=name)
    return found


def _put(work: Work, saved: Saved[Account], value: Account) -> Changes:
    work.put(value, seen=saved.version)
    _hold_an_admin(work.all(Account))
    return work.commit()


def _hold_an_admin(found: Iterable[Account]) -> None:
    roles = {account.role for account in found if account.is_open}
    if roles and Role.ADMIN not in roles:
        raise LastAdminError
