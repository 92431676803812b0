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
from dossier.model.award import Award, AwardKind
from dossier.model.dossier import Record
from dossier.model.ledger import Ground
from dossier.model.prospect import Upcoming
from dossier.model.subject import Whom

Rung = tuple[Award, Ground]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The awards whose criteria ledgers decide for one kind of subject."""

    horizon: Horizon
    whom: Whom
    rungs: tuple[Rung, ...]  # lowest first
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
        if _is_told(law.awards[row.award], ground)
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
    due = [rung for rung in wanted if _is_due_now(record, *rung, horizon)]
    found = [Upcoming(*rung, horizon.year) for rung in _best_badge(due)]
    wanted = [rung for rung in wanted if rung[0] not in [award for award, _ in due]]
    for best in best_years(record, ladder.awards, horizon):
        if not wanted:
            break
        for rung in tuple(wanted):
            if reached := _reached(record, best, rung, horizon):
                found.append(reached)
                wanted.remove(rung)
    return _nearest_badge(found)


def due_now(record: Record, ladder: Ladder) -> tuple[Rung, ...]:
    """List what can be proposed as things stand, the yearly awards too; lowest first."""
    passed = _passed(record, ladder)
    yearly = [(award, Ground.MERIT) for award in ladder.yearly]
    rungs = [rung for rung in (*yearly, *ladder.rungs) if rung[0].id not in passed]
    due = [rung for rung in rungs if _is_due_now(record, *rung, ladder.horizon)]
    return tuple(_best_badge(due))


def _is_told(award: Award, ground: Ground) -> bool:
    """Leave out medals for years in the armed forces: a record does not tell who serves there."""
    return ground is not Ground.SERVICE or award.kind is AwardKind.PARTY_BADGE


def _best_badge(rungs: Sequence[Rung]) -> list[Rung]:
    """Keep of the Party's badges the highest alone; the rungs come lowest first."""
    badges = [rung for rung in rungs if rung[0].kind is AwardKind.PARTY_BADGE]
    return [rung for rung in rungs if rung not in badges[:-1]]


def _nearest_badge(found: Sequence[Upcoming]) -> tuple[Upcoming, ...]:
    """Keep of the Party's badges that can come only the nearest."""
    later = [row for row in found if row.prospect and row.award.kind is AwardKind.PARTY_BADGE]
    return tuple(row for row in found if row not in later[1:])


def _is_due_now(record: Record, award: Award, ground: Ground, horizon: Horizon) -> bool:
    year = horizon.year
    free = is_free(record, award, year, horizon)
    return free and bool(horizon.paths(record, award, ground, year))


def _reached(record: Record, best: BestYear, rung: Rung, horizon: Horizon) -> Upcoming | None:
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
    badges = {row.award for row in record.honours} & {award.id for award in _badges(ladder)}
    top = min((awards[name].rank for name in badges), default=None)
    worn = {row.id for row in _badges(ladder) if top is not None and row.rank >= top}
    return frozenset(held | worn | {row.id for row in below if row.id in horizon.lasting})


def _badges(ladder: Ladder) -> list[Award]:
    return [award for award, _ in ladder.rungs if award.kind is AwardKind.PARTY_BADGE]
