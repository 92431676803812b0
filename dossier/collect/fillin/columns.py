"""Says how a column of the fill-in workbook is filled: chosen from a list, or checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from dossier.collect import cells
from dossier.collect.cells_honours import honours, proposals
from dossier.collect.column import Column, Reader
from dossier.collect.reading import Kind
from dossier.model.days import PartDate
from dossier.model.ledger import AbsenceKind, Ground, Level, Penalty, Reach
from dossier.model.subject import Gender, UnitKind
from dossier.words.dates import part_date

OF_PERSONS = frozenset({"birth", "citizen_id"})
UNITS = ("unit", "superior")  # fields that name a known unit


class Check(StrEnum):
    """What a cell is held to while it is typed."""

    NONE = auto()
    YEAR = auto()
    DAY = auto()
    PART_DATE = auto()
    COUNT = auto()
    CITIZEN = auto()


@dataclass(frozen=True, slots=True)
class Lists:
    """What the drop-down lists offer beside the words of the law."""

    awards: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


_LABELS: Mapping[Reader, tuple[str, ...]] = {
    cells.gender: tuple(each.label for each in Gender),
    cells.level: tuple(each.label for each in Level),
    cells.reach: tuple(each.label for each in Reach),
    cells.ground: tuple(each.label for each in Ground),
    cells.unit_kind: tuple(each.label for each in UnitKind),
    cells.leave: tuple(each.label for each in AbsenceKind),
    cells.penalty: tuple(each.label for each in Penalty if each),
    cells.trouble: ("Kỷ luật", "Đang xem xét"),
}
_CHECKS: Mapping[Reader, Check] = {
    cells.year: Check.YEAR,
    cells.day: Check.DAY,
    cells.part_date: Check.PART_DATE,
    cells.birth: Check.PART_DATE,
    cells.count: Check.COUNT,
    cells.citizen_id: Check.CITIZEN,
}


def choices_of(column: Column, lists: Lists) -> tuple[str, ...]:
    """List what may be chosen in a column; nothing where it is typed."""
    if column.read in (cells.award, honours, proposals):
        return lists.awards
    if column.field in UNITS:
        return lists.units
    return _LABELS.get(column.read, ())


def check_of(column: Column) -> Check:
    """Tell what a column is held to."""
    return _CHECKS.get(column.read, Check.NONE)


def asked(kind: Kind, columns: Iterable[Column]) -> tuple[Column, ...]:
    """Leave out the columns that hold in one cell what others hold in several.

    Lists about units alone ask for no day of birth and no identity number.
    """
    spared = OF_PERSONS if kind is Kind.UNIT_YEARS else frozenset()
    return tuple(each for each in columns if not each.parts and each.field not in spared)


def written(value: object) -> str:
    """Write a value as its cell is typed."""
    if isinstance(value, PartDate):
        return part_date(str(value))
    label: object = getattr(value, "label", None)
    if label is not None:
        return str(label)
    return str(value) if value else ""


Say = Callable[[Check], tuple[str, str]]  # title and sentence of the message for a wrong cell
