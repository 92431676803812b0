"""Who may work with the records: an account, and the role that says what it may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What an account may do; each role may do all that those before it may."""

    VIEWER = "viewer"
    OFFICER = "officer"
    CHECKER = "checker"
    ADMIN = "admin"

    @property
    def label(self) -> str:
        """What the officer reads."""
        return {
            "viewer": "người xem",
            "officer": "cán bộ",
            "checker": "người kiểm tra",
            "admin": "quản trị",
        }[self.value]

    def covers(self, least: Role) -> bool:
        """Whether this role may do what another is enough for.

        >>> Role.CHECKER.covers(Role.OFFICER), Role.VIEWER.covers(Role.OFFICER)
        (True, False)
        """
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(least)


@dataclass(frozen=True, slots=True)
class Account:
    """One who signs in; it is closed, never deleted, so that the log goes on naming somebody."""

    key: str  # the name folded: neither case nor diacritics tell two accounts apart
    name: str  # to sign in by; the log names it
    shown: str  # the person's own name
    role: Role
    password: str = field(repr=False)  # as dossier.tasks.passwords writes it, never the word itself
    since: date
    closed: date | None = None  # the day from which nobody signs in by it

    @property
    def is_open(self) -> bool:
        """Whether one can sign in by it."""
        return self.closed is None
