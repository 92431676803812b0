"""What leads somewhere in the Word file leads there in the PDF, and nothing else does."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest

from dossier.deliver.merge import merge
from dossier.paper.frame import Heading, Link, Page, Spot
from dossier.render.draw import FontBook, draw
from dossier.render.layout import layout
from dossier.render.read import read
from dossier.render.read.links import address, link_of_field
from tests.render.conftest import MakeDocx

BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def pages(content: bytes) -> tuple[Page, ...]:
    """Lay a Word file out."""
    return layout(read(content).flow, FontBook()).pages


def links(content: bytes) -> list[str]:
    """Where the links of all pages lead."""
    return [m.target for page in pages(content) for m in page.marks if isinstance(m, Link)]


def pdf(*made: Page) -> bytes:
    """Write pages."""
    return draw(made, title="Tờ trình", fonts=FontBook())


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, result: str) -> str:
    """The runs of a field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{mark.format('begin')}{told}{mark.format('separate')}{run(result)}{mark.format('end')}"


FIELD = field("REF a \\h", "Điều 5")


@pytest.mark.parametrize(
    ("place", "target"),
    [
        pytest.param("https://gialai.gov.vn/?a=1&b=2", "https://gialai.gov.vn/?a=1&b=2", id="web"),
        pytest.param("HTTP://x.vn", "HTTP://x.vn", id="however it is written"),
        pytest.param("mailto:vp@gialai.gov.vn", "mailto:vp@gialai.gov.vn", id="mail"),
        pytest.param("https://x.vn/thi đua", "https://x.vn/thi%20%C4%91ua", id="letters and gaps"),
        pytest.param("https://x.vn/a%20b", "https://x.vn/a%20b", id="what is written so already"),
        pytest.param("file:///C:/Windows", "", id="never a file"),
        pytest.param("javascript:alert(1)", "", id="never a script"),
        pytest.param("..\\a.docx", "", id="never a neighbour"),
        pytest.param("https://[", "", id="nonsense"),
        pytest.param("https://x.vn/" + "a" * 3000, "", id="endless"),
    ],
)
def test_only_safe_addresses_are_followed(place: str, target: str) -> None:
    assert address(place, "") == target


@pytest.mark.parametrize(
    ("code", "target"),
    [
        pytest.param(' HYPERLINK "https://x.vn" ', "https://x.vn", id="an address"),
        pytest.param(' HYPERLINK \\l "_Toc1" ', "#_Toc1", id="a place inside"),
        pytest.param(" hyperlink https://x.vn \\o tip", "https://x.vn", id="without quotes"),
        pytest.param(" REF muc1 \\h ", "#muc1", id="a reference that is a link"),
        pytest.param(" REF muc1 ", "", id="a reference that is none"),
        pytest.param(" PAGEREF _Toc1 \\h ", "#_Toc1", id="a page"),
        pytest.param(' TOC \\o "1-3" \\h ', "", id="the table of contents as a whole"),
        pytest.param(" HYPERLINK ", "", id="nowhere"),
        pytest.param(" HYPERLINK \\l", "", id="nowhere inside"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_fields_lead_where_their_code_says(code: str, target: str) -> None:
    assert link_of_field(code) == target


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(f"<w:p>{run('không')}</w:p>", [], id="plain text"),
        pytest.param(
            f'<w:p><w:hyperlink w:anchor="a">{run("một ")}{run("hai")}</w:hyperlink></w:p>',
            ["#a"],
            id="neighbouring runs are one",
        ),
        pytest.param(
            f'<w:p><w:hyperlink w:anchor="a">{run("mục")}<w:r><w:tab/></w:r>{run("3")}'
            "</w:hyperlink></w:p>",
            ["#a"],
            id="an entry of a table of contents is one",
        ),
        pytest.param(
            f'<w:p><w:hyperlink w:anchor="a">{run("x")}</w:hyperlink>{run(" và ")}'
            f'<w:hyperlink w:anchor="b">{run("y")}</w:hyperlink></w:p>',
            ["#a", "#b"],
            id="two places",
        ),
        pytest.param(f"<w:p>{FIELD}</w:p>", ["#a"], id="a field"),
        pytest.param(
            f'<w:p><w:fldSimple w:instr="REF a \\h">{run("Điều 5")}</w:fldSimple></w:p>',
            ["#a"],
            id="a simple field",
        ),
        pytest.param(
            f'<w:p><w:hyperlink r:id="lost">{run("x")}</w:hyperlink></w:p>',
            [],
            id="a relation that is not there",
        ),
        pytest.param(
            f'<w:p><w:hyperlink w:anchor="a">{run("dài " * 60)}</w:hyperlink></w:p>',
            ["#a"] * 2,
            id="a link for each line",
        ),
    ],
)
def test_text_in_links_leads(docx: MakeDocx, body: str, found: list[str]) -> None:
    assert links(docx(body)) == found


def test_a_link_covers_its_text(docx: MakeDocx) -> None:
    body = f'<w:p>{run("xem ")}<w:hyperlink w:anchor="a">{run("mục 5")}</w:hyperlink></w:p>'
    (page,) = pages(docx(body))
    (link,) = page.marks
    book = FontBook()
    assert isinstance(link, Link)
    text = page.items[-1]
    assert link.x == pytest.approx(50 + book.advance("xem ", text.face, 10), abs=0.1)  # type: ignore[union-attr]
    assert link.width == pytest.approx(book.advance("mục 5", text.face, 10), abs=0.1)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f'<w:p>{run("a")}</w:p><w:p><w:bookmarkStart w:id="1" w:name="đích"/>{run("b")}</w:p>',
            id="in a paragraph",
        ),
        pytest.param(
            f'<w:p>{run("a")}</w:p><w:bookmarkStart w:id="1" w:name="đích"/><w:p>{run("b")}</w:p>',
            id="before a paragraph",
        ),
    ],
)
def test_bookmarks_are_places(docx: MakeDocx, body: str) -> None:
    (page,) = pages(docx(body))
    (spot,) = page.marks
    assert isinstance(spot, Spot)
    assert spot.name == "đích"
    assert spot.y == pytest.approx(61.5, abs=1)


STYLES = (
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Mục"/><w:basedOn w:val="A"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)


@pytest.mark.parametrize(
    ("props", "level"),
    [
        pytest.param("", None, id="plain text"),
        pytest.param('<w:pStyle w:val="A"/>', 1, id="by the name of its style"),
        pytest.param('<w:pStyle w:val="B"/>', 2, id="by its style"),
        pytest.param('<w:outlineLvl w:val="8"/>', 9, id="by itself"),
        pytest.param('<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>', None, id="body text again"),
        pytest.param('<w:outlineLvl w:val="-3"/>', None, id="nonsense"),
    ],
)
def test_headings(docx: MakeDocx, props: str, level: int | None) -> None:
    body = f"<w:p><w:pPr>{props}</w:pPr>{run(' Kết  quả ')}</w:p>"
    (page,) = pages(docx(body, styles=STYLES))
    found = [(m.level, m.title) for m in page.marks if isinstance(m, Heading)]
    assert found == ([] if level is None else [(level, "Kết quả")])


def test_headers_of_pages_are_no_headings(docx: MakeDocx) -> None:
    page = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    head = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Đầu</w:t></w:r></w:p>'
    made = pages(docx(f"<w:p>{run('a')}</w:p>", end=page, styles=STYLES, header1=head))
    assert made[0].marks == ()


def test_the_outline_nests_headings_by_their_rank() -> None:
    marks = [Heading(level, f"Mục {level}", 50.0) for level in (2, 1, 3, 2, 1)]
    with pdfium.PdfDocument(pdf(Page(595, 842), Page(595, 842, (), tuple(marks)))) as document:
        rows = list(document.get_toc())
        found = [(row.level, row.get_title()) for row in rows]
        places = {row.get_dest().get_index() for row in rows}
    expected = [(0, 2), (0, 1), (1, 3), (1, 2), (0, 1)]
    assert found == [(depth, f"Mục {level}") for depth, level in expected]
    assert places == {1}


def linking() -> bytes:
    """A PDF of three pages whose links lead to the last, outside and nowhere."""
    targets = ("#đích", "https://x.vn/a(b)", "#không")
    links = tuple(Link(50, 40 + 40 * at, 100, 16, target) for at, target in enumerate(targets))
    return pdf(Page(595, 842, (), links), Page(595, 842), Page(595, 842, (), (Spot("đích", 42),)))


def test_links_are_live() -> None:
    with pikepdf.open(BytesIO(linking())) as document:
        inner, outer = live_on(document.pages[0])
        assert inner.Dest[0] == document.pages[2].obj
        assert float(inner.Dest[3]) == 800
        assert str(outer.A.URI) == "https://x.vn/a(b)"
        assert [float(side) for side in inner.Rect] == [50, 786, 150, 802]
        assert document.check_pdf_syntax() == []


def live_on(page: pikepdf.Page) -> list[Any]:
    """The live links of a page."""
    found: Any = page.obj.get("/Annots", [])
    return list(found)


def test_links_live_on_in_the_merged_file() -> None:
    plain = pdf(Page(595, 842))
    with pikepdf.open(BytesIO(merge([plain, linking()], ["Một", "Hai"]))) as document:
        inner, _ = live_on(document.pages[1])
        assert inner.Dest[0] == document.pages[3].obj
