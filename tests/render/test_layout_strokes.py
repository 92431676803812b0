"""Underlines and strikes are drawn in the kind that Word names, and in its colour."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Flow, Para, Run, Section
from dossier.paper.frame import Item, Line, Path
from dossier.paper.style import Margins, PageStyle, ParaStyle, TextStyle
from dossier.render.layout import Metrics, layout


def strokes(metrics: Metrics, text: str, **style: object) -> list[Item]:
    look = TextStyle(size=10.0, **style)  # type: ignore[arg-type]  # fields by name
    para = Para(ParaStyle(), (Run(text, look),), look)
    laid = layout(Flow((Section(PageStyle(200.0, 300.0, Margins()), (para,)),)), metrics)
    return [item for item in laid.pages[0].items if isinstance(item, Line | Path)]


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        pytest.param("single", 1, id="one line"),
        pytest.param("double", 2, id="two lines"),
        pytest.param("words", 2, id="a line for each word"),
        pytest.param("wave", 1, id="a wave"),
        pytest.param("wavyDouble", 2, id="two waves"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_underlines(even: Metrics, kind: str, count: int) -> None:
    found = strokes(even, "một hai", underline=kind)
    assert len(found) == count
    assert all(isinstance(item, Path) is kind.startswith("wav") for item in found)


def test_words_are_underlined_where_they_stand(even: Metrics) -> None:
    found = strokes(even, "một hai", underline="words")
    assert [(i.x1, i.x2) for i in found if isinstance(i, Line)] == [(0.0, 15.0), (20.0, 35.0)]


def test_an_underline_has_the_colour_of_its_own_or_of_the_text(even: Metrics) -> None:
    (plain,) = strokes(even, "x", underline="single", color="0000ff")
    (own,) = strokes(even, "x", underline="single", color="0000ff", underline_color="c00000")
    assert isinstance(plain, Line)
    assert isinstance(own, Line)
    assert (plain.color, own.color) == ("0000ff", "c00000")


@pytest.mark.parametrize(("style", "count"), [("strike", 1), ("double_strike", 2)])
def test_strikes(even: Metrics, style: str, count: int) -> None:
    assert len(strokes(even, "x", **{style: True})) == count
