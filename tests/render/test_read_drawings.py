"""Drawings are read with their size, place and text; what cannot be drawn keeps its place."""

from __future__ import annotations

import pytest

from dossier.paper.drawing import Flank, Picture, Side, Stroke, Wrap
from dossier.paper.flow import Anchored, Group, Para, Run, Shape
from dossier.paper.style import VAlign
from dossier.render.read import Reading, read
from tests.render.conftest import MakeDocx
from tools.corpus.drawn import (
    Hang,
    anchored,
    body,
    group,
    inline,
    line,
    member,
    shape,
    vml,
    vml_text,
)
from tools.corpus.parts import para, run

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
SPACES = (
    f'xmlns:a="{A}" xmlns:pic="{A[:-4]}picture" xmlns:wp="{A[:-4]}wordprocessingDrawing" '
    f'xmlns:c="{A[:-14]}drawingml/2006/chart"'
)


def first(reading: Reading) -> Para:
    """The first paragraph."""
    block = reading.flow.sections[0].blocks[0]
    assert isinstance(block, Para)
    return block


def drawn(docx: MakeDocx, content: str) -> Reading:
    """Read a paragraph of one run of a drawing."""
    return read(docx(f"<w:p {SPACES}>{content}</w:p>"))


def hung(docx: MakeDocx, content: str) -> Anchored:
    """The drawing that hangs on the first paragraph."""
    (found,) = first(drawn(docx, content)).anchored
    return found


def said(reading: Reading) -> list[str]:
    """What is left out."""
    return [remark.what for remark in reading.remarks]


def test_a_text_box_is_read_with_its_place_and_its_text(docx: MakeDocx) -> None:
    box = shape((120, 40), "MẬT", body=body((4, 2, 4, 2), "ctr", "spAutoFit"))
    hang = Hang(("margin", "right"), ("paragraph", 12.0), "square", "left")
    found = hung(docx, anchored(box, (120, 40), hang))
    assert (found.across.side, found.across.align) == (Side.MARGIN, "right")
    assert (found.down.side, found.down.offset) == (Side.COLUMN, 12.0)
    assert (found.around.wrap, found.around.flank) == (Wrap.BESIDE, Flank.LEFT)
    assert isinstance(found.content, Shape)
    assert (found.content.valign, found.content.grows) == (VAlign.CENTER, True)
    assert len(found.content.blocks) == 1


def test_a_shape_keeps_its_text_within_its_bounds(docx: MakeDocx) -> None:
    round_ = shape((100, 100), "a", form="ellipse", body=body((0, 0, 0, 0)))
    found = hung(docx, anchored(round_, (100, 100), Hang())).content
    assert isinstance(found, Shape)
    assert found.insets.left == pytest.approx(14.645)
    assert len(found.outline) == 1


def test_text_that_says_no_colour_has_that_of_its_shape(docx: MakeDocx) -> None:
    ref = '<a:fontRef idx="minor"><a:srgbClr val="FFFFFF"/></a:fontRef>'
    style = f'<wps:style><a:lnRef idx="0"/><a:fillRef idx="0"/>{ref}</wps:style>'
    red = run("đỏ", '<w:color w:val="FF0000"/>')
    box = shape((100, 40), para(run("trắng") + red)).replace("</wps:spPr>", f"</wps:spPr>{style}")
    found = hung(docx, anchored(box, (100, 40), Hang())).content
    assert isinstance(found, Shape)
    (block,) = found.blocks
    assert isinstance(block, Para)
    assert [r.style.color for r in block.inlines if isinstance(r, Run)] == ["ffffff", "ff0000"]


@pytest.mark.parametrize("form", ["line", "straightConnector1"])
def test_lines_are_strokes(docx: MakeDocx, form: str) -> None:
    found = hung(docx, anchored(line((150, 0), 1.5, form=form), (150, 0), Hang()))
    assert isinstance(found.content, Stroke)
    assert (found.content.width, found.content.weight) == (150.0, 1.5)


def test_members_of_a_group_are_scaled_with_it(docx: MakeDocx) -> None:
    members = member((0, 0), (50, 20)), member((50, 20), (50, 20))
    run = anchored(group((100, 40), *members), (100, 40), Hang())
    twice = run.replace('cx="1270000" cy="508000"/><wp:eff', 'cx="2540000" cy="508000"/><wp:eff')
    found = hung(docx, twice).content
    assert isinstance(found, Group)
    assert [(c.x, c.y, c.drawing.width) for c in found.children] == [(0, 0, 100), (100, 20, 100)]


@pytest.mark.parametrize(
    ("run", "what"),
    [
        pytest.param(inline('<a:graphic><a:graphicData uri="c"><c:chart/></a:graphicData>'
                            "</a:graphic>", (90, 60)), "chart", id="chart"),
        pytest.param(inline(shape((50, 50), form="cloud"), (50, 50)), "shape cloud", id="form"),
        pytest.param(inline(shape((50, 50)).replace("<a:xfrm>", '<a:xfrm rot="2700000">'),
                            (50, 50)), "rotation", id="turned"),
        pytest.param(vml("width:90pt;height:20pt", '<v:textpath string="MẬT"/>'), "word_art",
                     id="word art"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_said(docx: MakeDocx, run: str, what: str) -> None:
    assert said(drawn(docx, run)) == [what]


def test_a_chart_leaves_a_frame_of_its_size(docx: MakeDocx) -> None:
    chart = '<a:graphic><a:graphicData uri="c"><c:chart/></a:graphicData></a:graphic>'
    (found,) = first(drawn(docx, inline(chart, (90, 60)))).inlines
    assert isinstance(found, Shape)
    assert (found.width, found.height) == (90.0, 60.0)


def test_a_linked_picture_is_never_opened(docx: MakeDocx) -> None:
    fill = '<pic:blipFill><a:blip r:link="rId9"/></pic:blipFill>'
    graphic = (
        f'<a:graphic><a:graphicData uri="p"><pic:pic>{fill}</pic:pic></a:graphicData></a:graphic>'
    )
    reading = drawn(docx, inline(graphic, (30, 30)))
    assert said(reading) == ["linked_picture"]
    assert not any(isinstance(i, Picture) for i in first(reading).inlines)


@pytest.mark.parametrize(
    ("style", "side", "offset", "is_behind"),
    [
        pytest.param("margin-left:20pt;z-index:5", Side.COLUMN, 20.0, False, id="column"),
        pytest.param("margin-left:1in;mso-position-horizontal-relative:page;z-index:-3", Side.PAGE,
                     72.0, True, id="behind, on the page"),
    ],
)  # fmt: skip
def test_vml_says_its_place_in_its_style(
    docx: MakeDocx, style: str, side: Side, offset: float, *, is_behind: bool
) -> None:
    place = f"position:absolute;width:90pt;height:30pt;{style}"
    found = hung(docx, vml(place, vml_text("Hỏa tốc", inset="1pt,2pt,3pt,4pt")))
    assert (found.across.side, found.across.offset, found.is_behind) == (side, offset, is_behind)
    assert isinstance(found.content, Shape)
    insets = found.content.insets
    assert (insets.left, insets.top, insets.right, insets.bottom) == (1.0, 2.0, 3.0, 4.0)


def test_the_kinds_of_shapes_alone_draw_nothing(docx: MakeDocx) -> None:
    reading = drawn(docx, f'<w:r><w:pict {V}><v:shapetype id="_x0000_t202"/></w:pict></w:r>')
    assert (first(reading).inlines, said(reading)) == ((), [])


def test_a_line_of_vml_goes_from_end_to_end(docx: MakeDocx) -> None:
    ends = 'from="100pt,4pt" to="40pt,10pt" strokeweight="1.5pt" strokecolor="red"'
    found = hung(docx, vml("position:absolute", tag="line", props=ends))
    assert isinstance(found.content, Stroke)
    assert (found.across.offset, found.down.offset, found.content.width) == (40.0, 4.0, 60.0)
    assert (found.content.rising, found.content.color) == (True, "ff0000")


def test_an_equation_is_laid_out_as_plain_text_and_said(docx: MakeDocx) -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    content = f'<w:p><m:oMath xmlns:m="{math}"><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>'
    reading = read(docx(content))
    (run,) = first(reading).inlines
    assert getattr(run, "text", "") == "a+b"
    assert said(reading) == ["equation"]


def test_paragraphs_in_one_frame_hang_on_what_follows(docx: MakeDocx) -> None:
    frame = '<w:framePr w:w="2000" w:hSpace="180" w:hAnchor="margin" w:xAlign="right"/>'
    reading = read(docx(para("một", frame) + para("hai", frame) + para("ba")))
    (block,) = reading.flow.sections[0].blocks
    assert isinstance(block, Para)
    (found,) = block.anchored
    assert isinstance(found.content, Shape)
    assert len(found.content.blocks) == 2
    assert (found.content.width, found.around.gap.left) == (100.0, 9.0)


PICT = f"<w:r><w:pict {V}>{{}}</w:pict></w:r>"
DRAWING = "<w:r><w:drawing>{}</w:drawing></w:r>"


@pytest.mark.parametrize(
    "run",
    [
        DRAWING.format("<wp:anchor/>"),
        DRAWING.format('<wp:inline><wp:extent cx="-9" cy="1e99"/></wp:inline>'),
        PICT.format('<v:shape style=";;:;width:rộng"/>'),
        PICT.format('<v:line from="" to=",,"/>'),
        PICT.format('<v:group coordsize="0,0"><v:rect/></v:group>'),
    ],
)
def test_senseless_drawings_are_read_as_little(docx: MakeDocx, run: str) -> None:
    assert isinstance(first(drawn(docx, run)), Para)


def test_the_name_of_a_paragraph_is_not_taken_by_the_box_that_hangs_on_it(docx: MakeDocx) -> None:
    inside = para(f'<w:bookmarkStart w:id="2" w:name="trong"/>{run("MẬT")}')
    box = anchored(shape((120, 40), "MẬT"), (120, 40), Hang()).replace(para(run("MẬT")), inside)
    mark = '<w:bookmarkStart w:id="1" w:name="ngoai"/>'
    found = first(read(docx(f"<w:p {SPACES}>{mark}{box}</w:p>")))
    assert found.names == ("ngoai",)
