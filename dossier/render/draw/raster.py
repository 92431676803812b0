"""Turns pictures into image objects of a PDF without recompressing what a PDF can hold as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from struct import unpack_from

from PIL import Image

from dossier.errors import DossierError

PNG = b"\x89PNG\r\n\x1a\n"
OPAQUE = (255, 255)  # least and most of a channel of transparency
GRAY, RGB, INDEXED = 0, 2, 3  # colour types of PNG that a PDF can hold as they are
SPACES = {GRAY: "/DeviceGray", RGB: "/DeviceRGB"}
MODES = {"L": "/DeviceGray", "RGB": "/DeviceRGB", "CMYK": "/DeviceCMYK"}
# What Pillow raises for what it cannot read (DecompressionBombError: far too many dots).
UNREADABLE = (OSError, ValueError, LookupError, SyntaxError, Image.DecompressionBombError)


class PictureError(DossierError):
    """A picture is damaged or of an unknown kind."""

    code = "render.picture"


@dataclass(frozen=True, slots=True)
class Raster:
    """An image object: its dictionary, as written, its packed dots, and its transparency."""

    facts: str
    content: bytes
    glass: Raster | None = None  # a gray one


@lru_cache(maxsize=8)  # the emblem of an office comes again and again
def raster(content: bytes) -> Raster:
    """Read a picture; raise PictureError where that cannot be done."""
    try:
        with Image.open(BytesIO(content)) as image:
            if image.format == "JPEG" and image.mode in MODES:
                return _photo(image, content)
            if image.format == "PNG" and _is_plain(content):
                image.load()  # so that a damaged one is found here and not by the reader
                return _png(content)
            return _redrawn(image)
    except UNREADABLE as trouble:
        raise PictureError from trouble


def _photo(image: Image.Image, content: bytes) -> Raster:
    # Adobe writes the inks of CMYK upside down.
    decode = "/Decode [1 0 1 0 1 0 1 0] " if image.mode == "CMYK" and "adobe" in image.info else ""
    facts = f"{_size(*image.size, 8)} /ColorSpace {MODES[image.mode]} {decode}/Filter /DCTDecode"
    return Raster(facts, content)


def _is_plain(content: bytes) -> bool:
    """Tell a PNG whose packed dots a PDF can hold: not interlaced, without transparency."""
    head = content[len(PNG) + 8 :][:13]
    kinds = {kind for kind, _ in _chunks(content)}
    return head[9] in {GRAY, RGB, INDEXED} and not head[12] and b"tRNS" not in kinds


def _png(content: bytes) -> Raster:
    """Take the packed dots of a PNG; PDF knows its filters (ISO 32000-1, 7.4.4.4)."""
    parts: dict[bytes, list[bytes]] = {}
    for name, chunk in _chunks(content):
        parts.setdefault(name, []).append(chunk)
    width, height, depth, kind = unpack_from(">IIBB", parts[b"IHDR"][0])
    colors = 3 if kind == RGB else 1
    space = _palette(parts[b"PLTE"][0]) if kind == INDEXED else SPACES[kind]
    filtered = f"/Predictor 15 /Colors {colors} /BitsPerComponent {depth} /Columns {width}"
    facts = f"{_size(width, height, depth)} /ColorSpace {space} /Filter /FlateDecode"
    return Raster(f"{facts} /DecodeParms << {filtered} >>", b"".join(parts[b"IDAT"]))


def _palette(colors: bytes) -> str:
    return f"[/Indexed /DeviceRGB {len(colors) // 3 - 1} <{colors.hex()}>]"


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(PNG)
    while at + 8 <= len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        at += 12 + size


def _redrawn(image: Image.Image) -> Raster:
    """Pack the dots of any other picture, its transparency apart."""
    clear = None
    if image.has_transparency_data:
        image = image.convert("LA" if image.mode == "LA" else "RGBA")
        clear = image.getchannel("A")
        clear = None if clear.getextrema() == OPAQUE else clear
    plain = image.convert("L" if image.mode in {"1", "L", "LA", "I;16"} else "RGB")
    made = _png(_as_png(plain))
    return Raster(made.facts, made.content, _png(_as_png(clear)) if clear else None)


def _as_png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _size(width: int, height: int, depth: int) -> str:
    return f"/Width {width} /Height {height} /BitsPerComponent {depth}"
