"""Paragraphs: alignment, indents, spacing, what is kept together, looks of letters."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.enum.text import WD_BREAK
from docx.shared import Pt, Twips

from tools.corpus.parts import ALIGNED, JUSTIFY, LEFT, mixed_runs, text
from tools.corpus.registry import group


@group
def justified(document: Doc, dice: random.Random) -> None:
    """Justified paragraphs with first-line indents: one look, then many looks."""
    plain_every = dice.choice((2, 3, 4))
    first, below = dice.choice((0, 567, 720, 850)), dice.choice((0, 3, 6, 10))
    for index in range(dice.randint(10, 16)):
        para = document.add_paragraph()
        para.alignment = JUSTIFY
        para.paragraph_format.first_line_indent = Twips(first)
        para.paragraph_format.space_after = Pt(below)
        if index % plain_every == 0:
            para.add_run(text(dice, 60, 110))
        else:
            mixed_runs(para, dice, dice.randint(4, 14))


@group
def ragged(document: Doc, dice: random.Random) -> None:
    """Left, right and centred paragraphs with indents of every kind."""
    for _ in range(dice.randint(16, 24)):
        para = document.add_paragraph()
        para.alignment = dice.choice(ALIGNED)
        form = para.paragraph_format
        form.left_indent, form.right_indent = (
            Twips(dice.choice((dice.randint(0, 900), dice.randint(-600, 0)))),
            Twips(dice.choice((dice.randint(0, 900), dice.randint(-600, 0)))),
        )
        form.first_line_indent = Twips(dice.randint(-500, 700))
        mixed_runs(para, dice, dice.randint(2, 6))


@group
def spacing(document: Doc, dice: random.Random) -> None:
    """Every line rule and paragraph spacing, in mixed sizes."""
    for _ in range(dice.randint(28, 40)):
        para = document.add_paragraph()
        form = para.paragraph_format
        form.line_spacing = dice.choice(
            (1.0, 1.15, 1.5, 2.0, 0.9, 1.3, Pt(18), Pt(20), Pt(12), Pt(30))
        )
        if dice.random() < 0.2:
            form.line_spacing_rule = 3  # at least
        form.space_before, form.space_after = (
            Pt(dice.choice((0, 3, 6, 12))),
            Pt(dice.choice((0, 6, 10))),
        )
        mixed_runs(para, dice, dice.randint(1, 5))
        if dice.random() < 0.15:
            document.add_paragraph()


@group
def keeps(document: Doc, dice: random.Random) -> None:
    """Chains of kept paragraphs, whole paragraphs, widows, forced pages."""
    for index in range(dice.randint(36, 50)):
        para = document.add_paragraph()
        form = para.paragraph_format
        form.space_before, form.space_after = Pt(dice.choice((0, 6))), Pt(6)
        form.keep_with_next = dice.random() < 0.3
        form.keep_together = dice.random() < 0.2
        form.widow_control = dice.random() < 0.7
        form.page_break_before = index > 0 and dice.random() < 0.04
        mixed_runs(para, dice, dice.randint(1, 8))
        if dice.random() < 0.06:
            para.add_run().add_break(dice.choice((WD_BREAK.LINE, WD_BREAK.PAGE)))
            if dice.random() < 0.6:
                para.add_run(text(dice, 2, 30))


@group
def looks(document: Doc, dice: random.Random) -> None:
    """Underlines, capitals, strikes, raised letters, contextual spacing, manual line breaks."""
    bullet = document.styles["List Paragraph"]
    for _ in range(dice.randint(18, 28)):
        para = document.add_paragraph(style=bullet if dice.random() < 0.75 else None)
        para.paragraph_format.space_after = Pt(8)
        para.alignment = dice.choice((JUSTIFY, LEFT))
        for _ in range(dice.randint(2, 5)):
            run = para.add_run(text(dice, 2, 8) + " ")
            run.font.underline = dice.random() < 0.3
            run.font.all_caps = dice.random() < 0.2
            run.font.small_caps = dice.random() < 0.15
            run.font.strike = dice.random() < 0.1
            run.font.superscript = dice.random() < 0.1
        if dice.random() < 0.2:
            para.add_run().add_break()
            para.add_run(text(dice, 3, 25))
