"""Fills a report of four pages: a compiled template against docxtpl, which reads it each time."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docxtpl import DocxTemplate

from benchmarks.measure import Row, race
from benchmarks.report import template, values
from dossier.compose.declared import declared_by_values
from dossier.compose.template import compile_template


def rows() -> Iterator[Row]:
    """Time both on the same template and values, having seen that they write the same text."""
    compiled = compile_template(template(), declared_by_values(values()))
    if _texts(compiled.fill(values())) != _texts(by_docxtpl(0)):
        raise SystemExit("fill: the texts differ, so the times mean nothing")
    given = values(1)
    ours, theirs = race(lambda: compiled.fill(given), lambda: by_docxtpl(1), rounds=12, each=20)
    yield Row("fill a 4-page report", "docxtpl, fresh template", ours, theirs, "≥ 45×")


def by_docxtpl(number: int) -> bytes:
    """One report as docxtpl makes it."""
    document = DocxTemplate(BytesIO(template()))
    document.render(values(number), autoescape=True)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _texts(content: bytes) -> list[str]:
    document = Document(BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]
