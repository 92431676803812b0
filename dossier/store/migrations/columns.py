"""Turns names into the columns and tables that migrations make; what stands here never changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def keep(name: str, *columns: sa.Column[object]) -> None:
    """Make the table of a kind of value: its number, key and version, then its fields."""
    op.create_table(
        name,
        number("row_id"),
        text("key"),
        number("row_version"),
        *columns,
        sa.PrimaryKeyConstraint("row_id", name=f"pk_{name}"),
        sa.UniqueConstraint("key", name=f"uq_{name}_key"),
    )


def text(name: str, *, nullable: bool = False) -> sa.Column[object]:
    """Make a column of text."""
    return sa.Column(name, sa.Text(), nullable=nullable)


def number(name: str, *, nullable: bool = False) -> sa.Column[object]:
    """Make a column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=nullable)


def raw(name: str) -> sa.Column[object]:
    """Make a column of bytes."""
    return sa.Column(name, sa.LargeBinary(), nullable=False)
