"""Turns fields into what Word pastes: a tag as text, a list as a table with its headings."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from dossier.tasks.forms.fieldrows import FieldRow

CELL = '<td style="border:1px solid black;padding:2px 6px">{text}</td>'


def put_on_clipboard(row: FieldRow) -> None:
    """Copy the tag of a field; a list with columns comes as a table of two rows as well."""
    clip = QMimeData()
    clip.setText(row.tag)
    if is_table(row):
        clip.setHtml(table_html(row))
    QGuiApplication.clipboard().setMimeData(clip)


def put_text(text: str) -> None:
    """Copy a tag as it stands."""
    QGuiApplication.clipboard().setText(text)


def is_table(row: FieldRow) -> bool:
    """Tell whether a field is printed as the rows of a table."""
    return bool(row.columns) and "\t" in row.tag


def table_html(row: FieldRow) -> str:
    """Write the headings of a list's columns, and below them the row that is repeated."""
    rows = [column.label for column in row.columns], row.tag.split("\t")
    return f"<table>{''.join(map(_row, rows))}</table>"


def with_filter(tag: str, call: str) -> str:
    """Write a tag whose value passes a filter.

    >>> with_filter("{{ ho_ten }}", "hoa")
    '{{ ho_ten | hoa }}'
    """
    return f"{tag.removesuffix('}}').rstrip()} | {call} }}}}"


def _row(cells: Sequence[str]) -> str:
    inner = "".join(CELL.format(text=escape(cell)) for cell in cells)
    return f"<tr>{inner}</tr>"
