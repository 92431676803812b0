"""Turns a file from outside into sheets, behind the guard and in a child process."""

from __future__ import annotations

from pathlib import Path

from dossier.collect.reading import EmptyError
from dossier.collect.sheet import Sheet
from dossier.collect.source.loading import load
from dossier.guard import check_package
from dossier.guard.child import Child

SECONDS = 60.0
MEGABYTES = (
    1024  # a far cell makes the reader ask for the whole rectangle: let it fail in the child
)


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read every visible sheet that holds something.

    Raises GuardError for a file that is no safe workbook, EmptyError where nothing is in it.
    """
    with Child(load, megabytes=MEGABYTES) as child:
        check_package(path, "xlsx")
        found = child.call(str(path), seconds=SECONDS)
    sheets = tuple(Sheet(name, tuple(map(tuple, rows))) for name, rows in found if rows)
    if not sheets:
        raise EmptyError(file=path.name)
    return sheets
