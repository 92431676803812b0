"""What belongs to the author of a template does not travel into documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree

from dossier.compose.declared import declared_by_values
from dossier.compose.lint.lint import lint
from dossier.compose.word.package import parts_of
from dossier.compose.word.relations import Relation, add_relation, add_type, relations_of

Fill = Callable[[bytes, Mapping[str, object]], bytes]
Typed = Callable[[Sequence[str]], bytes]
Make = Callable[[Callable[[Any], object]], bytes]

MAIN = "word/document.xml"
SETTINGS = "word/settings.xml"


def packed(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def remarked(make: Make, text: str) -> bytes:
    """Make a letter whose author was told something beside its only paragraph."""

    def write(word: Any) -> None:
        paragraph = word.add_paragraph("{{ a }}")
        word.add_comment(paragraph.runs, text=text, author="Nguyễn Văn A")

    return make(write)


def test_comments_and_their_anchors_stay_behind(make: Make, fill: Fill) -> None:
    data = remarked(make, "Sửa lại câu này.")
    assert any("comments" in name for name in parts_of(data))
    parts = parts_of(fill(data, {"a": "x"}))
    assert not any("comments" in name for name in parts)
    assert "comments" not in parts["[Content_Types].xml"].decode()
    assert all(each.word != "comments" for each in relations_of(parts, MAIN))
    assert b"comment" not in parts[MAIN]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("{{ a }}", set(), id="a field is no harm"),
        pytest.param("{{ a.__class__ }}", {"compose.column_unknown"}, id="anything else is told"),
    ],
)
def test_tags_in_comments_are_looked_at(text: str, codes: set[str], make: Make) -> None:
    found = lint(remarked(make, text), declared_by_values({"a": "x"}))
    assert {each.code for each in found} <= codes | {"compose.tag_forbidden"}
    assert bool(found) == bool(codes)
    assert {each.place.key for each in found} <= {"word/comments.xml"}


def test_no_document_leads_to_the_model_of_its_template(typed: Typed, fill: Fill) -> None:
    parts = parts_of(typed(["{{ a }}"]))
    model = Relation("rId9", "attachedTemplate", "file:///C:\\\\Mau\\\\to-trinh.dotx", outside=True)
    for owner in (SETTINGS, "word/document.xml"):
        add_relation(parts, owner, model)
    parts[SETTINGS] = parts[SETTINGS].replace(
        b"<w:zoom", b'<w:attachedTemplate w:val="x"/><w:zoom', 1
    )
    after = parts_of(fill(packed(parts), {"a": "x"}))
    assert b"attachedTemplate" not in b"".join(after.values())


def test_a_mail_merge_letter_does_not_ask_for_its_list(typed: Typed, fill: Fill, read: Any) -> None:
    parts = parts_of(typed(["{{ a }}"]))
    said = (
        b'<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataSource r:id="rId9" '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        b"</w:mailMerge></w:settings>"
    )
    parts[SETTINGS] = parts[SETTINGS].replace(b"</w:settings>", said)
    source = Relation("rId9", "mailMergeSource", "file:///D:/danh-sach.xlsx", outside=True)
    add_relation(parts, SETTINGS, source)
    filled = fill(packed(parts), {"a": "x"})
    after = parts_of(filled)
    assert read(filled).paragraphs[0].text == "x"
    assert b"mailMerge" not in after[SETTINGS]
    assert relations_of(after, SETTINGS) == []


@pytest.mark.parametrize("kind", ["comments", "people", "glossaryDocument"])
def test_text_is_not_left_behind_whatever_it_is_called(
    kind: str, typed: Typed, fill: Fill, lines: Callable[[bytes], list[str]]
) -> None:
    parts = parts_of(typed(["{{ a }}"]))
    add_relation(parts, "word/settings.xml", Relation("rId91", kind, MAIN))
    assert lines(fill(packed(parts), {"a": "x"})) == ["x"]


def test_the_glossary_stays_behind_with_its_own_parts(typed: Typed, fill: Fill) -> None:
    parts = parts_of(typed(["{{ a }}"]))
    for name in ("document", "styles", "settings"):
        parts[f"word/glossary/{name}.xml"] = b"<x>{{ la }}</x>"
    settings = Relation("rId1", "settings", "word/glossary/settings.xml")
    add_relation(parts, "word/glossary/document.xml", settings)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"
    add_type(parts, "word/glossary/document.xml", kind)
    glossary = Relation("rId90", "glossaryDocument", "word/glossary/document.xml")
    add_relation(parts, MAIN, glossary)
    after = parts_of(fill(packed(parts), {"a": "x"}))
    assert not any("glossary" in name for name in after)
    assert "glossary" not in after["[Content_Types].xml"].decode()


@pytest.mark.parametrize(
    ("name", "kind", "body"),
    [
        pytest.param(
            "docProps/app.xml",
            "extended-properties",
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'extended-properties"><Manager>{}</Manager></Properties>',
            id="the manager",
        ),
        pytest.param(
            "docProps/custom.xml",
            "custom-properties",
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'custom-properties"><property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2"'
            ' name="So"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/'
            '2006/docPropsVTypes">{}</vt:lpwstr></property></Properties>',
            id="a property of one's own",
        ),
    ],
)
def test_every_property_is_filled_or_refused(
    name: str, kind: str, body: str, typed: Typed, fill: Fill
) -> None:
    parts = parts_of(typed(["x"]))
    add_type(parts, name, f"application/vnd.openxmlformats-officedocument.{kind}+xml")
    parts[name] = body.format("{{ a }}").encode()
    after = parts_of(fill(packed(parts), {"a": "A & B\nC"}))[name]
    assert "A & B C" in "".join(etree.fromstring(after).itertext())
    parts[name] = body.format("{{ b }}").encode()
    (finding,) = lint(packed(parts), declared_by_values({"a": "x"}))
    assert (finding.code, finding.place.key) == ("compose.field_unknown", name)


def test_the_headings_that_word_lists_are_left_out(typed: Typed, fill: Fill) -> None:
    parts = parts_of(typed(["{{ a }}"]))
    listed = b"<TitlesOfParts><x>{{ a</x></TitlesOfParts>"
    parts["docProps/app.xml"] = parts["docProps/app.xml"].replace(
        b"</Properties>", listed + b"</Properties>"
    )
    assert b"TitlesOfParts" not in parts_of(fill(packed(parts), {"a": "x"}))["docProps/app.xml"]
