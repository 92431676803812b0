"""Says how people, units and attached files are listed: their rows, groups and facets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, case, cast, func, literal, select

from dossier.model.attachment import AttachmentKind, AttachmentRow
from dossier.model.change import PersonRow, UnitRow
from dossier.model.days import PartDate
from dossier.model.narrowing import Facet
from dossier.model.subject import Gender, Ref, UnitKind, Whom
from dossier.store.kind import Kind
from dossier.store.rows import ATTACHMENT, PERSON, UNIT

_PERSON_GAPS = (
    *("birth", "gender", "citizen_id", "hometown", "residence", "post", "unit"),
    *("qualification", "joined", "portrait"),
)
_UNIT_GAPS = ("superior", "symbol", "place", "address", "head_post", "head_name", "founded")


@dataclass(frozen=True, slots=True)
class Shelf:
    """How one kind is listed: what groups it, what a row shows, what it is narrowed by."""

    kind: Kind[Any]
    group: str  # column that holds the key of the unit it stands under
    page: Select[Any]
    shown: Callable[[Sequence[Any]], Any]
    whom: tuple[Whom, ...] = ()
    facets: Mapping[Facet, ColumnElement[str]] = field(default_factory=dict)
    early: tuple[Facet, ...] = ()  # learnt before anybody asks


def _gaps(kind: Kind[Any], names: Sequence[str]) -> ColumnElement[str]:
    """Write the names of the columns that hold nothing, each with a space behind it."""
    said: ColumnElement[str] = literal("")
    for name in names:
        is_empty = func.coalesce(kind.table.c[name], "") == ""
        said = said + case((is_empty, f"{name} "), else_="")
    return said


def _or_nothing(column: ColumnElement[Any]) -> ColumnElement[str]:
    return func.coalesce(column, "")


def _shelf_of_people() -> Shelf:
    person, unit = PERSON.table.c, UNIT.table.c
    page = select(
        *(person.key, person.name, person.post, person.birth, person.unit),
        func.coalesce(unit.name, ""),
        *(person.citizen_id, person.party_post, person.gender, person.hometown),
        person.qualification,
    ).select_from(PERSON.table.outerjoin(UNIT.table, unit.key == person.unit))
    facets: Mapping[Facet, ColumnElement[str]] = {
        Facet.POST: person.post,
        Facet.PARTY_POST: person.party_post,
        Facet.BIRTH: _or_nothing(person.birth),
        Facet.GENDER: _or_nothing(person.gender),
        Facet.NUMBER: person.citizen_id,
        Facet.HOMETOWN: person.hometown,
        Facet.QUALIFICATION: person.qualification,
        Facet.HOME: person.unit,
        Facet.GAPS: _gaps(PERSON, _PERSON_GAPS),
    }
    early = (Facet.POST, Facet.PARTY_POST, Facet.BIRTH, Facet.GENDER, Facet.GAPS, Facet.HOME)
    return Shelf(PERSON, "unit", page, _person_row, (Whom.PERSON,), facets, early)


def _shelf_of_units() -> Shelf:
    above = UNIT.table.alias("above")
    unit, superior = UNIT.table.c, above.c
    page = select(
        *(unit.key, unit.name, unit.superior),
        func.coalesce(superior.name, ""),
        *(unit.head_name, unit.members, unit.kind),
    ).select_from(UNIT.table.outerjoin(above, superior.key == unit.superior))
    facets: Mapping[Facet, ColumnElement[str]] = {
        Facet.HOME: unit.superior,
        Facet.KIND: unit.kind,
        Facet.HEAD: unit.head_name,
        Facet.MEMBERS: cast(unit.members, Text),
        Facet.GAPS: _gaps(UNIT, _UNIT_GAPS),
    }
    whom = (Whom.UNIT, Whom.HOUSEHOLD)
    return Shelf(UNIT, "key", page, _unit_row, whom, facets, tuple(facets))


def _shelf_of_attachments() -> Shelf:
    file, person, unit = ATTACHMENT.table.c, PERSON.table.c, UNIT.table.c
    is_person = file.subject_whom == Whom.PERSON.value
    page = select(
        *(file.key, file.subject_whom, file.subject_key),
        func.coalesce(case((is_person, person.name), else_=unit.name), ""),
        *(file.entry, file.name, file.kind, file.pages),
    ).select_from(
        ATTACHMENT.table.outerjoin(PERSON.table, person.key == file.subject_key).outerjoin(
            UNIT.table, unit.key == file.subject_key
        )
    )
    return Shelf(ATTACHMENT, "subject_key", page, _attachment_row)


def _person_row(row: Sequence[Any]) -> PersonRow:
    key, name, post, birth, unit, unit_name, citizen_id, party_post, gender, *rest = row
    born = PartDate.parse(birth) if birth else None
    sex = Gender(gender) if gender else None
    return PersonRow(key, name, post, born, unit, unit_name, citizen_id, party_post, sex, *rest)


def _unit_row(row: Sequence[Any]) -> UnitRow:
    key, name, superior, superior_name, head_name, members, kind = row
    return UnitRow(key, name, superior, superior_name, head_name, members, UnitKind(kind))


def _attachment_row(row: Sequence[Any]) -> AttachmentRow:
    key, whom, subject, subject_name, entry, name, kind, pages = row
    ref = Ref(Whom(whom), subject)
    return AttachmentRow(key, ref, subject_name, entry, name, AttachmentKind(kind), pages)


PEOPLE, UNITS, ATTACHMENTS = _shelf_of_people(), _shelf_of_units(), _shelf_of_attachments()
SHELVES = (PEOPLE, UNITS, ATTACHMENTS)
