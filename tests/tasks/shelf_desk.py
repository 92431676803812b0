"""What an admin does at the shelf, for tests: edit a form in Word, sit down as someone else."""

from __future__ import annotations

import io
from dataclasses import replace

import docx

from dossier.tasks.desk import Desk
from dossier.tasks.forms.shelf import document_of

LETTER = "to_trinh_nd30"


def edited(document: bytes, *paragraphs: str) -> bytes:
    """Write paragraphs at the end of a Word file."""
    word = docx.Document(io.BytesIO(document))
    for text in paragraphs:
        style = word.paragraphs[-1].style if word.paragraphs else None  # a cover is all table
        word.add_paragraph(text, style=style)
    kept = io.BytesIO()
    word.save(kept)
    return kept.getvalue()


def changed(desk: Desk, *paragraphs: str, form: str = LETTER) -> bytes:
    """Take what is in force of a form and write more at its end."""
    return edited(document_of(desk, form), *paragraphs)


def seat(desk: Desk, who: str) -> Desk:
    """Give the desk to someone else."""
    return replace(desk, who=who)


def text_of(document: bytes) -> str:
    """Read the paragraphs of a Word file."""
    return "\n".join(part.text for part in docx.Document(io.BytesIO(document)).paragraphs)
