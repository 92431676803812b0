"""Tells where local rules ask for less than the law is sure to ask for: there the law stands."""

from __future__ import annotations

from dossier.model.award import Ballot
from dossier.model.finding import Confidence


def is_looser(law: Ballot, own: Ballot) -> bool:
    """Whether a local threshold lies below one of the law that is verified."""
    return law.threshold_confidence is Confidence.VERIFIED and own.threshold < law.threshold
