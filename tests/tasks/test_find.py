"""Words are found however they are written."""

from __future__ import annotations

import pytest

from dossier.tasks.find import find

TEXT = "Đề nghị khen\nthưởng: Bằng  khen, KHEN THƯỞNG (đặng)."


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("khen thuong", ["khen\nthưởng", "KHEN THƯỞNG"], id="across an end of line"),
        pytest.param("Bằng khen", ["Bằng  khen"], id="with another number of spaces"),
        pytest.param("KHEN", ["khen", "khen", "KHEN"], id="in capitals"),
        pytest.param("dang", ["đặng"], id="đ as d"),
        pytest.param("nghi\u0323", ["nghị"], id="loose marks"),
        pytest.param("(dang).", ["(đặng)."], id="signs stand for themselves"),
        pytest.param("  ", [], id="nothing"),
        pytest.param("Huân chương", [], id="what is not there"),
    ],
)
def test_words_are_found(wanted: str, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in find(TEXT, wanted)] == found
