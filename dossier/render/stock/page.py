"""Sets the values of one certificate on its sheet, each at its millimetre."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier.model.finding import Finding, Place, Weight
from dossier.model.stock import FieldAlign, Printer, Stock, StockField
from dossier.paper.frame import Glyphs, Image, Item, Page
from dossier.paper.length import Length, mm
from dossier.render.layout.metrics import Metrics
from dossier.render.stock.fit import Fitted, face_of, fit, line_height
from dossier.words.text import nfc

PLAIN_PRINTER = Printer("", "")  # one that prints everything where it should
_SHARES = {FieldAlign.LEFT: 0.0, FieldAlign.CENTER: 0.5, FieldAlign.RIGHT: 1.0}
_NEAR = 0.01  # millimetres by which a field may lie beyond the edge


@dataclass(frozen=True, slots=True)
class StockSheet:
    """A certificate ready to print or to show, and what does not fit on it."""

    page: Page
    findings: tuple[Finding, ...]


def stock_page(
    stock: Stock,
    values: Mapping[str, str],
    metrics: Metrics,
    printer: Printer = PLAIN_PRINTER,
    background: bytes = b"",
) -> StockSheet:
    """Set values on a sheet; the background is for screen and proof, never for the printer."""
    items: list[Item] = [_backdrop(stock, background)] if background else []
    findings: list[Finding] = []
    for field in stock.fields:
        text = nfc(values.get(field.key, "")).strip()
        fitted = fit(text, field, metrics)
        findings += _troubles(stock, field, text, fitted)
        items += _glyphs(field, fitted, metrics, printer)
    page = Page(mm(stock.width_mm), mm(stock.height_mm), tuple(items))
    return StockSheet(page, tuple(findings))


def through(printer: Printer, x_mm: float, y_mm: float) -> tuple[Length, Length]:
    """Say where to put a point in the file, so that the printer puts it where it should be."""
    return (
        mm(x_mm * printer.scale_x + printer.offset_x_mm),
        mm(y_mm * printer.scale_y + printer.offset_y_mm),
    )


def _backdrop(stock: Stock, background: bytes) -> Image:
    return Image(0.0, 0.0, mm(stock.width_mm), mm(stock.height_mm), background)


def _glyphs(
    field: StockField, fitted: Fitted, metrics: Metrics, printer: Printer
) -> Iterator[Glyphs]:
    face, step = face_of(field), line_height(field, fitted.size, metrics) * printer.scale_y
    left, baseline = through(printer, field.x_mm, field.y_mm)
    for number, line in enumerate(fitted.lines):
        wide = metrics.advance(line, face, fitted.size) * printer.scale_x
        free = mm(field.w_mm) * printer.scale_x - wide
        yield Glyphs(
            x=left + free * _SHARES[field.align],
            baseline=baseline + number * step,
            text=line,
            face=face,
            size=fitted.size * printer.scale_y,
            width=wide,
            color=field.color,
            scale=printer.scale_x / printer.scale_y,
        )


def _troubles(stock: Stock, field: StockField, text: str, fitted: Fitted) -> Iterator[Finding]:
    where = Place("stock", stock.key, field.key, stock.name)
    if not text:
        yield Finding("stock.empty", Weight.ASK, where, (("field", field.key),))
    if not fitted.is_whole:
        params = (("field", field.key), ("text", text), ("size", field.min_size_pt))
        yield Finding("stock.too_long", Weight.STOP, where, params)
    if not _is_inside(stock, field):
        yield Finding("stock.outside", Weight.STOP, where, (("field", field.key),))


def _is_inside(stock: Stock, field: StockField) -> bool:
    across = field.x_mm >= -_NEAR and field.x_mm + field.w_mm <= stock.width_mm + _NEAR
    return across and 0 < field.y_mm <= stock.height_mm
