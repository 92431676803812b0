"""Turns a face into the PDF objects that embed it: one fixed subset, prepared once per process."""

from __future__ import annotations

import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

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


class Embedded:
    """The fixed subset of one face, and ReportLab's own subsets for whatever it leaves out."""

    def __init__(self, face: FontFace) -> None:
        self._content = content = face.content
        self.mark = f"{zlib.crc32(content):08x}"  # tells files of the same name apart
        shape: Any = TTFontFace(BytesIO(content))
        subset = [_code(char, face) for char in PAGE]
        self._name = f"{TAG}{shape.name.decode('ascii')}"
        self._file = _stream(bare(shape.makeSubset(subset)), lengths=True)
        self._unicode = _stream(_to_unicode(self._name))
        self._descriptor = _descriptor(shape, self._name, _flags(face))
        self._font = _font(self._name, [shape.getCharWidth(code) for code in subset])
        self._others: TTFont | None = None

    @property
    def others(self) -> TTFont:
        """ReportLab's font of the face, which makes subsets for each document."""
        if self._others is None:
            self._others = TTFont(self.mark, BytesIO(self._content), shapable=False)
        return self._others

    def embed(self, document: Document) -> PDFObjectReference:
        """Put the subset into a document."""
        name = f"{self._name}:{self.mark}"
        file = document.Reference(Ready(self._file), f"file:{name}")
        described = document.Reference(Ready(self._descriptor, file), f"descriptor:{name}")
        unicode = document.Reference(Ready(self._unicode), f"unicode:{name}")
        font: PDFObjectReference = document.Reference(
            Ready(self._font, described, unicode), f"font:{name}"
        )
        return font


@lru_cache(maxsize=16)
def embedded(face: FontFace) -> Embedded:
    """Prepare a face; remembered, since the subset is the same in every document."""
    return Embedded(face)


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


def _to_unicode(name: str) -> bytes:
    pairs = [f"<{code:02X}> <{ord(char):04X}>" for code, char in enumerate(PAGE) if char != UNUSED]
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
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 0 /LastChar 255 "
        f"/Widths [{numbers}] "
    )
    return text.encode("ascii") + b"/FontDescriptor %b /ToUnicode %b >>"
