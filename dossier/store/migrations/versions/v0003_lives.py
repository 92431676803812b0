"""Posts held, absences, Party particulars, portraits, households; editions, stocks, printers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dossier.store.migrations.columns import keep, number, text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _subjects()
    _spans()
    _editions()
    _certificates()


def _subjects() -> None:
    for name in ("party_admitted", "party_joined", "party_official", "retired", "died"):
        op.add_column("person", text(name, nullable=True))
    for name in ("party_card", "party_badge", "nationality", "biography", "portrait"):
        op.add_column("person", _filled(name, ""))
    op.add_column("unit", _filled("kind", "co_quan"))


def _spans() -> None:
    keep(
        "tenure",
        text("subject_whom"),
        text("subject_key"),
        text("since"),
        text("until", nullable=True),
        text("post"),
        text("unit"),
        text("grade"),
        text("decision_number"),
        text("decision_day", nullable=True),
        text("decision_issuer"),
    )
    op.create_index("ix_tenure_subject_key", "tenure", ["subject_key"])
    keep(
        "absence",
        text("subject_whom"),
        text("subject_key"),
        text("kind"),
        text("since"),
        text("until", nullable=True),
        text("decision_number"),
        text("decision_day", nullable=True),
        text("decision_issuer"),
        text("note"),
    )
    op.create_index("ix_absence_subject_key", "absence", ["subject_key"])


def _editions() -> None:
    keep(
        "edition",
        text("name"),
        number("number"),
        *(text(name) for name in ("text", "note", "made_by", "made_at")),
    )
    op.create_index("uq_edition_name_number", "edition", ["name", "number"], unique=True)


def _certificates() -> None:
    keep(
        "stock",
        *(text(name) for name in ("name", "kind", "whom", "office")),
        *(text(name) for name in ("width_mm", "height_mm", "fields", "background")),
    )
    op.create_index("ix_stock_office", "stock", ["office"])
    keep(
        "printer",
        *(text(name) for name in ("name", "offset_x_mm", "offset_y_mm", "scale_x", "scale_y")),
    )


def _filled(name: str, content: str) -> sa.Column[object]:
    """Make a column of text that rows written before it have this content in."""
    return sa.Column(name, sa.Text(), nullable=False, server_default=content)
