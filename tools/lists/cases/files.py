"""The same list in every kind of file that offices save."""

from __future__ import annotations

import random
import unicodedata

from tools.lists.people import CITIZEN, USUAL, people
from tools.lists.registry import case
from tools.lists.staff import some
from tools.lists.tables import lay
from tools.lists.truth import Listed, ListFile, Page
from tools.lists.write import docx, ods, text, webpage, xls


def usual(dice: random.Random, name: str, top: int = 0) -> tuple[Page, Listed]:
    """Lay the usual list of people out."""
    page = Page(name)
    if top:
        page.put(0, 0, "DANH SÁCH VIÊN CHỨC")
    return page, lay(page, people(*USUAL, CITIZEN), some(dice, 12), top)


def as_text(dice: random.Random, file: str, encoding: str, separator: str = ",") -> ListFile:
    """Write the usual list as a text."""
    page, placed = usual(dice, file.rpartition(".")[0])
    return ListFile(file, text(page, encoding, separator), (placed,))


@case
def commas(dice: random.Random) -> ListFile:
    return as_text(dice, "ds.csv", "utf-8")


@case
def semicolons_with_a_mark(dice: random.Random) -> ListFile:
    return as_text(dice, "ds.csv", "utf-8-sig", ";")


@case
def unicode_text_of_excel(dice: random.Random) -> ListFile:
    return as_text(dice, "ds.txt", "utf-16", "\t")


@case
def tabs(dice: random.Random) -> ListFile:
    return as_text(dice, "ds.tsv", "utf-8", "\t")


@case
def vietnamese_windows(dice: random.Random) -> ListFile:
    page, placed = usual(dice, "ds")
    for place, cell in page.cells.items():
        if isinstance(cell, str):
            page.cells[place] = _pieces(cell)
    return ListFile("ds.csv", text(page, "cp1258", ";"), (placed,))


@case
def web_page_called_xls(dice: random.Random) -> ListFile:
    page, placed = usual(dice, "ds", 2)
    return ListFile("ds.xls", webpage(page), (placed,))


@case
def open_document(dice: random.Random) -> ListFile:
    page, placed = usual(dice, "Danh sách", 2)
    return ListFile("ds.ods", ods(page), (placed,))


@case
def word_table(dice: random.Random) -> ListFile:
    page, placed = usual(dice, "Bảng 1")  # as the program calls it
    return ListFile("ds.docx", docx(page), (placed,))


@case
def old_excel(dice: random.Random) -> ListFile:
    page, placed = usual(dice, "Danh sách", 2)
    return ListFile("ds.xls", xls(page), (placed,))


def _pieces(text: str) -> str:
    """Take tones off their letters, as windows-1258 has them."""
    return "".join(_apart(letter) for letter in text)


def _apart(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(one for one in parts[1:] if one in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(one for one in parts if one not in tones))
        return base + tones
    return letter
