"""Vietnamese can be typed everywhere: nothing judges or rewrites a text while it is composed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# A validator refuses, and a mask replaces, what Unikey types on the way to a letter: "a", then a
# backspace, then "â". Boxes of Qt for dates and numbers have validators of their own.
HINDERING = {
    *("setValidator", "setInputMask", "QValidator", "QIntValidator", "QDoubleValidator"),
    *("QRegularExpressionValidator", "QDateEdit", "QTimeEdit", "QDateTimeEdit"),
}
REWRITING = {"setText", "setPlainText", "insert", "clear"}
FILES = sorted((ROOT / "ui").rglob("*.py"))


def names_in(tree: ast.AST) -> set[str]:
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return attributes | {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def slots_of_typing(tree: ast.AST) -> set[str]:
    """Name the methods that a file calls at every key."""
    return {
        node.args[0].attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and isinstance(node.func.value, ast.Attribute)
        and node.func.value.attr == "textEdited"
        and node.args
        and isinstance(node.args[0], ast.Attribute)
    }


def rewrites_itself(function: ast.FunctionDef) -> bool:
    """Tell whether a method puts a text into its own object."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in REWRITING
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "self"
        for node in ast.walk(function)
    )


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_nothing_stands_between_the_keyboard_and_the_text(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not names_in(tree) & HINDERING
    slots = slots_of_typing(tree)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert not [each.name for each in functions if each.name in slots and rewrites_itself(each)]
