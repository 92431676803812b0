"""What a check says: findings and verdicts with article, evidence and place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.ledger import NO_DECISION, Decision

Params = tuple[tuple[str, object], ...]


class Confidence(StrEnum):
    """How sure a fact of law is; only verified facts can say no."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class Weight(StrEnum):
    """What a finding does to the dossier."""

    STOP = "stop"  # would be returned: making waits until it is mended or overruled
    ASK = "ask"  # someone must confirm or enter something
    NOTE = "note"  # good to know


class Outcome(StrEnum):
    """What can be said of one criterion."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"  # a datum is missing
    CONFIRM = "confirm"  # the rule itself is not verified


@dataclass(frozen=True, slots=True)
class Cite:
    """Where the law says it: an act of `law/data/acts` and the article in it."""

    act: str  # id of the act
    article: str = ""  # "Điều 74 khoản 1 điểm d"
    label: str = ""  # the act's short name, for people


@dataclass(frozen=True, slots=True)
class Place:
    """Where to mend it: a value (kind and key) and a field of it, or a document."""

    kind: str  # "person", "unit", "rating", "honour", "nomination", "round", "council", "cell" …
    key: str = ""
    field: str = ""
    label: str = ""  # how a person would name the place


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark on a case, with its ground in law. Never translated here."""

    code: str
    weight: Weight
    place: Place
    params: Params = ()
    cite: Cite | None = None
    confidence: Confidence = Confidence.VERIFIED


@dataclass(frozen=True, slots=True)
class Proof:
    """An entry of the ledger that counts for a criterion."""

    year: int
    what: str
    decision: Decision = NO_DECISION


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one criterion says of one subject; code and params explain it through messages."""

    criterion: str
    outcome: Outcome
    code: str
    params: Params = ()
    proofs: tuple[Proof, ...] = ()
    cite: Cite | None = None
    confidence: Confidence = Confidence.VERIFIED
    path: str = ""  # alternatives of one award: the verdicts of one path belong together
    place: Place | None = None  # where the missing datum is entered
    judged: bool = False  # people weigh it; no ledger decides
    found: Outcome = Outcome.CONFIRM  # what the rule itself says, before its confidence is weighed


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdicts on one nomination; `outcome` is that of the best path."""

    award: str
    rule_set: str
    outcome: Outcome
    verdicts: tuple[Verdict, ...]
    path: str = ""  # the best path
