"""Lists in the encodings before Unicode, told by fonts or by their letters alone."""

from __future__ import annotations

import random
from collections.abc import Callable

from dossier.words.legacy import Encoding, encode
from tools.lists.people import USUAL, people
from tools.lists.registry import case
from tools.lists.staff import some
from tools.lists.tables import lay
from tools.lists.truth import Listed, ListFile, Page
from tools.lists.write import text, xlsb, xlsx


def usual(dice: random.Random) -> tuple[Page, Listed]:
    """Lay the usual list out under a title."""
    page = Page("DS")
    page.put(0, 0, "DANH SÁCH CÁN BỘ, VIÊN CHỨC")
    return page, lay(page, people(*USUAL), some(dice, 15), 2)


def rewritten(
    dice: random.Random,
    encoding: Encoding,
    font: str = "",
    which: Callable[[tuple[int, int]], bool] = lambda _place: True,
) -> tuple[Page, Listed]:
    """Write the texts of some cells in an encoding, and in its font where one is named."""
    page, placed = usual(dice)
    for place, cell in page.cells.items():
        if isinstance(cell, str) and which(place):
            page.cells[place] = encode(cell, encoding)
            if font:
                page.fonts[place] = font
    return page, placed


@case
def tcvn3_by_font(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.TCVN3, ".VnTime")
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def vni_by_font(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.VNI, "VNI-Times")
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def tcvn3_by_letters(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.TCVN3)
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def vni_by_letters(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.VNI)
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def tcvn3_below_headings_of_unicode(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.TCVN3, ".VnArial", lambda place: place[0] > 2)
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def names_alone_in_vni(dice: random.Random) -> ListFile:
    page, placed = rewritten(
        dice, Encoding.VNI, "VNI-Times", lambda place: place[1] == 1 and place[0] > 2
    )
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def tcvn3_by_font_in_a_binary_workbook(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.TCVN3, ".VnTime")
    return ListFile("ds.xlsb", xlsb(page), (placed,))


@case
def vni_by_letters_in_a_binary_workbook(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.VNI)
    return ListFile("ds.xlsb", xlsb(page), (placed,))


@case
def tcvn3_as_text(dice: random.Random) -> ListFile:
    page, placed = rewritten(dice, Encoding.TCVN3)
    page = Page("ds", page.cells)
    return ListFile(
        "ds.csv",
        text(page, "cp1252", ";"),
        (Listed("ds", placed.kind, placed.columns, placed.rows),),
    )
