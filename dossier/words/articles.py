"""Turns the place of a rule within an act into the order in which letters cite it."""

from __future__ import annotations

import re

_PART = re.compile(r"(?:Điều|khoản|điểm) \S+")


def inner_first(article: str) -> str:
    """Cite the point before the clause, and the clause before the article, as papers do.

    >>> inner_first("Điều 74 khoản 1 điểm d"), inner_first("Phụ lục I, mẫu 1")
    ('điểm d khoản 1 Điều 74', 'Phụ lục I, mẫu 1')
    """
    parts = _PART.findall(article)
    return " ".join(reversed(parts)) if " ".join(parts) == article else article
