"""Files of a dossier stand in its order under names that Windows takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.deliver.names import LONGEST, file_names


@pytest.mark.parametrize(
    ("documents", "names"),
    [
        pytest.param([], (), id="none"),
        pytest.param([(0, "Mục lục")], ("00-muc-luc.docx",), id="the index first"),
        pytest.param(
            [(1, "bao-cao Nguyễn Văn A"), (2, "bao-cao Nguyễn Văn Ạ")],
            ("01-bao-cao-nguyen-van-a.docx", "02-bao-cao-nguyen-van-a.docx"),
            id="alike but numbered",
        ),
        pytest.param(
            [(1, "Phiếu"), (1, "phiếu"), (1, "PHIẾU!")],
            ("01-phieu.docx", "01-phieu-2.docx", "01-phieu-3.docx"),
            id="alike in one place",
        ),
        pytest.param(
            [(1, "a"), (100, "b")], ("001-a.docx", "100-b.docx"), id="sorted past ninety-nine"
        ),
        pytest.param([(1, "CON"), (2, "***")], ("01-con-1.docx", "02-tep.docx"), id="no device"),
    ],
)
def test_names(documents: list[tuple[int, str]], names: tuple[str, ...]) -> None:
    assert file_names(documents) == names


@given(st.lists(st.tuples(st.integers(0, 12_000), st.text(max_size=200)), max_size=30))
def test_names_are_unique_short_and_the_same_for_word_and_pdf(
    documents: list[tuple[int, str]],
) -> None:
    words, pdfs = file_names(documents), file_names(documents, ending="pdf")
    assert len({name.casefold() for name in words}) == len(documents)
    assert all(len(name) <= LONGEST and name.isascii() for name in words)
    assert [name.removesuffix("docx") for name in words] == [
        name.removesuffix("pdf") for name in pdfs
    ]
