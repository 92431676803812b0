"""Turns text into the words by which it is found: folded, letters and digits only."""

from __future__ import annotations

from dossier.words.text import fold


def spoken(text: str) -> list[str]:
    """Part a text into words of letters and digits.

    >>> spoken("Đặng H'Bia, số 12/QĐ-TU")
    ['dang', 'h', 'bia', 'so', '12', 'qd', 'tu']
    """
    folded = fold(text)
    if folded.replace(" ", "").isalnum():
        return folded.split()
    return "".join(sign if sign.isalnum() else " " for sign in folded).split()


def searchable(*texts: str) -> str:
    """Put the words of several texts in one line, each with a space on either side.

    >>> searchable("Trần Thị B", "Chuyên viên")
    ' tran thi b chuyen vien '
    """
    return f" {' '.join(spoken(' '.join(texts)))} "


def vocabulary(*texts: str) -> str:
    """Put each word of long texts in one line once, as `searchable` does.

    >>> vocabulary("Bằng khen", "khen thưởng")
    ' bang khen thuong '
    """
    return f" {' '.join(dict.fromkeys(spoken(' '.join(texts))))} "
