"""Turns the commands on papers that were made into tasks: print, send, tell why they came back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from dossier.app import App
from dossier.cli.dossiers import progress
from dossier.cli.result import Result, table
from dossier.cli.rounds import done
from dossier.model.form import Packet
from dossier.model.round import Return
from dossier.tasks import returns
from dossier.tasks.handing import Handing, hand_over
from dossier.tasks.pressrun import Run, Side
from dossier.tasks.preview import documents
from dossier.tasks.printout import PrintAsk, printout, write_printout
from dossier.tasks.rounds import find_round
from dossier.tasks.typed import written_day


def print_out(app: App, given: Namespace) -> Result:
    """Write the pages that a printer would take as one PDF."""
    key, packet = find_round(app.desk, given.round), Packet(given.packet)
    wanted = given.documents or [row.id for row in documents(app.desk, key, packet)]
    run = Run(
        copies=dict.fromkeys(wanted, given.copies),
        pages=given.pages,
        side=Side(given.side),
        is_duplex=given.duplex,
        has_separators=given.separators,
    )
    ask = PrintAsk(key, tuple(wanted), packet, run)
    laid = printout(app.desk, ask, progress(quiet=given.json), lambda: False)
    path = write_printout(app.desk, laid, given.out)
    line = app.desk.words.text("cli.printed", pages=len(laid.pages), path=path)
    return Result((line,), {"pages": len(laid.pages), "path": str(path)})


def send(app: App, given: Namespace) -> Result:
    """Pack what was made, and mark the round as sent."""
    key = find_round(app.desk, given.round)
    handed = hand_over(app.desk, Handing(key, given.made, given.out, Packet(given.packet)))
    line = app.desk.words.text("cli.sent", count=len(handed.files), path=handed.out)
    facts = {"files": handed.files, "edited": handed.edited, "path": str(handed.out)}
    return Result((line,), facts)


def show_returns(app: App, given: Namespace) -> Result:
    """List why the dossier of a round came back."""
    rows = returns.list_returns(app.desk, find_round(app.desk, given.round))
    head = app.desk.words.text("cli.head.returns").split("|")
    cells = [
        (
            *(value.key, written_day(value.day), "x" if value.mended else ""),
            *(row.about, value.reason),
        )
        for row in rows
        for value in (row.saved.value,)
    ]
    return Result(table([head, *cells]), {"returns": [row.saved.value for row in rows]})


def add_return(app: App, given: Namespace) -> Result:
    """Remember why a dossier came back."""
    key = find_round(app.desk, given.round)
    value = Return("", key, given.reason, given.nomination, day=given.day)
    return done(app, returns.save_return(app.desk, value))


def mend_return(app: App, given: Namespace) -> Result:
    """Mark a reason as mended."""
    saved = returns.find_return(app.desk, given.key)
    mended = replace(saved, value=replace(saved.value, mended=True))
    return done(app, returns.save_return(app.desk, mended))


def drop_return(app: App, given: Namespace) -> Result:
    """Forget a reason."""
    return done(app, returns.drop_return(app.desk, given.key))
