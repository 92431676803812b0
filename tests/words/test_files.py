"""File stems are safe wherever the dossier is opened."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.files import safe_stem

RESERVED = ("con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10)))


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Tờ trình", "to-trinh"),
        ("Báo cáo: Nguyễn Văn A", "bao-cao-nguyen-van-a"),
        ("../../etc/passwd", "etc-passwd"),
        ("tệp.docx ", "tep-docx"),
        ("…", "tep"),
        ("Đội   số 1", "doi-so-1"),
    ],
)
def test_stems(text: str, stem: str) -> None:
    assert safe_stem(text) == stem


@pytest.mark.parametrize("device", RESERVED)
def test_device_names_of_windows_are_avoided(device: str) -> None:
    assert safe_stem(device.upper()) == f"{device}-1"


@given(st.text())
def test_any_text_gives_a_safe_stem(text: str) -> None:
    stem = safe_stem(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", stem)
    assert len(stem) <= 80
    assert stem not in RESERVED
    assert safe_stem(stem) == stem


def test_long_text_is_cut() -> None:
    assert len(safe_stem("a" * 500)) == 80
    assert safe_stem("một hai ba", longest=7) == "mot-hai"
