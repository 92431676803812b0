"""Reads how large a picture is, and writes it as a drawing in the line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from struct import error as StructError  # noqa: N812 - an exception with a name like any other
from struct import unpack_from

from dossier.compose.rich.runs import quoted
from dossier.compose.values import Picture
from dossier.errors import DossierError
from dossier.guard.pictures import check_picture

_INCH, _MILLIMETRE = 914_400, 36_000  # English metric units (ECMA-376 part 1, 20.1.10.16)
_DOTS = 72.0  # to the inch, where a file does not say
_METRE = 0.0254
_INLINE = (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="{name}" descr={alt}>{click}'
    '</wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
    '</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/'
    'drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch>'
    '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
)


class PictureUnknownError(DossierError):
    """A picture is of no kind that Word shows."""

    code = "compose.picture_unknown"


@dataclass(frozen=True, slots=True)
class Size:
    """What a picture's file says: its ending, its dots, and how many make an inch."""

    ending: str
    across: int
    down: int
    dots: tuple[float, float] = (_DOTS, _DOTS)


def size_of(content: bytes) -> Size:
    """Read the head of a picture; raise PictureUnknownError for what is none."""
    reader = next((read for sign, read in _READERS.items() if content.startswith(sign)), None)
    try:
        found = reader(content) if reader else None
    except (StructError, StopIteration) as error:
        raise PictureUnknownError from error
    if found is None or not (found.across > 0 and found.down > 0):
        raise PictureUnknownError
    check_picture(f"*.{found.ending}", content)
    return found


def name_of(content: bytes) -> str:
    """Name the part of a picture after what it holds."""
    return f"hs-{sha256(content).hexdigest()[:16]}.{size_of(content).ending}"


def drawing_of(picture: Picture, relation: str, click: str, number: int) -> str:
    """Write a picture as a drawing; `click` is the relationship of its link."""
    cx, cy = _extent(picture)
    leads = f'<a:hlinkClick r:id="{click}"/>' if click else ""
    return _INLINE.format(
        cx=cx,
        cy=cy,
        number=number,
        name=f"Hình {number}",
        alt=quoted(picture.alt),
        click=leads,
        relation=relation,
    )


def _extent(picture: Picture) -> tuple[int, int]:
    """Give width and height in English metric units; one alone keeps the proportions."""
    size = size_of(picture.content)
    cx, cy = int(_INCH * size.across / size.dots[0]), int(_INCH * size.down / size.dots[1])
    wide, high = round(picture.width * _MILLIMETRE), round(picture.height * _MILLIMETRE)
    if wide and high:
        return wide, high
    if wide:
        return wide, round(cy * wide / cx)
    return (round(cx * high / cy), high) if high else (cx, cy)


def _png(content: bytes) -> Size:
    across, down = unpack_from(">II", content, 16)
    at = content.find(b"pHYs", 0, 1 << 16)
    dots = _DOTS, _DOTS
    if at > 0:
        x, y, unit = unpack_from(">IIB", content, at + 4)
        if unit == 1 and x and y:
            dots = round(x * _METRE), round(y * _METRE)
    return Size("png", across, down, dots)


def _jpeg(content: bytes) -> Size:
    dots = _DOTS, _DOTS
    for sign, at in _segments(content):
        if sign == 0xE0 and content[at + 4 : at + 8] == b"JFIF":
            unit, x, y = unpack_from(">BHH", content, at + 11)
            scale = {1: 1.0, 2: 2.54}.get(unit, 0)
            dots = (x * scale, y * scale) if scale and x and y else dots
        elif 0xC0 <= sign <= 0xCF and sign not in {0xC4, 0xC8, 0xCC}:
            down, across = unpack_from(">HH", content, at + 5)
            return Size("jpg", across, down, dots)
    raise PictureUnknownError


def _segments(content: bytes) -> Iterator[tuple[int, int]]:
    """Walk the segments of a JPEG file, each with its sign and its place."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        yield content[at + 1], at
        at += 2 + int(unpack_from(">H", content, at + 2)[0])


def _gif(content: bytes) -> Size:
    across, down = unpack_from("<HH", content, 6)
    return Size("gif", across, down)


def _bmp(content: bytes) -> Size:
    across, down = unpack_from("<ii", content, 18)
    x, y = unpack_from("<ii", content, 38)
    dots = (round(x * _METRE), round(y * _METRE)) if x > 0 and y > 0 else (96.0, 96.0)
    return Size("bmp", across, abs(down), dots)


_READERS: dict[bytes, Callable[[bytes], Size]] = {
    b"\x89PNG\r\n\x1a\n": _png,
    b"\xff\xd8": _jpeg,
    b"GIF8": _gif,
    b"BM": _bmp,
}
