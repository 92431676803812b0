"""Writes the XML of drawings: pictures, text boxes, shapes and groups, in DrawingML and in VML."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from struct import pack

from docx.document import Document as Doc

from tools.corpus.parts import para

POINT = 12700  # EMU
SPACES = (
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
GRAPHIC = '<a:graphic><a:graphicData uri="{}">{}</a:graphicData></a:graphic>'
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WRAPS = {
    "none": "<wp:wrapNone/>",
    "square": '<wp:wrapSquare wrapText="{}"/>',
    "tight": (
        '<wp:wrapTight wrapText="{}"><wp:wrapPolygon edited="0"><wp:start x="0" y="0"/>'
        '<wp:lineTo x="0" y="21600"/><wp:lineTo x="21600" y="21600"/><wp:lineTo x="21600" y="0"/>'
        '<wp:lineTo x="0" y="0"/></wp:wrapPolygon></wp:wrapTight>'
    ),
    "top": "<wp:wrapTopAndBottom/>",
}
THIN = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
TEXT_BOX = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)

Size = tuple[float, float]  # points
Place = tuple[str, float | str]  # what it is measured from; points, or an alignment


@dataclass(frozen=True, slots=True)
class Hang:
    """Where an anchored drawing hangs, and how text goes around it."""

    across: Place = ("column", 0.0)
    down: Place = ("paragraph", 0.0)
    wrap: str = "none"
    side: str = "bothSides"
    behind: bool = False


def png(size: tuple[int, int] = (12, 12), color: tuple[int, int, int] = (176, 38, 34)) -> bytes:
    """Make a picture of one colour."""
    width, height = size
    rows = (b"\0" + bytes(color) * width) * height
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def picture_id(document: Doc, color: tuple[int, int, int] = (176, 38, 34)) -> str:
    """Put a picture into a document and name its relationship."""
    return str(document.part.get_or_add_image(BytesIO(png(color=color)))[0])


def anchored(graphic: str, size: Size, hang: Hang, number: int = 1) -> str:
    """Write the run of a drawing that hangs on its paragraph."""
    behind = int(hang.behind)
    return (
        f'<w:r><w:drawing><wp:anchor {SPACES} distT="0" distB="0" distL="114300" distR="114300" '
        f'simplePos="0" relativeHeight="{251658240 + number}" behindDoc="{behind}" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{_position('H', hang.across)}{_position('V', hang.down)}{_extent(size)}"
        f"{WRAPS[hang.wrap].format(hang.side)}{_named(number)}{graphic}</wp:anchor></w:drawing></w:r>"
    )


def inline(graphic: str, size: Size, number: int = 1) -> str:
    """Write the run of a drawing that stands in its line."""
    return (
        f'<w:r><w:drawing><wp:inline {SPACES} distT="0" distB="0" distL="0" distR="0">'
        f"{_extent(size)}{_named(number)}{graphic}</wp:inline></w:drawing></w:r>"
    )


def picture(name: str, size: Size, crop: str = "") -> str:
    """Write the graphic of a picture."""
    content = (
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Hình"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{name}"/>{crop}<a:stretch><a:fillRect/></a:stretch>'
        f"</pic:blipFill><pic:spPr>{_frame((0, 0), size)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    return GRAPHIC.format(PICTURE, content)


def shape(size: Size, *texts: str, form: str = "rect", dress: str = THIN, body: str = "") -> str:
    """Write the graphic of a shape with its text; `dress` is its fill and outline."""
    return GRAPHIC.format(SHAPE, member((0, 0), size, *texts, form=form, dress=dress, body=body))


def member(
    at: Size, size: Size, *texts: str, form: str = "rect", dress: str = THIN, body: str = ""
) -> str:
    """Write a shape as a group holds it."""
    text = "".join(one if one.startswith("<w:") else para(one) for one in texts)
    box = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>" if texts else ""
    return (
        f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{_frame(at, size)}"
        f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{dress}</wps:spPr>{box}'
        f"{body or '<wps:bodyPr/>'}</wps:wsp>"
    )


def body(insets: tuple[float, float, float, float], anchor: str = "t", fit: str = "") -> str:
    """Write how a shape holds its text: insets left, top, right, bottom; `fit` may be spAutoFit."""
    sides = " ".join(
        f'{name}="{round(inset * POINT)}"'
        for name, inset in zip(("lIns", "tIns", "rIns", "bIns"), insets, strict=True)
    )
    return f'<wps:bodyPr {sides} anchor="{anchor}">{f"<a:{fit}/>" if fit else ""}</wps:bodyPr>'


def group(size: Size, *members: str) -> str:
    """Write the graphic of a group in its own measures."""
    width, height = (round(side * POINT) for side in size)
    place = (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="{width}" cy="{height}"/></a:xfrm>'
    )
    content = f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{place}</wpg:grpSpPr>{''.join(members)}"
    return GRAPHIC.format(GROUP, f"{content}</wpg:wgp>")


def line(size: Size, weight: float = 0.75, dash: str = "", form: str = "line") -> str:
    """Write the graphic of a straight line."""
    dashes = f'<a:prstDash val="{dash}"/>' if dash else ""
    pen = f'<a:ln w="{round(weight * POINT)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    return shape(size, form=form, dress=f"{pen}{dashes}</a:ln>")


def vml(style: str, inside: str = "", *, tag: str = "shape", props: str = "") -> str:
    """Write the run of a VML shape; a v:shape is a text box."""
    kind = 'type="#_x0000_t202"' if tag == "shape" else ""
    known = TEXT_BOX if tag == "shape" else ""
    return (
        f"<w:r><w:pict {SPACES}>{known}"
        f'<v:{tag} {kind} {props} style="{style}">{inside}</v:{tag}></w:pict></w:r>'
    )


def vml_text(*texts: str, inset: str = "7.2pt,3.6pt,7.2pt,3.6pt", wrap: str = "") -> str:
    """Write what a VML shape holds: its text, and how the text outside goes around it."""
    text = "".join(one if one.startswith("<w:") else para(one) for one in texts)
    around = f'<w10:wrap type="{wrap}"/>' if wrap else ""
    return f'<v:textbox inset="{inset}"><w:txbxContent>{text}</w:txbxContent></v:textbox>{around}'


def _position(axis: str, place: Place) -> str:
    side, value = place
    if isinstance(value, str):
        told = f"<wp:align>{value}</wp:align>"
    else:
        told = f"<wp:posOffset>{round(value * POINT)}</wp:posOffset>"
    return f'<wp:position{axis} relativeFrom="{side}">{told}</wp:position{axis}>'


def _extent(size: Size) -> str:
    width, height = (round(side * POINT) for side in size)
    effects = '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
    return f'<wp:extent cx="{width}" cy="{height}"/>{effects}'


def _named(number: int) -> str:
    return f'<wp:docPr id="{number}" name="Hình {number}"/><wp:cNvGraphicFramePr/>'


def _frame(at: Size, size: Size) -> str:
    x, y, width, height = (round(value * POINT) for value in (*at, *size))
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
