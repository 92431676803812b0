"""The first schema: every kind of value, and the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dossier.store.migrations.columns import keep, number, raw, text

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
    keep(
        "person",
        text("name"),
        text("unit"),
        text("post"),
        text("party_post"),
        text("birth", nullable=True),
        text("gender", nullable=True),
        text("alias"),
        text("citizen_id"),
        text("hometown"),
        text("residence"),
        text("qualification"),
        text("degree"),
        text("joined", nullable=True),
        number("leads"),
        raw("sort"),
        text("folded"),
    )
    op.create_index("ix_person_sort_key", "person", ["sort", "key"])
    op.create_index("ix_person_unit", "person", ["unit"])
    keep(
        "unit",
        text("name"),
        text("superior"),
        text("symbol"),
        text("place"),
        text("address"),
        text("phone"),
        text("email"),
        text("head_post"),
        text("head_name"),
        text("founded", nullable=True),
        number("members"),
        raw("sort"),
        text("folded"),
    )
    op.create_index("ix_unit_sort_key", "unit", ["sort", "key"])
    op.create_index("ix_unit_superior", "unit", ["superior"])


def _ledgers() -> None:
    keep(
        "rating",
        text("subject_whom"),
        text("subject_key"),
        number("year"),
        text("level"),
        text("decision_number"),
        text("decision_day", nullable=True),
        text("decision_issuer"),
    )
    op.create_index("ix_rating_subject_key", "rating", ["subject_key"])
    keep(
        "honour",
        text("subject_whom"),
        text("subject_key"),
        text("award"),
        number("year"),
        text("ground"),
        text("decision_number"),
        text("decision_day", nullable=True),
        text("decision_issuer"),
        text("note"),
    )
    op.create_index("ix_honour_subject_key", "honour", ["subject_key"])
    keep(
        "initiative",
        text("subject_whom"),
        text("subject_key"),
        number("year"),
        text("name"),
        text("reach"),
        text("role"),
        text("decision_number"),
        text("decision_day", nullable=True),
        text("decision_issuer"),
        text("used_for"),
    )
    op.create_index("ix_initiative_subject_key", "initiative", ["subject_key"])
    keep(
        "discipline",
        text("subject_whom"),
        text("subject_key"),
        text("kind"),
        text("since"),
        text("until", nullable=True),
        text("penalty"),
        text("decision_number"),
        text("decision_day", nullable=True),
        text("decision_issuer"),
        text("note"),
    )
    op.create_index("ix_discipline_subject_key", "discipline", ["subject_key"])
    keep(
        "unit_year",
        text("subject_whom"),
        text("subject_key"),
        number("year"),
        number("members", nullable=True),
        number("completed", nullable=True),
        number("advanced", nullable=True),
        number("emulators", nullable=True),
        number("disciplined", nullable=True),
        text("block_led"),
        text("block_decision_number"),
        text("block_decision_day", nullable=True),
        text("block_decision_issuer"),
        number("united", nullable=True),
    )
    op.create_index("ix_unit_year_subject_key", "unit_year", ["subject_key"])


def _deeds() -> None:
    keep(
        "achievement",
        text("subject_whom"),
        text("subject_key"),
        number("year"),
        text("what"),
        text("movement"),
        text("figures"),
        text("evidence"),
    )
    op.create_index("ix_achievement_movement", "achievement", ["movement"])
    op.create_index("ix_achievement_subject_key", "achievement", ["subject_key"])
    keep(
        "movement",
        text("name"),
        text("since"),
        text("until", nullable=True),
        text("aim"),
        text("launched_number"),
        text("launched_day", nullable=True),
        text("launched_issuer"),
    )
    keep(
        "target",
        text("movement"),
        text("unit"),
        text("name"),
        text("measure"),
        text("goal"),
        text("result"),
        number("year"),
    )
    op.create_index("ix_target_movement", "target", ["movement"])
    op.create_index("ix_target_unit", "target", ["unit"])


def _rounds() -> None:
    keep(
        "round",
        text("name"),
        number("year"),
        text("office"),
        text("received", nullable=True),
        text("submitted", nullable=True),
        text("number"),
        text("regime"),
        text("status"),
        text("movement"),
    )
    op.create_index("ix_round_movement", "round", ["movement"])
    op.create_index("ix_round_office", "round", ["office"])
    keep(
        "nomination",
        text("round"),
        text("subject_whom"),
        text("subject_key"),
        text("award"),
        text("ground"),
        text("summary"),
        text("excluded"),
        number("order"),
    )
    op.create_index("ix_nomination_round", "nomination", ["round"])
    op.create_index("ix_nomination_subject_key", "nomination", ["subject_key"])
    op.create_index(
        "uq_nomination_round_subject_whom_subject_key_award_ground",
        "nomination",
        ["round", "subject_whom", "subject_key", "award", "ground"],
        unique=True,
    )
    keep(
        "council",
        text("round"),
        text("day", nullable=True),
        text("begins", nullable=True),
        text("ends", nullable=True),
        text("place"),
        text("number"),
        text("members"),
        text("counters"),
        number("issued", nullable=True),
        number("returned", nullable=True),
        number("valid", nullable=True),
        text("remarks"),
    )
    op.create_index("ix_council_round", "council", ["round"])
    keep(
        "vote",
        number("yes"),
        number("no"),
    )


def _papers() -> None:
    keep(
        "answer",
        text("owner"),
        text("ask"),
        text("text"),
    )
    op.create_index("ix_answer_owner", "answer", ["owner"])
    keep(
        "made",
        text("round"),
        text("form"),
        text("version"),
        text("file"),
        text("sha256"),
        text("when"),
        text("nomination"),
    )
    op.create_index("ix_made_nomination", "made", ["nomination"])
    op.create_index("ix_made_round", "made", ["round"])
    keep(
        "remembered",
        text("text"),
    )


def _log() -> None:
    op.create_table(
        "audit",
        number("number"),
        text("who"),
        text("moment"),
        text("task"),
        number("undoes"),
        number("touched"),
        text("digest"),
        text("previous"),
        text("hash"),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    op.create_table(
        "image",
        number("number"),
        number("place"),
        text("kind"),
        text("key"),
        number("version"),
        text("before", nullable=True),
        text("before_digest"),
        text("after_digest"),
        sa.PrimaryKeyConstraint("number", "place", name="pk_image"),
    )
