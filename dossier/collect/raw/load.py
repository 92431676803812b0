"""Runs a reader in the child, so that whatever it stumbles over is one error."""

from __future__ import annotations

import gc
from collections.abc import Callable

from dossier.collect.raw.shapes import RawBook, RawSheet, UnreadableError
from dossier.collect.raw.shown import told
from dossier.collect.raw.workbook import read_workbook
from dossier.errors import DossierError

Reader = Callable[[bytes, str], RawBook]  # the bytes, and the name of the file for its errors


__all__ = ["Reader", "load", "read_workbook"]  # the child has it before it is called


def load(reader: Reader, data: bytes, file: str) -> RawBook:
    """Read the cells of every visible sheet; raise UnreadableError where that cannot be done."""
    gc.disable()  # what is read lives as long as the child, and there is much of it
    try:
        book = reader(data, file)
        return book._replace(sheets=tuple(told(sheet) for sheet in book.sheets if _holds(sheet)))
    except (DossierError, MemoryError):
        raise
    except BaseException as error:  # a panic of the reader in Rust is no Exception
        raise UnreadableError(file=file) from error


def _holds(sheet: RawSheet) -> bool:
    return bool(sheet.faults) or any(cell != "" for row in sheet.rows for cell in row)
