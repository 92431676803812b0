"""Files that Word saved have the pages that Word counted, where their fonts are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.corpus.truth import Met, meet, read

FOLDER = Path(__file__).parents[3] / "shared" / "fixtures"
KEPT = {met.name: met for met in read()}


def test_what_word_says_of_its_files_is_kept() -> None:
    assert sum(met.is_met for met in KEPT.values()) >= 0.9 * len(KEPT)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="files of others are not at hand")
def test_pages_begin_where_they_begin_in_word() -> None:
    paths = {path.name: path for path in FOLDER.rglob("*.docx")}
    worse = [met for met in meet(paths.values()) if _is_worse(met)]
    assert worse == []


def _is_worse(met: Met) -> bool:
    """Tell whether a file meets Word less than it did with the same fonts."""
    kept = KEPT.get(met.name, met)
    if kept.foreign != met.foreign:
        return False
    return met.met < kept.met or (kept.pages == kept.ours and met.ours != met.pages)
