"""Footnotes and endnotes: short and long, in text, tables and columns, numbered in many ways."""

from __future__ import annotations

import random
from collections.abc import Sequence

from docx.document import Document as Doc
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tools.corpus.ends import close, end, tell
from tools.corpus.parts import add, cell, para, row, run, spaced, table, text
from tools.corpus.registry import group

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINES = ("separator", "continuationSeparator")
BOTH = '<w:jc w:val="both"/>'
FORMATS = ("decimal", "lowerRoman", "upperRoman", "lowerLetter")


def mark(number: int, kind: str = "footnote") -> str:
    """Write the run that calls for a note."""
    style = f'<w:rPr><w:rStyle w:val="{kind.capitalize()}Reference"/></w:rPr>'
    return f'<w:r>{style}<w:{kind}Reference w:id="{number}"/></w:r>'


def note(number: int, texts: Sequence[str], kind: str = "footnote", look: str = "") -> str:
    """Write a note of some paragraphs, its number before the first."""
    name = kind.capitalize()
    style = f'<w:pStyle w:val="{name}Text"/>{look}'
    own = f'<w:r><w:rPr><w:rStyle w:val="{name}Reference"/></w:rPr><w:{kind}Ref/></w:r>'
    first = para(own + run(f" {texts[0]}"), style)
    return (
        f'<w:{kind} w:id="{number}">{first}{"".join(para(t, style) for t in texts[1:])}</w:{kind}>'
    )


def give(document: Doc, notes: Sequence[str], kind: str = "footnote") -> None:
    """Put the notes of a kind into a document, and the styles that they use."""
    name = kind.capitalize()
    _style(document, "paragraph", f"{name}Text", f"{kind} text", '<w:sz w:val="20"/>')
    raised = '<w:vertAlign w:val="superscript"/>'
    _style(document, "character", f"{name}Reference", f"{kind} reference", raised)
    lines = "".join(
        f'<w:{kind} w:type="{line}" w:id="{index - 1}"><w:p><w:r><w:{line}/></w:r></w:p></w:{kind}>'
        for index, line in enumerate(LINES)
    )
    content = f"<w:{kind}s {nsdecls('w')}>{lines}{''.join(notes)}</w:{kind}s>"
    where, what = PackURI(f"/word/{kind}s.xml"), f"{WORD}.{kind}s+xml"
    part = Part(where, what, content.encode(), document.part.package)
    document.part.relate_to(part, f"{RELATION}/{kind}s")


def _style(document: Doc, kind: str, style: str, name: str, props: str) -> None:
    base = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" else ""
    element = (
        f'<w:style w:type="{kind}" w:styleId="{style}"><w:name w:val="{name}"/>{base}'
        f"<w:rPr>{props}</w:rPr></w:style>"
    )
    document.styles.element.append(parse_xml(spaced(element)))


def _called(dice: random.Random, numbers: list[int], kind: str = "footnote") -> str:
    """Write a paragraph with some marks in it and after it."""
    inside = run(text(dice, 5, 40))
    for _ in range(dice.choice((1, 1, 2))):
        numbers.append(len(numbers) + 1)
        inside += mark(numbers[-1], kind) + run(dice.choice((" ", ", ")) + text(dice, 1, 40))
    return para(inside, dice.choice(("", BOTH, BOTH)))


def _told(dice: random.Random, count: int, kind: str = "footnote", most: int = 60) -> list[str]:
    look = dice.choice(("", BOTH, '<w:spacing w:after="60"/>'))
    return [
        note(n, [text(dice, 2, most) for _ in range(dice.choice((1, 1, 1, 2)))], kind, look)
        for n in range(1, count + 1)
    ]


@group
def footnotes(document: Doc, dice: random.Random) -> None:
    """Notes at the foot of pages, some long, in formats, from numbers, anew on each page."""
    numbers: list[int] = []
    for _ in range(dice.randint(6, 12)):
        add(document, *tell(dice, dice.randint(0, 4)), _called(dice, numbers))
    add(document, *tell(dice, 2))
    props = f'<w:numFmt w:val="{dice.choice(FORMATS)}"/>'
    starts = f'<w:numStart w:val="{dice.choice((1, 1, 5))}"/>'
    props += dice.choice((starts, starts, '<w:numRestart w:val="eachPage"/>'))
    close(document, end("nextPage", f"<w:footnotePr>{props}</w:footnotePr>"))
    give(document, _told(dice, len(numbers), most=dice.choice((20, 60, 120))))


@group
def long_notes(document: Doc, dice: random.Random) -> None:
    """Notes longer than what a page leaves them: they go on at the foot of the next."""
    numbers: list[int] = []
    add(document, *tell(dice, dice.randint(4, 9)))
    for _ in range(dice.randint(2, 4)):
        add(document, _called(dice, numbers), *tell(dice, dice.randint(2, 5)))
    give(document, _told(dice, len(numbers), most=300))


@group
def notes_in_tables(document: Doc, dice: random.Random) -> None:
    """Notes that cells of tables call for."""
    numbers: list[int] = []
    for _ in range(2):
        add(document, *tell(dice, dice.randint(2, 6)))
        rows = []
        for _ in range(dice.randint(3, 9)):
            inner = _called(dice, numbers) if dice.random() < 0.4 else para(text(dice, 2, 20))
            rows.append(row([cell(4500, inner), cell(4500, text(dice, 2, 20))]))
        add(document, table((4500, 4500), rows))
    add(document, *tell(dice, 2))
    give(document, _told(dice, len(numbers), most=20))


@group
def notes_in_columns(document: Doc, dice: random.Random) -> None:
    """Notes of text in two columns, on pages of their own or between other text."""
    numbers: list[int] = []
    cols = '<w:cols w:num="2" w:space="708"/>'
    add(document, *tell(dice, 2), _called(dice, numbers), para(text(dice, 3, 9), end()))
    for _ in range(dice.randint(1, 2)):
        add(document, *tell(dice, dice.randint(1, 3), 4, 30), _called(dice, numbers))
    add(document, para(text(dice, 3, 9), end("continuous", cols)), *tell(dice, 2))
    add(document, para(text(dice, 3, 9), end("continuous")))
    for _ in range(dice.randint(2, 5)):
        add(document, *tell(dice, dice.randint(1, 3), 4, 30), _called(dice, numbers))
    close(document, end("nextPage", cols))
    give(document, _told(dice, len(numbers), most=20))


@group
def endnotes(document: Doc, dice: random.Random) -> None:
    """Notes below the end of the text, beside others at the foot of pages.

    They end on their page: where they go on LibreOffice moves them down to the foot of the first.
    """
    numbers: list[int] = []
    for _ in range(dice.randint(2, 4)):
        add(document, *tell(dice, dice.randint(0, 2)), _called(dice, numbers, "endnote"))
    feet: list[int] = []
    if dice.random() < 0.5:
        add(document, _called(dice, feet), *tell(dice, 1))
    shape = f'<w:numFmt w:val="{dice.choice(FORMATS)}"/>' if dice.random() < 0.5 else ""
    close(document, end("nextPage", f"<w:endnotePr>{shape}</w:endnotePr>"))
    give(document, _told(dice, len(numbers), "endnote", 25), "endnote")
    if feet:
        give(document, _told(dice, len(feet)))
