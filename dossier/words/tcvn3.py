"""Turns text in TCVN3 (ABC), the code of the fonts .VnTime and their kin, into Unicode."""

from __future__ import annotations

import re

# TCVN 5712:1993, third form, as Word writes its codes: the letters of Latin-1 (À is not used).
_CODES = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TABLE = str.maketrans(dict(zip(_CODES, _LETTERS, strict=True)))
_ALREADY = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")  # letters that only Unicode has


def is_tcvn3(family: str) -> bool:
    """Tell a family of the code by its name.

    >>> is_tcvn3(".VnTimeH"), is_tcvn3("VNI-Times")
    (True, False)
    """
    return family.strip().casefold().startswith(".vn")


def is_capital(family: str) -> bool:
    """Tell a family whose small letters are drawn as capitals.

    >>> is_capital(".VnTimeH"), is_capital(".VnTime")
    (True, False)
    """
    return is_tcvn3(family) and family.strip().casefold().endswith("h")


def is_unicode(text: str) -> bool:
    """Tell text that was recoded before, its family left as it was.

    >>> is_unicode("Cộng hòa"), is_unicode("Céng hoµ")
    (True, False)
    """
    return _ALREADY.search(text) is not None


def recoded(text: str) -> str:
    """Write a text in Unicode.

    >>> recoded("Céng hoµ x· héi chñ nghÜa ViÖt Nam"), recoded("§éc lËp – Tù do")
    ('Cộng hoà xã hội chủ nghĩa Việt Nam', 'Độc lập – Tự do')
    """
    return text.translate(_TABLE)
