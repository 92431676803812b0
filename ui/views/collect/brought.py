"""Says in words what a row would write, as the program has understood its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date

from dossier.model.days import PartDate
from dossier.model.feat import Achievement, Registration, Target
from dossier.model.ledger import (
    Absence,
    Decision,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.subject import Person, Unit
from dossier.tasks.collect import ImportRow
from dossier.tasks.listcolumns import ListWish, column_choices
from dossier.tasks.typed import written_day, written_part_date
from ui.views.collect.outcomes import NEW

Awards = Mapping[str, str]  # labels by id
Said = tuple[str, str]  # label and text
HIDDEN = {"key", "unit", "superior"}  # keys: the names stand in the file


def brought(row: ImportRow, awards: Awards) -> tuple[Said, ...]:
    """List what a row writes beside the changes that it shows.

    A changed subject shows its own fields old and new; only its ledgers are listed here.
    """
    is_new = row.outcome == NEW
    found: list[Said] = []
    for value in row.values:
        if isinstance(value, Person | Unit):
            found += _subject(value) if is_new else ()
        elif is_new or isinstance(row.values[0], Person | Unit) or row.kind in ("people", "units"):
            label, say = ENTRIES[type(value)]
            found.append((label, say(value, awards)))
    return tuple(found)


def _subject(value: Person | Unit) -> Iterator[Said]:
    kind = "people" if isinstance(value, Person) else "units"
    labels = {one.field: one.label for one in column_choices(kind)}
    for field in fields(value):
        said = written(getattr(value, field.name))
        if said and field.name in labels and field.name not in HIDDEN:
            yield labels[field.name], said


def written(value: object) -> str:
    """Write one datum; nothing for what is empty.

    >>> written(PartDate(1985, 3)), written(date(2026, 9, 5)), written(0)
    ('3/1985', '05/9/2026', '')
    """
    if isinstance(value, PartDate):
        return written_part_date(value)
    if isinstance(value, date):
        return written_day(value)
    return str(getattr(value, "label", value)) if value else ""


def _decided(decision: Decision) -> str:
    """Write a decision in brackets, as far as it is known."""
    parts = (decision.number, written(decision.day), decision.issuer)
    said = ", ".join(part for part in parts if part)
    return f" (quyết định {said})" if said else ""


def _span(since: object, until: object) -> str:
    return " – ".join(part for part in (written(since), written(until)) if part)


def _rating(value: Rating, _awards: Awards) -> str:
    return f"{value.year}: {value.level.label}{_decided(value.decision)}"


def _honour(value: Honour, awards: Awards) -> str:
    label = awards.get(value.award, value.award)
    return f"{value.year}: {label}{_decided(value.decision)}"


def _initiative(value: Initiative, _awards: Awards) -> str:
    return f"{value.year}: {value.name}; {value.reach.label}{_decided(value.decision)}"


def _achievement(value: Achievement, _awards: Awards) -> str:
    return f"{value.year}: {value.what}"


def _target(value: Target, _awards: Awards) -> str:
    told = ", ".join(part for part in (value.goal, value.result) if part)
    return f"{value.year or ''} {value.name}: {told} {value.measure}".strip()


def _registration(value: Registration, awards: Awards) -> str:
    return f"{value.year}: {awards.get(value.award, value.award)}"


def _trouble(value: Discipline, _awards: Awards) -> str:
    what = value.penalty.label or value.note or "Chờ xét"
    return f"{what}, {_span(value.since, value.until)}{_decided(value.decision)}"


def _unit_year(value: UnitYear, _awards: Awards) -> str:
    counts = ((value.members, "người"), (value.advanced, "LĐTT"), (value.emulators, "CSTĐCS"))
    told = ", ".join(f"{number} {what}" for number, what in counts if number is not None)
    return f"{value.year}: {told}"


def _tenure(value: Tenure, _awards: Awards) -> str:
    where = ", ".join(part for part in (value.post, value.unit) if part)
    return f"{_span(value.since, value.until)}: {where}"


def _absence(value: Absence, _awards: Awards) -> str:
    return f"{value.kind.label}, {_span(value.since, value.until)}"


def _wish(value: ListWish, awards: Awards) -> str:
    return f"{awards.get(value.award, value.award)}; {value.ground.label}"


ENTRIES: Mapping[type, tuple[str, Callable[..., str]]] = {
    Rating: ("Xếp loại", _rating),
    Honour: ("Khen thưởng", _honour),
    Initiative: ("Sáng kiến", _initiative),
    Achievement: ("Thành tích", _achievement),
    Target: ("Chỉ tiêu", _target),
    Registration: ("Đăng ký thi đua", _registration),
    Discipline: ("Kỷ luật, chờ xét", _trouble),
    UnitYear: ("Số liệu năm", _unit_year),
    Tenure: ("Quá trình công tác", _tenure),
    Absence: ("Thời gian nghỉ", _absence),
    ListWish: ("Đề nghị", _wish),
}
