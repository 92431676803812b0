"""Turns the forms on the shelf and a case into the forms that the case is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dossier.model.award import Award, AwardKind, Track
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Place, Weight
from dossier.model.form import Due, Form, Packet, Scope
from dossier.model.round import Nomination, Regime
from dossier.model.subject import Unit
from dossier.words.text import fold


@dataclass(frozen=True, slots=True)
class Facts:
    """What the law says of a nomination: whose commendation it is, which papers it requires."""

    track: Track = Track.STATE
    papers: frozenset[str] = frozenset()
    by_years: bool = False  # a Party badge: years in the Party are counted, nothing is reported


_NOTHING = Facts()


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the choice looks at: whose rules, which day's law, whose office, who is nominated."""

    regime: Regime
    day: date
    office: Unit
    nominations: tuple[Nomination, ...]  # in the order of lists, excluded ones left out
    facts: Mapping[str, Facts] = field(default_factory=dict)  # of nominations, by key


@dataclass(frozen=True, slots=True)
class Contest:
    """The forms that fit one document equally well, the chosen one first."""

    nomination: str  # empty for a document of the whole round
    best: tuple[Form, ...]


def occasion_of(dossier: Dossier) -> Occasion:
    """See a gathered dossier as the choice does."""
    nominations = tuple(entry.nomination for entry in dossier.entries)
    facts = {entry.nomination.key: facts_of(entry.award, entry.papers) for entry in dossier.entries}
    return Occasion(dossier.round.regime, dossier.on, dossier.office, nominations, facts)


def facts_of(award: Award, papers: frozenset[str]) -> Facts:
    """See what the law says of a nomination as the choice does."""
    return Facts(award.track, papers, award.kind is AwardKind.PARTY_BADGE)


def chosen(
    forms: Iterable[Form], occasion: Occasion, packet: Packet = Packet.DOSSIER
) -> tuple[Due, ...]:
    """Choose one form of each kind of paper in a packet for the round, or for each nominee of it.

    A form fits where its binding does and its regime is the round's or Nghị định 30. Of those that
    fit, the round's own regime goes first, then an own form that is bound to anything, then the
    form whose binding states more conditions, then the one that takes another's place. A form made
    once for each nominee is chosen for each by itself; a form made once for the round fits as soon
    as one nominee has all that it is bound to, and is then made for the whole round.
    """
    nominations: dict[str, list[str]] = defaultdict(list)
    by_id: dict[str, Form] = {}
    for contest in contests(forms, occasion, packet):
        form = contest.best[0]
        by_id[form.id] = form
        nominations[form.id] += filter(None, (contest.nomination,))
    due = (Due(form, tuple(nominations[form.id])) for form in by_id.values())
    return tuple(sorted(due, key=lambda each: _place(each.form)))


def tied(
    forms: Iterable[Form], occasion: Occasion, packet: Packet = Packet.DOSSIER
) -> tuple[Finding, ...]:
    """Ask wherever two forms fit equally well; the first in order of the dossier is used."""
    held = contests(forms, occasion, packet)
    pairs = {contest.best for contest in held if len(contest.best) > 1}
    return tuple(_tie(best) for best in sorted(pairs, key=lambda best: _place(best[0])))


def contests(forms: Iterable[Form], occasion: Occasion, packet: Packet) -> Iterator[Contest]:
    """Let the forms of each kind compete for each document; no form that fits, no contest."""
    kinds: dict[tuple[str, Scope], list[Form]] = defaultdict(list)
    for form in forms:
        if form.packet is packet and _fits_round(form, occasion):
            kinds[form.kind, form.scope].append(form)
    for (_, scope), rivals in kinds.items():
        if scope is Scope.ROUND:
            fit = [form for form in rivals if _fits_any(form, occasion)]
            yield from _contest("", fit, occasion.regime)
            continue
        for nomination in occasion.nominations:
            fit = [form for form in rivals if fits(form, nomination, occasion.facts)]
            yield from _contest(nomination.key, fit, occasion.regime)


def _contest(nomination: str, fit: Sequence[Form], regime: Regime) -> Iterator[Contest]:
    if fit:
        most = max(_rank(form, regime) for form in fit)
        best = sorted((form for form in fit if _rank(form, regime) == most), key=_place)
        yield Contest(nomination, tuple(best))


def _rank(form: Form, regime: Regime) -> tuple[bool, bool, int, bool]:
    narrowness = form.binding.narrowness
    is_meant = form.is_own and narrowness > 0
    return form.regime is regime, is_meant, narrowness, bool(form.instead_of)


def _place(form: Form) -> tuple[int, str, str]:
    return form.order, form.kind, form.id


def _fits_round(form: Form, occasion: Occasion) -> bool:
    bound = form.binding
    office = {fold(occasion.office.name), fold(occasion.office.symbol)} - {""}
    is_ours = not bound.issuers or any(fold(issuer) in office for issuer in bound.issuers)
    return form.regime in (occasion.regime, Regime.ND30) and bound.holds(occasion.day) and is_ours


def _fits_any(form: Form, occasion: Occasion) -> bool:
    bound = form.binding
    if not (bound.awards or bound.grounds or bound.tracks or bound.papers or form.whom):
        return True
    return any(fits(form, row, occasion.facts) for row in occasion.nominations)


def fits(form: Form, nomination: Nomination, facts: Mapping[str, Facts]) -> bool:
    """Whether a form is meant for a nominee: of this kind, for this award, on this ground."""
    bound = form.binding
    known = facts.get(nomination.key, _NOTHING)
    return (
        form.whom in (None, nomination.subject.whom)
        and (not bound.awards or nomination.award in bound.awards)
        and (not bound.grounds or nomination.ground in bound.grounds)
        and (not bound.tracks or known.track in bound.tracks)
        and (not bound.papers or not known.papers.isdisjoint(bound.papers))
        and (not known.by_years or _is_meant_by_name(form))
    )


def _is_meant_by_name(form: Form) -> bool:
    """Whether a form is no report on a nominee, or one that names the awards that it is for."""
    reports = form.scope is Scope.NOMINATION and form.packet is Packet.DOSSIER
    return bool(not reports or form.binding.awards)


def _tie(best: Sequence[Form]) -> Finding:
    used, *others = (form.label for form in best)
    where = Place("form", best[0].id, "", used)
    return Finding("check.forms_tie", Weight.ASK, where, (("used", used), ("others", others)))
