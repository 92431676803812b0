"""Brings the words above a column to one form, and tells counters and columns of no use."""

from __future__ import annotations

import re
from functools import cache

from dossier.words.text import fold

_ASIDE = re.compile(r"\((?!\s*(?:19|20)\d\d\s*\))[^()]*\)")  # a year in brackets is no aside
_MARKS = re.compile(r"[*:.()\[\]“”\"']+")
_BREAKS = re.compile(r"\s*[/;&+\-–,]+\s*|\s+va\s+(?=ten tap the)")
_HYPHENED = re.compile(r"(?<=[a-z])[-­]\n(?=[a-z])")  # a word parted at the end of a line
COUNTERS = frozenset(
    ("tt", "stt", "so tt", "so thu tu", "thu tu", "#", "no", "s, tt", "s tt", "so", "t, t", "st")
)
# Columns that lists have for their own sake: not read, and nothing to ask about.
USELESS = frozenset(
    (
        *("ghi chu", "ky nhan", "chu ky", "ky ten", "ma", "ma so", "ma nv", "ma can bo"),
        *("ma don vi", "so trang", "trang", "so bo ho so", "tieu chuan", "ly do", "diem"),
        *("ho so kem theo", "tep dinh kem", "xac nhan", "y kien", "bieu quyet", "so phieu"),
    )
)


_SLASHED = re.compile(r"\b([dcq])/([vdc])\b")
SHORT = {
    "dv": "don vi",
    "dvct": "don vi cong tac",
    "cv": "chuc vu",
    "cq": "co quan",
    "ct": "cong tac",
    "ns": "ngay sinh",
    "ntns": "ngay thang nam sinh",
    "ng": "ngay",
    "gt": "gioi tinh",
    "qd": "quyet dinh",
    "sk": "sang kien",
    "dh": "danh hieu",
    "xl": "xep loai",
    "kt": "khen thuong",
    "td": "thi dua",
    "hdld": "hop dong lao dong",
    "qq": "que quan",
    "ht": "ho ten",
    "hvt": "ho va ten",
    "cb": "can bo",
    "htkt": "hinh thuc khen thuong",
    "dhtd": "danh hieu thi dua",
    "c": "chuc",
    "n": "nam",
    "h": "ho",
    "vtri": "vi tri",
}


def in_full(head: str) -> str:
    """Write the abbreviations of a plain heading in full.

    >>> in_full("dv ct"), in_full("ho ten")
    ('don vi cong tac', 'ho ten')
    """
    return " ".join(SHORT.get(word, word) for word in head.split())


@cache
def plain(heading: str) -> str:
    """Fold a heading and drop what stands beside it.

    >>> plain("Họ và tên /  Tên tập thể (*)")
    'ho va ten, ten tap the'
    >>> plain("Xếp loại (2024)")
    'xep loai 2024'
    """
    whole = _HYPHENED.sub("", fold_lines(heading))
    whole = _SLASHED.sub(r"\1\2", whole)
    bare = _MARKS.sub(" ", _ASIDE.sub(" ", whole.replace("\n", " ")))
    return " ".join(_BREAKS.sub(", ", bare).split()).strip(" ,").replace(" ,", ",")


def fold_lines(text: str) -> str:
    """Fold a text line by line."""
    return "\n".join(fold(line) for line in text.split("\n"))


def is_counter(path: tuple[str, ...]) -> bool:
    """Tell the column that numbers the rows by its heading."""
    return all(plain(words) in COUNTERS for words in path)


def is_useless(path: tuple[str, ...]) -> bool:
    """Tell a column that a list has for its own sake."""
    return plain(path[-1]) in USELESS or plain(path[0]) in USELESS
