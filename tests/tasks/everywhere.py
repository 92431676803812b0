"""A Word file in which the same text stands in every kind of place that a template has."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Where the text stands, as its author would say, in the order of reading.
PLACES = (
    "đầu trang, đoạn 1",
    "trang 1, đoạn 1",
    "trang 1, bảng 1, hàng 1, ô 2",
    "trang 1, bảng 1, hàng 2, cột 1, bảng con 1, hàng 1, cột 2",
    "trang 1, bảng 1, hàng 3, cột 3",
    "trang 1, chú thích cuối trang 1",
    "chân trang, đoạn 1",
    "trang 2, khung chữ 1, đoạn 1",
    "trang 2, đoạn 2",
)


def everywhere(text: str) -> bytes:
    """Write a text into the header, the footer, cells, a text box, a footnote, and two pages."""
    word: Any = docx.Document()
    word.styles["Normal"].font.name = "Times New Roman"
    word.sections[0].header.paragraphs[0].text = text
    word.sections[0].footer.paragraphs[0].text = text
    _note(word, word.add_paragraph(text), text)
    table = word.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 2).text = text
    table.cell(1, 0).add_table(1, 2).cell(0, 1).text = text
    table.cell(2, 2).text = text
    word.add_page_break()
    word.add_paragraph("Trang hai").runs[0]._r.append(_box(text))
    word.add_paragraph(text)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def _box(text: str) -> Any:
    """Make a text box as Word writes it: a shape, and a copy of it for older programs."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:txbxContent>"
    return parse_xml(
        f'<mc:AlternateContent {SPACES}><mc:Choice Requires="wps"><w:drawing><wp:inline>'
        '<wp:extent cx="3000000" cy="900000"/><wp:docPr id="1" name="Khung"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="3000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="width:236pt;height:70pt"><v:textbox>{content}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent>"
    )


def _note(word: Any, paragraph: Any, text: str) -> None:
    """Hang a footnote on a paragraph; Word enters the lines above notes as notes too."""
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    note = f'<w:footnote w:id="1"><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:footnote>'
    content = f"<w:footnotes {SPACES}>{lines}{note}</w:footnotes>"
    name = PackURI("/word/footnotes.xml")
    part = Part(name, NOTES, content.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paragraph._p.append(parse_xml(f'<w:r {SPACES}><w:footnoteReference w:id="1"/></w:r>'))
