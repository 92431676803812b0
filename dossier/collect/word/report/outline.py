"""Tells what part of a report a paragraph or table belongs to."""

from __future__ import annotations

import re
from enum import Enum, auto

from dossier.collect.word.shapes import Grid, Paragraph, labelled
from dossier.words.text import fold


class Zone(Enum):
    """The parts of a report."""

    HEAD = auto()  # whose it is, what it asks for
    LIFE = auto()  # particulars of the person or unit
    DUTIES = auto()  # what they are charged with
    POSTS = auto()
    STORY = auto()  # what they achieved
    HONOURS = auto()
    TROUBLES = auto()
    END = auto()  # signatures and confirmations


LONGEST = 200  # signs of a heading
_SHORT = 60
_TITLE = re.compile(r"\b(bao cao|ban|ban khai|ban tu khai)( tom tat)?( thanh tich)")
_ALONE = frozenset({"BÁO CÁO", "BÁO CÁO TÓM TẮT"})
_MAIN = re.compile(r"^\s*(?:phan\s+)?(?:[ivx]+|[a-dđ])\s*[.)/:\-–]\s*", re.IGNORECASE)
_SUB = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*\s*[.)/]?\s+")
_LED = re.compile(r"^[\s\-–+*•]+")
# Words of the headings in the reports of NĐ 91/2017, NĐ 98/2023 and NĐ 152/2025 (recalled), first
# match wins.
_SECTIONS = (
    (re.compile(r"^(hinh thuc )?ky luat"), Zone.TROUBLES),
    (re.compile(r"^((so luoc|tom tat) )?(cac )?(thanh tich|ket qua)"), Zone.STORY),
    (re.compile(r"(hinh thuc|danh hieu).*khen thuong|khen thuong (cua|da)"), Zone.HONOURS),
    (re.compile(r"^danh hieu thi dua|^khen thuong"), Zone.HONOURS),
    (re.compile(r"qua trinh cong tac"), Zone.POSTS),
    (re.compile(r"ly lich|so luoc|dac diem|tieu su|thong tin (ca nhan|chung)"), Zone.LIFE),
    (re.compile(r"(quyen han|chuc nang|chuc trach).*nhiem vu|nhiem vu duoc giao"), Zone.DUTIES),
    (re.compile(r"thanh tich|ket qua|bien phap|nguyen nhan|chu truong|hoat dong cua"), Zone.STORY),
)
_ENDS = re.compile(
    r"toi (xin )?cam doan|noi dung bao cao la dung|tren day la (bao cao|toan bo)|bao cao la dung"
    r"|^(nguoi bao cao|thu truong don vi|xac nhan cua|noi nhan|nguoi viet bao cao)"
)


def is_title(paragraph: Paragraph) -> bool:
    """Tell the title of a report: "BÁO CÁO THÀNH TÍCH …", in capitals or on a line of its own.

    Papers of the Party write "BÁO CÁO" alone, and of what below it.
    """
    text = paragraph.text.strip()
    if text in _ALONE:
        return True
    if text.isupper():
        return bool(_TITLE.search(fold(text)))
    return bool(_TITLE.match(fold(text))) and (text[:7].isupper() or len(text) < 60)


def heading(paragraph: Paragraph, *, loosely: bool = False) -> tuple[Zone, bool] | None:
    """Tell which part a heading begins, and whether it is a main one; None for other text.

    `loosely` takes a short line that ends with a colon for one as well.
    """
    text = labelled(paragraph).strip()
    if not text or len(text) > LONGEST or "\n" in text.strip():
        return None
    main = _MAIN.match(text)
    numbered = main or _SUB.match(text)
    bare = text[numbered.end() :] if numbered else text
    is_loud = bare.isupper() or _is_bold(paragraph)
    is_led = loosely and len(bare) < _SHORT and bare.rstrip().endswith(":")
    if not (numbered or is_loud or is_led) or (not is_loud and bare.rstrip().endswith((".", ";"))):
        return None
    zone = next((zone for pattern, zone in _SECTIONS if pattern.search(fold(bare))), None)
    if zone is None or not (is_loud or _reads_as_heading(bare)):
        return None
    return zone, bool(main) or bare.isupper()


def is_end(text: str) -> bool:
    """Tell the last sentence of a report, or what a signature stands under."""
    return _ENDS.search(_LED.sub("", fold(text))) is not None


def is_signature(grid: Grid) -> bool:
    """Tell the table in which signatures are set: every block of it is signed or confirmed."""
    if len(grid.rows) > 4 or max((len(row) for row in grid.rows), default=0) > 3:
        return False
    text = fold(" ".join(box.text for row in grid.rows for box in row))
    return "ky, " in text or is_end(text) or "xac nhan" in text or "nguoi bao cao" in text


def _is_bold(paragraph: Paragraph) -> bool:
    said = [span for span in paragraph.spans if span.text.strip()]
    return bool(said) and all(span.is_bold for span in said)


def _reads_as_heading(text: str) -> bool:
    """Tell a heading that is not set off by its look: words, and no value behind a colon."""
    _head, colon, value = text.partition(":")
    return not (colon and value.strip()) and not re.search(r"\d{4}", text)
