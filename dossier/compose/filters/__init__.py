"""Turns the values that templates print into the forms of Vietnamese papers, on a tag's request."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dossier.compose.filters import dates, lists, numbers, texts  # noqa: F401 - they enter filters
from dossier.compose.filters.reading import is_blank, text_of
from dossier.compose.filters.registry import Entry, Filter, FilterRow, entries
from dossier.compose.filters.tests import TESTS

__all__ = ["FILTERS", "GIVES", "TESTS", "FilterRow", "described", "is_blank"]

FILTERS: Mapping[str, Filter] = MappingProxyType(
    {name: entry.run for name, entry in entries().items()}
)
GIVES = MappingProxyType({name: entry.gives for name, entry in entries().items()})


def described() -> tuple[FilterRow, ...]:
    """List the filters with what they do, each once, with an example that was really run."""
    return tuple(_row(name, entry) for name, entry in entries().items() if not entry.same_as)


def _row(name: str, entry: Entry) -> FilterRow:
    value, *said = entry.example
    brackets = f"({', '.join(map(repr, said))})" if said else ""
    shown = (text_of(value), text_of(entry.run(value, *said)))
    return FilterRow(name, entry.about, *shown, entry.fits, name + brackets)
