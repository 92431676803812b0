"""Turns the documents of a round into one run of pages for a printer, or into one PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dossier.errors import CancelledError
from dossier.model.form import Packet
from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Page
from dossier.paper.length import mm
from dossier.render.draw import FontBook, draw
from dossier.tasks.build import Press, build
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingDueError
from dossier.tasks.files import write_out
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.gather import gather
from dossier.tasks.make import Progress
from dossier.tasks.plan import is_index, plan
from dossier.tasks.pressrun import Paper, Run, arranged
from dossier.tasks.whole import build_index

A4 = (mm(210), mm(297))
MARGIN = mm(30)
HEAD, BODY = 22.0, 14.0  # points
LEADING = 1.4


@dataclass(frozen=True, slots=True)
class PrintAsk:
    """The wish to print documents of a packet; none named means all of them."""

    round: str
    documents: tuple[str, ...] = ()
    packet: Packet = Packet.DOSSIER
    run: Run = field(default_factory=Run)


@dataclass(frozen=True, slots=True)
class Printout:
    """What goes through the printer, and what to remember once it has."""

    round: str  # its key
    title: str
    pages: tuple[Page, ...]
    marks: dict[str, tuple[str, ...]]  # of every page of the documents


def printout(
    desk: Desk,
    ask: PrintAsk,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Printout:
    """Lay the documents out in the order of the dossier and arrange their pages.

    Raise NothingDueError where there is nothing to print, WrongPagesError for a wrong range,
    CancelledError when told to stop.
    """
    dossier = gather(desk, ask.round, packet=ask.packet)
    press = Press(shelf_in_force(desk), desk.fonts, dossier)
    papers = tuple(_papers(press, ask, progress, cancelled))
    if not papers:
        raise NothingDueError(packet=ask.packet.label)

    def separator(paper: Paper, copies: int) -> Page:
        return separator_sheet(desk, paper, copies)

    marks = {paper.planned.id: paper.marks for paper in papers}
    pages = arranged(papers, ask.run, separator)
    return Printout(ask.round, dossier.round.name, pages, marks)


def write_printout(desk: Desk, printed: Printout, path: Path) -> Path:
    """Write a run as one PDF; the same run gives the same bytes."""
    content = draw(printed.pages, title=printed.title, fonts=desk.fonts)
    return write_out(path, content)


def separator_sheet(desk: Desk, paper: Paper, copies: int) -> Page:
    """Make the sheet that parts a paper from the one before: its number, title, pages, copies."""
    words, planned = desk.words, paper.planned
    number = words.text("print.number", number=f"{planned.order:02d}") if planned.order else ""
    count = words.text("print.count", pages=len(paper.pages), copies=copies)
    rows = [
        *((line, BODY, False) for line in (number,) if line),
        *((line, HEAD, True) for line in _broken(planned.title, desk.fonts)),
        (count, BODY, False),
    ]
    return Page(*A4, items=tuple(_centred(rows, desk.fonts)))


def _papers(
    press: Press,
    ask: PrintAsk,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Iterator[Paper]:
    """Lay out what is wanted; the index needs the page counts of all others."""
    planned = plan(press.dossier, press.shelf, ask.packet)
    wanted = set(ask.documents or (row.id for row in planned))
    needs_all = any(row.id in wanted and is_index(row) for row in planned)
    found, counts = {}, []
    rows = [row for row in planned if not is_index(row) and (needs_all or row.id in wanted)]
    for done, row in enumerate(rows, 1):
        if cancelled():
            raise CancelledError
        pages = build(press, row).pages
        counts.append((row, len(pages)))
        if row.id in wanted:
            found[row.id] = Paper(row, pages)
        progress(Progress(done, len(rows), row.title))
    for row in planned:
        if is_index(row) and row.id in wanted:
            yield Paper(row, build_index(press, row, counts).pages)
        elif row.id in found:
            yield found[row.id]


def _broken(title: str, fonts: FontBook) -> Iterator[str]:
    """Break a title into lines that have room between the margins."""
    line = ""
    for word in title.split():
        longer = f"{line} {word}".strip()
        if line and fonts.advance(longer, Face(bold=True), HEAD) > A4[0] - 2 * MARGIN:
            yield line
            longer = word
        line = longer
    yield line


def _centred(rows: list[tuple[str, float, bool]], fonts: FontBook) -> Iterator[Glyphs]:
    """Set rows one below the other about the middle of the sheet."""
    height = sum(size * LEADING for _, size, _ in rows)
    baseline = (A4[1] - height) / 2
    for text, size, is_bold in rows:
        face = Face(bold=is_bold)
        width = fonts.advance(text, face, size)
        baseline += size * LEADING
        yield Glyphs((A4[0] - width) / 2, baseline, text, face, size, width)
