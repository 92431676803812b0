"""Turns a file from outside into a refusal, or into leave to parse it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from dossier.guard import limits
from dossier.guard.binarybooks import check_binary_cells
from dossier.guard.cells import check_cells
from dossier.guard.fields import check_fields
from dossier.guard.markup import check_markup, is_markup
from dossier.guard.oldbooks import check_old_book
from dossier.guard.opentables import check_manifest, check_open_tables
from dossier.guard.package import parts
from dossier.guard.pictures import check_picture
from dossier.guard.relations import check_name, check_relations, check_types
from dossier.guard.trouble import (
    LockedFileError,
    LongTextError,
    NoFileError,
    NotPackageError,
    TooLargeError,
)

Kind = Literal["docx", "xlsx"]

_TYPES = "[Content_Types].xml"
_SHEETS = "xl/worksheets/"
_MAIN = {
    "docx": b"wordprocessingml.document.main+xml",
    "xlsx": b"spreadsheetml.sheet.main+xml",
}


def check_package(data: bytes | Path, kind: Kind) -> None:
    """Raise a GuardError for a file that no parser should see (limits: `guard.limits`)."""
    found = False
    for name, content in parts(data if isinstance(data, bytes) else read_bytes(data)):
        check_name(name, content)
        if not is_markup(name, content):
            check_picture(name, content)
            continue
        text = check_markup(name, content)
        if name == _TYPES:
            check_types(text)
            found = _MAIN[kind] in text
        else:
            _check_part(name, text, kind)
    if not found:
        raise NotPackageError(kind=kind)


def check_values(data: bytes, kind: str) -> None:
    """Raise a GuardError for a list that no parser should see; `kind` as `collect.source` tells.

    Nothing but the values of its cells will be read: macros, links and pictures in it are never
    touched, and do not speak against it.
    """
    match kind:
        case "docx":
            check_package(data, "docx")
        case "xls":
            check_old_book(data)
        case "xlsx" | "xlsb" | "ods":
            for name, content in parts(data):
                _check_values_of(name, content)
        case _ if len(data) > limits.TEXT_BYTES:
            raise LongTextError(megabytes=len(data) // limits.MEGABYTE)
        case "xml":
            check_markup("xml", data.lstrip())


def read_bytes(path: Path) -> bytes:
    """Read a file no larger than the limit; raise what the user can act on."""
    try:
        size = path.stat().st_size
        if size > limits.FILE_BYTES:
            raise TooLargeError(megabytes=size // limits.MEGABYTE)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NoFileError(file=path.name) from error
    except OSError as error:
        raise LockedFileError(file=path.name) from error


def _check_values_of(name: str, content: bytes) -> None:
    low = name.lower()
    if low.startswith(_SHEETS) and low.endswith(".bin"):
        check_binary_cells(name, content)
    elif is_markup(name, content) and not low.endswith(".vml"):  # drawings are never looked at
        text = check_markup(name, content)
        if low.startswith(_SHEETS) and low.endswith(".xml"):
            check_cells(name, text)
        elif low == "content.xml":
            check_open_tables(name, text)
        elif low == "meta-inf/manifest.xml":
            check_manifest(text)


def _check_part(name: str, text: bytes, kind: Kind) -> None:
    low = name.lower()
    if low.endswith(".rels"):
        check_relations(name, text)
    elif kind == "docx":
        check_fields(name, text)
    elif low.startswith(_SHEETS):
        check_cells(name, text)
