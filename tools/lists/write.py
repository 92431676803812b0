"""Writes pages as the programs of offices do: workbooks, texts, web pages, Word files."""

from __future__ import annotations

import csv
import html
import io
import zipfile
from collections.abc import Sequence
from datetime import date

import xlsxwriter
from docx import Document

from tools.lists.binarybooks import binary_book
from tools.lists.oldbooks import OldSheet, old_book
from tools.lists.truth import Cell, Page

EPOCH = date(1899, 12, 30)  # the day 0 of workbooks, seen from after February 1900
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def xlsx(*pages: Page) -> bytes:
    """Write a workbook; days are days, numbers are numbers."""
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        for page in pages:
            _sheet(book, page)
    return target.getvalue()


def xls(page: Page) -> bytes:
    """Write a workbook of Excel 97 to 2003; days are numbers that look like days."""
    rows = [
        [_number(page.cells.get((row, column))) for column in range(page.width)]
        for row in range(page.height)
    ]
    days = {place: 1 for place, cell in page.cells.items() if isinstance(cell, date)}
    return old_book([OldSheet(page.name, rows, page.merges, days)], [("Arial", "dd/mm/yyyy")])


def xlsb(page: Page) -> bytes:
    """Write a binary workbook; everything is text in it."""
    return binary_book(page.name, _rows(page), page.merges, page.fonts)


def text(page: Page, encoding: str = "utf-8", separator: str = ",") -> bytes:
    """Write the cells apart by a sign."""
    target = io.StringIO()
    csv.writer(target, delimiter=separator, lineterminator="\r\n").writerows(_rows(page))
    return target.getvalue().encode(encoding)


def webpage(page: Page) -> bytes:
    """Write a web page with a table, as old programs do that call it .xls."""
    spans = {(top, left): (bottom, right) for top, left, bottom, right in page.merges}
    hidden = {
        (row, column)
        for top, left, bottom, right in page.merges
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - set(spans)
    rows = "".join(_html_row(page, row, spans, hidden) for row in range(page.height))
    head = '<html><head><meta charset="utf-8"></head><body><table border="1">'
    return f"{head}{rows}</table></body></html>".encode()


def ods(page: Page) -> bytes:
    """Write a sheet of OpenDocument; everything is text in it."""
    rows = "".join(
        "<table:table-row>" + "".join(_ods_cell(cell) for cell in cells) + "</table:table-row>"
        for cells in _rows(page)
    )
    body = (
        f'<office:document-content {_ODS_NAMES} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="{html.escape(page.name)}">{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", _ODS_TYPE, zipfile.ZIP_STORED)
        package.writestr("content.xml", body)
        package.writestr("META-INF/manifest.xml", manifest)
    return target.getvalue()


def docx(*pages: Page) -> bytes:
    """Write each page as a table of one Word file."""
    document = Document()
    for page in pages:
        document.add_paragraph("DANH SÁCH VIÊN CHỨC")
        grid = document.add_table(page.height, page.width)
        for (row, column), cell in page.cells.items():
            grid.cell(row, column).text = shown(cell)
        for top, left, bottom, right in page.merges:
            grid.cell(top, left).merge(grid.cell(bottom, right))
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def shown(cell: Cell) -> str:
    """Write a cell as it is seen: days with strokes."""
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell)


def _number(cell: Cell) -> Cell:
    """Count a day as workbooks do; leave anything else, and "" where nothing is."""
    if cell is None:
        return ""
    return (cell - EPOCH).days if isinstance(cell, date) else cell


def _sheet(book: xlsxwriter.Workbook, page: Page) -> None:
    sheet = book.add_worksheet(page.name)
    if page.is_hidden:
        sheet.hide()
    for top, left, bottom, right in page.merges:
        sheet.merge_range(top, left, bottom, right, "")
    for (row, column), cell in sorted(page.cells.items()):
        looks = {"font_name": page.fonts.get((row, column), "Times New Roman")}
        if isinstance(cell, date):
            looks["num_format"] = "dd/mm/yyyy"
            sheet.write_datetime(row, column, cell, book.add_format(looks))
        else:
            sheet.write(row, column, cell, book.add_format(looks))


def _rows(page: Page) -> Sequence[Sequence[str]]:
    return [
        [shown(page.cells.get((row, column))) for column in range(page.width)]
        for row in range(page.height)
    ]


def _html_row(
    page: Page,
    row: int,
    spans: dict[tuple[int, int], tuple[int, int]],
    hidden: set[tuple[int, int]],
) -> str:
    cells = []
    for column in range(page.width):
        if (row, column) in hidden:
            continue
        bottom, right = spans.get((row, column), (row, column))
        span = f' rowspan="{bottom - row + 1}" colspan="{right - column + 1}"'
        said = html.escape(shown(page.cells.get((row, column)))).replace("\n", "<br>")
        cells.append(f"<td{span}>{said}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _ods_cell(cell: str) -> str:
    lines = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in cell.split("\n"))
    return (
        f'<table:table-cell office:value-type="string">{lines if cell else ""}</table:table-cell>'
    )
