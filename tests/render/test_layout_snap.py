"""Lines stand on the grid of their section where it has one and their paragraph keeps to it."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Flow, Para, Run, Section
from dossier.paper.frame import Glyphs
from dossier.paper.style import Margins, PageStyle, ParaStyle, Rule, TextStyle
from dossier.render.layout import Metrics, layout
from dossier.render.read import read
from tests.render.conftest import MakeDocx

STYLE = TextStyle(size=10.0)
GRID = 15.0


def baselines(metrics: Metrics, style: ParaStyle, grid: float = GRID) -> list[float]:
    page = PageStyle(30.0, 500.0, Margins(), grid=grid)
    paras = (Para(style, (Run("abcd efgh", STYLE),), STYLE), Para(style, (Run("x", STYLE),), STYLE))
    laid = layout(Flow((Section(page, paras),)), metrics)
    return [item.baseline for item in laid.pages[0].items if isinstance(item, Glyphs)]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        pytest.param(ParaStyle(), [10.5, 25.5, 40.5], id="in the middle of each step"),
        pytest.param(ParaStyle(snaps=False), [8.0, 18.0, 28.0], id="not where it does not snap"),
        pytest.param(ParaStyle(line=2.0), [10.5, 40.5, 65.5], id="a share of a step, below it"),
        pytest.param(ParaStyle(line=0.5), [10.5, 25.5, 40.5], id="but no less than one"),
        pytest.param(
            ParaStyle(line=12.0, rule=Rule.EXACT), [9.0, 21.0, 33.0], id="an exact height holds"
        ),
        pytest.param(
            ParaStyle(line=20.0, rule=Rule.AT_LEAST), [13.0, 33.0, 53.0], id="a higher one, too"
        ),
        pytest.param(
            ParaStyle(line=8.0, rule=Rule.AT_LEAST), [10.5, 25.5, 40.5], id="a lower one does not"
        ),
    ],
)
def test_lines_on_a_grid(even: Metrics, style: ParaStyle, expected: list[float]) -> None:
    assert baselines(even, style) == pytest.approx(expected, abs=0.06)


def test_a_page_without_a_grid_has_lines_as_high_as_their_text(even: Metrics) -> None:
    assert baselines(even, ParaStyle(), 0.0) == pytest.approx([8.0, 18.0, 28.0])


@pytest.mark.parametrize(
    ("grid", "height"),
    [
        pytest.param('<w:docGrid w:type="lines" w:linePitch="360"/>', 18.0, id="lines"),
        pytest.param('<w:docGrid w:linePitch="360"/>', 0.0, id="no type is no grid"),
        pytest.param('<w:docGrid w:type="lines" w:linePitch="-5"/>', 0.0, id="nonsense"),
        pytest.param("", 0.0, id="nothing"),
    ],
)
def test_the_grid_of_a_section(docx: MakeDocx, grid: str, height: float) -> None:
    (section,) = read(docx("<w:p/>", end=f"<w:sectPr>{grid}</w:sectPr>")).flow.sections
    assert section.page.grid == height
