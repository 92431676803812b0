"""Writes Word files as units send them: paragraphs, tables, reports in many shapes."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import count

from docx import Document
from docx.document import Document as Docx

from dossier.collect.cells import Words
from dossier.collect.known import Known
from dossier.collect.read import Ask, read
from dossier.collect.reading import Kind, Reading, Row, Value
from dossier.collect.sheet import Sheet
from dossier.collect.word.source import load_word
from dossier.model.subject import Person, Unit
from dossier.words.text import fold

AWARDS = {
    fold(name): key
    for name, key in (
        ("Chiến sĩ thi đua cơ sở", "cstdcs"),
        ("Lao động tiên tiến", "ldtt"),
        ("Bằng khen của Thủ tướng Chính phủ", "bk_ttg"),
        ("Huân chương Lao động hạng Ba", "hcld_ba"),
        ("Tập thể lao động xuất sắc", "ttldxs"),
    )
}
OFFICE = Unit("u1", "Văn phòng Tỉnh ủy Gia Lai")
Table = Sequence[Sequence[str]]
Part = str | Table


def document(*parts: Part) -> Docx:
    """Write paragraphs (texts) and tables (rows of texts), one after another."""
    made = Document()
    for part in parts:
        if isinstance(part, str):
            made.add_paragraph(part)
            continue
        table = made.add_table(len(part), len(part[0]))
        for number, row in enumerate(part):
            for place, text in enumerate(row):
                table.cell(number, place).text = text
    return made


def saved(made: Docx) -> bytes:
    """Save a document."""
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def sheets_of(made: Docx) -> tuple[Sheet, ...]:
    """Read a document as the child does."""
    return load_word(saved(made), "tep.docx")


def sheet(made: Docx, name: str) -> Sheet:
    """Find a sheet of a document by its name."""
    return next(each for each in sheets_of(made) if each.name == name)


def reading(made: Docx, *known: Value) -> Reading:
    """Account for all that a document says."""
    keys = count(1)
    ask = Ask(Words(AWARDS, 2026), lambda: f"k{next(keys)}")
    return read(sheets_of(made), Known((OFFICE, *known)), ask)


def person_of(made: Docx, *known: Value) -> Person:
    """Give the person that a report is about."""
    row = row_of(reading(made, *known), Kind.PEOPLE)
    person = row.values[0]
    assert isinstance(person, Person)
    return person


def row_of(found: Reading, kind: Kind) -> Row:
    """Give the first row of a kind."""
    return next(row for row in found.rows if row.kind is kind)
