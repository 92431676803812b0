"""Turns an office's own decision into findings: awards in it that a higher body gives."""

from __future__ import annotations

from dossier.check.remark import at_nomination
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Confidence, Finding, Weight


def beyond(dossier: Dossier) -> tuple[Finding, ...]:
    """Ask about nominees whom no office can decide on: the President or Prime Minister gives it."""
    rows = (entry for entry in dossier.entries if entry.award.is_state_level)
    return tuple(_asking(entry, dossier.office.name) for entry in rows)


def _asking(entry: Entry, office: str) -> Finding:
    """Ask only: who gives what was not read article by article (Luật 06/2022/QH15, Điều 77-80)."""
    award = entry.award
    facts = (("award", award.label), ("authority", award.authority), ("office", office))
    place = at_nomination(entry)
    code = "check.beyond_authority"
    return Finding(code, Weight.ASK, place, facts, award.cite, Confidence.UNVERIFIED)
