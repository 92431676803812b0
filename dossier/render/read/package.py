"""Turns the bytes of a Word file into its parts: trees of XML, relationships, pictures."""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from itertools import accumulate
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from dossier.errors import DossierError
from dossier.render.read.tags import RELS

STRICT = (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/")
# ISO 29500 strict writes the same names under other roots.
STRICT_ROOTS = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/drawingml/main",
     b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
     b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    (b"http://purl.oclc.org/ooxml/drawingml/picture",
     b"http://schemas.openxmlformats.org/drawingml/2006/picture"),
)  # fmt: skip
DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))

TABLE = re.compile(rb"<(/?)w:tbl[\s>]")
DEEPEST = 40  # tables in each other; reading and layout follow each by their own stack

# What zipfile lets through on a damaged or encrypted archive (RuntimeError: a password is needed).
BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


LARGEST = 1 << 19  # bytes of a part that is remembered
LOCAL_NAME, LOCAL_HEAD = 26, 30  # where a local header of zip tells its name's length, and ends


class BrokenFileError(DossierError):
    """The bytes are not a Word file that can be read."""

    code = "render.broken_file"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points to."""

    kind: str  # last word of the relationship type: "styles", "header", "image" …
    target: str  # name of a part; an address where it is external


Relations = Mapping[str, Relation]


@dataclass(frozen=True, slots=True)
class Package:
    """An open Word file: its parts by name; pictures are inflated when they are asked for."""

    archive: ZipFile
    docx: bytes
    main: str
    relations: Relations  # of the main part
    names: frozenset[str] = field(default=frozenset())

    def tree(self, part: str) -> Element:
        """Parse a part; tables within tables beyond all sense are refused."""
        content = self.content(part)
        if _is_endless(content):
            raise BrokenFileError(reason="depth")
        return parse(content, part)

    def content(self, part: str) -> bytes:
        """Inflate a part."""
        return _content(self.archive, part)

    def shared(self, part: str) -> bytes:
        """Inflate a part that many documents have alike; the very same bytes for all of them."""
        return _shared(self.archive, self.docx, part)

    def shared_tree(self, part: str) -> Element:
        """Parse such a part, once for all documents that have it alike."""
        return _shared_tree(self.shared(part), part)

    def of_kind(self, kind: str) -> str | None:
        """Name the part that the main part points to for this purpose, where it is there."""
        found = (r.target for r in self.relations.values() if r.kind == kind)
        return next((name for name in found if name in self.names), None)

    def relations_of(self, part: str) -> Relations:
        """Read where another part points to."""
        return _relations(self.archive, self.docx, part)


def open_package(docx: bytes) -> Package:
    """Open a Word file; raise BrokenFileError where it is none."""
    try:
        archive = ZipFile(BytesIO(docx))
    except BROKEN as error:
        raise BrokenFileError(reason="zip") from error
    main = _main(archive, docx)
    relations = _relations(archive, docx, main)
    return Package(archive, docx, main, relations, frozenset(archive.namelist()))


def _is_endless(content: bytes) -> bool:
    """Tell whether tables stand in each other deeper than any page could show."""
    if content.count(b"<w:tbl>") <= DEEPEST:
        return False
    depths = accumulate(-1 if table[1] else 1 for table in TABLE.finditer(content))
    return any(depth > DEEPEST for depth in depths)


def parse(content: bytes, part: str) -> Element:
    """Parse XML; a document type is refused, so entities cannot grow."""
    if any(mark in content for mark in DOCTYPES):
        raise BrokenFileError(reason="doctype", part=part)
    if STRICT[0] in content:
        for strict, usual in STRICT_ROOTS:
            content = content.replace(strict, usual)
    try:
        return ET.fromstring(content)  # noqa: S314 -- document types were refused above
    except (ET.ParseError, ValueError, LookupError) as error:
        raise BrokenFileError(reason="xml", part=part) from error


@lru_cache(maxsize=32)
def _shared_tree(content: bytes, part: str) -> Element:
    return parse(content, part)


def _main(archive: ZipFile, docx: bytes) -> str:
    for relation in _relations(archive, docx, "").values():
        if relation.kind == "officeDocument":
            return relation.target
    raise BrokenFileError(reason="no_document")


def _relations(archive: ZipFile, docx: bytes, part: str) -> Relations:
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in archive.NameToInfo:
        return {}
    return _read_relations(_shared(archive, docx, path), path, folder)


@lru_cache(maxsize=64)
def _read_relations(content: bytes, path: str, folder: str) -> Relations:
    return {
        element.get("Id", ""): _relation(element, folder)
        for element in parse(content, path).iter(f"{RELS}Relationship")
    }


def _relation(element: Element, folder: str) -> Relation:
    kind, target = element.get("Type", "").rpartition("/")[2], element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target)
    return Relation(kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))


def _content(archive: ZipFile, part: str) -> bytes:
    try:
        return archive.read(part)
    except KeyError as error:
        raise BrokenFileError(reason="missing_part", part=part) from error
    except BROKEN as error:
        raise BrokenFileError(reason="zip", part=part) from error


def _shared(archive: ZipFile, docx: bytes, part: str) -> bytes:
    """Inflate a small part, where the same packed bytes were not inflated before."""
    info = archive.NameToInfo.get(part)
    if info is None or info.file_size > LARGEST or info.compress_type != ZIP_DEFLATED:
        return _content(archive, part)
    try:
        return _inflated(_packed(info, docx), info.file_size, info.CRC)
    except (zlib.error, struct.error):
        return _content(archive, part)  # damaged or encrypted: the archive tells what it is


def _packed(info: ZipInfo, docx: bytes) -> bytes:
    """Cut out a part as it is packed, behind its name and further fields."""
    name, extra = struct.unpack_from("<2H", docx, info.header_offset + LOCAL_NAME)
    start = info.header_offset + LOCAL_HEAD + name + extra
    return docx[start : start + info.compress_size]


@lru_cache(maxsize=32)
def _inflated(packed: bytes, size: int, crc: int) -> bytes:
    content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
    if len(content) != size or zlib.crc32(content) != crc:
        raise zlib.error
    return content
