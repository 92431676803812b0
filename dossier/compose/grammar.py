"""Reads what a tag says, within the few words that templates may use, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from inspect import signature

from jinja2 import TemplateSyntaxError, nodes

from dossier.compose.declared import Declared
from dossier.compose.filters import FILTERS, GIVES, TESTS
from dossier.compose.guesses import NOTHING, Blame, Guesser, stray_name
from dossier.compose.loops import Loop, Loops
from dossier.compose.naming import put_names
from dossier.compose.registry import Column
from dossier.compose.sandbox import BLOCK, BLOCK_END, PRINT, PRINT_END, Sandbox
from dossier.compose.sense import compared, group_printed, is_constant, misfit
from dossier.compose.tags import Fault, Tag
from dossier.messages import Term

_DEEPEST = 3  # loops within loops
_LONGEST = 2_000  # letters of one tag
_STEEPEST = 60  # levels of one expression
_MOST_ITEMS = 100  # of a list written out in a tag
_AS_IT_IS = {"khong_co", "default", "d", "e", "escape"}  # filters that leave a value what it is
_ANY = Column("", kind="any")
_FOR = re.compile(
    r"for\s+(?P<item>[^\s,]+)\s+in\s+"
    r"(?P<list>(?:'[^']*+'|\"[^\"]*+\"|(?!\sif\s)[^'\"])++)(?:\sif\s(?P<test>.+))?",
    re.DOTALL,
)
_AROUND = f"{BLOCK}{BLOCK_END}{PRINT}{PRINT_END} "
# What Jinja says of a tag that it cannot read, and our words for it.
_BROKEN = (
    ("Expected an expression", "compose.broken_empty"),
    ("unexpected char", "compose.broken_sign"),
    ("unexpected end", "compose.broken_bracket"),
    ("end of print statement', got", "compose.broken_words"),
    ("end of statement block', got", "compose.broken_words"),
    ("expected token ','", "compose.broken_bracket"),
    ("expected token ')'", "compose.broken_bracket"),
    ("unexpected ')'", "compose.broken_bracket"),
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


class _Wrong(Exception):  # noqa: N818 - a way out of the tree, caught a few lines further up
    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = tuple(params.items())
        self.more: list[_Wrong] = []  # what else was wrong beside it


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
            column = self._check(self._expression(text))
        except _Wrong as wrong:
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
        except _Wrong as wrong:
            self._blame(tag, wrong)
            if tag.word == "for" and not self.loops.is_open(tag):
                item = _FOR.match(tag.body)
                name = item["item"] if item else ""
                unsure = Column(name, kind="any")
                self.loops.open.append(Loop(name, unsure, _ANY, tag, is_used=True))
            return {"if": "if true", "for": "for _ in []", "elif": "elif true"}.get(tag.word, "")
        self._wonder(tag)
        return said

    def _blame(self, tag: Tag, wrong: _Wrong) -> None:
        self.odd.clear()
        for each in (wrong, *wrong.more):
            code = each.code
            if code == "compose.tag_broken" and "{" in tag.body:
                code = "compose.tag_nested"
            self.faults.append(Fault(code, tag.source, tag.where, each.params))

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
            test = self._expression(text)
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
        raise _Wrong("compose.tag_forbidden", word=_word(word))

    def _open_loop(self, tag: Tag) -> str:
        """Read `for item in list`; the list may be called by its label."""
        said = _FOR.fullmatch(tag.body)
        if said is None:
            raise _Wrong(
                "compose.tag_broken", why=Term("compose.broken_loop", tag.body), near=NOTHING
            )
        statement = f"for {said['item']} in {self._named(said['list'].strip())}"
        loop = self._loop(statement)
        item, over = self._item(loop)
        if said["test"]:
            statement += f" if {self._named(said['test'].strip(), (said['item'], item))}"
            loop = self._loop(statement)
        self.loops.open.append(Loop(said["item"], item, over, tag))
        if said["item"] in self.declared.columns:
            self.odd.append(("compose.loop_shadows", {"name": said["item"]}))
        if loop.test is not None:
            self._check(loop.test)
        return statement

    def _loop(self, statement: str) -> nodes.For:
        loop = self._parse(f"{BLOCK} {statement} {BLOCK_END}{BLOCK} endfor {BLOCK_END}").body[0]
        if not isinstance(loop, nodes.For) or not isinstance(loop.target, nodes.Name):
            raise _Wrong("compose.tag_forbidden", word="for")
        return loop

    def _item(self, loop: nodes.For) -> tuple[Column, Column]:
        """Check what a loop goes over; give the columns that stand for one round and for all."""
        name = loop.target.name if isinstance(loop.target, nodes.Name) else ""
        if loop.recursive or name.startswith("_") or name == "loop":
            raise _Wrong("compose.tag_forbidden", word="for")
        if len(self.loops.rows) >= _DEEPEST:
            raise _Wrong("compose.too_deep", most=_DEEPEST)
        over = self._check(loop.iter)
        if over.kind not in {"list", "paragraphs", "any"} or not _is_declared(loop.iter):
            raise _Wrong("compose.not_a_list", name=over.name)
        if over is not _ANY and any(over is each.over for each in self.loops.open):
            raise _Wrong("compose.loop_in_itself", name=over.name)
        return _element(over, name), over

    def _expression(self, text: str) -> nodes.Expr:
        tree = self._parse(f"{PRINT} {text} {PRINT_END}")
        output = tree.body[0] if tree.body else None
        if len(tree.body) != 1 or not isinstance(output, nodes.Output) or len(output.nodes) != 1:
            raise self._broken("", text)
        return output.nodes[0]

    def _broken(self, why: str, text: str) -> _Wrong:
        """Say why a tag cannot be read, in words of ours, and what it may have been meant as."""
        reason = next((code for sign, code in _BROKEN if sign in why), "compose.broken_words")
        if not text.strip():
            reason = "compose.broken_empty"
        elif any(text.count(one) != text.count(other) for one, other in ("()", "[]")):
            reason = "compose.broken_bracket"
        near = self.guesser.columns(text.partition("|")[0], self.declared.columns.values())
        return _Wrong("compose.tag_broken", why=Term(reason, why), near=near)

    def _parse(self, source: str) -> nodes.Template:
        """Let Jinja read a tag, unless it is so long or deep that reading it is work."""
        if len(source) > _LONGEST:
            raise _Wrong("compose.tag_long", most=_LONGEST)
        try:
            tree = self.sandbox.parse(source)
        except TemplateSyntaxError as error:
            said = source.strip(_AROUND)
            raise self._broken(str(error.message), said) from error
        except RecursionError as error:
            raise _Wrong("compose.tag_long", most=_LONGEST) from error
        if _depth(tree) > _STEEPEST:
            raise _Wrong("compose.tag_long", most=_STEEPEST)
        return tree

    def _named(self, text: str, item: tuple[str, Column] = ("", _ANY)) -> str:
        """Put names where labels, or names in other capitals, were typed.

        An `item` is that of a loop which is about to open.
        """
        if len(text) > _LONGEST:
            raise _Wrong("compose.tag_long", most=_LONGEST)
        opening, column = item
        return put_names(
            text,
            self.declared.index,
            lambda name: column if name == opening else self.loops.item(name),
        )

    def _check(self, node: nodes.Node) -> Column:
        """Refuse what is not allowed; give the column that an expression stands for."""
        if not isinstance(node, _ALLOWED):
            raise _Wrong("compose.tag_forbidden", word=_word(type(node).__name__))
        if isinstance(node, nodes.Name):
            return self._name(node.name)
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            return self._part(node)
        if isinstance(node, nodes.Filter):
            return self._filter(node)
        if isinstance(node, nodes.Test) and node.name not in TESTS:
            raise _Wrong(
                "compose.test_unknown", name=node.name, near=self.guesser.names(node.name, TESTS)
            )
        if isinstance(node, nodes.List | nodes.Tuple) and len(node.items) > _MOST_ITEMS:
            raise _Wrong("compose.tag_long", most=_MOST_ITEMS)
        self._check_all(node.iter_child_nodes())
        if isinstance(node, nodes.Compare):
            self.odd += compared(node, self._check)
        return _ANY

    def _check_all(self, children: Iterable[nodes.Node]) -> None:
        """Check parts side by side, so that what is wrong with one hides no other."""
        found: list[_Wrong] = []
        for child in children:
            try:
                self._check(child)
            except _Wrong as wrong:
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
            raise _Wrong(code, **facts)
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
            raise _Wrong("compose.tag_forbidden", word=f".{name or '[]'}")
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
            raise _Wrong("compose.column_unknown", name=name, whole=whole.name, near=near)
        return found

    def _use_column(self, node: nodes.Node | None, column: str) -> None:
        """Keep in mind which column of which list is used; of a loop's item, of its list."""
        while isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Filter):
            node = node.node
        name = node.name if isinstance(node, nodes.Name) else ""
        self.used.add(f"{self.loops.list_of(name)}.{column}")

    def _filter(self, node: nodes.Filter) -> Column:
        if node.name not in FILTERS:
            raise _Wrong(
                "compose.filter_unknown",
                name=node.name,
                near=self.guesser.names(node.name, FILTERS),
            )
        if node.node is None or node.dyn_args or node.dyn_kwargs:
            raise _Wrong("compose.tag_forbidden", word=node.name)
        if not all(isinstance(each, nodes.Const) for each in [*node.args, *_values(node)]):
            raise _Wrong("compose.filter_unfit", name=node.name)
        try:
            said = signature(FILTERS[node.name]).bind(None, *node.args, **_named_arguments(node))
        except TypeError as error:
            raise _Wrong("compose.filter_unfit", name=node.name) from error
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


def _depth(tree: nodes.Node) -> int:
    """Count the levels of an expression, one level at a time."""
    level: list[nodes.Node] = [tree]
    depth = 0
    while level:
        level = [child for node in level for child in node.iter_child_nodes()]
        depth += 1
    return depth


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
