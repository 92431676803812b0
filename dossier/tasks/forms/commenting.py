"""Turns findings on a template into comments in a copy of its Word file."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.compose.lint.commented import Comment, comment_on
from dossier.messages import Catalogue, placed
from dossier.model.finding import Finding, Weight

_WEIGHTS = {
    Weight.STOP: "compose.weight_stop",
    Weight.ASK: "compose.weight_ask",
    Weight.NOTE: "compose.weight_note",
}


def commented(docx: bytes, findings: Iterable[Finding], words: Catalogue) -> bytes:
    """Write a copy of a Word file in which each finding of a lint is a comment at its place."""
    comments = [_comment(finding, words) for finding in findings]
    return comment_on(docx, comments, words.text("compose.commenter"))


def name_weight(finding: Finding, words: Catalogue) -> str:
    """Say what a finding does to the template: it has to be mended, looked at, or known."""
    return words.text(_WEIGHTS[finding.weight])


def _comment(finding: Finding, words: Catalogue) -> Comment:
    facts = dict(finding.params)
    said = placed(finding.place.label, str(words.say(finding.code, facts)))
    quote = str(facts.get("text") or facts.get("quote", "")).strip("…")
    told = f"{name_weight(finding, words)}. {said}"
    return Comment(finding.place.key, str(facts.get("at", "")), quote, told)
