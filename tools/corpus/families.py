"""Families: several on a row, on a page, by the theme; and signs that a face lacks."""

from __future__ import annotations

import random
import re
from pathlib import Path

from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from dossier.words.text import fold
from tools.corpus.parts import ALIGNED, JUSTIFY, add, para, run, table, text
from tools.corpus.parts import cell as table_cell
from tools.corpus.parts import row as table_row
from tools.corpus.registry import group

ROOT = Path("/usr/share/fonts/truetype")
# The groups of this module want the packages fonts-liberation2, fonts-crosextra-carlito,
# fonts-crosextra-caladea and fonts-dejavu-core of Debian, for LibreOffice as for ourselves.
FOLDERS = tuple(ROOT / name for name in ("liberation2", "crosextra", "dejavu"))
WANTED = ("LiberationMono-Bold.ttf", "Carlito-Bold.ttf", "Caladea-Bold.ttf", "DejaVuSans.ttf")
NEEDY = frozenset({"families", "family_lines", "theme_fonts", "signs"})

# Carlito joins these letters in LibreOffice; Word does not unless asked (w14:ligatures).
JOINED = re.compile("t[tif]|f[tfil]")
# Caladea has no Vietnamese letters; which face draws them instead differs.
FAMILIES = ("Times New Roman", "Arial", "Courier New", "Calibri", "Cambria")
SIGNS = ["☐", "☑", "✓", "➢", "❖", "★", "→", "⇒", "≥", "∑", "Ω", "♦", "□", "■", "●", "►"]


def is_ready() -> bool:
    """Tell whether this machine has the fonts that these groups want."""
    there = {path.name for folder in FOLDERS for path in folder.glob("*.ttf")}
    return there.issuperset(WANTED)


@group
def families(document: Doc, dice: random.Random) -> None:
    """Runs of several families and sizes in paragraphs of every alignment."""
    for _ in range(dice.randint(10, 16)):
        block = document.add_paragraph()
        block.alignment = dice.choice((*ALIGNED, JUSTIFY, JUSTIFY))
        block.paragraph_format.first_line_indent = Twips(dice.choice((0, 567, 720)))
        block.paragraph_format.space_after = Pt(dice.choice((0, 6)))
        usual = dice.choice(FAMILIES)
        for _ in range(dice.randint(2, 8)):
            _add(block, dice, dice.choice((usual, usual, dice.choice(FAMILIES))))


@group
def family_lines(document: Doc, dice: random.Random) -> None:
    """Paragraphs of one family each, under every line rule, and tables of them."""
    for _ in range(dice.randint(12, 18)):
        family, size = dice.choice(FAMILIES), dice.choice((9, 10, 11, 12, 13, 14, 16, 20))
        block = document.add_paragraph()
        form = block.paragraph_format
        form.line_spacing = dice.choice((1.0, 1.0, 1.08, 1.15, 1.5, 0.9, Pt(18), Pt(24)))
        form.space_before, form.space_after = Pt(dice.choice((0, 6))), Pt(dice.choice((0, 6, 8)))
        one = block.add_run(_text(dice, family, 10, 60))
        _dress(one, family)
        one.font.size = Pt(size)
        if dice.random() < 0.2:
            add(document, _table(dice))


@group
def theme_fonts(document: Doc, dice: random.Random) -> None:
    """Styles that name fonts of the theme, as Word's own template has them."""
    major, minor = dice.choice(FAMILIES[:4]), dice.choice(FAMILIES[:4])
    _set_theme(document, major, minor)
    for rule in document.styles.element.iter(qn("w:rFonts")):
        if rule.getparent().getparent().get(qn("w:styleId")) == "Normal":
            rule.getparent().remove(rule)
    document.styles["Normal"].font.size = Pt(dice.choice((11, 12, 13)))
    form = document.styles["Normal"].paragraph_format
    form.space_after, form.line_spacing = Pt(8), dice.choice((1.08, 1.15, 1.0))
    for _ in range(dice.randint(6, 9)):
        document.add_heading(_text(dice, major, 3, 9), dice.choice((1, 2, 3)))
        for _ in range(dice.randint(1, 3)):
            block = document.add_paragraph(_text(dice, minor, 20, 90))
            block.alignment = dice.choice(ALIGNED)


@group
def signs(document: Doc, dice: random.Random) -> None:
    """Signs that Times New Roman lacks, and codes of symbol fonts, among plain words."""
    for _ in range(dice.randint(14, 22)):
        words = text(dice, 8, 40).split()
        for _ in range(dice.randint(1, 4)):
            words.insert(dice.randrange(len(words)), dice.choice(SIGNS))
        block = document.add_paragraph()
        block.alignment = dice.choice(ALIGNED)
        _dress(block.add_run(" ".join(words)), dice.choice(FAMILIES[:2]))


def _set_theme(document: Doc, major: str, minor: str) -> None:
    part = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    content = part.blob.decode("utf-8")
    for kind, family in (("major", major), ("minor", minor)):
        pattern = rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*'
        content = re.sub(pattern, rf"\g<1>{family}", content)
    part._blob = content.encode("utf-8")  # noqa: SLF001 -- python-docx offers no other way


def _text(dice: random.Random, family: str, least: int, most: int) -> str:
    """Say words that a family sets in LibreOffice as in Word."""
    words = text(dice, least, most)
    if family == "Cambria":
        return fold(words)
    if family == "Calibri":
        return " ".join(word for word in words.split() if not JOINED.search(word)) or "năm"
    return words


def _add(block: Paragraph, dice: random.Random, family: str) -> None:
    one = block.add_run(_text(dice, family, 2, 16) + dice.choice((" ", " ", " ", "")))
    _dress(one, family)
    one.bold, one.italic = dice.random() < 0.25, dice.random() < 0.2
    one.font.size = Pt(dice.choice((14, 14, 14, 13, 12, 11, 10, 16)))


def _dress(one: Run, family: str) -> None:
    fonts = f'<w:rFonts {nsdecls("w")} w:ascii="{family}" w:hAnsi="{family}" w:cs="{family}"/>'
    one._r.get_or_add_rPr().insert(0, parse_xml(fonts))  # noqa: SLF001 -- its XML


def _table(dice: random.Random) -> str:
    widths = [dice.randint(1400, 2600) for _ in range(dice.randint(2, 4))]
    rows = [table_row([table_cell(width, _words(dice)) for width in widths]) for _ in range(3)]
    return table(widths, rows)


def _words(dice: random.Random) -> str:
    family, size = dice.choice(FAMILIES), dice.choice((20, 22, 24))
    look = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/><w:sz w:val="{size}"/>'
    return para(run(_text(dice, family, 1, 8), look))
