"""Rules that no ledger decides: the council weighs the deed, or local rules say what counts."""

from __future__ import annotations

from dossier.law.case import Case
from dossier.law.registry import Found, place, rule
from dossier.law.terms import Terms
from dossier.model.finding import Outcome, Params, Proof


@rule("judged", judged=True)
def judged(_case: Case, _terms: Terms) -> Found:
    """Leave it to people; the program only lists it."""
    return Found(Outcome.CONFIRM, "rule.judged")


@rule("local", judged=True)
def local(_case: Case, _terms: Terms) -> Found:
    """Leave it to local rules: the ministry's or province's own ones set the measure."""
    return Found(Outcome.CONFIRM, "rule.local")


@rule("deed", judged=True)
def deed(case: Case, _terms: Terms) -> Found:
    """Ask that an achievement of the year is on record; whether it is great enough people weigh."""
    rows = [row for row in case.record.achievements if row.year == case.year]
    params: Params = (("year", case.year), ("have", len(rows)))
    if not rows:
        where = place(case, "achievements")
        return Found(Outcome.UNKNOWN, "rule.deed.unknown", params, place=where)
    proofs = tuple(Proof(row.year, row.what) for row in rows)
    return Found(Outcome.CONFIRM, "rule.deed.recorded", params, proofs)
