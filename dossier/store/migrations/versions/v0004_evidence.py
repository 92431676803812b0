"""Files attached to the entries of a record; how the columns of lists were matched; imports."""

from __future__ import annotations

from alembic import op

from dossier.store.migrations.columns import keep, number, raw, text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _attachments()
    _layouts()
    _intakes()


def _attachments() -> None:
    keep(
        "attachment",
        *(text(name) for name in ("subject_whom", "subject_key", "entry", "name", "sha256")),
        text("kind"),
        number("pages"),
        *(text(name) for name in ("added", "thumbnail", "text")),
        raw("sort"),
        text("folded"),
    )
    op.create_index("ix_attachment_subject_key", "attachment", ["subject_key"])
    op.create_index("ix_attachment_entry", "attachment", ["entry"])
    op.create_index("ix_attachment_sort_key", "attachment", ["sort", "key"])


def _layouts() -> None:
    keep(
        "layout",
        *(text(name) for name in ("sender", "heads", "kind", "fields")),
        number("used"),
    )
    op.create_index("ix_layout_sender", "layout", ["sender"])


def _intakes() -> None:
    keep(
        "intake",
        *(text(name) for name in ("file", "sender")),
        *(number(name) for name in ("new", "changed", "same", "doubtful", "refused")),
    )
