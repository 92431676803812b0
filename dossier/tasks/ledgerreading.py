"""Reads a typed line of a ledger into its entry, or tells of each cell why it is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dossier.collect.cells import CellError
from dossier.model.days import PartDate
from dossier.model.finding import Finding, Params, Place, Weight
from dossier.model.ledger import Discipline, Honour
from dossier.tasks.ledgercells import DAY, Ledger, LineColumn
from dossier.tasks.typed import TypedSpanError, check_span
from dossier.tasks.yearcells import Bench
from dossier.words.text import clean

WAITS, WANTING = "tasks.line_waits", "tasks.line_wanting"
Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line as it was typed; `before` is what stood there, None where it was typed too."""

    key: str
    texts: Texts
    before: Texts | None = None


@dataclass(frozen=True, slots=True)
class LineRead:
    """What a line says: an entry, or why it is none."""

    entry: Any = None
    troubles: Mapping[str, Finding] = field(default_factory=dict)


def written_line(ledger: Ledger, entry: Any, bench: Bench) -> Texts:
    """Write an entry as the cells of its line."""
    return tuple(column.write(getattr(entry, column.name), bench) for column in ledger.columns)


def read_line(ledger: Ledger, line: TypedLine, entry: Any, bench: Bench) -> LineRead:
    """Read every cell; what was changed elsewhere since the line was seen is not written over."""
    stood = written_line(ledger, entry, bench) if entry is not None else None
    if stood is not None and line.before is not None and stood not in (line.before, line.texts):
        return LineRead(troubles=waiting(ledger, line, bench))
    values: dict[str, Any] = {}
    troubles: dict[str, Finding] = {}
    for column, text in zip(ledger.columns, line.texts, strict=True):
        try:
            values[column.name] = _value(column, text, entry, bench)
        except CellError as error:
            troubles[column.name] = _finding(ledger, column, bench, error)
    if not troubles and _ends_early(ledger, values):
        last = next(column for column in ledger.columns if column.name == "until")
        early = CellError("collect.span", line.texts[ledger.columns.index(last)])
        troubles["until"] = _finding(ledger, last, bench, early)
    if troubles:
        return LineRead(troubles=troubles)
    return LineRead(_made(ledger, values, entry, line, bench))


def waiting(ledger: Ledger, line: TypedLine, bench: Bench) -> Mapping[str, Finding]:
    """Tell that a line waits for the officer: the ledger holds something else by now."""
    first = ledger.columns[0]
    return {first.name: _finding(ledger, first, bench, CellError(WAITS, line.texts[0]))}


def _value(column: LineColumn, text: str, entry: Any, bench: Bench) -> Any:
    """Read a cell; one that is as the entry writes it leaves the entry as it is."""
    if entry is not None and text == column.write(getattr(entry, column.name), bench):
        return getattr(entry, column.name)
    if clean(text):
        return column.read(text, bench)
    if column.is_required:
        raise CellError(WANTING, text)
    return column.empty


def _ends_early(ledger: Ledger, values: Mapping[str, Any]) -> bool:
    since: date | PartDate | None = values.get("since")
    until: date | PartDate | None = values.get("until")
    if since is None or until is None:
        return False
    if ledger.kind is Discipline and isinstance(until, date):
        until -= DAY
    try:
        check_span(since, until)
    except TypedSpanError:
        return True
    return False


def _made(
    ledger: Ledger, values: Mapping[str, Any], entry: Any, line: TypedLine, bench: Bench
) -> Any:
    if entry is not None:
        return replace(entry, **values)
    made = ledger.kind(key=line.key, subject=bench.subject, **values)
    if isinstance(made, Honour):  # the ground that an award is for, where none was typed
        return replace(made, ground=bench.awards[made.award].ground_for(made.ground))
    return made


def _finding(ledger: Ledger, column: LineColumn, bench: Bench, error: CellError) -> Finding:
    place = Place(bench.subject.whom.value, bench.subject.key, ledger.name, column.label)
    facts: Params = (("cell", column.label), ("text", error.text), *error.facts)
    return Finding(error.code, Weight.STOP, place, facts)
