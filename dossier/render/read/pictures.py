"""Turns what a picture element points to into a picture; what cannot be drawn becomes a frame."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dossier.paper.drawing import Crop, Pen, Picture
from dossier.paper.flow import Shape
from dossier.paper.length import Length
from dossier.render.read.source import Source

Size = tuple[Length, Length]

# PNG, JPEG, GIF, BMP, TIFF of either byte order.
DRAWABLE = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
# EMF begins with its first record, WMF with a placeable key or a bare header; SVG is XML.
UNDRAWABLE = ((b"\x01\0\0\0", "emf"), (b"\xd7\xcd\xc6\x9a", "wmf"), (b"\x01\0\x09\0", "wmf"))
GREY = "d9d9d9"


@dataclass(frozen=True, slots=True)
class Easel:
    """What a drawing is read with: its part, and the paragraph that is quoted in findings."""

    source: Source
    para: Element

    def say(self, what: str) -> None:
        """Note something that is not drawn."""
        self.source.unsupported(what, self.para)


def stand_in(size: Size) -> Shape:
    """Keep the place of something that is not drawn, as a grey frame."""
    return Shape(*size, fill="f2f2f2", pen=Pen(0.5, GREY))


def read_picture(
    name: str, size: Size, easel: Easel, crop: Crop | None = None
) -> Picture | Shape | None:
    """Read a picture by the id of its relationship; None where it points nowhere."""
    source = easel.source
    relation = source.relations.get(name)
    if relation is None:
        return None
    if relation.target not in source.package.names:
        easel.say("linked_picture")  # an address is never opened
        return stand_in(size)
    content = source.package.content(relation.target)
    if content.startswith(DRAWABLE):
        return Picture(*size, content, crop)
    found = (kind for mark, kind in UNDRAWABLE if content.startswith(mark))
    easel.say(next(found, "picture_format"))
    return stand_in(size)
