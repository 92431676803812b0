"""Turns departures from a standard into findings: the same fault in many places is one finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.check.standard.walk import Spot
from dossier.law.standard import Fact
from dossier.model.finding import Confidence, Finding, Params, Place, Weight


@dataclass(frozen=True, slots=True)
class Departure:
    """One place that is not as a fact of the standard asks."""

    code: str
    fact: Fact
    where: Spot | Place  # a paragraph, or the beginning of the page that is itself at fault
    params: Params = ()
    weight: Weight = Weight.ASK  # at most, and only where the fact is verified


def said(departures: Iterable[Departure], *, is_sure: bool) -> tuple[Finding, ...]:
    """Say each fault once, at its first place, with the number of places.

    What is at fault in a page as a whole has no `quote`. Nothing stops a paper of which it is not
    sure that the standard is meant for it.
    """
    groups: dict[tuple[str, str, Params], list[Departure]] = {}
    for one in departures:
        groups.setdefault((one.code, one.fact.id, one.params), []).append(one)
    return tuple(_finding(group, is_sure=is_sure) for group in groups.values())


def _finding(group: list[Departure], *, is_sure: bool) -> Finding:
    first = group[0]
    fact, where = first.fact, first.where
    source = ", ".join(part for part in (fact.cite.article, fact.cite.label) if part)
    place, quote = (where, "") if isinstance(where, Place) else (where.place, where.quote)
    params = (*first.params, ("count", len(group)), ("quote", quote), ("source", source))
    weight = first.weight if is_sure or first.weight is not Weight.STOP else Weight.ASK
    return Finding(
        first.code,
        weight if fact.confidence is Confidence.VERIFIED else Weight.NOTE,
        place,
        params,
        fact.cite,
        fact.confidence,
    )
