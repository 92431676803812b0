"""Turns a Word file into sheets: one for each list in it, or those of the reports that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import ParseError

from dossier.collect.reading import EmptyError, UnreadableError
from dossier.collect.sheet import Sheet
from dossier.collect.word.body import document_of
from dossier.collect.word.lists import list_sheets
from dossier.collect.word.markup import tree
from dossier.collect.word.report.sheets import report_sheets
from dossier.errors import DossierError
from dossier.guard import check_package
from dossier.guard.child import Child
from dossier.guard.gate import read_bytes
from dossier.guard.package import OLE, parts

SECONDS = 60.0
MEGABYTES = 1024
_RELATIONS = "_rels/.rels"
_RTF = b"{\\rtf"
_OLD_STREAM = "WordDocument".encode("utf-16-le")  # the stream that [MS-DOC] clause 2.1.1 demands
_XML_OF_2003 = b"Word.Document"
_LOOKED_AT = 4096


class OldWordError(DossierError):
    """A .doc of Word 97 to 2003, its XML of 2003, or RTF."""

    code = "collect.old_word"


def is_old_word(data: bytes) -> bool:
    """Tell the forms of a Word document that came before .docx, whatever the file is called."""
    if data.startswith(OLE):
        return _OLD_STREAM in data
    return data.lstrip().startswith(_RTF) or (
        data.lstrip().startswith(b"<?xml") and _XML_OF_2003 in data[:_LOOKED_AT]
    )


def read_word(path: Path) -> tuple[Sheet, ...]:
    """Read the lists and reports of a Word file, in a child process.

    Raises OldWordError, a GuardError for what is no safe Word file, EmptyError where nothing is
    in it.
    """
    data = read_bytes(path)
    if is_old_word(data):
        raise OldWordError(file=path.name)
    with Child(load_word, megabytes=MEGABYTES) as child:
        check_package(data, "docx")
        sheets = child.call(data, path.name, seconds=SECONDS)
    if not sheets:
        raise EmptyError(file=path.name)
    return sheets


def load_word(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Read a file that the guard has let pass; runs in the child."""
    found = dict(parts(data))
    try:
        document = document_of(found, _main(found))
    except (ParseError, KeyError) as error:
        raise UnreadableError(file=name) from error
    return report_sheets(document) or list_sheets(document)


def _main(found: Mapping[str, bytes]) -> str:
    """Name the part with the body; a package may keep it anywhere."""
    if "word/document.xml" in found:
        return "word/document.xml"
    for each in tree(found[_RELATIONS]):
        if each.get("Type", "").endswith("/officeDocument"):
            return each.get("Target", "").lstrip("/")
    raise KeyError(_RELATIONS)
