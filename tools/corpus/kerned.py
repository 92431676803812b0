"""Text whose letters kern, as the templates of newer Words ask for."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.oxml import parse_xml

from tools.corpus.glyphs import aligned
from tools.corpus.parts import add, para, run, spaced, text
from tools.corpus.registry import group

PAIRS = ("AVAT", "TAY", "To. VAN", "P.A.", "LTV", "We", "AV,", "Yvan", "11.7", "Ty.", "Av A", "VA.")


def _words(dice: random.Random, least: int, most: int) -> str:
    found = text(dice, least, most).split()
    return " ".join(dice.choice(PAIRS) if dice.random() < 0.15 else word for word in found)


@group
def kerned(document: Doc, dice: random.Random) -> None:
    """Kerning from a size on for the whole document, from another for runs, and none."""
    normal = document.styles["Normal"].element.get_or_add_rPr()
    normal.append(parse_xml(spaced(f'<w:kern w:val="{dice.choice((2, 2, 16, 24))}"/>')))
    looks = ("", "", "<w:b/>", "<w:i/>", "<w:caps/>", '<w:sz w:val="24"/>', '<w:sz w:val="44"/>',
             '<w:kern w:val="0"/>', '<w:kern w:val="12"/>')  # fmt: skip
    for _ in range(dice.randint(20, 26)):
        runs = [
            run(_words(dice, 2, 25) + " ", dice.choice(looks)) for _ in range(dice.randint(1, 5))
        ]
        add(document, para("".join(runs), aligned(dice)))
