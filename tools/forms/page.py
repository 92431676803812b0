"""Turns a regime into an empty Word document: its page, styles and settings."""

from __future__ import annotations

import datetime as dt
import io
import re
import unicodedata
import zipfile

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from tools.forms.looks import Look, Regime
from tools.forms.paper import Paper

FONT = "Times New Roman"
SLANTED = "Chữ nghiêng"  # style of a word in a line of upright letters
STRONG = "Chữ đậm"  # of a word in a line of light ones
_EPOCH = (1980, 1, 1, 0, 0, 0)
_KEPT_PARTS = ("/styles", "/settings", "/header")
_KEPT_ROOTS = ("/officeDocument", "/core-properties")
_COMPAT = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)


def new_document(paper: Paper) -> Document:
    """Open the document of a paper; its body is empty, its page number stands from page 2 on."""
    document = docx.Document()
    _strip(document)
    _write_styles(document, paper.regime)
    _write_settings(document)
    _set_page(document, paper)
    if paper.framed:
        _frame_page(document)
    if paper.numbered:
        _number_pages(document)
    core = document.core_properties
    core.title, core.author, core.language = paper.title, "", "vi-VN"
    core.comments = core.keywords = core.last_modified_by = ""
    core.created = core.modified = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    return document


def save(document: Document) -> bytes:
    """Write the package with fixed times, so that the same form is the same bytes."""
    raw = io.BytesIO()
    document.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


def style_id(name: str) -> str:
    """Make the ASCII id of a style from its name.

    >>> style_id("Địa danh ngày"), style_id("Ô bảng")
    ('DiaDanhNgay', 'OBang')
    """
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    words = re.findall("[A-Za-z]+", plain.encode("ascii", "ignore").decode())
    return "".join(word.capitalize() for word in words)


def twips(millimetres: float) -> int:
    """Count the twentieths of a point in so many millimetres."""
    return round(millimetres * 1440 / 25.4)


def _strip(document: Document) -> None:
    """Leave out what the library's own template brings: theme, numbering, thumbnail."""
    rooms = ((document.part.rels, _KEPT_PARTS), (document.part.package.rels, _KEPT_ROOTS))
    for rels, kept in rooms:
        for key in [key for key, rel in rels.items() if not rel.reltype.endswith(kept)]:
            del rels[key]


def _write_styles(document: Document, regime: Regime) -> None:
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    words = (_word_style(STRONG, "b"), *((_word_style(SLANTED, "i"),) * regime.is_party))
    looks = (_style(look) for look in regime.looks)
    for xml in (_defaults(), *_base_styles(), *looks, *words):
        root.append(parse_xml(xml))


def _defaults() -> str:
    return (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{_fonts()}"
        '<w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _fonts() -> str:
    return f'<w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'


def _base_styles() -> tuple[str, ...]:
    margins = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    table = (
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    )
    normal = f"<w:qFormat/><w:pPr><w:widowControl/></w:pPr><w:rPr>{_fonts()}</w:rPr>"
    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/>'
    return (
        _base("paragraph", "Normal", "Normal", normal),
        _base("character", "DefaultParagraphFont", "Default Paragraph Font", hidden),
        _base("table", "TableNormal", "Normal Table", hidden + table),
        _base("numbering", "NoList", "No List", hidden),
    )


def _base(kind: str, key: str, name: str, content: str) -> str:
    return (
        f'<w:style {nsdecls("w")} w:type="{kind}" w:default="1" w:styleId="{key}">'
        f'<w:name w:val="{name}"/>{content}</w:style>'
    )


def _word_style(name: str, mark: str) -> str:
    return (
        f'<w:style {nsdecls("w")} w:type="character" w:customStyle="1" '
        f'w:styleId="{style_id(name)}"><w:name w:val="{name}"/><w:qFormat/>'
        f"<w:rPr><w:{mark}/><w:{mark}Cs/></w:rPr></w:style>"
    )


def _style(look: Look) -> str:
    height = f'w:line="{look.exact * 20:.0f}" w:lineRule="exact"' if look.exact else ""
    side = "hanging" if look.first < 0 else "firstLine"
    size = round(look.size * 2)
    marks = (("b", look.bold), ("bCs", look.bold), ("i", look.italic), ("iCs", look.italic))
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" '
        f'w:styleId="{style_id(look.name)}">'
        f'<w:name w:val="{look.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
        + "<w:keepNext/>" * look.keep_next
        + "<w:pageBreakBefore/>" * look.page_break
        + f'<w:spacing w:before="{look.before * 20:.0f}" w:after="{look.after * 20:.0f}" {height}/>'
        + f'<w:ind w:left="{twips(look.left)}" w:{side}="{twips(abs(look.first))}"/>'
        + f'<w:jc w:val="{look.align}"/></w:pPr><w:rPr>{_fonts()}'
        + "".join(f"<w:{name}/>" for name, on in marks if on)
        + f'<w:color w:val="{look.color}"/>' * bool(look.color)
        + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        + '<w:u w:val="single"/>' * look.underline
        + "</w:rPr></w:style>"
    )


def _write_settings(document: Document) -> None:
    root = document.settings.element
    for child in list(root):
        root.remove(child)
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in _COMPAT
    )
    for xml in (
        '<w:zoom {} w:percent="100"/>',
        '<w:defaultTabStop {} w:val="720"/>',
        '<w:characterSpacingControl {} w:val="doNotCompress"/>',
        "<w:compat {}>" + compat + "</w:compat>",
        '<w:themeFontLang {} w:val="vi-VN"/>',
        '<w:decimalSymbol {} w:val=","/>',
        '<w:listSeparator {} w:val=";"/>',
    ):
        root.append(parse_xml(xml.format(nsdecls("w"))))


def _set_page(document: Document, paper: Paper) -> None:
    section = document.sections[0]
    sides = sorted(paper.sheet, reverse=paper.wide)
    section.page_width, section.page_height = Mm(sides[0]), Mm(sides[1])
    section.orientation = WD_ORIENT.LANDSCAPE if paper.wide else WD_ORIENT.PORTRAIT
    top, bottom, left, right = paper.regime.margins
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.header_distance = section.footer_distance = Mm(10)
    section.gutter = Mm(0)
    for mark in [key for key in section._sectPr.attrib if "rsid" in key]:  # noqa: SLF001 - no call for it
        del section._sectPr.attrib[mark]  # noqa: SLF001 - the same
    for grid in section._sectPr.xpath("w:docGrid | w:cols"):  # noqa: SLF001 - the library has no call for it
        section._sectPr.remove(grid)  # noqa: SLF001 - the same


def _frame_page(document: Document) -> None:
    sides = "".join(
        f'<w:{side} w:val="double" w:sz="6" w:space="10" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    borders = f'<w:pgBorders {nsdecls("w")} w:offsetFrom="text">{sides}</w:pgBorders>'
    size = document.sections[0]._sectPr.xpath("w:pgMar")[0]  # noqa: SLF001 - the library has no call for it
    size.addnext(parse_xml(borders))


def _number_pages(document: Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.style = document.styles["Số trang"]
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("text", "2"), ("end", "")):
        paragraph.add_run()._r.append(parse_xml(_field_part(kind, text)))  # noqa: SLF001 - fields have no call


def _field_part(kind: str, text: str) -> str:
    if kind == "text":
        return f"<w:t {nsdecls('w')}>{text}</w:t>"
    if not kind:
        return f'<w:instrText {nsdecls("w")} xml:space="preserve"> {text} </w:instrText>'
    return f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'
