"""What a look into a file found, and how its first page becomes a small picture."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from dossier.model.attachment import AttachmentKind
from dossier.words.text import clean

THUMBNAIL = (240, 320)  # dots: twice what the window shows, for fine screens
COLOURS = 64  # a small picture of a page needs no more
LONGEST = 50_000  # letters that are kept for the search


@dataclass(frozen=True, slots=True)
class Looked:
    """One file, looked into."""

    kind: AttachmentKind
    ending: str  # that its content asks for: ".pdf"
    pages: int
    thumbnail: bytes = b""  # a PNG
    text: str = ""


def small(picture: Image.Image) -> bytes:
    """Shrink a picture to a PNG for lists."""
    tiny = picture.convert("RGB")
    tiny.thumbnail(THUMBNAIL, Image.Resampling.LANCZOS)
    out = BytesIO()
    tiny.quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


def kept_text(text: str) -> str:
    """Keep of a text what the search can use; signs that nobody sees stay behind."""
    return clean(text, lines=True)[:LONGEST]
