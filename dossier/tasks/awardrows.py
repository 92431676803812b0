"""Turns an award and a day into all that the law book says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dossier.law.book import BookOnDay, LawBook
from dossier.law.caps import Cap
from dossier.law.criteria import Criterion
from dossier.law.money import PrizeMoney, prize_money
from dossier.law.papers import PaperNeed
from dossier.law.sources import Source
from dossier.model.award import Award
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.subject import Whom


@dataclass(frozen=True, slots=True)
class AwardRow:
    """One row of the catalogue, with the money of the day."""

    award: Award
    money: Mapping[Whom, PrizeMoney]


@dataclass(frozen=True, slots=True)
class AwardSheet:
    """All of one award on a day."""

    row: AwardRow
    criteria: tuple[Criterion, ...]
    papers: Mapping[Ground, tuple[PaperNeed, ...]]
    caps: tuple[Cap, ...]
    sources: tuple[Source, ...]


def award_rows(book: LawBook, on: date) -> tuple[AwardRow, ...]:
    """List the catalogue of a day, highest award first, with the money of that day."""
    return tuple(_row(award, book, on) for award in book.on(on).awards.values())


def award_sheet(book: LawBook, award: Award, on: date) -> AwardSheet:
    """Tell of one award what holds on a day: criteria, papers by ground, caps, sources."""
    day = book.on(on)
    return AwardSheet(
        row=_row(award, book, on),
        criteria=tuple(row for whom in award.whom for row in day.criteria(award.id, whom)),
        papers={ground: _papers(day, award, ground) for ground in award.grounds},
        caps=day.caps(award.id),
        sources=tuple(book.sources[name] for name in award.sources),
    )


def compared(book: LawBook, award: Award, on: date) -> tuple[int, int]:
    """Count the award's criteria of a day that were compared with the law, and all of them."""
    day = book.on(on)
    rows = [row for whom in award.whom for row in day.criteria(award.id, whom)]
    return sum(row.confidence is Confidence.VERIFIED for row in rows), len(rows)


def _row(award: Award, book: LawBook, on: date) -> AwardRow:
    money = ((whom, prize_money(award, whom, on, book)) for whom in award.whom)
    return AwardRow(award, {whom: found for whom, found in money if found})


def _papers(day: BookOnDay, award: Award, ground: Ground) -> tuple[PaperNeed, ...]:
    """List the papers of any of its nominees, each once."""
    needs = (need for whom in award.whom for need in day.papers(award, ground, whom))
    return tuple({need.paper.id: need for need in needs}.values())
