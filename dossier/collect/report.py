"""Turns the refused rows of a list into a workbook for the unit that sent it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import xlsxwriter

from dossier.collect.plain import PLAIN
from dossier.collect.reading import Outcome, Row

WIDTHS = (18, 60, 30)


def refused_report(
    rows: Iterable[Row], heads: tuple[str, str, str], say: Callable[[Row], str]
) -> bytes:
    """Write place, reason and own cells of each refused row; `heads` name the first three."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, PLAIN)
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True, "text_wrap": True, "border": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    for place, (head, width) in enumerate(zip(heads, WIDTHS, strict=True)):
        sheet.write_string(0, place, head, bold)
        sheet.set_column(place, place, width)
    refused = (row for row in rows if row.outcome is Outcome.REFUSED)
    for number, row in enumerate(refused, 1):
        for place, text in enumerate((row.cell, say(row), *row.cells)):
            sheet.write_string(number, place, text, wrapped)
    sheet.freeze_panes(1, 0)
    book.close()
    return target.getvalue()
