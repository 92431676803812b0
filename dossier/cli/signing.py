"""Asks on the terminal who works here: the account of a command, and passwords that nobody sees."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace

from dossier.app import App, sign_in
from dossier.errors import UsageError
from dossier.tasks.accounts import has_accounts
from dossier.tasks.rights import NotSignedInError

PASSWORD, NEW_PASSWORD = "HOSO_PASSWORD", "HOSO_NEW_PASSWORD"  # of variables


class NoPasswordError(UsageError):
    """A password is needed, and there is neither a terminal to ask at nor the variable."""

    code = "cli.no_password"


class UnlikePasswordsError(UsageError):
    """A new password was not typed twice alike."""

    code = "accounts.unlike_passwords"


def signed_in(app: App, given: Namespace) -> App:
    """Give the application to the account that is named; raise NotSignedInError for none.

    While the records have no accounts nobody is asked, and a name given all the same is passed by.
    """
    if not has_accounts(app.desk):
        return app
    if not given.account:
        raise NotSignedInError
    asked = app.desk.words.text("cli.ask_password", name=given.account)
    return sign_in(app, given.account, _asked(asked, PASSWORD))


def new_password(app: App) -> str:
    """Ask for a new password twice; raise UnlikePasswordsError, NoPasswordError."""
    words = app.desk.words
    first = _asked(words.text("cli.ask_new_password"), NEW_PASSWORD)
    if first != _asked(words.text("cli.ask_again"), NEW_PASSWORD):
        raise UnlikePasswordsError
    return first


def _asked(asked: str, variable: str) -> str:
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise NoPasswordError(variable=variable)
    return getpass.getpass(asked)
