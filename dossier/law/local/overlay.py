"""Turns the law and local rules into one book that says on each day what holds, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dossier.law.book import LawBook, Layer, Origin
from dossier.law.criteria import Criterion
from dossier.law.local.delegated import delegated
from dossier.law.local.looser import is_looser
from dossier.law.local.schema import Tier
from dossier.law.local.values import LocalRules
from dossier.law.standing import Standing
from dossier.model.award import Award, Ballot

LEFT_OPEN = "local"  # the rule of criteria that the law leaves to local rules


def lay_over(book: LawBook, rules: Sequence[LocalRules]) -> LawBook:
    """Lay local rules over the law; none of them gives the law as it is.

    Of one tier the newest that has begun counts; those of an office lie over those of its province.
    """
    if not rules:
        return book
    rules = _closed(rules)
    acts = {**book.acts, **{row.id: row.act for row in rules}}
    own = {award.id: award for row in rules for award in row.awards}
    awards = dict(sorted({**book.awards, **own}.items(), key=_height))
    origins = {f"award/{award.id}": Origin(row.id) for row in rules for award in row.awards}
    whole = replace(book, acts=acts, awards=awards, origins={**book.origins, **origins})
    return replace(whole, layers=tuple(_layers(whole, rules)))


def in_force(rules: Iterable[LocalRules], day: date) -> tuple[LocalRules, ...]:
    """Choose which rules hold on a day, those of the higher tier first."""
    chosen: dict[Tier, LocalRules] = {}
    for row in sorted(rules, key=lambda each: (each.since, each.id)):
        if row.holds(day):
            chosen[row.tier] = row
    return tuple(chosen[tier] for tier in Tier if tier in chosen)


def _closed(rules: Sequence[LocalRules]) -> tuple[LocalRules, ...]:
    """End each text where the next of its tier begins: it is no legal basis any more."""
    found = []
    for row in rules:
        later = [each.since for each in rules if each.tier is row.tier and each.since > row.since]
        until = min((day for day in (row.until, *later) if day), default=None)
        found.append(replace(row, until=until, act=replace(row.act, until=until)))
    return tuple(found)


def _height(item: tuple[str, Award]) -> tuple[int, str]:
    return item[1].rank, item[0]


def _layers(whole: LawBook, rules: Sequence[LocalRules]) -> Iterator[Layer]:
    edges = {row.since for row in rules} | {row.until for row in rules if row.until}
    days: list[date | None] = [*sorted(edges), None]
    for since, until in pairwise(days):
        if since is not None and (holding := in_force(rules, since)):
            book = whole
            for row in holding:
                book = _over(book, row)
            yield Layer(since, until, book)


def _over(book: LawBook, rules: LocalRules) -> LawBook:
    """Lay one text over the book of its days."""
    kept = tuple(row for row in book.criteria if not _gives_way(row, rules))
    awards = {id_: _with_own(award, rules) for id_, award in book.awards.items()}
    return replace(
        book,
        awards=awards,
        criteria=(*kept, *rules.criteria),
        caps=(*(row for row in book.caps if not _is_open(row.award, book, rules)), *rules.caps),
        standing=_standing(book, rules),
        deadlines=(*book.deadlines, *rules.deadlines),
        copies=(*book.copies, *rules.copies),
        extra_papers=(*book.extra_papers, *rules.papers),
        origins={**book.origins, **dict(_origins(book, rules))},
    )


def _is_open(award: str, book: LawBook, rules: LocalRules) -> bool:
    """Whether the caps of an award give way: local rules set one, and the law leaves it to them."""
    is_set = any(cap.award == award for cap in rules.caps)
    return is_set and delegated(book.awards[award], "cap", book.acts) is not None


def _standing(book: LawBook, rules: LocalRules) -> tuple[Standing, ...]:
    """Put local measures into the principles; their words stay those of the law."""
    return tuple(
        replace(row, number=own.number, cite=own.cite, confidence=own.confidence)
        if (own := rules.measures.get(row.id))
        else row
        for row in book.standing
    )


def _gives_way(row: Criterion, rules: LocalRules) -> bool:
    """Whether a criterion is replaced by name, or was left open for rules such as these."""
    if row.id in rules.replaced:
        return True
    return row.rule == LEFT_OPEN and any(
        own.award == row.award and own.whom is row.whom and not own.grounds.isdisjoint(row.grounds)
        for own in rules.criteria
    )


def _with_own(award: Award, rules: LocalRules) -> Award:
    ballot = rules.ballots.get(award.id)
    prizes = tuple(rate for id_, rate in rules.prizes if id_ == award.id)
    whom = {rate.whom for rate in prizes}
    kept = tuple(rate for rate in award.prizes if rate.whom not in whom)
    if ballot is not None:
        award = replace(award, ballot=_ballot(award.ballot, ballot))
    return replace(award, prizes=(*kept, *prizes)) if prizes else award


def _ballot(law: Ballot, own: Ballot) -> Ballot:
    """Take the local threshold, but none below one that the law is sure to ask for."""
    return law if is_looser(law, own) else own


def _origins(book: LawBook, rules: LocalRules) -> Iterator[tuple[str, Origin]]:
    by_own = {own: former for former, own in rules.replaced.items()}
    for row in rules.criteria:
        yield f"criterion/{row.id}", Origin(rules.id, by_own.get(row.id, ""))
    for award in rules.ballots:
        if book.awards[award].ballot != rules.ballots[award]:
            yield f"ballot/{award}", Origin(rules.id, book.awards[award].cite.act)
    for cap in rules.caps:
        former = next((row.id for row in book.caps if row.award == cap.award), "")
        is_open = _is_open(cap.award, book, rules)
        yield f"cap/{cap.id}", Origin(rules.id, former if is_open else "")
    for id_ in rules.measures:
        yield f"standing/{id_}", Origin(rules.id, "standing.toml")
    for award, rate in rules.prizes:
        yield f"prize/{award}/{rate.whom.value}", Origin(rules.id)
