"""Writes workbooks of OpenDocument, .ods, from the XML of their tables."""

from __future__ import annotations

import io
import zipfile

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)


def open_book(tables: str, styles: str = "", manifest: str = "") -> bytes:
    """Write a workbook of these tables, with what its manifest says of its parts."""
    body = f"<office:spreadsheet>{tables}</office:spreadsheet>"
    content = (
        f'<?xml version="1.0"?><office:document-content {_NAMES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body>{body}</office:body></office:document-content>"
    )
    entry = f"<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>{manifest}"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("mimetype"), _TYPE)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", f'<?xml version="1.0"?>{entry}</m:manifest>')
    return target.getvalue()


def table(rows: str, name: str = "Cá nhân", style: str = "") -> str:
    """Write one table."""
    worn = f' table:style-name="{style}"' if style else ""
    return f'<table:table table:name="{name}"{worn}>{rows}</table:table>'


def row(*cells: str, times: int = 1) -> str:
    """Write one row, or so many of it."""
    repeated = f' table:number-rows-repeated="{times}"' if times > 1 else ""
    return f"<table:table-row{repeated}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", attributes: str = 'office:value-type="string"') -> str:
    """Write one cell; without text it is empty."""
    inner = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {attributes if text else ''}>{inner}</table:table-cell>"
