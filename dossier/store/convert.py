"""Turns the fields of a frozen value into the cells of a row, and a row back into the value."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import MISSING, Field, asdict, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from dossier.model.days import PartDate

Cell = str | int | None
Cells = tuple[Cell, ...]
Encode = Callable[[Any], Cell]
Decode = Callable[[Any], Any]
NONE_GIVEN = object()  # a field that must always be given has no default


@dataclass(frozen=True, slots=True)
class Leaf:
    """One column: which part of a value it holds, and how."""

    column: str
    path: str  # from the value: "name", "decision.day"
    is_number: bool = False
    nullable: bool = False
    encode: Encode | None = None  # None: the cell is the part itself
    decode: Decode | None = None
    default: object = NONE_GIVEN  # the cell of a part that was left alone

    def cell(self, part: Any) -> Cell:
        """Write a part of a value as this column holds it."""
        return part if self.encode is None else self.encode(part)


@dataclass(frozen=True, slots=True)
class Group:
    """A field of the value: its leaves by place, and what joins them where there are several."""

    name: str
    start: int
    stop: int
    join: Callable[..., Any] | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """How values of one type lie in cells, in the order of their fields (without the key)."""

    kind: type[Any]
    leaves: tuple[Leaf, ...]
    groups: tuple[Group, ...]
    holds_key: bool  # the key is a field, not worked out from others
    take: Callable[[Any], tuple[Any, ...]]

    def cells(self, value: Any) -> Cells:
        """Write a value."""
        return tuple(
            part if leaf.encode is None else leaf.encode(part)
            for leaf, part in zip(self.leaves, self.take(value), strict=True)
        )

    def value(self, key: str, cells: Sequence[Any]) -> Any:
        """Read a value."""
        parts = [
            cell if leaf.decode is None else leaf.decode(cell)
            for leaf, cell in zip(self.leaves, cells, strict=True)
        ]
        args = [
            parts[group.start]
            if group.join is None
            else group.join(*parts[group.start : group.stop])
            for group in self.groups
        ]
        return self.kind(key, *args) if self.holds_key else self.kind(*args)

    def image(self, cells: Cells) -> str:
        """Write cells as one line that stays the same when a field with a default is added."""
        kept = {
            leaf.column: cell
            for leaf, cell in zip(self.leaves, cells, strict=True)
            if cell != leaf.default or leaf.default is NONE_GIVEN
        }
        return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def from_image(self, image: str) -> Cells:
        """Read what `image` wrote; raise KeyError where the shape has changed since."""
        kept = json.loads(image)
        spare = set(kept) - {leaf.column for leaf in self.leaves}
        if spare:
            raise KeyError(*spare)
        return tuple(
            kept[leaf.column] if leaf.default is NONE_GIVEN else kept.get(leaf.column, leaf.default)
            for leaf in self.leaves
        )

    def conditions(self, name: str, value: Any) -> Iterator[tuple[str, Cell]]:
        """Say which cells a field of this content would have."""
        group = next((group for group in self.groups if group.name == name), None)
        if group is None:
            raise KeyError(name)
        for leaf in self.leaves[group.start : group.stop]:
            part = value if group.join is None else attrgetter(_below(leaf.path))(value)
            yield leaf.column, leaf.cell(part)


def shape_of(kind: type[Any]) -> Shape:
    """Work out how a value type lies in cells; raise TypeError for a field that has no form yet."""
    hints = get_type_hints(kind)
    leaves: list[Leaf] = []
    groups: list[Group] = []
    for field in fields(kind):
        if field.name == "key":
            continue
        parts = list(_leaves(field, hints[field.name]))
        join = hints[field.name] if _is_flat(hints[field.name]) else None
        groups.append(Group(field.name, len(leaves), len(leaves) + len(parts), join))
        leaves += parts
    holds_key = "key" in hints
    take = _taker([leaf.path for leaf in leaves])
    return Shape(kind, tuple(leaves), tuple(groups), holds_key, take)


def _taker(paths: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    take: Callable[[Any], Any] = attrgetter(*paths)
    return take if len(paths) > 1 else lambda value: (take(value),)


def _below(path: str) -> str:
    return path.partition(".")[2]


def _is_flat(hint: Any) -> bool:
    """Whether the parts of a value get columns of their own (a Ref, a Decision)."""
    return is_dataclass(hint) and hint is not PartDate


def _leaves(field: Field[Any], hint: Any) -> Iterator[Leaf]:
    default = _default(field)
    if not _is_flat(hint):
        yield _leaf(field.name, field.name, hint, default)
        return
    hints = get_type_hints(hint)
    for part in fields(hint):
        whole = default if default is NONE_GIVEN else getattr(default, part.name)
        yield _leaf(
            f"{field.name}_{part.name}", f"{field.name}.{part.name}", hints[part.name], whole
        )


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return NONE_GIVEN if field.default is MISSING else field.default


def _leaf(column: str, path: str, hint: Any, default: Any) -> Leaf:
    inner, nullable = _bare(hint)
    encode, decode = _codec(inner)
    if nullable:
        encode = encode and partial(_unless_none, encode)
        decode = decode and partial(_unless_none, decode)
    cell = default if default is NONE_GIVEN or encode is None else encode(default)
    return Leaf(column, path, inner in (int, bool), nullable, encode, decode, cell)


def _bare(hint: Any) -> tuple[Any, bool]:
    """Part `X | None` into X and whether None is meant as well."""
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    inner = [part for part in get_args(hint) if part is not NoneType]
    return inner[0], True


def _unless_none(convert: Callable[[Any], Any], part: Any) -> Any:
    return None if part is None else convert(part)


def _codec(inner: Any) -> tuple[Encode | None, Decode | None]:
    if inner in (str, int):
        return None, None
    if get_origin(inner) is tuple:
        return _codec_of_list(get_args(inner)[0])
    if inner in _WRITTEN:
        return _WRITTEN[inner]
    return attrgetter("value"), _choice(inner)


def _codec_of_list(inner: Any) -> tuple[Encode, Decode]:
    """Keep a list as one cell of JSON: nothing ever asks for a single part of it."""
    if inner is str:
        return _json, lambda cell: tuple(json.loads(cell))
    if get_origin(inner) is tuple and set(get_args(inner)) == {str}:
        return _json, lambda cell: tuple(tuple(part) for part in json.loads(cell))
    hints = get_type_hints(inner)
    choices = {name: _choice(hint) for name, hint in hints.items() if hint not in _AS_IN_JSON}

    def parse(part: dict[str, Any]) -> Any:
        return inner(**part | {name: member(part[name]) for name, member in choices.items()})

    return (
        lambda parts: _json(asdict(part) for part in parts),
        lambda cell: tuple(parse(part) for part in json.loads(cell)),
    )


def _choice(inner: Any) -> Decode:
    if not (isinstance(inner, type) and issubclass(inner, StrEnum)):
        raise TypeError(inner)
    # A dictionary is several times quicker than calling the enumeration.
    return {member.value: member for member in inner}.__getitem__


def _json(parts: Iterable[object]) -> str:
    return json.dumps(list(parts), ensure_ascii=False, separators=(",", ":"))


def _moment(moment: datetime) -> str:
    """Write a moment so that text order is the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


_AS_IN_JSON = (str, int, bool, float)
# Days, moments and measures are text: SQLite and PostgreSQL then hold the same bytes, and digests
# agree.
_WRITTEN: dict[Any, tuple[Encode, Decode]] = {
    bool: (int, bool),
    float: (lambda part: repr(float(part)), float),
    date: (date.isoformat, date.fromisoformat),
    time: (time.isoformat, time.fromisoformat),
    datetime: (_moment, datetime.fromisoformat),
    PartDate: (str, PartDate.parse),
}
