"""Each drawing of the window is asked for somewhere."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from ui.rooms import ROOMS
from ui.theme.icons import names
from ui.theme.style import Look
from ui.views.around.palette import KINDS

ASKING = {"icon", "signed", "Action", "Deed", "Sign", "_button", "_menu_button"}
USUAL = {"command"}  # of what can be done and has no icon of its own
UI = Path(__file__).parents[2] / "ui"


def asked_for() -> Iterator[str]:
    calls = (
        node
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    for call in calls:
        called = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if called in ASKING:
            given = (*call.args, *(word.value for word in call.keywords))
            yield from (each.value for each in given if isinstance(each, ast.Constant))  # type: ignore[misc]


def test_every_icon_is_asked_for() -> None:
    by_room = {room.name for room in ROOMS}
    by_kind = {drawing for _heading, drawing in KINDS.values()}
    wanted = {*asked_for(), *by_room, *by_kind, *USUAL, *(look.value for look in Look)}
    assert set(names()) - wanted == set()
