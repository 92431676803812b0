r"""Turns text in the encodings that came before Unicode, TCVN3 and VNI, into Unicode and back.

A text must come as its file has it: ư of TCVN3 is U+00AD, which `clean` takes for a soft hyphen.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from dossier.words.text import nfc


class Encoding(StrEnum):
    """How the letters of a text are written."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"  # TCVN 5712:1993, fonts ".Vn…"
    TCVN3_CAPS = "tcvn3_h"  # the same in a font of capitals, ".Vn…H"
    VNI = "vni"  # fonts "VNI-…"


# The 67 small letters that ASCII lacks, tones in the order huyền, hỏi, ngã, sắc, nặng, with the
# codes of both encodings as Windows shows their bytes (cp1252). VNI writes a letter and its mark.
_LETTERS = (
    "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ "
    "ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ"
)
_TCVN3 = (
    "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä "
    "« å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô ? õ ö ÷ ø ù ú û ü ý þ"
).replace("?", "\u00ad")
_VNI = (
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä "
    "ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï "
    "ö öø öû öõ öù öï yø yû yõ yù î"
)
_TCVN3_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
_UNTONED = dict(zip("àèìòùỳ", "aeiouy", strict=True))
_ONLY_UNICODE = re.compile("[\u0300-\u0323ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_TCVN3_FONT = re.compile(
    r"\.vn.|vn(?:time|arial|century|helvet|tahoma|courier|bookman|palatino)h?(?![a-z])"
)
_VNI_FONT = re.compile(r"vni(?![a-z])")


def by_font(name: str) -> Encoding | None:
    """Tell the encoding of a cell or run by its font; None for a font of Unicode.

    >>> by_font(".VnTime"), by_font(".VnTimeH"), by_font("VNI-Times"), by_font("Times New Roman")
    (<Encoding.TCVN3: 'tcvn3'>, <Encoding.TCVN3_CAPS: 'tcvn3_h'>, <Encoding.VNI: 'vni'>, None)
    """
    plain = name.strip().casefold()
    if _TCVN3_FONT.match(plain):
        return Encoding.TCVN3_CAPS if plain.endswith("h") else Encoding.TCVN3
    return Encoding.VNI if _VNI_FONT.match(plain) else None


def is_unicode(text: str) -> bool:
    """Tell text that holds letters which only Unicode has, whatever its font.

    >>> is_unicode("Cộng hòa"), is_unicode("Céng hoµ")
    (True, False)
    """
    return _ONLY_UNICODE.search(text) is not None


def decode(text: str, encoding: Encoding) -> str:
    """Write a text in Unicode, NFC; letters that the encoding does not have stay.

    >>> decode("Céng hoµ x· héi chñ nghÜa", Encoding.TCVN3), decode("Vieät Nam", Encoding.VNI)
    ('Cộng hoà xã hội chủ nghĩa', 'Việt Nam')
    >>> decode("ñy ban nh©n d©n", Encoding.TCVN3_CAPS)
    'ỦY BAN NHÂN DÂN'
    """
    if encoding is Encoding.UNICODE:
        return nfc(text)
    letters, pattern = _reader(_small(encoding))
    found = pattern.sub(lambda code: letters[code[0]], text)
    return nfc(found.upper() if encoding is Encoding.TCVN3_CAPS else found)


def is_written_in(text: str, encoding: Encoding) -> bool:
    """Tell text of which an encoding has every letter that ASCII lacks.

    >>> is_written_in("Lª V¨n", Encoding.TCVN3), is_written_in("Hà", Encoding.TCVN3)
    (True, False)
    """
    return _reader(_small(encoding))[1].sub("", text).isascii()


def encode(text: str, encoding: Encoding) -> str:
    """Write a text as an old encoding has it, for samples; TCVN3 capitals as letter and tone.

    >>> encode("Ưu tú", Encoding.TCVN3), encode("Đồng chí", Encoding.VNI)
    ('¦u tó', 'Ñoàng chí')
    """
    if encoding is Encoding.TCVN3_CAPS:
        return encode(text.lower(), Encoding.TCVN3)
    return "".join(codes_of(encoding).get(sign, sign) for sign in nfc(text))


@cache
def codes_of(encoding: Encoding) -> dict[str, str]:
    """List the 134 letters with their codes in an old encoding; nothing for Unicode."""
    if encoding is Encoding.UNICODE:
        return {}
    is_vni = encoding is Encoding.VNI
    small = dict(zip(_LETTERS.split(), (_VNI if is_vni else _TCVN3).split(" "), strict=True))
    large = {
        letter.upper(): code.upper() if is_vni else _capital(letter, code)
        for letter, code in small.items()
    }
    return small | large


def _capital(letter: str, code: str) -> str:
    """Write a capital of TCVN3: one with a tone is the capital without it, then the small letter.

    Ắ is the capital Ă before the small ắ; Á the plain A before the small á.
    """
    plain = _without_tone(letter).upper()
    first = _TCVN3_CAPITALS.get(plain, plain)
    return first if plain == letter.upper() else first + code


def _without_tone(letter: str) -> str:
    """Take the tone away: ắ is ă, á is a."""
    place = _LETTERS.split().index(letter)
    shaped = [one for one in _LETTERS.split()[: place + 1] if one in "ăâđêôơư" or one in _UNTONED]
    return _UNTONED.get(shaped[-1], shaped[-1])


def _small(encoding: Encoding) -> Encoding:
    return Encoding.TCVN3 if encoding is Encoding.TCVN3_CAPS else encoding


@cache
def _reader(encoding: Encoding) -> tuple[dict[str, str], re.Pattern[str]]:
    """Give every code with its letter, and a pattern that finds the long codes before the short.

    In VNI a mark may be large or small: the letter before it tells which.
    """
    letters: dict[str, str] = {}
    for letter, code in codes_of(encoding).items():
        marks = {code[1:].lower(), code[1:].upper()} if encoding is Encoding.VNI else {code[1:]}
        letters |= {code[0] + mark: letter for mark in marks}
    ordered = sorted(letters, key=len, reverse=True)
    return letters, re.compile("|".join(map(re.escape, ordered)))
