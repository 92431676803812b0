"""Turns the papers of a dossier into Word forms in `templates/`: python -m tools.author_forms."""

from __future__ import annotations

import sys
from pathlib import Path

from docx.oxml import parse_xml

from tools.forms.page import new_document, save
from tools.forms.paper import Paper
from tools.forms.papers import PAPERS
from tools.forms.parts import body

TEMPLATES = Path(__file__).parents[1] / "templates"


def author(paper: Paper) -> bytes:
    """Write one form as a Word file."""
    document = new_document(paper)
    room = document.element.body
    for block in list(parse_xml(body(paper.content))):
        room.insert(len(room) - 1, block)
    return save(document)


def main(names: list[str]) -> None:
    """Write all forms, or those named."""
    for paper in PAPERS:
        if not names or paper.id in names:
            folder = TEMPLATES / paper.id
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "form.docx").write_bytes(author(paper))
            print(paper.id)


if __name__ == "__main__":
    main(sys.argv[1:])
