"""Turns a record into the awards that it could carry next, the nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.check.career import (
    BestYear,
    Horizon,
    best_years,
    is_free,
    ladder_to,
)
from dossier.check.prospect import prospect_in
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.ledger import Ground
from dossier.model.prospect import Upcoming
from dossier.model.subject import Whom


@dataclass(frozen=True, slots=True)
class Ladder:
    """The awards whose criteria ledgers decide for one kind of subject."""

    horizon: Horizon
    whom: Whom
    rungs: tuple[tuple[Award, Ground], ...]  # lowest first
    yearly: tuple[Award, ...]  # those that one good year carries

    @property
    def awards(self) -> tuple[Award, ...]:
        """Every award on merit, the yearly ones as well."""
        merits = [award for award, ground in self.rungs if ground is Ground.MERIT]
        return (*self.yearly, *merits)


def ladder_of(blank: Record, horizon: Horizon) -> Ladder:
    """Find the awards that ledgers decide; `blank` is a subject of whom nothing is known."""
    law, whom = horizon.law(horizon.year + 1), blank.subject.ref.whom
    decided = {
        (row.award, ground): None
        for row in law.book.criteria
        if row.whom is whom and not row.judged and row.holds(law.day)
        for ground in row.grounds
    }
    rungs = sorted(
        ((law.awards[name], ground) for name, ground in decided),
        key=lambda rung: -rung[0].rank,
    )
    merits = [award for award, ground in rungs if ground is Ground.MERIT]
    first = next(best_years(blank, merits, horizon))
    yearly = tuple(award for award in merits if award.id in first.due)
    climbed = tuple(rung for rung in rungs if rung[0] not in yearly)
    return Ladder(horizon, whom, climbed, yearly)


def upcoming(record: Record, ladder: Ladder) -> tuple[Upcoming, ...]:
    """List what could be proposed next, by year and then from the lowest rung up."""
    horizon, passed = ladder.horizon, _passed(record, ladder)
    wanted = [rung for rung in ladder.rungs if rung[0].id not in passed]
    found = [
        Upcoming(award, ground, horizon.year)
        for award, ground in wanted
        if _is_due_now(record, award, ground, horizon)
    ]
    wanted = [rung for rung in wanted if rung[0] not in [row.award for row in found]]
    for best in best_years(record, ladder.awards, horizon):
        if not wanted:
            break
        for rung in tuple(wanted):
            if reached := _reached(record, best, rung, horizon):
                found.append(reached)
                wanted.remove(rung)
    return tuple(found)


def _is_due_now(record: Record, award: Award, ground: Ground, horizon: Horizon) -> bool:
    year = horizon.year
    free = is_free(record, award, year, horizon)
    return free and bool(horizon.paths(record, award, ground, year))


def _reached(
    record: Record, best: BestYear, rung: tuple[Award, Ground], horizon: Horizon
) -> Upcoming | None:
    award, ground = rung
    if ground is Ground.MERIT and award.id not in best.due:
        return None
    prospect = prospect_in(record, best, rung, horizon)
    return Upcoming(award, ground, best.year, prospect) if prospect else None


def _passed(record: Record, ladder: Ladder) -> frozenset[str]:
    """Name the lasting awards that are held, and those below them that only led there."""
    horizon = ladder.horizon
    held = {row.award for row in record.honours} & horizon.lasting
    awards = horizon.book.awards
    below: Sequence[Award] = [
        award
        for name in held
        if name in awards
        for award in ladder_to(awards[name], ladder.whom, horizon)
    ]
    return frozenset(held | {award.id for award in below if award.id in horizon.lasting})
