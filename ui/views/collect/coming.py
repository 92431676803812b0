"""Turns what is dropped or copied into the files or cells of lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (
    *(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".docx"),
    *(".html", ".htm"),
)


@dataclass(frozen=True, slots=True)
class Coming:
    """Files, else the cells of a table as text and, where it is known, as HTML."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""

    @property
    def has_cells(self) -> bool:
        """Whether a table was copied; a word or a sentence is none."""
        return bool(self.html and "<t" in self.html.lower()) or "\t" in self.text


def coming(data: QMimeData | None) -> Coming:
    """Read what is dropped or copied; files go before cells."""
    if data is None:
        return Coming()
    local = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    found = tuple(files(map(Path, local))) if data.hasUrls() else ()
    return Coming(found) if found else Coming((), data.text(), data.html())


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Give files as they are, and of a folder those that may be lists."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = (each for each in sorted(path.iterdir()) if each.suffix.lower() in ENDINGS)
        # Office keeps a file of locks beside each open one.
        yield from (each for each in inside if not each.name.startswith("~$"))
