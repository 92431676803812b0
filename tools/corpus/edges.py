"""Paragraphs with borders, shades, grids, and spaces that close up."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.oxml import parse_xml
from docx.shared import Twips

from tools.corpus.parts import SIDES, add, para, run, spaced, text
from tools.corpus.registry import group

KINDS = ("single", "single", "single", "double", "dotted", "dashed", "thick")


def _border(side: str, dice: random.Random) -> str:
    size, space = dice.choice((4, 4, 6, 8, 12, 18)), dice.choice((0, 1, 1, 4, 8))
    return (
        f'<w:{side} w:val="{dice.choice(KINDS)}" w:sz="{size}" w:space="{space}" w:color="auto"/>'
    )


def _box(dice: random.Random) -> str:
    sides = dice.choice((SIDES[:4], SIDES[:4], ("bottom",), ("top",), ("top", "bottom"), ("left",)))
    return f"<w:pBdr>{''.join(_border(side, dice) for side in sides)}</w:pBdr>"


def _frame(dice: random.Random) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="DEEAF6"/>' if dice.random() < 0.4 else ""
    space = dice.choice(("", '<w:spacing w:before="120" w:after="120"/>'))
    indents = dice.choice(
        ("", "", '<w:ind w:left="567" w:right="400"/>', '<w:ind w:hanging="300"/>')
    )
    return f"{_box(dice)}{shade}{space}{indents}"


@group
def borders_and_shading(document: Doc, dice: random.Random) -> None:
    """Boxes around one paragraph or several alike, with indents and shades."""
    for _ in range(dice.randint(6, 8)):
        props = _frame(dice) + f'<w:jc w:val="{dice.choice(("left", "both", "center"))}"/>'
        for _ in range(dice.choice((1, 1, 2, 3))):
            add(document, para(text(dice, 4, 30), props))
        if dice.random() < 0.6:
            add(document, para(text(dice, 4, 30)))


@group
def grid_lines(document: Doc, dice: random.Random) -> None:
    """Lines that snap to the grid of a section, and paragraphs that do not."""
    kind = dice.choice(("lines", "lines", "lines", "default"))
    # Lines that fill the page: LibreOffice, unlike Word, centres on it what does not.
    pitch, bottom = dice.choice(((360, 1302), (470, 1602)))
    document.sections[0].bottom_margin = Twips(bottom)
    end = document.element.body.sectPr
    for old in end.findall(f"{{{end.nsmap['w']}}}docGrid"):
        end.remove(old)
    end.append(parse_xml(spaced(f'<w:docGrid w:type="{kind}" w:linePitch="{pitch}"/>')))
    for _ in range(dice.randint(18, 26)):
        props = dice.choice(("", "", '<w:snapToGrid w:val="0"/>'))
        props += dice.choice(("", "", '<w:spacing w:before="120" w:after="60"/>',
                              '<w:spacing w:line="360" w:lineRule="auto"/>',
                              '<w:spacing w:line="320" w:lineRule="exact"/>',
                              '<w:spacing w:line="400" w:lineRule="atLeast"/>'))  # fmt: skip
        props += f'<w:jc w:val="{dice.choice(("left", "both"))}"/>'
        size = dice.choice(("", "", "", '<w:sz w:val="24"/>', '<w:sz w:val="40"/>'))
        add(document, para(run(text(dice, 3, 50), size), props))


@group
def closing_up(document: Doc, dice: random.Random) -> None:
    """Spaces that close up between paragraphs of one style, that come by themselves, that add."""
    names = ("List Paragraph", "Normal", "Body Text")
    for _ in range(dice.randint(24, 34)):
        style = document.styles[dice.choice(names)].style_id
        props = f'<w:pStyle w:val="{style}"/>' + dice.choice(("", "<w:contextualSpacing/>"))
        before, after = dice.choice((0, 60, 120, 240)), dice.choice((0, 100, 200))
        auto = dice.choice(("", "", "", ' w:beforeAutospacing="1"', ' w:afterAutospacing="1"'))
        props += f'<w:spacing w:before="{before}" w:after="{after}"{auto}/>'
        add(document, para(text(dice, 3, 30), props))
