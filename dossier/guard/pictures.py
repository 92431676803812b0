"""Turns a picture into a promise: it does not unpack to more pixels than any page shows."""

from __future__ import annotations

from struct import unpack_from

from dossier.guard import limits
from dossier.guard.trouble import PictureError

_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def check_picture(name: str, content: bytes) -> None:
    """Refuse a picture that unpacks to more pixels than any page shows."""
    width, height = _picture_size(content)
    if width * height > limits.IMAGE_PIXELS:
        raise PictureError(part=name, pixels=width * height)


def _picture_size(content: bytes) -> tuple[int, int]:
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        return _pair(">II", content, 16)
    if content[:4] == b"GIF8" and len(content) >= 10:
        return _pair("<HH", content, 6)
    if content[:2] == b"BM" and len(content) >= 26:
        width, height = _pair("<ii", content, 18)
        return abs(width), abs(height)
    if content[:2] == b"\xff\xd8":
        return _jpeg_size(content)
    return 0, 0


def _jpeg_size(content: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        mark = content[place + 1]
        if mark in _JPEG_FRAMES:
            return _pair(">HH", content, place + 5)
        (size,) = unpack_from(">H", content, place + 2)
        place += 2 + size
    return 0, 0


def _pair(form: str, content: bytes, place: int) -> tuple[int, int]:
    first, second = unpack_from(form, content, place)
    return int(first), int(second)
