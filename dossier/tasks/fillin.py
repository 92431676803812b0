"""Makes the workbook that a unit fills in, with those whom the store knows of it already in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dossier.collect.column import Column
from dossier.collect.columns import columns_of
from dossier.collect.fillin.book import FillIn, fillin_book
from dossier.collect.fillin.columns import Check, Lists, written
from dossier.collect.reading import Kind, UnknownKindError
from dossier.deliver.write import prepare, write_file
from dossier.model.round import Nomination, Round
from dossier.model.subject import Person, Unit
from dossier.model.succession import Succession, ended_units
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_in_force
from dossier.words.names import reading_key, sort_key

OF_UNITS = (Kind.UNITS, Kind.UNIT_YEARS)  # lists whose rows are about units
OF_SUBJECTS = (Kind.PEOPLE, Kind.UNITS)  # lists whose rows are the persons and units themselves


def write_fillin(desk: Desk, kind: str, path: Path, unit: str = "", round_key: str = "") -> Path:
    """Write the workbook for a kind of list; `unit` and `round_key` are keys, empty for all.

    A round fills in whom it proposes and its year. Raises UnknownKindError.
    """
    if kind not in set(Kind):
        raise UnknownKindError(kind=kind, known=tuple(Kind))
    with desk.store.work(desk.who, "fillin") as work:
        plan, lists = _plan(desk, Kind(kind), _Scope(work, unit, round_key))
    content = fillin_book(plan, lists, _sayer(desk))
    prepare(path.parent, len(content))
    write_file(path.parent, path.name, content)
    return path


class _Scope:
    """Whom a workbook is about: a unit and all below it, as far as a round proposes them."""

    def __init__(self, work: Work, unit: str, round_key: str) -> None:
        self.units = {each.key: each for each in work.all(Unit)}
        self._ended = ended_units(work.all(Succession))
        self.unit = self.units.get(unit)
        self.round = work.get(Round, round_key).value if round_key else None
        self._inside = _below(self.units, unit) if unit else set(self.units)
        rows = work.all(Nomination, round=round_key) if round_key else ()
        self._proposed = {row.subject for row in rows} if round_key else None
        self._everyone = not unit
        self._people = tuple(work.all(Person))

    def present_names(self) -> Iterator[str]:
        """Name the units that can be chosen: those that are no more are not."""
        return (each.name for key, each in self.units.items() if key not in self._ended)

    def subjects(self, kind: Kind) -> Iterator[Person | Unit]:
        """Give the persons or units, by name."""
        found: list[Person | Unit] = []
        if kind in OF_UNITS:
            found = [each for key, each in self.units.items() if key in self._inside]
        else:
            found = [each for each in self._people if self._everyone or each.unit in self._inside]
        proposed = self._proposed
        kept = [
            each
            for each in found
            if (each.key not in self._ended if proposed is None else each.ref in proposed)
        ]
        in_order = reading_key if kind in OF_UNITS else sort_key
        return iter(sorted(kept, key=lambda each: in_order(each.name)))


def _plan(desk: Desk, kind: Kind, scope: _Scope) -> tuple[FillIn, Lists]:
    words = desk.words
    label = words.text(f"fillin.kind.{kind}")
    body = scope.unit.name if scope.unit else ""
    book = book_in_force(desk).on(desk.today())
    awards = tuple(award.label for award in book.awards.values())
    units = tuple(sorted(scope.present_names(), key=reading_key))
    columns = columns_of(kind)
    plan = FillIn(
        kind,
        columns,
        title=f"{label} - {body}" if body else label,
        hint=words.text("fillin.hint"),
        name=words.text("fillin.sheet"),
        latest=desk.today().year,
        rows=tuple(_row(kind, each, columns, scope) for each in scope.subjects(kind)),
        given=frozenset() if kind in OF_SUBJECTS else _GIVEN,
    )
    return plan, Lists(awards, units)


_GIVEN = frozenset({"who", "birth", "citizen_id", "unit", "year"})


def _row(
    kind: Kind, subject: Person | Unit, columns: tuple[Column, ...], scope: _Scope
) -> Mapping[str, str]:
    """Write what is known of someone: all of it in a list of themselves, else who they are."""
    fields = {column.field for column in columns}
    said = {name: written(getattr(subject, name, "")) for name in fields}
    for name in ("unit", "superior"):
        above = scope.units.get(getattr(subject, name, ""))
        said[name] = above.name if above else ""
    if kind in OF_SUBJECTS:
        return said
    year = str(scope.round.year) if scope.round else ""
    return {name: said[name] for name in _GIVEN & fields} | {"who": subject.name, "year": year}


def _below(units: Mapping[str, Unit], top: str) -> set[str]:
    """Give a unit and all below it."""
    found = {top}
    waiting = [top]
    while waiting:
        above = waiting.pop()
        fresh = {key for key, each in units.items() if each.superior == above} - found
        found |= fresh
        waiting += fresh
    return found


def _sayer(desk: Desk) -> Callable[[Check], tuple[str, str]]:
    """Give the words that a spreadsheet shows for a cell that is not as it should be."""
    latest = desk.today().year

    def say(check: Check) -> tuple[str, str]:
        title = desk.words.text("fillin.wrong")
        return title, desk.words.text(f"fillin.check.{check}", latest=latest)

    return say
