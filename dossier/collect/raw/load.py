"""Runs a reader in the child, so that whatever it stumbles over is one error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dossier.collect.raw.shapes import RawBook, RawSheet, UnreadableError
from dossier.collect.raw.shown import told
from dossier.errors import DossierError

Reader = Callable[[bytes, str], RawBook]  # the bytes, and the name of the file for its errors


def load(reader: Reader, data: bytes, file: str) -> RawBook:
    """Read the cells of every visible sheet; raise UnreadableError where that cannot be done."""
    try:
        book = reader(data, file)
        return replace(book, sheets=tuple(told(sheet) for sheet in book.sheets if _holds(sheet)))
    except (DossierError, MemoryError):
        raise
    except BaseException as error:  # a panic of the reader in Rust is no Exception
        raise UnreadableError(file=file) from error


def _holds(sheet: RawSheet) -> bool:
    return bool(sheet.faults) or any(cell != "" for row in sheet.rows for cell in row)
