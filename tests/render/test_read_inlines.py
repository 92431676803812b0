"""What stands in a paragraph is read in order; what cannot be laid out becomes a remark."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Break, BreakKind, Count, Counter, Inline, Para, Remark, Run, Tab
from dossier.paper.style import Script
from dossier.render.read import Reading, read
from tests.render.conftest import MakeDocx

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def first(reading: Reading) -> Para:
    """The first paragraph."""
    block = reading.flow.sections[0].blocks[0]
    assert isinstance(block, Para)
    return block


def said(inlines: tuple[Inline, ...]) -> str:
    """Text, with signs for what is not text."""
    signs: dict[type, str] = {Tab: "→", Break: "↵", Counter: "#"}
    return "".join(i.text if isinstance(i, Run) else signs[type(i)] for i in inlines)


def kinds(remarks: tuple[Remark, ...]) -> list[str]:
    """What each remark is about."""
    return [remark.what for remark in remarks]


OLD = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
OLD_BIG = OLD.replace(".VnTime", ".VnTimeH")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("<w:r><w:t>Hội</w:t></w:r><w:r><w:t> đồng</w:t></w:r>", "Hội đồng", id="runs"),
        pytest.param("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>", "a→b↵", id="tab, break"),
        pytest.param("<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>TU</w:t></w:r>", "QĐ\u2011TU",
                     id="hyphen"),
        pytest.param("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>", "", id="hidden"),
        pytest.param("<w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText>"
                     "</w:r></w:del>", "mới", id="tracked changes"),
        pytest.param("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>ô</w:t></w:r></w:sdtContent></w:sdt>",
                     "ô", id="content control"),
        pytest.param("<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>", "liên kết",
                     id="link"),
        pytest.param("<w:r><w:rPr><w:caps/></w:rPr><w:t>đảng ủy</w:t></w:r>", "ĐẢNG ỦY",
                     id="capitals"),
        pytest.param('<w:r><w:sym w:font="Arial" w:char="2013"/></w:r>', "–", id="symbol"),
        pytest.param(f"<w:r>{OLD}<w:t>ViÖt ®\u00adêng</w:t></w:r>", "Việt đường", id="TCVN3"),
        pytest.param(f"<w:r>{OLD_BIG}<w:t>Céng hoµ</w:t></w:r>", "CỘNG HOÀ", id="its capitals"),
        pytest.param(f"<w:r>{OLD}<w:t>các nước</w:t></w:r>", "các nước", id="recoded before"),
        pytest.param(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
            "✓",
            id="a private code becomes the sign that it shows",
        ),
        pytest.param(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FF"/></w:r>',
            "\uf0ff",
            id="what is no sign of Unicode stays for its font",
        ),
        pytest.param('<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>', "#",
                     id="page number"),
        pytest.param('<w:fldSimple w:instr=" DATE "><w:r><w:t>nay</w:t></w:r></w:fldSimple>', "nay",
                     id="a date as stored"),
    ],
)  # fmt: skip
def test_what_stands_in_a_paragraph(docx: MakeDocx, content: str, text: str) -> None:
    assert said(first(read(docx(f"<w:p>{content}</w:p>"))).inlines) == text


def field(code: str, result: str) -> str:
    """A field in its long form."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin")
        + f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        + mark.format("separate")
        + f"<w:r><w:t>{result}</w:t></w:r>"
        + mark.format("end")
    )


@pytest.mark.parametrize(
    ("code", "count"), [("PAGE", Count.PAGE), ("NUMPAGES", Count.PAGES), ("page", Count.PAGE)]
)
def test_counters_replace_their_stored_result(docx: MakeDocx, code: str, count: Count) -> None:
    (inline,) = first(read(docx(f"<w:p>{field(code, '12')}</w:p>"))).inlines
    assert isinstance(inline, Counter)
    assert inline.count is count


def test_other_fields_show_what_is_stored(docx: MakeDocx) -> None:
    assert said(first(read(docx(f"<w:p>{field('REF muc', 'Điều 3')}</w:p>"))).inlines) == "Điều 3"


FORM = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>'
    "<w:r><w:instrText>FORM</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CHOICES = (
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="b"/></w:ddList>'
)


@pytest.mark.parametrize(
    ("data", "result", "text"),
    [
        pytest.param('<w:checkBox><w:default w:val="0"/></w:checkBox>', "", "☐", id="empty box"),
        pytest.param("<w:checkBox><w:checked/></w:checkBox>", "", "☒", id="ticked box"),
        pytest.param(CHOICES, "", "b", id="entry chosen"),
        pytest.param(CHOICES, "<w:r><w:t>b</w:t></w:r>", "b", id="entry stored"),
        pytest.param("<w:textInput/>", "<w:r><w:t>chữ</w:t></w:r>", "chữ", id="text"),
        pytest.param('<w:ddList><w:result w:val="9"/></w:ddList>', "", "", id="no such entry"),
    ],
)
def test_form_fields_show_their_state(docx: MakeDocx, data: str, result: str, text: str) -> None:
    body = f"<w:p><w:r><w:t>x</w:t></w:r>{FORM.format(data, result)}</w:p>"
    assert said(first(read(docx(body))).inlines) == f"x{text}"


def test_runs_of_one_look_are_one(docx: MakeDocx) -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    para = first(read(docx(f"<w:p>{bold.format('Thi ')}{bold.format('đua')}</w:p>")))
    assert [run.text for run in para.inlines if isinstance(run, Run)] == ["Thi đua"]


def test_small_capitals_are_drawn_small_where_letters_were(docx: MakeDocx) -> None:
    content = "<w:p><w:r><w:rPr><w:smallCaps/></w:rPr><w:t>Đảng</w:t></w:r></w:p>"
    runs = [run for run in first(read(docx(content))).inlines if isinstance(run, Run)]
    assert [(run.text, run.style.is_small) for run in runs] == [("Đ", False), ("ẢNG", True)]


def test_a_raised_letter_keeps_its_size_until_it_is_drawn(docx: MakeDocx) -> None:
    look = '<w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="28"/></w:rPr>'
    (run,) = first(read(docx(f"<w:p><w:r>{look}<w:t>2</w:t></w:r></w:p>"))).inlines
    assert isinstance(run, Run)
    assert (run.style.script, run.style.size) == (Script.SUPER, 14.0)


def test_page_breaks_are_told_from_line_breaks(docx: MakeDocx) -> None:
    content = '<w:p><w:r><w:br w:type="page"/><w:br w:type="column"/><w:cr/></w:r></w:p>'
    breaks = [i.kind for i in first(read(docx(content))).inlines if isinstance(i, Break)]
    assert breaks == [BreakKind.PAGE, BreakKind.COLUMN, BreakKind.LINE]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<w:r><w:footnoteReference/></w:r>", "footnoteReference"),
        ("<w:r><w:pict/></w:r>", "pict"),
        ("<w:r><w:object/></w:r>", "object"),
        ("<w:r><w:drawing/></w:r>", "drawing"),
        ('<w:r><w:sym w:char="dấu"/></w:r>', "sym"),
        ('<w:pPr><w:textAlignment w:val="center"/></w:pPr>', "text_alignment"),
        ('<w:r><w:rPr><w:em w:val="dot"/></w:rPr><w:t>a</w:t></w:r>', "emphasis_mark"),
    ],
)
def test_what_cannot_be_laid_out_is_said_with_its_place(
    docx: MakeDocx, content: str, kind: str
) -> None:
    reading = read(docx(f"<w:p>{content}<w:r><w:t>Chiến sĩ thi đua</w:t></w:r></w:p>"))
    (remark,) = reading.remarks
    assert (remark.code, remark.what) == ("render.unsupported", kind)
    assert remark.part == "word/document.xml"
    assert "Chiến sĩ thi đua" in remark.quote
    assert "Chiến sĩ thi đua" in said(first(reading).inlines)


@pytest.mark.parametrize(
    "content",
    [
        '<w:r><w:rPr><w:spacing w:val="0"/><w:w w:val="100"/></w:rPr><w:t>a</w:t></w:r>',
        '<w:pPr><w:bidi w:val="0"/></w:pPr>',
        '<w:pPr><w:textDirection w:val="lrTb"/><w:textAlignment w:val="baseline"/></w:pPr>',
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
        "<w:bookmarkStart/><w:proofErr/><w:r><w:lastRenderedPageBreak/></w:r>",
    ],
)
def test_what_changes_nothing_is_not_said(docx: MakeDocx, content: str) -> None:
    assert kinds(read(docx(f"<w:p>{content}</w:p>")).remarks) == []


def test_the_drawing_of_2010_is_chosen_over_its_fall_back(docx: MakeDocx) -> None:
    content = (
        f'<w:p><w:r><mc:AlternateContent {MC}><mc:Choice Requires="wps"><w:t>mới</w:t></mc:Choice>'
        "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    reading = read(docx(content))
    assert (said(first(reading).inlines), reading.remarks) == ("mới", ())
