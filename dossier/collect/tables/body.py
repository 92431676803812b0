"""Walks the rows below headings: the lines of the list, and what was passed over and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collect.column import YEARLY
from dossier.collect.reading import Kind
from dossier.collect.spread import AWARDS
from dossier.collect.tables.blocks import Texts
from dossier.collect.tables.bound import Bound, column, said
from dossier.collect.tables.carry import carry_ditto, carry_who
from dossier.collect.tables.groups import Group, read_group, within
from dossier.collect.tables.rows import Judge, counter_of
from dossier.collect.tables.shapes import NAMES, Hint, Line, Passed, Told, Why
from dossier.model.subject import Whom

Cells = tuple[str, ...]
LONG = 80  # letters of a row that its finding tells
WHO = frozenset({*NAMES, "birth", "citizen_id", "unit", "post", "gender"})
REPEATING = frozenset({*YEARLY, Kind.TENURES, Kind.ABSENCES})  # many rows about one subject


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of one list."""

    lines: tuple[Line, ...]
    passed: tuple[Passed, ...]


def walk(texts: Texts, rows: range, judge: Judge, hint: Hint) -> Body:
    """Take every filled row for a line of the list or for something else."""
    lines: list[Line] = []
    passed: list[Passed] = []
    state = _State(judge.bound, hint)
    for number in rows:
        cells = texts[number]
        if not any(cells):
            continue
        why = judge.why(cells, after_foot=state.after_foot)
        if why is None:
            if state.is_alien:
                passed.append(passed_row(number, cells, Why.ALIEN))
                continue
            state.after_foot = False
            lines.append(state.line(number, cells))
            continue
        passed.append(passed_row(number, cells, why))
        state.see(cells, why)
    return Body(tuple(lines), tuple(passed))


def passed_row(number: int, cells: Cells, why: Why) -> Passed:
    """Tell of a row that is none of a list."""
    place = next(place for place, cell in enumerate(cells) if cell)
    text = " ".join(dict.fromkeys(cell.replace("\n", " ") for cell in cells if cell))
    return Passed(number, place, text[:LONG], why)


class _State:
    """What holds for the next line: the groups it stands in, the line above it."""

    def __init__(self, bound: Bound, hint: Hint) -> None:
        self._bound = bound
        self._hint = hint
        self._groups: tuple[Group, ...] = ()
        self._told = bound.told
        self._whom: Whom | None = bound.whom
        self._above: Cells = ()
        self._who = tuple(_who(bound))
        self.after_foot = False

    def line(self, number: int, cells: Cells) -> Line:
        """Make the line of a row, with what stands above it filled in."""
        if self._above:
            cells = carry_ditto(cells, self._above)
            if self._goes_on(cells):
                cells = carry_who(cells, self._above, self._who)
        self._above = cells
        return Line(number, cells, self._told, self._whom)

    @property
    def is_alien(self) -> bool:
        """Tell whether the group is about units, in a list of people."""
        return self._bound.kind is Kind.PEOPLE and self._whom is Whom.UNIT

    def see(self, cells: Cells, why: Why) -> None:
        """Mind a row that is no line."""
        if why in {Why.FOOT, Why.TOTAL}:
            self._above = ()
            weighs = not any(cell.lstrip("( ").startswith(("*", "Ghi chú")) for cell in cells)
            self.after_foot = self.after_foot or (why is Why.FOOT and weighs)
        elif why is Why.GROUP:
            self._above = ()
            self._enter(cells)

    def _enter(self, cells: Cells) -> None:
        counter = counter_of(self._bound, cells)
        words = next((cell for cell in cells if cell and cell != counter), counter)
        group = read_group(counter, words, self._hint.words, self._hint.units)
        self._groups = within(self._groups, group)
        self._told = tuple(_told(self._bound, self._groups))
        whoms = [one.whom for one in self._groups if one.whom]
        self._whom = whoms[-1] if whoms else self._bound.whom

    def _goes_on(self, cells: Cells) -> bool:
        """Tell a row that goes on with whom the row above is about: neither number nor name."""
        bound = self._bound
        if bound.kind not in REPEATING or bound.counter is None or cells[bound.counter]:
            return False
        return not any(cells[place] for place in self._who)


def _who(bound: Bound) -> Iterator[int]:
    for slot in (*bound.slots, *bound.about):
        if slot.column.field in WHO or NAMES & set(slot.column.parts):
            yield from slot.places


def _told(bound: Bound, groups: tuple[Group, ...]) -> Iterator[Told]:
    """Give what groups say of fields that no column holds; the title stands behind them."""
    texts = {field: text for group in groups for field, text in _fields(bound.kind, group)}
    there = said(bound.slots)
    for field, text in texts.items():
        known = column(bound.kind, field)
        if known is not None and field not in there:
            yield Told(known, text)
    yield from (one for one in bound.told if one.column.field not in texts)


def _fields(kind: Kind, group: Group) -> Iterator[tuple[str, str]]:
    if group.award:
        yield AWARDS.get(kind, "award"), group.award
    if group.unit:
        yield ("superior" if kind is Kind.UNITS else "unit"), group.unit
