"""Checks that an expression in a tag says what may be said, and finds what it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from inspect import signature

from jinja2 import nodes

from dossier.compose.declared import Declared
from dossier.compose.filters import FILTERS, GIVES, TESTS
from dossier.compose.language.guesses import Blame, Guesser, stray_name
from dossier.compose.language.loops import Loops
from dossier.compose.language.parsing import Wrong
from dossier.compose.language.sense import compared, misfit
from dossier.compose.registry import Column
from dossier.messages import Term

ANY = Column("", kind="any")
_MOST_ITEMS = 100  # of a list written out in a tag
_ALLOWED = (
    nodes.And,
    nodes.Compare,
    nodes.Concat,
    nodes.CondExpr,
    nodes.Const,
    nodes.Filter,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Keyword,
    nodes.List,
    nodes.Name,
    nodes.Neg,
    nodes.Not,
    nodes.Operand,
    nodes.Or,
    nodes.Test,
    nodes.Tuple,
)


@dataclass(slots=True)
class Expressions:
    """Follows the expressions of one part, with the loops that are open around them."""

    declared: Declared
    used: set[str] = field(default_factory=set)  # declared names, and `list.column` of rows
    loops: Loops = field(default_factory=Loops)
    guesser: Guesser = field(default_factory=Guesser)
    odd: list[Blame] = field(default_factory=list)  # what makes no sense in the tag at hand

    def check(self, node: nodes.Node) -> Column:
        """Refuse what is not allowed; give the column that an expression stands for."""
        if not isinstance(node, _ALLOWED):
            raise Wrong("compose.tag_forbidden", word=word_of_tag(type(node).__name__))
        if isinstance(node, nodes.Name):
            return self._name(node.name)
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            return self._part(node)
        if isinstance(node, nodes.Filter):
            return self._filter(node)
        if isinstance(node, nodes.Test) and node.name not in TESTS:
            raise Wrong(
                "compose.test_unknown", name=node.name, near=self.guesser.names(node.name, TESTS)
            )
        if isinstance(node, nodes.List | nodes.Tuple) and len(node.items) > _MOST_ITEMS:
            raise Wrong("compose.tag_long", most=_MOST_ITEMS)
        self._check_all(node.iter_child_nodes())
        if isinstance(node, nodes.Compare):
            self.odd += compared(node, self.check)
        return ANY

    def _check_all(self, children: Iterable[nodes.Node]) -> None:
        """Check parts side by side, so that what is wrong with one hides no other."""
        found: list[Wrong] = []
        for child in children:
            try:
                self.check(child)
            except Wrong as wrong:
                found += [wrong, *wrong.more]
        if found:
            found[0].more = found[1:]
            raise found[0]

    def _name(self, name: str) -> Column:
        looped = self.loops.item(name)
        if looped is not None:
            return looped
        found = self.declared.columns.get(name)
        if found is None or name.startswith("_"):
            code, facts = stray_name(name, self.declared.columns, self.loops, self.guesser)
            raise Wrong(code, **facts)
        self.used.add(name)
        return found

    def _part(self, node: nodes.Getattr | nodes.Getitem) -> Column:
        """Follow a dot, or a constant in brackets, into a row."""
        whole = self.check(node.node)
        if isinstance(node, nodes.Getattr):
            name: object = node.attr
        else:
            name = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(name, int) and whole.kind in {"list", "paragraphs", "any"}:
            return element_of(whole, whole.name)
        if not isinstance(name, str) or name.startswith("_"):
            raise Wrong("compose.tag_forbidden", word=f".{name or '[]'}")
        if whole.kind == "list":
            whole = replace(whole, columns=())
        found = self._column(whole, name)
        self._use_column(node.node, name)
        return found

    def _column(self, whole: Column, name: str) -> Column:
        """Find a column by name, anything goes where nobody knows them."""
        if whole.kind == "any" or (whole.columns and not whole.columns[0].name):
            return ANY
        found = next((column for column in whole.columns if column.name == name), None)
        if found is None:
            near = self.guesser.columns(name, whole.columns)
            raise Wrong("compose.column_unknown", name=name, whole=whole.name, near=near)
        return found

    def _use_column(self, node: nodes.Node | None, column: str) -> None:
        """Keep in mind which column of which list is used; of a loop's item, of its list."""
        while isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Filter):
            node = node.node
        name = node.name if isinstance(node, nodes.Name) else ""
        self.used.add(f"{self.loops.list_of(name)}.{column}")

    def _filter(self, node: nodes.Filter) -> Column:
        if node.name not in FILTERS:
            raise Wrong(
                "compose.filter_unknown",
                name=node.name,
                near=self.guesser.names(node.name, FILTERS),
            )
        if node.node is None or node.dyn_args or node.dyn_kwargs:
            raise Wrong("compose.tag_forbidden", word=node.name)
        if not all(isinstance(each, nodes.Const) for each in [*node.args, *_values(node)]):
            raise Wrong("compose.filter_unfit", name=node.name)
        try:
            said = signature(FILTERS[node.name]).bind(None, *node.args, **_named_arguments(node))
        except TypeError as error:
            raise Wrong("compose.filter_unfit", name=node.name) from error
        inner = self.check(node.node)
        if "attribute" in said.arguments:  # the column that is joined of the rows of a list
            column = str(said.arguments["attribute"].value)
            self._column(inner, column)
            self._use_column(node.node, column)
        if found := misfit(node.name, inner):
            self.odd.append(found)
        gives = GIVES[node.name]
        return inner if gives is None else Column(inner.name, inner.label, gives)


def element_of(whole: Column, name: str) -> Column:
    """Give the column of one round over a list."""
    if whole.kind == "any" or (whole.columns and not whole.columns[0].name):
        return Column(name, kind="any")
    if whole.kind == "list" and whole.columns:
        return Column(name, whole.label, "group", columns=whole.columns)
    return Column(name, whole.label, "text")


def word_of_tag(name: str) -> Term:
    """Name what is not allowed."""
    return Term(f"compose.word.{name}", name)


def _values(node: nodes.Filter) -> list[nodes.Expr]:
    return [pair.value for pair in node.kwargs]


def _named_arguments(node: nodes.Filter) -> Mapping[str, object]:
    return {str(pair.key): pair.value for pair in node.kwargs}
