"""Tables of fixed columns: header rows, merges, heights, rows that split, headings before them."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.shared import Pt

from tools.corpus.parts import add, cell, para, row, table, text
from tools.corpus.registry import group

AFTER = para("Sau bảng.")
CANT, HEADER = "<w:cantSplit/>", "<w:tblHeader/>"
HEADS = ("TT", "Họ và tên", "Chức vụ, đơn vị", "Thành tích")


def _valign(dice: random.Random) -> str:
    return f'<w:vAlign w:val="{dice.choice(("top", "center", "bottom"))}"/>'


@group
def tables(document: Doc, dice: random.Random) -> None:
    """Tables with borders: repeated header rows, merges, rows that split, alignment in cells."""
    for _ in range(dice.randint(2, 4)):
        widths = (700, dice.choice((2600, 2100)), 2200, dice.choice((3500, 4000)))
        middle = '<w:vAlign w:val="center"/>'
        head = [
            cell(w, t, para_props='<w:jc w:val="center"/>', props=middle)
            for w, t in zip(widths, HEADS, strict=True)
        ]
        rows = [row(head, CANT + HEADER)]
        whole = CANT if dice.random() < 0.5 else ""
        for number in range(dice.randint(5, 10)):
            cells = [cell(widths[0], str(number + 1), props=_valign(dice))]
            for width in widths[1:]:
                texts = [text(dice, 1, 14) for _ in range(dice.randint(1, 2))]
                cells.append(cell(width, *texts, props=_valign(dice)))
            rows.append(row(cells, whole))
            if dice.random() < 0.25:
                wide = cell(sum(widths[:2]), text(dice, 2, 6), props='<w:gridSpan w:val="2"/>')
                rows.append(row([wide, cell(widths[2], "x"), cell(widths[3], text(dice, 1, 8))]))
        document.add_paragraph(text(dice, 10, 60))
        add(document, table(widths, rows, size=dice.choice((4, 0, 8, 12))), AFTER)


@group
def merges(document: Doc, dice: random.Random) -> None:
    """Cells merged down columns, row heights, cell margins."""
    widths = (1500, 2500, 2500, 2500)
    start, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    margins = '<w:tcMar><w:top w:w="60" w:type="dxa"/><w:left w:w="40" w:type="dxa"/></w:tcMar>'
    for _ in range(dice.randint(3, 6)):
        rows = []
        depth, most = dice.choice((2, 3, 3, 4)), dice.choice((6, 30))
        for number in range(dice.randint(5, 8)):
            merge = more if number % depth else start
            own = text(dice, 1, most) if merge == start else ""
            cells = [
                cell(widths[0], own, props=merge + '<w:vAlign w:val="center"/>'),
                cell(widths[1], text(dice, 1, 8)),
                cell(widths[2], text(dice, 1, 8), props=margins),
                cell(widths[3], text(dice, 1, 4), props='<w:vAlign w:val="bottom"/>'),
            ]
            rows.append(row(cells, dice.choice(("", '<w:trHeight w:val="600"/>'))))
        place = dice.choice(("left", "center", "right"))
        add(document, table(widths, rows, props=f'<w:jc w:val="{place}"/>'), AFTER)


@group
def fixed_rows(document: Doc, dice: random.Random) -> None:
    """Rows of a fixed height that hide what does not fit."""
    for _ in range(dice.randint(2, 4)):
        widths = dice.choice(((3000, 3000, 3000), (1500, 4500, 3000), (4000, 5000)))
        rows = []
        for _ in range(dice.randint(5, 8)):
            height = dice.choice((400, 700, 1000))
            cells = [cell(w, text(dice, 1, 16)) for w in widths]
            rows.append(row(cells, f'<w:trHeight w:val="{height}" w:hRule="exact"/>'))
        add(document, table(widths, rows), AFTER)


@group
def splits(document: Doc, dice: random.Random) -> None:
    """Rows taller than what is left of a page, with and without header rows."""
    widths = (1200, 4000, 3800)
    spaced = '<w:spacing w:before="60" w:after="60"/>'
    for _ in range(dice.randint(2, 3)):
        heads = [row([cell(w, "Tiêu đề") for w in widths], HEADER)]
        rows = heads if dice.random() < 0.5 else []
        for _ in range(dice.randint(2, 4)):
            cells = []
            for width in widths:
                texts = [text(dice, 5, 30) for _ in range(dice.randint(1, 3))]
                cells.append(cell(width, *texts, para_props=spaced))
            rows.append(row(cells))
        add(document, table(widths, rows, size=dice.choice((4, 4, 0))), AFTER)


@group
def headings_and_tables(document: Doc, dice: random.Random) -> None:
    """Kept headings before tables, at every height of the page."""
    widths = (900, 4000, 4000)
    for index in range(dice.randint(6, 10)):
        for _ in range(dice.randint(1, 6)):
            document.add_paragraph(text(dice, 5, 60))
        title = document.add_paragraph(f"{index}. " + text(dice, 2, 5))
        title.paragraph_format.keep_with_next = True
        title.paragraph_format.space_before = Pt(12)
        heads = [cell(w, "Tiêu đề", para_props="<w:keepNext/>") for w in widths]
        rows = [row(heads, CANT + HEADER)]
        rows += [
            row([cell(w, text(dice, 1, 9)) for w in widths], CANT)
            for _ in range(dice.randint(2, 5))
        ]
        add(document, table(widths, rows), AFTER)
