"""Rules on a unit's year: shares of its members, counts, the block that it led, its unity."""

from __future__ import annotations

from dossier.law.case import Case
from dossier.law.registry import Found, place, rule
from dossier.law.terms import Terms
from dossier.model.finding import Outcome, Params, Proof
from dossier.model.ledger import UnitYear

PARTS = {
    "completed": "hoàn thành nhiệm vụ",
    "advanced": "đạt Lao động tiên tiến",
    "emulators": "đạt Chiến sĩ thi đua cơ sở",
    "disciplined": "bị kỷ luật từ cảnh cáo trở lên",
}


@rule("share", needs=("part", "whole", "percent"), takes=("over",))
def share(case: Case, terms: Terms) -> Found:
    """Ask that a count is at least (or more than) a percentage of another."""
    part, whole = _count(case.unit_year, terms.part), _count(case.unit_year, terms.whole)
    params = (*_params(case, terms), ("percent", terms.percent))
    if part is None or not whole:
        return _ask(case, "rule.share.unknown", params)
    params = (*params, ("have", part), ("of", whole), ("reached", part * 100 // whole))
    if not 0 <= part <= whole:
        return _ask(case, "rule.share.impossible", params)
    reached, least = part * 100, terms.percent * whole
    if reached > least or (reached == least and not terms.over):
        return Found(Outcome.MET, "rule.share.met", params)
    code = "rule.share.not_over" if terms.over else "rule.share.unmet"
    return Found(Outcome.UNMET, code, params, place=place(case, "years"), wait=1)


@rule("figure_least", needs=("part", "least"))
def figure_least(case: Case, terms: Terms) -> Found:
    """Ask that a count of the unit's year reaches a number."""
    have = _count(case.unit_year, terms.part)
    params = (*_params(case, terms), ("least", terms.least))
    if have is None:
        return _ask(case, "rule.figure.unknown", params)
    params = (*params, ("have", have))
    if have >= terms.least:
        return Found(Outcome.MET, "rule.figure.met", params)
    return Found(Outcome.UNMET, "rule.figure.too_few", params, place=place(case, "years"), wait=1)


@rule("figure_most", needs=("part", "most"))
def figure_most(case: Case, terms: Terms) -> Found:
    """Ask that a count of the unit's year stays within a number."""
    have = _count(case.unit_year, terms.part)
    params = (*_params(case, terms), ("most", terms.most))
    if have is None:
        return _ask(case, "rule.figure.unknown", params)
    params = (*params, ("have", have))
    if have <= terms.most:
        return Found(Outcome.MET, "rule.figure.met", params)
    return Found(Outcome.UNMET, "rule.figure.too_many", params, place=place(case, "years"), wait=1)


@rule("block_led")
def block_led(case: Case, _terms: Terms) -> Found:
    """Ask that the unit led its cụm, khối thi đua in the commended year."""
    row = case.unit_year
    params: Params = (("year", case.year),)
    if row is None or not row.block_led:
        return _ask(case, "rule.block_led.unknown", params)
    proofs = (Proof(row.year, row.block_led, row.block_decision),)
    return Found(Outcome.MET, "rule.block_led.met", (*params, ("block", row.block_led)), proofs)


@rule("united")
def united(case: Case, _terms: Terms) -> Found:
    """Ask that the unit is united within and keeps to policy and law."""
    row = case.unit_year
    params: Params = (("year", case.year),)
    if row is None or row.united is None:
        return _ask(case, "rule.united.unknown", params)
    if row.united:
        return Found(Outcome.MET, "rule.united.met", params)
    return Found(Outcome.UNMET, "rule.united.unmet", params, place=place(case, "years"), wait=1)


def _ask(case: Case, code: str, params: Params) -> Found:
    return Found(Outcome.UNKNOWN, code, params, place=place(case, "years"))


def _count(row: UnitYear | None, part: str) -> int | None:
    counts = (
        {}
        if row is None
        else {
            "members": row.members,
            "completed": row.completed,
            "advanced": row.advanced,
            "emulators": row.emulators,
            "disciplined": row.disciplined,
        }
    )
    return counts.get(part)


def _params(case: Case, terms: Terms) -> Params:
    return (("year", case.year), ("part", PARTS[terms.part]))
