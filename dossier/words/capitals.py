"""Turns the name of a body into what Nghị định 30/2020/NĐ-CP, Phụ lục II capitalises of it."""

from __future__ import annotations

import re
from functools import cache, partial

from dossier.words.text import nfc, spelling

# Capitals stand on the words for kind, function and field. Names of places and people are not
# listed: whether "phường" is capital depends on what it is named after, which no table knows.
_PHRASES = (
    "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
    "Ban Chấp hành",
    "Ban Thường vụ",
    "Ban Tổ chức",
    "Ban Tuyên giáo và Dân vận",
    "Ban Tuyên giáo",
    "Ban Dân vận",
    "Ban Nội chính",
    "Ban Chỉ đạo",
    "Ban Quản lý",
    "Đảng Cộng sản Việt Nam",
    "Trung ương Đảng",
    "Văn phòng Trung ương Đảng",
    "Tỉnh ủy",
    "Thành ủy",
    "Đảng ủy",
    "Huyện ủy",
    "Tỉnh đoàn",
    "Ủy ban Kiểm tra",
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Hội đồng Thi đua - Khen thưởng",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Mặt trận Tổ quốc Việt Nam",
    "Liên đoàn Lao động",
    "Hội Liên hiệp Phụ nữ",
    "Hội Nông dân",
    "Hội Cựu chiến binh",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Thủ tướng Chính phủ",
    "Chủ tịch nước",
    "Văn phòng Quốc hội",
    "Văn phòng Chính phủ",
    "Bộ Nội vụ",
    "Bộ Tài chính",
    "Bộ Tài nguyên và Môi trường",
    "Bộ Giáo dục và Đào tạo",
    "Bộ Y tế",
    "Bộ Công an",
    "Bộ Quốc phòng",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Tư pháp",
    "Sở Y tế",
    "Sở Xây dựng",
    "Sở Công Thương",
    "Sở Giáo dục và Đào tạo",
    "Sở Khoa học và Công nghệ",
    "Sở Nông nghiệp và Môi trường",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Thủ đô Hà Nội",
    "Thành phố Hồ Chí Minh",
    "Việt Nam",
)
_JOINING = re.compile(r"(?<=\s)(Và|Của|Về|Cho|Các)(?=\s)")
_PROVINCE = re.compile(r"(?<=\s)(Tỉnh|Huyện)(?=\s+(\w))")
_NUMBERED = re.compile(r"(?<=\s)(quận|phường)(?=\s+\d)")


def with_capitals(name: str) -> str:
    """Write a body's name with its capitals where they are known; anything else stays as it is.

    >>> with_capitals("Văn Phòng Tỉnh Uỷ Gia Lai"), with_capitals("Ủy Ban Nhân Dân Tỉnh Gia Lai")
    ('Văn phòng Tỉnh uỷ Gia Lai', 'Ủy ban nhân dân tỉnh Gia Lai')
    >>> with_capitals("sở Nội Vụ"), with_capitals("Đội Quản lý trật tự quận 1")
    ('Sở Nội vụ', 'Đội Quản lý trật tự Quận 1')
    """
    text = _JOINING.sub(lambda found: found[1].lower(), nfc(name))
    for phrase, pattern in _patterns():
        text = pattern.sub(partial(_recased, phrase), text)
    text = _PROVINCE.sub(_common_noun, text)
    text = _NUMBERED.sub(lambda found: found[1].capitalize(), text)
    return text[:1].upper() + text[1:]


def is_shouted(name: str) -> bool:
    """Say whether a name of several words is all capitals, so that its own ones are lost.

    >>> is_shouted("PHÒNG TỔNG HỢP"), is_shouted("UBND"), is_shouted("Phòng Tổng hợp")
    (True, False, False)
    """
    return nfc(name).isupper() and len(name.split()) > 1


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Find phrases however they are cased, short ones first: the longer ones have the last word."""
    phrases = sorted((*_PHRASES, "Văn phòng"), key=len)
    return tuple((phrase, _pattern(phrase)) for phrase in phrases)


def _pattern(phrase: str) -> re.Pattern[str]:
    ways = {re.escape(phrase), re.escape(spelling(phrase))}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(ways))})(?!\w)", re.IGNORECASE)


def _common_noun(found: re.Match[str]) -> str:
    """Write "tỉnh" small before a proper name, and leave "Tỉnh ủy" alone."""
    return found[1].lower() if found[2].isupper() else found[1]


def _recased(phrase: str, found: re.Match[str]) -> str:
    """Give each letter the case that it has in the phrase; the letters stay the writer's own."""
    pairs = zip(found[0], phrase, strict=True)
    return "".join(sign.upper() if said.isupper() else sign.lower() for sign, said in pairs)
