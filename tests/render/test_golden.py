"""Every shipped form is laid out line for line as LibreOffice 25.2 lays out the same Word file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.golden import compare, pdf_rows, read
from tools.golden_sample import KEPT, Document, documents

GOLDEN = sorted(path.stem for path in KEPT.glob("*.tsv"))
SPREAD = 0.2  # points: LibreOffice counts in twips and tenths of a point


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    folder: Path = tmp_path_factory.mktemp("golden")
    return {document.name: document for document in documents(folder)}


def test_every_shipped_form_has_its_golden_rows(made: dict[str, Document]) -> None:
    assert sorted(made) == GOLDEN


@pytest.mark.parametrize("name", GOLDEN)
def test_lines_and_pages_are_those_of_libreoffice(name: str, made: dict[str, Document]) -> None:
    likeness = compare(read(KEPT / f"{name}.tsv"), pdf_rows(made[name].pdf))
    assert (likeness.missing, likeness.extra) == ((), ())
    assert likeness.pages[0] == likeness.pages[1]


@pytest.mark.parametrize("name", GOLDEN)
def test_lines_stand_where_libreoffice_puts_them(name: str, made: dict[str, Document]) -> None:
    likeness = compare(read(KEPT / f"{name}.tsv"), pdf_rows(made[name].pdf))
    assert max(map(abs, likeness.dy)) <= SPREAD
    assert max(map(abs, likeness.dx)) <= SPREAD
