"""The year's work: registrations, reviews, opinions, what came back; how units were reorganised."""

from __future__ import annotations

from alembic import op

from dossier.store.migrations.columns import keep, number, text

revision = "0005"
down_revision = "0004"

_DECISION = ("decision_number", "decision_day", "decision_issuer")


def upgrade() -> None:
    op.add_column("round", text("due", nullable=True))
    _movements()
    _rounds()
    _successions()


def _movements() -> None:
    keep(
        "registration",
        *(text(name) for name in ("subject_whom", "subject_key")),
        number("year"),
        *(text(name) for name in ("award", "movement")),
        text("day", nullable=True),
        text("note"),
    )
    op.create_index("ix_registration_subject_key", "registration", ["subject_key"])
    op.create_index("ix_registration_movement", "registration", ["movement"])
    op.create_index(
        "uq_registration_subject_whom_subject_key_year_award",
        "registration",
        ["subject_whom", "subject_key", "year", "award"],
        unique=True,
    )
    keep(
        "review",
        *(text(name) for name in ("movement", "kind")),
        text("day", nullable=True),
        *(text(name) for name in ("text", "lessons", "plan")),
    )
    op.create_index("ix_review_movement", "review", ["movement"])


def _rounds() -> None:
    keep(
        "opinion",
        *(text(name) for name in ("nomination", "member")),
        number("agrees", nullable=True),
        text("text"),
        text("day", nullable=True),
    )
    op.create_index("ix_opinion_nomination", "opinion", ["nomination"])
    op.create_index(
        "uq_opinion_nomination_member", "opinion", ["nomination", "member"], unique=True
    )
    keep(
        "grant",
        *(text(name, nullable=name == "decision_day") for name in _DECISION),
        number("money"),
        text("certificate"),
        text("handed", nullable=True),
        text("refused"),
    )
    keep(
        "return",
        *(text(name) for name in ("round", "reason", "nomination", "field")),
        text("day", nullable=True),
        number("mended"),
    )
    op.create_index("ix_return_round", "return", ["round"])
    op.create_index("ix_return_nomination", "return", ["nomination"])


def _successions() -> None:
    keep(
        "succession",
        *(text(name) for name in ("unit", "kind", "successor")),
        text("day", nullable=True),
        text("former_name"),
        *(text(name, nullable=name == "decision_day") for name in _DECISION),
    )
    op.create_index("ix_succession_unit", "succession", ["unit"])
    op.create_index("ix_succession_successor", "succession", ["successor"])
