"""Documents on the screen are the pages that the PDF will show."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.paper.frame import Glyphs, Page
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.make import Make, make
from dossier.tasks.plan import is_index
from dossier.tasks.preview import documents, preview


def words(pages: tuple[Page, ...]) -> str:
    return " ".join(item.text for page in pages for item in page.items if isinstance(item, Glyphs))


def test_every_document_can_be_seen(desk: Desk, tmp_path: Path) -> None:
    made = {file.form: file.pages for file in make(desk, Make("round", tmp_path)).files}
    for planned in documents(desk, "round"):
        seen = preview(desk, "round", planned.id)
        assert seen.planned == planned
        assert len(seen.pages) == made[planned.form]
        assert seen.findings == ()


def test_a_report_shows_its_own_nominee(desk: Desk) -> None:
    assert "Trần Thị B" in words(preview(desk, "round", "bao_cao_ca_nhan_nd30/n2").pages)


def test_the_index_tells_the_page_on_which_each_document_begins(desk: Desk) -> None:
    rows = documents(desk, "round")
    counts = [len(preview(desk, "round", row.id).pages) for row in rows]
    index = next(row for row in rows if is_index(row))
    shown = words(preview(desk, "round", index.id).pages).split()
    assert str(sum(counts[:-1]) + 1) in shown


def test_a_document_that_is_not_made_is_an_error(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        preview(desk, "round", "bao_cao_ca_nhan_nd30/n9")
