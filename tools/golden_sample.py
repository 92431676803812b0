"""Turns every shipped form into documents, and those into golden rows.

python -m tools.golden_sample [FORM …]    writes tests/golden/*.tsv (needs soffice 25.2 on the PATH)

A form that the sample round is made of is filled with it, once for each nominee; any other one is
filled with the samples of its fields. Forms that share a Word file are filled once.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from dossier.app import Settings, open_app
from dossier.model.dossier import Dossier
from dossier.model.form import Form
from dossier.render.draw import draw
from dossier.tasks.build import Press
from dossier.tasks.desk import Desk
from dossier.tasks.gather import gather
from dossier.tasks.plan import plan
from dossier.tasks.sample import build_sample, leave_out
from dossier.tasks.sampled import sample_pages
from dossier.tasks.whole import build_document
from tools.forms.papers import PAPERS
from tools.golden import convert, pdf_rows, write

KEPT = Path(__file__).resolve().parent.parent / "tests" / "golden"
DAY = datetime(2026, 5, 20, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a shipped form, as Word file and as our PDF."""

    name: str  # the form, and a number where the sample has it several times
    docx: bytes
    pdf: bytes


def documents(folder: Path, only: Collection[str] = ()) -> Iterator[Document]:
    """Make the documents of every shipped form, or of those named."""
    keys = count(1)
    settings = Settings(
        store=folder / "sample.sqlite",
        who="golden",
        clock=lambda: DAY,
        keys=lambda: f"{next(keys):05d}",
    )
    with open_app(settings) as app:
        key = build_sample(app.desk)
        leave_out(app.desk, key)
        for form in map(app.desk.shelf.form, sorted(paper.id for paper in PAPERS)):
            if not only or form.id in only:
                dossier = gather(app.desk, key, packet=form.packet)
                yield from _of(app.desk, dossier, form)


def _of(desk: Desk, dossier: Dossier, form: Form) -> Iterator[Document]:
    whole = replace(dossier, round=replace(dossier.round, regime=form.regime))
    planned = plan(whole, desk.shelf, form.packet)
    rows = [row for row in planned if row.form == form.id]
    if not rows:
        made = sample_pages(desk.shelf.find(form.id).document, form, desk)
        pdf = draw(made.pages, title=form.title, fonts=desk.fonts)
        yield Document(form.id, made.docx, pdf)
    press = Press(desk.shelf, desk.fonts, whole)
    for place, row in enumerate(rows, 1):
        built = build_document(press, planned, row)
        pdf = draw(built.pages, title=row.title, fonts=desk.fonts)
        name = form.id if len(rows) == 1 else f"{form.id}-{place}"
        yield Document(name, built.docx, pdf)


def main(only: list[str]) -> None:
    """Let LibreOffice lay the documents out, and keep their rows."""
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = []
        for document in documents(folder, only):
            files.append(folder / f"{document.name}.docx")
            files[-1].write_bytes(document.docx)
        for pdf in convert(files, folder):
            write(KEPT / f"{pdf.stem}.tsv", pdf_rows(pdf))
            print(pdf.stem)


if __name__ == "__main__":
    main(sys.argv[1:])
