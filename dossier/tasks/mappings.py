"""Turns what an officer once said of the columns of a list into what is known the next time."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from dossier.collect.reading import Reading, TableSeen
from dossier.errors import UsageError
from dossier.guard.gate import read_bytes
from dossier.model.change import Changes
from dossier.model.layout import Layout
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError


class NotMappingError(UsageError):
    """A file that should match headings to fields, or rows to people, is no table of texts."""

    code = "tasks.not_mapping"


def mappings(desk: Desk) -> tuple[Layout, ...]:
    """List how lists were matched, by sender."""
    with desk.store.work(desk.who, "mappings") as work:
        return work.all(Layout)


def remember_mapping(desk: Desk, reading: Reading) -> Changes:
    """Keep how the officer had columns matched, for lists of this sender with these headings.

    A mapping that served is counted. What columns hold says less than headings do: of lists
    without these one is kept only for a sender that is named.
    """
    told = [table for table in reading.tables if reading.sender or not table.shape]
    tables = [table for table in told if table.corrected or table.remembered]
    if not tables:
        return Changes()
    with desk.store.work(desk.who, "mapping.keep") as work:
        there = {row.heads: row for row in work.all(Layout, sender=reading.sender)}
        anybody = {row.heads: row for row in work.all(Layout, sender="")}
        for table in tables:
            old = there.get(table.heads) or (None if table.corrected else anybody.get(table.heads))
            if old or table.corrected:
                work.put_many((_layout(desk, table, reading.sender, old),))
        return work.commit()


def forget_mapping(desk: Desk, key: str) -> Changes:
    """Let lists with these headings be matched afresh."""
    with desk.store.work(desk.who, "mapping.drop") as work:
        if work.find(Layout, key) is None:
            raise NotThereError(kind="layout", key=key)
        work.drop(Layout, key)
        return work.commit()


def read_mapping(path: Path) -> Mapping[str, str]:
    """Read a TOML file of heading = field, or of cell = key."""
    try:
        found = tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except ValueError as error:
        raise NotMappingError(file=path.name) from error
    if not all(isinstance(value, str) for value in found.values()):
        raise NotMappingError(file=path.name)
    return found


def _layout(desk: Desk, table: TableSeen, sender: str, old: Layout | None) -> Layout:
    fields = tuple((column.heading, column.field) for column in table.columns)
    if old is None:
        return Layout(desk.keys(), sender, table.heads, table.kind.value, fields, 1)
    return replace(old, kind=table.kind.value, fields=fields, used=old.used + 1)
