"""Counts columns as spreadsheets name them."""

from __future__ import annotations


def column_number(letters: str) -> int:
    """Give the place of a column from 0.

    >>> column_number("A"), column_number("AA")
    (0, 26)
    """
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
