"""Turns a function into a rule: a name, the terms that it needs and takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.law.case import Case
from dossier.law.standing import Standing
from dossier.law.terms import Terms
from dossier.model.finding import Outcome, Params, Place, Proof


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule says of a case, before the confidence of the law is weighed in."""

    outcome: Outcome
    code: str
    params: Params = ()
    proofs: tuple[Proof, ...] = ()
    place: Place | None = None
    wait: int | None = None  # years until it could be met, if nothing else goes wrong
    standing: Standing | None = None  # the general rule that decided, where one did


Weigh = Callable[[Case, Terms], Found]


@dataclass(frozen=True, slots=True)
class Rule:
    """One word of the vocabulary that award files may use."""

    name: str
    weigh: Weigh
    needs: frozenset[str]
    takes: frozenset[str]
    judged: bool


RULES: dict[str, Rule] = {}


def rule(
    name: str, *, needs: tuple[str, ...] = (), takes: tuple[str, ...] = (), judged: bool = False
) -> Callable[[Weigh], Weigh]:
    """Declare a function as a rule; a name that is taken raises at import."""

    def declare(weigh: Weigh) -> Weigh:
        if name in RULES:
            raise ValueError(name)
        RULES[name] = Rule(name, weigh, frozenset(needs), frozenset(takes), judged)
        return weigh

    return declare


def place(case: Case, ledger: str) -> Place:
    """Point at a ledger of the subject: that is where a missing datum is entered."""
    ref = case.record.subject.ref
    return Place(ref.whom.value, ref.key, ledger, case.record.subject.name)
