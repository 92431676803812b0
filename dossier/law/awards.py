"""Turns the files of awards into the catalogue, with every name that lists use for them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table
from dossier.model.award import Award, AwardKind, Ballot, PrizeRate, Track
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.subject import Whom
from dossier.words.text import fold, nfc

KEYS = (
    *("id", "label", "short", "kind", "whom", "authority", "rank", "report_years", "cite"),
    *("confidence", "aliases", "unclear", "track", "grounds", "state_level", "prize", "checklist"),
    *("ballot", "sources", "checked", "criterion", "cap"),
)
BALLOT_KEYS = ("threshold", "threshold_confidence", "secret", "secret_confidence")
PRIZE_KEYS = ("whom", "coefficient", "confidence", "cite", "ceiling", "past")


def award_tables(files: Iterable[Table]) -> Iterator[Table]:
    """Give one table for each award; a file of a family lends its head to each of its [[award]]."""
    for file in files:
        if "award" not in file:
            yield file
            continue
        head = {key: value for key, value in file.rows.items() if key != "award"}
        for row in file.tables("award"):
            yield Table(row.name, {**head, **row.rows})


def read_award(table: Table, acts: Mapping[str, Act], sources: Container[str]) -> Award:
    """Check and read one award, without its criteria."""
    table.only(*KEYS)
    if table.day("checked") is None:
        raise table.broken("missing checked: the day it was last compared with its sources")
    if unknown := [name for name in table.texts("sources") if name not in sources]:
        raise table.broken(f"unknown source {', '.join(unknown)}")
    whom = tuple(kind for kind in Whom if kind in table.choices("whom", Whom))
    return Award(
        id=table.text("id"),
        label=nfc(table.text("label")),
        short=nfc(table.text("short")),
        kind=table.choice("kind", AwardKind),
        whom=whom,
        authority=nfc(table.text("authority")),
        rank=table.number("rank"),
        report_years=_read_years(table, whom),
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
        track=table.choice("track", Track, Track.STATE),
        grounds=tuple(kind for kind in Ground if kind in table.choices("grounds", Ground)),
        is_state_level=table.claim("state_level"),
        prizes=tuple(read_prize(row, acts, whom) for row in table.tables("prize")),
        checklist=table.text("checklist", ""),
        ballot=_read_ballot(table),
        aliases=tuple(nfc(text) for text in table.texts("aliases")),
        unclear=tuple(nfc(text) for text in table.texts("unclear")),
        sources=table.texts("sources"),
    )


def names_of(awards: Iterable[Award]) -> dict[str, str]:
    """Map every folded name, short name, id and alias to its award's id."""
    return {
        fold(name): award.id
        for award in awards
        for name in (award.id, award.label, award.short, *award.aliases)
    }


def unclear_names(awards: Iterable[Award]) -> dict[str, tuple[str, ...]]:
    """Map every name that lists use for several awards to the ids of all that claim it."""
    found: dict[str, tuple[str, ...]] = {}
    for award in awards:
        for name in award.unclear:
            found[fold(name)] = (*found.get(fold(name), ()), award.id)
    return found


def shared_names(awards: Iterable[Award]) -> list[str]:
    """List names that two awards claim: a list could not be read."""
    owner: dict[str, str] = {}
    return [
        name
        for award in awards
        for name in names_of((award,))
        if owner.setdefault(name, award.id) != award.id
    ]


def _read_years(table: Table, whom: tuple[Whom, ...]) -> dict[Whom, int]:
    """Read one number for all nominees, or one for each kind of them."""
    by_whom = table.inner("report_years")
    if by_whom is None:
        return dict.fromkeys(whom, table.number("report_years"))
    by_whom.only(*(kind.value for kind in whom))
    return {kind: by_whom.number(kind.value) for kind in whom}


def read_prize(table: Table, acts: Mapping[str, Act], whom: tuple[Whom, ...]) -> PrizeRate:
    """Read one rate of money; the award must be given to such a subject."""
    table.only(*PRIZE_KEYS)
    kind = table.choice("whom", Whom)
    if kind not in whom:
        raise table.broken(f"the award is not for {kind.value}")
    return PrizeRate(
        whom=kind,
        coefficient=_read_coefficient(table),
        confidence=table.choice("confidence", Confidence),
        cite=read_cite(table, acts),
        is_ceiling=table.claim("ceiling"),
        is_past=table.claim("past"),
    )


def _read_coefficient(table: Table) -> Decimal:
    """Read "4.5" as written; a binary fraction would round money the wrong way."""
    text = table.text("coefficient")
    if not text.replace(".", "", 1).isdecimal() or not Decimal(text):
        raise table.broken(f"coefficient is not a number above nought: {text}")
    return Decimal(text)


def _read_ballot(table: Table) -> Ballot:
    row = table.inner("ballot")
    if row is None:
        return Ballot()
    row.only(*BALLOT_KEYS)
    unread = Confidence.UNVERIFIED
    return Ballot(
        threshold=row.number("threshold", 0),
        threshold_confidence=row.choice("threshold_confidence", Confidence, unread),
        is_secret=row.claim("secret"),
        secret_confidence=row.choice("secret_confidence", Confidence, unread),
    )
