"""Finds the exemplars of a round: who of the office was commended in the years of its movement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.compose.fields.commended import years_of_movement
from dossier.model.dossier import Dossier, Record
from dossier.model.ledger import Honour
from dossier.model.subject import Person, Unit
from dossier.store import Work
from dossier.words.names import sort_key


def exemplars_of(work: Work, dossier: Dossier) -> tuple[Record, ...]:
    """List them, units first, then by the highest award and by name; titles alone are not enough.

    Without a movement they are looked for among the nominees.
    """
    years = set(years_of_movement(dossier))
    if dossier.movement is None:
        records = [entry.record for entry in dossier.entries]
    else:
        refs = {each.subject for each in work.all(Honour, year=years) if _counts(dossier, each)}
        tree = tree_below(work.all(Unit), dossier.office.key)
        records = [each for each in work.records(refs).values() if _home(each) in tree]
    found = [(rank, each) for each in records if (rank := _rank(dossier, each, years)) is not None]
    return tuple(each for _, each in sorted(found, key=lambda pair: _place(*pair)))


def portraits_of(work: Work, records: Iterable[Record]) -> Mapping[str, bytes]:
    """Read the portraits of those who have one."""
    subjects = (record.subject for record in records)
    known = {each.portrait for each in subjects if isinstance(each, Person) and each.portrait}
    return {sha256: work.content(sha256) for sha256 in sorted(known)}


def _counts(dossier: Dossier, honour: Honour) -> bool:
    award = dossier.awards.get(honour.award)
    return award is not None and not award.is_title


def _rank(dossier: Dossier, record: Record, years: set[int]) -> int | None:
    """Give the rank of the highest award of these years; None where there is none."""
    held = (each for each in record.honours if each.year in years and _counts(dossier, each))
    return min((dossier.awards[each.award].rank for each in held), default=None)


def _place(rank: int, record: Record) -> tuple[bool, int, bytes]:
    return not isinstance(record.subject, Unit), rank, sort_key(record.subject.name)


def _home(record: Record) -> str:
    subject = record.subject
    return subject.key if isinstance(subject, Unit) else subject.unit


def tree_below(units: Iterable[Unit], top: str) -> frozenset[str]:
    """Name a unit and all below it."""
    below: dict[str, list[str]] = {}
    for unit in units:
        below.setdefault(unit.superior, []).append(unit.key)
    found, waiting = {top}, [top]
    while waiting:
        fresh = [key for key in below.get(waiting.pop(), ()) if key not in found]
        found.update(fresh)
        waiting += fresh
    return frozenset(found)
