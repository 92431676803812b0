"""Text goes around drawings, drawings keep to their page, and the back is painted first."""

from __future__ import annotations

import pytest

from dossier.paper.drawing import Flank, Wrap
from dossier.paper.frame import Box, Glyphs, Line, Page, Path
from dossier.render.layout import Metrics, layout
from dossier.render.layout.floats import Float, below, free
from dossier.render.read import read
from tests.render.conftest import MakeDocx
from tools.corpus.drawn import Hang, Place, anchored, body, line, member, shape, vml
from tools.corpus.drawn import group as grouped
from tools.corpus.parts import cell, para, row, run, table

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
WORDS = " ".join(["chữ"] * 200)
FILL = '<a:solidFill><a:srgbClr val="FFEE00"/></a:solidFill>'
NO_BODY = body((0, 0, 0, 0))


def pages(docx: MakeDocx, even: Metrics, *blocks: str) -> tuple[Page, ...]:
    """Lay out blocks on pages whose text is 500 points wide and 700 high, lines 10 points."""
    content = "".join(blocks).replace("<w:p>", f"<w:p {SPACES}>")
    return layout(read(docx(content)).flow, even).pages


def texts(page: Page) -> list[Glyphs]:
    """The stretches of text of a page."""
    return [item for item in page.items if isinstance(item, Glyphs)]


def lefts(page: Page) -> list[float]:
    """Where each line of a page begins, from the left margin."""
    return [round(item.x - 50) for item in texts(page)]


def box(wrap: str, across: Place = ("column", 0.0), down: float = 0.0, height: float = 25) -> str:
    """A box 100 points wide, without text or outline."""
    hang = Hang(across, ("paragraph", down), wrap)
    drawn = shape((100, height), dress=f"{FILL}<a:ln><a:noFill/></a:ln>")
    return anchored(drawn, (100, height), hang)


FLOAT = Float(100, 50, 200, 90, Wrap.BESIDE)


@pytest.mark.parametrize(
    ("flank", "stretches"),
    [
        pytest.param(Flank.BOTH, [(0, 400), (900, 2000)], id="both"),
        pytest.param(Flank.LEFT, [(0, 400)], id="left"),
        pytest.param(Flank.RIGHT, [(900, 2000)], id="right"),
        pytest.param(Flank.LARGEST, [(900, 2000)], id="largest"),
    ],
)
def test_text_stands_on_the_sides_that_are_asked_for(
    flank: Flank, stretches: list[tuple[int, int]]
) -> None:
    one = Float(400, 50, 900, 90, Wrap.BESIDE, flank)
    assert free([one], (0, 2000), (60, 70)) == (stretches, 90)


def test_a_gap_narrower_than_a_word_is_not_used() -> None:
    one = Float(200, 50, 1900, 90, Wrap.BESIDE)
    assert free([one], (0, 2000), (60, 70)) == ([], 90)


def test_what_cannot_be_broken_goes_below_all_that_it_meets() -> None:
    stair = [FLOAT, Float(150, 80, 300, 120, Wrap.BESIDE)]
    assert below(stair, (0, 1000), 60) == 120
    assert below(stair, (400, 1000), 60) == 60


def test_lines_beside_a_drawing_are_shorter(docx: MakeDocx, even: Metrics) -> None:
    (page,) = pages(docx, even, para(box("square") + run(WORDS)))
    assert lefts(page)[:4] == [109, 109, 109, 0]  # nine points off, three lines


@pytest.mark.parametrize("words", range(80, 112, 4))
def test_no_line_goes_on_alone_where_its_page_has_more_width(
    docx: MakeDocx, even: Metrics, words: int
) -> None:
    above = [para(run("trên"))] * 66
    beside = para(box("square", height=40) + run(" ".join(["chữ"] * words)))
    first, second = pages(docx, even, *above, beside)
    assert len(texts(first)) - len(above) >= 2
    assert len(texts(second)) >= 2


def test_lines_go_on_below_a_drawing_that_leaves_no_sides(docx: MakeDocx, even: Metrics) -> None:
    (page,) = pages(docx, even, para(box("top", down=12.0) + run(WORDS)))
    first, second = texts(page)[:2]
    assert second.baseline - first.baseline == pytest.approx(37.1, abs=0.1)


def test_what_hangs_before_the_text_changes_no_line(docx: MakeDocx, even: Metrics) -> None:
    (with_box,) = pages(docx, even, para(box("none") + run(WORDS)))
    (without,) = pages(docx, even, para(run(WORDS)))
    assert texts(with_box) == texts(without)


@pytest.mark.parametrize("behind", [True, False])
def test_what_lies_behind_the_text_is_painted_first(
    docx: MakeDocx, even: Metrics, *, behind: bool
) -> None:
    drawn = shape((100, 20), dress=f"{FILL}<a:ln><a:noFill/></a:ln>")
    (page,) = pages(docx, even, para(run("a") + anchored(drawn, (100, 20), Hang(behind=behind))))
    kinds = [type(item) for item in page.items]
    assert kinds == ([Box, Glyphs] if behind else [Glyphs, Box])


def test_a_drawing_moves_up_to_stay_on_its_page(docx: MakeDocx, even: Metrics) -> None:
    filler = para(run(" ".join(["chữ"] * 1600)))
    (page, *_) = pages(docx, even, filler, para(box("square", height=80) + run("cuối")))
    (drawn,) = (item for item in page.items if isinstance(item, Box))
    assert drawn.y + drawn.height <= 750.1


def test_too_much_text_is_hidden_and_said(docx: MakeDocx, even: Metrics) -> None:
    lines = [para(run(str(number))) for number in range(9)]
    drawn = anchored(shape((100, 25), *lines, body=NO_BODY), (100, 25), Hang())
    flow = read(docx(para(drawn).replace("<w:p>", f"<w:p {SPACES}>"))).flow
    laid = layout(flow, even)
    assert [item.text for item in texts(laid.pages[0])] == ["0", "1", "2"]
    assert [finding.code for finding in laid.findings] == ["render.box_clipped"]


def test_a_box_grows_with_its_text(docx: MakeDocx, even: Metrics) -> None:
    lines = [para(run(str(number))) for number in range(9)]
    drawn = shape((100, 25), *lines, body=body((0, 0, 0, 0), fit="spAutoFit"))
    (page,) = pages(docx, even, para(anchored(drawn, (100, 25), Hang())))
    (outline,) = (item for item in page.items if isinstance(item, Path))
    ys = [step[1] for step in outline.steps]
    assert max(ys) - min(ys) == pytest.approx(90.0)


def test_members_of_a_group_stand_in_their_places(docx: MakeDocx, even: Metrics) -> None:
    members = [
        member(at, (40, 12), text, body=NO_BODY) for at, text in (((0, 0), "a"), ((60, 30), "b"))
    ]
    drawn = anchored(grouped((100, 42), *members), (100, 42), Hang(("column", 10.0)))
    (page,) = pages(docx, even, para(drawn))
    assert lefts(page) == [10, 70]


def test_a_rule_goes_across_the_column(docx: MakeDocx, even: Metrics) -> None:
    look = 'fillcolor="#aca899" stroked="f"'
    (page,) = pages(docx, even, para(vml("width:0;height:2pt", tag="rect", props=look)))
    (drawn,) = (item for item in page.items if isinstance(item, Box))
    assert (drawn.width, drawn.height) == (500.0, 2.0)


def test_a_cell_grows_with_what_its_text_goes_around(docx: MakeDocx, even: Metrics) -> None:
    cells = [cell(4000, para(box("square", height=60) + run("ảnh")))]
    (page,) = pages(docx, even, table([4000], [row(cells)], size=0), para(run("sau")))
    first, last = texts(page)
    assert last.baseline - first.baseline == pytest.approx(60.0, abs=0.1)


def test_the_line_under_a_motto_hangs_in_its_cell(docx: MakeDocx, even: Metrics) -> None:
    rule = anchored(line((60, 0)), (60, 0), Hang(("column", 20.0), ("paragraph", 5.0)))
    cells = [cell(4000, "trái"), cell(4000, para(rule + run("phải")))]
    (page,) = pages(docx, even, table([4000, 4000], [row(cells)], size=0))
    text = texts(page)[-1]
    (drawn,) = (item for item in page.items if isinstance(item, Line))
    assert (round(drawn.x1 - text.x, 6), drawn.x2 - drawn.x1) == (20.0, 60.0)


def test_a_drawing_at_a_fixed_place_moves_text_before_its_paragraph(
    docx: MakeDocx, even: Metrics
) -> None:
    drawn = shape((100, 25), dress=FILL)
    hang = Hang(("margin", 0.0), ("margin", 0.0), "square")
    (page,) = pages(docx, even, para(run(WORDS)), para(anchored(drawn, (100, 25), hang) + run("a")))
    assert lefts(page)[0] == 109
