"""Turns what a check saw into a finding: code, weight, the value to mend, the rule behind it."""

from __future__ import annotations

from dossier.law.standing import Standing
from dossier.model.dossier import Entry
from dossier.model.finding import Confidence, Finding, Params, Place, Weight
from dossier.model.round import Round
from dossier.model.subject import Subject


def stop(code: str, place: Place, *params: tuple[str, object]) -> Finding:
    """Say that the dossier would be returned."""
    return Finding(code, Weight.STOP, place, params)


def ask(code: str, place: Place, *params: tuple[str, object]) -> Finding:
    """Say that someone must confirm or enter something."""
    return Finding(code, Weight.ASK, place, params)


def note(code: str, place: Place, *params: tuple[str, object]) -> Finding:
    """Say what is good to know."""
    return Finding(code, Weight.NOTE, place, params)


def by_rule(code: str, place: Place, params: Params, rule: Standing | None) -> Finding:
    """Say no as loudly as the rule is sure: only a verified one stops."""
    if rule is None:
        return Finding(code, Weight.ASK, place, params, None, Confidence.UNVERIFIED)
    weight = Weight.STOP if rule.confidence is Confidence.VERIFIED else Weight.ASK
    return Finding(code, weight, place, params, rule.cite, rule.confidence)


def remind(weight: Weight, code: str, place: Place, params: Params, rule: Standing) -> Finding:
    """Speak in the name of a rule that only people can apply, as loudly as `weight`."""
    return Finding(code, weight, place, params, rule.cite, rule.confidence)


def at_subject(subject: Subject, field: str = "") -> Place:
    """Point at a person's or a unit's own value, or one of its ledgers."""
    return Place(subject.ref.whom.value, subject.key, field, subject.name)


def at_nomination(entry: Entry, field: str = "") -> Place:
    """Point at a nomination, named by its subject."""
    return Place("nomination", entry.nomination.key, field, entry.record.subject.name)


def at_round(round_: Round, field: str = "") -> Place:
    """Point at the round."""
    return Place("round", round_.key, field, round_.name)
