"""Rules on the time that has passed since an award was given."""

from __future__ import annotations

from dossier.law.case import Case, proof
from dossier.law.registry import Found, place, rule
from dossier.law.spans import span_after
from dossier.law.terms import Terms
from dossier.model.finding import Outcome, Params


@rule("years_since", needs=("after", "least"))
def years_since(case: Case, terms: Terms) -> Found:
    """Ask that so many years follow an award, the commended year being the last of them."""
    held = [row for row in case.merits if row.award == terms.after]
    params: Params = (("award", case.label((terms.after,))), ("least", terms.least))
    if not held:
        params = (*params, ("have", 0), ("lacking", terms.least))
        where = place(case, "honours")
        return Found(Outcome.UNMET, "rule.years_since.not_held", params, place=where)
    span = span_after(case, terms)
    loose, sure = (max(case.year - first + 1, 0) for first in (span.first, span.sure))
    params = (*params, ("have", loose), ("lacking", max(terms.least - loose, 0)))
    params = (*params, ("year", held[-1].year))
    proofs = (proof(held[-1], case),)
    if sure >= terms.least:
        return Found(Outcome.MET, "rule.years_since.met", params, proofs)
    if loose >= terms.least:
        return Found(Outcome.CONFIRM, "rule.years_since.doubtful", params, proofs)
    where, wait = place(case, "honours"), terms.least - loose
    return Found(Outcome.UNMET, "rule.years_since.unmet", params, proofs, where, wait)
