"""What a filled Word file shows, as python-docx reads it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree

from dossier.compose.declared import declared_by_values
from dossier.compose.language.budget import EndlessError, FillError
from dossier.compose.template import TemplateError, compile_template
from dossier.compose.word.package import parts_of
from dossier.compose.word.unpack import NotWordError
from dossier.guard.trouble import GuardError

Fill = Callable[[bytes, Mapping[str, object]], bytes]
Typed = Callable[[Sequence[str]], bytes]
Lines = Callable[[bytes], list[str]]
LinesOf = Callable[[Sequence[str], Mapping[str, object]], list[str]]
Tables = Callable[[bytes], list[list[list[str]]]]
Make = Callable[[Callable[[Any], object]], bytes]

PEOPLE = [{"ten": "Nguyễn Văn A", "nam": 1980}, {"ten": "Trần Thị B", "nam": None}]


@pytest.mark.parametrize(
    ("text", "values", "shown"),
    [
        pytest.param(["{{ a }}b"], {"a": "x"}, ["xb"], id="a value"),
        pytest.param(
            ["{{a}}", "b"], {"a": "<w:t> & '{{ b }}'"}, ["<w:t> & '{{ b }}'", "b"], id="signs"
        ),
        pytest.param(
            ["x", "{{ a }}", "y"], {"a": ""}, ["x", "y"], id="an empty field leaves no line"
        ),
        pytest.param(
            ["x", "{{ a }} {{ b }}", "y"], {"a": "", "b": " "}, ["x", "y"], id="two empty ones"
        ),
        pytest.param(["x", "{{ a }}, y"], {"a": None}, ["x", ", y"], id="text beside it stays"),
        pytest.param(["{{ a }}"], {"a": 0}, ["0"], id="a zero is something"),
        pytest.param(["a: {{ a }}"], {"a": "1\n2\r\n3"}, ["a: 1\n2\n3"], id="line breaks"),
        pytest.param(["a: {{ a }}"], {"a": "1\t2"}, ["a: 1\t2"], id="a tab"),
        pytest.param(
            ["{{ a }}."], {"a": "1\x00\x0b2\ufdd2"}, ["1\n2."], id="signs that XML refuses"
        ),
        pytest.param(["{{ a }}"], {"a": 8.5}, ["8,5"], id="a decimal comma"),
        pytest.param(["{{ a }} {{ b }}"], {"a": True, "b": False}, ["Có Không"], id="yes and no"),
        pytest.param(["- {{ a }}"], {"a": ["1", "2"]}, ["- 1\n2"], id="a list within a line"),
        pytest.param(
            ["x", "{{ a }}"], {"a": ["1", "2"]}, ["x", "1", "2"], id="a list of paragraphs"
        ),
        pytest.param(["x", "{{ a }}", "y"], {"a": []}, ["x", "y"], id="no paragraphs"),
        pytest.param(["x", "{# không in #}", "y"], {}, ["x", "y"], id="a remark leaves no line"),
        pytest.param(["x", "{#p không in #}", "y{# ! #}"], {}, ["x", "y"], id="docxtpl's remark"),
        pytest.param(
            ["{{ “a” }} {{ b|noi(‘; ’) }}"], {"b": ["1", "2"]}, ["a 1; 2"], id="curly quotes"
        ),
        pytest.param(["{{\xa0a\xa0}}"], {"a": "x"}, ["x"], id="hard spaces"),
        pytest.param(["{_{ a }_} {_% %_}"], {}, ["{{ a }} {% %}"], id="signs asked for"),
        pytest.param(["{{ Ho_Ten }}"], {"ho_ten": "A"}, ["A"], id="other capitals"),
        pytest.param(["{{r x }}"], {"x": "A"}, ["A"], id="docxtpl's rich tag on plain text"),
        pytest.param(["{{ n.a }} {{ n['b'] }}"], {"n": {"a": 1, "b": 2}}, ["1 2"], id="a group"),
        pytest.param(["{{ l[0] }}"], {"l": ["x", "y"]}, ["x"], id="an item"),
    ],
)
def test_printing(
    text: list[str], values: Mapping[str, object], shown: list[str], lines_of: LinesOf
) -> None:
    assert lines_of(text, values) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(["{% if co %}có{% else %}không{% endif %}"], ["không"], id="within a line"),
        pytest.param(["x", "{%p if co %}", "y", "{%p endif %}"], ["x"], id="paragraphs"),
        pytest.param(
            ["x", "{% if co %}", "y", "{% else %}", "z", "{% endif %}"],
            ["x", "z"],
            id="tags alone in lines",
        ),
        pytest.param(["x", "{% if co %}y{% endif %}"], ["x"], id="a line that was all condition"),
        pytest.param(
            ["x", "{%p if co %}y{%p endif %}", "z"], ["x", "z"], id="both tags in one line"
        ),
        pytest.param(
            ["{% for r in ds %}", "{{ loop.index }}. {{ r.ten }}", "{% endfor %}"],
            ["1. Nguyễn Văn A", "2. Trần Thị B"],
            id="a loop",
        ),
        pytest.param(
            ["{% for r in ds %}{{ r.ten }}; {% endfor %}"],
            ["Nguyễn Văn A; Trần Thị B; "],
            id="a loop within a line",
        ),
        pytest.param(
            ["x", "{%p for r in ds if r.nam %}", "{{ r.ten }}", "{%p endfor %}"],
            ["x", "Nguyễn Văn A"],
            id="some rounds",
        ),
        pytest.param(
            ["x", "{% for r in ds %}", "{{ r.nam }}", "{% endfor %}"],
            ["x", "1980"],
            id="an empty line within a loop",
        ),
        pytest.param(
            ["{% for r in khong %}", "x", "{% else %}", "Không có", "{% endfor %}"],
            ["Không có"],
            id="an empty list",
        ),
        pytest.param(
            ["{{ ds|dem|hai_so }}: {{ ds|noi(', ', 'ten') }}"],
            ["02: Nguyễn Văn A, Trần Thị B"],
            id="filters of lists",
        ),
        pytest.param(
            ["{% if ds and not co and 1 in [1, 2] %}x{% endif %}"], ["x"], id="conditions"
        ),
        pytest.param(
            [
                "{% for a in ds %}",
                "{% for b in ['N', 'T'] %}{{ a.nam|khong_co('-') }}/{{ b }} {% endfor %}",
                "{% endfor %}",
            ],
            ["1980/N 1980/T ", "-/N -/T "],
            id="a loop in a loop",
        ),
        pytest.param(["{% for x in [1, 2] %}{{ x }}{% endfor %}"], ["12"], id="a list in the tag"),
        pytest.param(
            ["A", "{%- if co -%}", "b", "{%- else -%}", "c", "{%- endif -%}", "d"],
            ["Acd"],
            id="joined paragraphs",
        ),
    ],
)
def test_blocks(text: list[str], shown: list[str], lines_of: LinesOf) -> None:
    values = {"co": False, "ds": PEOPLE, "khong": []}
    assert lines_of(text, values) == shown


def rows_of(cells: Sequence[Sequence[str]]) -> Callable[[Any], object]:
    def write(word: Any) -> None:
        table = word.add_table(len(cells), len(cells[0]))
        for row, texts in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    return write


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        pytest.param(
            [
                ["TT", "Tên"],
                ["{%tr for r in ds %}", ""],
                ["{{ loop.index|hai_so }}", "{{ r.ten }}"],
                ["{%tr endfor %}", ""],
            ],
            [["TT", "Tên"], ["01", "Nguyễn Văn A"], ["02", "Trần Thị B"]],
            id="rows of their own for the tags",
        ),
        pytest.param(
            [
                ["TT", "Tên"],
                ["{% for r in ds %}", ""],
                ["{{ loop.index }}", "{{ r.ten }}"],
                ["{% endfor %}", ""],
            ],
            [["TT", "Tên"], ["1", "Nguyễn Văn A"], ["2", "Trần Thị B"]],
            id="plain tags alone in their rows",
        ),
        pytest.param(
            [["{%tr for r in ds %}{{ r.nam }}", "{{ r.ten }}{%tr endfor %}"]],
            [["1980", "Nguyễn Văn A"], ["", "Trần Thị B"]],
            id="both tags in the row that they repeat",
        ),
        pytest.param(
            [["a", "b"], ["{{ trong }}", "{% if trong %}x{% endif %}"], ["c", "{{ trong }}"]],
            [["a", "b"], ["c", ""]],
            id="a row of empty fields goes",
        ),
        pytest.param([["{{ trong }}"], ["{{ trong }}"]], None, id="so does a table of them"),
        pytest.param(
            [["{%tr for r in khong %}"], ["x"], ["{%tr endfor %}"]],
            None,
            id="or of a loop over nothing",
        ),
        pytest.param(
            [["a", "{%p if trong %}x{%p endif %}"]], [["a", ""]], id="a cell keeps a paragraph"
        ),
        pytest.param([["a", "{{ khong }}"]], [["a", ""]], id="and so where paragraphs are none"),
        pytest.param(
            [["{%tc for r in ds %}", "{{ r.ten }}", "{%tc endfor %}"]],
            [["Nguyễn Văn A", "Trần Thị B"]],
            id="cells",
        ),
        pytest.param(
            [["{{ ds|noi('; ', 'ten') }}", "{{ dong }}"]],
            [["Nguyễn Văn A; Trần Thị B", "1\n2"]],
            id="paragraphs in a cell",
        ),
    ],
)
def test_tables(
    cells: list[list[str]], shown: list[list[str]] | None, make: Make, fill: Fill, tables: Tables
) -> None:
    values = {"ds": PEOPLE, "khong": [], "trong": "", "dong": ["1", "2"]}
    data = fill(make(rows_of(cells)), values)
    assert tables(data) == ([shown] if shown else [])
    assert b"<w:tc></w:tc>" not in parts_of(data)["word/document.xml"]


def test_tags_split_over_runs_are_joined(make: Make, fill: Fill, lines: Lines) -> None:
    def write(word: Any) -> None:
        paragraph = word.add_paragraph()
        for piece in ("Ông {", "{ ho", "_ten", " | in_hoa }", "} và {% i", "f co %}bà{% endif %}"):
            paragraph.add_run(piece).bold = piece.startswith("{ ho")

    assert lines(fill(make(write), {"ho_ten": "An", "co": True})) == ["Ông AN và bà"]


def test_a_tag_keeps_the_dress_of_its_first_letter(make: Make, fill: Fill, read: Any) -> None:
    def write(word: Any) -> None:
        paragraph = word.add_paragraph("x ")
        paragraph.add_run("{{ ho").bold = True
        paragraph.add_run("_ten }}")

    runs = read(fill(make(write), {"ho_ten": "An"})).paragraphs[0].runs
    assert [(run.text, run.bold) for run in runs] == [("x ", None), ("An", True)]


def test_headers_footers_and_properties_are_filled(make: Make, fill: Fill, read: Any) -> None:
    def write(word: Any) -> None:
        word.sections[0].header.paragraphs[0].text = "{{ co_quan }}"
        word.sections[0].footer.paragraphs[0].text = "{{ co_quan|in_thuong }}"
        word.core_properties.title = "{{ ten }}"
        word.core_properties.author = "máy của tôi"

    word = read(fill(make(write), {"co_quan": "A & B", "ten": "Một\nhai"}))
    section, about = word.sections[0], word.core_properties
    assert section.header.paragraphs[0].text == "A & B"
    assert section.footer.paragraphs[0].text == "a & b"
    assert (about.title, about.author) == ("Một hai", "")


def test_the_paragraph_between_two_tables_stays(make: Make, fill: Fill, read: Any) -> None:
    def write(word: Any) -> None:
        for _ in range(2):
            rows_of([["a"]])(word)
            word.add_paragraph("{{ trong }}")

    word = read(fill(make(write), {"trong": ""}))
    assert len(word.tables) == 2
    assert len(word.paragraphs) == 1


def test_the_end_of_a_section_stays(make: Make, fill: Fill, read: Any) -> None:
    def write(word: Any) -> None:
        word.add_paragraph("x")
        word.add_section()
        word.paragraphs[-1].add_run("{{ trong }}")
        word.add_paragraph("y")

    assert len(read(fill(make(write), {"trong": ""})).sections) == 2


@pytest.mark.parametrize(("width", "shapes"), [(360000, 1), (0, 0)], ids=["drawn", "left out"])
def test_a_rule_line_is_as_long_as_its_field(
    width: int, shapes: int, make: Make, fill: Fill
) -> None:
    drawing = (
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<wp:inline><wp:extent cx="1" cy="0"/><wp:docPr id="1" name="ke:dai"/>'
        '<a:graphic><a:graphicData uri="x"><a:ext cx="1" cy="0"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )

    def write(word: Any) -> None:
        word.add_paragraph().add_run()._r.append(etree.fromstring(drawing))

    body = parts_of(fill(make(write), {"dai": width}))["word/document.xml"].decode()
    assert body.count(f'cx="{width}"') == 2 * shapes
    assert body.count("<w:drawing") == shapes


def test_the_same_values_give_the_same_bytes(typed: Typed) -> None:
    values = {"a": "x", "ds": PEOPLE}
    data = typed(["{{ a }}", "{% for r in ds %}{{ r.ten }}{% endfor %}"])
    declared = declared_by_values(values)
    one, other = (compile_template(data, declared) for _ in range(2))
    assert one.fill(values) == one.fill(values) == other.fill(values)


def test_parts_without_tags_are_copied(typed: Typed, fill: Fill) -> None:
    data = typed(["{{ a }}"])
    before, after = parts_of(data), parts_of(fill(data, {"a": "x"}))
    assert set(before) == set(after)
    assert before["word/styles.xml"] == after["word/styles.xml"]


def test_zip_readers_accept_the_package(typed: Typed, fill: Fill) -> None:
    with ZipFile(BytesIO(fill(typed(["{{ a }}"]), {"a": "x"}))) as package:
        assert package.testzip() is None
        assert package.infolist()[0].filename == "[Content_Types].xml"


def test_loops_are_bounded(typed: Typed, fill: Fill) -> None:
    text = ["{% for a in l %}{% for b in m %}{% for c in n %}x{% endfor %}{% endfor %}{% endfor %}"]
    with pytest.raises(EndlessError):
        fill(typed(text), {name: list(range(200)) for name in "lmn"})


def test_a_value_that_cannot_be_compared_is_told(typed: Typed, fill: Fill) -> None:
    with pytest.raises(FillError):
        fill(typed(["{% if a < 3 %}x{% endif %}"]), {"a": None})


def test_a_faulty_template_tells_the_first_fault_and_their_number(typed: Typed, fill: Fill) -> None:
    with pytest.raises(TemplateError) as raised:
        fill(typed(["{{ a }}", "{{ b }}", "{% if a %}"]), {"a": 1})
    assert (raised.value.params["count"], raised.value.params["text"]) == (2, "{{ b }}")


def test_what_is_no_package_is_refused_by_the_guard(fill: Fill) -> None:
    with pytest.raises(GuardError):
        fill(b"not a package", {})


def test_a_part_that_is_no_xml_is_told(typed: Typed, fill: Fill) -> None:
    parts = parts_of(typed(["{{ a }}"]))
    parts["word/document.xml"] = b"<w:document>{{ a }}"
    stream = BytesIO()
    with ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    with pytest.raises((NotWordError, GuardError)):
        fill(stream.getvalue(), {"a": 1})
