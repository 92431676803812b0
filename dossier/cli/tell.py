"""Turns findings into lines that people read: how heavy, where, what, by which article."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from dossier.messages import Catalogue, placed
from dossier.model.finding import Confidence, Finding, Weight


def finding_lines(words: Catalogue, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Write a heading for each weight with its count, then a line a finding; they come sorted."""
    lines: list[str] = []
    for weight, group in groupby(findings, key=lambda finding: finding.weight):
        rows = list(group)
        lines.append(words.text(f"cli.weight.{weight.value}", count=len(rows)))
        lines += [f"  - {finding_line(words, finding)}" for finding in rows]
    return tuple(lines)


def finding_line(words: Catalogue, finding: Finding) -> str:
    """Write place, sentence, article, and a mark where the rule itself wants checking."""
    sentence = str(words.say(finding.code, dict(finding.params)))
    where = placed(finding.place.label, sentence)
    return f"{where}{_cited(finding, sentence)}{_doubt(words, finding)}"


def finding_facts(words: Catalogue, finding: Finding) -> dict[str, object]:
    """Give the same as facts for programs."""
    sentence = words.say(finding.code, dict(finding.params))
    return {
        "code": finding.code,
        "weight": finding.weight,
        "place": finding.place,
        "says": sentence.what,
        "why": sentence.why,
        "next": sentence.next,
        "cite": finding.cite,
        "confidence": finding.confidence,
    }


def count(findings: Iterable[Finding], weight: Weight) -> int:
    """How many findings weigh so much."""
    return sum(finding.weight is weight for finding in findings)


def _cited(finding: Finding, sentence: str) -> str:
    """Give the article, unless the sentence names it."""
    if finding.cite is None:
        return ""
    source = ", ".join(part for part in (finding.cite.article, finding.cite.label) if part)
    return "" if source in sentence else f" [{source}]"


def _doubt(words: Catalogue, finding: Finding) -> str:
    sure = finding.confidence is Confidence.VERIFIED
    return "" if sure else f" ({words.text('cli.unverified')})"
