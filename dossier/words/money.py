"""Turns sums of đồng into figures and words."""

from __future__ import annotations

from dossier.words.numbers import NORTH, WordStyle, in_words, number


def money(dong: int) -> str:
    """Write a sum in figures.

    >>> money(1_000_000)
    '1.000.000 đồng'
    """
    return f"{number(dong)} đồng"


def money_in_words(dong: int, style: WordStyle = NORTH, *, even: bool = False) -> str:
    """Write a sum in words, first letter capital; "chẵn" is added on request.

    >>> money_in_words(215_321_500)
    'Hai trăm mười lăm triệu ba trăm hai mươi mốt nghìn năm trăm đồng'
    """
    words = f"{in_words(dong, style)} đồng" + (" chẵn" if even else "")
    return words[0].upper() + words[1:]
