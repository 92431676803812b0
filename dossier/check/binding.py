"""Turns the binding of a form into the slips in it: names nobody knows, places it cannot take."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator

from dossier.check.remark import ask, note, stop
from dossier.model.finding import Finding, Place
from dossier.model.form import Binding, Form, Scope
from dossier.words.text import fold


def misbound(
    form: Form, shelf: Collection[Form], awards: Container[str], offices: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """List what its author must mend before the form can be chosen as he means.

    `shelf` are the forms in force, `awards` the ids of the catalogue, `offices` the names and
    symbols of the units on record; without any, offices are not looked up.
    """
    others = [other for other in shelf if other.id != form.id]
    return (
        *_unknown(form, awards, {fold(name) for name in offices if name}),
        *_displaced(form, others),
        *_clashes(form, others),
        *_gaps(form, others),
    )


def _unknown(form: Form, awards: Container[str], offices: Collection[str]) -> Iterator[Finding]:
    for award in form.binding.awards:
        if award not in awards:
            yield stop("check.bound_award", _at(form), ("award", award))
    for issuer in form.binding.issuers:
        if offices and fold(issuer) not in offices:
            yield ask("check.bound_office", _at(form), ("office", issuer))


def _displaced(form: Form, others: Iterable[Form]) -> Iterator[Finding]:
    """Look at the form whose place is taken: of the shelf, of the same sort, itself no stand-in."""
    if not form.instead_of:
        return
    named = next((other for other in others if other.id == form.instead_of), None)
    if named is None:
        yield stop("check.instead_of_unknown", _at(form), ("other", form.instead_of))
    elif named.instead_of:
        facts = (("other", named.label), ("first", named.instead_of))
        yield stop("check.instead_of_own", _at(form), *facts)
    elif (named.scope, named.whom) != (form.scope, form.whom):
        yield stop("check.instead_of_other", _at(form), ("other", named.label))


def _clashes(form: Form, others: Iterable[Form]) -> Iterator[Finding]:
    """Find forms that would fit the same case equally well: none of them could be chosen."""
    for other in others:
        if _is_rival(form, other) and _overlap(form.binding, other.binding):
            yield stop("check.bound_alike", _at(form), ("other", other.label))


def _gaps(form: Form, others: Iterable[Form]) -> Iterator[Finding]:
    """Tell that cases outside the binding get no such paper at all."""
    alike = (other for other in others if (other.kind, other.regime) == (form.kind, form.regime))
    is_covered = form.instead_of or any(not other.binding.narrowness for other in alike)
    if form.binding.narrowness and not is_covered:
        yield note("check.bound_alone", _at(form), ("form", form.label))


def _is_rival(form: Form, other: Form) -> bool:
    one, two = (
        (
            *(each.kind, each.regime, each.scope, each.is_own),
            *(each.binding.narrowness, bool(each.instead_of)),
        )
        for each in (form, other)
    )
    is_met = form.scope is Scope.ROUND or None in (form.whom, other.whom) or form.whom is other.whom
    return one == two and is_met


def _overlap(one: Binding, other: Binding) -> bool:
    starts = [day for day in (one.since, other.since) if day]
    ends = [day for day in (one.until, other.until) if day]
    issuers = [{fold(name) for name in each.issuers} for each in (one, other)]
    return (
        _meet(one.awards, other.awards)
        and _meet(one.grounds, other.grounds)
        and _meet(one.tracks, other.tracks)
        and _meet(one.papers, other.papers)
        and _meet(*issuers)
        and (not starts or not ends or max(starts) < min(ends))
    )


def _meet(one: Collection[str], other: Collection[str]) -> bool:
    return not one or not other or not set(one).isdisjoint(other)


def _at(form: Form) -> Place:
    return Place("form", form.id, "binding", form.label)
