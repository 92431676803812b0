"""Turns a file from outside into a refusal, or into leave to parse it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from dossier.guard import limits
from dossier.guard.cells import check_cells
from dossier.guard.compound import check_compound
from dossier.guard.fields import check_fields
from dossier.guard.markup import check_markup, is_markup
from dossier.guard.package import parts
from dossier.guard.pictures import check_picture
from dossier.guard.records import check_records
from dossier.guard.relations import check_name, check_relations, check_types
from dossier.guard.repeats import check_repeats
from dossier.guard.trouble import (
    LockedFileError,
    NoFileError,
    NotPackageError,
    TooLargeError,
)

Kind = Literal["docx", "xlsx"]

_TYPES = "[Content_Types].xml"
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
            check_compound(data)
        case "xml":
            check_markup("xml", data)
        case "xlsx" | "xlsb" | "ods":
            for name, content in parts(data):
                _check_values_of(name, content)


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
    if is_markup(name, content):
        text = check_markup(name, content)
        if low.startswith("xl/worksheets/"):
            check_cells(name, text)
        elif low == "content.xml":
            check_repeats(name, text)
    elif low.startswith("xl/worksheets/") and low.endswith(".bin"):
        check_records(name, content)


def _check_part(name: str, text: bytes, kind: Kind) -> None:
    low = name.lower()
    if low.endswith(".rels"):
        check_relations(name, text)
    elif kind == "docx":
        check_fields(name, text)
    elif low.startswith("xl/worksheets/"):
        check_cells(name, text)
