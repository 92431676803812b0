"""Certificates on pre-printed paper: each text at its millimetre, through the printer's errors."""

from __future__ import annotations

from dossier.render.stock.calibrate import calibrated, calibration_page, marks_of
from dossier.render.stock.page import PLAIN_PRINTER, StockSheet, stock_page
from dossier.render.stock.stockfile import StockBrokenError, load_stocks, read_stock, write_stock

__all__ = [
    "PLAIN_PRINTER",
    "StockBrokenError",
    "StockSheet",
    "calibrated",
    "calibration_page",
    "load_stocks",
    "marks_of",
    "read_stock",
    "stock_page",
    "write_stock",
]
