"""Sections of all kinds: where they begin, their margins, their columns, the numbers of their pages."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.oxml import parse_xml

from tools.corpus.parts import add, field, para, row, run, spaced, table, text
from tools.corpus.parts import cell as cell_of
from tools.corpus.registry import group

BOTH = '<w:jc w:val="both"/>'
UPRIGHT, TURNED = (11906, 16838), (16838, 11906)
MARGINS = {"top": 1134, "right": 1134, "bottom": 1134, "left": 1701, "header": 567, "footer": 567}
FORMATS = (
    "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "decimal",
)  # fmt: skip
SWITCHES = ("", r" \* ROMAN", r" \* roman", r" \* Arabic", r" \* MERGEFORMAT", r" \* ALPHABETIC")


def end(kind: str = "", more: str = "", size: tuple[int, int] = UPRIGHT, **own: int) -> str:
    """Write a w:sectPr: where the section begins, its sheet, and what else it says."""
    sides = "".join(f' w:{side}="{width}"' for side, width in (MARGINS | own).items())
    turned = ' w:orient="landscape"' if size == TURNED else ""
    begins = f'<w:type w:val="{kind}"/>' if kind else ""
    return (
        f'<w:sectPr>{begins}<w:pgSz w:w="{size[0]}" w:h="{size[1]}"{turned}/>'
        f"<w:pgMar{sides}/>{more}</w:sectPr>"
    )


def close(document: Doc, section: str) -> None:
    """Let the document end with a section."""
    body = document.element.body
    old = body[-1]
    fresh = parse_xml(spaced(section))
    for reference in list(old):
        if reference.tag.endswith("Reference"):
            fresh.insert(0, reference)
    body.replace(old, fresh)


def tell(dice: random.Random, count: int, least: int = 8, most: int = 70) -> list[str]:
    """Write paragraphs as offices do: most of them justified, with some space."""
    return [para(text(dice, least, most), _look(dice)) for _ in range(count)]


def _look(dice: random.Random) -> str:
    space = dice.choice(("", "", '<w:spacing w:before="120"/>', '<w:spacing w:after="120"/>'))
    return space + dice.choice(("", BOTH, BOTH, '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'))


@group
def kinds_of_sections(document: Doc, dice: random.Random) -> None:
    """Sections that begin on the same, the next, an odd or an even page, turned or not."""
    kinds = ("continuous", "nextPage", "oddPage", "evenPage", "continuous")
    for _ in range(dice.randint(2, 4)):
        add(document, *tell(dice, dice.randint(2, 6)))
        last = end(dice.choice(kinds), size=dice.choice((UPRIGHT, UPRIGHT, TURNED)))
        add(document, para(text(dice, 3, 20), last))
    add(document, *tell(dice, dice.randint(2, 6)))
    close(document, end("nextPage"))


@group
def columns(document: Doc, dice: random.Random) -> None:
    """Text in two and three columns, balanced where more follows, between lines or not."""
    add(document, *tell(dice, 2), para(text(dice, 3, 20), end()))
    for _ in range(dice.randint(1, 2)):
        add(document, *tell(dice, dice.randint(3, 8), 4, 40))
        if dice.random() < 0.3:
            add(document, para('<w:r><w:br w:type="column"/></w:r>' + run(text(dice, 5, 20))))
            add(document, *tell(dice, 2))
        count, space = dice.choice((2, 2, 3)), dice.choice((425, 708))
        line = dice.choice(("", ' w:sep="1"'))
        even = f'<w:cols w:num="{count}" w:space="{space}"{line}/>'
        add(document, para(text(dice, 3, 20), end("continuous", even)))
        add(document, *tell(dice, 2), para(text(dice, 3, 20), end("continuous")))
    add(document, *tell(dice, dice.randint(8, 30), 4, 40))
    close(document, end("nextPage", '<w:cols w:num="2" w:space="708"/>'))


@group
def page_numbers(document: Doc, dice: random.Random) -> None:
    """Page numbers in all formats, begun anew or not, in headers, footers, text and tables.

    Where numbers begin anew LibreOffice counts blank pages that nobody sees, so no totals there.
    """
    anew = dice.random() < 0.5
    head = document.sections[0].header.paragraphs[0]
    foot = document.sections[0].footer.paragraphs[0]
    for target, code in ((head, "PAGE"), (foot, "PAGE" if anew else "NUMPAGES")):
        inside = parse_xml(spaced(para(run("Trang ") + field(code + dice.choice(SWITCHES), ""))))
        for one in list(inside)[1:]:
            target._p.append(one)  # noqa: SLF001  # python-docx has no fields
    for _ in range(dice.randint(1, 3)):
        _numbered(document, dice)
        add(document, para(text(dice, 3, 20), end("nextPage", _numbers(dice, anew=anew))))
    _numbered(document, dice)
    close(document, end("nextPage", _numbers(dice, anew=anew)))
    _lead(document)


def _lead(document: Doc) -> None:
    """Let the first section name the header and footer that all take over."""
    found = list(document.element.body.iter("{*}sectPr"))
    for reference in reversed(list(found[-1])):
        if str(reference.tag).endswith("Reference"):
            found[0].insert(0, reference)


def _numbers(dice: random.Random, *, anew: bool) -> str:
    start = f' w:start="{dice.choice((1, 3, 12))}"' if anew and dice.random() < 0.6 else ""
    return f'<w:pgNumType w:fmt="{dice.choice(FORMATS)}"{start}/>'


def _numbered(document: Doc, dice: random.Random) -> None:
    add(document, *tell(dice, dice.randint(3, 7)))
    add(document, para(run("Trang này là trang ") + field("PAGE" + dice.choice(SWITCHES), "")))
    cells = [cell_of(4000, para(run("tr. ") + field("PAGE", ""))), cell_of(4000, text(dice, 1, 9))]
    add(document, table((4000, 4000), [row(cells)]), *tell(dice, dice.randint(3, 9)))


@group
def margins(document: Doc, dice: random.Random) -> None:
    """Gutters, pages that face each other, margins below nothing, text high or low on a page."""
    settings = document.settings.element
    if dice.random() < 0.6:
        settings.insert(0, parse_xml(spaced("<w:mirrorMargins/>")))
    for _ in range(dice.randint(1, 3)):
        add(document, *tell(dice, dice.randint(6, 12)))
        last = end(
            "nextPage",
            gutter=dice.choice((0, 284, 567)),
            left=dice.choice((1134, 1701, 1985)),
            top=dice.choice((1134, -1134, 851)),
        )
        add(document, para(text(dice, 3, 20), last))
    add(document, *tell(dice, dice.randint(6, 12)))
    close(document, end("nextPage", gutter=284))
