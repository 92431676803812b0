"""Two versions of a form are compared as a reviewer would: what changed, where, how it looks."""

from __future__ import annotations

import copy
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from dossier.compose.forms.shelf import load_shelf
from dossier.guard.trouble import GuardError
from dossier.model.form import Ask, AskKind, Binding
from dossier.model.ledger import Ground
from dossier.tasks.forms.compared_words import sentences
from dossier.tasks.forms.comparing import Comparison, Edition, How, Sort, compare
from dossier.tasks.forms.sidebyside import Difference
from dossier.tasks.tools import SHIPPED_FORMS, Tools, load_tools

LIST, LETTER = "danh_sach_nd30", "to_trinh_nd30"
Edit = Callable[[Any], object]


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools()


def shipped(form: str) -> bytes:
    return (SHIPPED_FORMS / form / "form.docx").read_bytes()


def edited(form: str, edit: Edit) -> bytes:
    """Change a shipped form as an admin would in Word."""
    document = docx.Document(BytesIO(shipped(form)))
    edit(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def compared(tools: Tools, form: str, edit: Edit) -> Comparison:
    return compare(tools, Edition(shipped(form)), Edition(edited(form, edit)))


def add_column(document: Any) -> None:
    """Add a column at the right of the nominee list, with a heading and a field."""
    table = document.tables[1]
    grid = table._tbl.tblGrid
    widths = grid.findall(qn("w:gridCol"))
    widths[-1].set(qn("w:w"), str(int(widths[-1].get(qn("w:w"))) // 2))
    grid.append(copy.deepcopy(widths[-1]))
    for row in table.rows:
        cells = row._tr.findall(qn("w:tc"))
        if len(cells) == 1:
            span = cells[0].tcPr.find(qn("w:gridSpan"))
            span.set(qn("w:val"), str(int(span.get(qn("w:val"))) + 1))
            continue
        cells[-1].addnext(copy.deepcopy(cells[-1]))
        text = "Quê quán" if row._tr is table.rows[0]._tr else "{{ r.que_quan }}"
        docx.table._Cell(row._tr.findall(qn("w:tc"))[-1], table).paragraphs[0].runs[0].text = text


def break_page(document: Any) -> None:
    mark = OxmlElement("w:pageBreakBefore")
    document.paragraphs[2]._p.get_or_add_pPr().append(mark)


def test_a_form_is_the_same_as_itself_even_when_word_saved_it_again(tools: Tools) -> None:
    found = compared(tools, LETTER, lambda document: document)
    assert found.is_same
    assert [pair.differs for pair in found.pages] == [False] * len(found.pages)
    assert sentences(found, tools.words) == (
        "Hai bản giống nhau: câu chữ, trường, cài đặt và trang in đều không khác.",
    )


def test_a_changed_word_is_told_with_its_page_and_marked_on_both(tools: Tools) -> None:
    def edit(document: Any) -> None:
        run = document.paragraphs[-1].runs[0]
        run.text = run.text.replace("này có", "này gồm")

    found = compared(tools, LIST, edit)
    (change,) = found.texts
    assert (change.how, change.sort) == (How.CHANGED, Sort.PARAGRAPH)
    assert [span.text for span in change.spans if span.how] == ["có", "gồm"]
    assert change.after is not None
    assert change.after.label.startswith("trang ")
    (pair,) = found.differing_pages
    assert f"trang {pair.number}" in change.after.label
    (old,), (new,) = pair.old_tints, pair.new_tints
    assert (old.why, new.why) == (Difference.CHANGED, Difference.CHANGED)
    assert abs(old.y - new.y) < 1
    assert 0 < new.x < new.x + new.width < (pair.new.width if pair.new else 0)


def test_a_new_column_of_the_nominee_list_is_one_line(tools: Tools) -> None:
    found = compared(tools, LIST, add_column)
    (change,) = found.texts
    assert (change.how, change.sort) == (How.ADDED, Sort.COLUMN)
    assert change.new == "Quê quán | {{ r.que_quan }}"
    (line, *_) = sentences(found, tools.words)
    assert line == "Trang 1, bảng 2, cột 9: thêm cột “Quê quán | {{ r.que_quan }}”."
    assert found.differing_pages


@pytest.mark.parametrize(
    ("form", "edit", "line"),
    [
        pytest.param(
            LETTER,
            lambda document: setattr(document.sections[0], "left_margin", Mm(25)),
            "Lề trái: trước là 30 mm, nay là 25 mm.",
            id="a margin",
        ),
        pytest.param(
            LETTER,
            lambda document: setattr(document.sections[0], "page_height", Mm(330)),
            "Khổ giấy: trước là 210 × 297 mm, nay là 210 × 330 mm.",
            id="the sheet",
        ),
        pytest.param(
            LIST,
            lambda document: document.add_paragraph("Người lập: {{ nguoi_lap_bieu }}"),
            "thêm đoạn “Người lập: {{ nguoi_lap_bieu }}”.",
            id="a paragraph",
        ),
        pytest.param(LIST, break_page, "Số trang: trước là 3, nay là 4.", id="a page"),
        pytest.param(
            LIST,
            lambda document: document.add_paragraph("{{ co_quan }}"),
            "Thêm trường: co_quan.",
            id="a field",
        ),
    ],
)
def test_a_reviewer_reads_what_changed(tools: Tools, form: str, edit: Edit, line: str) -> None:
    found = compared(tools, form, edit)
    assert any(said.endswith(line) for said in sentences(found, tools.words)), sentences(
        found, tools.words
    )
    back = compare(tools, Edition(edited(form, edit)), Edition(shipped(form)))
    assert not back.is_same
    assert (back.fields_added, back.fields_removed) == (found.fields_removed, found.fields_added)


def test_a_look_that_changed_is_marked_though_no_word_did(tools: Tools) -> None:
    def edit(document: Any) -> None:
        document.paragraphs[0].runs[0].font.size = Pt(20)

    found = compared(tools, LIST, edit)
    assert (found.texts, found.page_setup) == ((), ())
    assert not found.is_same
    assert [pair.number for pair in found.differing_pages] == [1]
    assert "Trang 1: 1 chỗ trình bày khác." in sentences(found, tools.words)


def test_moved_margins_do_not_mark_every_line(tools: Tools) -> None:
    def edit(document: Any) -> None:
        section = document.sections[0]
        section.left_margin, section.right_margin = Mm(25), Mm(20)

    found = compared(tools, LIST, edit)
    marked = sum(len(pair.new_tints) for pair in found.pages)
    assert marked < 5


def test_a_moved_paragraph_is_told_with_both_places(tools: Tools) -> None:
    def edit(document: Any) -> None:
        first, _, third, *_ = document.paragraphs
        first._p.addprevious(third._p)

    found = compared(tools, LIST, edit)
    (change,) = found.texts
    assert change.how is How.MOVED
    assert change.before is not None
    assert change.after is not None
    assert (change.before.label, change.after.label) == ("trang 1, đoạn 3", "trang 1, đoạn 1")
    assert {tint.why for pair in found.pages for tint in pair.new_tints} == {Difference.MOVED}


def test_a_declaration_is_compared_setting_by_setting(tools: Tools) -> None:
    old = load_shelf(SHIPPED_FORMS).form(LETTER)
    first, *rest = old.asks
    more = Ask("so_tien", "Số tiền thưởng", kind=AskKind.NUMBER)
    new = replace(
        old,
        label="Tờ trình của Văn phòng",
        version="9.9+abc",
        binding=Binding(awards=("gk",), grounds=(Ground.EXCEPTIONAL,)),
        asks=(replace(first, required=False), *rest[1:], more),
    )
    document = shipped(LETTER)
    found = compare(tools, Edition(document, old), Edition(document, new))
    assert {(each.code, each.old, each.new) for each in found.settings} == {
        ("compare.form.label", old.label, "Tờ trình của Văn phòng"),
        ("compare.form.awards", "", "Giấy khen"),
        ("compare.form.grounds", "", "đột xuất"),
        ("compare.ask.required", "có", "không"),
        ("compare.ask", rest[0].label, ""),
        ("compare.ask", "", "Số tiền thưởng"),
    }
    said = sentences(found, tools.words)
    assert "Kính gửi (mỗi dòng một nơi), bắt buộc: trước là có, nay là không." in said
    assert not found.is_same


def test_an_edition_that_cannot_be_laid_out_is_told_and_its_words_are_compared(
    tools: Tools,
) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60
    broken = edited(LIST, lambda document: document.add_paragraph("X"))
    broken = _with_body(broken, deep)
    found = compare(tools, Edition(shipped(LIST)), Edition(broken))
    assert found.findings
    assert found.pages == ()
    assert found.texts


@pytest.mark.parametrize(
    "data", [pytest.param(b"", id="nothing"), pytest.param(b"PK\x03\x04abc", id="no package")]
)
def test_a_file_that_is_no_word_file_is_refused(tools: Tools, data: bytes) -> None:
    with pytest.raises(GuardError):
        compare(tools, Edition(shipped(LIST)), Edition(data))


def _with_body(data: bytes, xml: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + xml.encode())
            new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
