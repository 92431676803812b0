"""Turns the abbreviations of offices into the whole words that names and papers ask for."""

from __future__ import annotations

import re

from dossier.words.text import nfc

# What lists write short; papers name bodies and posts in full ("đầy đủ, không viết tắt").
BODIES = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "MTTQ": "Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "UBKT": "Ủy ban Kiểm tra",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
    "BTG": "Ban Tuyên giáo",
    "BTGDV": "Ban Tuyên giáo và Dân vận",
    "BNC": "Ban Nội chính",
    "BCĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý",
    "VPTW": "Văn phòng Trung ương",
    "VPTU": "Văn phòng Tỉnh ủy",
    "VP": "Văn phòng",
    "TU": "Tỉnh ủy",
    "ĐU": "Đảng ủy",
    "TTCP": "Thủ tướng Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "CTN": "Chủ tịch nước",
    "LĐLĐ": "Liên đoàn Lao động",
    "LHPN": "Liên hiệp Phụ nữ",
    "ĐTN": "Đoàn Thanh niên",
    "TNCS": "Thanh niên Cộng sản",
    "CCB": "Cựu chiến binh",
    "HĐTĐKT": "Hội đồng Thi đua - Khen thưởng",
    "TĐKT": "Thi đua - Khen thưởng",
    "TĐ-KT": "Thi đua - Khen thưởng",
    "TW": "Trung ương",
    "TP": "thành phố",
}
# Symbols of kinds of papers: Nghị định 30/2020/NĐ-CP, Phụ lục III mục I. The Party's Hướng dẫn
# 05-HD/VPTW writes QĐ for both quyết định and quy định.
SYMBOLS = {
    "nghị quyết": "NQ",
    "quyết định": "QĐ",
    "chỉ thị": "CT",
    "quy chế": "QC",
    "quy định": "QyĐ",
    "thông cáo": "TC",
    "thông báo": "TB",
    "hướng dẫn": "HD",
    "chương trình": "CTr",
    "kế hoạch": "KH",
    "phương án": "PA",
    "đề án": "ĐA",
    "dự án": "DA",
    "báo cáo": "BC",
    "biên bản": "BB",
    "tờ trình": "TTr",
    "hợp đồng": "HĐ",
    "công điện": "CĐ",
    "bản ghi nhớ": "BGN",
    "bản thỏa thuận": "BTT",
    "giấy ủy quyền": "GUQ",
    "giấy mời": "GM",
    "giấy giới thiệu": "GGT",
    "giấy nghỉ phép": "GNP",
    "phiếu gửi": "PG",
    "phiếu chuyển": "PC",
    "phiếu báo": "PB",
}
_SHORT = re.compile(
    r"(?<![\w/-])(" + "|".join(sorted(map(re.escape, BODIES), key=len, reverse=True)) + r")"
    r"(?:\.(?= ?\w))?(?![\w/-])"
)


def expanded(text: str) -> str:
    """Write the abbreviations of bodies out; symbols such as "15/QĐ-UBND" stay as they are.

    >>> expanded("UBND tỉnh Gia Lai"), expanded("Số 15/QĐ-UBND"), expanded("TP. Pleiku")
    ('Ủy ban nhân dân tỉnh Gia Lai', 'Số 15/QĐ-UBND', 'thành phố Pleiku')
    """
    return _SHORT.sub(lambda found: BODIES[found[1]], nfc(text))


def abbreviations_in(text: str) -> tuple[str, ...]:
    """Name the abbreviations of bodies that a text uses, in order, each once.

    >>> abbreviations_in("Văn phòng HĐND và UBND tỉnh")
    ('HĐND', 'UBND')
    """
    return tuple(dict.fromkeys(found[1] for found in _SHORT.finditer(nfc(text))))


def symbol_of(kind: str, *, party: bool = False) -> str:
    """Give the symbol of a kind of paper; "" where it has none, as a công văn.

    >>> symbol_of("Tờ trình"), symbol_of("quy định", party=True), symbol_of("công văn")
    ('TTr', 'QĐ', '')
    """
    if party and nfc(kind).lower() == "quy định":
        return SYMBOLS["quyết định"]
    return SYMBOLS.get(nfc(kind).lower(), "")
