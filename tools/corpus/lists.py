"""Lists: numbers and signs before paragraphs, in the ways that Word files ask for them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from docx.document import Document as Doc
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tools.corpus.parts import add, cell, para, row, run, spaced, table, text
from tools.corpus.registry import group

LAW = (  # the ladder of Nghị định 30: phần, chương, điều, khoản, điểm
    ("upperRoman", "Phần %1"), ("upperRoman", "Chương %2"), ("decimal", "Điều %3."),
    ("decimal", "%4."), ("lowerLetter", "%5)"),
)  # fmt: skip
REPORT = (("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"))
TECHNICAL = (("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3."))
MIXED = (("upperLetter", "%1."), ("decimalZero", "%2/"), ("lowerRoman", "(%3)"), ("bullet", "–"))
LADDERS = (LAW, REPORT, TECHNICAL, MIXED)
SIGNS = (
    ("\uf0b7", "Symbol"), ("\uf0a7", "Wingdings"), ("\uf0d8", "Wingdings"), ("\uf0fc", "Wingdings"),
    ("–", ""), ("-", ""), ("+", ""), ("•", ""),
)  # fmt: skip
LOOKS = ("", "", "<w:b/>", "<w:i/>", '<w:b/><w:color w:val="C00000"/>', '<w:sz w:val="24"/>')


def level(index: int, kind: str, label: str, more: str = "", look: str = "") -> str:
    """Write a w:lvl; `more` is the XML between its label and its look."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{label}"/>{more}<w:rPr>{look}</w:rPr></w:lvl>'
    )


def indents(left: int, first: int, stop: int = 0) -> str:
    """Write the w:pPr of a level."""
    tabs = f'<w:tabs><w:tab w:val="num" w:pos="{stop}"/></w:tabs>' if stop else ""
    way = f'w:hanging="{-first}"' if first < 0 else f'w:firstLine="{first}"'
    return f'<w:pPr>{tabs}<w:ind w:left="{left}" {way}/></w:pPr>'


def number(document: Doc, lists: Sequence[str], more: str = "") -> None:
    """Make these the lists 1, 2, 3 … of a document; `more` are further w:num."""
    part = document.part.numbering_part.element
    for child in list(part):
        part.remove(child)
    for index, levels in enumerate(lists):
        kind = '<w:multiLevelType w:val="multilevel"/>'
        xml = f'<w:abstractNum w:abstractNumId="{index}">{kind}{levels}</w:abstractNum>'
        part.append(parse_xml(spaced(xml)))
    for index in range(len(lists)):
        xml = f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>'
        part.append(parse_xml(spaced(xml)))
    for xml in more.split("\n") if more else ():
        part.append(parse_xml(spaced(xml)))


def member(which: int, index: int = 0) -> str:
    """Write the w:numPr of a list's paragraph."""
    return f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{which}"/></w:numPr>'


def _ladder(dice: random.Random) -> str:
    """Write a list of several levels; some stand in steps, some at the edge with a first line."""
    steps, jc = dice.random() < 0.6, dice.choice(("left", "left", "left", "right", "center"))
    levels = []
    for index, (kind, label) in enumerate(dice.choice(LADDERS)):
        left, first = (360 * (index + 1), -360) if steps else (0, dice.choice((567, 720)))
        stop = left + first + dice.choice((500, 900)) if dice.random() < 0.2 else 0
        suffix = dice.choice(("", "", '<w:suff w:val="space"/>', '<w:suff w:val="nothing"/>'))
        more = f'{suffix}<w:lvlJc w:val="{jc}"/>{indents(left, first, stop)}'
        levels.append(level(index, kind, label, more, dice.choice(LOOKS)))
    return "".join(levels)


@group
def numbering(document: Doc, dice: random.Random) -> None:
    """Ladders of numbers with restarts and overrides, some in tables, broken by plain text."""
    again = "\n".join(
        f'<w:num w:numId="{10 + which}"><w:abstractNumId w:val="{which}"/><w:lvlOverride '
        f'w:ilvl="0"><w:startOverride w:val="{dice.randint(1, 9)}"/></w:lvlOverride></w:num>'
        for which in (0, 1)
    )
    number(document, [_ladder(dice) for _ in range(3)], again)
    which, index = 1, 0
    for _ in range(dice.randint(25, 40)):
        which = dice.choice((which, which, which, 1, 2, 3, 10, 11))
        index = max(0, min(2, index + dice.choice((-1, -1, 0, 0, 1)))) if which < 10 else 0
        props = member(which, index) + dice.choice(("", '<w:jc w:val="both"/>'))
        props += dice.choice(("", "", "", '<w:ind w:left="900"/>', '<w:ind w:firstLine="400"/>'))
        add(document, para(text(dice, 2, dice.choice((6, 40))), props))
        if dice.random() < 0.1:
            add(document, para(text(dice, 5, 30)))
        if dice.random() < 0.08:
            _numbered_table(document, dice, which)


def _numbered_table(document: Doc, dice: random.Random, which: int) -> None:
    """Add a table whose first column counts on."""
    rows = [
        row([cell(2200, para("", member(which))), cell(6500, text(dice, 3, 20))]) for _ in range(3)
    ]
    add(document, table((2200, 6500), rows), para())


@group
def bullets(document: Doc, dice: random.Random) -> None:
    """Signs before paragraphs: dashes, plus signs, dots, the private codes of Symbol and Wingdings."""
    chosen = dice.sample(SIGNS, 4)
    lists = []
    for sign, family in chosen:
        hanging = ((720, -360), (567, -283), (1080, -360))
        left, first = dice.choice(hanging if family else (*hanging, (0, 567)))
        fonts = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:hint="default"/>'
        suffix = dice.choice(("", "", '<w:suff w:val="space"/>')) if first > 0 else ""
        more = f'{suffix}<w:lvlJc w:val="left"/>{indents(left, first)}'
        lists.append(level(0, "bullet", sign, more, fonts if family else ""))
    number(document, lists)
    for _ in range(dice.randint(20, 30)):
        props = member(dice.randint(1, len(chosen))) + dice.choice(("", '<w:jc w:val="both"/>'))
        size = dice.choice(("", "", "", '<w:sz w:val="26"/>'))
        add(document, para(run(text(dice, 3, 40), size), f"{props}<w:rPr>{size}</w:rPr>"))


@group
def listed_styles(document: Doc, dice: random.Random) -> None:
    """Headings and paragraph styles that carry the list themselves, with indents of their own."""
    names = ("Heading 1", "Heading 2", "Heading 3", "List Paragraph")
    levels = [
        level(index, kind, label, f'<w:pStyle w:val="{document.styles[name].style_id}"/>'
              + indents(360 * index, dice.choice((-360, 0, 567))))
        for index, (name, (kind, label)) in enumerate(zip(names, dice.choice((LAW, REPORT)), strict=False))
    ]  # fmt: skip
    number(document, ["".join(levels)])
    for index, name in enumerate(names):
        style = document.styles[name].element
        fonts = style.get_or_add_rPr()
        for theme in fonts.findall(qn("w:rFonts")):
            fonts.remove(theme)
        props = style.get_or_add_pPr()
        props.append(parse_xml(spaced(member(1, index))))
        if dice.random() < 0.3:
            props.append(parse_xml(spaced('<w:ind w:left="700" w:hanging="500"/>')))
    for _ in range(dice.randint(20, 30)):
        name = dice.choice(names)
        document.add_paragraph(text(dice, 3, 10 if "Heading" in name else 40), style=name)
        if dice.random() < 0.3:
            document.add_paragraph(text(dice, 10, 40))
