"""Finds the exemplars of a round: who of the office was commended in the years of its movement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.compose.fields.commended import years_of_movement
from dossier.model.award import Award
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
        tree = tree_below(work.all(Unit), dossier.office.key)
        records = [each for each in commended(work, dossier.awards, years) if home_of(each) in tree]
    return in_order(records, dossier.awards, years)


def commended(work: Work, awards: Mapping[str, Award], years: set[int]) -> Iterable[Record]:
    """Read all who were given more than titles in these years."""
    refs = {each.subject for each in work.all(Honour, year=years) if _counts(awards, each)}
    return work.records(refs).values()


def in_order(
    records: Iterable[Record], awards: Mapping[str, Award], years: set[int]
) -> tuple[Record, ...]:
    """Put units first, then the highest award; leave out who was given titles alone."""
    found = [(rank, each) for each in records if (rank := _rank(awards, each, years)) is not None]
    return tuple(each for _, each in sorted(found, key=lambda pair: _place(*pair)))


def portraits_of(work: Work, records: Iterable[Record]) -> Mapping[str, bytes]:
    """Read the portraits of those who have one."""
    subjects = (record.subject for record in records)
    known = {each.portrait for each in subjects if isinstance(each, Person) and each.portrait}
    return {sha256: work.content(sha256) for sha256 in sorted(known)}


def _counts(awards: Mapping[str, Award], honour: Honour) -> bool:
    award = awards.get(honour.award)
    return award is not None and not award.is_title


def held_in(record: Record, awards: Mapping[str, Award], years: set[int]) -> tuple[Honour, ...]:
    """Give what someone was given in these years beside titles."""
    return tuple(each for each in record.honours if each.year in years and _counts(awards, each))


def _rank(awards: Mapping[str, Award], record: Record, years: set[int]) -> int | None:
    """Give the rank of the highest award of these years; None where there is none."""
    held = held_in(record, awards, years)
    return min((awards[each.award].rank for each in held), default=None)


def _place(rank: int, record: Record) -> tuple[bool, int, bytes]:
    return not isinstance(record.subject, Unit), rank, sort_key(record.subject.name)


def home_of(record: Record) -> str:
    """Give the key of the unit itself, or of the one where a person works."""
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
