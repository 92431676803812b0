"""Turns a face into the PDF objects that embed it, cut down to the letters of one page of codes."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference
from reportlab.pdfbase.ttfonts import TTFontFace

from dossier.render.draw.bare import bare
from dossier.render.draw.coding import PAGE, UNUSED
from dossier.render.draw.fontface import ALIKE, FontFace
from dossier.render.draw.kin import Kind

Document = Any  # ReportLab's PDFDocument, most of which its stubs leave untyped
TAG = "HSKTVN+"  # the mark of a subset: six capitals and a plus (ISO 32000-1, 9.6.4)
FIXED, SERIF, SYMBOLIC, ITALIC = 1, 2, 4, 64  # font descriptor flags (ISO 32000-1, table 123)
MOST_AT_ONCE = 100  # entries of one bfchar block (Adobe CMap specification)


class Ready(PDFObject):
    """An object written beforehand; the numbers of the objects it names are filled in late."""

    __RefOnly__ = 1  # ReportLab: must stand at top level

    def __init__(self, content: bytes, *named: PDFObjectReference) -> None:
        self._content = content
        self._named = named

    def format(self, document: Document) -> bytes:
        """Write the object."""
        if not self._named:
            return self._content
        return self._content % tuple(named.format(document) for named in self._named)


@dataclass(frozen=True, slots=True)
class Cut:
    """A face cut down to one page of codes: its objects, ready to be written."""

    name: str
    file: bytes
    unicode: bytes
    descriptor: bytes
    font: bytes

    def embed(self, document: Document) -> PDFObjectReference:
        """Put the subset into a document."""
        name = f"{self.name}:{zlib.crc32(self.file):08x}"  # files of the same name are kept apart
        file = document.Reference(Ready(self.file), f"file:{name}")
        described = document.Reference(Ready(self.descriptor, file), f"descriptor:{name}")
        unicode = document.Reference(Ready(self.unicode), f"unicode:{name}")
        font: PDFObjectReference = document.Reference(
            Ready(self.font, described, unicode), f"font:{name}"
        )
        return font


@lru_cache(maxsize=16)
def shared(face: FontFace) -> Cut:
    """Cut a face down to the code page; remembered, since it is the same in every document."""
    return cut(face, PAGE, TAG)


def cut(face: FontFace, page: str, tag: str = "") -> Cut:
    """Cut a face down to a page: the character of each code, or that for an unused one."""
    shape = shape_of(face)
    subset = [_code(char, face) for char in page]
    name = f"{tag or _tag(page)}{shape.name.decode('ascii')}"
    return Cut(
        name,
        _stream(bare(shape.makeSubset(subset)), lengths=True),
        _stream(_to_unicode(name, page)),
        _descriptor(shape, name, _flags(face)),
        _font(name, [shape.getCharWidth(code) if code else 0 for code in subset]),
    )


@lru_cache(maxsize=16)
def shape_of(face: FontFace) -> Any:
    """Read a face as ReportLab does; raise TTFError where it cannot be cut down."""
    return TTFontFace(BytesIO(face.content))


def _tag(page: str) -> str:
    """Make six capitals of what a subset holds."""
    number = zlib.crc32(page.encode("utf-8", "surrogatepass"))
    return "".join(chr(65 + number // 26**place % 26) for place in range(6)) + "+"


def _code(char: str, face: FontFace) -> int:
    if char == UNUSED:
        return 0
    return ord(char if face.has(char) else ALIKE.get(char, char))


def _flags(face: FontFace) -> int:
    flags = SYMBOLIC | {Kind.SERIF: SERIF, Kind.MONO: FIXED}.get(face.kind, 0)
    return flags | (ITALIC if face.name.italic else 0)


def _stream(content: bytes, *, lengths: bool = False) -> bytes:
    packed = zlib.compress(content, 9)
    original = b"/Length1 %d " % len(content) if lengths else b""
    head = b"<< /Filter /FlateDecode %b/Length %d >>" % (original, len(packed))
    return head + b"\nstream\n" + packed + b"\nendstream\n"


def _to_unicode(name: str, page: str) -> bytes:
    pairs = [
        f"<{code:02X}> <{char.encode('utf-16-be', 'surrogatepass').hex()}>"
        for code, char in enumerate(page)
        if char != UNUSED
    ]
    blocks = [pairs[at : at + MOST_AT_ONCE] for at in range(0, len(pairs), MOST_AT_ONCE)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
        *("\n".join((f"{len(rows)} beginbfchar", *rows, "endbfchar")) for rows in blocks),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode("ascii")


def _descriptor(shape: TTFontFace, name: str, flags: int) -> bytes:
    box = " ".join(f"{side:.0f}" for side in shape.bbox)
    text = (
        f"<< /Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [{box}] "
        f"/ItalicAngle {shape.italicAngle:.2f} /Ascent {shape.ascent:.0f} "
        f"/Descent {shape.descent:.0f} /CapHeight {shape.capHeight:.0f} /StemV {shape.stemV:.0f} "
    )
    return text.encode("ascii") + b"/FontFile2 %b >>"


def _font(name: str, widths: list[float]) -> bytes:
    # Whole thousandths: some readers cut fractions off instead of rounding them.
    numbers = " ".join(f"{width:.0f}" for width in widths)
    text = (
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 0 "
        f"/LastChar {len(widths) - 1} "
        f"/Widths [{numbers}] "
    )
    return text.encode("ascii") + b"/FontDescriptor %b /ToUnicode %b >>"
