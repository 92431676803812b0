"""Text that was pasted from web pages: automatic spaces, bare tables, hidden marks."""

from __future__ import annotations

import random

from docx.document import Document as Doc

from tools.corpus.parts import add, cell, para, row, run, table, text
from tools.corpus.registry import group

WEB = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>'
HALF = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="0" w:afterAutospacing="0"/>'
PLAIN = '<w:spacing w:before="120" w:after="60"/>'
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"


def _spaced(dice: random.Random) -> str:
    return dice.choice((WEB, WEB, WEB, HALF, PLAIN, ""))


def _item(dice: random.Random, name: int) -> str:
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{name}"/></w:numPr>'
    return para(text(dice, 3, 25), listed + dice.choice((WEB, WEB, HALF)))


@group
def web_pages(document: Doc, dice: random.Random) -> None:
    """Automatic spaces between paragraphs, in lists and in cells; paragraphs with hidden marks."""
    for _ in range(dice.randint(6, 10)):
        for _ in range(dice.randint(1, 3)):
            add(
                document,
                para(text(dice, 5, 50), _spaced(dice) + dice.choice(("", '<w:jc w:val="both"/>'))),
            )
        form = dice.random()
        if form < 0.35:
            name = dice.choice((1, 2))
            add(document, *(_item(dice, name) for _ in range(dice.randint(2, 5))))
        elif form < 0.6:
            rows = [
                row([cell(3000, para(text(dice, 1, 6), _spaced(dice))),
                     cell(6000, *(para(text(dice, 1, 14), _spaced(dice)) for _ in range(dice.randint(1, 3))))])
                for _ in range(dice.randint(1, 4))
            ]  # fmt: skip
            add(document, table((3000, 6000), rows, size=dice.choice((0, 4))))
        elif form < 0.8:
            add(document, para("", _spaced(dice) + HIDDEN))
        else:
            lead = para(run(text(dice, 1, 5) + ". ", "<w:b/>"), _spaced(dice) + HIDDEN)
            add(document, lead, para(text(dice, 5, 30)))
    add(document, para("Hết."))
