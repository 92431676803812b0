"""Sections carry their page, their headers and footers, and where they begin."""

from __future__ import annotations

import pytest

from dossier.paper.drawing import Side, Stroke
from dossier.paper.flow import Anchored, Para, Run, Section
from dossier.paper.style import Columns, Margins, SectionStart
from dossier.render.read import read
from tests.render.conftest import MODE, MakeDocx

SIZE = '<w:pgSz w:w="12240" w:h="15840"/>'
WIDE = '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>'
MARGINS = '<w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:gutter="80"/>'
SHAPE = (
    '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>'
    '<wp:extent cx="1270000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
    '<a:prstGeom prst="line"/><a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
    "</a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)


def text(blocks: tuple[object, ...] | None) -> str | None:
    """Text of the paragraphs of a header."""
    if blocks is None:
        return None
    runs = (i for b in blocks if isinstance(b, Para) for i in b.inlines if isinstance(i, Run))
    return "".join(run.text for run in runs)


def para(content: str = "", end: str = "") -> str:
    """A paragraph, at the end of a section if it carries one."""
    props = f"<w:pPr><w:sectPr>{end}</w:sectPr></w:pPr>" if end else ""
    return f"<w:p>{props}<w:r><w:t>{content}</w:t></w:r></w:p>"


def sections(content: bytes) -> tuple[Section, ...]:
    """All sections."""
    return read(content).flow.sections


def test_a_paragraph_that_carries_an_end_closes_its_section(docx: MakeDocx) -> None:
    end = f'<w:sectPr>{WIDE}<w:type w:val="continuous"/></w:sectPr>'
    first, second = sections(docx(para("một", SIZE) + para("hai"), end=end))
    assert (first.page.width, second.page.width) == (612.0, 792.0)
    assert (len(first.blocks), len(second.blocks)) == (1, 1)
    assert (first.start, second.start) == (SectionStart.PAGE, SectionStart.CONTINUOUS)


def test_headers_stay_until_another_is_named(docx: MakeDocx) -> None:
    names = '<w:headerReference w:type="default" r:id="header1"/>'
    first, second = sections(
        docx(para("một", names + SIZE) + para("hai"), header1=para("đầu trang"))
    )
    assert (text(first.header.usual), text(second.header.usual)) == ("đầu trang", "đầu trang")


def test_the_first_page_is_bare_where_it_is_its_own(docx: MakeDocx) -> None:
    names = '<w:headerReference w:type="default" r:id="header1"/>'
    end = f"<w:sectPr>{names}{SIZE}<w:titlePg/></w:sectPr>"
    (section,) = sections(docx(para(), end=end, header1=para("2")))
    assert (text(section.header.usual), section.header.first, section.header.even) == (
        "2",
        (),
        None,
    )


def test_even_pages_differ_only_where_the_settings_say_so(docx: MakeDocx) -> None:
    names = '<w:headerReference w:type="even" r:id="header1"/>'
    end = f"<w:sectPr>{names}{SIZE}</w:sectPr>"
    settings = MODE + "<w:evenAndOddHeaders/>"
    (plain,) = sections(docx(para(), end=end, header1=para("chẵn")))
    (paired,) = sections(docx(para(), end=end, settings=settings, header1=para("chẵn")))
    assert (text(plain.header.even), text(paired.header.even)) == (None, "chẵn")


def test_page_numbers_may_start_anew(docx: MakeDocx) -> None:
    (section,) = sections(
        docx(para(), end=f'<w:sectPr><w:pgNumType w:start="5"/>{SIZE}</w:sectPr>')
    )
    assert section.first_number == 5


def test_what_no_page_can_show_is_said(docx: MakeDocx) -> None:
    extra = '<w:lnNumType w:countBy="1"/><w:vAlign w:val="both"/><w:docGrid w:type="lines"/>'
    found = [
        remark.what
        for remark in read(docx(para(), end=f"<w:sectPr>{SIZE}{extra}</w:sectPr>")).remarks
    ]
    assert found == ["line_numbers", "page_alignment"]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        pytest.param('<w:cols w:space="708"/>', None, id="one column is none"),
        pytest.param(
            '<w:cols w:num="2"/>', Columns((252.0, 252.0), (36.0,)), id="even, half an inch apart"
        ),
        pytest.param(
            '<w:cols w:num="3" w:space="400" w:sep="1"/>',
            Columns((500 / 3,) * 3, (20.0, 20.0), has_line=True),
            id="even, with a line",
        ),
        pytest.param(
            '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000" w:space="500"/>'
            '<w:col w:w="5000"/></w:cols>',
            Columns((150.0, 250.0), (25.0,)),
            id="each of its own",
        ),
        pytest.param('<w:cols w:num="-4"/>', None, id="senseless"),
    ],
)
def test_columns_share_the_width_of_the_text(
    columns: str, expected: Columns | None, docx: MakeDocx
) -> None:
    margins = MARGINS.replace(' w:gutter="80"', "")
    (section,) = sections(docx(para(), end=f"<w:sectPr>{SIZE}{margins}{columns}</w:sectPr>"))
    assert section.page.columns == expected


@pytest.mark.parametrize(
    ("settings", "extra", "expected"),
    [
        pytest.param("", "", Margins(36.0, 36.0, 36.0, 40.0), id="left"),
        pytest.param("", "<w:rtlGutter/>", Margins(36.0, 40.0, 36.0, 36.0), id="right"),
        pytest.param("<w:gutterAtTop/>", "", Margins(40.0, 36.0, 36.0, 36.0), id="top"),
    ],
)
def test_the_gutter_widens_the_margin_it_is_told_to(
    settings: str, extra: str, expected: Margins, docx: MakeDocx
) -> None:
    end = f"<w:sectPr>{SIZE}{MARGINS}{extra}</w:sectPr>"
    (section,) = sections(docx(para(), end=end, settings=MODE + settings))
    assert section.page.margins == expected


def test_a_margin_below_nothing_holds_its_place(docx: MakeDocx) -> None:
    margins = MARGINS.replace('w:top="720"', 'w:top="-720"')
    (section,) = sections(docx(para(), end=f"<w:sectPr>{SIZE}{margins}</w:sectPr>"))
    assert (section.page.margins.top, section.page.holds_top) == (36.0, True)


def test_the_mode_decides_whether_spaces_shrink(docx: MakeDocx) -> None:
    older = MODE.replace('w:val="15"', 'w:val="14"')
    assert read(docx(para())).flow.shrinks
    assert not read(docx(para(), settings=older)).flow.shrinks
    assert not read(docx(para(), settings="")).flow.shrinks


def test_default_stops_come_from_the_settings(docx: MakeDocx) -> None:
    settings = MODE + '<w:defaultTabStop w:val="567"/>'
    assert read(docx(para(), settings=settings)).flow.tab_step == 28.35


def test_a_line_shape_hangs_on_its_paragraph(docx: MakeDocx) -> None:
    (section,) = sections(docx(f"<w:p>{SHAPE}</w:p>"))
    (block,) = section.blocks
    assert isinstance(block, Para)
    (hung,) = block.anchored
    assert isinstance(hung, Anchored)
    assert hung.content == Stroke(100.0, 0.0, 1.0, "ff0000")
    assert (hung.across.side, hung.across.align) == (Side.COLUMN, "center")
    assert (hung.down.side, hung.down.offset) == (Side.COLUMN, 2.0)
