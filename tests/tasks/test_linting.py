"""A template is looked over as its author sees it: page by page, with the words around."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm, Pt
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dossier.compose.declared import declared_by_values
from dossier.messages import LANGUAGES, catalogue
from dossier.model.finding import Finding, Weight
from dossier.paper.frame import Spot
from dossier.tasks.forms.linting import Linted, lint_form
from dossier.tasks.laying import lay_out
from dossier.tasks.tools import Tools, load_tools
from tools.forms.papers import PAPERS

TOOLS: Tools = load_tools()
DECLARED = declared_by_values({"ho_ten": "A", "ds": [{"ten": "A"}]})
FORMS = sorted(paper.id for paper in PAPERS)  # forms that share a file are looked over once


def written(write: Callable[[Any], object]) -> bytes:
    word = docx.Document()
    write(word)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def linted(write: Callable[[Any], object]) -> Linted:
    return lint_form(written(write), TOOLS, DECLARED)


def faults(found: Linted) -> list[Finding]:
    """Those of the tags: the bare Word file of python-docx wants a font that is not there."""
    return [each for each in found.findings if each.code.startswith("compose.")]


def labels(found: Linted) -> list[str]:
    return [each.place.label for each in faults(found)]


def param(finding: Finding, name: str) -> object:
    return dict(finding.params)[name]


def on_two_pages(word: Any) -> None:
    word.sections[0].header.paragraphs[0].text = "{{ dau }}"
    word.sections[0].footer.paragraphs[0].text = "{{ chan }}"
    word.add_paragraph("Họ tên: {{ ho_tne }} đồng ý")
    table = word.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 2).text = "{{ gop }}"
    table.cell(1, 0).add_table(1, 2).cell(0, 1).text = "{{ trong }}"
    table.cell(2, 1).text = "{{ sai }}"
    word.add_page_break()
    word.add_paragraph("Kính gửi")
    word.add_paragraph("")
    word.add_paragraph("{{ hai }}")
    word.add_table(1, 1).cell(0, 0).text = "{{ ba }}"
    word.core_properties.title = "{{ ten_tep }}"


def test_places_are_counted_from_the_top_of_their_page() -> None:
    assert labels(linted(on_two_pages)) == [
        "đầu trang, đoạn 1",
        "trang 1, đoạn 1",
        "trang 1, bảng 1, hàng 1, ô 2",
        "trang 1, bảng 1, hàng 2, cột 1, bảng con 1, hàng 1, cột 2",
        "trang 1, bảng 1, hàng 3, cột 2",
        "chân trang, đoạn 1",
        "trang 2, đoạn 2",
        "trang 2, bảng 1, hàng 1, cột 1",
        "thuộc tính tệp",
    ]


def test_each_finding_has_its_page_and_the_words_around_it() -> None:
    found = faults(linted(on_two_pages))
    assert [param(each, "page") for each in found] == [1, 1, 1, 1, 1, 1, 2, 2, 0]
    assert param(found[1], "quote") == "Họ tên: {{ ho_tne }} đồng ý"
    assert found[4].place.field == "t1r3c2"


def test_what_cannot_be_drawn_stands_among_the_rest_with_its_place() -> None:
    def write(word: Any) -> None:
        word.add_paragraph("{{ mot }}")
        word.add_paragraph("Bóng mờ").runs[0].font.shadow = True
        word.add_paragraph("{{ hai }}")

    found = [each for each in linted(write).findings if each.code != "render.family_replaced"]
    assert [(each.code, each.place.label) for each in found] == [
        ("compose.field_unknown", "trang 1, đoạn 1"),
        ("render.unsupported", "trang 1, đoạn 2"),
        ("compose.field_unknown", "trang 1, đoạn 3"),
    ]


@pytest.mark.parametrize("form", FORMS)
def test_shipped_forms_have_nothing_to_mend(form: str) -> None:
    shelf = TOOLS.shelf
    found = lint_form(shelf.find(form).document, TOOLS, shelf.declared(form), shelf.form(form))
    assert [each for each in found.findings if each.weight is not Weight.NOTE] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_pages_are_those_of_the_file_itself(form: str) -> None:
    docx_ = TOOLS.shelf.find(form).document
    pages = lint_form(docx_, TOOLS, TOOLS.shelf.declared(form)).pages
    assert [page.items for page in pages] == [
        page.items for page in lay_out(docx_, TOOLS.fonts).pages
    ]
    assert not any(mark.name.startswith("_hs") for mark in spots(pages))


def spots(pages: Sequence[Any]) -> list[Spot]:
    return [mark for page in pages for mark in page.marks if isinstance(mark, Spot)]


def test_a_form_has_to_print_what_it_requires_and_should_print_what_it_asks() -> None:
    shelf = TOOLS.shelf
    form = shelf.form("bao_cao_ca_nhan_nd30")
    bare = written(lambda word: word.add_paragraph("{{ ho_ten }} {{ thanh_tich }}"))
    found = lint_form(bare, TOOLS, shelf.declared(form.id), replace(form, requires=("que_quan",)))
    lacking = [(each.code, param(each, "name"), each.weight) for each in faults(found)]
    assert ("compose.required_absent", "que_quan", Weight.STOP) in lacking
    assert ("compose.ask_unprinted", "nhiem_vu", Weight.NOTE) in lacking
    assert "thanh_tich" not in [name for _, name, _ in lacking]


def test_departures_from_the_regime_stand_at_their_places() -> None:
    def change(word: Any) -> None:
        word.sections[0].left_margin = Mm(25)
        word.styles["Quyền hạn"].font.size = Pt(16)
        word.sections[0].header.paragraphs[0].runs[0].font.name = "Arial"
        word.sections[0].header.paragraphs[0].add_run(" x").font.name = "Arial"

    shelf, form = TOOLS.shelf, "to_trinh_nd30"
    word = docx.Document(BytesIO(shelf.documents[form]))
    change(word)
    stream = BytesIO()
    word.save(stream)
    found = lint_form(stream.getvalue(), TOOLS, shelf.declared(form), shelf.form(form)).findings
    own = [each for each in found if each.code.startswith("standard.")]
    assert [(each.code, each.place.label, each.place.field) for each in own] == [
        ("standard.margin", "trang 1", ""),
        ("standard.font", "đầu trang, đoạn 1", "p1"),
        ("standard.size", "trang 2, bảng 1, hàng 1, cột 2", "t3r1c2"),
    ]


def replaced(data: bytes, name: str, content: bytes) -> bytes:
    """Write a package again with another content in one of its parts."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return stream.getvalue()


def test_a_broken_part_is_told_and_hides_no_other() -> None:
    broken = replaced(written(on_two_pages), "word/header1.xml", b"<w:hdr>{<w:p></w:hdr>")
    found = lint_form(broken, TOOLS, DECLARED).findings
    codes = [(each.code, each.place.label) for each in found]
    assert codes.count(("compose.not_word", "đầu trang")) == 1
    assert len(codes) == 9
    assert {code for code, _ in codes} == {"compose.not_word", "compose.field_unknown"}


def test_a_picture_may_hold_any_bytes() -> None:
    image = BytesIO()
    Image.new("RGB", (8, 8), "red").save(image, "PNG", pnginfo=_said("{{ a }}"))
    image.seek(0)
    assert faults(linted(lambda word: word.add_picture(image))) == []


def _said(text: str) -> PngInfo:
    info = PngInfo()
    info.add_text("Comment", text)
    return info


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quote_is_short_and_holds_the_tag(language: str) -> None:
    tools = replace(TOOLS, words=catalogue(language))
    data = written(
        lambda word: word.add_paragraph("x" + " chữ" * 30 + " {{ la }} cuối" + " y" * 90)
    )
    finding = faults(lint_form(data, tools, DECLARED))[0]
    quote = str(param(finding, "quote"))
    assert "{{ la }}" in quote
    assert quote.startswith("…")
    assert quote.endswith("…")
    assert len(quote) < 120
