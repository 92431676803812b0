"""Turns what is dropped or copied into the files of lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (
    *(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".docx"),
    *(".html", ".htm"),
)


def dropped(data: QMimeData) -> tuple[Path, ...]:
    """Give the files that are dropped or copied."""
    local = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return tuple(files(map(Path, local)))


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Give files as they are, and of a folder those that may be lists."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = (each for each in sorted(path.iterdir()) if each.suffix.lower() in ENDINGS)
        # Office keeps a file of locks beside each open one.
        yield from (each for each in inside if not each.name.startswith("~$"))
