"""Sends sheets to a printer so that a millimetre of the page is a millimetre of the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from dossier.paper.frame import Page
from dossier.paper.length import in_mm
from ui.widgets.letters import Fonts, Letters
from ui.widgets.painter import PagePainter

POINTS = 72  # to the inch


def ask_printer(
    pages: Sequence[Page], parent: QWidget, *, is_duplex: bool = False
) -> QPrinter | None:
    """Let the officer choose a printer; None where they think better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_sheet(printer, pages[0])
    if is_duplex:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def set_sheet(printer: QPrinter, page: Page) -> None:
    """Make the paper as large as the page, without margins: nothing may scale it."""
    sides = sorted((in_mm(page.width), in_mm(page.height)))
    size = QPageSize(QSizeF(*sides), QPageSize.Unit.Millimeter)
    is_wide = page.width > page.height
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)


def print_pages(pages: Sequence[Page], printer: QPrinter, fonts: Fonts) -> None:
    """Paint every page on a sheet of its own."""
    letters = Letters(fonts)
    painter = QPainter()
    for number, page in enumerate(pages):
        set_sheet(printer, page)
        if number == 0:
            painter.begin(printer)
        else:
            printer.newPage()
        painter.save()
        scale = printer.resolution() / POINTS
        painter.scale(scale, scale)
        PagePainter(painter, letters).paint(page.items)
        painter.restore()
    painter.end()
