"""Labels stand where LibreOffice 25.2 puts them, and the text after them at its tab."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Flow, Inline, Label, Para, Run, Section, Tab
from dossier.paper.frame import Glyphs
from dossier.paper.style import Align, PageStyle, ParaStyle, TabStop, TextStyle
from dossier.render.layout import Metrics, layout

STYLE = TextStyle(size=10.0)
EDGE = 72.0  # left margin of the usual page


def lines(para: Para, metrics: Metrics) -> list[Glyphs]:
    laid = layout(Flow((Section(PageStyle(), (para,)),)), metrics)
    return [item for item in laid.pages[0].items if isinstance(item, Glyphs)]


@pytest.mark.parametrize(
    ("align", "stops", "label", "text"),
    [
        pytest.param(Align.LEFT, (), 18.0, 36.0, id="left of its place"),
        pytest.param(Align.RIGHT, (), 8.0, 36.0, id="right of it"),
        pytest.param(Align.CENTER, (), 13.0, 36.0, id="over it"),
        pytest.param(Align.LEFT, (TabStop(30.0),), 18.0, 30.0, id="a stop before the indent"),
    ],
)
def test_where_label_and_text_stand(
    even: Metrics, align: Align, stops: tuple[TabStop, ...], label: float, text: float
) -> None:
    style = ParaStyle(left=36.0, first=-18.0, tabs=stops)
    inlines: tuple[Inline, ...] = (Label("1.", STYLE, align), Tab(STYLE), Run("x", STYLE))
    first, second = lines(Para(style, inlines, STYLE), even)
    assert (first.text, second.text) == ("1.", "x")
    assert [first.x - EDGE, second.x - EDGE] == pytest.approx([label, text])


def test_the_space_behind_a_label_is_not_stretched(even: Metrics) -> None:
    style = ParaStyle(align=Align.JUSTIFY)
    para = Para(style, (Label("1. ", STYLE), Run("a " * 300, STYLE)), STYLE)
    label, text, *_ = lines(para, even)
    assert text.x - label.x == pytest.approx(15.0)


def test_a_label_alone_leaves_room_for_the_text_to_come(even: Metrics) -> None:
    small = TextStyle(size=5.0)
    alone = Para(ParaStyle(), (Label("1.", small), Tab(small)), STYLE)
    label = lines(alone, even)[0]
    assert label.baseline == pytest.approx(72.0 + 8.0)
