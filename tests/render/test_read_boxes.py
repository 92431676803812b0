"""Paragraphs alike that follow each other stand in one box."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Para, Run
from dossier.paper.style import NO_EDGES, Edge, Edges, ParaStyle, TextStyle
from dossier.render.read.boxes import boxed

LINE, OTHER = Edge(0.5, space=1.0), Edge(2.0)
ALL = Edges(LINE, LINE, LINE, LINE)
TEXT = TextStyle()


def para(**style: object) -> Para:
    return Para(ParaStyle(**style), (Run("x", TEXT),), TEXT)  # type: ignore[arg-type]  # by name


BOX = {"borders": ALL, "left": 10.0}


@pytest.mark.parametrize(
    ("second", "joins"),
    [
        pytest.param(BOX, True, id="the same lines"),
        pytest.param(BOX | {"shade": "dddddd"}, True, id="whatever their shade"),
        pytest.param(BOX | {"left": 20.0}, False, id="at another indent"),
        pytest.param(BOX | {"first": -5.0}, False, id="with a hanging first line"),
        pytest.param(BOX | {"borders": Edges(OTHER)}, False, id="other lines"),
        pytest.param({}, False, id="no lines"),
    ],
)
def test_neighbours_join(second: dict[str, object], *, joins: bool) -> None:
    first, last = boxed((para(**BOX), para(**second)))
    assert isinstance(first, Para)
    assert isinstance(last, Para)
    assert (first.style.borders.bottom is None) is joins
    assert (last.style.borders.top is None) is (joins or not second.get("borders"))
    assert first.style.borders.left == LINE


def test_plain_paragraphs_stay_the_very_same() -> None:
    blocks = (para(), para())
    assert boxed(blocks) is blocks
    assert para().style.borders is NO_EDGES


def test_a_line_between_stands_in_place_of_the_upper_one() -> None:
    _, last = boxed((para(borders=ALL, between=OTHER), para(borders=ALL, between=OTHER)))
    assert isinstance(last, Para)
    assert last.style.borders.top == OTHER


def test_the_sides_of_a_box_reach_over_the_space_between_its_paragraphs() -> None:
    first, last = boxed((para(**BOX, after=6.0), para(**BOX, before=9.0)))
    assert isinstance(first, Para)
    assert isinstance(last, Para)
    assert (first.style.bridge, last.style.bridge) == (9.0, 0.0)
