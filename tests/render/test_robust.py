"""Damaged files end in pages or in one clear error; `python -m tools.mutate` tells how soon."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tools.mutate import End, end, mutants, sources, to_pages

FOLDER = Path(__file__).parents[3] / "shared" / "fixtures"
MUTANTS, SHARE = 150, 15


@pytest.fixture(scope="module")
def damaged() -> list[tuple[str, bytes]]:
    return list(mutants(sources(), MUTANTS))


def _bad(files: Iterable[tuple[str, bytes]]) -> list[End]:
    ends = (end(name, docx, to_pages) for name, docx in files)
    return [ended for ended in ends if not ended.is_sound]


@pytest.mark.parametrize("first", range(0, MUTANTS, SHARE))
def test_damaged_documents_come_to_an_end(damaged: list[tuple[str, bytes]], first: int) -> None:
    assert _bad(damaged[first:][:SHARE]) == []


@pytest.mark.skipif(not FOLDER.is_dir(), reason="files of others are not at hand")
def test_files_of_others_come_to_an_end() -> None:
    files = [(file.name, file.read_bytes()) for file in sorted(FOLDER.rglob("*.docx"))]
    assert len(files) > 90
    assert _bad(files) == []


@pytest.mark.parametrize("number", [3, 77])
def test_a_mutant_is_known_by_its_number(number: int) -> None:
    given = [("bare", b"PK" * 500)]
    one, again = (list(mutants(given, number + 1))[number] for _ in range(2))
    assert one == again
