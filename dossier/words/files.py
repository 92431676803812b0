"""Turns any text into a file name stem that Windows, Linux and a zip package all take."""

from __future__ import annotations

import re

from dossier.words.text import fold

_KEPT = re.compile(r"[^a-z0-9]+")
# Windows keeps these names for devices, whatever ending follows.
_DEVICE = re.compile(r"con|prn|aux|nul|conin|conout|com\d|lpt\d")
_LONGEST = 80


def safe_stem(text: str, *, longest: int = _LONGEST) -> str:
    """Keep ASCII letters, digits and hyphens; never empty, reserved, or over `longest` signs.

    >>> safe_stem("Báo cáo: Nguyễn Văn A / Đội 1"), safe_stem("CON"), safe_stem("***")
    ('bao-cao-nguyen-van-a-doi-1', 'con-1', 'tep')
    """
    stem = _KEPT.sub("-", fold(text)).strip("-")[:longest].rstrip("-") or "tep"
    return f"{stem}-1" if _DEVICE.fullmatch(stem) else stem
