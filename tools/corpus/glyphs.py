"""Letters: spread, squeezed, raised, kerned, underlined, struck, symbols, breaks between them."""

from __future__ import annotations

import random

from docx.document import Document as Doc

from tools.corpus.parts import add, para, run, text
from tools.corpus.registry import group

ALIGNS = ("left", "both", "both", "center", "right")
UNDERLINES = (
    "single", "double", "dotted", "dash", "dotDash", "dotDotDash", "wave", "thick", "words",
    "dashLong", "wavyDouble",
)  # fmt: skip
COLORS = ("yellow", "green", "cyan", "lightGray")
HARD = (
    "TP.HCM", "QĐ-UBND", "05/2026/NĐ-CP", "http://vanban.chinhphu.vn/page/portal/chinhphu/trangchu",
    "a/b/c", "98,5%", "(một)", "“hai”", "ba…", "bốn?", "năm!", "sáu:", "1.234.567", "x=y+z", "§5",
    "a@b.vn", "M&amp;A", "3–4", "5—6", "và/hoặc", "Điều\u00a05", "tổ\u00adchức", "nghiên\u00adcứu\u00adkhoa\u00adhọc", "10\u00a0%", "№5",
    "[7]", "{8}", "«9»", "10°C", "0,5", "20-30", "-1", "+2", "A–Z", "thi-đua", "50.000₫",
)  # fmt: skip


def aligned(dice: random.Random) -> str:
    """Choose an alignment."""
    return f'<w:jc w:val="{dice.choice(ALIGNS)}"/>'


def _spread(dice: random.Random) -> str:
    return dice.choice((
        "", "", f'<w:spacing w:val="{dice.choice((-10, -6, -4, 4, 6, 10, 20, 40))}"/>',
        f'<w:w w:val="{dice.choice((80, 90, 95, 105, 120, 150))}"/>',
        '<w:spacing w:val="10"/><w:w w:val="90"/>', "<w:b/>", "<w:i/>",
        f'<w:position w:val="{dice.choice((-6, -4, 4, 6))}"/>',
    ))  # fmt: skip


@group
def spread_letters(document: Doc, dice: random.Random) -> None:
    """Letters spread and squeezed, scaled, raised and lowered, whole paragraphs and parts."""
    for _ in range(dice.randint(20, 28)):
        if dice.random() < 0.4:
            add(document, para(run(text(dice, 20, 60), _spread(dice)), aligned(dice)))
            continue
        runs = [run(text(dice, 1, 10) + " ", _spread(dice)) for _ in range(dice.randint(2, 8))]
        add(document, para("".join(runs), aligned(dice)))


def _mark(dice: random.Random) -> str:
    return dice.choice((
        "", "", f'<w:u w:val="{dice.choice(UNDERLINES)}"/>', "<w:strike/>", "<w:dstrike/>",
        '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>', "<w:caps/>",
        "<w:smallCaps/>", f'<w:highlight w:val="{dice.choice(COLORS)}"/>',
        '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>', "<w:vanish/>",
        f'<w:color w:val="C00000"/><w:sz w:val="{dice.choice((20, 24, 32))}"/>',
    ))  # fmt: skip


@group
def marks(document: Doc, dice: random.Random) -> None:
    """Underlines, strikes, small letters, capitals, highlights, borders and shades of runs."""
    for _ in range(dice.randint(20, 28)):
        runs = [run(text(dice, 1, 9) + " ", _mark(dice)) for _ in range(dice.randint(2, 9))]
        add(document, para("".join(runs), aligned(dice)))


@group
def breaking(document: Doc, dice: random.Random) -> None:
    """Signs at which lines may end or not, long words, soft and hard hyphens, hard spaces."""
    for _ in range(dice.randint(24, 34)):
        words = [
            dice.choice(HARD) if dice.random() < 0.4 else text(dice, 1, 2)
            for _ in range(dice.randint(10, 45))
        ]
        runs = [run(" ".join(words[at : at + 9])) for at in range(0, len(words), 9)]
        between = dice.choice(
            (run(" "), "<w:r><w:softHyphen/></w:r>", "<w:r><w:noBreakHyphen/></w:r>")
        )
        add(document, para(between.join(runs), aligned(dice) + dice.choice(("", NARROW))))


NARROW = '<w:ind w:left="1500" w:right="2500"/>'
