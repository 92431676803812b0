"""Lets Jinja read the expression or the loop of one tag, within bounds, and says why it cannot."""

from __future__ import annotations

from jinja2 import TemplateSyntaxError, nodes

from dossier.compose.language.sandbox import BLOCK, BLOCK_END, PRINT, PRINT_END, Sandbox
from dossier.messages import Term

LONGEST = 2_000  # letters of one tag
_STEEPEST = 60  # levels of one expression
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


class Wrong(Exception):  # noqa: N818 - a way out of a tag, caught where the tag is known
    """What is wrong with a tag: a code and its facts."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = tuple(params.items())
        self.more: list[Wrong] = []  # what else was wrong beside it


def read_expression(text: str, sandbox: Sandbox) -> nodes.Expr:
    """Read what a tag prints, or asks."""
    tree = _parse(f"{PRINT} {text} {PRINT_END}", sandbox)
    output = tree.body[0] if tree.body else None
    if len(tree.body) != 1 or not isinstance(output, nodes.Output) or len(output.nodes) != 1:
        raise _broken("", text)
    return output.nodes[0]


def read_loop(statement: str, sandbox: Sandbox) -> nodes.For:
    """Read `for item in list`, where the item is one name."""
    tree = _parse(f"{BLOCK} {statement} {BLOCK_END}{BLOCK} endfor {BLOCK_END}", sandbox)
    loop = tree.body[0]
    if not isinstance(loop, nodes.For) or not isinstance(loop.target, nodes.Name):
        raise Wrong("compose.tag_forbidden", word="for")
    return loop


def _broken(why: str, text: str) -> Wrong:
    """Say why a tag cannot be read, in words of ours."""
    reason = next((code for sign, code in _BROKEN if sign in why), "compose.broken_words")
    if not text.strip():
        reason = "compose.broken_empty"
    elif any(text.count(one) != text.count(other) for one, other in ("()", "[]")):
        reason = "compose.broken_bracket"
    return Wrong("compose.tag_broken", why=Term(reason, why))


def _parse(source: str, sandbox: Sandbox) -> nodes.Template:
    """Let Jinja read a tag, unless it is so long or deep that reading it is work."""
    if len(source) > LONGEST:
        raise Wrong("compose.tag_long", most=LONGEST)
    try:
        tree = sandbox.parse(source)
    except TemplateSyntaxError as error:
        said = source.strip(_AROUND)
        raise _broken(str(error.message), said) from error
    except RecursionError as error:
        raise Wrong("compose.tag_long", most=LONGEST) from error
    if _depth(tree) > _STEEPEST:
        raise Wrong("compose.tag_long", most=_STEEPEST)
    return tree


def _depth(tree: nodes.Node) -> int:
    """Count the levels of an expression, one level at a time."""
    level: list[nodes.Node] = [tree]
    depth = 0
    while level:
        level = [child for node in level for child in node.iter_child_nodes()]
        depth += 1
    return depth
