"""Tells what kind of file it is by what it holds; its name may say anything."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from dossier.collect.raw.letters import wide_without_mark
from dossier.collect.raw.shapes import LockedListError
from dossier.collect.reading import UnsupportedError
from dossier.guard.container import Container
from dossier.guard.oldbooks import BOOKS
from dossier.guard.package import LOCAL, OLE
from dossier.guard.trouble import BrokenError

_WEB = re.compile(
    rb"^\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|meta|title|link|script"
    rb"|style|body|table|div|center|font|span|p|b|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_XML_SHEET = re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet")
_PARTS = {  # how the part begins by which each kind of package is known
    "word/": "docx",
    "xl/workbook.bin": "xlsb",
    "xl/workbook.xml": "xlsx",
    "content.xml": "ods",
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
    if _WEB.match(head):
        return FileKind.WEB
    if _XML_SHEET.search(head):
        return FileKind.XML_SHEET
    if data.startswith((b"{\\rtf", b"%PDF", b"MIME-Version", b"\x89PNG", b"\xff\xd8\xff")):
        raise UnsupportedError(file=name)
    is_marked = data.startswith(_TEXT_MARKS) or wide_without_mark(data)
    if not is_marked and _BINARY.search(data[:_HEAD].replace(b"\0", b"")):
        raise UnsupportedError(file=name)
    return FileKind.TEXT


def _package(data: bytes, name: str) -> str:
    try:
        with ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except (BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
        raise BrokenError(part="zip") from error
    for start, kind in _PARTS.items():
        if any(part.startswith(start) for part in names):
            return kind
    raise UnsupportedError(file=name)


def _compound(data: bytes, name: str) -> str:
    streams = Container(data).names
    if "EncryptedPackage" in streams:
        raise LockedListError(file=name)
    if streams & {*BOOKS}:
        return "xls"
    raise UnsupportedError(file=name)


def _plain(head: bytes) -> bytes:
    """Drop what tells UTF-16 and UTF-8 apart: only ASCII is looked for."""
    return head.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")
