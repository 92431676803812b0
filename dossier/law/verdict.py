"""Turns a criterion and a case into a verdict: only a verified rule can say no."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.law.case import Case
from dossier.law.criteria import Criterion
from dossier.law.registry import Found
from dossier.law.rules import RULES
from dossier.model.finding import Confidence, Outcome, Verdict

ORDER = list(Confidence)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A verdict with what only the assessment needs: how long to wait."""

    verdict: Verdict
    wait: int | None = None


def weakest(*confidences: Confidence) -> Confidence:
    """Take the least sure of several.

    >>> weakest(Confidence.VERIFIED, Confidence.SECONDARY).value
    'secondary'
    """
    return max(confidences, key=ORDER.index)


def weigh(criterion: Criterion, case: Case, cap: Confidence) -> Weighed:
    """Weigh a case by one criterion; `cap` is the confidence of the whole rule set."""
    rule = RULES[criterion.rule]
    found = rule.weigh(case, criterion.terms)
    confidence = weakest(criterion.confidence, cap, *_standing(found))
    verdict = Verdict(
        criterion=criterion.id,
        outcome=settle(found.outcome, confidence, doubt=criterion.doubt),
        code=_code(found, doubt=criterion.doubt),
        params=(*found.params, ("text", criterion.text)),
        proofs=found.proofs,
        cite=found.standing.cite if found.standing else criterion.cite,
        confidence=confidence,
        path=criterion.path,
        place=found.place,
        judged=rule.judged,
        found=found.outcome,
    )
    settled = found.outcome in (Outcome.MET, Outcome.CONFIRM)
    return Weighed(verdict, 0 if settled else found.wait)


def settle(outcome: Outcome, confidence: Confidence, *, doubt: bool = False) -> Outcome:
    """Soften what a rule says to what its confidence bears."""
    unsure_no = outcome is Outcome.UNMET and confidence is not Confidence.VERIFIED
    unsure_yes = outcome is Outcome.MET and doubt
    return Outcome.CONFIRM if unsure_no or unsure_yes else outcome


def _code(found: Found, *, doubt: bool) -> str:
    return "rule.second_reading" if doubt and found.outcome is Outcome.MET else found.code


def _standing(found: Found) -> tuple[Confidence, ...]:
    return (found.standing.confidence,) if found.standing else ()
