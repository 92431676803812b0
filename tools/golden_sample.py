"""Turns the sample round into every document of both regimes, and those into golden rows.

python -m tools.golden_sample    writes tests/golden/*.tsv (needs soffice 25.2 on the PATH)
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from dossier.app import Settings, open_app
from dossier.model.dossier import Dossier
from dossier.model.round import Regime
from dossier.render.draw import draw
from dossier.tasks.build import Press
from dossier.tasks.desk import Desk
from dossier.tasks.gather import gather
from dossier.tasks.plan import plan
from dossier.tasks.sample import build_sample, leave_out
from dossier.tasks.whole import build_document
from tools.golden import convert, pdf_rows, write

KEPT = Path(__file__).resolve().parent.parent / "tests" / "golden"
DAY = datetime(2026, 5, 20, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the sample, as Word file and as our PDF."""

    name: str
    docx: bytes
    pdf: bytes


def documents(folder: Path) -> Iterator[Document]:
    """Make every document of the sample round, first as nd30, then as party."""
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
        dossier = gather(app.desk, key)
        for regime in Regime:
            yield from _of(app.desk, replace(dossier, round=replace(dossier.round, regime=regime)))


def _of(desk: Desk, dossier: Dossier) -> Iterator[Document]:
    press = Press(desk.shelf, desk.fonts, dossier)
    planned = plan(dossier, desk.shelf)
    regime = dossier.round.regime
    for row in planned:
        if regime is Regime.ND30 or row.form.endswith(regime.value):
            built = build_document(press, planned, row)
            pdf = draw(built.pages, title=row.title, fonts=desk.fonts)
            yield Document(f"{row.order:02d}-{row.form}", built.docx, pdf)


def main() -> None:
    """Let LibreOffice lay every document out, and keep its rows."""
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = []
        for document in documents(folder):
            files.append(folder / f"{document.name}.docx")
            files[-1].write_bytes(document.docx)
        for pdf in convert(files, folder):
            write(KEPT / f"{pdf.stem}.tsv", pdf_rows(pdf))
            print(pdf.stem)


if __name__ == "__main__":
    main()
