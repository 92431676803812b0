"""The columns of the table of those who get a certificate."""

from __future__ import annotations

from dossier.tasks.certificates import Certificate
from ui.bridge.tables import Column


def nominee_columns() -> tuple[Column[Certificate], ...]:
    """Declare what the table of nominees shows."""
    return (
        Column("Họ tên, tập thể", lambda each: each.name, 130),
        Column("Loại", lambda each: each.kind.label, 75),
    )
