"""The table of commands on accounts."""

from __future__ import annotations

from dossier.cli.command import Argument, Command
from dossier.model.account import Role

_NAME = Argument("name", help="account_name")
_ROLES = tuple(Role)

ACCOUNTS: tuple[Command, ...] = (
    Command(("accounts", "list"), "accounts:show_all"),
    Command(
        ("accounts", "add"),
        "accounts:add",
        (
            _NAME,
            Argument("shown", help="account_shown"),
            Argument("--role", choices=_ROLES, default=Role.OFFICER.value, help="account_role"),
        ),
    ),
    Command(
        ("accounts", "role"),
        "accounts:role",
        (_NAME, Argument("role", choices=_ROLES, help="account_role")),
    ),
    Command(("accounts", "close"), "accounts:close", (_NAME,)),
    Command(("accounts", "reopen"), "accounts:reopen", (_NAME,)),
    Command(("accounts", "password"), "accounts:password", (_NAME,)),
    Command(
        ("accounts", "reset"),
        "accounts:reset",
        (_NAME, Argument("--yes", switch=True, help="account_yes")),
        signs_in=False,
    ),
)
