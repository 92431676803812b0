"""Reads what a tag says, within the few words that templates may use, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from inspect import signature

from jinja2 import nodes

from dossier.compose.declared import Declared
from dossier.compose.filters import FILTERS, GIVES, TESTS
from dossier.compose.language.guesses import Blame, Guesser, stray_name
from dossier.compose.language.loops import Loop, Loops
from dossier.compose.language.naming import put_names
from dossier.compose.language.sandbox import Sandbox
from dossier.compose.language.sense import compared, group_printed, is_constant, misfit
from dossier.compose.language.tags import Fault, Tag
from dossier.compose.parsing import LONGEST, Wrong, read_expression, read_loop
from dossier.compose.registry import Column
from dossier.messages import Term

_DEEPEST = 3  # loops within loops
_MOST_ITEMS = 100  # of a list written out in a tag
_AS_IT_IS = {"khong_co", "default", "d", "e", "escape"}  # filters that leave a value what it is
_ANY = Column("", kind="any")
_FOR = re.compile(
    r"for\s+(?P<item>[^\s,]+)\s+in\s+"
    r"(?P<list>(?:'[^']*+'|\"[^\"]*+\"|(?!\sif\s)[^'\"])++)(?:\sif\s(?P<test>.+))?",
    re.DOTALL,
)
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
class Grammar:
    """Walks the tags of one part in order, with the loops that are open around it."""

    declared: Declared
    sandbox: Sandbox
    faults: list[Fault] = field(default_factory=list)
    used: set[str] = field(default_factory=set)  # declared names, and `list.column` of rows
    first: dict[str, Tag] = field(default_factory=dict)  # the tag that first uses each
    loops: Loops = field(default_factory=Loops)
    guesser: Guesser = field(default_factory=Guesser)
    odd: list[Blame] = field(default_factory=list)  # what makes no sense in the tag at hand

    def read_print(self, tag: Tag) -> tuple[str, Column]:
        """Give the expression of a printing tag, and what it prints."""
        try:
            text = self._named(tag.body)
            column = self._check(read_expression(text, self.sandbox))
        except Wrong as wrong:
            self._blame(tag, wrong)
            return "''", _ANY
        if found := group_printed(column):
            self.odd.append(found)
        self._wonder(tag)
        return text, column

    def read_block(self, tag: Tag) -> str:
        """Give the statement of a block tag; a `for` opens its loop, an `endfor` closes it."""
        try:
            said = self._statement(tag)
        except Wrong as wrong:
            self._blame(tag, wrong)
            if tag.word == "for" and not self.loops.is_open(tag):
                item = _FOR.match(tag.body)
                name = item["item"] if item else ""
                unsure = Column(name, kind="any")
                self.loops.open.append(Loop(name, unsure, _ANY, tag, is_used=True))
            return {"if": "if true", "for": "for _ in []", "elif": "elif true"}.get(tag.word, "")
        self._wonder(tag)
        return said

    def _blame(self, tag: Tag, wrong: Wrong) -> None:
        self.odd.clear()
        for each in (wrong, *wrong.more):
            code = each.code
            if code == "compose.tag_broken" and "{" in tag.body:
                code = "compose.tag_nested"
            params = each.params
            if code == "compose.tag_broken":
                params = (*params, ("near", self._meant(tag)))
            self.faults.append(Fault(code, tag.source, tag.where, params))

    def _meant(self, tag: Tag) -> tuple[str, ...] | Term:
        """Guess at the field of a tag that cannot be read."""
        said = tag.body if tag.form == "print" else tag.body.removeprefix(tag.word)
        return self.guesser.columns(said.partition("|")[0], self.declared.columns.values())

    def _wonder(self, tag: Tag) -> None:
        """Blame a tag for what makes no sense in it; keep in mind what it was the first to use."""
        blamed = ((code, tuple(facts.items())) for code, facts in self.odd)
        for code, params in dict.fromkeys(blamed):
            self.faults.append(Fault(code, tag.source, tag.where, params))
        self.odd.clear()
        self.first |= dict.fromkeys(self.used - self.first.keys(), tag)

    def _statement(self, tag: Tag) -> str:
        word, _, rest = tag.body.partition(" ")
        if word in {"if", "elif"}:
            text = self._named(rest.strip())
            test = read_expression(text, self.sandbox)
            self._check(test)
            if is_constant(test):
                self.odd.append(("compose.condition_constant", {}))
            return f"{word} {text}"
        if word == "for":
            return self._open_loop(tag)
        if word == "endfor" and (idle := self.loops.close()):
            self.faults.append(idle)
        if word in {"else", "endif", "endfor"} and not rest.strip():
            return word
        raise Wrong("compose.tag_forbidden", word=_word(word))

    def _open_loop(self, tag: Tag) -> str:
        """Read `for item in list`; the list may be called by its label."""
        said = _FOR.fullmatch(tag.body)
        if said is None:
            raise Wrong("compose.tag_broken", why=Term("compose.broken_loop", tag.body))
        statement = f"for {said['item']} in {self._named(said['list'].strip())}"
        loop = read_loop(statement, self.sandbox)
        item, over = self._item(loop)
        if said["test"]:
            statement += f" if {self._named(said['test'].strip(), (said['item'], item))}"
            loop = read_loop(statement, self.sandbox)
        self.loops.open.append(Loop(said["item"], item, over, tag))
        if said["item"] in self.declared.columns:
            self.odd.append(("compose.loop_shadows", {"name": said["item"]}))
        if loop.test is not None:
            self._check(loop.test)
        return statement

    def _item(self, loop: nodes.For) -> tuple[Column, Column]:
        """Check what a loop goes over; give the columns that stand for one round and for all."""
        name = loop.target.name if isinstance(loop.target, nodes.Name) else ""
        if loop.recursive or name.startswith("_") or name == "loop":
            raise Wrong("compose.tag_forbidden", word="for")
        if len(self.loops.rows) >= _DEEPEST:
            raise Wrong("compose.too_deep", most=_DEEPEST)
        over = self._check(loop.iter)
        if over.kind not in {"list", "paragraphs", "any"} or not _is_declared(loop.iter):
            raise Wrong("compose.not_a_list", name=over.name)
        if over is not _ANY and any(over is each.over for each in self.loops.open):
            raise Wrong("compose.loop_in_itself", name=over.name)
        return _element(over, name), over

    def _named(self, text: str, item: tuple[str, Column] = ("", _ANY)) -> str:
        """Put names where labels, or names in other capitals, were typed.

        An `item` is that of a loop which is about to open.
        """
        if len(text) > LONGEST:
            raise Wrong("compose.tag_long", most=LONGEST)
        opening, column = item
        return put_names(
            text,
            self.declared.index,
            lambda name: column if name == opening else self.loops.item(name),
        )

    def _check(self, node: nodes.Node) -> Column:
        """Refuse what is not allowed; give the column that an expression stands for."""
        if not isinstance(node, _ALLOWED):
            raise Wrong("compose.tag_forbidden", word=_word(type(node).__name__))
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
            self.odd += compared(node, self._check)
        return _ANY

    def _check_all(self, children: Iterable[nodes.Node]) -> None:
        """Check parts side by side, so that what is wrong with one hides no other."""
        found: list[Wrong] = []
        for child in children:
            try:
                self._check(child)
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
        whole = self._check(node.node)
        if isinstance(node, nodes.Getattr):
            name: object = node.attr
        else:
            name = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(name, int) and whole.kind in {"list", "paragraphs", "any"}:
            return _element(whole, whole.name)
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
            return _ANY
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
        inner = self._check(node.node)
        if "attribute" in said.arguments:  # the column that is joined of the rows of a list
            column = str(said.arguments["attribute"].value)
            self._column(inner, column)
            self._use_column(node.node, column)
        if found := misfit(node.name, inner):
            self.odd.append(found)
        gives = GIVES[node.name]
        return inner if gives is None else Column(inner.name, inner.label, gives)


def _word(name: str) -> Term:
    """Name what is not allowed."""
    return Term(f"compose.word.{name}", name)


def _is_declared(node: nodes.Node) -> bool:
    """Say whether an expression names a list, or writes out a few plain values."""
    while isinstance(node, nodes.Filter) and node.node is not None and node.name in _AS_IT_IS:
        node = node.node
    if isinstance(node, nodes.List | nodes.Tuple):
        return all(isinstance(item, nodes.Const) for item in node.items)
    return isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem)


def _values(node: nodes.Filter) -> list[nodes.Expr]:
    return [pair.value for pair in node.kwargs]


def _named_arguments(node: nodes.Filter) -> Mapping[str, object]:
    return {str(pair.key): pair.value for pair in node.kwargs}


def _element(whole: Column, name: str) -> Column:
    """Give the column of one round over a list."""
    if whole.kind == "any" or (whole.columns and not whole.columns[0].name):
        return Column(name, kind="any")
    if whole.kind == "list" and whole.columns:
        return Column(name, whole.label, "group", columns=whole.columns)
    return Column(name, whole.label, "text")
