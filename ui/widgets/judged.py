"""How rooms word and colour findings and verdicts: weight, outcome, article, evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from dossier.model.finding import Cite, Confidence, Finding, Outcome, Verdict, Weight
from ui.theme.tokens import Tone

WEIGHTS: Mapping[Weight, tuple[str, Tone]] = {
    Weight.STOP: ("Phải sửa", "stop"),
    Weight.ASK: ("Cần kiểm tra", "ask"),
    Weight.NOTE: ("Lưu ý", "muted"),
}
OUTCOMES: Mapping[Outcome, tuple[str, Tone]] = {
    Outcome.MET: ("Đạt", "good"),
    Outcome.UNMET: ("Chưa đạt", "stop"),
    Outcome.UNKNOWN: ("Thiếu số liệu", "ask"),
    Outcome.CONFIRM: ("Cần kiểm tra", "ask"),
}
CONFIDENCES = {
    Confidence.VERIFIED: "Đã đối chiếu",
    Confidence.SECONDARY: "Nguồn thứ cấp",
    Confidence.UNVERIFIED: "Chưa đối chiếu",
}


def cited(cite: Cite | None) -> str:
    """Write an article with its act."""
    if cite is None:
        return ""
    return ", ".join(part for part in (cite.article, cite.label or cite.act) if part)


def sourced(cite: Cite | None, confidence: Confidence) -> str:
    """Write an article, and how sure it is; nothing where none is behind it."""
    return f"{cited(cite)} · {CONFIDENCES[confidence]}" if cite else ""


def evidence(verdict: Verdict) -> str:
    """Write what of the ledgers counts for a verdict, with the numbers of the decisions."""
    return "; ".join(
        f"{proof.year}: {proof.what}"
        + (f" ({proof.decision.number})" if proof.decision.number else "")
        for proof in verdict.proofs
    )


def card(head: str, lines: Iterable[str]) -> str:
    """Lay out a head and the lines below it as rich text; empty lines are left out."""
    rest = (escape(line) for line in lines if line)
    return "<br>".join((f"<b>{escape(head)}</b>", *rest))


def finding_card(what: str, why: str, mend: str, found: Finding) -> str:
    """Tell of a finding: what, why, how to mend it, the article."""
    return card(what, (why, mend, sourced(found.cite, found.confidence)))
