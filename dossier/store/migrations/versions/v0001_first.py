"""The first schema: every kind of value, and the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _subjects()
    _ledgers()
    _deeds()
    _rounds()
    _papers()
    _log()


def _subjects() -> None:
    _keep(
        "person",
        _text("name"),
        _text("unit"),
        _text("post"),
        _text("party_post"),
        _text("birth", nullable=True),
        _text("gender", nullable=True),
        _text("alias"),
        _text("citizen_id"),
        _text("hometown"),
        _text("residence"),
        _text("qualification"),
        _text("degree"),
        _text("joined", nullable=True),
        _number("leads"),
        _bytes("sort"),
        _text("folded"),
    )
    op.create_index("ix_person_sort_key", "person", ["sort", "key"])
    op.create_index("ix_person_unit", "person", ["unit"])
    _keep(
        "unit",
        _text("name"),
        _text("superior"),
        _text("symbol"),
        _text("place"),
        _text("address"),
        _text("phone"),
        _text("email"),
        _text("head_post"),
        _text("head_name"),
        _text("founded", nullable=True),
        _number("members"),
        _bytes("sort"),
        _text("folded"),
    )
    op.create_index("ix_unit_sort_key", "unit", ["sort", "key"])
    op.create_index("ix_unit_superior", "unit", ["superior"])


def _ledgers() -> None:
    _keep(
        "rating",
        _text("subject_whom"),
        _text("subject_key"),
        _number("year"),
        _text("level"),
        _text("decision_number"),
        _text("decision_day", nullable=True),
        _text("decision_issuer"),
    )
    op.create_index("ix_rating_subject_key", "rating", ["subject_key"])
    _keep(
        "honour",
        _text("subject_whom"),
        _text("subject_key"),
        _text("award"),
        _number("year"),
        _text("ground"),
        _text("decision_number"),
        _text("decision_day", nullable=True),
        _text("decision_issuer"),
        _text("note"),
    )
    op.create_index("ix_honour_subject_key", "honour", ["subject_key"])
    _keep(
        "initiative",
        _text("subject_whom"),
        _text("subject_key"),
        _number("year"),
        _text("name"),
        _text("reach"),
        _text("role"),
        _text("decision_number"),
        _text("decision_day", nullable=True),
        _text("decision_issuer"),
        _text("used_for"),
    )
    op.create_index("ix_initiative_subject_key", "initiative", ["subject_key"])
    _keep(
        "discipline",
        _text("subject_whom"),
        _text("subject_key"),
        _text("kind"),
        _text("since"),
        _text("until", nullable=True),
        _text("penalty"),
        _text("decision_number"),
        _text("decision_day", nullable=True),
        _text("decision_issuer"),
        _text("note"),
    )
    op.create_index("ix_discipline_subject_key", "discipline", ["subject_key"])
    _keep(
        "unit_year",
        _text("subject_whom"),
        _text("subject_key"),
        _number("year"),
        _number("members", nullable=True),
        _number("completed", nullable=True),
        _number("advanced", nullable=True),
        _number("emulators", nullable=True),
        _number("disciplined", nullable=True),
        _text("block_led"),
        _text("block_decision_number"),
        _text("block_decision_day", nullable=True),
        _text("block_decision_issuer"),
        _number("united", nullable=True),
    )
    op.create_index("ix_unit_year_subject_key", "unit_year", ["subject_key"])


def _deeds() -> None:
    _keep(
        "achievement",
        _text("subject_whom"),
        _text("subject_key"),
        _number("year"),
        _text("what"),
        _text("movement"),
        _text("figures"),
        _text("evidence"),
    )
    op.create_index("ix_achievement_movement", "achievement", ["movement"])
    op.create_index("ix_achievement_subject_key", "achievement", ["subject_key"])
    _keep(
        "movement",
        _text("name"),
        _text("since"),
        _text("until", nullable=True),
        _text("aim"),
        _text("launched_number"),
        _text("launched_day", nullable=True),
        _text("launched_issuer"),
    )
    _keep(
        "target",
        _text("movement"),
        _text("unit"),
        _text("name"),
        _text("measure"),
        _text("goal"),
        _text("result"),
        _number("year"),
    )
    op.create_index("ix_target_movement", "target", ["movement"])
    op.create_index("ix_target_unit", "target", ["unit"])


def _rounds() -> None:
    _keep(
        "round",
        _text("name"),
        _number("year"),
        _text("office"),
        _text("received", nullable=True),
        _text("submitted", nullable=True),
        _text("number"),
        _text("regime"),
        _text("status"),
        _text("movement"),
    )
    op.create_index("ix_round_movement", "round", ["movement"])
    op.create_index("ix_round_office", "round", ["office"])
    _keep(
        "nomination",
        _text("round"),
        _text("subject_whom"),
        _text("subject_key"),
        _text("award"),
        _text("ground"),
        _text("summary"),
        _text("excluded"),
        _number("order"),
    )
    op.create_index("ix_nomination_round", "nomination", ["round"])
    op.create_index("ix_nomination_subject_key", "nomination", ["subject_key"])
    op.create_index(
        "uq_nomination_round_subject_whom_subject_key_award_ground",
        "nomination",
        ["round", "subject_whom", "subject_key", "award", "ground"],
        unique=True,
    )
    _keep(
        "council",
        _text("round"),
        _text("day", nullable=True),
        _text("begins", nullable=True),
        _text("ends", nullable=True),
        _text("place"),
        _text("number"),
        _text("members"),
        _text("counters"),
        _number("issued", nullable=True),
        _number("returned", nullable=True),
        _number("valid", nullable=True),
        _text("remarks"),
    )
    op.create_index("ix_council_round", "council", ["round"])
    _keep(
        "vote",
        _number("yes"),
        _number("no"),
    )


def _papers() -> None:
    _keep(
        "answer",
        _text("owner"),
        _text("ask"),
        _text("text"),
    )
    op.create_index("ix_answer_owner", "answer", ["owner"])
    _keep(
        "made",
        _text("round"),
        _text("form"),
        _text("version"),
        _text("file"),
        _text("sha256"),
        _text("when"),
        _text("nomination"),
    )
    op.create_index("ix_made_nomination", "made", ["nomination"])
    op.create_index("ix_made_round", "made", ["round"])
    _keep(
        "remembered",
        _text("text"),
    )


def _log() -> None:
    op.create_table(
        "audit",
        _number("number"),
        _text("who"),
        _text("moment"),
        _text("task"),
        _number("undoes"),
        _number("touched"),
        _text("digest"),
        _text("previous"),
        _text("hash"),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    op.create_table(
        "image",
        _number("number"),
        _number("place"),
        _text("kind"),
        _text("key"),
        _number("version"),
        _text("before", nullable=True),
        _text("before_digest"),
        _text("after_digest"),
        sa.PrimaryKeyConstraint("number", "place", name="pk_image"),
    )


def _keep(name: str, *columns: sa.Column[object]) -> None:
    """Make the table of a kind of value: its number, key and version, then its fields."""
    op.create_table(
        name,
        _number("row_id"),
        _text("key"),
        _number("row_version"),
        *columns,
        sa.PrimaryKeyConstraint("row_id", name=f"pk_{name}"),
        sa.UniqueConstraint("key", name=f"uq_{name}_key"),
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _bytes(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)
