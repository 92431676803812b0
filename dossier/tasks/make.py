"""Turns a checked round into its folder: Word and PDF files, index, one merged PDF, manifest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dossier import __version__
from dossier.check.coherent import disagree
from dossier.deliver.manifest import Ground, Listed, Printed, manifest
from dossier.deliver.merge import merge
from dossier.deliver.names import file_names
from dossier.deliver.write import Staged, put_in_place, stage, staging
from dossier.errors import never
from dossier.law.book import LawBook
from dossier.model.change import Changes
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Weight
from dossier.model.form import Packet
from dossier.model.shelf import Used
from dossier.tasks.build import Press
from dossier.tasks.check import heaviest_first, weigh_values
from dossier.tasks.desk import Desk
from dossier.tasks.enclosed import enclose, enclosures
from dossier.tasks.errors import (
    FindingsStopError,
    NothingDueError,
    NothingToMakeError,
    WrongFormatError,
)
from dossier.tasks.forms.recording import record
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.forms.used import changed_since, shelf_as_used, used_of
from dossier.tasks.gather import gather
from dossier.tasks.leftovers import earlier, sweep
from dossier.tasks.localrules import book_in_force
from dossier.tasks.plan import Planned, is_index, plan
from dossier.tasks.printing import Printing, Sheet, print_index, print_others

FORMATS = ("docx", "pdf")
WHOLE, WHOLE_PACKET = "ho-so-day-du.pdf", "in-ca-tap.pdf"
MANIFEST = "manifest.json"
PROGRAM = f"ho-so-khen-thuong {__version__}"

MadeFile = Listed  # one file of the folder, as the manifest lists it


@dataclass(frozen=True, slots=True)
class Make:
    """The wish to have a packet of a round's documents in a folder, or in a folder within it."""

    round: str
    out: Path
    formats: tuple[str, ...] = FORMATS
    jobs: int = 1  # processes; 0 to leave this one and a processor to the window
    on: date | None = None
    despite_stops: bool = False  # make although findings say that it would be returned
    again: bool = False  # with the forms that it was made with before
    packet: Packet = Packet.DOSSIER


@dataclass(frozen=True, slots=True)
class Progress:
    """How far making has come."""

    done: int
    total: int
    title: str  # of the document just finished


@dataclass(frozen=True, slots=True)
class MadeSet:
    """What lies in the folder now."""

    folder: Path
    files: tuple[MadeFile, ...]  # in the order of the dossier, then the merged PDF and the manifest
    pages: int  # of the whole set
    findings: tuple[Finding, ...]
    changes: Changes


def _silent(_step: Progress) -> None:
    """Tell nobody."""


def make(
    desk: Desk,
    ask: Make,
    progress: Callable[[Progress], None] = _silent,
    cancelled: Callable[[], bool] = never,
) -> MadeSet:
    """Make every document; files that are there already, the same, are left alone.

    Nothing is written while a finding stops it, unless the officer decides otherwise.
    """
    _refuse_wrong_formats(ask.formats)
    ask = replace(ask, out=ask.out / ask.packet.folder)
    dossier = gather(desk, ask.round, ask.on, ask.packet)
    if not dossier.entries:
        raise NothingToMakeError
    shelf = shelf_as_used(desk, ask.round, ask.packet) if ask.again else shelf_in_force(desk)
    press = Press(shelf, desk.fonts, dossier)
    book = book_in_force(desk)
    found = weigh_values(shelf, dossier, book, ask.packet)
    found += changed_since(desk, press, ask.packet) if ask.again else ()
    _refuse_stops(found, ask)
    left = earlier(ask.out, MANIFEST, dossier.round.key, ask.packet)
    with staging(ask.out):
        sheets, more = _sheets(press, ask, Steps(progress, cancelled), book)
        _refuse_stops(more, ask)
        beside = _enclosed(desk, ask, dossier, sheets)
        files = _deliver(ask, press, sheets, _ground(press, sheets, book, ask.packet), beside)
    kept = sweep(left, {file.name for file in files})
    changes = record(desk, press, sheets, files, ask.packet)
    pages = sum(sheet.pages for sheet in sheets)
    return MadeSet(ask.out, files, pages, heaviest_first(found + more + kept), changes)


@dataclass(frozen=True, slots=True)
class Steps:
    """How the work reports, and asks whether to go on."""

    progress: Callable[[Progress], None]
    cancelled: Callable[[], bool]


def _refuse_wrong_formats(formats: Sequence[str]) -> None:
    wrong = [name for name in formats if name not in FORMATS]
    if wrong or not formats:
        raise WrongFormatError(formats=wrong, known=FORMATS)


def _refuse_stops(found: Sequence[Finding], ask: Make) -> None:
    stops = sum(finding.weight is Weight.STOP for finding in found)
    if stops and not ask.despite_stops:
        raise FindingsStopError(count=stops)


def _sheets(
    press: Press, ask: Make, steps: Steps, book: LawBook
) -> tuple[list[Sheet], tuple[Finding, ...]]:
    planned = plan(press.dossier, press.shelf, ask.packet)
    if not planned and ask.packet is not Packet.EVIDENCE:
        raise NothingDueError(packet=ask.packet.label)
    names = {ending: _names(planned, ending) for ending in FORMATS if ending in ask.formats}
    printing = Printing(press, ask.out, names)
    sheets = []
    for sheet in print_others(printing, planned, jobs=ask.jobs, cancelled=steps.cancelled):
        sheets.append(sheet)
        steps.progress(Progress(len(sheets), len(planned), sheet.planned.title))
    printed = {sheet.planned.id: sheet.printed for sheet in sheets}
    for row in filter(is_index, planned):
        sheets.insert(planned.index(row), print_index(printing, row, sheets))
        steps.progress(Progress(len(planned), len(planned), row.title))
    laid = tuple(finding for sheet in sheets for finding in sheet.findings)
    return sheets, disagree(press.dossier, printed, book) + laid


def _names(planned: Sequence[Planned], ending: str) -> dict[str, str]:
    """Name the files of one ending, by document."""
    names = file_names([(row.order, row.stem) for row in planned], ending=ending)
    return {row.id: name for row, name in zip(planned, names, strict=True)}


def _enclosed(
    desk: Desk, ask: Make, dossier: Dossier, sheets: Sequence[Sheet]
) -> Sequence[tuple[Staged, Listed]]:
    """Put the files of the nominees beside what the forms of evidence print."""
    if ask.packet is not Packet.EVIDENCE:
        return ()
    rows = enclosures(desk, dossier)
    if not sheets and not rows:
        raise NothingDueError(packet=ask.packet.label)
    after = max((sheet.planned.order for sheet in sheets), default=0)
    return tuple(enclose(desk, rows, ask.out, after))


def _deliver(
    ask: Make,
    press: Press,
    sheets: Sequence[Sheet],
    ground: Ground,
    beside: Sequence[tuple[Staged, Listed]],
) -> tuple[Listed, ...]:
    """Give the files their names, now that all of them are there."""
    versions = {printed.form: printed.version for printed in ground.forms}
    files = [(sheet, file) for sheet in sheets for file in sheet.files.values()]
    files.sort(key=lambda pair: pair[1].name)
    listed = [_listed(sheet, file, versions) for sheet, file in files]
    listed += [enclosed for _, enclosed in beside]
    staged = [*(file for _, file in files), *(file for file, _ in beside)]
    if "pdf" in ask.formats and sheets:
        name = WHOLE if ask.packet is Packet.DOSSIER else WHOLE_PACKET
        staged.append(stage(ask.out, name, _whole(ask.out, press.dossier, sheets)))
        pages = sum(sheet.pages for sheet in sheets)
        listed.append(_alone(staged[-1], ground.title, pages))
    content = manifest(listed, ground, program=PROGRAM)
    staged.append(stage(ask.out, MANIFEST, content))
    put_in_place(ask.out, staged)
    return (*listed, _alone(staged[-1], MANIFEST, 0))


def _alone(file: Staged, title: str, pages: int) -> Listed:
    """List a file that is of no document."""
    return Listed(file.name, title, file.sha256, file.size, pages)


def _listed(sheet: Sheet, file: Staged, versions: Mapping[str, str]) -> Listed:
    planned = sheet.planned
    return Listed(
        file.name,
        planned.title,
        file.sha256,
        file.size,
        sheet.pages,
        planned.form,
        versions[planned.form],
        planned.nomination,
    )


def _whole(out: Path, dossier: Dossier, sheets: Sequence[Sheet]) -> bytes:
    """Join all documents into one PDF."""
    pdfs = [sheet.files["pdf"].path(out) for sheet in sheets]
    return merge(pdfs, [sheet.planned.title for sheet in sheets], title=dossier.round.name)


def _ground(press: Press, sheets: Sequence[Sheet], book: LawBook, packet: Packet) -> Ground:
    dossier = press.dossier
    used = used_of(dossier.round.key, press.shelf, [sheet.planned.form for sheet in sheets])
    return Ground(
        round=dossier.round.key,
        title=dossier.round.name,
        regime=dossier.round.regime.value,
        on=dossier.on,
        rule_set=book.on(dossier.on).rule_set,
        acts=tuple(basis.act for basis in dossier.bases),
        forms=tuple(_printed(each, press.shelf.find(each.form).number) for each in used),
        packet=packet.value,
    )


def _printed(used: Used, number: int) -> Printed:
    return Printed(used.form, used.name, number, used.document, used.declaration)
