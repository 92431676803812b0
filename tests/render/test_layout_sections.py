"""Sections share pages or begin new ones, stand in columns, and number their pages."""

from __future__ import annotations

import pytest

from dossier.paper.frame import Glyphs, Line, Page
from dossier.render.layout import Metrics, layout
from dossier.render.read import read
from tests.render.conftest import MODE, MakeDocx

SIZE = '<w:pgSz w:w="12000" w:h="16000"/>'
MARGINS = (
    '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="{}" w:header="500" '
    'w:footer="500"/>'
)
COLUMNS = '<w:cols w:num="2" w:space="1000"/>'
FIELD = '<w:fldSimple w:instr="{}"><w:r><w:t>?</w:t></w:r></w:fldSimple>'


def sect(kind: str = "", more: str = "", left: int = 1000) -> str:
    """The end of a section."""
    begins = f'<w:type w:val="{kind}"/>' if kind else ""
    return f"<w:sectPr>{begins}{SIZE}{MARGINS.format(left)}{more}</w:sectPr>"


def para(content: str = "", end: str = "") -> str:
    """A paragraph, at the end of a section if it carries one."""
    return f"<w:p><w:pPr>{end}</w:pPr><w:r><w:t>{content}</w:t></w:r></w:p>"


def paras(name: str, count: int) -> str:
    """Paragraphs of one line each."""
    return "".join(para(f"{name}{number}") for number in range(count))


def field(code: str) -> str:
    """A paragraph of one field."""
    return f"<w:p>{FIELD.format(code)}</w:p>"


def pages(content: bytes, even: Metrics) -> tuple[Page, ...]:
    """All pages."""
    return layout(read(content).flow, even).pages


def texts(page: Page) -> list[str]:
    """What stands on a page, in the order it is painted."""
    return [item.text for item in page.items if isinstance(item, Glyphs)]


def places(page: Page) -> dict[str, tuple[float, float]]:
    """Where each text of a page stands, from the corner of the body."""
    glyphs = (item for item in page.items if isinstance(item, Glyphs))
    return {item.text: (round(item.x - 50, 2), round(item.baseline - 58, 2)) for item in glyphs}


@pytest.mark.parametrize(
    ("start", "count"),
    [
        pytest.param(sect("continuous"), 1, id="on the same page"),
        pytest.param(sect("nextPage"), 2, id="on the next"),
        pytest.param(sect("nextColumn"), 2, id="in a column, which is a page"),
        pytest.param(
            sect("continuous").replace("12000", "16001"), 2, id="not on one of another size"
        ),
    ],
)
def test_a_section_begins_where_it_says(
    start: str, count: int, docx: MakeDocx, even: Metrics
) -> None:
    content = docx(paras("a", 2) + para("a", sect()) + paras("b", 2), end=start)
    assert len(pages(content, even)) == count


def test_a_section_on_a_shared_page_has_its_own_margins(docx: MakeDocx, even: Metrics) -> None:
    content = docx(para("a", sect()) + para("b"), end=sect("continuous", left=2000))
    (page,) = pages(content, even)
    assert places(page) == {"a": (0, 0), "b": (50, 10)}


def test_columns_end_at_one_height_where_text_follows(docx: MakeDocx, even: Metrics) -> None:
    first = para("a", sect()) + paras("b", 4) + para("b4", sect("continuous", COLUMNS))
    (page,) = pages(docx(first + para("c"), end=sect("continuous")), even)
    assert places(page) == {
        "a": (0, 0),
        **{f"b{n}": (0, 10 + 10 * n) for n in range(3)},
        **{f"b{n}": (275, 10 * n - 20) for n in (3, 4)},
        "c": (0, 40),
    }


def test_the_last_columns_are_filled_one_by_one(docx: MakeDocx, even: Metrics) -> None:
    (page,) = pages(docx(paras("a", 75), end=sect("", COLUMNS)), even)
    assert places(page)["a69"] == (0, 690)
    assert places(page)["a70"] == (275, 0)


def test_a_column_break_opens_the_next_column(docx: MakeDocx, even: Metrics) -> None:
    broken = '<w:p><w:r><w:br w:type="column"/><w:t>b</w:t></w:r></w:p>'
    (page,) = pages(docx(para("a") + broken, end=sect("", COLUMNS)), even)
    assert places(page) == {"a": (0, 0), "b": (275, 0)}


def test_a_line_may_stand_between_columns(docx: MakeDocx, even: Metrics) -> None:
    columns = '<w:cols w:num="2" w:space="1000" w:sep="1"/>'
    (page,) = pages(docx(paras("a", 2), end=sect("", columns)), even)
    (line,) = (item for item in page.items if isinstance(item, Line))
    assert (line.x1, line.y1, line.x2, line.y2) == (300, 50, 300, 70)


def test_odd_and_even_pages_leave_numbers_out(docx: MakeDocx, even: Metrics) -> None:
    number = field("PAGE")
    body = number + para("", sect()) + number + para("", sect("oddPage")) + number
    found = [texts(page)[0] for page in pages(docx(body, end=sect("oddPage")), even)]
    assert found == ["1", "3", "5"]


@pytest.mark.parametrize(
    ("props", "code", "expected"),
    [
        pytest.param("", "PAGE", "1", id="plain"),
        pytest.param('<w:pgNumType w:start="4"/>', "PAGE", "4", id="begun anew"),
        pytest.param('<w:pgNumType w:fmt="lowerRoman" w:start="4"/>', "PAGE", "iv", id="format"),
        pytest.param('<w:pgNumType w:fmt="numberInDash"/>', "PAGE", "- 1 -", id="in dashes"),
        pytest.param('<w:pgNumType w:fmt="lowerRoman"/>', r"PAGE \* ALPHABETIC", "A", id="switch"),
        pytest.param("", r"NUMPAGES \* ROMAN \* MERGEFORMAT", "II", id="total"),
        pytest.param("", "SECTIONPAGES", "1", id="total of the section"),
    ],
)
def test_page_numbers_show_as_section_and_field_ask(
    props: str, code: str, expected: str, docx: MakeDocx, even: Metrics
) -> None:
    body = field(code) + para("", sect("", props)) + para("b")
    first, _ = pages(docx(body, end=sect()), even)
    assert texts(first)[0] == expected


def test_a_table_in_a_footer_shows_the_number_of_each_page(docx: MakeDocx, even: Metrics) -> None:
    cell = f'<w:tc><w:tcPr><w:tcW w:w="5000"/></w:tcPr>{field("PAGE")}</w:tc>'
    grid = '<w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
    table = f"<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl><w:p/>"
    names = '<w:footerReference w:type="default" r:id="footer1"/>'
    end = sect().replace("<w:sectPr>", f"<w:sectPr>{names}")
    found = pages(docx(paras("a", 100), end=end, footer1=table), even)
    assert [next(text for text in texts(page) if text.isdigit()) for page in found] == ["1", "2"]


def test_even_pages_mirror_the_margins(docx: MakeDocx, even: Metrics) -> None:
    content = docx(paras("a", 71), end=sect(left=2000), settings=MODE + "<w:mirrorMargins/>")
    first, second = pages(content, even)
    assert (places(first)["a0"][0], places(second)["a70"][0]) == (50, 0)


@pytest.mark.parametrize(
    ("align", "y"),
    [
        pytest.param("top", 0, id="top"),
        pytest.param("center", 345, id="middle"),
        pytest.param("bottom", 690, id="bottom"),
    ],
)
def test_text_stands_high_or_low_on_its_page(
    align: str, y: float, docx: MakeDocx, even: Metrics
) -> None:
    (page,) = pages(docx(para("a"), end=sect("", f'<w:vAlign w:val="{align}"/>')), even)
    assert places(page) == {"a": (0, y)}


def test_a_page_has_the_border_that_it_asks_for(docx: MakeDocx, even: Metrics) -> None:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="24"/>'
        for side in ("top", "left", "bottom", "right")
    )
    borders = f'<w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders>'
    (page,) = pages(docx(para("a"), end=sect("", borders)), even)
    ends = {(line.x1, line.y1, line.x2, line.y2) for line in page.items if isinstance(line, Line)}
    left, top, right, bottom = 24.5, 24.5, 575.5, 775.5
    assert ends == {
        (left, top, right, top),
        (right, top, right, bottom),
        (left, bottom, right, bottom),
        (left, top, left, bottom),
    }


def test_a_control_may_hold_the_end_of_a_section(docx: MakeDocx, even: Metrics) -> None:
    held = f"<w:sdt><w:sdtContent>{para('a', sect())}</w:sdtContent></w:sdt>"
    assert [texts(page) for page in pages(docx(held + para("b")), even)] == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("props", "run"),
    [
        pytest.param("", '<w:r><w:br w:type="page"/></w:r>', id="a break"),
        pytest.param("", '<w:r><w:br w:type="column"/></w:r>', id="a break of columns"),
        pytest.param("<w:pageBreakBefore/>", "", id="a page of its own"),
    ],
)
def test_cells_do_not_end_pages(props: str, run: str, docx: MakeDocx, even: Metrics) -> None:
    inner = f"<w:p><w:pPr>{props}</w:pPr>{run}<w:r><w:t>b</w:t></w:r></w:p>"
    cell = f'<w:tc><w:tcPr><w:tcW w:w="5000"/></w:tcPr>{para("a")}{inner}{para("c")}</w:tc>'
    grid = '<w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
    table = f"<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl>"
    (page,) = pages(docx(para("x") + table + para("y")), even)
    assert texts(page) == ["x", "a", "b", "c", "y"]


def test_a_table_begins_the_page_that_its_first_paragraph_asks_for(
    docx: MakeDocx, even: Metrics
) -> None:
    first = para("a", "<w:pageBreakBefore/>")
    cell = f'<w:tc><w:tcPr><w:tcW w:w="5000"/></w:tcPr>{first}</w:tc>'
    grid = '<w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
    content = docx(para("x") + f"<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl>" + para("y"))
    assert [texts(page) for page in pages(content, even)] == [["x"], ["a", "y"]]


def test_a_paragraph_is_broken_anew_for_a_column_of_another_width(
    docx: MakeDocx, even: Metrics
) -> None:
    columns = (
        '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000" w:space="1000"/>'
        '<w:col w:w="6000"/></w:cols>'
    )
    words = " ".join(["mười"] * 480)  # five on a narrow line, twelve on a wide one
    (page,) = pages(docx(para(words), end=sect("", columns)), even)
    lines = texts(page)
    assert " ".join(lines).split() == words.split()
    assert max(map(len, lines[70:])) > max(map(len, lines[:70]))


def test_a_border_around_the_text_goes_around_its_bands(docx: MakeDocx, even: Metrics) -> None:
    side = '<w:top w:val="single" w:sz="8" w:space="4"/>'
    names = '<w:headerReference w:type="default" r:id="header1"/>'
    end = sect("", f"<w:pgBorders>{side}</w:pgBorders>")
    bare, held = (
        pages(docx(para("a"), end=one, header1=para("h")), even)[0]
        for one in (end, end.replace("<w:sectPr>", f"<w:sectPr>{names}"))
    )
    tops = [item.y1 for page in (bare, held) for item in page.items if isinstance(item, Line)]
    assert tops == [50 - 4.5, 25 - 4.5]


@pytest.mark.parametrize(
    "holder",
    [
        pytest.param("<w:p><w:pPr>{}</w:pPr></w:p>", id="nothing"),
        pytest.param("<w:p><w:pPr>{}</w:pPr><w:r><w:rPr/></w:r></w:p>", id="an empty run"),
        pytest.param('<w:p><w:pPr>{}</w:pPr><w:bookmarkStart w:name="x"/></w:p>', id="a bookmark"),
    ],
)
def test_a_paragraph_that_only_ends_a_section_takes_no_room(
    docx: MakeDocx, even: Metrics, holder: str
) -> None:
    body = para("trên") + holder.format(sect()) + para("dưới")
    (page,) = pages(docx(body, end=sect("continuous")), even)
    (plain,) = pages(docx(para("trên", sect()) + para("dưới"), end=sect("continuous")), even)
    assert places(page)["dưới"] == places(plain)["dưới"]


def test_it_makes_the_page_where_it_is_all_that_a_section_holds(
    docx: MakeDocx, even: Metrics
) -> None:
    body = para("đầu", sect()) + f"<w:p><w:pPr>{sect()}</w:pPr></w:p>" + para("cuối")
    found = pages(docx(body, end=sect()), even)
    assert [texts(page) for page in found] == [["đầu"], [], ["cuối"]]


@pytest.mark.parametrize(
    ("after", "before", "gap"),
    [
        pytest.param(400, 0, 20, id="below the section above"),
        pytest.param(0, 400, 20, id="above the section below"),
        pytest.param(400, 160, 20, id="the larger one, above"),
        pytest.param(160, 400, 20, id="the larger one, below"),
    ],
)
def test_spaces_of_sections_on_one_page_meet_like_those_of_paragraphs(
    docx: MakeDocx, even: Metrics, after: int, before: int, gap: float
) -> None:
    below, above = f'<w:spacing w:after="{after}"/>', f'<w:spacing w:before="{before}"/>'
    body = para("trên", below + sect()) + para("dưới", above)
    (page,) = pages(docx(body, end=sect("continuous")), even)
    (plain,) = pages(docx(para("trên", sect()) + para("dưới"), end=sect("continuous")), even)
    assert places(page)["dưới"][1] - places(plain)["dưới"][1] == gap
