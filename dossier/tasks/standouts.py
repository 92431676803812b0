"""Lists the exemplars of a movement: who was commended over its years, and for what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.feat import Movement
from dossier.model.ledger import Ground
from dossier.model.subject import Person, Ref
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.exemplars import commended, held_in, in_order
from dossier.tasks.localrules import book_within
from dossier.tasks.movements import movement_of, movement_years


@dataclass(frozen=True, slots=True)
class Exemplar:
    """Somebody commended over the years of a movement."""

    subject: Ref
    name: str
    post: str
    unit: str  # name
    honours: tuple[str, ...]  # "2024: Bằng khen …", the highest first
    deed: str  # the first line of an achievement within the movement; empty for none
    in_movement: bool  # commended for the movement itself, or with an achievement in it


def exemplars(desk: Desk, movement: str) -> tuple[Exemplar, ...]:
    """List them: those of the movement itself first, units first, then by the highest award."""
    with desk.store.work(desk.who, "exemplar.list") as work:
        return exemplar_rows(desk, work, movement_of(work, movement).value)


def exemplar_rows(desk: Desk, work: Work, movement: Movement) -> tuple[Exemplar, ...]:
    """List the same within a task that is under way."""
    today = desk.today()
    awards = book_within(desk, work).on(today).awards
    years = set(movement_years(movement, today.year))
    records = in_order(commended(work, awards, years), awards, years)
    rows = [_exemplar(record, movement, awards, years) for record in records]
    return tuple(sorted(rows, key=lambda row: not row.in_movement))


def written_exemplars(rows: Iterable[Exemplar]) -> list[list[str]]:
    """Write rows as tables show them."""
    return [[row.name, row.post, row.unit, "; ".join(row.honours), row.deed] for row in rows]


def _exemplar(
    record: Record, movement: Movement, awards: Mapping[str, Award], years: set[int]
) -> Exemplar:
    held = sorted(held_in(record, awards, years), key=lambda each: awards[each.award].rank)
    deeds = [each.what for each in record.achievements if each.movement == movement.key]
    subject = record.subject
    return Exemplar(
        subject=subject.ref,
        name=subject.name,
        post=subject.post if isinstance(subject, Person) else "",
        unit=record.unit.name if record.unit else "",
        honours=tuple(f"{each.year}: {awards[each.award].label}" for each in held),
        deed=deeds[-1].partition("\n")[0] if deeds else "",
        in_movement=bool(deeds) or any(each.ground is Ground.CAMPAIGN for each in held),
    )
