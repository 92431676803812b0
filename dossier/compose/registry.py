"""Turns the functions marked `@field` into the one list of what templates may print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeVar

from dossier.compose.scene import Scene

Kind = Literal["text", "number", "date", "flag", "list", "paragraphs", "group", "dressed", "any"]
Value = Callable[[Scene], object]
Own = TypeVar("Own", bound=Value)
# What Jinja itself means by a word.
_WORDS = frozenset(
    {"and", "else", "elif", "endfor", "endif", "false", "for", "if", "in", "is", "loop", "none"}
    | {"not", "or", "true", "recursive"}
)


@dataclass(frozen=True, slots=True)
class Column:
    """A name that templates may use: a field, or a part of one (a column of a list)."""

    name: str
    label: str = ""
    kind: Kind = "text"
    sample: object = ""
    columns: tuple[Column, ...] = ()  # of a list of rows, or of a group; none for a list of texts
    about: str = ""  # a Vietnamese sentence: what is printed, from where, and what if it is missing
    choices: tuple[str, ...] = ()  # the only texts that it can be, where there are such


@dataclass(frozen=True, slots=True)
class Field:
    """A column that knows how to find its value in a scene."""

    column: Column
    value: Value

    @property
    def subject(self) -> str:
        """The module of `compose.fields` in which it stands."""
        return self.value.__module__.rpartition(".")[2]


_FIELDS: dict[str, Field] = {}


def field(  # noqa: PLR0913 - reads as one row of a table
    name: str,
    label: str,
    sample: object = "",
    kind: Kind = "text",
    columns: tuple[Column, ...] = (),
    *,
    about: str = "",
) -> Callable[[Own], Own]:
    """Enter a function of a scene as a field; a list field gives mappings keyed by its columns.

    A text is a `str` (its line breaks are printed), a number an `int` or `float`, a date a `date`
    or `PartDate`, paragraphs a sequence of `str`; None prints nothing.
    """

    def enter(value: Own) -> Own:
        if name in _FIELDS or not is_name(name):
            raise ValueError(name)
        _FIELDS[name] = Field(Column(name, label, kind, sample, columns, about), value)
        return value

    return enter


def is_name(name: str) -> bool:
    """Say whether a tag may name a field so: letters of ASCII, no word of the template language."""
    plain = name.isascii() and name.isidentifier() and not name.startswith("_")
    return plain and name.lower() not in _WORDS


def fields() -> Mapping[str, Field]:
    """Show every field entered so far (`dossier.compose.fields` enters those of the program)."""
    return MappingProxyType(_FIELDS)


def values(names: Iterable[str], scene: Scene) -> dict[str, object]:
    """Find the values of some fields; a name that is no field is an ask, and gives its answer."""
    return {
        name: _FIELDS[name].value(scene) if name in _FIELDS else scene.value(name) for name in names
    }
