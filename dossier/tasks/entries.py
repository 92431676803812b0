"""Turns the ledgers of a record into one list of lines: what each entry is, by its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.model.feat import Achievement, Registration
from dossier.model.ledger import (
    NO_DECISION,
    Absence,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.tasks.records import RecordView
from dossier.tasks.typed import written_day, written_part_date

Names = Mapping[str, str]  # of awards, by id


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry of a ledger, as a person would name it."""

    kind: str  # "rating", "honour" …
    key: str
    label: str


def entry_lines(view: RecordView) -> tuple[EntryLine, ...]:
    """List every entry: achievements, awards and initiatives first, they need proof the most."""
    names = {award.id: award.label for award in view.awards.values()}
    return tuple(
        EntryLine(kind, each.key, ": ".join(part for part in label(each, names) if part))
        for kind, (field, label) in _LEDGERS.items()
        for each in getattr(view.record, field)
    )


def named(entry: Any, names: Names) -> str:
    """Name one entry, or what was registered for, with the paper that proves it."""
    if isinstance(entry, Registration):
        return _joined(str(entry.year), names.get(entry.award, entry.award), entry.note)
    _field, label = _LEDGERS[_NAMES[type(entry)]]
    decision = getattr(entry, "decision", NO_DECISION)
    paper = (decision.number, written_day(decision.day), decision.issuer)
    return _joined(*label(entry, names), *paper)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


_NAMES: Mapping[type[Any], str] = {
    Achievement: "achievement",
    Honour: "honour",
    Initiative: "initiative",
    Rating: "rating",
    UnitYear: "unit_year",
    Discipline: "discipline",
    Tenure: "tenure",
    Absence: "absence",
}
# Of each ledger: where it stands in the record, and what names an entry of it.
_LEDGERS: Mapping[str, tuple[str, Callable[[Any, Names], tuple[str, str]]]] = {
    "achievement": ("achievements", lambda row, _: (str(row.year), row.what.partition("\n")[0])),
    "honour": ("honours", lambda row, names: (str(row.year), names.get(row.award, row.award))),
    "initiative": ("initiatives", lambda row, _: (str(row.year), row.name)),
    "rating": ("ratings", lambda row, _: (str(row.year), row.level.label)),
    "unit_year": ("years", lambda row, _: (str(row.year), row.block_led)),
    "discipline": ("disciplines", lambda row, _: (written_day(row.since), row.penalty.label)),
    "tenure": ("tenures", lambda row, _: (written_part_date(row.since), row.post)),
    "absence": ("absences", lambda row, _: (written_day(row.since), row.kind.label)),
}
