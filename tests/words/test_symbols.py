"""The private codes of symbol fonts become the signs that offices mean by them."""

from __future__ import annotations

import pytest

from dossier.words.symbols import is_symbol_family, shown


@pytest.mark.parametrize(
    ("family", "code", "sign"),
    [
        pytest.param("Symbol", 0xF0B7, "•", id="Word's first bullet"),
        pytest.param("Symbol", 0xB7, "•", id="the same without the private base"),
        pytest.param("Symbol", 0xF0DE, "⇒", id="an arrow of Symbol"),
        pytest.param("Symbol", 0xF0B3, "≥", id="a relation"),
        pytest.param("Symbol", 0x61, "α", id="a letter typed in Symbol"),
        pytest.param("Wingdings", 0xF0A7, "▪", id="Word's third bullet"),
        pytest.param("wingdings ", 0xF0D8, "➢", id="an arrow head"),
        pytest.param("Wingdings", 0xF0FC, "✓", id="a tick"),
        pytest.param("Wingdings", 0xF06F, "□", id="a box to tick"),
        pytest.param("Wingdings", 0xF0FE, "☑", id="a ticked box"),
        pytest.param("Wingdings", 0xF0E0, "→", id="an arrow"),
        pytest.param("Wingdings", 0xF03F, "✍", id="a writing hand"),
        pytest.param("Wingdings", 0xF05B, "☯", id="the end of a long row"),
        pytest.param("Wingdings 2", 0xF052, "☑", id="the second of the family"),
        pytest.param("Wingdings 3", 0xF07D, "►", id="the third"),
        pytest.param("Times New Roman", 0xF0B7, "•", id="a private code without its font"),
        pytest.param("Times New Roman", 0x61, "a", id="a plain letter"),
        pytest.param("Wingdings", 0xF0FF, "\uf0ff", id="what has no sign stays"),
    ],
)
def test_signs(family: str, code: int, sign: str) -> None:
    assert shown(chr(code), family) == sign


def test_symbol_families_are_known_however_they_are_written() -> None:
    assert is_symbol_family("WINGDINGS ")
    assert not is_symbol_family("Segoe UI Symbol")
