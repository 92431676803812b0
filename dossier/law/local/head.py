"""Turns the head of local rules into their act: how it is cited and when it holds."""

from __future__ import annotations

from datetime import date

from dossier.law.acts import Act
from dossier.law.local.naming import slug
from dossier.law.local.parsed import Row
from dossier.law.local.schema import Tier
from dossier.model.award import Track
from dossier.model.finding import Confidence

ARTICLES = frozenset(range(1, 1000))  # which articles local rules have, nobody counts
ORDER = 90  # căn cứ: after the circulars; those of an office after those of a province
USUAL_KIND = "Quyết định"


def read_act(head: Row, cites: tuple[str, ...]) -> Act:
    """Make the act; `cites` are the places in it that the tables name, annexes among them."""
    said = head.values
    number, name = str(said.get("number", "")), str(said["name"])
    issued = said.get("issued")
    confidence = Confidence.VERIFIED if "checked" in said else Confidence.UNVERIFIED
    return Act(
        id=f"local_{slug(number) or slug(name) or 'rules'}",
        label=name,
        number=number,
        kind="local",
        track=Track(str(said.get("track", Track.STATE.value))),
        since=_day(said["since"]),
        until=_day(said.get("until")),
        confidence=confidence,
        until_confidence=confidence,
        articles=ARTICLES,
        annexes=tuple(dict.fromkeys(cite.partition(",")[0] for cite in cites)),
        issued=_day(issued),
        order=ORDER + list(Tier).index(tier_of(head)) if is_citable(head) else 0,
        text=_basis(head, number, name),
    )


def tier_of(head: Row) -> Tier:
    """Tell whose rules they are; a ministry's or province's where nothing is said."""
    return Tier(str(head.values.get("level", Tier.PROVINCE.value)))


def is_citable(head: Row) -> bool:
    """Whether a căn cứ can be worded: no document cites an act without number or issuer."""
    return "number" in head.values and "issuer" in head.values


def _basis(head: Row, number: str, name: str) -> str:
    kind = str(head.values.get("kind", USUAL_KIND))
    issuer = str(head.values.get("issuer", ""))
    small = name[:1].lower() + name[1:] if name[1:2].islower() else name
    kind, number, issuer, small = (_literal(text) for text in (kind, number, issuer, small))
    says = "ban hành " if kind == USUAL_KIND else "về "
    return f"{kind} số {number}{{day}} của {issuer} {says}{small}"


def _literal(text: str) -> str:
    """Keep braces as they are when the day is put in."""
    return text.replace("{", "{{").replace("}", "}}")


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
