"""What the room of certificates knows: paper, printers, nominees, and the sheet at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.model.change import Saved
from dossier.model.stock import Measured, Printer, Stock
from dossier.model.subject import Unit
from dossier.tasks import answers, certificates, printers, stocks
from dossier.tasks.certificates import Certificate, Print
from dossier.tasks.stocks import StockRow
from ui.bridge.context import Context
from ui.bridge.state import State


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that can be chosen."""

    stocks: tuple[StockRow, ...]
    printers: tuple[Saved[Printer], ...]
    certificates: tuple[Certificate, ...]


class CertificatesState(State):
    """Works behind the window.

    Signals: loaded(Loaded); shown(Printout) for the sheet at hand; laid(Printout) ready to print;
    wrote(path); failed(error).
    """

    loaded = Signal(object)
    shown = Signal(object)
    laid = Signal(object)
    wrote = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)

    def load(self) -> None:
        """Read paper, printers, and the certificates of the round at hand."""
        self._run(self._read, self.loaded.emit, question="all")

    def show(self, certificate: Certificate | None, stock: Stock) -> None:
        """Set a certificate on a stock; a made-up one where there is no nominee."""
        each = certificate or certificates.specimen(stock)
        task = partial(certificates.show_certificate, self._desk, each, stock)
        self._run(task, self.shown.emit, question="sheet")

    def save_stock(self, stock: Stock, seen: int | None) -> None:
        """Keep the stock as it was placed."""
        self._change(partial(stocks.save_stock, self._desk, stock, seen))

    def copy_stock(self, stock: Stock) -> None:
        """Keep a stock as another one."""
        self.save_stock(replace(stock, key=""), None)

    def users(self) -> tuple[Unit, ...]:
        """List the offices that a stock may be kept for."""
        key = self._context.round
        return stocks.users(self._desk, key) if key else ()

    def drop_stock(self, key: str) -> None:
        """Take a stock away."""
        self._change(partial(stocks.drop_stock, self._desk, key))

    def set_background(self, key: str, picture: Path | None) -> None:
        """Put a picture of the paper beneath the fields."""
        self._change(partial(stocks.set_background, self._desk, key, picture))

    def import_stock(self, path: Path) -> None:
        """Take a description in."""
        self._change(partial(stocks.import_stock, self._desk, path))

    def export_stock(self, key: str, path: Path) -> None:
        """Write a description to hand on."""
        self._run(partial(stocks.export_stock, self._desk, key, path), self._written)

    def save_printer(self, printer: Printer) -> None:
        """Keep how far a printer is off."""
        self._change(partial(printers.save_printer, self._desk, printer))

    def calibrate(self, printer: Printer, measured: tuple[Measured, ...]) -> None:
        """Correct a printer by what was measured."""
        self._change(partial(printers.calibrate, self._desk, printer, measured))

    def texts(self, owner: str) -> Mapping[str, str]:
        """Read what was typed for a round or a nominee."""
        return certificates.typed_texts(self._desk, owner)

    def save_texts(self, owner: str, texts: Mapping[str, str]) -> None:
        """Keep what was typed for a round or a nominee."""
        self._change(partial(answers.save_answers, self._desk, owner, texts))

    def write(self, ask: Print, path: Path) -> None:
        """Write the PDF of certificates."""

        def task() -> Path:
            certificates.print_certificates(self._desk, ask, path)
            return path

        self._run(task, self.wrote.emit)

    def write_calibration(self, stock: str, printer: str, path: Path) -> None:
        """Write the page to measure."""
        task = partial(printers.write_calibration, self._desk, stock, printer, path)
        self._run(task, self.wrote.emit)

    def lay(self, ask: Print) -> None:
        """Lay certificates out for the printer."""
        self._run(partial(certificates.lay_certificates, self._desk, ask), self.laid.emit)

    def _read(self) -> Loaded:
        key = self._context.round
        found = certificates.certificates(self._desk, key) if key else ()
        return Loaded(stocks.stocks(self._desk), printers.printers(self._desk), found)

    def _written(self, files: tuple[Path, ...]) -> None:
        self.wrote.emit(files[0])

    def _change(self, task: Callable[[], Any]) -> None:
        self._run(task, lambda _done: self.load())
