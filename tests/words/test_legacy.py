"""Old encodings become Unicode letter by letter, and Unicode is never taken for one of them."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.guessing import each, guess
from dossier.words.legacy import Encoding, by_font, codes_of, decode, encode
from tests.words.unicode_texts import NAMES, texts

TABLE = (Path(__file__).parent / "legacy_letters.tsv").read_text("utf-8").splitlines()[1:]
LETTERS = tuple(line.split("\t") for line in TABLE)
T, CAPS, VNI, UNICODE = Encoding.TCVN3, Encoding.TCVN3_CAPS, Encoding.VNI, Encoding.UNICODE
LEGACY = (T, VNI)


def bytes_of(row: list[str], encoding: Encoding) -> str:
    """Give the code of a letter as Windows shows its bytes."""
    return bytes.fromhex(row[1 if encoding is T else 2]).decode("cp1252")


@pytest.mark.parametrize("encoding", LEGACY)
def test_all_134_letters_are_read_in_both_cases(encoding: Encoding) -> None:
    assert len(LETTERS) == 134
    wrong = [row for row in LETTERS if decode(bytes_of(row, encoding), encoding) != row[0]]
    assert wrong == []


@pytest.mark.parametrize("encoding", LEGACY)
def test_all_letters_are_read_between_others(encoding: Encoding) -> None:
    text = "".join(f"{bytes_of(row, encoding)}ng " for row in LETTERS)
    assert decode(text, encoding) == "".join(f"{row[0]}ng " for row in LETTERS)


def test_small_letters_of_a_font_of_capitals_are_capitals() -> None:
    small = [row for row in LETTERS if row[0].islower()]
    wrong = [row for row in small if decode(bytes_of(row, T), CAPS) != row[0].upper()]
    assert (len(small), wrong) == (67, [])


@pytest.mark.parametrize("encoding", LEGACY)
@pytest.mark.parametrize("name", NAMES[::7])
def test_names_come_back_as_they_were(name: str, encoding: Encoding) -> None:
    plain = unicodedata.normalize("NFC", name)
    assert decode(encode(plain, encoding), encoding) == plain
    assert decode(encode(plain.upper(), encoding), encoding) == plain.upper()


@given(st.text(alphabet=[*codes_of(T), *" abcdefghiklmnopqrstuvxyz0123456789.,-/"]))
def test_small_and_capital_letters_in_any_order_come_back_from_tcvn3(text: str) -> None:
    # A capital A before a small à is how TCVN3 writes À: no Vietnamese word has both.
    small = text.lower()
    assert decode(encode(small, T), T) == unicodedata.normalize("NFC", small)


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        pytest.param(".VnTime", T, id="plain"),
        pytest.param(".vnarial narrow", T, id="small letters"),
        pytest.param(".VnTimeH", CAPS, id="capitals"),
        pytest.param(".VnArial NarrowH", CAPS, id="narrow capitals"),
        pytest.param("VnTime", T, id="without its dot"),
        pytest.param("VnHelvetH", CAPS, id="capitals without a dot"),
        pytest.param("VNI-Times", VNI, id="vni"),
        pytest.param("VNI Helve", VNI, id="vni and a space"),
        pytest.param("Times New Roman", None, id="unicode"),
        pytest.param("UVN Bach Tuyet", None, id="unicode of a like name"),
        pytest.param("", None, id="no font"),
    ],
)
def test_a_font_tells_its_encoding(font: str, encoding: Encoding | None) -> None:
    assert by_font(font) is encoding


def test_no_text_in_unicode_is_taken_for_an_old_encoding() -> None:
    wrong = [text for text in texts(5000) if guess([text])[0] is not UNICODE]
    assert wrong == []


def test_lists_in_unicode_are_not_taken_for_an_old_encoding() -> None:
    rows = list(texts(5000, seed=2))
    sheets = [rows[start : start + 20] for start in range(0, len(rows), 20)]
    wrong = [sheet for sheet in sheets if set(each(sheet)) != {UNICODE}]
    assert wrong == []


@pytest.mark.parametrize("encoding", LEGACY)
def test_names_in_an_old_encoding_are_told_by_their_letters(encoding: Encoding) -> None:
    dice = random.Random(3)  # noqa: S311 - dice, not secrets
    for _ in range(100):
        names = [unicodedata.normalize("NFC", name) for name in dice.sample(NAMES, 12)]
        coded = [encode(name, encoding) for name in names]
        found, confidence = guess(coded)
        assert found is encoding
        assert confidence >= 0.8
        assert [
            decode(text, one or UNICODE) for text, one in zip(coded, each(coded), strict=True)
        ] == names


@pytest.mark.parametrize("encoding", LEGACY)
def test_a_sheet_of_both_is_told_cell_by_cell(encoding: Encoding) -> None:
    names = [unicodedata.normalize("NFC", name) for name in NAMES[:40]]
    cells = [encode(name, encoding) if place % 2 else name for place, name in enumerate(names)]
    read = [
        decode(text, one) if one else None for text, one in zip(cells, each(cells), strict=True)
    ]
    wrong = [
        (name, said) for name, said in zip(names, read, strict=True) if said not in {name, None}
    ]
    assert wrong == []


def test_a_text_that_fits_both_readings_is_left_open_among_old_ones() -> None:
    cells = ["NguyÔn V¨n An", "TrÇn ThÞ B×nh", "Lª V¨n C­êng", "Họ và tên", "Há"]
    assert each(cells)[-1] is None  # Há as it stands, Hỏ in TCVN3


def test_one_odd_word_is_no_proof() -> None:
    assert guess(["Thaï"])[0] is UNICODE
