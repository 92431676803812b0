"""The fields that templates may name, subject by subject."""

from __future__ import annotations

from dossier.compose.fields import (
    bases,
    contents,
    council,
    ledger,
    nominees,
    office,
    person,
    recipients,
    results,
    round,  # noqa: A004 - named for its subject, and never called by its bare name
    signers,
    unit,
    votes,
)

__all__ = [
    "bases",
    "contents",
    "council",
    "ledger",
    "nominees",
    "office",
    "person",
    "recipients",
    "results",
    "round",
    "signers",
    "unit",
    "votes",
]
