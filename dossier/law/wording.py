"""Turns the ways in which lists write an award into one row of words, so that they compare."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.words.text import fold, nfc

ANY = "…"  # ends a name after which lists tell whose it is: "Bằng khen của Bộ trưởng …"
# Abbreviations of awards and of those who give them, with the words that they stand for; folded.
_SHORT = {
    "cstd": "chien si thi dua",
    "cstdcs": "chien si thi dua co so",
    "cstdtq": "chien si thi dua toan quoc",
    "cstdt": "chien si thi dua tinh",
    "cstt": "chien si tien tien",
    "ldtt": "lao dong tien tien",
    "ldxs": "lao dong xuat sac",
    "ttldtt": "tap the lao dong tien tien",
    "ttldxs": "tap the lao dong xuat sac",
    "ttld": "tap the lao dong",
    "dvtt": "don vi tien tien",
    "dvqt": "don vi quyet thang",
    "ctd": "co thi dua",
    "td": "thi dua",
    "tdcp": "thi dua chinh phu",
    "bk": "bang khen",
    "gk": "giay khen",
    "hc": "huan chuong",
    "hch": "huy chuong",
    "hcld": "huan chuong lao dong",
    "hcdl": "huan chuong doc lap",
    "hcqc": "huan chuong quan cong",
    "hccc": "huan chuong chien cong",
    "hcbvtq": "huan chuong bao ve to quoc",
    "hccsvv": "huy chuong chien si ve vang",
    "csvv": "chien si ve vang",
    "knc": "ky niem chuong",
    "hhd": "huy hieu dang",
    "ahld": "anh hung lao dong",
    "bmvnah": "ba me viet nam anh hung",
    "vnah": "viet nam anh hung",
    "llvt": "luc luong vu trang",
    "llvtnd": "luc luong vu trang nhan dan",
    "ld": "lao dong",
    "dl": "doc lap",
    "bvtq": "bao ve to quoc",
    "cs": "co so",
    "tq": "toan quoc",
    "ttg": "thu tuong chinh phu",
    "ttcp": "thu tuong chinh phu",
    "ttgcp": "thu tuong chinh phu",
    "cp": "chinh phu",
    "ct": "chu tich",
    "ctubnd": "chu tich uy ban nhan dan",
    "ubnd": "uy ban nhan dan",
    "ub": "uy ban nhan dan",
    "ubtvqh": "uy ban thuong vu quoc hoi",
    "btv": "ban thuong vu",
    "bch": "ban chap hanh",
    "vptw": "van phong trung uong",
    "vpcu": "van phong cap uy",
    "dhqg": "dai hoc quoc gia",
    "gd": "giam doc",
    "tp": "thanh pho",
    "hcm": "ho chi minh",
    "tnxp": "thanh nien xung phong",
    "gdvh": "gia dinh van hoa",
    "vh": "van hoa",
}
# These are words as well ("tư lệnh"): only capitals without marks are short for a body.
_CAPITALS = {"TU": "tinh uy", "ĐU": "dang uy", "HU": "huyen uy"}
_HEADS = (
    "bk",
    "gk",
    "knc",
    "ctd",
    "hcld",
    "hcdl",
    "hcqc",
    "hccc",
    "hcbvtq",
    "hccsvv",
    "cstd",
    "tt",
)
_CLASSES = {"i": "nhat", "ii": "nhi", "iii": "ba", "1": "nhat", "2": "nhi", "3": "ba"}
_CLASSED = ("huan chuong", "huy chuong")
_PHRASES = (
    (re.compile(r"\bdanh hieu\b|\bhinh thuc\b|\bduoc\b|\btang thuong\b|\btang\b|\bdat\b"), " "),
    (re.compile(r"\bcua\b|\bcap\b(?! uy)|\bhang\b|\bh\b|\bva\b|\bloai\b"), " "),
    (re.compile(r"\bsy\b"), "si"),
    (re.compile(r"\bthu tuong(?: chinh phu)*\b"), "thu tuong chinh phu"),
    (re.compile(r"\btt (?=ld|lao dong)"), "tap the "),
    (re.compile(r"\bco (?:chinh phu|thi dua chinh phu)\b"), "co thi dua chinh phu"),
    (re.compile(r"\bco (?=(?:bo|tinh|uy ban nhan dan|quan khu)\b)"), "co thi dua "),
)
_WORD = re.compile(r"[^\W_]+|…")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])")


def award_words(name: str) -> tuple[str, ...]:
    """Write a name of an award in whole words, folded, without what says nothing of which it is.

    >>> award_words("HCLĐIII"), award_words("BK TTg") == award_words("Bằng khen của Thủ tướng")
    (('huan', 'chuong', 'lao', 'dong', 'ba'), True)
    """
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), nfc(name))
    text = " ".join(part for word in _WORD.findall(plain) for part in _spelt_out(word))
    for pattern, words in _PHRASES:
        text = pattern.sub(words, text)
    found = tuple(text.split())
    if found and " ".join(found).startswith(_CLASSED):
        return (*found[:-1], _CLASSES.get(found[-1], found[-1]))
    return found


def _spelt_out(word: str) -> Iterator[str]:
    """Write an abbreviation out; two written as one word ("bkttg", "hcldiii") are parted first."""
    if word in _CAPITALS:
        yield _CAPITALS[word]
        return
    word = fold(word)
    if word in _SHORT:
        yield _SHORT[word]
        return
    for head in _HEADS:
        rest = word.removeprefix(head)
        if rest != word and (rest in _SHORT or (head[0] == "h" and rest in _CLASSES)):
            yield _SHORT.get(head, "tap the")
            yield _SHORT.get(rest, rest)
            return
    yield word
