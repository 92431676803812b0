"""Turns the text of one cell of the year grid into entries of a ledger, and entries into text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from dossier.collect import cells
from dossier.collect.cells import CellError, Words
from dossier.collect.cells_honours import honours, proved
from dossier.model.award import Award, AwardKind
from dossier.model.ledger import (
    NO_DECISION,
    Decision,
    Ground,
    Honour,
    Initiative,
    Level,
    Rating,
    Reach,
    UnitYear,
)
from dossier.model.subject import Ref, Whom
from dossier.words.dates import short_date
from dossier.words.text import clean, fold

YearEntry = Rating | Honour | Initiative | UnitYear
Said = Mapping[str, Any]  # fields of an entry that a text tells
WANTING = "thiếu QĐ"
ONE_LINE = "tasks.year_one_line"
UNITS = frozenset({Whom.UNIT, Whom.HOUSEHOLD})
_BEHIND = re.compile(r"(?P<name>.*\S)\s*\((?P<more>[^()]*)\)")


@dataclass(frozen=True, slots=True)
class Bench:
    """What it takes to read cells: whose they are, the names of awards, new keys."""

    subject: Ref
    words: Words
    awards: Mapping[str, Award]
    keys: Callable[[], str]


@dataclass(frozen=True, slots=True)
class YearColumn:
    """One column of the grid; each line of its cells is an entry of one kind, or one figure."""

    name: str
    label: str
    kind: type[Any]
    write: Callable[[Any, Bench], str]
    short: Callable[[Any, Bench], str]
    read: Callable[[str, Bench], tuple[Said, ...]]
    same: Callable[[Any, Said], bool]  # whether a text means an entry that is there
    holds: Callable[[Any, Bench], bool] = lambda _entry, _bench: True
    whom: frozenset[Whom] = frozenset(Whom)
    is_number: bool = False
    holds_one: bool = False  # a year has one rating, one number of people


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into one cell; `before` is what stood there, None where it was typed too."""

    year: int
    column: str
    text: str
    before: str | None = None
    is_pasted: bool = False  # then what it does not tell of an entry stays


def columns(whom: Whom) -> tuple[YearColumn, ...]:
    """List the columns for a kind of subject."""
    return tuple(column for column in _COLUMNS if whom in column.whom)


def written(column: YearColumn, entries: Sequence[YearEntry], bench: Bench) -> str:
    """Write the entries of a cell, one a line."""
    return "\n".join(filter(None, (column.write(entry, bench) for entry in entries)))


def read_cell(
    column: YearColumn, typed: Typed, held: Sequence[YearEntry], bench: Bench
) -> tuple[YearEntry, ...]:
    """Give the entries that a cell now holds: those it held, mended, and new ones.

    Raises a CellError where a line cannot be read.
    """
    left = list(held)
    stay: list[YearEntry] = []
    fresh: list[Said] = []
    lines = list(filter(None, map(clean, typed.text.splitlines())))
    if column.holds_one and len(lines) > max(1, len(held)):
        raise CellError(ONE_LINE, typed.text)
    for line in lines:
        old = next((one for one in left if column.write(one, bench) == line), None)
        if old is None:
            fresh += [said for said in column.read(line, bench) if said not in fresh]
        else:
            left.remove(old)
            stay.append(old)
    _check_year(fresh, typed.year)
    mended = (
        _new(column, said, typed.year, bench) if old is None else _told(column, old, said, typed)
        for said, old in _paired(column, left, fresh)
    )
    return (*stay, *mended)


def _paired(
    column: YearColumn, left: list[YearEntry], fresh: Sequence[Said]
) -> list[tuple[Said, YearEntry | None]]:
    """Find the entry that each line means: the same one, else any that no line means."""
    found: list[tuple[Said, YearEntry | None]] = []
    for said in fresh:
        same = next((one for one in left if column.same(one, said)), None)
        if same is not None:
            left.remove(same)
        found.append((said, same))
    return [(said, same or (left.pop(0) if left else None)) for said, same in found]


def _told(column: YearColumn, old: YearEntry, said: Said, typed: Typed) -> YearEntry:
    """Put what a line tells into an entry; a pasted one leaves the decision it does not tell."""
    fields = {name: value for name, value in said.items() if name != "year"}
    if typed.is_pasted and column.same(old, said):
        fields = {name: value for name, value in fields.items() if value != NO_DECISION}
    return replace(old, **fields)


def _new(column: YearColumn, said: Said, year: int, bench: Bench) -> YearEntry:
    about = {"key": bench.keys(), "subject": bench.subject, "year": year}
    made: YearEntry = column.kind(**{**said, **about})
    if isinstance(made, Honour):
        return replace(made, ground=bench.awards[made.award].ground_for(Ground.MERIT))
    return made


def _check_year(fresh: Sequence[Said], year: int) -> None:
    for said in fresh:
        if said.get("year", year) != year:
            raise CellError("collect.two_years", str(said["year"]))


def cited(decision: Decision) -> str:
    """Write a decision as it stands behind an entry.

    >>> cited(Decision("5/QĐ-VPTU", None, "Văn phòng"))
    'QĐ số 5/QĐ-VPTU của Văn phòng'
    """
    parts = (
        f"số {decision.number}" if decision.number else "",
        f"ngày {short_date(decision.day)}" if decision.day else "",
        f"của {decision.issuer}" if decision.issuer else "",
    )
    return " ".join(filter(None, ("QĐ" if any(parts) else "", *parts)))


def _wanting(short: str, decision: Decision) -> str:
    """Show at a look that an entry lacks number, day or issuer of its decision."""
    return short if decision.is_whole else f"{short} ({WANTING})"


def _behind(name: str, *notes: str) -> str:
    more = ", ".join(filter(None, notes))
    return clean(f"{name} ({more})" if more else name)


def _write_rating(row: Rating, _bench: Bench) -> str:
    return _behind(row.level.label, cited(row.decision))


def _read_rating(text: str, bench: Bench) -> tuple[Said, ...]:
    name, decision = proved(text, bench.words)
    level: Level = cells.level(name, bench.words)
    return ({"level": level, "decision": decision},)


def _write_honour(row: Honour, bench: Bench) -> str:
    return _behind(_label(row, bench), cited(row.decision))


def _label(row: Honour, bench: Bench) -> str:
    found = bench.awards.get(row.award)
    return found.label if found else row.award


def _short(row: Honour, bench: Bench) -> str:
    found = bench.awards.get(row.award)
    return _wanting((found.short or found.label) if found else row.award, row.decision)


def _read_honours(text: str, bench: Bench) -> tuple[Said, ...]:
    return tuple(
        {"award": won.award, "decision": won.decision} | ({"year": won.year} if won.year else {})
        for won in honours(text, bench.words)
    )


def _is_title(row: Honour, bench: Bench) -> bool:
    found = bench.awards.get(row.award)
    return found is not None and found.kind is AwardKind.TITLE


def _write_initiative(row: Initiative, _bench: Bench) -> str:
    return _behind(row.name, row.reach.label, cited(row.decision))


def _read_initiative(text: str, bench: Bench) -> tuple[Said, ...]:
    """Read a name with what stands in brackets behind it: its reach, its decision, or neither."""
    found = _BEHIND.fullmatch(text)
    if found:
        with suppress(CellError):
            more, decision = proved(found["more"], bench.words)
            told = more.strip(" ,;")
            reach: Reach | None = cells.reach(told, bench.words) if told else None
            said: Said = {"name": found["name"], "decision": decision}
            return ({**said, "reach": reach} if reach else said,)
    return ({"name": text, "decision": NO_DECISION},)


def _figure(name: str, label: str) -> YearColumn:
    def write(row: UnitYear, _bench: Bench) -> str:
        value = getattr(row, name)
        return "" if value is None else str(value)

    def read(text: str, bench: Bench) -> tuple[Said, ...]:
        return ({name: cells.count(text, bench.words)},)

    return YearColumn(
        *(name, label, UnitYear, write, write, read, _any),
        whom=UNITS,
        is_number=True,
        holds_one=True,
    )


def _write_led(row: UnitYear, _bench: Bench) -> str:
    return _behind(row.block_led, cited(row.block_decision)) if row.block_led else ""


def _read_led(text: str, bench: Bench) -> tuple[Said, ...]:
    name, decision = proved(text, bench.words)
    return ({"block_led": name.strip(), "block_decision": decision},)


def _any(_entry: Any, _said: Said) -> bool:
    return True


def _same_award(row: Honour, said: Said) -> bool:
    return bool(row.award == said["award"])


_HONOURS = partial(
    YearColumn,
    kind=Honour,
    write=_write_honour,
    short=_short,
    read=_read_honours,
    same=_same_award,
)
_COLUMNS = (
    YearColumn(
        "rating",
        "Xếp loại",
        Rating,
        _write_rating,
        lambda row, _: _wanting(row.level.label, row.decision),
        _read_rating,
        _any,
        holds_one=True,
    ),
    _HONOURS("titles", "Danh hiệu thi đua", holds=_is_title),
    _HONOURS(
        "honours",
        "Hình thức khen thưởng",
        holds=lambda row, bench: not _is_title(row, bench),
    ),
    YearColumn(
        "initiatives",
        "Sáng kiến, đề tài",
        Initiative,
        _write_initiative,
        lambda row, _: _wanting(row.name, row.decision),
        _read_initiative,
        lambda row, said: fold(row.name) == fold(said["name"]),
    ),
    _figure("members", "Số người"),
    _figure("completed", "Hoàn thành trở lên"),
    _figure("advanced", "LĐTT"),
    _figure("emulators", "CSTĐ cơ sở"),
    _figure("disciplined", "Bị kỷ luật"),
    YearColumn(
        "block_led",
        "Dẫn đầu cụm, khối",
        UnitYear,
        _write_led,
        lambda row, _: row.block_led,
        _read_led,
        _any,
        whom=UNITS,
        holds_one=True,
    ),
)
