"""The row below the sheet: prints certificates, or writes them and the page to measure as PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from dossier.model.finding import Weight
from dossier.tasks.certificates import Print, Printout
from ui.bridge.context import Context
from ui.views.certificates.boxes import file_to_write
from ui.views.certificates.state import CertificatesState
from ui.widgets.parts import button, muted, signed
from ui.widgets.wrap import wrapped


@dataclass(frozen=True, slots=True)
class AtHand:
    """What is chosen in the room, by keys: empty where it is nothing."""

    stock: str
    nominee: str
    printer: str
    is_changed: bool  # whether the stock was edited and not saved


class Output(QWidget):
    """Prints all certificates of the round at hand, or only that of the nominee at hand.

    Signals: said(text, mood); unfit(findings) where a text does not fit its field.
    """

    said = Signal(str, str)
    unfit = Signal(object)

    def __init__(
        self, context: Context, state: CertificatesState, at_hand: Callable[[], AtHand]
    ) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self._at_hand = at_hand
        self._only = QCheckBox(self.tr("Chỉ người đang chọn"))
        as_printed = self.tr("PDF có hình phôi, để xem trước")
        told = muted(self.tr("Khi in tệp PDF, chọn tỷ lệ 100% (Actual size), không chọn “Fit”."))
        told.setWordWrap(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            wrapped(
                signed("print", button(self.tr("In"), self.print_out, primary=True, keys="Ctrl+P")),
                signed("pdf", button(self.tr("Xuất PDF…"), self.export)),
                button(self.tr("In thử…"), self.prove, tip=as_printed),
                button(self.tr("Trang hiệu chỉnh…"), self.write_calibration),
                self._only,
                told,
            )
        )
        state.laid.connect(self.send)
        state.wrote.connect(self._tell_written)

    def ask(self, *, shows_paper: bool = False) -> Print | None:
        """Print on the stock at hand; one that is changed and not saved is not ready."""
        chosen = self._at_hand()
        if not chosen.stock or not self._context.round:
            self.said.emit(self.tr("Chọn một đợt khen thưởng và một phôi."), "stop")
            return None
        if chosen.is_changed:
            self.said.emit(self.tr("Phôi đã sửa mà chưa lưu. Bấm “Lưu phôi” rồi in."), "stop")
            return None
        only = (chosen.nominee,) if self._only.isChecked() and chosen.nominee else ()
        return Print(
            self._context.round,
            nominations=only,
            stock=chosen.stock,
            printer=chosen.printer,
            shows_paper=shows_paper,
        )

    def print_out(self) -> None:
        """Lay the certificates out, then ask for a printer."""
        ask = self.ask()
        if ask is not None:
            self._state.lay(ask)

    def export(self) -> None:
        """Write what would be printed."""
        self._write(self.ask(), "bang-khen.pdf")

    def prove(self) -> None:
        """Write it with the picture of the paper beneath."""
        self._write(self.ask(shows_paper=True), "bang-khen-in-thu.pdf")

    def write_calibration(self) -> None:
        """Write the page by which a printer is measured."""
        chosen = self._at_hand()
        title = self.tr("Trang hiệu chỉnh")
        found = file_to_write(self, title, "trang-hieu-chinh.pdf") if chosen.stock else None
        if found:
            self._state.write_calibration(chosen.stock, chosen.printer, found)

    def send(self, laid: Printout) -> None:
        """Hand finished sheets to the printer, unless a text does not fit."""
        if any(finding.weight is Weight.STOP for finding in laid.findings):
            self.unfit.emit(laid.findings)
            return
        from ui.widgets.printing import (  # noqa: PLC0415 - heavy, and seldom wanted
            ask_printer,
            print_pages,
        )

        printer = ask_printer(laid.pages, self)
        if printer is not None:
            print_pages(laid.pages, printer, self._context.app.desk.fonts)

    def _write(self, ask: Print | None, name: str) -> None:
        found = file_to_write(self, self.tr("Tệp PDF"), name) if ask else None
        if ask and found:
            self._state.write(ask, found)

    def _tell_written(self, path: Path) -> None:
        self.said.emit(self.tr("Đã ghi {path}.").format(path=path), "good")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
