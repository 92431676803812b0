"""What a row cannot say by itself: whom it means; an officer is shown those whom it may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.collect.known import Known
from dossier.collect.reading import Candidate
from dossier.model.days import PartDate
from dossier.model.subject import Person, Ref, Unit
from dossier.words.dates import part_date

Facts = tuple[tuple[str, str, str], ...]  # label, as known, as the row says


class DoubtError(Exception):
    """A row may mean someone known or someone new; `field` names the cell that leaves it open."""

    def __init__(
        self, code: str, field: str, text: str, candidates: tuple[Candidate, ...] = ()
    ) -> None:
        super().__init__(code, field, text)
        self.code = code
        self.field = field
        self.text = text
        self.candidates = candidates


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says of a person."""

    name: str
    citizen_id: str = ""
    birth: PartDate | None = None
    unit: str = ""  # key
    post: str = ""
    table: str = ""  # the list of people that the row is of; empty for a ledger


def people(
    found: Iterable[Person], said: Said, known: Known, born: Mapping[str, str], reason: str
) -> tuple[Candidate, ...]:
    """Set those whom a row may mean beside what it says; `born` names the rows of this list."""
    return tuple(_beside(one, _facts(one, said, known), born, reason) for one in found)


def units(
    found: Iterable[Unit], text: str, known: Known, born: Mapping[str, str], reason: str
) -> tuple[Candidate, ...]:
    """Set the units that a text may mean beside it."""
    return tuple(
        _beside(
            unit,
            (
                ("Tên đơn vị", unit.name, text),
                ("Cấp trên trực tiếp", unit_name(known, unit.superior), ""),
            ),
            born,
            reason,
        )
        for unit in found
    )


def _beside(one: Person | Unit, facts: Facts, born: Mapping[str, str], reason: str) -> Candidate:
    return Candidate(Ref(one.ref.whom, born.get(one.key, one.key)), one.name, facts, reason)


def unit_name(known: Known, key: str) -> str:
    """Name a unit by its key; nothing where there is none."""
    unit = known.units.get(key)
    return unit.name if unit else key


def _facts(person: Person, said: Said, known: Known) -> Facts:
    pairs = (
        ("Họ và tên", person.name, said.name),
        ("Ngày sinh", _day(person.birth), _day(said.birth)),
        ("Số định danh cá nhân", person.citizen_id, said.citizen_id),
        ("Đơn vị công tác", unit_name(known, person.unit), unit_name(known, said.unit)),
        ("Chức vụ", person.post, said.post),
    )
    return tuple(pair for pair in pairs if pair[1] or pair[2])


def _day(day: PartDate | None) -> str:
    return part_date(str(day)) if day else ""
