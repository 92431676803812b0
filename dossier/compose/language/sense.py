"""Finds what a tag says that makes no sense for its field, though the language allows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jinja2 import nodes

from dossier.compose.filters.reading import count_of, day_of
from dossier.compose.filters.registry import entries
from dossier.compose.language.guesses import Blame
from dossier.compose.registry import Column, Kind
from dossier.messages import Term

_ORDERS = {"lt", "lteq", "gt", "gteq"}
_EQUALS = {"eq", "ne"}
_WITHIN = {"in", "notin"}
_UNSURE = {"any", "dressed"}  # kinds of which nothing can be said
_SIGNS = {"lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "eq": "==", "ne": "!="}
_READ: dict[Kind, Callable[[object], object]] = {"date": day_of, "number": count_of}


def misfit(name: str, column: Column) -> Blame | None:
    """Blame a filter for a field of a kind, or with a sample, that it can do nothing with."""
    fits = entries()[name].fits
    if column.kind in _UNSURE or column.kind == "group":  # which is blamed by itself
        return None
    facts = {"name": name, "field": column.name, "wants": word_of(fits[0])}
    if column.kind not in fits:
        return "compose.filter_misfit", {**facts, "kind": word_of(column.kind)}
    read, sample = _READ.get(fits[0]), column.sample
    if column.kind == "text" and read and isinstance(sample, str) and sample and not read(sample):
        return "compose.filter_misfit", {**facts, "kind": word_of("text")}
    return None


def group_printed(column: Column) -> Blame | None:
    """Blame a row that is printed as a whole: it prints nothing."""
    if column.kind != "group":
        return None
    near = tuple(f"{column.name}.{part.name}" for part in column.columns[:3])
    return "compose.group_printed", {"name": column.name, "near": near}


def compared(node: nodes.Compare, column_of: Callable[[nodes.Node], Column]) -> Iterator[Blame]:
    """Blame comparisons that fail, or that always come out alike."""
    left = node.expr
    for operand in node.ops:
        right = operand.expr
        yield from _pair(operand.op, (left, column_of(left)), (right, column_of(right)))
        left = right


def is_constant(test: nodes.Node) -> bool:
    """Say whether a condition looks at no field at all."""
    return not isinstance(test, nodes.Name) and next(test.find_all(nodes.Name), None) is None


def word_of(kind: Kind) -> Term:
    """Give the word for a kind of field."""
    return Term(f"compose.kind.{kind}", kind)


def _pair(op: str, *sides: tuple[nodes.Node, Column]) -> Iterator[Blame]:
    (left, one), (right, other) = sides
    kinds = [_kind(node, column) for node, column in sides]
    names = [_name(node, column) for node, column in sides]
    if op in _WITHIN | _EQUALS:
        yield from _unchosen(one, right)
        yield from _unchosen(other, left)
    if kinds[0] == kinds[1] or _UNSURE & set(kinds) or op in _WITHIN:
        return
    facts: dict[str, object] = {"name": names[0], "other": names[1], "sign": _SIGNS.get(op, op)}
    facts |= {"kind": word_of(kinds[0]), "other_kind": word_of(kinds[1])}
    if op in _ORDERS and set(kinds) != {"number", "flag"}:
        yield "compose.compare_mixed", facts
    elif op in _EQUALS and set(kinds) != {"number", "flag"}:
        yield "compose.never_equal", facts


def _unchosen(column: Column, node: nodes.Node) -> Iterator[Blame]:
    """Blame a text that a field with choices never has."""
    items = node.items if isinstance(node, nodes.List | nodes.Tuple) else [node]
    for item in items if column.choices else ():
        value = item.value if isinstance(item, nodes.Const) else ""
        if isinstance(value, str) and value not in ("", *column.choices):
            near = tuple(f"“{each}”" for each in column.choices)
            yield "compose.choice_never", {"name": column.name, "value": value, "near": near}


def _kind(node: nodes.Node, column: Column) -> Kind:
    if not isinstance(node, nodes.Const):
        return column.kind
    kinds: dict[type, Kind] = {bool: "flag", int: "number", float: "number", str: "text"}
    return kinds.get(type(node.value), "any")


def _name(node: nodes.Node, column: Column) -> str:
    return repr(node.value) if isinstance(node, nodes.Const) else column.name
