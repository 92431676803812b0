"""What a Word file says of itself, and where its hyperlinks lead, is read from files as Word's."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dossier.paper.flow import Para, Run
from dossier.render.read import read
from dossier.render.read.about import About, read_about
from tests.render.conftest import MakeDocx


def saved(title: str = "", author: str = "", language: str = "", link: str = "") -> bytes:
    """A Word file with properties and perhaps a hyperlink."""
    document = Document()
    facts = document.core_properties
    facts.title, facts.author, facts.language = title, author, language
    if link:
        key = document.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        run = "<w:r><w:t>cổng tin</w:t></w:r>"
        element = f'<w:hyperlink {nsdecls("w", "r")} r:id="{key}">{run}</w:hyperlink>'
        document.add_paragraph()._p.append(parse_xml(element))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("facts", "about"),
    [
        pytest.param({}, About(), id="nothing"),
        pytest.param(
            {"title": " Tờ  trình ", "author": "Văn phòng", "language": "vi-VN"},
            About("Tờ trình", "Văn phòng", "vi-VN"),
            id="all",
        ),
        pytest.param({"language": "tiếng Việt"}, About(), id="a language that is no tag"),
    ],
)
def test_properties(facts: dict[str, str], about: About) -> None:
    assert read_about(saved(**facts)) == about


def test_a_file_without_properties_says_nothing(docx: MakeDocx) -> None:
    assert read_about(docx("<w:p/>")) == About()


@pytest.mark.parametrize(
    ("link", "target"),
    [
        pytest.param("https://gialai.gov.vn", "https://gialai.gov.vn", id="an address"),
        pytest.param("file:///C:/a.docx", "", id="a file"),
    ],
)
def test_hyperlinks_lead_to_addresses_of_the_package(link: str, target: str) -> None:
    (section,) = read(saved(link=link)).flow.sections
    (para,) = section.blocks
    assert isinstance(para, Para)
    (run,) = para.inlines
    assert isinstance(run, Run)
    assert (run.text, run.style.link) == ("cổng tin", target)
