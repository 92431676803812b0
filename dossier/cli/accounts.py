"""Turns the commands on accounts into tasks: who may sign in, in what role, and the way back in."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App, as_owner, usual_settings
from dossier.cli.result import Result, table
from dossier.cli.signing import new_password
from dossier.errors import UsageError
from dossier.model.account import Account, Role
from dossier.model.change import Changes
from dossier.tasks import accounts


class NotConfirmedError(UsageError):
    """What cannot be taken back waits for a yes on the command line."""

    code = "cli.accounts.not_confirmed"


def show_all(app: App, _given: Namespace) -> Result:
    """List the accounts."""
    words, rows = app.desk.words, accounts.accounts(app.desk)
    facts = [
        {"name": row.name, "shown": row.shown, "role": row.role, "is_open": row.is_open}
        for row in rows
    ]
    if not rows:
        return Result((words.text("cli.accounts.none"),), {"accounts": facts})
    head = words.text("cli.head.accounts").split("|")
    return Result(table([head, *map(_cells, rows)]), {"accounts": facts})


def add(app: App, given: Namespace) -> Result:
    """Make an account; the first one switches accounts on."""
    typed = accounts.NewAccount(given.name, given.shown, Role(given.role), new_password(app))
    return _done(app, "cli.accounts.added", given.name, accounts.new_account(app.desk, typed))


def role(app: App, given: Namespace) -> Result:
    """Give an account another role."""
    changes = accounts.set_role(app.desk, given.name, Role(given.role))
    return _done(app, "cli.accounts.changed", given.name, changes)


def close(app: App, given: Namespace) -> Result:
    """Let nobody sign in by an account."""
    changes = accounts.close_account(app.desk, given.name)
    return _done(app, "cli.accounts.closed", given.name, changes)


def reopen(app: App, given: Namespace) -> Result:
    """Let one sign in again by a closed account."""
    changes = accounts.reopen_account(app.desk, given.name)
    return _done(app, "cli.accounts.changed", given.name, changes)


def password(app: App, given: Namespace) -> Result:
    """Give an account a new password."""
    changes = accounts.set_password(app.desk, given.name, new_password(app))
    return _done(app, "cli.accounts.password_set", given.name, changes)


def reset(app: App, given: Namespace) -> Result:
    """Let whoever sits at this computer in again, as an admin."""
    if not given.yes:
        raise NotConfirmedError(name=given.name)
    owner = as_owner(app, usual_settings(given.store, given.lang))
    changes = accounts.reset_password(owner.desk, given.name, new_password(app))
    return _done(app, "cli.accounts.reset_done", given.name, changes)


def _done(app: App, code: str, name: str, changes: Changes) -> Result:
    return Result((app.desk.words.text(code, name=name),), {"task": changes.task})


def _cells(row: Account) -> tuple[object, ...]:
    state = "" if row.closed is None else f"{row.closed:%d/%m/%Y}"
    return row.name, row.shown, row.role.label, f"{row.since:%d/%m/%Y}", state
