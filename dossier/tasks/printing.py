"""Turns planned documents into sheets (Word, PDF, text rows), in one process or several."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from dossier.check.coherent import Printed
from dossier.deliver.write import Staged, stage
from dossier.errors import CancelledError
from dossier.model.finding import Finding
from dossier.render.draw import FontBook, draw
from dossier.tasks.build import Built, Press, build
from dossier.tasks.plan import Planned, is_index
from dossier.tasks.whole import build_index

# So many that the last one does not keep all waiting, so few that the journeys stay cheap.
CHUNKS_PER_JOB = 10
FEW = 40  # documents that are printed before child processes have started


@dataclass(frozen=True, slots=True)
class Printing:
    """The press, the folder, and the names of its files: by ending, then by document."""

    press: Press
    out: Path
    names: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One finished document; its files, by ending, lie in the folder but not by their names yet."""

    planned: Planned
    files: Mapping[str, Staged]
    pages: int
    printed: Printed
    findings: tuple[Finding, ...]


def print_others(
    printing: Printing, planned: Sequence[Planned], *, jobs: int, cancelled: Callable[[], bool]
) -> Iterator[Sheet]:
    """Print every document but the index, in order; raise CancelledError when told to.

    Of no jobs the processors but one are used, apart from this process where that pays.
    """
    rows = [row for row in planned if not is_index(row)]
    if jobs > 1 or (not jobs and len(rows) > FEW):
        sheets = _apart(printing, rows, jobs or spare_processors())
    else:
        sheets = _here(printing, rows)
    for sheet in sheets:
        yield sheet
        if cancelled():
            raise CancelledError


def spare_processors() -> int:
    """Count the processors that can work while one stays with who asked; at least one."""
    return max(1, (os.cpu_count() or 1) - 1)


def print_index(printing: Printing, planned: Planned, others: Sequence[Sheet]) -> Sheet:
    """Print the index of sheets that are finished."""
    counts = [(sheet.planned, sheet.pages) for sheet in others]
    return _sheet(printing, build_index(printing.press, planned, counts))


def _here(printing: Printing, rows: Sequence[Planned]) -> Iterator[Sheet]:
    return (_sheet(printing, build(printing.press, row)) for row in rows)


def _apart(printing: Printing, rows: Sequence[Planned], jobs: int) -> Iterator[Sheet]:
    """Share the documents out to child processes; each reads the forms for itself."""
    size = max(1, -(-len(rows) // (jobs * CHUNKS_PER_JOB)))
    chunks = [rows[start : start + size] for start in range(0, len(rows), size)]
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        frozen = _frozen(printing)
        asked = [pool.submit(_print_chunk, frozen, chunk) for chunk in chunks]
        for answer in asked:
            yield from answer.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _frozen(printing: Printing) -> bytes:
    """Pack for the journey; templates made ready and faces read stay behind."""
    press = printing.press
    apart = Press(press.shelf.bare(), FontBook(folders=press.fonts.folders), press.dossier)
    return pickle.dumps(replace(printing, press=apart))


@lru_cache(maxsize=1)
def _thawed(frozen: bytes) -> Printing:
    """Unpack once in each child, so that its chunks share templates and faces."""
    found: Printing = pickle.loads(frozen)  # noqa: S301 - packed by our own parent process
    return found


def _print_chunk(frozen: bytes, rows: Sequence[Planned]) -> list[Sheet]:
    return list(_here(_thawed(frozen), rows))


def _sheet(printing: Printing, built: Built) -> Sheet:
    """Leave the files of a document in the folder, so that memory need not hold them."""
    files = {
        ending: stage(
            printing.out, names[built.planned.id], _content(printing.press, built, ending)
        )
        for ending, names in printing.names.items()
    }
    return Sheet(built.planned, files, len(built.pages), built.printed, built.findings)


def _content(press: Press, built: Built, ending: str) -> bytes:
    if ending == "docx":
        return built.docx
    author, title = press.dossier.office.name, built.planned.title
    return draw(built.pages, title=title, author=author, fonts=press.fonts)
