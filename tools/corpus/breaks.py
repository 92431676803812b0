"""Where pages end: breaks that are asked for, and paragraphs and tables that stay together."""

from __future__ import annotations

import random

from docx.document import Document as Doc

from tools.corpus.ends import close, end, tell
from tools.corpus.parts import add, cell, para, row, run, table, text
from tools.corpus.registry import group

PAGE = '<w:r><w:br w:type="page"/></w:r>'
LINE = "<w:r><w:br/></w:r>"
BOTH = '<w:jc w:val="both"/>'


def _rows(dice: random.Random, count: int, keep: str = "") -> list[str]:
    return [
        row([cell(3000, text(dice, 1, 8), para_props=keep), cell(6000, text(dice, 2, 30))])
        for _ in range(count)
    ]


@group
def keeps_and_breaks(document: Doc, dice: random.Random) -> None:
    """Chains that stay together, whole paragraphs, breaks before, in and after paragraphs."""
    for _ in range(dice.randint(8, 14)):
        add(document, *tell(dice, dice.randint(1, 3)), *_turn(dice))
    add(document, *tell(dice, 2))


def _turn(dice: random.Random) -> list[str]:
    """Write something that moves the end of a page."""
    words = run(text(dice, 5, 60))
    keep = "<w:keepNext/>"
    turns = (
        lambda: [para(text(dice, 3, 12), keep), para(text(dice, 3, 30), keep + "<w:keepLines/>")],
        lambda: [para(text(dice, 3, 12), keep), table((3000, 6000), _rows(dice, 4))],
        lambda: [table((3000, 6000), _rows(dice, 3, keep)), para(text(dice, 20, 90), BOTH)],
        lambda: [para(text(dice, 60, 160), "<w:keepLines/>" + BOTH)],
        lambda: [para(text(dice, 60, 160), '<w:widowControl w:val="0"/>' + BOTH)],
        lambda: [para(text(dice, 5, 30), "<w:pageBreakBefore/>")],
        lambda: [para(words + PAGE + run(text(dice, 5, 40)), BOTH)],
        lambda: [para(PAGE + words)],
        lambda: [para(words + PAGE)],
        lambda: [para(PAGE), para(), para(text(dice, 3, 9), '<w:spacing w:before="240"/>')],
        lambda: [para(words + LINE + run(text(dice, 3, 20)), BOTH)],
        lambda: [para() for _ in range(dice.randint(1, 6))],
    )
    return dice.choice(turns)()


@group
def page_tops(document: Doc, dice: random.Random) -> None:
    """Space before, empty paragraphs and tables at the top and the foot of pages and sections."""
    for _ in range(dice.randint(2, 3)):
        for _ in range(dice.randint(4, 8)):
            before, after = dice.choice((0, 120, 240, 360)), dice.choice((0, 120, 240))
            space = f'<w:spacing w:before="{before}" w:after="{after}"/>'
            add(document, para(text(dice, 5, 90), space + BOTH))
            add(document, *(para("", space) for _ in range(dice.choice((0, 0, 1, 3)))))
            if dice.random() < 0.3:
                add(document, table((3000, 6000), _rows(dice, dice.randint(2, 6))))
        space = '<w:spacing w:before="240"/>'
        kind = dice.choice(("nextPage", "nextPage", "continuous"))
        add(document, para(text(dice, 2, 8), space + end(kind)))
    add(document, *tell(dice, 3))
    close(document, end("nextPage"))
