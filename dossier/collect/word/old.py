"""Tells a Word document of the formats before .docx, which nothing here reads."""

from __future__ import annotations

from dossier.errors import DossierError
from dossier.guard.package import OLE

_STREAM = "WordDocument".encode("utf-16-le") + b"\0\0"  # which [MS-DOC] clause 2.1.1 demands
_RTF = b"{\\rtf"
_XML_OF_2003 = b'progid="Word.Document"'
_HEAD = 4096


class OldWordError(DossierError):
    """A .doc of Word 97 to 2003, its XML of 2003, or RTF."""

    code = "collect.old_word"


def is_old_word(data: bytes) -> bool:
    """Tell it by what the file holds, whatever it is called."""
    if data.startswith(OLE):
        return _STREAM in data
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n\t")
    return head.startswith(_RTF) or (head.startswith(b"<?xml") and _XML_OF_2003 in head)
