"""Payloads that reach for the machine are refused in templates, and printed as values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree

from dossier.compose.declared import declared_by_values
from dossier.compose.lint import lint
from dossier.compose.sandbox import Sandbox
from tests.compose.payloads import PAYLOADS

Typed = Callable[[Sequence[str]], bytes]
Make = Callable[[Callable[[Any], object]], bytes]
Fill = Callable[[bytes, Mapping[str, object]], bytes]
LinesOf = Callable[[Sequence[str], Mapping[str, object]], list[str]]


DECLARED = declared_by_values({"x": "A", "l": [{"a": 1}], "n": 5})


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_payload_is_refused_and_as_a_value_is_text(
    payload: str, typed: Typed, lines_of: LinesOf
) -> None:
    assert any(finding.weight == "stop" for finding in lint(typed([payload]), DECLARED))
    assert lines_of(["{{ x }}"], {"x": payload}) == [payload]


def with_text(make: Make, xml: str) -> bytes:
    """Make a Word file of one paragraph whose text is raw XML."""
    return changed(make(lambda word: word.add_paragraph("@")), "word/document.xml", "@", xml)


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """Write something else into a part, as Word would never do."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            content = given.read(name)
            made.writestr(
                name, content.replace(old.encode(), new.encode()) if name == part else content
            )
    return out.getvalue()


def written(data: bytes, part: str = "word/document.xml") -> bytes:
    """Give a part of a file."""
    with ZipFile(BytesIO(data)) as package:
        return package.read(part)


def in_header(word: Any) -> None:
    word.sections[0].header.paragraphs[0].text = "{{ x.__class__ }}"


def in_footer(word: Any) -> None:
    word.sections[0].footer.paragraphs[0].text = "{{ x.__class__ }}"


def in_title(word: Any) -> None:
    word.core_properties.title = "{{ x.__class__ }}"


def in_author(word: Any) -> None:
    word.core_properties.author = "{{ x.__class__ }}"


def in_split_runs(word: Any) -> None:
    paragraph = word.add_paragraph()
    for piece in ("{", "{ x.__cl", "ass__ }", "}"):
        paragraph.add_run(piece)


def in_text_box(word: Any) -> None:
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    box = (
        f'<w:pict xmlns:w="{main}"><w:txbxContent><w:p><w:r><w:t>{{{{ x.__class__ }}}}</w:t>'
        "</w:r></w:p></w:txbxContent></w:pict>"
    )
    word.add_paragraph("x").add_run()._r.append(etree.fromstring(box))


def in_rule_line(word: Any) -> None:
    drawing = (
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:inline><wp:extent cx="1" cy="0"/><wp:docPr id="1" name="ke:x.__class__"/>'
        "</wp:inline></w:drawing>"
    )
    word.add_paragraph().add_run()._r.append(etree.fromstring(drawing))


@pytest.mark.parametrize(
    "write",
    [in_header, in_footer, in_title, in_author, in_split_runs, in_text_box, in_rule_line],
    ids=lambda write: write.__name__,
)
def test_no_corner_of_a_file_is_forgotten(write: Callable[[Any], None], make: Make) -> None:
    assert any(finding.weight == "stop" for finding in lint(make(write), DECLARED))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("&#xFDE2; 'a' * 9 &#xFDE3;", id="the signs of a printing tag"),
        pytest.param("&#65010;&#xfde2; 'a' * 9 &#064995;", id="in other figures"),
        pytest.param("&#xFDD0;9&#xFDD1;", id="the mark of a tag that is not there"),
        pytest.param("\ufde2 'a' * 9 \ufde3", id="as letters"),
    ],
)
def test_nobody_else_writes_the_marks_of_this_room(text: str, make: Make, fill: Fill) -> None:
    data = with_text(make, f"{{{{ x }}}}{text}")
    assert b"aaaaaaaaa" not in written(fill(data, {"x": "A"}))


def test_the_sandbox_itself_reaches_no_attribute() -> None:
    template = Sandbox().from_string("\ufde2 x.__class__ \ufde3\ufde2 x.real \ufde3")
    assert template.render(x=5) == ""


def test_the_sandbox_holds_no_names_of_its_own() -> None:
    assert Sandbox().globals == {}
