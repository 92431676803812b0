"""Counts what filling a template costs, in rounds and in letters, and stops what has no end."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from jinja2 import nodes

from dossier.errors import DossierError

MOST_ROUNDS = 1_000_000  # of all loops of one document together
_AT_A_ROUND = 32  # letters or items that are looked through in the time of one round
_WORK = (nodes.Filter, nodes.Concat, nodes.Test, nodes.Compare)
MOST_LETTERS = 32 << 20  # of one part as XML: thousands of pages
_AT_ONCE = 32  # pieces of text that are counted together


class FillError(DossierError):
    """A template cannot be filled with these values."""

    code = "compose.fill"


class EndlessError(FillError):
    """The loops of a template would go round too often."""

    code = "compose.endless"


class LengthyError(FillError):
    """A document would come out longer than any that people read."""

    code = "compose.lengthy"


def joined(pieces: Iterable[str]) -> str:
    """Put the pieces of a part together while it prints them, as long as it is no book."""
    flow, kept, left = iter(pieces), list[str](), MOST_LETTERS
    while several := list(islice(flow, _AT_ONCE)):
        kept += several
        left -= sum(map(len, several))
        if left < 0:
            raise LengthyError(most=MOST_LETTERS)
    return "".join(kept)


def bound_loops(tree: nodes.Template) -> None:
    """Let every loop ask for its rows, and what is done in it for its values: all are counted."""
    loops = list(tree.find_all(nodes.For))
    work = {id(node): node for loop in loops for node in loop.find_all(_WORK)}
    for node in work.values():
        _bound(node)
    for loop in loops:
        loop.iter = _asking(loop.iter, "_rows")


def _bound(node: nodes.Node) -> None:
    """Count what a filter, a comparison or a join of texts has to look through."""
    if isinstance(node, nodes.Filter) and node.node is not None:
        node.node = _asking(node.node, "_charged")
    elif isinstance(node, nodes.Concat):
        node.nodes = [_asking(each, "_charged") for each in node.nodes]
    elif isinstance(node, nodes.Test):
        node.args = [_asking(each, "_charged") for each in node.args]
    elif isinstance(node, nodes.Compare):
        node.expr = _asking(node.expr, "_charged")
        for operand in node.ops:
            operand.expr = _asking(operand.expr, "_charged")


def _asking(node: nodes.Node, name: str) -> nodes.Filter:
    budget: list[nodes.Expr] = [nodes.Name("_budget", "load")]
    return nodes.Filter(node, name, budget, [], None, None)


def charged(value: object, budget: list[int]) -> object:
    """Give a value, if the budget has room for looking through it."""
    if isinstance(value, str | list | tuple):
        spend(budget, len(value) // _AT_A_ROUND)
    return value


def spend(budget: list[int], rounds: int) -> None:
    """Take rounds off what is left; raise EndlessError where too few are."""
    budget[0] -= rounds
    if budget[0] < 0:
        raise EndlessError(most=MOST_ROUNDS)
