"""The three engines on files: fill, lint, render."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from dossier.compose.declared import declared_by_values
from dossier.compose.template import TemplateError
from dossier.guard.trouble import GuardError
from dossier.messages import catalogue
from dossier.model.finding import Finding
from dossier.render.draw import FontBook
from dossier.tasks.desk import Desk
from dossier.tasks.files import (
    Fill,
    Linted,
    Look,
    NotValuesError,
    fill,
    lint,
    names_of_program,
    names_of_values,
    read_values,
    render,
)
from dossier.tasks.tools import load_tools

VALUES = {"ho_ten": "Nguyễn Văn A", "con": [{"ten": "B"}, {"ten": "C"}]}


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template with a plain field and a list."""
    document = Document()
    document.add_paragraph("Họ tên: {{ ho_ten }}")
    for text in ("{%p for x in con %}", "- {{ x.ten }}", "{%p endfor %}"):
        document.add_paragraph(text)
    document.save(str(tmp_path / "mau.docx"))
    return tmp_path / "mau.docx"


def values(folder: Path, name: str, said: object) -> Path:
    path = folder / name
    path.write_text(json.dumps(said), encoding="utf-8")
    return path


def faults(found: Linted) -> list[Finding]:
    """What is wrong with the tags alone: the fonts of bare Word files are another matter."""
    return [finding for finding in found.findings if finding.code.startswith("compose.")]


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in Document(str(path)).paragraphs]


def test_a_template_is_filled_with_each_file_of_values(template: Path, tmp_path: Path) -> None:
    asks = [
        Fill(template, values(tmp_path, "1.json", VALUES), tmp_path / "ra" / "1.docx"),
        Fill(template, values(tmp_path, "2.json", {**VALUES, "ho_ten": "B"}), tmp_path / "2.docx"),
        Fill(template, values(tmp_path, "3.json", {**VALUES, "moi": 1}), tmp_path / "3.docx"),
    ]
    made = list(fill(asks))
    assert [texts(path) for path in made] == [
        ["Họ tên: Nguyễn Văn A", "- B", "- C"],
        ["Họ tên: B", "- B", "- C"],
        ["Họ tên: Nguyễn Văn A", "- B", "- C"],
    ]


def test_a_field_without_a_value_is_an_error_not_a_gap(template: Path, tmp_path: Path) -> None:
    ask = Fill(template, values(tmp_path, "1.json", {"ten": "A"}), tmp_path / "1.docx")
    with pytest.raises(TemplateError):
        list(fill([ask]))
    assert not (tmp_path / "1.docx").exists()


@pytest.mark.parametrize("text", ["", "[1]", '"A"', "{", "\udcff"])
def test_a_file_that_is_no_object_is_no_file_of_values(tmp_path: Path, text: str) -> None:
    path = tmp_path / "v.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(NotValuesError):
        read_values(path)


def test_values_may_begin_with_the_mark_that_notepad_writes(tmp_path: Path) -> None:
    path = tmp_path / "v.json"
    path.write_text('{"a": 1}', encoding="utf-8-sig")
    assert read_values(path) == {"a": 1}


def test_a_lint_knows_the_keys_of_the_values(template: Path, tmp_path: Path) -> None:
    declared = names_of_values(values(tmp_path, "v.json", {"ho_ten": "A"}))
    (found,) = lint([Look(template, declared)], load_tools())
    assert {finding.code for finding in faults(found)} == {"compose.field_unknown"}


def test_a_lint_without_values_knows_fields_and_questions(desk: Desk, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("{{ ho_ten }} {{ nhiem_vu }} {{ khong_co }}")
    document.save(str(tmp_path / "mau.docx"))
    (found,) = lint([Look(tmp_path / "mau.docx", names_of_program(desk.shelf))], desk)
    assert [dict(finding.params)["text"] for finding in faults(found)] == ["{{ khong_co }}"]


def test_a_lint_says_on_which_page_something_cannot_be_drawn(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Trang đầu")
    para = document.add_paragraph("Bóng mờ")
    para.paragraph_format.page_break_before = True
    para.runs[0].font.shadow = True
    document.save(str(tmp_path / "mau.docx"))
    (found,) = lint([Look(tmp_path / "mau.docx", declared_by_values({}))], load_tools())
    (remark,) = [one for one in found.findings if one.code == "render.unsupported"]
    assert remark.place.field == "shadow"
    said = catalogue("vi").text(remark.code, **dict(remark.params))
    assert (remark.place.label, dict(remark.params)["page"]) == ("trang 2, đoạn 1", 2)
    assert said == "Trang 2: chữ có bóng gần “Bóng mờ” không được thể hiện đúng trong bản PDF."


def test_a_word_file_becomes_a_pdf_titled_by_its_name(template: Path, tmp_path: Path) -> None:
    (made,) = render([(template, tmp_path / "ra" / "mau.pdf")], FontBook())
    with pikepdf.open(made.out) as pdf:
        assert len(pdf.pages) == made.pages == 1
        assert str(pdf.docinfo["/Title"]) == "mau"


@pytest.mark.parametrize("content", [b"", b"xin chao", b"PK\x03\x04rest"])
def test_what_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(GuardError):
        list(render([(path, tmp_path / "x.pdf")], FontBook()))
    assert not (tmp_path / "x.pdf").exists()
