"""The first schema: every kind of value, and the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _person()
    _unit()
    _rating()
    _honour()
    _initiative()
    _discipline()
    _unit_year()
    _achievement()
    _movement()
    _target()
    _round()
    _nomination()
    _council()
    _vote()
    _answer()
    _made()
    _remembered()
    _audit()
    _image()


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("party_post", sa.Text(), nullable=False),
        sa.Column("birth", sa.Text(), nullable=True),
        sa.Column("gender", sa.Text(), nullable=True),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("citizen_id", sa.Text(), nullable=False),
        sa.Column("hometown", sa.Text(), nullable=False),
        sa.Column("residence", sa.Text(), nullable=False),
        sa.Column("qualification", sa.Text(), nullable=False),
        sa.Column("degree", sa.Text(), nullable=False),
        sa.Column("joined", sa.Text(), nullable=True),
        sa.Column("leads", sa.Integer(), nullable=False),
        sa.Column("sort", sa.LargeBinary(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_person"),
        sa.UniqueConstraint("key", name="uq_person_key"),
    )
    op.create_index("ix_person_sort_key", "person", ["sort", "key"])
    op.create_index("ix_person_unit", "person", ["unit"])


def _unit() -> None:
    op.create_table(
        "unit",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("superior", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("head_post", sa.Text(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("founded", sa.Text(), nullable=True),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("sort", sa.LargeBinary(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_unit"),
        sa.UniqueConstraint("key", name="uq_unit_key"),
    )
    op.create_index("ix_unit_sort_key", "unit", ["sort", "key"])
    op.create_index("ix_unit_superior", "unit", ["superior"])


def _rating() -> None:
    op.create_table(
        "rating",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("subject_whom", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("decision_number", sa.Text(), nullable=False),
        sa.Column("decision_day", sa.Text(), nullable=True),
        sa.Column("decision_issuer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_rating"),
        sa.UniqueConstraint("key", name="uq_rating_key"),
    )
    op.create_index("ix_rating_subject_key", "rating", ["subject_key"])


def _honour() -> None:
    op.create_table(
        "honour",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("subject_whom", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("award", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("decision_number", sa.Text(), nullable=False),
        sa.Column("decision_day", sa.Text(), nullable=True),
        sa.Column("decision_issuer", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_honour"),
        sa.UniqueConstraint("key", name="uq_honour_key"),
    )
    op.create_index("ix_honour_subject_key", "honour", ["subject_key"])


def _initiative() -> None:
    op.create_table(
        "initiative",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("subject_whom", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reach", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("decision_number", sa.Text(), nullable=False),
        sa.Column("decision_day", sa.Text(), nullable=True),
        sa.Column("decision_issuer", sa.Text(), nullable=False),
        sa.Column("used_for", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_initiative"),
        sa.UniqueConstraint("key", name="uq_initiative_key"),
    )
    op.create_index("ix_initiative_subject_key", "initiative", ["subject_key"])


def _discipline() -> None:
    op.create_table(
        "discipline",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("subject_whom", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("penalty", sa.Text(), nullable=False),
        sa.Column("decision_number", sa.Text(), nullable=False),
        sa.Column("decision_day", sa.Text(), nullable=True),
        sa.Column("decision_issuer", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_discipline"),
        sa.UniqueConstraint("key", name="uq_discipline_key"),
    )
    op.create_index("ix_discipline_subject_key", "discipline", ["subject_key"])


def _unit_year() -> None:
    op.create_table(
        "unit_year",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("subject_whom", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=True),
        sa.Column("completed", sa.Integer(), nullable=True),
        sa.Column("advanced", sa.Integer(), nullable=True),
        sa.Column("emulators", sa.Integer(), nullable=True),
        sa.Column("disciplined", sa.Integer(), nullable=True),
        sa.Column("block_led", sa.Text(), nullable=False),
        sa.Column("block_decision_number", sa.Text(), nullable=False),
        sa.Column("block_decision_day", sa.Text(), nullable=True),
        sa.Column("block_decision_issuer", sa.Text(), nullable=False),
        sa.Column("united", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("row_id", name="pk_unit_year"),
        sa.UniqueConstraint("key", name="uq_unit_year_key"),
    )
    op.create_index("ix_unit_year_subject_key", "unit_year", ["subject_key"])


def _achievement() -> None:
    op.create_table(
        "achievement",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("subject_whom", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("movement", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_achievement"),
        sa.UniqueConstraint("key", name="uq_achievement_key"),
    )
    op.create_index("ix_achievement_movement", "achievement", ["movement"])
    op.create_index("ix_achievement_subject_key", "achievement", ["subject_key"])


def _movement() -> None:
    op.create_table(
        "movement",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("launched_number", sa.Text(), nullable=False),
        sa.Column("launched_day", sa.Text(), nullable=True),
        sa.Column("launched_issuer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_movement"),
        sa.UniqueConstraint("key", name="uq_movement_key"),
    )


def _target() -> None:
    op.create_table(
        "target",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("movement", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_target"),
        sa.UniqueConstraint("key", name="uq_target_key"),
    )
    op.create_index("ix_target_movement", "target", ["movement"])
    op.create_index("ix_target_unit", "target", ["unit"])


def _round() -> None:
    op.create_table(
        "round",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("received", sa.Text(), nullable=True),
        sa.Column("submitted", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("movement", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_round"),
        sa.UniqueConstraint("key", name="uq_round_key"),
    )
    op.create_index("ix_round_movement", "round", ["movement"])
    op.create_index("ix_round_office", "round", ["office"])


def _nomination() -> None:
    op.create_table(
        "nomination",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("subject_whom", sa.Text(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("award", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("excluded", sa.Text(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_nomination"),
        sa.UniqueConstraint("key", name="uq_nomination_key"),
    )
    op.create_index("ix_nomination_round", "nomination", ["round"])
    op.create_index("ix_nomination_subject_key", "nomination", ["subject_key"])
    op.create_index(
        "uq_nomination_round_subject_whom_subject_key_award_ground",
        "nomination",
        ["round", "subject_whom", "subject_key", "award", "ground"],
        unique=True,
    )


def _council() -> None:
    op.create_table(
        "council",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("begins", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.Column("counters", sa.Text(), nullable=False),
        sa.Column("issued", sa.Integer(), nullable=True),
        sa.Column("returned", sa.Integer(), nullable=True),
        sa.Column("valid", sa.Integer(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_council"),
        sa.UniqueConstraint("key", name="uq_council_key"),
    )
    op.create_index("ix_council_round", "council", ["round"])


def _vote() -> None:
    op.create_table(
        "vote",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("yes", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_vote"),
        sa.UniqueConstraint("key", name="uq_vote_key"),
    )


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("ask", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_answer"),
        sa.UniqueConstraint("key", name="uq_answer_key"),
    )
    op.create_index("ix_answer_owner", "answer", ["owner"])


def _made() -> None:
    op.create_table(
        "made",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=False),
        sa.Column("nomination", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_made"),
        sa.UniqueConstraint("key", name="uq_made_key"),
    )
    op.create_index("ix_made_nomination", "made", ["nomination"])
    op.create_index("ix_made_round", "made", ["round"])


def _remembered() -> None:
    op.create_table(
        "remembered",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_remembered"),
        sa.UniqueConstraint("key", name="uq_remembered_key"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=False),
        sa.Column("touched", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )


def _image() -> None:
    op.create_table(
        "image",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("place", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("before_digest", sa.Text(), nullable=False),
        sa.Column("after_digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", "place", name="pk_image"),
    )
