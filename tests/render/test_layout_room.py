"""A room gets smaller with every piece; all else of it stays."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from dossier.paper.style import PageStyle
from dossier.render.layout.floats import Scene
from dossier.render.layout.room import Foot, Room

FULL = Room(
    9000,
    height=700,
    is_top=True,
    drops_before=True,
    is_cell=True,
    is_loose=True,
    is_clipped=True,
    tail=5,
    used=40,
    scene=Scene(PageStyle(), 10, 20),
    lifts=True,
    floats=(),
    foot=Foot(9000),
)


@pytest.mark.parametrize("is_first", [True, False])
def test_what_is_left_below_a_piece_is_the_same_room_but_lower(*, is_first: bool) -> None:
    left = FULL.below(100, is_first=is_first, tail=7)
    assert left == replace(FULL, height=600, is_top=is_first, tail=7, used=140)


def test_the_room_above_sets_everything_that_there_is() -> None:
    bare = Room(0)
    same = {each.name for each in fields(Room)
            if getattr(FULL, each.name) == getattr(bare, each.name)}  # fmt: skip
    assert same <= {
        "is_top",
        "floats",
        "lead",
        "is_head",
        "is_end",
    }  # the last three are of one piece
