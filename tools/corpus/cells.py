"""Cells: merged both ways, turned text, margins, rows as high as they are told."""

from __future__ import annotations

import random

from docx.document import Document as Doc

from tools.corpus.grids import AFTER, AUTO, free
from tools.corpus.parts import add, cell, para, row, text
from tools.corpus.registry import group

START, MORE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
PLACES = ("top", "center", "bottom")


def _place(dice: random.Random) -> str:
    return f'<w:vAlign w:val="{dice.choice(PLACES)}"/>'


def _margins(dice: random.Random, tag: str) -> str:
    sides = [s for s in ("top", "left", "bottom", "right") if dice.random() < 0.5]
    inside = "".join(f'<w:{s} w:w="{dice.choice((0, 30, 60, 150))}" w:type="dxa"/>' for s in sides)
    return f"<w:{tag}>{inside}</w:{tag}>"


@group
def merged(document: Doc, dice: random.Random) -> None:
    """Cells merged over rows and columns at once, in heads of two rows and within tables."""
    widths = (800, 2600, 1800, 1800, 2000)
    for _ in range(dice.randint(3, 4)):
        middle = '<w:vAlign w:val="center"/>'
        heads = [
            row([
                cell(800, "TT", props=START + middle),
                cell(2600, "Họ và tên", props=START + middle),
                cell(3600, "Thành tích đạt được", props='<w:gridSpan w:val="2"/>' + middle),
                cell(2000, "Ghi chú", props=START + middle),
            ], "<w:tblHeader/>"),
            row([
                cell(800, props=MORE), cell(2600, props=MORE), cell(1800, text(dice, 1, 4)),
                cell(1800, text(dice, 1, 4)), cell(2000, props=MORE),
            ], "<w:tblHeader/>"),
        ]  # fmt: skip
        rows = heads
        left = 0
        for number in range(dice.randint(6, 14)):
            merge = MORE if left else START
            left = left - 1 if left else dice.randint(0, 3)
            own = text(dice, 1, 10) if merge == START else ""
            cells = [cell(800, str(number + 1)), cell(2600, own, props=merge + _place(dice))]
            if dice.random() < 0.3:
                span = '<w:gridSpan w:val="2"/>'
                cells.append(cell(3600, text(dice, 1, 12), props=span))
            else:
                cells += [cell(1800, text(dice, 1, 6)) for _ in range(2)]
            rows.append(row([*cells, cell(2000, text(dice, 0, 5))]))
        add(document, free(widths, rows), AFTER)


@group
def turned_text(document: Doc, dice: random.Random) -> None:
    """Text that runs up or down: in heads and beside rows, at all places of its cell."""
    for _ in range(dice.randint(3, 4)):
        widths = (700, 900, 3500, 3500)
        turn = '<w:textDirection w:val="{}"/>'
        height = f'<w:trHeight w:val="{dice.choice((1500, 2200, 3000))}"/>'
        aligned = f'<w:jc w:val="{dice.choice(("left", "center", "right"))}"/>'
        cells = [
            cell(w, text(dice, 1, 3), props=turn.format(dice.choice(("btLr", "btLr", "tbRl"))) + _place(dice),
                 para_props=aligned)
            for w in widths[:2]
        ]  # fmt: skip
        cells += [cell(w, text(dice, 1, 12), props=_place(dice)) for w in widths[2:]]
        rows = [row(cells, height)]
        rows += [
            row([cell(w, text(dice, 1, w // 400)) for w in widths])
            for _ in range(dice.randint(1, 3))
        ]
        document.add_paragraph(text(dice, 3, 20))
        add(document, free(widths, rows), AFTER)


@group
def row_heights(document: Doc, dice: random.Random) -> None:
    """Rows at least or exactly so high, thick lines, text in the middle and below, empty cells."""
    for _ in range(dice.randint(4, 6)):
        widths = (1500, 4000, 3500)
        rows = []
        for _ in range(dice.randint(3, 7)):
            rule = dice.choice(("", "", ' w:hRule="exact"', ' w:hRule="auto"'))
            height = f'<w:trHeight w:val="{dice.choice((340, 500, 900, 1300))}"{rule}/>'
            most = 2 if "exact" in rule else 20
            cells = [cell(w, text(dice, 0, most), props=_place(dice)) for w in widths]
            rows.append(row(cells, dice.choice(("", height, height))))
        add(document, free(widths, rows), AFTER)


@group
def cell_margins(document: Doc, dice: random.Random) -> None:
    """Margins of tables and of single cells, spacing of the paragraphs in them."""
    for _ in range(dice.randint(4, 6)):
        widths = (2500, 3500, 3000)
        rows = []
        for _ in range(dice.randint(3, 5)):
            cells = []
            for width in widths:
                own = _margins(dice, "tcMar") if dice.random() < 0.3 else ""
                before, after = dice.choice((0, 60, 120)), dice.choice((0, 60, 120))
                spacing = f'<w:spacing w:before="{before}" w:after="{after}"/>'
                texts = [text(dice, 1, 10) for _ in range(dice.randint(1, 2))]
                cells.append(cell(width, *texts, props=own + _place(dice), para_props=spacing))
            rows.append(row(cells))
        props = AUTO + (_margins(dice, "tblCellMar") if dice.random() < 0.7 else "")
        add(document, free(widths, rows, props), para(text(dice, 1, 8)))
