"""Turns planned documents into sheets (Word, PDF, text rows), in one process or several."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context

from dossier.check.coherent import Printed
from dossier.compose.shelf import Shelf
from dossier.model.finding import Finding
from dossier.render.draw import FontBook, draw
from dossier.tasks.build import Built, Press, build
from dossier.tasks.errors import CancelledError
from dossier.tasks.plan import Planned, is_index
from dossier.tasks.whole import build_index

# So many that the last one does not keep all waiting, so few that the journeys stay cheap.
CHUNKS_PER_JOB = 4


@dataclass(frozen=True, slots=True)
class Printing:
    """The press, and whether PDFs are wanted as well."""

    press: Press
    draws: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One finished document."""

    planned: Planned
    docx: bytes
    pdf: bytes  # empty where none was wanted
    pages: int
    printed: Printed
    findings: tuple[Finding, ...]


def print_others(
    printing: Printing, planned: Sequence[Planned], *, jobs: int, cancelled: Callable[[], bool]
) -> Iterator[Sheet]:
    """Print every document but the index, in order; raise CancelledError when told to."""
    rows = [row for row in planned if not is_index(row)]
    sheets = _apart(printing, rows, jobs) if jobs > 1 else _here(printing, rows)
    for sheet in sheets:
        yield sheet
        if cancelled():
            raise CancelledError


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
    shelf = Shelf(press.shelf.by_id, press.shelf.documents)
    return pickle.dumps(
        Printing(Press(shelf, FontBook(folders=press.fonts.folders), press.dossier), printing.draws)
    )


@lru_cache(maxsize=1)
def _thawed(frozen: bytes) -> Printing:
    """Unpack once in each child, so that its chunks share templates and faces."""
    found: Printing = pickle.loads(frozen)  # noqa: S301 - packed by our own parent process
    return found


def _print_chunk(frozen: bytes, rows: Sequence[Planned]) -> list[Sheet]:
    return list(_here(_thawed(frozen), rows))


def _sheet(printing: Printing, built: Built) -> Sheet:
    press = printing.press
    pdf = b""
    if printing.draws:
        author, title = press.dossier.office.name, built.planned.title
        pdf = draw(built.pages, title=title, author=author, fonts=press.fonts)
    return Sheet(built.planned, built.docx, pdf, len(built.pages), built.printed, built.findings)
