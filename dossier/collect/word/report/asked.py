"""Finds what a report asks for in its title: "đề nghị tặng thưởng Huân chương Lao động hạng Ba"."""

from __future__ import annotations

import re

_ASKED = re.compile(
    r"đề\s+nghị\s+(?:xét\s+|được\s+)*(?:truy\s+tặng|tặng\s+thưởng|tặng|công\s+nhận|phong\s+tặng)"
    r"\s*(?:\(truy tặng\)\s*)?(?:danh\s+hiệu\s+)?(?P<award>.+)$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:\(.*|,?\s*(?:thành tích\s+)?(?:năm|giai đoạn)\s+\d{4}.*|\s+(?:cho|của)\s+(?:đồng chí|"
    r"ông|bà|tập thể)\b.*)$",
    re.IGNORECASE,
)


def asked_for(title: str) -> str:
    """Give the award that a title asks for; empty where it names none.

    >>> asked_for("ĐỀ NGHỊ TẶNG DANH HIỆU “CHIẾN SĨ THI ĐUA CƠ SỞ” NĂM 2025")
    'CHIẾN SĨ THI ĐUA CƠ SỞ'
    >>> asked_for("Báo cáo công tác năm 2025")
    ''
    """
    found = _ASKED.search(" ".join(title.split()))
    return _AFTER.sub("", found["award"]).strip(" -.,:…“”\"'") if found else ""
