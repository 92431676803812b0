"""Reads what a tag says, within the few words that templates may use, and what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jinja2 import nodes

from dossier.compose.language.expressions import ANY, Expressions, element_of, word_of_tag
from dossier.compose.language.loops import Loop
from dossier.compose.language.naming import put_names
from dossier.compose.language.parsing import LONGEST, Wrong, read_expression, read_loop
from dossier.compose.language.sandbox import Sandbox
from dossier.compose.language.sense import group_printed, is_constant
from dossier.compose.language.tags import Fault, Tag
from dossier.compose.registry import Column
from dossier.messages import Term

_DEEPEST = 3  # loops within loops
_AS_IT_IS = {"khong_co", "default", "d", "e", "escape"}  # filters that leave a value what it is
_FOR = re.compile(
    r"for\s+(?P<item>[^\s,]+)\s+in\s+"
    r"(?P<list>(?:'[^']*'|\"[^\"]*\"|(?!\sif\s)[^'\"])+)(?:\sif\s(?P<test>.+))?",
    re.DOTALL,
)


@dataclass(slots=True)
class Grammar:
    """Walks the tags of one part in order, with the loops that are open around it."""

    expressions: Expressions
    sandbox: Sandbox
    faults: list[Fault] = field(default_factory=list)
    first: dict[str, Tag] = field(default_factory=dict)  # the tag that first uses each name

    def read_print(self, tag: Tag) -> tuple[str, Column]:
        """Give the expression of a printing tag, and what it prints."""
        try:
            text = self._named(tag.body)
            column = self.expressions.check(read_expression(text, self.sandbox))
        except Wrong as wrong:
            self._blame(tag, wrong)
            return "''", ANY
        if found := group_printed(column):
            self.expressions.odd.append(found)
        self._wonder(tag)
        return text, column

    def read_block(self, tag: Tag) -> str:
        """Give the statement of a block tag; a `for` opens its loop, an `endfor` closes it."""
        try:
            said = self._statement(tag)
        except Wrong as wrong:
            self._blame(tag, wrong)
            if tag.word == "for" and not self.expressions.loops.is_open(tag):
                item = _FOR.match(tag.body)
                name = item["item"] if item else ""
                unsure = Column(name, kind="any")
                self.expressions.loops.open.append(Loop(name, unsure, ANY, tag, is_used=True))
            return {"if": "if true", "for": "for _ in []", "elif": "elif true"}.get(tag.word, "")
        self._wonder(tag)
        return said

    def _blame(self, tag: Tag, wrong: Wrong) -> None:
        self.expressions.odd.clear()
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
        return self.expressions.guesser.columns(
            said.partition("|")[0], self.expressions.declared.columns.values()
        )

    def _wonder(self, tag: Tag) -> None:
        """Blame a tag for what makes no sense in it; keep in mind what it was the first to use."""
        blamed = ((code, tuple(facts.items())) for code, facts in self.expressions.odd)
        for code, params in dict.fromkeys(blamed):
            self.faults.append(Fault(code, tag.source, tag.where, params))
        self.expressions.odd.clear()
        self.first |= dict.fromkeys(self.expressions.used - self.first.keys(), tag)

    def _statement(self, tag: Tag) -> str:
        word, _, rest = tag.body.partition(" ")
        if word in {"if", "elif"}:
            text = self._named(rest.strip())
            test = read_expression(text, self.sandbox)
            self.expressions.check(test)
            if is_constant(test):
                self.expressions.odd.append(("compose.condition_constant", {}))
            return f"{word} {text}"
        if word == "for":
            return self._open_loop(tag)
        if word == "endfor" and (idle := self.expressions.loops.close()):
            self.faults.append(idle)
        if word in {"else", "endif", "endfor"} and not rest.strip():
            return word
        raise Wrong("compose.tag_forbidden", word=word_of_tag(word))

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
        self.expressions.loops.open.append(Loop(said["item"], item, over, tag))
        if said["item"] in self.expressions.declared.columns:
            self.expressions.odd.append(("compose.loop_shadows", {"name": said["item"]}))
        if loop.test is not None:
            self.expressions.check(loop.test)
        return statement

    def _item(self, loop: nodes.For) -> tuple[Column, Column]:
        """Check what a loop goes over; give the columns that stand for one round and for all."""
        name = loop.target.name if isinstance(loop.target, nodes.Name) else ""
        if loop.recursive or name.startswith("_") or name == "loop":
            raise Wrong("compose.tag_forbidden", word="for")
        if len(self.expressions.loops.rows) >= _DEEPEST:
            raise Wrong("compose.too_deep", most=_DEEPEST)
        over = self.expressions.check(loop.iter)
        if over.kind not in {"list", "paragraphs", "any"} or not _is_declared(loop.iter):
            raise Wrong("compose.not_a_list", name=over.name)
        if over is not ANY and any(over is each.over for each in self.expressions.loops.open):
            raise Wrong("compose.loop_in_itself", name=over.name)
        return element_of(over, name), over

    def _named(self, text: str, item: tuple[str, Column] = ("", ANY)) -> str:
        """Put names where labels, or names in other capitals, were typed.

        An `item` is that of a loop which is about to open.
        """
        if len(text) > LONGEST:
            raise Wrong("compose.tag_long", most=LONGEST)
        opening, column = item
        return put_names(
            text,
            self.expressions.declared.index,
            lambda name: column if name == opening else self.expressions.loops.item(name),
        )


def _is_declared(node: nodes.Node) -> bool:
    """Say whether an expression names a list, or writes out a few plain values."""
    while isinstance(node, nodes.Filter) and node.node is not None and node.name in _AS_IT_IS:
        node = node.node
    if isinstance(node, nodes.List | nodes.Tuple):
        return all(isinstance(item, nodes.Const) for item in node.items)
    return isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem)
