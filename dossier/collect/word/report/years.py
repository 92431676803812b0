"""Finds the years that a text tells, ranges written out."""

from __future__ import annotations

import re

_YEARS = re.compile(r"(?<![\d/.])((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?![\d/.]\d)")
_LED = re.compile(
    r"^\s*(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)])?\s*Năm\s+((?:19|20)\d\d)\s*(?:[:.]\s*|$)",
    re.IGNORECASE,
)
_SPAN = 60  # years; a longer range is a slip


def years_in(text: str) -> list[int]:
    """List the years that a text names, in order, each once.

    >>> years_in("các năm 2019 - 2021 và 2023; ngày 20/12/2024")
    [2019, 2020, 2021, 2023]
    """
    found: list[int] = []
    for one in _YEARS.finditer(text):
        first, last = int(one[1]), int(one[2] or one[1])
        found += range(first, last + 1) if first <= last <= first + _SPAN else (first, last)
    return list(dict.fromkeys(found))


def leading_year(text: str) -> tuple[int, int]:
    """Tell the year that a line begins with, and where the rest of it does; 0 and 0 for none.

    >>> leading_year("- Năm 2025: Tham mưu 42 văn bản."), leading_year("Năm 2025, tham mưu")
    ((2025, 12), (0, 0))
    """
    found = _LED.match(text)
    return (int(found[1]), found.end()) if found else (0, 0)
