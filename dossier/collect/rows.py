"""Settles the lines of the lists one after the other: each becomes a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from dossier.collect.bench import Bench, Read, RowError, Spot
from dossier.collect.build import build, ledger_entry
from dossier.collect.cells import Words
from dossier.collect.claims import Claim, Claims, Said
from dossier.collect.doubt import DoubtError
from dossier.collect.known import Mark, identity
from dossier.collect.likeness import spelt
from dossier.collect.outcome import (
    At,
    accepted,
    doubtful,
    finding,
    refused,
    unplaced,
    with_notes,
    wrongs,
)
from dossier.collect.reading import Kind, Outcome, Row, Value
from dossier.collect.spread import spread
from dossier.collect.tables.shapes import Table
from dossier.collect.taking import Taken, Taker
from dossier.errors import CancelledError, never
from dossier.model.feat import Target
from dossier.model.finding import Finding, Weight
from dossier.model.subject import Person, Ref, Unit, Whom

Cells = frozenset[tuple[int, int]]
NO_CELLS: Cells = frozenset()
OFTEN = 200  # rows between two looks whether they are still wanted


class Rows:
    """The rows of a reading as they come to be; each knows what those before it brought."""

    def __init__(
        self,
        bench: Bench,
        words: Words,
        decisions: Mapping[str, str],
        unbelieved: Mapping[str, Cells],
    ) -> None:
        self._bench = bench
        self._words = words
        self._decisions = decisions
        self._unbelieved = unbelieved
        self._claims = Claims()
        self._rows: list[Row] = []
        self._ats: list[At] = []

    def of(self, tables: list[Table], stopped: Callable[[], bool] = never) -> tuple[Row, ...]:
        """Settle every line; those about units wait until the unit above them has been read."""
        waiting = [pair for one in tables if one.kind is Kind.UNITS for pair in self._taken(one)]
        while waiting:
            waiting = self._settle_units(waiting)
        for table in tables:
            if table.kind is not Kind.UNITS:
                for at, taken in self._taken(table):
                    self._add(at, self._row(at, taken))
                    if len(self._rows) % OFTEN == 0 and stopped():
                        raise CancelledError
        return tuple(self._rows)

    def _taken(self, table: Table) -> Iterator[tuple[At, Taken]]:
        taker = Taker(table, self._words)
        return ((At(table, line), taker.take(line)) for line in table.lines)

    def _settle_units(self, waiting: list[tuple[At, Taken]]) -> list[tuple[At, Taken]]:
        """Settle the units that can be; give back those that wait for one of these."""
        left = []
        for at, taken in waiting:
            row = self._row(at, taken)
            if _waits(row, at):
                left.append((at, taken, row))
            else:
                self._add(at, row)
        if len(left) == len(waiting):
            for at, _taken, row in left:
                self._add(at, row)
            return []
        return [(at, taken) for at, taken, _row in left]

    def _add(self, at: At, row: Row) -> None:
        """Keep a row; whoever it leaves open is not guessed at by the rows after it."""
        if row.outcome in (Outcome.DOUBTFUL, Outcome.REFUSED) and row.kind is Kind.PEOPLE:
            self._bench.register.waiting.setdefault(spelt(row.label), row.cell)
        self._rows.append(row)
        self._ats.append(at)

    def _row(self, at: At, taken: Taken) -> Row:
        self._bench.notes.clear()
        if taken.wrong:
            return refused(at, wrongs(at, taken.wrong))
        if self._rests_on_unbelieved(at):
            return doubtful(at, DoubtError("collect.unbelieved", "", at.table.sheet.name))
        try:
            found = self._placed(at, taken)
        except DoubtError as doubt:
            return doubtful(at, doubt)
        except RowError as error:
            return unplaced(at, error)
        return self._checked(at, found)

    def _placed(self, at: At, taken: Taken) -> list[Said]:
        """Build the values: whom the row is about, then the ledgers beside."""
        first, *others = spread(at.table.kind, taken.said)
        value = self._built(at, first, {})
        ref = _ref(value)
        besides = (*((at.table.kind, said) for said in others), *taken.besides)
        return [
            (value, first),
            *[(ledger_entry(kind, ref, said, self._bench), said) for kind, said in besides],
        ]

    def _built(self, at: At, said: Read, chosen: dict[str, str]) -> Value:
        """Build the first value; where the officer has decided a cell that is open, by that."""
        try:
            return build(at.table.kind, said, self._bench, Spot(_name(at.table), chosen))
        except (DoubtError, RowError) as open_:
            decided = self._decisions.get(at.cell(open_.field)) if self._decisions else None
            if decided is None or open_.field in chosen:
                raise
            return self._built(at, said, {**chosen, open_.field: decided})

    def _checked(self, at: At, found: list[Said]) -> Row:
        """Accept a row, unless a row before it says otherwise of the same."""
        value, known = found[0][0], self._bench.known
        if isinstance(value, Person | Unit) and not known.knows(value.key):
            return self._first(at, value, found)
        cell = at.cell()
        marks = [identity(value) for value, _said in found]
        for mark, (_value, said) in zip(marks, found, strict=True):
            against = self._claims.against(mark, said, self._bench.units)
            if against is not None:
                return self._contradicted(at, *against)
        pairs = [(known.marked(m), value) for m, (value, _said) in zip(marks, found, strict=True)]
        row = accepted(at, pairs, known)
        notes = [*self._notes(at), *self._twice(at, marks[0], row)]
        for mark, (value, said) in zip(marks, found, strict=True):
            known.add(value)
            self._claims.add(mark, Claim(len(self._rows), cell, said))
        if isinstance(value, Person | Unit):
            self._remember(at, cell, value.key)
        return self._whole(row, notes)

    def _first(self, at: At, subject: Person | Unit, found: list[Said]) -> Row:
        """Accept the row of someone of whom neither a record nor another row speaks."""
        values, cell = tuple([value for value, _said in found]), at.cell()
        row, notes = at.row(Outcome.NEW, cell, values), self._notes(at)
        self._bench.known.begin(subject, values[1:])
        self._claims.begin(subject.key, len(self._rows), cell, found)
        self._remember(at, cell, subject.key)
        return self._whole(row, notes)

    def _whole(self, row: Row, notes: list[Finding]) -> Row:
        """Add to a row whoever was decided to be new, and what is good to know."""
        if self._bench.made:
            row = _with_made(row, self._bench)
        return with_notes(row, notes) if notes else row

    def _remember(self, at: At, cell: str, key: str) -> None:
        """Note which row of which list brought someone."""
        register = self._bench.register
        register.born.setdefault(key, cell)
        register.at.setdefault(cell, key)
        if at.table.kind is Kind.PEOPLE:
            register.table[key] = _name(at.table)

    def _notes(self, at: At) -> list[Finding]:
        return [
            finding(code, Weight.NOTE, at.cell(field), text)
            for code, field, text in self._bench.notes
        ]

    def _twice(self, at: At, mark: Mark, row: Row) -> list[Finding]:
        """Tell of a row that says nothing beside what a row before it said."""
        claim = self._claims.of(mark) if row.outcome is Outcome.SAME else None
        if claim is None:
            return []
        first = ("first", claim.cell)
        return [finding("collect.twice", Weight.NOTE, at.cell(), row.label, first)]

    def _contradicted(self, at: At, claim: Claim, field: str) -> Row:
        """Refuse two rows that say different things of one, each with the place of the other."""
        first = self._ats[claim.place]
        if first.table.kind is at.table.kind and at.table.kind is not Kind.UNITS:
            before = _otherwise(first, at.cell(field), field)
            self._rows[claim.place] = before
            if at.table.kind is Kind.PEOPLE:
                self._take_back(first.cell(), before)
        return _otherwise(at, first.cell(field), field)

    def _take_back(self, cell: str, row: Row) -> None:
        """Let nothing be built on someone whose row is refused after all."""
        register = self._bench.register
        register.waiting.setdefault(spelt(row.label), row.cell)
        if cell in register.at:
            register.gone[register.at[cell]] = row.cell

    def _rests_on_unbelieved(self, at: At) -> bool:
        cells = self._unbelieved.get(at.table.sheet.name, NO_CELLS)
        return bool(cells) and any(
            (at.line.number, place) in cells for slot in at.table.slots for place in slot.places
        )


def _otherwise(at: At, other: str, field: str) -> Row:
    text = next((s.text(at.line.cells) for s in at.table.slots if s.column.field == field), "")
    reason = finding("collect.twice_otherwise", Weight.STOP, at.cell(field), text, ("other", other))
    return refused(at, (reason,))


def _waits(row: Row, at: At) -> bool:
    if row.outcome is Outcome.DOUBTFUL:
        return row.cell == at.cell("superior")
    return any(reason.code == "collect.no_unit" for reason in row.reasons)


def _with_made(row: Row, bench: Bench) -> Row:
    """Bring along whoever was decided to be new."""
    values = (*bench.made, *row.values)
    bench.made.clear()
    outcome = Outcome.NEW if row.outcome is Outcome.SAME else row.outcome
    return replace(row, outcome=outcome, values=values)


def _name(table: Table) -> str:
    return f"{table.sheet.name}!{table.first}"


def _ref(value: Value) -> Ref:
    if isinstance(value, Target):
        return Ref(Whom.UNIT, value.unit)
    return value.ref if isinstance(value, Person | Unit) else value.subject
