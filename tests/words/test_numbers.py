"""Numbers are written with dots and commas, and read aloud without a slip."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.money import money, money_in_words
from dossier.words.numbers import NORTH, SOUTH, WordStyle, in_words, number, roman, two_digits

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
LATE = {"mốt": 1, "tư": 4, "lăm": 5}
SCALES = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6, "tỷ": 10**9}
STYLES = pytest.mark.parametrize("style", [NORTH, SOUTH], ids=["north", "south"])


def heard(words: str) -> int:
    """Understand a number that was read aloud, independently of how it was made."""
    total = pending = group = 0
    for word in words.split():
        if word == "tỷ":
            total, pending, group = (total + pending + group) * 10**9, 0, 0
        elif word in SCALES:
            pending, group = pending + group * SCALES[word], 0
        else:
            group = heard_digit(group, word)
    return total + pending + group


def heard_digit(group: int, word: str) -> int:
    if word == "trăm":
        return group * 100
    if word == "mười":
        return group + 10
    if word == "mươi":
        return group - group % 10 + group % 10 * 10
    if word in {"linh", "lẻ"}:
        return group
    return group + (LATE[word] if word in LATE else DIGITS.index(word))


@STYLES
def test_all_numbers_below_a_million_read_back(style: WordStyle) -> None:
    groups = {in_words(n, style): n for n in range(1000)}
    tails = {
        in_words(1000 + n, style).removeprefix(f"một {style.thousand}"): n for n in range(1000)
    }
    assert [heard(words) for words in groups] == list(range(1000))
    assert [heard(words) for words in tails] == list(range(1000))
    for n in range(1000, 1_000_000):
        head, _, tail = in_words(n, style).partition(f" {style.thousand}")
        assert groups[head] * 1000 + tails[tail] == n


@STYLES
@given(number=st.integers(0, 10**15))
def test_large_numbers_read_back(style: WordStyle, number: int) -> None:
    assert heard(in_words(number, style)) == number


def test_two_hundred_thousand_numbers_below_a_billiard_read_back() -> None:
    numbers = random.Random(30)  # noqa: S311 - an even spread, not a secret
    for _ in range(200_000):
        value = numbers.randrange(10 ** numbers.randint(1, 15))
        assert heard(in_words(value)) == value


def test_each_custom_is_chosen_by_itself() -> None:
    """linh or lẻ, tư or bốn, nghìn or ngàn: a province may mix them."""
    for zero, four, thousand in product(("linh", "lẻ"), ("tư", "bốn"), ("nghìn", "ngàn")):
        style = WordStyle(zero, four, thousand)
        assert in_words(24_104, style) == f"hai mươi {four} {thousand} một trăm {zero} bốn"


@given(st.integers(0, 10**27))
def test_no_two_words_of_a_group_run_together(number: int) -> None:
    assert in_words(number) == " ".join(in_words(number).split())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (1, "một"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1005, "một nghìn không trăm linh năm"),
        (1015, "một nghìn không trăm mười lăm"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (523_056, "năm trăm hai mươi ba nghìn không trăm năm mươi sáu"),
        (145_001_000, "một trăm bốn mươi lăm triệu không trăm linh một nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_000_000_000, "một tỷ"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"),
        (2_000_000_000_000, "hai nghìn tỷ"),
        (3_000_000_000_000_000, "ba triệu tỷ"),
        (10**18, "một tỷ tỷ"),
        (-1, "âm một"),
        (Decimal("2.5"), "hai phẩy năm"),
        (Decimal("-0.25"), "âm không phẩy hai năm"),
    ],
)
def test_numbers_read_aloud(value: int | Decimal, words: str) -> None:
    assert in_words(value) == words


def test_the_south_reads_its_own_words() -> None:
    assert in_words(1004, SOUTH) == "một ngàn không trăm lẻ bốn"
    assert in_words(24, SOUTH) == "hai mươi bốn"


@pytest.mark.parametrize(
    ("value", "figures"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (-1_234_567, "-1.234.567"),
        (1_000_000.5, "1.000.000,5"),
        (12.0, "12"),
        (1e20, "100.000.000.000.000.000.000"),
        (Decimal("98.50"), "98,50"),
        ("1234.5", "1.234,5"),
    ],
)
def test_figures(value: float | Decimal | str, figures: str) -> None:
    assert number(value) == figures


@given(st.integers())
def test_figures_read_back(value: int) -> None:
    assert int(number(value).replace(".", "")) == value


@pytest.mark.parametrize(("value", "text"), [(0, "00"), (5, "05"), (12, "12"), (100, "100")])
def test_counts_have_two_digits(value: int, text: str) -> None:
    assert two_digits(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (1998, "MCMXCVIII"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_roman_figures(value: int, text: str) -> None:
    assert roman(value) == text


@pytest.mark.parametrize("value", [0, -1, 4000])
def test_roman_figures_end_somewhere(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        roman(value)


def test_money_in_figures_and_words() -> None:
    assert money(2_530_000) == "2.530.000 đồng"
    assert money_in_words(2_530_000) == "Hai triệu năm trăm ba mươi nghìn đồng"
    assert money_in_words(0) == "Không đồng"
    assert money_in_words(1_000_000, even=True) == "Một triệu đồng chẵn"
