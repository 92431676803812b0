"""Text is cleaned, folded and compared without losing what it says."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.text import clean, fold, nfc, spelling

BASES = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = [nfc(base + tone) for base in BASES for tone in TONES] + ["đ"]
WORDS = st.text(st.sampled_from([*LETTERS, *"bcdghklmnpqrstvx", " ", "-"]), max_size=40)


@pytest.mark.parametrize("letter", LETTERS)
def test_every_vietnamese_letter_folds_to_its_base(letter: str) -> None:
    base = "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]
    assert fold(letter) == fold(letter.upper()) == base


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("ĐẶNG  Thị\xa0Hoà", "dang thi hoa", id="capitals and a hard space"),
        pytest.param(unicodedata.normalize("NFD", "Nguyễn Đức"), "nguyen duc", id="decomposed"),
        pytest.param("Số, ngày\nQĐ", "so, ngay qd", id="a line break in a heading"),
        pytest.param("Trần\u200b Văn\ufeff B", "tran van b", id="unseen signs"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(WORDS)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text) == fold(text.upper())


@given(st.text())
def test_clean_text_is_nfc_trimmed_and_single_spaced(text: str) -> None:
    done = clean(text)
    assert unicodedata.is_normalized("NFC", done)
    assert done == " ".join(done.split())
    assert clean(done) == done


@pytest.mark.parametrize("lines", [False, True], ids=["one line", "lines"])
@given(text=st.text())
def test_clean_text_fits_into_xml(text: str, *, lines: bool) -> None:
    assert all(sign >= " " or sign == "\n" for sign in clean(text, lines=lines))


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("một\r\nhai\rba", "một\nhai\nba", id="line ends of three systems"),
        pytest.param("\n\n một \n\n", "một", id="empty lines at the ends"),
        pytest.param("a\x00b\x0bc", "ab\nc", id="control signs"),
    ],
)
def test_lines_are_kept_on_request(text: str, cleaned: str) -> None:
    assert clean(text, lines=True) == cleaned


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nguyễn Thị Hòa", "Nguyễn Thị Hoà", True),
        ("Thủy lợi", "Thuỷ lợi", True),
        ("khỏe", "khoẻ", True),
        ("ỦY BAN", "UỶ BAN", True),
        ("Phú  Quý", "Phú Quý", True),
        ("Phú Quí", "Phú Quý", False),
        ("Hoa", "Hoà", False),
        ("Tòa án", "Toà  án ", True),
        ("của", "cuả", False),
        ("Nguyễn Văn A", "NGUYỄN VĂN A", False),
    ],
)
def test_spelling_looks_past_the_place_of_a_tone_only(one: str, other: str, *, same: bool) -> None:
    assert (spelling(clean(one)) == spelling(clean(other))) is same


@given(WORDS)
def test_spelling_is_stable_and_keeps_the_letters(text: str) -> None:
    assert spelling(spelling(text)) == spelling(text)
    assert fold(spelling(text)) == fold(text)
