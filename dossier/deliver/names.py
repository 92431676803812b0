"""Turns the documents of a dossier into file names: numbered in order, safe on Windows, unique."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from dossier.words.files import safe_stem

LONGEST = 100  # with its ending: leaves room for long folders below the 260 signs of Windows paths
ENDING = 5  # the longest ending, ".docx"; room for it is kept whatever the ending is


def file_names(documents: Iterable[tuple[int, str]], *, ending: str = "docx") -> tuple[str, ...]:
    """Name documents given as (place in the dossier, what it is); endings do not change stems.

    >>> file_names([(1, "Tờ trình"), (3, "Báo cáo Nguyễn Văn A")])
    ('01-to-trinh.docx', '03-bao-cao-nguyen-van-a.docx')
    """
    rows = tuple(documents)
    digits = max((len(str(place)) for place, _ in rows), default=0)
    names: dict[str, None] = {}
    for place, text in rows:
        names.setdefault(_free(f"{place:0{max(2, digits)}d}-", text, names))
    return tuple(f"{name}.{ending}" for name in names)


def _free(head: str, text: str, taken: Iterable[str]) -> str:
    """Find the first name that is not taken: two documents may read alike once folded."""
    for number in count(1):
        tail = f"-{number}" if number > 1 else ""
        name = head + safe_stem(text, longest=LONGEST - ENDING - len(head + tail)) + tail
        if name not in taken:
            return name
    raise AssertionError  # count() does not end
