"""Names stand in lists as Vietnamese readers look for them."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.names import is_upper_name, reading_key, sort_key, title_name

ALPHABET = [
    "a",
    "ă",
    "â",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "ê",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "ô",
    "ơ",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "ư",
    "v",
    "x",
    "y",
]
TONED = ["ma", "mà", "mả", "mã", "má", "mạ"]
GIVEN = [
    "An",
    "Án",
    "Anh",
    "Ánh",
    "Ăn",
    "Ân",
    "Bảo",
    "Chi",
    "Dũng",
    "Đào",
    "Đạt",
    "Em",
    "Êm",
    "Hoa",
    "Hoà",
    "Hoá",
    "Huy",
    "Ơn",
    "Ưng",
    "Yến",
]
NAMES = st.lists(st.sampled_from([*GIVEN, "Nguyễn", "Văn", "Thị", "Lê", "Đỗ"]), min_size=1).map(
    " ".join
)


def shuffled(words: list[str]) -> list[str]:
    return random.Random(7).sample(words, len(words))  # noqa: S311 - an order, not a secret


@pytest.mark.parametrize("order", [ALPHABET, TONED, GIVEN], ids=["letters", "tones", "given names"])
def test_words_stand_in_dictionary_order(order: list[str]) -> None:
    assert sorted(shuffled(order), key=sort_key) == order


def test_people_stand_by_given_then_middle_then_family_name() -> None:
    order = [
        "Trần Văn An",
        "Đỗ Thị Bình",
        "Lê Văn Bình",
        "Nguyễn Văn Bình",
        "Phan Văn Anh Bình",
        "Đặng Đạt",
        "Rơ Châm H'Bia",
    ]
    assert sorted(shuffled(order), key=sort_key) == order


def test_three_hundred_people_stand_as_the_collation_of_unicode_has_them() -> None:
    """The file was sorted once by ICU 78.2 (CLDR `vi`): given name, middle names, family name."""
    path = Path(__file__).with_name("three_hundred_names.txt")
    order = path.read_text(encoding="utf-8").splitlines()
    assert len(set(order)) == 300
    assert sorted(shuffled(order), key=sort_key) == order


def test_both_ways_of_writing_a_name_are_one_key() -> None:
    assert sort_key("Lê Thị Hòa") == sort_key("LÊ  THỊ HOÀ")
    assert sort_key(unicodedata.normalize("NFD", "Đỗ Ngọc Ánh")) == sort_key("Đỗ Ngọc Ánh")


def test_units_stand_by_their_first_word_and_numbers_by_size() -> None:
    order = ["Chi cục 2", "Chi cục 10", "Đội 1", "Phòng Hành chính", "Phòng Tổng hợp", "大"]
    assert sorted(shuffled(order), key=reading_key) == order


@given(NAMES, NAMES)
def test_case_never_matters(one: str, other: str) -> None:
    assert (sort_key(one) < sort_key(other)) == (sort_key(one.upper()) < sort_key(other.lower()))


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert isinstance(sort_key(text), bytes)
    assert isinstance(reading_key(text), bytes)


@pytest.mark.parametrize("text", ["", "  ", "-", "'"])
def test_nothing_to_sort_by_is_an_empty_key(text: str) -> None:
    assert sort_key(text) == b""


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("NGUYỄN VĂN A", "Nguyễn Văn A"),
        ("ĐẶNG THỊ ÁNH", "Đặng Thị Ánh"),
        (unicodedata.normalize("NFD", "TRẦN THỊ B"), "Trần Thị B"),
        ("RƠ CHÂM H'BIA", "Rơ Châm H'Bia"),
    ],
)
def test_names_in_capitals_get_their_usual_letters(name: str, written: str) -> None:
    assert is_upper_name(name)
    assert title_name(name) == written
    assert not is_upper_name(written)
