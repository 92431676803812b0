"""Headers and footers: for first, even and most pages, taken over, tall, with tables and tabs."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from tools.corpus.ends import close, end, tell
from tools.corpus.notes import RELATION, WORD
from tools.corpus.parts import SPACES, add, cell, field, para, row, run, spaced, table, text
from tools.corpus.registry import group

RIGHT_TAB = '<w:tabs><w:tab w:val="right" w:pos="9071"/></w:tabs>'


def band(document: Doc, kind: str, pages: str, content: str) -> str:
    """Put a header or a footer into a document; write the reference that a section names it by."""
    tag = {"header": "hdr", "footer": "ftr"}[kind]
    number = sum(1 for one in document.part.rels.values() if one.reltype.endswith(kind)) + 20
    part = Part(
        PackURI(f"/word/{kind}{number}.xml"),
        f"{WORD}.{kind}+xml",
        f"<w:{tag} {SPACES}>{content}</w:{tag}>".encode(),
        document.part.package,
    )
    relation = document.part.relate_to(part, f"{RELATION}/{kind}")
    return f'<w:{kind}Reference w:type="{pages}" r:id="{relation}"/>'


def _content(dice: random.Random) -> str:
    """Write what offices set into a band."""
    number = run("Trang ") + field("PAGE", "")
    kinds = (
        para(number, '<w:jc w:val="center"/>'),
        para(run(text(dice, 2, 5)) + "<w:r><w:tab/></w:r>" + number, RIGHT_TAB),
        para(text(dice, 15, 60)) + para(number, '<w:spacing w:before="60" w:after="120"/>'),
        table((4500, 4500), [row([cell(4500, text(dice, 2, 12)), cell(4500, para(number))])])
        + para(),
        para(text(dice, 2, 6)) + para() + para(),
        para(),
    )
    return dice.choice(kinds)


def _references(
    document: Doc, dice: random.Random, pages: tuple[str, ...], *, all_of_them: bool
) -> str:
    return "".join(
        band(document, kind, page, _content(dice))
        for kind in ("header", "footer")
        for page in pages
        if all_of_them or dice.random() < 0.4
    )


@group
def headers(document: Doc, dice: random.Random) -> None:
    """Sections with bands of their own or those of the section before.

    Where only some sections have a first page of its own LibreOffice takes other bands than Word.
    """
    own = dice.choice(("", "<w:titlePg/>"))
    pages = ("default", *(("first",) if own else ()))
    if dice.random() < 0.6:
        document.settings.element.insert(0, parse_xml(spaced("<w:evenAndOddHeaders/>")))
        pages = (*pages, "even")
    for index in range(dice.randint(2, 3)):
        add(document, *tell(dice, dice.randint(6, 16)))
        top = dice.choice((1134, 1134, 851))
        section = end("nextPage" if index else "", own, top=top, bottom=dice.choice((1134, 1418)))
        names = _references(document, dice, pages, all_of_them=index == 0)
        add(document, para(text(dice, 3, 20), section.replace("<w:sectPr>", f"<w:sectPr>{names}")))
    add(document, *tell(dice, dice.randint(6, 16)))
    close(document, end("nextPage", own))
