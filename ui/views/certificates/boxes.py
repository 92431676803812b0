"""The two boxes above the sheet: which stock, and which printer; and the questions for files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from dossier.model.change import Saved
from dossier.model.stock import Printer
from dossier.tasks.stocks import StockRow

LETTERS = 22  # of a stock's name that its box shows at least
SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class StockBox(QComboBox):
    """The stocks by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Phôi"))
        self.setSizeAdjustPolicy(SHORT)
        self.setMinimumContentsLength(LETTERS)

    def show_stocks(self, found: Iterable[StockRow]) -> None:
        """Offer other stocks."""
        self.clear()
        for each in found:
            self.addItem(each.stock.name, each)

    def choose(self, key: str) -> None:
        """Choose by key; the first one where there is none of it."""
        keys = [self.itemData(at).stock.key for at in range(self.count())]
        self.setCurrentIndex(keys.index(key) if key in keys else 0)

    def chosen(self) -> StockRow | None:
        """Give the stock at hand."""
        found = self.currentData()
        return found if isinstance(found, StockRow) else None


class PrinterBox(QComboBox):
    """The calibrated printers by name, after one that errs in nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Máy in"))
        self.setSizeAdjustPolicy(SHORT)
        self.setMinimumContentsLength(LETTERS // 2)
        self.show_printers(())

    def show_printers(self, found: Iterable[Saved[Printer]]) -> None:
        """Offer other printers; the one at hand stays."""
        now = self.currentText()
        self.clear()
        self.addItem(self.tr("(không chỉnh)"), Printer("", ""))
        for each in found:
            self.addItem(each.value.name, each.value)
        self.setCurrentIndex(max(self.findText(now), 0))

    def chosen(self) -> Printer:
        """Give the printer at hand."""
        found = self.currentData()
        return found if isinstance(found, Printer) else Printer("", "")


def file_to_open(parent: QWidget, title: str, pattern: str) -> Path | None:
    """Ask for a file that is there."""
    found, _ = QFileDialog.getOpenFileName(parent, title, "", pattern)
    return Path(found) if found else None


def file_to_write(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where a file goes."""
    found, _ = QFileDialog.getSaveFileName(parent, title, name, f"*{Path(name).suffix}")
    return Path(found) if found else None
