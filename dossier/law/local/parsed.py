"""Turns the text of local rules into rows of checked values, and what is wrong into findings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches

from dossier.law.local.scan import Block, blocks
from dossier.law.local.schema import HEAD, SECTIONS, Key, Section, Sort
from dossier.messages import Term
from dossier.model.finding import Finding, Params, Place, Weight
from dossier.words.text import clean, fold

MOST_BYTES = 200_000
MOST_ROWS = 500  # of one table
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_DAY_MONTH = re.compile(r"(\d{1,2})[/.-](\d{1,2})")
_LEAP = 2024  # knows 29/2
Names = Callable[[str], tuple[str, ...]]  # ids of the awards that a name means; none: unknown


@dataclass(frozen=True, slots=True)
class Row:
    """One table of the text, its values checked one by one; `line` counts from 1."""

    section: Section
    index: int
    line: int
    values: Mapping[str, object]
    lines: Mapping[str, int] = field(default_factory=dict)

    def fault(self, code: str, key: str = "", *params: tuple[str, object]) -> Finding:
        """Say what is wrong with this table, or with one key of it."""
        return _fault(code, self, key, params)

    def warn(self, code: str, *params: tuple[str, object]) -> Finding:
        """Say what someone should look at, although it can be kept."""
        return _fault(code, self, "", params, Weight.ASK)


@dataclass(frozen=True, slots=True)
class Parsed:
    """The rows of a text by table, the head first, and everything that was wrong with them."""

    rows: Mapping[str, tuple[Row, ...]]
    faults: tuple[Finding, ...]


def parse(text: str) -> Parsed:
    """Read a text of any origin; nothing that is wrong with it raises."""
    if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        return Parsed({}, (_bare("local.too_large", 0, (("kilobytes", MOST_BYTES // 1000),)),))
    try:
        said = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _AT.search(str(error))
        line = int(found[1]) if found else len(text.splitlines())
        return Parsed({}, (_bare("local.syntax", line),))
    return _rows(said, blocks(text))


def _rows(said: Mapping[str, object], found: Iterable[Block]) -> Parsed:
    places = {(block.name, block.index): block for block in found}
    rows: dict[str, tuple[Row, ...]] = {}
    faults: list[Finding] = []
    for name, value in said.items():
        section = SECTIONS.get(name)
        if section is None:
            faults.append(_unknown_table(name, places))
            continue
        tables = _tables(section, value)
        if tables is None:
            faults.append(_not_tables(section, places))
            continue
        read = [_row(section, at, table, places) for at, table in enumerate(tables)]
        rows[name] = tuple(row for row, _ in read)
        faults += [fault for _, wrong in read for fault in wrong]
    if HEAD.name not in rows and not faults:
        faults.append(_bare("local.no_head", 1))
    return Parsed(rows, tuple(faults))


def _tables(section: Section, value: object) -> list[Mapping[str, object]] | None:
    """Give the tables that stand under a name; None where something else stands there."""
    tables = [value] if section is HEAD else value
    if not isinstance(tables, list) or len(tables) > MOST_ROWS:
        return None
    return tables if all(isinstance(table, dict) for table in tables) else None


def _row(
    section: Section,
    index: int,
    table: Mapping[str, object],
    places: Mapping[tuple[str, int], Block],
) -> tuple[Row, tuple[Finding, ...]]:
    block = places.get((section.name, index))
    lines = {key: line + 1 for key, line in block.keys.items()} if block else {}
    bare = Row(section, index, block.start + 1 if block else 0, {}, lines)
    values: dict[str, object] = {}
    faults: list[Finding] = []
    for name, value in table.items():
        key = section.by_name.get(name)
        read = value_of(key, value) if key else None
        if key is None:
            near = get_close_matches(name, section.by_name, n=1)
            faults.append(bare.fault("local.unknown_key", name, ("near", near or "–")))
        elif read is None:
            faults.append(bare.fault("local.wrong_value", name, ("wanted", wanted(key))))
        else:
            values[name] = read
    faults += _missing(bare, table)
    return Row(section, index, bare.line, values, lines), tuple(faults)


def _missing(row: Row, table: Mapping[str, object]) -> Iterator[Finding]:
    for key in row.section.keys:
        if key.required and key.name not in table:
            yield row.fault("local.missing_key", key.name, ("label", key.label))


def value_of(key: Key, value: object) -> object | None:
    """Check one value; None where it is not of the key's sort."""
    return _READERS[key.sort](key, value)


def wanted(key: Key) -> Term:
    """Say what a key asks for."""
    if key.choices:
        plain = "; ".join(f"“{value}” ({label})" for value, label in key.choices)
        return Term("", plain)
    return Term(f"local.wanted.{key.sort.value}", key.sort.value)


def _text(_key: Key, value: object) -> str | None:
    return clean(value) or None if isinstance(value, str) else None


def _whole(key: Key, value: object) -> int | None:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return value if is_whole and key.least <= value <= key.most else None  # type: ignore[operator, return-value]


def _factor(_key: Key, value: object) -> str | None:
    """Keep a number as it was written: a binary fraction would round money the wrong way."""
    text = str(value).replace(",", ".") if isinstance(value, int | float | str) else ""
    if isinstance(value, bool) or not re.fullmatch(r"\d{1,4}(\.\d{1,4})?", text):
        return None
    return text if Decimal(text) else None


def _day(_key: Key, value: object) -> date | None:
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    return value if is_day else None  # type: ignore[return-value]


def _day_month(_key: Key, value: object) -> tuple[int, int] | None:
    found = _DAY_MONTH.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        day = date(_LEAP, int(found[2]), int(found[1]))
    except ValueError:
        return None
    return day.day, day.month


def _flag(_key: Key, value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _choice(key: Key, value: object) -> str | None:
    """Take a word of the list, or what people read for it."""
    said = fold(value) if isinstance(value, str) else None
    found = (word for word, label in key.choices if said in (fold(word), fold(label)))
    return next(found, None)


def _choices(key: Key, value: object) -> tuple[str, ...] | None:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or len(given) > len(key.choices):
        return None
    read = tuple(_choice(key, each) for each in given)
    return None if None in read else tuple(dict.fromkeys(filter(None, read)))


def _names(_key: Key, value: object) -> tuple[str, ...] | None:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        return None
    return tuple(filter(None, (clean(each) for each in given[:MOST_ROWS])))


_READERS: Mapping[Sort, Callable[[Key, object], object | None]] = {
    Sort.TEXT: _text,
    Sort.WHOLE: _whole,
    Sort.FACTOR: _factor,
    Sort.DAY: _day,
    Sort.DAY_MONTH: _day_month,
    Sort.FLAG: _flag,
    Sort.CHOICE: _choice,
    Sort.CHOICES: _choices,
    Sort.AWARD: _text,
    Sort.AWARDS: _names,
    Sort.ARTICLE: _text,
}


def _unknown_table(name: str, places: Mapping[tuple[str, int], Block]) -> Finding:
    block = places.get((name, 0))
    known = ", ".join(f"[[{each}]]" for each in SECTIONS if each != HEAD.name)
    facts = (("table", name[:40]), ("known", known))
    return _bare("local.unknown_table", block.start + 1 if block else 1, facts)


def _not_tables(section: Section, places: Mapping[tuple[str, int], Block]) -> Finding:
    block = places.get((section.name, 0))
    shape = f"[{section.name}]" if section is HEAD else f"[[{section.name}]]"
    return _bare("local.not_table", block.start + 1 if block else 1, (("table", shape),))


def _bare(code: str, line: int, params: Params = ()) -> Finding:
    where = Place("local", "", str(line), f"Dòng {line}" if line else "")
    return Finding(code, Weight.STOP, where, (("line", line), *params))


def _fault(code: str, row: Row, key: str, params: Params, weight: Weight = Weight.STOP) -> Finding:
    line = row.lines.get(key, row.line)
    name = row.section.by_name[key].label if key in row.section.by_name else key
    table = row.section.label if row.section is HEAD else f"{row.section.label} {row.index + 1}"
    where = Place("local", f"{row.section.name}/{row.index}/{key}", str(line), f"Dòng {line}")
    facts = (("line", line), ("table", table), ("key", key), ("label", name))
    given = {name for name, _ in params}
    return Finding(code, weight, where, (*(f for f in facts if f[0] not in given), *params))
