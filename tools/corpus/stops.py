"""Tab stops of every kind."""

from __future__ import annotations

import random
from collections.abc import Sequence

from docx.document import Document as Doc
from docx.shared import Twips

from tools.corpus.parts import JUSTIFY, add, para, run, text
from tools.corpus.registry import group


@group
def tabs(document: Doc, dice: random.Random) -> None:
    """Left, centre, right and decimal stops, leaders, default stops, hanging indents."""
    for _ in range(dice.randint(22, 34)):
        para = document.add_paragraph()
        form = para.paragraph_format
        if dice.random() < 0.5:
            for stop, align in ((1500, 0), (4000, 1), (7500, 2)):
                if dice.random() < 0.7:
                    place, leader = Twips(stop + dice.randint(-300, 300)), dice.choice((0, 0, 1, 3))
                    form.tab_stops.add_tab_stop(place, align, leader)
        if dice.random() < 0.2:
            form.left_indent, form.first_line_indent = Twips(700), Twips(-700)
        if dice.random() < 0.15:
            para.alignment = JUSTIFY
        for _ in range(dice.randint(1, 4)):
            para.add_run(text(dice, 1, 3) + "\t")
        para.add_run(text(dice, 1, dice.choice((2, 2, 20))))
        if dice.random() < 0.3:
            _amounts(document, dice)


def _amounts(document: Doc, dice: random.Random) -> None:
    """Add a line of numbers on decimal stops (with points: LibreOffice's locale has no commas)."""
    para = document.add_paragraph()
    for stop in (2000, 4500, 8000):
        para.paragraph_format.tab_stops.add_tab_stop(Twips(stop), 3, dice.choice((0, 1)))
        para.add_run(f"\t{dice.randint(1, 99999)}.{dice.randint(1, 99)}")


KINDS: Sequence[str] = ("left", "center", "right", "left", "right")
INDENTS = (
    "", "", '<w:ind w:left="850" w:hanging="850"/>', '<w:ind w:firstLine="567"/>',
    '<w:ind w:left="567"/>', '<w:ind w:left="-300" w:right="-300"/>', '<w:ind w:right="2000"/>',
)  # fmt: skip
LEADERS = ("none", "none", "dot", "hyphen", "underscore", "middleDot")


def _stops(dice: random.Random, kinds: Sequence[str], count: int) -> str:
    leaders = ("none",) if "decimal" in kinds else LEADERS
    places = sorted(dice.sample(range(600, 9000, 150), count))
    tabs = "".join(
        f'<w:tab w:val="{dice.choice(kinds)}" w:leader="{dice.choice(leaders)}" w:pos="{place}"/>'
        for place in places
    )
    edge = '<w:tab w:val="right" w:leader="dot" w:pos="9071"/>' if dice.random() < 0.2 else ""
    return f"<w:tabs>{tabs}{edge}</w:tabs>"


@group
def tab_kinds(document: Doc, dice: random.Random) -> None:
    """Stops beyond the margin and in aligned lines, indents that act as stops."""
    between = "<w:r><w:tab/></w:r>"
    for _ in range(dice.randint(26, 36)):
        words = [text(dice, 1, 3) for _ in range(dice.randint(2, 5))]
        props, kinds = dice.choice((*INDENTS, INDENTS[-1])), KINDS
        jc = dice.choice(("left", "left", "both", "center", "right"))
        if dice.random() < 0.2:
            kinds, jc = ("decimal",), "left"
            words = [f"{dice.randint(1, 9999)}.{dice.randint(0, 99)}" for _ in words]
        elif dice.random() < 0.2:
            words[-1] = text(dice, 10, 30)
        if props != INDENTS[-1] and dice.random() < 0.7:
            props = _stops(dice, kinds, dice.randint(len(words) - 1, len(words))) + props
        lead = between if dice.random() < 0.3 else ""
        inside = lead + between.join(run(one) for one in words)
        add(document, para(inside, f'{props}<w:jc w:val="{jc}"/>'))
