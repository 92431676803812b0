"""Every corner of a Word file in which its author, or somebody else, could write a tag."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TypeAlias
from xml.sax.saxutils import escape, unescape
from zipfile import ZIP_DEFLATED, ZipFile

Parts: TypeAlias = dict[str, str]
Corner: TypeAlias = Callable[[str], Parts]  # a payload, escaped for XML → what is added to a file

_OFFICE = "http://schemas.openxmlformats.org"
_W = f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main"'
_NAMES = (
    f'{_W} xmlns:v="urn:schemas-microsoft-com:vml"'
    f' xmlns:wp="{_OFFICE}/drawingml/2006/wordprocessingDrawing"'
    f' xmlns:a="{_OFFICE}/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/footnotes.xml": f"{_WORD}.footnotes+xml",
    "word/endnotes.xml": f"{_WORD}.endnotes+xml",
    "word/comments.xml": f"{_WORD}.comments+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "customXml/item1.xml": "application/xml",
    "word/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
}
_RELATED = (
    *("header1", "footer1", "footnotes", "endnotes", "comments", "settings"),
    *("core-properties", "extended-properties", "custom-properties"),
)


def paragraph(text: str) -> str:
    """Write a paragraph of one run."""
    return f"<w:p>{_run(text)}</w:p>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _split(text: str) -> str:
    """Write a paragraph that gives every letter a run, as Word's spell checker may leave it."""
    return f"<w:p>{'<w:proofErr/>'.join(map(_run, _letters(text)))}</w:p>"


def _letters(text: str) -> list[str]:
    """Part a text into letters; an escaped one stays whole."""
    return [escape(letter) for letter in unescape(text)]


def body(xml: str) -> Parts:
    """Write the main part."""
    return {"word/document.xml": f"<w:document {_NAMES}><w:body>{xml}<w:p/></w:body></w:document>"}


def _story(name: str, kind: str) -> Corner:
    return lambda text: {f"word/{name}.xml": f"<w:{kind} {_NAMES}>{paragraph(text)}</w:{kind}>"}


def _notes(name: str, kind: str) -> Corner:
    def made(text: str) -> Parts:
        note = f'<w:{kind} w:id="2">{paragraph(text)}</w:{kind}>'
        return {f"word/{name}.xml": f"<w:{name} {_NAMES}>{note}</w:{name}>"}

    return made


def _drawing(name: str, more: str = "") -> str:
    shape = f'<wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" {name}/>{more}</wp:inline>'
    return f"<w:p><w:r><w:drawing>{shape}</w:drawing></w:r></w:p>"


def _shape(text: str) -> str:
    box = f"<wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx>"
    data = f'<a:graphicData uri="x"><wps:wsp>{box}</wps:wsp></a:graphicData>'
    return _drawing('name="a"', f"<a:graphic>{data}</a:graphic>")


def _old_box(text: str) -> str:
    box = f"<v:textbox><w:txbxContent>{paragraph(text)}</w:txbxContent></v:textbox>"
    return f"<w:p><w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r></w:p>"


def _cell(inner: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"


def field(*pieces: str) -> str:
    """Write a field of Word whose code stands in pieces of XML, without a result."""
    begin, end = (f'<w:fldChar w:fldCharType="{turn}"/>' for turn in ("begin", "end"))
    return f"<w:p>{''.join(f'<w:r>{piece}</w:r>' for piece in (begin, *pieces, end))}</w:p>"


def code(text: str) -> str:
    """Write a piece of such a code."""
    return f'<w:instrText xml:space="preserve">{text}</w:instrText>'


def _attribute(text: str) -> str:
    return text.replace('"', "&quot;")


def _property(name: str, element: str) -> Corner:
    return lambda text: {f"docProps/{name}.xml": f"<p><{element}>{text}</{element}></p>"}


def _target(text: str) -> Parts:
    kind = f"{_OFFICE}/officeDocument/2006/relationships/hyperlink"
    row = f'<Relationship Id="r9" Type="{kind}" Target="{_attribute(text)}" TargetMode="External"/>'
    return {"word/_rels/document.xml.rels": row}


# Where only a whole tag is one.
DEAD = ("link target", "custom data", "chart", "document variable", "control tag")
CORNERS: Mapping[str, Corner] = {
    "body": lambda text: body(paragraph(text)),
    "split runs": lambda text: body(_split(text)),
    "table cell": lambda text: body(_cell(paragraph(text))),
    "nested table": lambda text: body(_cell(_cell(paragraph(text)) + "<w:p/>")),
    "content control": lambda text: body(
        f"<w:sdt><w:sdtContent>{paragraph(text)}</w:sdtContent></w:sdt>"
    ),
    "link text": lambda text: body(
        f'<w:p><w:hyperlink w:anchor="a">{_run(text)}</w:hyperlink></w:p>'
    ),
    "tracked insertion": lambda text: body(f'<w:p><w:ins w:id="1">{_run(text)}</w:ins></w:p>'),
    "text box": lambda text: body(_shape(text)),
    "old text box": lambda text: body(_old_box(text)),
    "header": _story("header1", "hdr"),
    "footer": _story("footer1", "ftr"),
    "footnote": _notes("footnotes", "footnote"),
    "endnote": _notes("endnotes", "endnote"),
    "comment": _notes("comments", "comment"),
    "title": _property("core", "title"),
    "author": _property("core", "creator"),
    "company": _property("app", "Company"),
    "own property": _property("custom", "property"),
    "field code": lambda text: body(field(code(text))),
    "link code": lambda text: body(field(code(f' HYPERLINK "{text}" '))),
    "link target": _target,
    "simple field": lambda text: body(
        f'<w:p><w:fldSimple w:instr="QUOTE {_attribute(text)}">{_run("a")}</w:fldSimple></w:p>'
    ),
    "description": lambda text: body(_drawing(f'name="a" descr="{_attribute(text)}"')),
    "rule line": lambda text: body(_drawing(f'name="ke:{_attribute(text.strip("{}"))}"')),
    "control tag": lambda text: body(
        f'<w:sdt><w:sdtPr><w:tag w:val="{_attribute(text)}"/></w:sdtPr>'
        f"<w:sdtContent>{paragraph('a')}</w:sdtContent></w:sdt>"
    ),
    "custom data": lambda text: {"customXml/item1.xml": f"<a>{text}</a>"},
    "chart": lambda text: {"word/charts/chart1.xml": f"<c>{text}</c>"},
    "document variable": lambda text: {
        "word/settings.xml": f'<w:settings {_W}><w:docVar w:val="{_attribute(text)}"/></w:settings>'
    },
}


def in_corner(corner: str, payload: str) -> bytes:
    """Make a Word file that holds a payload in one corner, and else nothing."""
    return packed(CORNERS[corner](escape(payload)))


def packed(added: Parts) -> bytes:
    """Make a Word file of a few parts."""
    parts = body(paragraph("a")) | added
    parts["word/_rels/document.xml.rels"] = _relations(parts)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _types(parts))
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


def _types(parts: Parts) -> str:
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPES[name]}"/>'
        for name in parts
        if name in _TYPES
    )
    return f'<Types xmlns="{_OFFICE}/package/2006/content-types">{rows}</Types>'


def _relations(parts: Parts) -> str:
    own = parts.get("word/_rels/document.xml.rels", "")
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/officeDocument/2006/relationships/{name}"'
        f' Target="{name}.xml"/>'
        for number, name in enumerate(_RELATED)
        if f"word/{name}.xml" in parts
    )
    return (
        f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">{own}{rows}</Relationships>'
    )
