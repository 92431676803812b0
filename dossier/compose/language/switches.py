"""Turns the code of a merge field into a tag: its name, and its switches as filters."""

from __future__ import annotations

import re

_MERGE = re.compile(r'\s*MERGEFIELD\s+("(?P<quoted>[^"]+)"|(?P<plain>[^\s\\]+))', re.IGNORECASE)
# A switch and what follows it (ECMA-376 part 1, 17.16.4 and 17.16.5.35).
_SWITCH = re.compile(r'\\(?P<sign>[*@#bf])\s*("(?P<quoted>[^"]*)"|(?P<plain>[^\s\\]+))')
_LETTERS = {
    "upper": "in_hoa",
    "lower": "in_thuong",
    "firstcap": "hoa_dau",
    "caps": "hoa_moi_tu",
    "roman": "la_ma",
}
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "\xa0": " "})


def tag_of(code: str) -> str:
    r"""Write the tag that prints what a merge field shows; nothing for another field.

    >>> tag_of(r' MERGEFIELD Ngay_sinh \@ "dd/MM/yyyy" \* MERGEFORMAT ')
    "{{ Ngay_sinh|dang_ngay('dd/MM/yyyy') }}"
    >>> tag_of(r'MERGEFIELD "Ho ten" \* Upper \b "Ông " \f ","'), tag_of(" PAGE ")
    ("{{ Ho ten|in_hoa|kem('Ông ', ',') }}", '')
    """
    code = code.translate(_CURLY)
    found = _MERGE.match(code)
    if found is None:
        return ""
    said: dict[str, str] = {}
    for switch in _SWITCH.finditer(code, found.end()):
        text = switch["plain"] if switch["quoted"] is None else switch["quoted"]
        sign = switch["sign"]
        if sign != "*" or text.lower() in _LETTERS:
            said[sign] = text
    return f"{{{{ {(found['quoted'] or found['plain']).strip()}{_filters(said)} }}}}"


def _filters(said: dict[str, str]) -> str:
    """Write the filters: pictures of dates and numbers, then letters, then the words around."""
    filters = ""
    if "@" in said:
        filters += f"|dang_ngay({quoted(said['@'])})"
    if "#" in said:
        filters += f"|dang_so({quoted(said['#'])})"
    if "*" in said:
        filters += f"|{_LETTERS[said['*'].lower()]}"
    if "b" in said or "f" in said:
        filters += f"|kem({quoted(said.get('b', ''))}, {quoted(said.get('f', ''))})"
    return filters


def quoted(text: str) -> str:
    r"""Write a text as it stands in a tag.

    >>> print(quoted("'ngày' dd"))
    '\'ngày\' dd'
    """
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
