"""Turns subjects into everything known of them, many at once: one question for each ledger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from sqlalchemy import Connection, func, literal, select, union_all

from dossier.model.dossier import Record
from dossier.model.feat import Achievement
from dossier.model.ledger import (
    Absence,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.subject import Person, Ref, Subject, Unit, Whom
from dossier.store.errors import MissingError
from dossier.store.rows import HONOUR, PERSON, RATING, TENURE, UNIT_YEAR, kind_of
from dossier.store.table import matching, pieces

T = TypeVar("T")
_LEDGERS: dict[str, type[Any]] = {
    "ratings": Rating,
    "honours": Honour,
    "initiatives": Initiative,
    "disciplines": Discipline,
    "years": UnitYear,
    "achievements": Achievement,
    "tenures": Tenure,
    "absences": Absence,
}


def records(connection: Connection, refs: Iterable[Ref]) -> dict[Ref, Record]:
    """Read the records of these subjects, in their order; raise MissingError for an unknown one."""
    wanted = tuple(dict.fromkeys(refs))
    subjects = _subjects(connection, wanted)
    above = _read(connection, Unit, {_unit_of(subject) for subject in subjects.values()} - {""})
    ledgers = {field: _ledger(connection, kind, wanted) for field, kind in _LEDGERS.items()}
    return {
        ref: Record(
            subjects[ref],
            above.get(_unit_of(subjects[ref])),
            **{field: tuple(ledger.get(ref, ())) for field, ledger in ledgers.items()},
        )
        for ref in wanted
    }


def told_of(connection: Connection) -> tuple[Ref, ...]:
    """Name the subjects of whom a ledger or a day of joining the Party tells; most honours first.

    Of anybody else no rule can say more than that nothing is known.
    """
    honours, person = HONOUR.table.c, PERSON.table.c
    rows = [select(honours.subject_whom, honours.subject_key, literal(1).label("honours"))]
    for kind in (RATING, TENURE, UNIT_YEAR):
        entry = kind.table.c
        rows.append(select(entry.subject_whom, entry.subject_key, literal(0)))
    joined = func.coalesce(person.party_joined, person.party_admitted, person.party_official, "")
    member = select(literal(Whom.PERSON.value), person.key, literal(0)).where(joined != "")
    each = union_all(*rows, member).subquery()
    many = func.sum(each.c.honours).desc()
    found = select(each.c.subject_whom, each.c.subject_key).group_by(
        each.c.subject_whom, each.c.subject_key
    )
    ordered = found.order_by(many, each.c.subject_key)
    return tuple(Ref(Whom(whom), key) for whom, key in connection.execute(ordered))


def _subjects(connection: Connection, refs: tuple[Ref, ...]) -> dict[Ref, Subject]:
    people = _read(connection, Person, {ref.key for ref in refs if ref.whom is Whom.PERSON})
    units = _read(connection, Unit, {ref.key for ref in refs if ref.whom is not Whom.PERSON})
    found: dict[Ref, Subject] = {}
    for ref in refs:
        subject = people.get(ref.key) if ref.whom is Whom.PERSON else units.get(ref.key)
        if subject is None:
            raise MissingError(kind=ref.whom.value, key=ref.key)
        found[ref] = subject
    return found


def _unit_of(subject: Subject) -> str:
    return subject.unit if isinstance(subject, Person) else subject.superior


def _read(connection: Connection, kind: type[T], keys: set[str]) -> dict[str, T]:
    home = kind_of(kind)
    return {
        row[0]: home.shape.value(row[0], row[2:])
        for piece in pieces(sorted(keys))
        for row in connection.execute(home.say.some, {"keys": piece})
    }


def _ledger(connection: Connection, kind: type[Any], refs: tuple[Ref, ...]) -> dict[Ref, list[Any]]:
    """Read one ledger of all subjects, each in order of year."""
    home = kind_of(kind)
    found: dict[Ref, list[Any]] = {}
    for piece in pieces(refs, 1000):
        for row in connection.execute(matching(home, {"subject": piece})):
            entry = home.shape.value(row[0], row[2:])
            found.setdefault(entry.subject, []).append(entry)
    return found
