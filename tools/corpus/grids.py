"""Tables and their columns: widths that are asked for, skipped columns, tables in cells and tall rows."""

from __future__ import annotations

import random
from collections.abc import Sequence

from docx.document import Document as Doc

from tools.corpus.parts import SIDES, add, cell, para, row, text
from tools.corpus.registry import group

AFTER = para("Sau bảng.")
LINES = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>' for side in SIDES)
AUTO = '<w:tblW w:w="0" w:type="auto"/>'
HEADER = "<w:tblHeader/>"


def free(widths: Sequence[int], rows: Sequence[str], props: str = AUTO) -> str:
    """Write a w:tbl that Word may fit to its content."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f"<w:tbl><w:tblPr>{props}<w:tblBorders>{LINES}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _widths(dice: random.Random, total: int, most: int = 5) -> list[int]:
    shares = [dice.choice((1, 2, 2, 3, 4)) for _ in range(dice.randint(2, most))]
    return [total * share // sum(shares) for share in shares]


def _rows(dice: random.Random, widths: Sequence[int], count: int) -> list[str]:
    return [row([cell(w, text(dice, 1, 1 + w // 300)) for w in widths]) for _ in range(count)]


@group
def autofit(document: Doc, dice: random.Random) -> None:
    """Widths of tables in points, in per cent, left open; tables set in, in the middle, too wide."""
    asked = (
        AUTO, "", '<w:tblW w:w="5000" w:type="pct"/>', '<w:tblW w:w="3500" w:type="pct"/>',
        '<w:tblW w:w="7000" w:type="dxa"/>', '<w:tblW w:w="9600" w:type="dxa"/>',
    )  # fmt: skip
    places = (
        "", "", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>',
        '<w:tblInd w:w="500" w:type="dxa"/>', '<w:tblInd w:w="-300" w:type="dxa"/>',
    )  # fmt: skip
    for _ in range(dice.randint(5, 7)):
        widths = _widths(dice, dice.choice((9000, 9071, 6500, 9800)))
        props = dice.choice(asked) + dice.choice(places)
        document.add_paragraph(text(dice, 5, 30))
        add(document, free(widths, _rows(dice, widths, dice.randint(2, 4)), props), AFTER)


@group
def skipped_columns(document: Doc, dice: random.Random) -> None:
    """Rows that begin late or end early, cells over several columns, columns of odd widths."""
    for _ in range(dice.randint(4, 6)):
        widths = [dice.randint(900, 2400) for _ in range(4)]
        rows = _rows(dice, widths, 1)
        for _ in range(dice.randint(3, 6)):
            first = dice.randint(0, 1)
            last = dice.randint(3, 4)
            inner = widths[first:last]
            joined = dice.randint(1, len(inner) - 1)
            span = f'<w:gridSpan w:val="{joined}"/>' if joined > 1 else ""
            cells = [cell(sum(inner[:joined]), text(dice, 2, 12), props=span)]
            cells += [cell(width, text(dice, 1, 6)) for width in inner[joined:]]
            props = f'<w:gridBefore w:val="{first}"/>' if first else ""
            props += f'<w:gridAfter w:val="{4 - last}"/>' if last < len(widths) else ""
            rows.append(row(cells, props))
        add(document, free(widths, rows), AFTER)


@group
def nested(document: Doc, dice: random.Random) -> None:
    """Tables in cells: alone, between paragraphs, one after the other, two deep."""
    for _ in range(dice.randint(4, 6)):
        widths = (dice.choice((4500, 5500)), 3500)
        rows = []
        for _ in range(dice.randint(1, 3)):
            inner = _widths(dice, widths[0] - dice.choice((300, 900, 1300)), 2)
            small = free(inner, _rows(dice, inner, dice.randint(1, 3)))
            content = [small, para()]
            if dice.random() < 0.5:
                content.insert(0, para(text(dice, 3, 20)))
            if dice.random() < 0.4:
                content[-1] = para(text(dice, 3, 20))
            if dice.random() < 0.25:
                content += [free((2000,), [row([cell(2000, text(dice, 1, 5))])]), para()]
            rows.append(row([cell(widths[0], *content), cell(widths[1], text(dice, 3, 25))]))
        document.add_paragraph(text(dice, 5, 40))
        add(document, free(widths, rows), AFTER)


@group
def tall_rows(document: Doc, dice: random.Random) -> None:
    """Rows that go on over several pages, with repeated rows above them, and kept ones between."""
    for _ in range(dice.randint(1, 2)):
        document.add_paragraph(text(dice, 20, 200))
        widths = (900, 4200, 3900)
        heads = [row([cell(w, "Tiêu đề", para_props="<w:keepNext/>") for w in widths], HEADER)]
        if dice.random() < 0.4:
            heads.append(
                row([cell(w, str(n), para_props="") for n, w in enumerate(widths, 1)], HEADER)
            )
        rows = heads
        for number in range(dice.randint(3, 6)):
            whole = dice.random() < 0.3
            most = 4 if whole else dice.choice((2, 8))
            texts = [text(dice, 10, 60) for _ in range(dice.randint(1, most))]
            cells = [cell(widths[0], str(number + 1)), cell(widths[1], *texts)]
            cells.append(cell(widths[2], *(text(dice, 3, 40) for _ in range(dice.randint(1, 3)))))
            rows.append(row(cells, "<w:cantSplit/>" if whole else ""))
        add(document, free(widths, rows), AFTER)


@group
def floating_tables(document: Doc, dice: random.Random) -> None:
    """Small tables that hang on the page, with text around them, at the sides and in the middle.

    Each stands high on its page: at the end of one LibreOffice cuts it, and ours moves on whole.
    """
    for _ in range(dice.randint(2, 3)):
        document.add_paragraph(text(dice, 10, 40)).paragraph_format.page_break_before = True
        gap = dice.choice((100, 180))
        across = dice.choice(
            ('tblpX="0"', 'tblpX="700"', 'tblpXSpec="right"', 'tblpXSpec="center"')
        )
        anchor = dice.choice(("margin", "text"))
        down = dice.choice((1, 100, 300))
        place = " ".join(f"w:{said}" for said in (
            f'leftFromText="{gap}"', f'rightFromText="{gap}"', 'vertAnchor="text"',
            f'horzAnchor="{anchor}"', across, f'tblpY="{down}"',
        ))  # fmt: skip
        widths = _widths(dice, dice.choice((2500, 3500, 4500)), 3)
        rows = _rows(dice, widths, dice.randint(2, 4))
        add(document, free(widths, rows, f"<w:tblpPr {place}/>{AUTO}"))
        for _ in range(dice.randint(2, 3)):
            document.add_paragraph(text(dice, 60, 120))
