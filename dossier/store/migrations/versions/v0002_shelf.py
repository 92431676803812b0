"""The shelf of forms: contents by their sum, versions, what rounds used, settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dossier.store.migrations.columns import keep, number, raw, text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "content",
        text("sha256"),
        raw("bytes"),
        sa.PrimaryKeyConstraint("sha256", name="pk_content"),
    )
    keep("setting", text("text"), text("asked_by"))
    keep(
        "version",
        text("form"),
        number("number"),
        text("document"),
        text("declaration"),
        text("note"),
        text("made_by"),
        text("made_at"),
        text("stage"),
        text("asked_by"),
        text("published_by"),
        text("published_at", nullable=True),
    )
    op.create_index("uq_version_form_number", "version", ["form", "number"], unique=True)
    keep(
        "used",
        text("round"),
        text("form"),
        text("name"),
        text("document"),
        text("declaration"),
        text("version"),
    )
    op.create_index("ix_used_round", "used", ["round"])
    op.create_index("ix_used_version", "used", ["version"])
