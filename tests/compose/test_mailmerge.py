"""A mail-merge letter works as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from lxml import etree

from dossier.compose.declared import Declared, declared_by_values
from dossier.compose.lint.lint import lint
from dossier.compose.registry import Column
from dossier.compose.template import compile_template

Make = Callable[[Callable[[Any], object]], bytes]
Fill = Callable[[bytes, Mapping[str, object]], bytes]
LinesOf = Callable[[Sequence[str], Mapping[str, object]], list[str]]

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LONG = "Chức vụ (Đảng, chính quyền, đoàn thể) hiện nay của cá nhân"
LABELS = Declared(
    {
        "ho_ten": Column("ho_ten", "Họ và tên"),
        "ngay_sinh": Column("ngay_sinh", "Ngày, tháng, năm sinh", "date"),
        "chuc_vu": Column("chuc_vu", LONG),
    }
)
VALUES = {"ho_ten": "Nguyễn Văn A", "ngay_sinh": date(1985, 3, 9), "chuc_vu": "Bí thư"}


def simple(instruction: str) -> str:
    return (
        f"<w:p {W}><w:r><w:t>Kính gửi </w:t></w:r><w:fldSimple w:instr='{instruction}'>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>«x»</w:t></w:r></w:fldSimple></w:p>"
    )


def complex_(*instructions: str, around: str = "{}") -> str:
    texts = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in instructions)
    field = (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{texts}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>«x»</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f"<w:p {W}><w:r><w:t>Kính gửi </w:t></w:r>{around.format(field)}</w:p>"


def written(make: Make, paragraph: str) -> bytes:
    return make(lambda word: word.element.body.insert(0, etree.fromstring(paragraph)))


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(simple(" MERGEFIELD Ho_ten \\* MERGEFORMAT "), id="a simple field"),
        pytest.param(simple(' MERGEFIELD "Ho_ten" '), id="a quoted name"),
        pytest.param(simple(" mergefield ho_ten "), id="small letters"),
        pytest.param(complex_(" MERGEFIELD Ho_ten "), id="a complex field"),
        pytest.param(complex_(" MERGE", "FIELD Ho_", "ten "), id="a complex field in pieces"),
        pytest.param(
            complex_(" MERGEFIELD Ho_ten ", around='<w:hyperlink w:anchor="a">{}</w:hyperlink>'),
            id="within a link",
        ),
        pytest.param(complex_(" MERGEFIELD Ho_ten ", around="<w:ins>{}</w:ins>"), id="inserted"),
    ],
)
def test_a_merge_field_prints_its_value_in_its_dress(
    paragraph: str, make: Make, fill: Fill, read: Any
) -> None:
    shown = read(fill(written(make, paragraph), {"ho_ten": "Nguyễn Văn A"})).paragraphs[0]
    texts = [(each.text, each.getparent().find("{*}rPr/{*}b")) for each in shown._p.iter("{*}t")]
    assert "".join(text or "" for text, _ in texts) == "Kính gửi Nguyễn Văn A"
    assert texts[-1][1] is not None
    assert "MERGEFIELD" not in shown._p.xml


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        pytest.param("MERGEFIELD Ho_ten \\* Upper", "NGUYỄN VĂN A", id="capitals"),
        pytest.param("MERGEFIELD Ho_ten \\* lower", "nguyễn văn a", id="small letters"),
        pytest.param("MERGEFIELD Ho_ten \\* FirstCap", "Nguyễn Văn A", id="a first capital"),
        pytest.param("MERGEFIELD Ho_ten \\* Caps \\* MERGEFORMAT", "Nguyễn Văn A", id="each word"),
        pytest.param('MERGEFIELD Ngay_sinh \\@ "dd/MM/yyyy"', "09/03/1985", id="a picture"),
        pytest.param(
            'MERGEFIELD Ngay_sinh \\@ "&apos;ngày&apos; dd &apos;tháng&apos; MM"',
            "ngày 09 tháng 03",
            id="a picture with words",
        ),
        pytest.param('MERGEFIELD Tien \\# "#.##0"', "1.500.000", id="thousands"),
        pytest.param("MERGEFIELD Tien \\# #,##0", "1.500.000", id="English thousands"),
        pytest.param('MERGEFIELD Ho_ten \\b "ông " \\f ";"', "ông Nguyễn Văn A;", id="around"),
        pytest.param('MERGEFIELD Trong \\b "ông " \\f ";"', "", id="nothing around nothing"),
    ],
)
def test_switches_do_what_they_do_in_word(
    instruction: str, shown: str, make: Make, fill: Fill, read: Any
) -> None:
    values = {"ho_ten": "Nguyễn Văn A", "ngay_sinh": date(1985, 3, 9), "tien": 1500000, "trong": ""}
    filled = fill(written(make, simple(instruction)), values)
    assert read(filled).paragraphs[0].text == f"Kính gửi {shown}"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("Họ_và_tên", "Nguyễn Văn A", id="a label with underscores"),
        pytest.param("Ho_va_ten", "Nguyễn Văn A", id="without diacritics"),
        pytest.param("Ngày_tháng_năm_sinh", "09/3/1985", id="without signs"),
        pytest.param("Chức_vụ_Đảng_chính_quyền_đoàn_thể_hiện_nay", "Bí thư", id="cut short"),
    ],
)
def test_names_as_word_makes_them_of_labels(name: str, shown: str, make: Make, read: Any) -> None:
    data = written(make, simple(f"MERGEFIELD {name}"))
    filled = compile_template(data, LABELS).fill(VALUES)
    assert read(filled).paragraphs[0].text == f"Kính gửi {shown}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Ông «Ho_ten», « HO_TEN ».", "Ông An, An.", id="a name"),
        pytest.param("Phong trào «Dân vận khéo»", "Phong trào «Dân vận khéo»", id="a quotation"),
        pytest.param("a «b", "a «b", id="a lonely sign"),
    ],
)
def test_a_field_typed_by_hand(text: str, shown: str, lines_of: LinesOf) -> None:
    assert lines_of([text], {"ho_ten": "An"}) == [shown]


def test_a_field_typed_by_hand_may_be_split_over_runs(make: Make, fill: Fill, read: Any) -> None:
    def write(word: Any) -> None:
        paragraph = word.add_paragraph()
        for piece in ("Ông «", "Ho_", "ten», ", "«Ho_ten", "»"):
            paragraph.add_run(piece)

    assert read(fill(make(write), {"ho_ten": "An"})).paragraphs[0].text == "Ông An, An"


def test_a_misspelt_field_typed_by_hand_is_told(make: Make) -> None:
    data = make(lambda word: word.add_paragraph("«Ho_tne»"))
    assert [each.code for each in lint(data, LABELS)] == ["compose.field_unknown"]


@pytest.mark.parametrize("code", [" PAGE ", " DATE \\@ &quot;dd&quot; ", ' IF 1 = 1 "a" "b" '])
def test_other_fields_are_left_alone(code: str, make: Make, fill: Fill, read: Any) -> None:
    data = written(make, complex_(code))
    kept = read(fill(data, {"ho_ten": "x"})).paragraphs[0]._p.xml
    assert code.split(maxsplit=1)[0] in kept


def test_a_merge_field_within_another_field_takes_its_value(
    make: Make, fill: Fill, read: Any
) -> None:
    inner = complex_(" MERGEFIELD Ho_ten ").partition("Kính gửi </w:t></w:r>")[2]
    outer = complex_(" IF ", "X", ' = "An" "a" "b" ').replace(
        "<w:r><w:instrText>X</w:instrText></w:r>", inner.removesuffix("</w:p>")
    )
    kept = read(fill(written(make, outer), {"ho_ten": "An"})).paragraphs[0]._p.xml
    assert "MERGEFIELD" not in kept
    assert " IF " in kept


@pytest.mark.parametrize("code", ["NEXT", "NEXTIF a = b", "MERGEREC", "MERGESEQ", "SKIPIF a = b"])
def test_fields_that_go_from_record_to_record_are_told(code: str, make: Make) -> None:
    for paragraph in (simple(code), complex_(f" {code} ")):
        (finding,) = lint(written(make, paragraph), declared_by_values({"a": 1}))
        assert (finding.code, finding.place.field) == ("compose.field_of_records", "p1")
