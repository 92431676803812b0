"""Turns a checked round into its folder: Word and PDF files, index, one merged PDF, manifest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier.model.change import Changes
from dossier.model.finding import Finding

FORMATS = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class Make:
    """The wish to have a round's documents in a folder."""

    round: str
    out: Path
    formats: tuple[str, ...] = FORMATS
    jobs: int = 1
    on: date | None = None
    despite_stops: bool = False  # make although findings say that it would be returned


@dataclass(frozen=True, slots=True)
class Progress:
    """How far making has come."""

    done: int
    total: int
    title: str  # of the document just finished


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file of the folder."""

    name: str
    title: str
    pages: int  # 0 for files without pages
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class MadeSet:
    """What lies in the folder now."""

    folder: Path
    files: tuple[MadeFile, ...]
    pages: int  # of the merged PDF; 0 where no PDF was asked for
    findings: tuple[Finding, ...]
    changes: Changes


Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]
