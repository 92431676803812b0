"""Turns addressees into who gives an award, and an award into its name by the giver."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.words.abbreviations import expanded

ANY_BODY = "bộ, ban, ngành, tỉnh"  # how the law names whoever may give an award; papers name one
_MARKS = " \t;.,-"
_PROVINCE = re.compile(r"(?:tỉnh|thành phố) [^,;()]+$", re.IGNORECASE)
_COMMITTEE = re.compile(r"Ủy ban nhân dân (?:tỉnh|thành phố) ", re.IGNORECASE)
# Bodies that only take dossiers in, and those above or below a ministry and a province.
_OTHERS = re.compile(
    r"(?:Sở|Phòng|Chi cục|Cục|Vụ|Hội đồng|Thường trực Hội đồng|Ban Thi đua|Thủ tướng|Chính phủ"
    r"|Chủ tịch nước|Văn phòng Chủ tịch nước)\b"
    r"|.*\bỦy ban nhân dân (?:xã|phường|đặc khu|huyện|quận|thị xã|thị trấn)\b",
    re.IGNORECASE,
)


def giver(addressees: Iterable[str]) -> str:
    """Pick the first addressee who gives awards of a ministry or province; empty: none does.

    >>> giver(["Sở Nội vụ tỉnh Gia Lai", "UBND tỉnh Gia Lai;"])
    'Chủ tịch Ủy ban nhân dân tỉnh Gia Lai'
    """
    for line in addressees:
        name = expanded(line.strip(_MARKS))
        if name and not _OTHERS.match(name):
            return f"Chủ tịch {name}" if _COMMITTEE.match(name) else name
    return ""


def given_by(label: str, body: str) -> str:
    """Name the body that gives an award instead of all that may.

    >>> given_by("Bằng khen của bộ, ban, ngành, tỉnh", "Văn phòng Trung ương Đảng")
    'Bằng khen của Văn phòng Trung ương Đảng'
    >>> given_by("Chiến sĩ thi đua bộ, ban, ngành, tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai")
    'Chiến sĩ thi đua tỉnh Gia Lai'
    """
    if not body or ANY_BODY not in label:
        return label
    if f"của {ANY_BODY}" in label:
        return label.replace(ANY_BODY, body)
    province = _PROVINCE.search(body)
    if province is None:
        return label
    return label.replace(ANY_BODY, province[0][:1].lower() + province[0][1:])


def head_of(label: str) -> str:
    """Give the part of an award's name that is the same whoever gives it.

    >>> head_of("Bằng khen của bộ, ban, ngành, tỉnh"), head_of("Giấy khen")
    ('Bằng khen', 'Giấy khen')
    """
    return label.partition(ANY_BODY)[0].removesuffix(" của ").strip()
