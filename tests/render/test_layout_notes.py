"""Notes stand at the foot of the page that calls for them, and text gives way to them."""

from __future__ import annotations

import pytest

from dossier.paper.frame import Glyphs, Page
from dossier.render.layout import Metrics, layout
from dossier.render.read import read
from tests.render.conftest import MODE, MakeDocx

# Text of 10 points on lines of 10; the body of a page is 14,000 twips high: 70 lines.
LINES = 70
REFERENCE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
OWN = "<w:r><w:footnoteRef/></w:r>"


def para(text: str, *notes: int) -> str:
    """A paragraph that calls for notes at its end."""
    marks = "".join(REFERENCE.format(note) for note in notes)
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{marks}</w:p>"


def note(number: int, *texts: str, kind: str = "footnote") -> str:
    """A note of some paragraphs, its number before the first."""
    first, *others = texts
    head = f"<w:p>{OWN.replace('footnote', kind)}<w:r><w:t> {first}</w:t></w:r></w:p>"
    rest = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in others)
    return f'<w:{kind} w:id="{number}">{head}{rest}</w:{kind}>'


def texts(page: Page) -> list[str]:
    """Lines of a page from top to bottom."""
    found: dict[float, str] = {}
    for item in page.items:
        if isinstance(item, Glyphs):
            found[item.baseline] = found.get(item.baseline, "") + item.text
    return [found[baseline] for baseline in sorted(found)]


def pages(content: bytes, even: Metrics) -> list[list[str]]:
    """Lines of all pages."""
    return [texts(page) for page in layout(read(content).flow, even).pages]


def test_a_note_stands_at_the_foot_of_its_page(docx: MakeDocx, even: Metrics) -> None:
    content = docx(para("lời", 1), footnotes=note(1, "chú"))
    (page,) = layout(read(content).flow, even).pages
    assert texts(page) == ["lời1", "1 chú"]
    last = max(item.baseline for item in page.items if isinstance(item, Glyphs))
    assert last == pytest.approx(800 - 50 - 2)  # page, margin, what hangs below a baseline


def test_a_line_moves_on_with_the_note_it_calls_for(docx: MakeDocx, even: Metrics) -> None:
    body = "".join(para(f"p{n}") for n in range(LINES - 2)) + para("lời", 1)
    first, second = pages(docx(body, footnotes=note(1, "chú")), even)
    assert first[-1] == f"p{LINES - 3}"
    assert second == ["lời1", "1 chú"]


def test_a_long_note_goes_on_at_the_foot_of_the_next_page(docx: MakeDocx, even: Metrics) -> None:
    body = "".join(para(f"p{n}") for n in range(LINES - 5)) + para("lời", 1) + para("sau")
    first, second = pages(docx(body, footnotes=note(1, "a", "b", "c", "d", "e")), even)
    assert first[-3:] == ["1 a", "b", "c"]
    assert second == ["sau", "d", "e"]


def test_notes_alone_may_fill_a_page(docx: MakeDocx, even: Metrics) -> None:
    long = note(1, *(f"n{n}" for n in range(2 * LINES)))
    found = pages(docx(para("lời", 1), footnotes=long), even)
    assert len(found) == 3
    assert sum(map(len, found)) == 2 * LINES + 1


@pytest.mark.parametrize(
    ("props", "expected"),
    [
        pytest.param("", ["a1", "b2", "c3"], id="on and on"),
        pytest.param('<w:numFmt w:val="upperRoman"/>', ["aI", "bII", "cIII"], id="in a format"),
        pytest.param('<w:numStart w:val="4"/>', ["a4", "b5", "c6"], id="from a number"),
        pytest.param('<w:numRestart w:val="eachPage"/>', ["a1", "b2", "c1"], id="by page"),
    ],
)
def test_notes_are_numbered_as_the_section_asks(
    props: str, expected: list[str], docx: MakeDocx, even: Metrics
) -> None:
    broken = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>c</w:t></w:r>"
    body = para("a", 1) + para("b", 2) + broken + REFERENCE.format(3) + "</w:p>"
    settings = f"{MODE}<w:footnotePr>{props}</w:footnotePr>"
    notes = "".join(note(n, "x") for n in (1, 2, 3))
    found = pages(docx(body, settings=settings, footnotes=notes), even)
    assert [line for page in found for line in page if line[0] in "abc"] == expected
    marks = [line[:-2] for page in found for line in page if line.endswith(" x")]
    assert marks == [line[1:] for line in expected]


def test_endnotes_follow_the_last_paragraph(docx: MakeDocx, even: Metrics) -> None:
    body = para("a", 1).replace("footnote", "endnote") + para("b")
    (page,) = pages(docx(body, endnotes=note(1, "chú", kind="endnote")), even)
    assert page == ["ai", "b", "i chú"]


def test_a_mark_of_its_own_is_no_number(docx: MakeDocx, even: Metrics) -> None:
    custom = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    body = f"<w:p><w:r><w:t>a</w:t></w:r>{custom}</w:p>" + para("b", 2)
    notes = note(1, "x").replace("<w:footnoteRef/>", "<w:t>*</w:t>") + note(2, "y")
    assert pages(docx(body, footnotes=notes), even) == [["a*", "b1", "* x", "1 y"]]


def test_a_note_that_is_not_there_is_said(docx: MakeDocx) -> None:
    remarks = read(docx(para("a", 9), footnotes=note(1, "x"))).remarks
    assert [remark.what for remark in remarks] == ["footnoteReference"]


def test_notes_may_stand_right_below_the_text(docx: MakeDocx, even: Metrics) -> None:
    settings = f'{MODE}<w:footnotePr><w:pos w:val="beneathText"/></w:footnotePr>'
    content = docx(para("a", 1), settings=settings, footnotes=note(1, "x"))
    (page,) = layout(read(content).flow, even).pages
    lines = sorted({item.baseline for item in page.items if isinstance(item, Glyphs)})
    assert [round(y - lines[0], 2) for y in lines[1:]] == [20]  # one line stands between


def test_notes_come_to_an_end_on_pages_that_are_too_low(docx: MakeDocx, even: Metrics) -> None:
    low = '<w:sectPr><w:pgSz w:w="12000" w:h="300"/></w:sectPr>'
    found = pages(docx(para("a", 1), end=low, footnotes=note(1, *"bcdefg")), even)
    assert [line for page in found for line in page] == ["a1", "1 b", *"cdefg"]
