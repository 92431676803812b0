"""Turns the functions marked `@filter_` into the one list of what a bar in a tag may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from dossier.compose.registry import Kind

Filter = Callable[..., object]
Own = TypeVar("Own", bound=Filter)

TEXTS: tuple[Kind, ...] = ("text", "number", "date", "flag", "paragraphs")
LISTS: tuple[Kind, ...] = ("list", "paragraphs")
EVERY: tuple[Kind, ...] = (*TEXTS, "list")


@dataclass(frozen=True, slots=True)
class FilterRow:
    """A filter as the palette and the docs list it; it also fits what nothing is known about."""

    name: str
    about: str  # one Vietnamese sentence
    example_in: str  # what a value of the example prints as it is
    example_out: str  # and through the filter
    fits: tuple[Kind, ...]  # kinds of fields that it makes sense for
    call: str = ""  # the filter as it is typed, with what stands in its brackets


@dataclass(frozen=True, slots=True)
class Entry:
    """A filter with all that was said of it."""

    run: Filter
    about: str
    example: tuple[object, ...]  # a value, then what stands in the brackets
    fits: tuple[Kind, ...]
    gives: Kind | None = "any"  # None where it gives what it got
    same_as: str = ""  # the filter that goes by another name here


_FILTERS: dict[str, Entry] = {}


def filter_(
    name: str,
    about: str,
    example: tuple[object, ...],
    fits: tuple[Kind, ...] = TEXTS,
    *,
    gives: Kind | None = "any",
) -> Callable[[Own], Own]:
    """Enter a function of a value as a filter; its first argument is what the tag prints."""

    def enter(run: Own) -> Own:
        if name in _FILTERS or not name.isidentifier() or name.startswith("_"):
            raise ValueError(name)
        _FILTERS[name] = Entry(run, about, example, fits, gives)
        return run

    return enter


def alias(name: str, other: str) -> None:
    """Let a filter go by a second name, which the lists do not show."""
    _FILTERS[name] = replace(_FILTERS[other], same_as=other)


def entries() -> Mapping[str, Entry]:
    """Show every filter entered so far (`dossier.compose.filters` enters them all)."""
    return MappingProxyType(_FILTERS)
