"""Accounts: who signs in, and in what role."""

from __future__ import annotations

from dossier.store.migrations.columns import keep, text

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    keep(
        "account",
        *(text(name) for name in ("name", "shown", "role", "password", "since")),
        text("closed", nullable=True),
    )
