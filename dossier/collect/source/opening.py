"""Opens a list: the guard looks first, a child process with limits reads."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from dossier.collect.reading import EmptyError
from dossier.collect.sheet import Sheet
from dossier.collect.source.kinds import FileKind, kind_of
from dossier.collect.source.text import read_text, sheet_from_text
from dossier.collect.source.web import read_page, sheets_from_page
from dossier.collect.source.workbook import read_workbook
from dossier.collect.source.xmlsheet import read_xml_sheet
from dossier.collect.word.old import OldWordError, is_old_word
from dossier.collect.word.source import load_word
from dossier.guard.child import Child
from dossier.guard.gate import check_values, read_bytes

SECONDS = 60.0
MEGABYTES = (
    1024  # a far cell makes the reader ask for the whole rectangle: let it fail in the child
)
PASTED = "Bảng dán"
_TAG = re.compile(r"<table\b", re.IGNORECASE)


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read every visible sheet, or table, that holds something.

    Raises GuardError for a file that is not safe to read, OldWordError or UnsupportedError for one
    of another kind, UnreadableError for a damaged one, EmptyError where nothing is in it.
    """
    with Child(load, megabytes=MEGABYTES) as child:
        data = read_bytes(path)
        if is_old_word(data):
            raise OldWordError(file=path.name)
        kind = kind_of(data, path.name)
        check_values(data, kind.value)
        sheets = child.call(str(path), kind.value, seconds=SECONDS)
    return _filled(sheets, path.name)


def read_pasted(text: str, html: str = "") -> tuple[Sheet, ...]:
    """Read what was copied in another program: its tables, else its cells between tabs."""
    if _TAG.search(html):
        return _filled(sheets_from_page(html, PASTED), PASTED)
    return _filled((sheet_from_text(text, PASTED),), PASTED)


def load(path: str, kind: str) -> tuple[Sheet, ...]:
    """Read a file of a kind; runs in the child."""
    name = Path(path).name
    match FileKind(kind):
        case FileKind.TEXT:
            return (read_text(Path(path).read_bytes(), Path(path).stem),)
        case FileKind.WEB:
            return read_page(Path(path).read_bytes(), Path(path).stem)
        case FileKind.XML_SHEET:
            return read_xml_sheet(Path(path).read_bytes(), name)
        case FileKind.DOCX:
            return load_word(Path(path).read_bytes(), name)
        case _:
            return read_workbook(path, name, is_xlsx=kind == FileKind.XLSX)


def _filled(sheets: tuple[Sheet, ...], name: str) -> tuple[Sheet, ...]:
    """Leave empty sheets out, but not what was said of them."""
    filled = tuple(sheet for sheet in sheets if any(map(any, sheet.rows)))
    if not filled:
        raise EmptyError(file=name)
    lost = tuple(said for sheet in sheets if sheet not in filled for said in sheet.findings)
    return (replace(filled[0], findings=(*lost, *filled[0].findings)), *filled[1:])
