"""Turns a picture file from outside into a portrait: upright, small, without hidden data."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from dossier.errors import UsageError
from dossier.guard.pictures import check_picture

KINDS = ("JPEG", "PNG")
LONGEST = 1200  # dots: 10 cm at 300 dots an inch, more than any form gives a portrait
SHORTEST = 60  # fewer show no face
QUALITY = 90
# What Pillow raises for what it cannot read (DecompressionBombError: far too many dots).
UNREADABLE = (OSError, ValueError, LookupError, SyntaxError, Image.DecompressionBombError)


class NotPictureError(UsageError):
    """The file is no JPEG or PNG, or is damaged."""

    code = "collect.not_picture"


class TinyPictureError(UsageError):
    """The picture has too few dots to show a face."""

    code = "collect.tiny_picture"


def read_portrait(name: str, content: bytes) -> bytes:
    """Read a picture to its last dot; give it back as a JPEG in gray or colour.

    Place, camera and thumbnails that a telephone writes into its pictures stay behind. Raises
    NotPictureError, TinyPictureError, or the guard's PictureError for far too many dots.
    """
    check_picture(name, content)
    try:
        with Image.open(BytesIO(content), formats=KINDS) as image:
            upright = ImageOps.exif_transpose(image)
            plain = _plain(upright)
    except UNREADABLE as trouble:
        raise NotPictureError(file=name) from trouble
    if min(plain.size) < SHORTEST:
        raise TinyPictureError(file=name, width=plain.width, height=plain.height)
    plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    out = BytesIO()
    plain.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """Put a picture with transparency on white paper; bring every kind of dots to gray or RGB."""
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    return image.convert("L" if image.mode in {"1", "L"} else "RGB")
