"""Turns tables of local rules into what people type, and back, comments left alone."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dossier.law.local.parsed import value_of
from dossier.law.local.scan import Block, blocks
from dossier.law.local.schema import HEAD, SECTIONS, Key, Section, Sort
from dossier.words.dates import parse_date, short_date

YES = "1"
PARTS = "; "  # between the names of a list
Typed = Mapping[str, str]  # a table by key, as people type it; empty values are left out


def rows_of(text: str, name: str) -> tuple[Typed, ...] | None:
    """Give the tables of one name as people type them; None where the text cannot be read."""
    try:
        said = tomllib.loads(text).get(name, [])
    except (ValueError, RecursionError):
        return None
    section = SECTIONS[name]
    tables = [said] if isinstance(said, dict) else said
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        return None
    return tuple(_typed_row(section, each) for each in tables)


def with_rows(text: str, name: str, rows: Sequence[Typed]) -> str:
    """Write the tables of one name anew; what did not change stays letter by letter."""
    if tuple(map(dict, rows)) == tuple(map(dict, rows_of(text, name) or ())):
        return text
    lines = text.splitlines()
    found = [span for block, span in _spans(text) if block.name == name]
    old = rows_of(text, name) or ()
    known = {
        _frozen(row): "\n".join(lines[start:stop])
        for row, (start, stop) in zip(old, found, strict=False)
    }
    pieces = [known.get(_frozen(row)) or _table(SECTIONS[name], row) for row in rows]
    first = found[0][0] if found else len(lines)
    before = lines[:first]
    after = [line for at, line in enumerate(lines) if at >= first and not _within(at, found)]
    return _joined("\n".join(before), pieces, "\n".join(after))


def _joined(before: str, pieces: Sequence[str], after: str) -> str:
    """Put tables in with a blank line between them."""
    parts = (before.rstrip("\n"), *(piece.strip("\n") for piece in pieces), after.strip("\n"))
    return "\n\n".join(part for part in parts if part) + "\n"


def _spans(text: str) -> Iterator[tuple[Block, tuple[int, int]]]:
    """Give each table with its lines, those of the comment above it included."""
    before = None
    for block in blocks(text):
        yield block, (block.start if before is None else before, block.stop)
        before = block.stop


def _within(line: int, found: Sequence[tuple[int, int]]) -> bool:
    return any(start <= line < stop for start, stop in found)


def _frozen(row: Typed) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, text) for name, text in row.items() if text))


def _typed_row(section: Section, table: Mapping[str, object]) -> dict[str, str]:
    keys = section.by_name
    return {
        name: _typed(keys[name], value) if name in keys else str(value)
        for name, value in table.items()
    }


def _typed(key: Key, value: object) -> str:
    if key.choices and isinstance(read := value_of(key, value), str):
        return read
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, list):
        return PARTS.join(str(each) for each in value)
    return str(value)


def _table(section: Section, row: Typed) -> str:
    head = f"[{section.name}]" if section is HEAD else f"[[{section.name}]]"
    return "\n".join((head, *_lines(section, row)))


def _lines(section: Section, row: Typed) -> Iterator[str]:
    for key in section.keys:
        if text := row.get(key.name, "").strip():
            yield f"{key.name} = {_value(key, text)}"


def _value(key: Key, text: str) -> str:
    """Write a value of TOML; what is not of the key's sort goes into quotes, to be told of."""
    if key.sort is Sort.WHOLE and re.fullmatch(r"\d{1,9}", text):
        return str(int(text))
    if key.sort is Sort.DAY:
        return _day(text)
    if key.sort is Sort.FLAG:
        return "true"
    if key.sort in {Sort.AWARDS, Sort.CHOICES}:
        names = (name.strip() for name in text.split(PARTS.strip()))
        return "[" + ", ".join(_quoted(name) for name in names if name) + "]"
    return _quoted(text)


def _day(text: str) -> str:
    year, month, day = parse_date(text) or (0, 0, 0)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return _quoted(text)


def _quoted(text: str) -> str:
    """Write a basic string; those of TOML are those of JSON, but for one letter."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
