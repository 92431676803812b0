"""Turns the list of sources into values: the pages and papers where facts of law were read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.law.source import Table
from dossier.words.text import nfc


@dataclass(frozen=True, slots=True)
class Source:
    """A page or paper that was read; an address that is not known is empty."""

    id: str
    title: str
    address: str = ""


def read_sources(table: Table) -> Mapping[str, Source]:
    """Read every source, by id; refuse one that occurs twice."""
    table.only("source")
    found: dict[str, Source] = {}
    for row in table.tables("source"):
        row.only("id", "title", "address")
        source = Source(row.text("id"), nfc(row.text("title")), row.text("address", ""))
        if source.id in found:
            raise row.broken(f"source {source.id} occurs twice")
        found[source.id] = source
    return found
