"""Turns the legal bases of a round into findings: those that end soon, tracks that are mixed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dossier.check.remark import ask, at_round
from dossier.law.book import LawBook
from dossier.model.dossier import Dossier
from dossier.model.finding import Cite, Finding, Weight

SOON = timedelta(days=120)  # about as long as a dossier takes from a round to the last decision


def of_bases(dossier: Dossier, book: LawBook) -> Iterator[Finding]:
    """Say which acts cited end while the round is under way, and whether its tracks are mixed."""
    day = dossier.today or dossier.on
    for basis in dossier.bases:
        act = book.acts.get(basis.act)
        if act and act.until and day < act.until <= day + SOON:
            yield Finding(
                "check.basis_ends",
                Weight.NOTE,
                at_round(dossier.round),
                (("act", act.label), ("until", act.until)),
                Cite(act.id, "", act.label),
                act.until_confidence,
            )
    tracks = {entry.award.track: entry.award.label for entry in dossier.entries}
    if len(tracks) > 1:
        awards = tuple(tracks.values())
        yield ask("check.mixed_tracks", at_round(dossier.round), ("awards", awards))
