"""A file that is no Word file ends in one typed error, and never in anything else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from dossier.render.layout import layout
from dossier.render.read import BrokenFileError, read
from dossier.render.read.package import Relation, open_package
from tests.render.conftest import Even, MakeDocx

FORM = Path("templates/to_trinh_nd30/form.docx").read_bytes()
DEEP = 20_000


def changed(part: str, content: bytes | None) -> bytes:
    """The same file with one part replaced, or taken out."""
    target = BytesIO()
    with ZipFile(BytesIO(FORM)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            kept = old.read(name) if name != part else content
            if kept is not None:
                new.writestr(name, kept)
    return target.getvalue()


NESTED = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p>" + b"<w:hyperlink>" * DEEP + b"</w:hyperlink>" * DEEP + b"</w:p></w:body>"
    b"</w:document>"
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "zip", id="nothing at all"),
        pytest.param(b"To trinh", "zip", id="plain text"),
        pytest.param(FORM[:4000], "zip", id="cut off"),
        pytest.param(changed("_rels/.rels", None), "no_document", id="no way to the document"),
        pytest.param(changed("word/document.xml", None), "missing_part", id="no document"),
        pytest.param(changed("word/document.xml", b"<w:document"), "xml", id="broken XML"),
        pytest.param(changed("word/document.xml", b"<a/>"), "no_body", id="another XML"),
        pytest.param(changed("word/styles.xml", b"<!DOCTYPE a><a/>"), "doctype", id="entities"),
        pytest.param(changed("word/document.xml", NESTED), "depth", id="nested without end"),
    ],
)
def test_a_broken_file_is_one_typed_error(content: bytes, reason: str) -> None:
    with pytest.raises(BrokenFileError) as caught:
        read(content)
    assert caught.value.params["reason"] == reason


def test_a_damaged_part_is_told_from_a_missing_one() -> None:
    place = FORM.index(b"word/document.xml") + 60
    damaged = FORM[:place] + bytes(200) + FORM[place + 200 :]
    with pytest.raises(BrokenFileError):
        read(damaged)


def test_relationships_are_followed_from_the_folder_of_their_part() -> None:
    package = open_package(FORM)
    assert package.main == "word/document.xml"
    assert package.of_kind("styles") == "word/styles.xml"
    assert package.of_kind("nothing") is None
    assert Relation("styles", "word/styles.xml") in package.relations.values()
    assert package.relations_of("word/styles.xml") == {}


def test_strict_files_read_as_the_usual_ones() -> None:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with ZipFile(BytesIO(FORM)) as archive:
        document = archive.read("word/document.xml")
    assert usual in document
    content = changed("word/document.xml", document.replace(usual, strict))
    assert read(content).flow == read(FORM).flow


def nested(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc><w:p/>" * depth + "</w:tc></w:tr></w:tbl>" * depth


def test_tables_stand_in_tables(docx: MakeDocx) -> None:
    flow = read(docx(nested(40) * 2)).flow
    assert len(flow.sections[0].blocks) == 2
    assert layout(flow, Even()).pages


@pytest.mark.parametrize("depth", [41, 90, 400])
def test_tables_in_tables_without_end_are_refused(docx: MakeDocx, depth: int) -> None:
    with pytest.raises(BrokenFileError):
        read(docx(nested(depth)))
