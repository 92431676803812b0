"""A copy of the Word file carries each finding as a comment, and stays the same template."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from dossier.compose.declared import declared_by_values
from dossier.tasks.forms.commenting import commented
from dossier.tasks.forms.linting import lint_form
from dossier.tasks.tools import load_tools

TOOLS = load_tools()
DECLARED = declared_by_values({"ho_ten": "A"})


def written(write: Callable[[Any], object]) -> bytes:
    word = docx.Document()
    write(word)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def everywhere(word: Any) -> None:
    word.sections[0].header.paragraphs[0].text = "{{ dau }}"
    word.add_paragraph("Họ tên: {{ ho_tne }} và {% if ho_ten %}")
    table = word.add_table(2, 2)
    table.cell(0, 1).text = "một"
    table.cell(0, 1).add_paragraph("{{ hai }}")
    table.cell(1, 0).add_table(1, 1).cell(0, 0).text = "{{ ba }}"


def with_comments(data: bytes) -> bytes:
    return commented(data, lint_form(data, TOOLS, DECLARED).findings, TOOLS.words)


def comments(data: bytes) -> list[tuple[str, str]]:
    return [(each.author, each.text) for each in docx.Document(BytesIO(data)).comments]


def anchored(data: bytes) -> list[str]:
    """Give the texts of the paragraphs that comments are about, in their order."""
    starts = docx.Document(BytesIO(data)).element.body.xpath(".//w:commentRangeStart")
    return ["".join(t.text or "" for t in each.getparent().iter(qn("w:t"))) for each in starts]


def test_each_finding_is_a_comment_at_its_place() -> None:
    found = [row for row in comments(with_comments(written(everywhere))) if "phông" not in row[1]]
    assert {author for author, _ in found} == {"Hồ sơ Khen thưởng"}
    told = [text.partition(":")[0] for _, text in found]
    assert told == [
        "Phải sửa. đầu trang, đoạn 1",
        "Phải sửa. trang 1, đoạn 1",
        "Phải sửa. trang 1, đoạn 1",
        "Phải sửa. trang 1, bảng 1, hàng 1, cột 2",
        "Phải sửa. trang 1, bảng 1, hàng 2, cột 1, bảng con 1, hàng 1, cột 1",
    ]
    assert anchored(with_comments(written(everywhere)))[-2:] == [
        "{{ hai }}",
        "{{ ba }}",
    ]


def test_no_tag_lives_in_a_comment() -> None:
    assert not any(
        "{{" in text or "{%" in text for _, text in comments(with_comments(written(everywhere)))
    )


def test_the_copy_is_the_same_template_and_comments_do_not_pile_up() -> None:
    data = written(everywhere)
    once = with_comments(data)
    assert lint_form(once, TOOLS, DECLARED) == lint_form(data, TOOLS, DECLARED)
    assert with_comments(once) == once


def test_comments_of_other_people_stay() -> None:
    def write(word: Any) -> None:
        paragraph = word.add_paragraph("{{ la }}")
        word.add_comment(paragraph.runs, text="Xem lại câu này", author="Nguyễn Văn A")

    once = with_comments(written(write))
    mine = [author for author, _ in comments(once)]
    assert mine.count("Nguyễn Văn A") == 1
    assert mine.count("Hồ sơ Khen thưởng") == len(lint_form(once, TOOLS, DECLARED).findings)
    assert with_comments(once) == once


def test_a_template_without_findings_loses_the_comments_it_had() -> None:
    bad = written(lambda word: word.add_paragraph("{{ la }}"))
    clean = commented(with_comments(bad), (), TOOLS.words)
    assert comments(clean) == []
    assert anchored(clean) == []
