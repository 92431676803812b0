"""Stops hold beyond the right indent where LibreOffice lets them, and numbers meet their signs."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Flow, Para, Run, Section, Tab
from dossier.paper.frame import Glyphs, Line
from dossier.paper.style import Margins, PageStyle, ParaStyle, TabAlign, TabStop, TextStyle
from dossier.render.layout import Metrics, layout

STYLE = TextStyle(size=10.0)
WIDTH = 200.0


def placed(metrics: Metrics, stop: TabStop, text: str, *, is_new: bool) -> Glyphs:
    style = ParaStyle(right=100.0, tabs=(stop,))
    para = Para(style, (Run("a", STYLE), Tab(STYLE), Run(text, STYLE)), STYLE)
    page = PageStyle(WIDTH, 500.0, Margins())
    laid = layout(Flow((Section(page, (para,)),), shrinks=is_new), metrics)
    return [item for item in laid.pages[0].items if isinstance(item, Glyphs)][-1]


@pytest.mark.parametrize(
    ("align", "at", "x", "is_new"),
    [
        pytest.param(TabAlign.LEFT, 150.0, 150.0, True, id="a left stop before the margin"),
        pytest.param(TabAlign.LEFT, 210.0, 0.0, True, id="not beyond it: a new line"),
        pytest.param(TabAlign.LEFT, 210.0, 210.0, False, id="but in Word's older mode"),
        pytest.param(TabAlign.RIGHT, 210.0, 190.0, True, id="a right stop anywhere"),
        pytest.param(TabAlign.CENTER, 210.0, 200.0, True, id="a centred stop, too"),
        pytest.param(TabAlign.DECIMAL, 150.0, 80.0, True, id="a decimal stop not at all"),
        pytest.param(TabAlign.DECIMAL, 150.0, 140.0, False, id="save in the older mode"),
    ],
)
def test_stops_beyond_the_right_indent(
    even: Metrics, align: TabAlign, at: float, x: float, *, is_new: bool
) -> None:
    found = placed(even, TabStop(at, align), "bc,d", is_new=is_new)
    assert found.x == pytest.approx(x)


@pytest.mark.parametrize(
    ("number", "x"),
    [
        pytest.param("12,5", 40.0, id="a comma"),
        pytest.param("12.5", 40.0, id="a point"),
        pytest.param("1.234,5", 25.0, id="points between thousands"),
        pytest.param("1.234", 25.0, id="and nothing else: right-aligned"),
        pytest.param("12", 40.0, id="no sign: right-aligned"),
    ],
)
def test_decimal_signs_meet_their_stop(even: Metrics, number: str, x: float) -> None:
    found = placed(even, TabStop(50.0, TabAlign.DECIMAL), number, is_new=True)
    assert found.x == pytest.approx(x)


def test_a_bar_is_no_stop_but_a_line_down_the_paragraph(even: Metrics) -> None:
    para = Para(ParaStyle(bars=(50.0,)), (Run("a", STYLE), Tab(STYLE), Run("b", STYLE)), STYLE)
    laid = layout(Flow((Section(PageStyle(WIDTH, 500.0, Margins()), (para,)),)), even)
    letters = [item for item in laid.pages[0].items if isinstance(item, Glyphs)]
    (line,) = (item for item in laid.pages[0].items if isinstance(item, Line))
    assert letters[-1].x == pytest.approx(36.0)
    assert (line.x1, line.x2, line.y2 - line.y1) == pytest.approx((50.0, 50.0, 10.0))
