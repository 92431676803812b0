"""Turns an award and the day of its decision into the money that goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from dossier.law.book import LawBook
from dossier.law.verdict import weakest
from dossier.model.award import Award, PrizeRate
from dossier.model.finding import Cite, Confidence
from dossier.model.subject import Whom

STEP = 10_000  # đồng: amounts are rounded up to whole steps


@dataclass(frozen=True, slots=True)
class PrizeMoney:
    """What is paid, in đồng, with the figures that it is made from."""

    amount: int
    coefficient: Decimal
    base: int
    is_ceiling: bool
    confidence: Confidence
    cites: tuple[Cite, ...]  # the coefficient's and the base pay's


def prize_money(award: Award, whom: Whom, day: date, book: LawBook) -> PrizeMoney | None:
    """Reckon the money for a decision of a day; None where no rate or no base pay is known.

    A rate is recalled, whatever its row says, on days when its act is not in force.
    """
    rate = next((row for row in award.prizes if row.whom is whom and not row.is_past), None)
    base = book.base_pay_on(day)
    if rate is None or base is None:
        return None
    return PrizeMoney(
        amount=round_up(rate.coefficient * base.amount),
        coefficient=rate.coefficient,
        base=base.amount,
        is_ceiling=rate.is_ceiling,
        confidence=weakest(_sureness(rate, day, book), base.confidence),
        cites=(rate.cite, base.cite),
    )


def round_up(amount: Decimal) -> int:
    """Round up to the next ten thousand đồng.

    >>> round_up(Decimal("0.3") * 2_340_000), round_up(Decimal("8190000.0"))
    (710000, 8190000)
    """
    return int((amount / STEP).to_integral_value(ROUND_CEILING)) * STEP


def _sureness(rate: PrizeRate, day: date, book: LawBook) -> Confidence:
    in_force = book.acts[rate.cite.act].holds(day)
    return rate.confidence if in_force else Confidence.UNVERIFIED
