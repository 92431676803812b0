"""Says what each task asks of an account: the one table, and the one place that holds to it.

While nobody has made an account everybody may do everything: one officer on one computer notices
nothing. The store asks `guard` whenever a work begins to write, whoever began it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dossier.errors import DossierError
from dossier.model.account import Account, Role
from dossier.store import Work
from dossier.words.text import fold

# Tasks by the name that the log has for them. One that stands in no row is for the admin.
_ROWS: Mapping[Role, str] = {
    Role.VIEWER: "account.own",
    Role.OFFICER: """
        person.new person.save person.drop person.move person.merge person.apart
        unit.new unit.save unit.drop unit.rename unit.merge unit.split unit.dissolve
        household.new household.save household.drop portrait.set portrait.drop
        entry.save entry.drop ledger.save years.save typed.keep evidence.add evidence.remove
        import mapping.keep mapping.drop filter.save filter.forget
        movement.new movement.save movement.drop target.save review.save review.drop
        registration.new registration.save registration.all registration.copy
        round.new round.save round.drop round.send nominate
        nomination.save nomination.exclude nomination.withdraw
        council.save vote opinions.save decide grant return.save return.drop answers.save make
        stock.save stock.drop stock.picture printer.save printer.drop
        form.new form.save form.ask form.discard form.import
        trash.restore undo
    """,
    Role.CHECKER: "form.agree",
    Role.ADMIN: """
        begin sample sample.drop keeping.folder trash.forget
        form.publish form.back form.withdraw form.second
        rules.set rules.back rules.clear
        account.new account.save account.password
    """,
}
LEAST: Mapping[str, Role] = MappingProxyType(
    {task: role for role, tasks in _ROWS.items() for task in tasks.split()}
)
RESET = "account.reset"  # asks for no account: it is the way back in for whoever holds the file


class NotSignedInError(DossierError):
    """The records have accounts, and nobody has signed in."""

    code = "accounts.not_signed_in"


class NotAllowedError(DossierError):
    """The role of the account is not enough for the task."""

    code = "accounts.not_allowed"


def least(task: str) -> Role:
    """Tell which role is enough for a task."""
    return LEAST.get(task, Role.ADMIN)


def allows(role: Role | None, task: str) -> bool:
    """Tell whether a role may do a task; None stands for records without accounts."""
    return role is None or role.covers(least(task))


def guard(work: Work, who: str, task: str) -> None:
    """Let a work write, or raise NotSignedInError or NotAllowedError."""
    accounts = [account for account in work.all(Account) if account.is_open]
    if not accounts or task == RESET:
        return
    own = next((account for account in accounts if account.key == fold(who)), None)
    if own is None:
        raise NotSignedInError
    if not allows(own.role, task):
        raise NotAllowedError(role=own.role.label, least=least(task).label)
