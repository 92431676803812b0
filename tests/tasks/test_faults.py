"""Every fault of a template is told once, wherever it stands, with its cause and its mend."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.compose.declared import Declared, declared_by_program
from dossier.errors import DossierError
from dossier.messages import LANGUAGES, catalogue
from dossier.model.finding import Finding, Weight
from dossier.model.form import Ask, AskColumn, AskKind
from dossier.tasks.forms.linting import lint_form
from dossier.tasks.tools import load_tools
from tests.tasks.everywhere import PLACES, SPACES, everywhere

TOOLS = load_tools()
ASKS = (
    Ask("tuoi", "Tuổi", kind=AskKind.NUMBER),
    Ask("ket_qua", "Kết quả", kind=AskKind.CHOICE, choices=("Đạt", "Chưa đạt")),
    Ask("con", "Các con", kind=AskKind.TABLE, columns=(AskColumn("be", "Tên bé"),)),
)
DECLARED: Declared = declared_by_program(ASKS)
STOP, ASK, NOTE = Weight.STOP, Weight.ASK, Weight.NOTE
LOOP, END = "{% for r in con %}", "{% endfor %}"
DEEP = "".join(f"{{% for {name} in [1] %}}" for name in "abcd")

# What is typed in one paragraph, and what is said of it.
TYPED = [
    pytest.param("{{ ho_ten }", "tag_unclosed", STOP, id="a brace short"),
    pytest.param("{{ ho ten }}", "tag_broken", STOP, id="a name in two words"),
    pytest.param("{{{ho_ten}}}", "tag_nested", STOP, id="three braces"),
    pytest.param("{% if {{ ho_ten }} %}x{% endif %}", "tag_nested", STOP, id="a tag in a tag"),
    pytest.param("{ ho_ten }", "tag_brackets", STOP, id="single braces"),
    pytest.param("[ho_ten]", "tag_brackets", STOP, id="square brackets"),
    pytest.param("<<Họ và tên>>", "tag_brackets", STOP, id="angles around a label"),
    pytest.param("${ho_ten}", "tag_brackets", STOP, id="a dollar in front"),
    pytest.param("{ho_tne}", "tag_like", ASK, id="single braces around a slip"),
    pytest.param("ho_ten }}", "tag_unopened", STOP, id="braces that nothing opened"),
    pytest.param("{% set a = 1 %}", "tag_forbidden", STOP, id="what no template may do"),
    pytest.param("{% if ho_ten %}x", "block_unclosed", STOP, id="a condition without end"),
    pytest.param("x{% endif %}", "block_unopened", STOP, id="an end without beginning"),
    pytest.param(
        "{% if ho_ten %}" + LOOP + "{{ r.be }}{% endif %}" + END,
        "block_crossed",
        STOP,
        id="blocks that cross",
    ),
    pytest.param(
        "{% if ho_ten %}x{% endfor %}{% endif %}", "block_mismatched", STOP, id="a wrong end"
    ),
    pytest.param(
        "{% if ho_ten %}x{% else %}y{% else %}z{% endif %}", "else_twice", STOP, id="two elses"
    ),
    pytest.param("{% if ho_ten %}{% endif %}", "block_empty", NOTE, id="nothing in between"),
    pytest.param("{{ ho_tne }}", "field_unknown", STOP, id="a slip in a name"),
    pytest.param(
        "{% for r in conn %}{{ r.be }}{% endfor %}", "field_unknown", STOP, id="an unknown list"
    ),
    pytest.param(LOOP + "{{ r.be }}" + END + "{{ r.be }}", "row_outside", STOP, id="after a loop"),
    pytest.param(LOOP + "{{ r.be }}{{ be }}" + END, "column_bare", STOP, id="no row's name"),
    pytest.param("{{ be }}", "column_outside", STOP, id="a column without its loop"),
    pytest.param(LOOP + "{{ r.bee }}" + END, "column_unknown", STOP, id="a slip in a column"),
    pytest.param("{{ ho_ten|in_hao }}", "filter_unknown", STOP, id="a slip in a filter"),
    pytest.param("{{ ho_ten|in_hoa(1, 2) }}", "filter_unfit", STOP, id="too many arguments"),
    pytest.param("{{ ho_ten|ngay }}", "filter_misfit", ASK, id="a name as a date"),
    pytest.param("{{ tuoi|ngay }}", "filter_misfit", ASK, id="a number as a date"),
    pytest.param("{{ con|tien }}", "filter_misfit", ASK, id="a list as money"),
    pytest.param("{% if ho_ten is xyz %}a{% endif %}", "test_unknown", STOP, id="a test"),
    pytest.param("{% for r in ho_ten %}{{ r }}{% endfor %}", "not_a_list", STOP, id="no list"),
    pytest.param("{{ con }}", "list_printed", ASK, id="a list printed"),
    pytest.param(LOOP + "{{ r }}" + END, "group_printed", ASK, id="a row printed"),
    pytest.param(
        "".join(f"{{% for {name} in [1] %}}" for name in "abcd")
        + "{{ a }}{{ b }}{{ c }}"
        + END * 4,
        "too_deep",
        STOP,
        id="four loops deep",
    ),
    pytest.param(
        LOOP + "{% for s in con %}{{ s.be }}{{ r.be }}" + END * 2,
        "loop_in_itself",
        STOP,
        id="a list within itself",
    ),
    pytest.param("{% if tuoi > '5' %}x{% endif %}", "compare_mixed", STOP, id="number and text"),
    pytest.param("{% if ho_ten == 5 %}x{% endif %}", "never_equal", ASK, id="text and number"),
    pytest.param("{% if ket_qua == 'Tốt' %}x{% endif %}", "choice_never", ASK, id="no such choice"),
    pytest.param("{% if 'ho_ten' %}x{% endif %}", "condition_constant", ASK, id="a name in quotes"),
    pytest.param(LOOP + "x" + END, "loop_unused", ASK, id="rows that are all alike"),
    pytest.param(
        "{% for ho_ten in con %}{{ ho_ten.be }}{% endfor %}",
        "loop_shadows",
        NOTE,
        id="two of a name",
    ),
    pytest.param("Số: xxx/QĐ", "left_over", NOTE, id="left from a draft"),
]


def found(data: bytes) -> list[Finding]:
    findings = lint_form(data, TOOLS, DECLARED).findings
    return [each for each in findings if each.code.startswith("compose.")]


def written(write: Callable[[Any], object]) -> bytes:
    word = docx.Document()
    write(word)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(("text", "code", "weight"), TYPED)
def test_a_fault_is_told_once_in_every_kind_of_place(text: str, code: str, weight: Weight) -> None:
    findings = found(everywhere(text))
    assert [each.place.label for each in findings] == list(PLACES)
    assert {(each.code, each.weight) for each in findings} == {(f"compose.{code}", weight)}
    for language in LANGUAGES:
        said = catalogue(language).say(findings[0].code, dict(findings[0].params))
        assert said.what
        assert said.why
        assert said.next
        assert str(dict(findings[0].params)["place"]) in said.what
    assert str(dict(findings[0].params)["text"]) in text


def typed(text: str) -> Callable[[Any], None]:
    return lambda word: word.add_paragraph(text)


def in_row(word: Any) -> None:
    table = word.add_table(3, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "{%tr for r in con %}", "Tên các con"
    table.cell(1, 0).text, table.cell(2, 0).text = "{{ r.be }}", "{%tr endfor %}"


def over_cells(word: Any) -> None:
    row = word.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "{% for r in con %}{{ r.be }}", "{{ r.be }}{% endfor %}"


def over_tables(word: Any) -> None:
    for text in ("{%tr for r in con %}", "{%tr endfor %}"):
        word.add_paragraph("x")
        table = word.add_table(2, 1)
        table.cell(0, 0).text, table.cell(1, 0).text = text, "{{ r.be }}"


def in_description(word: Any) -> None:
    word.add_paragraph("x")._p.append(
        parse_xml(f'<w:bookmarkStart {SPACES} w:id="1" w:name="{{{{ ho_ten }}}}"/>')
    )


def field_code(code: str) -> Callable[[Any], None]:
    def write(word: Any) -> None:
        paragraph = word.add_paragraph()._p
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{code}</w:instrText>",
            '<w:fldChar w:fldCharType="end"/>',
        ):
            paragraph.append(parse_xml(f"<w:r {SPACES}>{part}</w:r>"))

    return write


# Faults that take more than one paragraph, or a corner of the file.
BUILT = [
    pytest.param(
        typed("{{ '" + "x" * 2001 + "' }}"), "tag_long", STOP, "trang 1, đoạn 1", id="a giant tag"
    ),
    pytest.param(
        typed("{%tr if ho_ten %}x{%tr endif %}"),
        "tag_misplaced",
        STOP,
        "trang 1, đoạn 1",
        id="no row here",
    ),
    pytest.param(in_row, "text_lost", ASK, "trang 1, bảng 1, hàng 1, cột 1", id="a row with text"),
    pytest.param(
        over_cells, "block_crosses", STOP, "trang 1, bảng 1, hàng 1, cột 2", id="half a row"
    ),
    pytest.param(
        over_tables, "block_crosses", STOP, "trang 1, bảng 2, hàng 1, cột 1", id="two tables"
    ),
    pytest.param(in_description, "tag_dead", STOP, "trang 1, đoạn 1", id="in a name"),
    pytest.param(
        field_code("{% if ho_ten %}DATE{% endif %}"),
        "tag_in_code",
        STOP,
        "trang 1, đoạn 1",
        id="in the code of a field",
    ),
    pytest.param(
        field_code("NEXT"), "field_of_records", STOP, "trang 1, đoạn 1", id="the next record"
    ),
]


@pytest.mark.parametrize(("write", "code", "weight", "label"), BUILT)
def test_a_fault_between_places_is_told_where_it_is_mended(
    write: Callable[[Any], None], code: str, weight: Weight, label: str
) -> None:
    finding = found(written(write))[0]
    assert (finding.code, finding.weight, finding.place.label) == (f"compose.{code}", weight, label)


def test_a_fault_with_two_ends_names_both() -> None:
    (finding,) = found(written(over_cells))
    assert "(trang 1, bảng 1, hàng 1, cột 1)" in str(
        TOOLS.words.say(finding.code, dict(finding.params))
    )


def test_a_field_about_one_nominee_is_blank_in_a_form_about_all() -> None:
    form = TOOLS.shelf.form("to_trinh_nd30")
    data = written(typed("Của {{ ho_ten }} và {{ que_quan }}"))
    found_ = lint_form(data, TOOLS, TOOLS.shelf.declared(form.id), form).findings
    astray = [each for each in found_ if each.code == "compose.field_astray"]
    assert [dict(each.params)["name"] for each in astray] == ["ho_ten", "que_quan"]
    assert {(each.weight, each.place.label) for each in astray} == {(ASK, "trang 1, đoạn 1")}


def test_a_required_field_that_was_mistyped_was_not_forgotten() -> None:
    form = TOOLS.shelf.form("bao_cao_ca_nhan_nd30")
    data = written(typed("{{ ho_tne }} [que_quan] {{ tru quan }}"))
    found_ = lint_form(data, TOOLS, TOOLS.shelf.declared(form.id), form).findings
    absent = {dict(each.params)["name"] for each in found_ if each.code.endswith("_absent")}
    assert "gioi_tinh" in absent
    assert not absent & {"ho_ten", "que_quan", "tru_quan"}


def test_every_fault_has_its_example() -> None:
    told = {code for code, said in TOOLS.words.sentences.items() if "{place}" in said.what}
    shown = {f"compose.{each.values[1]}" for each in (*TYPED, *BUILT)}
    shown |= {"compose.field_astray"}  # above
    assert {code for code in told if code.startswith("compose.")} == shown


def test_one_broken_tag_hides_no_other() -> None:
    texts = ["{{ a1 ~ a2 }}", "{% for r in la %}{{ r.x }}{% endfor %}", "{{ ho_ten|sai }}"]
    findings = found(written(lambda word: [word.add_paragraph(text) for text in texts]))
    assert [(each.place.label, dict(each.params)["name"]) for each in findings] == [
        ("trang 1, đoạn 1", "a1"),
        ("trang 1, đoạn 1", "a2"),
        ("trang 1, đoạn 2", "la"),
        ("trang 1, đoạn 3", "sai"),
    ]


PIECES = st.sampled_from(
    [
        *("{{", "}}", "{%", "%}", "{", "}", "{#", "#}", "«", "»", " ", "\t", "-", "|", ".", "("),
        *("if", "for", "in", "endif", "endfor", "else", "elif", "tr", "tc", "p", "r", "loop", "is"),
        *(
            "ho_ten",
            "con",
            "r",
            "r.be",
            "tuoi",
            "Họ và tên",
            "'x'",
            '"',
            "5",
            "==",
            ">",
            "and",
            ")",
        ),
        *(
            "ngay",
            "noi",
            "colspan",
            "vm",
            "hm",
            "cellbg",
            "x" * 70,
            "\u2060",
            "&amp;",
            "é",
            "not",
            "and",
        ),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=14).map("".join), min_size=1, max_size=6))
def test_a_soup_of_tags_is_looked_over_to_its_end(texts: list[str]) -> None:
    def write(word: Any) -> None:
        table = word.add_table(2, 2)
        for at, text in enumerate(texts):
            word.add_paragraph(text)
            table.cell(at % 2, at // 2 % 2).text = text

    try:
        findings = lint_form(written(write), TOOLS, DECLARED).findings
    except DossierError:
        return
    assert all(str(TOOLS.words.say(each.code, dict(each.params))) for each in findings)
