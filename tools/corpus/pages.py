"""Sections: sheets of both kinds, headers and footers, page numbers."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.section import Section
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tools.corpus.parts import CENTER, JUSTIFY, field, spaced, text
from tools.corpus.registry import group


@group
def sections(document: Doc, dice: random.Random) -> None:
    """Portrait and landscape sections, page numbers, a first page of its own, tall headers."""
    own_first = dice.random() < 0.7
    for index in range(dice.randint(2, 4)):
        section = document.add_section() if index else document.sections[0]
        if index and dice.random() < 0.6:
            _turn(section)
        section.different_first_page_header_footer = index == 0 and own_first
        if index:
            section.header.is_linked_to_previous = dice.random() < 0.3
        if not section.header.is_linked_to_previous or not index:
            _header(section, dice, is_tall=index > 0 and dice.random() < 0.6)
        if index == 0:
            foot = section.footer.paragraphs[0]
            foot.add_run("Trang ")
            _counter(foot, "PAGE")
            foot.add_run("/")
            _counter(foot, "NUMPAGES")
        for _ in range(dice.randint(5, 9)):
            para = document.add_paragraph()
            para.alignment = JUSTIFY
            para.paragraph_format.space_before = Pt(6)
            para.add_run(text(dice, 40, 100))


def _turn(section: Section) -> None:
    is_wide = section.orientation is WD_ORIENT.LANDSCAPE
    section.orientation = WD_ORIENT.PORTRAIT if is_wide else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _header(section: Section, dice: random.Random, *, is_tall: bool) -> None:
    head = section.header.paragraphs[0]
    head.alignment = CENTER
    _counter(head, "PAGE")
    if is_tall:
        for _ in range(dice.randint(1, 3)):
            section.header.add_paragraph(text(dice, 20, 50))


def _counter(target: Paragraph, code: str) -> None:
    inside = parse_xml(spaced(f"<w:p>{field(code)}</w:p>"))
    for run in list(inside):
        target._p.append(run)  # noqa: SLF001  # python-docx has no fields
