"""The code page holds what Vietnamese papers are written with, each character once."""

from __future__ import annotations

import pytest

from dossier.render.draw.coding import PAGE, UNUSED, encode, letters, literal, stretches


def test_every_vietnamese_letter_has_a_code() -> None:
    assert len(set(letters())) == 134
    assert len(encode(letters())) == 134


def test_no_character_has_two_codes_and_ascii_keeps_its_own() -> None:
    used = PAGE.replace(UNUSED, "")
    assert len(set(used)) == len(used)
    assert encode("Aa 09~").decode("ascii") == "Aa 09~"


@pytest.mark.parametrize("code", [0, 10, 13])
def test_codes_that_readers_change_are_not_used(code: int) -> None:
    assert PAGE[code] == UNUSED


def test_a_character_without_a_code_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        encode("25 ℃")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("đủ", ["đủ"], id="all in the page"),
        pytest.param("Ω", ["Ω"], id="none in the page"),
        pytest.param("a]Ω-^¾\\b", ["a]", "Ω", "-^", "¾", "\\b"], id="signs of patterns"),
    ],
)
def test_texts_are_cut_where_the_page_ends(text: str, cut: list[str]) -> None:
    assert stretches(text) == cut


def test_strings_escape_what_would_end_them() -> None:
    assert literal(b"1) (2) \\") == rb"(1\) \(2\) \\)"
