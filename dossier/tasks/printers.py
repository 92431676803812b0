"""Turns wishes about printers into stored values: list, set, calibrate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from dossier.model.change import Changes, Saved
from dossier.model.stock import Measured, Printer, Spot
from dossier.paper.frame import Page
from dossier.render.draw import draw
from dossier.render.stock import PLAIN_PRINTER, calibrated, calibration_page, marks_of
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.files import write_out
from dossier.tasks.stocks import find_stock
from dossier.words.text import clean, fold


def printers(desk: Desk) -> tuple[Saved[Printer], ...]:
    """List the printers that were calibrated, by name."""
    with desk.store.work(desk.who, "printers") as work:
        found = work.saved(Printer)
    return tuple(sorted(found, key=lambda saved: fold(saved.value.name)))


def find_printer(desk: Desk, text: str) -> Printer:
    """Find a printer by key or name; nothing named is one that errs in nothing."""
    if not text:
        return PLAIN_PRINTER
    found = [saved.value for saved in printers(desk) if text in (saved.value.key, saved.value.name)]
    if not found:
        raise NotThereError(kind="printer", key=text)
    return found[0]


def save_printer(desk: Desk, printer: Printer) -> Saved[Printer]:
    """Keep a printer; one of the same name is replaced."""
    name = clean(printer.name)
    with desk.store.work(desk.who, "printer.save") as work:
        same = next((saved for saved in work.saved(Printer) if saved.value.name == name), None)
        key = printer.key or (same.value.key if same else desk.keys())
        there = work.find(Printer, key)
        whole = replace(printer, key=key, name=name)
        version = work.put(whole, seen=there.version if there else None)
        return Saved(whole, version, work.commit())


def drop_printer(desk: Desk, key: str) -> Changes:
    """Forget a printer."""
    with desk.store.work(desk.who, "printer.drop") as work:
        work.drop(Printer, key)
        return work.commit()


def calibrate(desk: Desk, printer: Printer, measured: Iterable[Measured]) -> Saved[Printer]:
    """Correct a printer by what was measured on a calibration page printed with it as it is."""
    return save_printer(desk, calibrated(printer, measured))


def marks(desk: Desk, stock: str) -> tuple[Spot, ...]:
    """Say where the crosses of a calibration page stand, in the order of their numbers."""
    return marks_of(find_stock(desk, stock).stock)


def calibration(desk: Desk, stock: str, printer: str = "") -> Page:
    """Draw the page to measure, of the size of a stock."""
    paper = find_stock(desk, stock).stock
    size = {"width": paper.width_mm, "height": paper.height_mm}
    lines = desk.words.text("stock.calibrate", **size).strip().splitlines()
    return calibration_page(paper, lines, desk.fonts, find_printer(desk, printer))


def calibration_pdf(desk: Desk, stock: str, printer: str = "") -> bytes:
    """Draw the same as a PDF."""
    page = calibration(desk, stock, printer)
    return draw((page,), title=desk.words.text("stock.calibrate_title"), fonts=desk.fonts)


def write_calibration(desk: Desk, stock: str, printer: str, out: Path) -> Path:
    """Write it to a file."""
    return write_out(out, calibration_pdf(desk, stock, printer))
