"""Tells what kind of file it is by what it holds; its name may say anything."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum

from dossier.collect.raw.shapes import LockedListError
from dossier.collect.reading import UnsupportedError
from dossier.guard.package import LOCAL, OLE

_WEB = re.compile(
    rb"^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML_SHEET = re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet")
_PARTS = {  # the part by which each kind of package is known
    b"xl/workbook.bin": "xlsb",
    b"xl/workbook.xml": "xlsx",
    b"word/document.xml": "docx",
    b"content.xml": "ods",
}
_STREAMS = {  # the stream by which each kind of compound file is known
    "EncryptedPackage": "locked",
    "WordDocument": "doc",
    "Workbook": "xls",
    "Book": "xls",
}
_HEAD = 4_096
_TEXT_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BINARY = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")  # signs that no text has


class FileKind(StrEnum):
    """The kinds of files that lists come in."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    DOCX = "docx"
    WEB = "web"
    XML_SHEET = "xml"
    TEXT = "text"


def kind_of(data: bytes, name: str) -> FileKind:
    """Tell the kind of a file; raise UnsupportedError for what is none of them."""
    if data.startswith(LOCAL):
        return FileKind(_package(data, name))
    if data.startswith(OLE):
        return FileKind(_compound(data, name))
    head = _plain(data[:_HEAD])
    if _XML_SHEET.search(head):
        return FileKind.XML_SHEET
    if _WEB.match(head):
        return FileKind.WEB
    if data.startswith((b"{\\rtf", b"%PDF", b"MIME-Version", b"\x89PNG", b"\xff\xd8\xff")):
        raise UnsupportedError(file=name)
    if not data.startswith(_TEXT_MARKS) and _BINARY.search(data[:_HEAD].replace(b"\0", b"")):
        raise UnsupportedError(file=name)
    return FileKind.TEXT


def _package(data: bytes, name: str) -> str:
    for part, kind in _PARTS.items():
        if part in data:
            return kind
    raise UnsupportedError(file=name)


def _compound(data: bytes, name: str) -> str:
    for stream, kind in _STREAMS.items():
        if stream.encode("utf-16-le") + b"\0\0" in data:
            if kind == "xls":
                return kind
            raise (LockedListError if kind == "locked" else UnsupportedError)(file=name)
    raise UnsupportedError(file=name)


def _plain(head: bytes) -> bytes:
    """Drop what tells UTF-16 and UTF-8 apart: only ASCII is looked for."""
    return head.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")
