"""Rules on ratings, titles and initiatives: what the years of a subject show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.law.case import Case, proof
from dossier.law.registry import Found, place, rule
from dossier.law.spans import Run, Span, run_back, run_over_leave, span_after
from dossier.law.standing import Standing
from dossier.law.terms import Terms
from dossier.messages import Term
from dossier.model.finding import Outcome, Params, Proof
from dossier.model.ledger import Honour, Initiative, Level, Rating

State = Callable[[int], bool | None]


@rule("rated", needs=("level",))
def rated(case: Case, terms: Terms) -> Found:
    """Ask that the commended year is rated so or better."""
    rating = case.ratings.get(case.year)
    needed, better = terms.level.label, _or_better(terms.level)
    params: Params = (("year", case.year), ("needed", needed), ("better", better))
    if rating is None:
        return _unrated(case, params)
    params = (*params, ("level", rating.level.label))
    if rating.level.rank < terms.level.rank:
        where = place(case, "ratings")
        return Found(Outcome.UNMET, "rule.rated.unmet", params, place=where, wait=1)
    return Found(Outcome.MET, "rule.rated.met", params, (proof(rating, case),))


def _unrated(case: Case, params: Params) -> Found:
    leave, where = case.leave(case.year), place(case, "ratings")
    if leave is None:
        return Found(Outcome.UNKNOWN, "rule.rated.unknown", params, place=where)
    params = (*params, ("leave", leave.absence.kind.label))
    return Found(Outcome.UNKNOWN, "rule.rated.leave", params, place=where, standing=leave.rule)


@rule("rated_run", needs=("level", "least"), takes=("after", "since_first"))
def rated_run(case: Case, terms: Terms) -> Found:
    """Ask that so many years in a row are rated so or better, up to the commended year."""

    def state(year: int) -> bool | None:
        rating = case.ratings.get(year)
        return None if rating is None else rating.level.rank >= terms.level.rank

    return _weigh_run(case, terms, state, "rated_run")


@rule("titled_run", needs=("awards", "least"), takes=("after", "since_first"))
def titled_run(case: Case, terms: Terms) -> Found:
    """Ask that a title is held for so many years in a row, up to the commended year."""

    def state(year: int) -> bool | None:
        if case.titles(terms.awards, year):
            return True
        return False if year in case.known_years else None

    return _weigh_run(case, terms, state, "titled_run")


@rule("either_run", needs=("level", "awards", "least"), takes=("after", "since_first"))
def either_run(case: Case, terms: Terms) -> Found:
    """Ask that so many years in a row are rated so, or hold the title instead."""

    def state(year: int) -> bool | None:
        if case.titles(terms.awards, year):
            return True
        rating = case.ratings.get(year)
        return None if rating is None else rating.level.rank >= terms.level.rank

    return _weigh_run(case, terms, state, "either_run")


@rule("rated_count", needs=("level", "least"), takes=("within", "after", "since_first"))
def rated_count(case: Case, terms: Terms) -> Found:
    """Ask that so many of the years that count are rated so or better."""
    good = [row for row in case.ratings.values() if row.level.rank >= terms.level.rank]
    return _weigh_count(case, terms, _Hits(good, case.ratings, "rated_count"))


@rule("titled_count", needs=("awards", "least"), takes=("within", "after", "since_first"))
def titled_count(case: Case, terms: Terms) -> Found:
    """Ask that an award is held so many times in the years that count."""
    held = _distinct(case, terms)
    found = _weigh_count(case, terms, _Hits(held, case.known_years, "titled_count"))
    if found.outcome is not Outcome.UNMET:
        return found
    first = _window(case, terms, span_after(case, terms))
    others = [row for row in case.uncounted if row.award in terms.awards and row.year >= first]
    if len(others) + sum(row.year >= first for row in held) < terms.least:
        return found
    return _not_countable(case, terms, others)


@rule("titled_this_year", needs=("awards", "level"))
def titled_this_year(case: Case, terms: Terms) -> Found:
    """Ask that the lower title of the same year is held; it may come from the same review."""
    params: Params = (("year", case.year), ("award", case.label(terms.awards)))
    if held := case.titles(terms.awards, case.year):
        return Found(Outcome.MET, "rule.titled_this_year.met", params, _proofs(held, case))
    rating = case.ratings.get(case.year)
    where = place(case, "honours")
    if rating and rating.level.rank < terms.level.rank:
        return Found(Outcome.UNMET, "rule.titled_this_year.unmet", params, place=where, wait=1)
    return Found(Outcome.UNKNOWN, "rule.titled_this_year.unknown", params, place=where)


@rule("titled_every", needs=("awards", "least", "every"))
def titled_every(case: Case, terms: Terms) -> Found:
    """Ask that an award follows itself without a gap, and the last grant is not out of date."""
    held = _distinct(case, terms)[-terms.least :]
    years = [row.year for row in held]
    params = _params(case, terms, have=len(held), years=years)
    steps = [later - earlier for earlier, later in pairwise(years)]
    fresh = bool(years) and case.year - years[-1] < terms.every
    if len(held) == terms.least and fresh and all(step == terms.every for step in steps):
        return Found(Outcome.MET, "rule.titled_every.met", params, _proofs(held, case))
    return Found(Outcome.UNMET, "rule.titled_every.unmet", params, place=place(case, "honours"))


@rule("holds", needs=("awards",))
def holds(case: Case, terms: Terms) -> Found:
    """Ask that an award is already held that may carry a higher one."""
    held = [row for row in case.merits if row.award in terms.awards]
    if held:
        last = proof(held[-1], case)
        params: Params = (("award", last.what), ("year", last.year))
        return Found(Outcome.MET, "rule.holds.met", params, (last,))
    others = [row for row in case.uncounted if row.award in terms.awards]
    if others:
        return _not_countable(case, terms, others)
    params = (("award", case.label(terms.awards)),)
    return Found(Outcome.UNMET, "rule.holds.unmet", params, place=place(case, "honours"))


@rule("initiative", needs=("reach", "least"), takes=("within",))
def initiative(case: Case, terms: Terms) -> Found:
    """Ask that so many initiatives of that reach are recognised and not used up."""
    since = case.year - terms.within + 1 if terms.within else 0
    rows = case.initiatives(terms.reach, since)
    free = [row for row in rows if not row.used_for]
    params = (*_params(case, terms, have=len(free)), ("reach", terms.reach.label))
    where = place(case, "initiatives")
    if len(free) >= terms.least:
        return Found(Outcome.MET, "rule.initiative.met", params, _proofs(free, case))
    if len(rows) >= terms.least:
        once, proofs = case.standing.get("initiative_once"), _proofs(rows, case)
        code = "rule.initiative.reused"
        return Found(Outcome.CONFIRM, code, params, proofs, where, standing=once)
    return Found(Outcome.UNMET, "rule.initiative.unmet", params, place=where, wait=1)


def _weigh_run(case: Case, terms: Terms, state: State, name: str) -> Found:
    span = span_after(case, terms)
    sure, loose = (run_back(case, first, state) for first in (span.sure, span.first))
    proofs = _run_proofs(case, terms, loose)
    standing = _standing(case, span)
    params = _params(case, terms, have=len(loose.years), years=sorted(loose.years))
    if len(sure.years) >= terms.least:
        return Found(Outcome.MET, f"rule.{name}.met", params, proofs)
    if len(loose.years) >= terms.least:
        code = f"rule.{name}.doubtful"
        params = (*params, ("year", span.first))
        return Found(Outcome.CONFIRM, code, params, proofs, standing=standing)
    if bridged := _over_leave(case, terms, state, name):
        return bridged
    where = place(case, "honours" if name == "titled_run" else "ratings")
    if loose.blank is not None and _can_reach(case, terms, loose):
        params = (*params, ("year", loose.blank))
        return Found(Outcome.UNKNOWN, f"rule.{name}.unknown", params, place=where)
    wait = terms.least - len(loose.years)
    return Found(Outcome.UNMET, f"rule.{name}.unmet", params, proofs, where, wait, standing)


def _over_leave(case: Case, terms: Terms, state: State, name: str) -> Found | None:
    """Ask where years of leave would close the gap: the leave counts as time, a title it is not."""
    span = span_after(case, terms)
    run = run_over_leave(case, span.first, state, counts=name != "titled_run")
    leave = case.leave(run.bridged[0]) if run.bridged else None
    if leave is None or len(run.years) < terms.least:
        return None
    params = _params(case, terms, have=len(run.years), years=sorted(run.years))
    params = (*params, ("leave", leave.absence.kind.label), ("year", run.bridged[0]))
    proofs = _run_proofs(case, terms, run)
    where = place(case, "ratings")
    return Found(Outcome.CONFIRM, f"rule.{name}.leave", params, proofs, where, standing=leave.rule)


def _can_reach(case: Case, terms: Terms, run: Run) -> bool:
    """Whether the blank years would do; an empty ledger says nothing at all.

    Years before the ledger begins are not held: the nominee began there.
    """
    return run.reach >= terms.least or not case.known_years


@dataclass(frozen=True, slots=True)
class _Hits:
    """The entries that may count, the years of which anything is known, and the rule's name."""

    rows: Sequence[Rating | Honour]
    known: Iterable[int]
    name: str


def _weigh_count(case: Case, terms: Terms, hits: _Hits) -> Found:
    span = span_after(case, terms)
    first = _window(case, terms, span)
    rows = [row for row in hits.rows if first <= row.year <= case.year]
    sure = [row for row in rows if row.year >= span.sure]
    params = _params(case, terms, have=len(rows), years=sorted(row.year for row in rows))
    proofs = _proofs(rows, case)
    if len(sure) >= terms.least:
        return Found(Outcome.MET, f"rule.{hits.name}.met", params, proofs)
    standing = _standing(case, span)
    if len(rows) >= terms.least:
        params = (*params, ("year", span.first))
        return Found(
            Outcome.CONFIRM, f"rule.{hits.name}.doubtful", params, proofs, standing=standing
        )
    where = place(case, "ratings" if hits.name == "rated_count" else "honours")
    blank = [year for year in _years(case, first) if year not in set(hits.known)]
    if blank and (len(rows) + len(blank) >= terms.least or not case.known_years):
        params = (*params, ("year", blank[-1]))
        return Found(Outcome.UNKNOWN, f"rule.{hits.name}.unknown", params, proofs, where)
    wait = _wait(case, terms, [row.year for row in rows])
    return Found(Outcome.UNMET, f"rule.{hits.name}.unmet", params, proofs, where, wait, standing)


def _window(case: Case, terms: Terms, span: Span) -> int:
    return max(span.first, case.year - terms.within + 1 if terms.within else span.first)


def _years(case: Case, first: int) -> range:
    """List the years of the window, but none before the ledger begins."""
    begin = max(first, min(case.known_years, default=case.year))
    return range(begin, case.year + 1)


def _wait(case: Case, terms: Terms, years: Sequence[int]) -> int:
    """Count the years until enough fall into the moving window, if each of them adds one."""
    for later in range(1, terms.least):
        first = case.year + later - terms.within + 1 if terms.within else min(years, default=0)
        if sum(year >= first for year in years) + later >= terms.least:
            return later
    return terms.least


def _not_countable(case: Case, terms: Terms, others: Sequence[Honour]) -> Found:
    params: Params = (
        ("award", case.label(terms.awards)),
        ("years", tuple(row.year for row in others)),
        ("ground", others[-1].ground.label),
    )
    return Found(
        Outcome.UNMET,
        "rule.not_countable",
        params,
        place=place(case, "honours"),
        standing=case.standing.get("countable"),
    )


def _standing(case: Case, span: Span) -> Standing | None:
    return case.standing.get("trouble") if span.after_discipline else None


def _run_proofs(case: Case, terms: Terms, run: Run) -> tuple[Proof, ...]:
    """Prove each year by its title where one counts, else by its rating; oldest first."""
    rows = (
        next(iter(case.titles(terms.awards, year)), None) or case.ratings.get(year)
        for year in sorted(run.years[: terms.least])
    )
    return _proofs((row for row in rows if row), case)


def _proofs(rows: Iterable[Rating | Honour | Initiative], case: Case) -> tuple[Proof, ...]:
    return tuple(proof(row, case) for row in rows)


def _distinct(case: Case, terms: Terms) -> list[Honour]:
    """Count a title once for its year, a form once for its decision, however often listed."""
    rows = (row for row in case.merits if row.award in terms.awards)
    return list({_once(row, case): row for row in rows}.values())


def _once(row: Honour, case: Case) -> tuple[str, int, str]:
    award = case.awards.get(row.award)
    is_title = award is not None and award.is_title
    return row.award, row.year, "" if is_title else row.decision.number


def _params(case: Case, terms: Terms, *, have: int, years: Sequence[int] = ()) -> Params:
    return (
        ("have", have),
        ("least", terms.least),
        ("lacking", max(terms.least - have, 0)),
        ("years", tuple(years)),
        ("level", terms.level.label),
        ("better", _or_better(terms.level)),
        ("award", case.label(terms.awards)),
        ("won", _won(case, terms)),
        ("until", case.year),
    )


def _or_better(level: Level) -> Term:
    """Say "or better" of every rating but the best."""
    return Term("", "") if level is Level.EXCELLENT else Term("rule.or_better", "")


def _won(case: Case, terms: Terms) -> Term:
    """Say that a title is won, and that a form is given."""
    titles = all(case.awards[name].is_title for name in terms.awards)
    return Term(f"rule.won.{'title' if titles else 'form'}", "")
