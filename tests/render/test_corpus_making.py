"""The corpus is made alike every time, and notices what LibreOffice loses."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from tools.corpus.accept import accept
from tools.corpus.figures import KEPT, our_rows, proven
from tools.corpus.golden import letters_lost, read_lost
from tools.corpus.registry import SEEDS, groups, make, mode_of

MADE = ("controls", "letters", "revisions")


def main_part(docx: bytes) -> bytes:
    with ZipFile(BytesIO(docx)) as archive:
        return archive.read("word/document.xml")


@pytest.mark.parametrize("name", MADE)
def test_a_seed_always_makes_the_same_document(name: str) -> None:
    assert main_part(make(name, 3)) == main_part(make(name, 3))


@pytest.mark.parametrize("name", MADE)
def test_seeds_change_the_build_and_not_only_the_words(name: str) -> None:
    tags = [tuple(re.findall(rb"<w:\w+", main_part(make(name, seed)))) for seed in (1, 2, 3, 4)]
    assert len(set(tags)) == len(tags)


def test_every_fourth_document_is_in_the_older_mode() -> None:
    assert [mode_of(seed) for seed in SEEDS] == [15, 15, 15, 14, 15, 15, 15, 14]


def test_the_corpus_is_as_large_as_it_should_be() -> None:
    assert len(proven()) >= 14
    assert len(list(KEPT.glob("*.tsv"))) >= 120


def test_every_document_has_golden_rows_or_is_named_as_lost() -> None:
    asked = {f"{name}-{seed}" for name in groups() for seed in SEEDS}
    kept = {path.stem for path in KEPT.glob("*.tsv")}
    assert asked == kept | read_lost().keys()


def test_text_that_the_rows_lack_is_counted() -> None:
    docx = make("justified", 1)
    rows = our_rows(docx)
    assert letters_lost(docx, rows) == 0
    lost = letters_lost(docx, rows[:3] + rows[4:])
    assert lost == sum(letter.isalnum() for letter in rows[3].text)


def test_what_is_taken_out_is_not_missed() -> None:
    docx = make("revisions", 2)
    assert b"w:del" in main_part(docx)
    assert letters_lost(accept(docx), our_rows(docx)) == 0
    assert b"w:del" not in main_part(accept(docx))
