"""Turns the files of awards into the catalogue, with every name that lists use for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table
from dossier.model.award import Award, AwardKind
from dossier.model.finding import Confidence
from dossier.model.subject import Whom
from dossier.words.text import fold, nfc

KEYS = (
    *("id", "label", "short", "kind", "whom", "authority", "rank", "report_years", "cite"),
    *("confidence", "aliases", "secret_ballot", "threshold", "threshold_confidence"),
    *("checked", "criterion"),
)


def read_award(table: Table, acts: Mapping[str, Act]) -> Award:
    """Check and read one award, without its criteria."""
    table.only(*KEYS)
    if table.day("checked") is None:
        raise table.broken("missing checked: the day it was last compared with its sources")
    return Award(
        id=table.text("id"),
        label=nfc(table.text("label")),
        short=nfc(table.text("short")),
        kind=table.choice("kind", AwardKind),
        whom=tuple(kind for kind in Whom if kind in table.choices("whom", Whom)),
        authority=nfc(table.text("authority")),
        rank=table.number("rank"),
        report_years=table.number("report_years"),
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
        aliases=tuple(nfc(text) for text in table.texts("aliases")),
        secret_ballot=table.claim("secret_ballot"),
        threshold=table.number("threshold", 0),
        threshold_confidence=table.choice(
            "threshold_confidence", Confidence, Confidence.UNVERIFIED
        ),
    )


def names_of(awards: Iterable[Award]) -> dict[str, str]:
    """Map every folded name, short name, id and alias to its award's id."""
    return {
        fold(name): award.id
        for award in awards
        for name in (award.id, award.label, award.short, *award.aliases)
    }


def shared_names(awards: Iterable[Award]) -> list[str]:
    """List names that two awards claim: a list could not be read."""
    owner: dict[str, str] = {}
    return [
        name
        for award in awards
        for name in names_of((award,))
        if owner.setdefault(name, award.id) != award.id
    ]
