"""Payloads that reach for the machine are refused in every corner, and printed as values."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from dossier.compose.declared import declared_by_values
from dossier.compose.language.sandbox import Sandbox
from dossier.compose.lint.lint import lint
from dossier.compose.template import compile_template
from dossier.guard.trouble import FieldCodeError, GuardError
from tests.compose.corners import CORNERS, DEAD, body, code, field, in_corner, packed, paragraph
from tests.compose.payloads import PAYLOADS

DECLARED = declared_by_values({"x": "A", "l": [{"a": 1}], "n": 5})
STEP = 8  # a corner other than the body sees every eighth payload, each corner others
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
BODY = "word/document.xml"


def is_refused(data: bytes) -> bool:
    """Say whether lint lets nobody use a file as a template."""
    try:
        return any(finding.weight == "stop" for finding in lint(data, DECLARED))
    except GuardError:
        return True


def filled(data: bytes, value: object, part: str = BODY) -> etree._Element:
    """Fill a file with a value for its one field; give a part of what comes out."""
    made = compile_template(data, DECLARED).fill({"x": value})
    with ZipFile(BytesIO(made)) as package:
        return etree.fromstring(package.read(part))


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_every_payload_is_refused_in_the_body(payload: str) -> None:
    assert is_refused(in_corner("body", payload))


@pytest.mark.parametrize("number", range(1, len(CORNERS)), ids=[*CORNERS][1:])
def test_no_corner_of_a_file_is_forgotten(number: int) -> None:
    corner = [*CORNERS][number]
    tried = [each for each in PAYLOADS[number % STEP :: STEP] if "}" in each or corner not in DEAD]
    assert len(tried) > len(PAYLOADS) // STEP - 4
    assert [each for each in tried if not is_refused(in_corner(corner, each))] == []


@pytest.mark.parametrize(
    ("corner", "part"),
    [
        pytest.param("body", BODY, id="body"),
        pytest.param("split runs", BODY, id="split runs"),
        pytest.param("text box", BODY, id="text box"),
        pytest.param("header", "word/header1.xml", id="header"),
        pytest.param("footnote", "word/footnotes.xml", id="footnote"),
        pytest.param("title", "docProps/core.xml", id="title"),
    ],
)
def test_payloads_as_values_are_text(corner: str, part: str) -> None:
    template = compile_template(in_corner(corner, "{{ x }}"), DECLARED)
    for payload in PAYLOADS:
        with ZipFile(BytesIO(template.fill({"x": payload}))) as package:
            root = etree.fromstring(package.read(part))
        assert " ".join(root.itertext()).split() == payload.split()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("&#xFDE2; 'a' * 9 &#xFDE3;", id="the signs of a printing tag"),
        pytest.param("&#65010;&#xfde2; 'a' * 9 &#064995;", id="in other figures"),
        pytest.param("&#xFDD0;9&#xFDD1;", id="the mark of a tag that is not there"),
        pytest.param("&#x\ufde0FDE2; 'a' * 9 &#xFDE3;", id="a mark within a reference"),
        pytest.param("\ufde2 'a' * 9 \ufde3", id="as letters"),
    ],
)
def test_nobody_else_writes_the_marks_of_this_room(text: str) -> None:
    data = packed(body(paragraph(f"{{{{ x }}}}{text}")))
    if is_refused(data):
        return
    assert "aaaaaaaaa" not in "".join(filled(data, "A").itertext())


DDE = (
    "D{% if x %}X{% endif %}DE c",
    "{{ x }}",
    "{{ x }}DE c",
    "DD{{ x }}",
    "{% if x %}DDE c{% endif %}",
)


@pytest.mark.parametrize("text", DDE)
def test_no_value_and_no_block_makes_another_field(text: str) -> None:
    assert is_refused(packed(body(field(code(text)))))


def test_a_block_cannot_take_out_what_keeps_two_codes_apart() -> None:
    cut = field(
        code("D"), "<w:t>{% if x %}</w:t>", code("X"), "<w:t>{% endif %}</w:t>", code("DE c")
    )
    assert is_refused(packed(body(cut)))


def test_a_paragraph_that_gives_way_to_its_tag_cannot_join_two_codes() -> None:
    begin, end = field("@").split("<w:r>@</w:r>")
    parts = [
        f"{begin}<w:r>{code('D')}</w:r></w:p>",
        f"<w:p><w:r><w:t>{{%p if x %}}</w:t></w:r>{end}",
    ]
    parts += [f"<w:p><w:r>{code('DE c')}</w:r></w:p>", f"<w:p>{end}", paragraph("{%p endif %}")]
    with pytest.raises(FieldCodeError):
        lint(packed(body("".join(parts))), DECLARED)


def test_a_value_in_the_code_of_a_link_stays_one_word() -> None:
    data = in_corner("link code", "{{ x }}")
    root = filled(data, 'a" \\o "b\n{c}“d”')
    assert "".join(root.itertext()).strip() == 'HYPERLINK "a o b cd"'


def test_a_value_ends_no_element_and_no_comment() -> None:
    data = packed(body(f"<!-- {{{{ x }}}} -->{paragraph('{{ x }}')}<w:x>{{{{ x }}}}</w:x>"))
    root = filled(data, "a-->\n</w:t>b")
    assert [each.text for each in root.iter(TEXT)] == ["a-->", "</w:t>b"]


def test_no_data_of_its_own_is_put_in_place_of_what_is_filled() -> None:
    bound = '<w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr>'
    controls = (
        f"<w:sdt>{bound}<w:sdtContent>{paragraph(text)}</w:sdtContent></w:sdt>"
        for text in ("{{ x }}", "kept")
    )
    root = filled(packed(body("".join(controls))), "A")
    assert len(list(root.iter(TEXT.replace("}t", "}dataBinding")))) == 1


def test_the_sandbox_itself_reaches_no_attribute() -> None:
    template = Sandbox().from_string("\ufde2 x.__class__ \ufde3\ufde2 x.real \ufde3")
    assert template.render(x=5) == ""


def test_the_sandbox_holds_no_names_of_its_own() -> None:
    assert Sandbox().globals == {}
