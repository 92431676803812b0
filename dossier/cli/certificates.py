"""Turns the commands on certificates, pre-printed paper and printers into tasks."""

from __future__ import annotations

import re
from argparse import Namespace
from dataclasses import replace

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result, table
from dossier.cli.tell import finding_facts, finding_lines
from dossier.cli.usage import WrongNumberError
from dossier.model.finding import Weight
from dossier.model.stock import Measured, Printer, Spot
from dossier.tasks import certificates, printers, stocks
from dossier.tasks.check import heaviest_first
from dossier.tasks.records import find_subject
from dossier.tasks.rounds import find_round

_MARK = re.compile(r"([1-5])=(\d{1,4}(?:[.,]\d{1,2})?)[;/](\d{1,4}(?:[.,]\d{1,2})?)")


def show_all(app: App, given: Namespace) -> Result:
    """List the certificates of a round."""
    found = certificates.certificates(app.desk, find_round(app.desk, given.round))
    head = app.desk.words.text("cli.head.certificates").split("|")
    cells = [
        (each.nomination, each.kind.label, each.stock.key if each.stock else "-", each.name)
        for each in found
    ]
    return Result(table([head, *cells]), {"certificates": found})


def print_out(app: App, given: Namespace) -> Result:
    """Write the certificates to print, through the printer's corrections."""
    return _write(app, given, shows_paper=False)


def proof(app: App, given: Namespace) -> Result:
    """Write the certificates on the picture of their paper, to look at."""
    return _write(app, given, shows_paper=True)


def calibrate(app: App, given: Namespace) -> Result:
    """Write the page to measure."""
    out = printers.write_calibration(app.desk, given.stock, given.printer, given.out)
    return _wrote(app, out.name)


def show_stocks(app: App, _given: Namespace) -> Result:
    """List pre-printed paper."""
    found = [row.stock for row in stocks.stocks(app.desk)]
    head = app.desk.words.text("cli.head.stocks").split("|")
    cells = [
        (stock.key, stock.kind.label, f"{stock.width_mm:g} × {stock.height_mm:g}", stock.name)
        for stock in found
    ]
    return Result(table([head, *cells]), {"stocks": found})


def export_stock(app: App, given: Namespace) -> Result:
    """Write a description of pre-printed paper, to hand on."""
    files = stocks.export_stock(app.desk, given.stock, given.out)
    return _wrote(app, ", ".join(file.name for file in files))


def import_stock(app: App, given: Namespace) -> Result:
    """Take a description in."""
    office = find_subject(app.desk, given.office) if given.office else None
    saved = stocks.import_stock(app.desk, given.file, office.key if office else "")
    line = app.desk.words.text("cli.stock_taken", key=saved.value.key, name=saved.value.name)
    return Result((line,), {"stock": saved.value})


def set_printer(app: App, given: Namespace) -> Result:
    """Keep how far a printer is off: as given, or as measured on the page of a stock."""
    desk = app.desk
    known = {saved.value.name: saved.value for saved in printers.printers(desk)}
    printer = known.get(given.printer, Printer("", given.printer))
    if given.mark:
        places = printers.marks(desk, given.stock)
        measured = [_measured(places, text) for text in given.mark]
        saved = printers.calibrate(desk, printer, measured)
    else:
        said = {name: getattr(given, name.removesuffix("_mm")) for name in _NUMBERS}
        changed = {name: value for name, value in said.items() if value is not None}
        saved = printers.save_printer(desk, replace(printer, **changed))
    return Result(_printer_lines(app, (saved.value,)), {"printer": saved.value})


def show_printers(app: App, _given: Namespace) -> Result:
    """List printers with their corrections."""
    found = tuple(saved.value for saved in printers.printers(app.desk))
    return Result(_printer_lines(app, found), {"printers": found})


_NUMBERS = ("offset_x_mm", "offset_y_mm", "scale_x", "scale_y")


def _printer_lines(app: App, found: tuple[Printer, ...]) -> tuple[str, ...]:
    head = app.desk.words.text("cli.head.printers").split("|")
    cells = [(*(f"{getattr(each, name):g}" for name in _NUMBERS), each.name) for each in found]
    return table([head, *cells])


def _measured(places: tuple[Spot, ...], text: str) -> Measured:
    """Read "1=20.5/19.8": the mark's number, then millimetres from the left and from the top."""
    found = _MARK.fullmatch(text)
    if found is None:
        raise WrongNumberError(name="--mark", detail=text)
    x, y = (float(found[at].replace(",", ".")) for at in (2, 3))
    return Measured(places[int(found[1]) - 1], Spot(x, y))


def _write(app: App, given: Namespace, *, shows_paper: bool) -> Result:
    ask = certificates.Print(
        round=find_round(app.desk, given.round),
        nominations=tuple(given.nomination),
        stock=given.stock,
        printer=given.printer,
        shows_paper=shows_paper,
        despite_stops=given.despite_findings,
    )
    made = certificates.print_certificates(app.desk, ask, given.out)
    found, words = heaviest_first(made.findings), app.desk.words
    line = words.text("cli.certificates", pages=len(made.pages), file=given.out.name)
    facts = {
        "file": given.out,
        "pages": len(made.pages),
        "findings": [finding_facts(words, finding) for finding in found],
    }
    stops = any(finding.weight is Weight.STOP for finding in found)
    lines = (*finding_lines(words, found), line)
    return Result(lines, facts, STOPPED if stops else DONE)


def _wrote(app: App, file: str) -> Result:
    return Result((app.desk.words.text("cli.wrote_file", file=file),), {"file": file})
