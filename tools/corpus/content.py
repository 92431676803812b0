"""What stands around text: content controls, fields, links, bookmarks, tables of contents."""

from __future__ import annotations

import random
from collections.abc import Callable

from docx.document import Document as Doc

from tools.corpus.parts import add, cell, field, para, row, run, table, text
from tools.corpus.registry import group

BOTH = '<w:jc w:val="both"/>'
LINK = '<w:color w:val="0000FF"/><w:u w:val="single"/>'
MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def _control(content: str, dice: random.Random, extra: str = "") -> str:
    """Write a w:sdt."""
    kind = dice.choice(("<w:text/>", "<w:text/>", "<w:richText/>", ""))
    props = f'<w:alias w:val="{dice.choice("ABC")}"/><w:id w:val="{dice.randint(1, 10**8)}"/>'
    return f"<w:sdt><w:sdtPr>{props}{extra or kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _words(dice: random.Random, least: int = 1, most: int = 8) -> str:
    look = dice.choice(("", "", "<w:b/>", "<w:i/>"))
    return run(text(dice, least, most) + " ", look)


@group
def controls(document: Doc, dice: random.Random) -> None:
    """Content controls around blocks, words, rows, cells and each other; smart tags, custom XML."""
    for _ in range(dice.randint(10, 16)):
        inside = []
        for _ in range(dice.randint(2, 6)):
            words = _words(dice)
            form = dice.random()
            if form < 0.35:
                words = _control(words + _words(dice), dice)
            elif form < 0.45:
                words = _control(_control(words, dice, "<w:richText/>"), dice, "<w:richText/>")
            elif form < 0.6:
                words = f'<w:smartTag w:uri="urn:x" w:element="place">{words}</w:smartTag>'
            elif form < 0.65:
                words = f'<w:customXml w:uri="urn:x" w:element="name">{words}</w:customXml>'
            inside.append(words)
        block = para("".join(inside), BOTH)
        if dice.random() < 0.4:
            block = _control(block + para(text(dice, 5, 30), BOTH), dice, "<w:richText/>")
        add(document, block)
        if dice.random() < 0.25:
            _controlled_table(document, dice)


def _controlled_table(document: Doc, dice: random.Random) -> None:
    widths = (1800, 3400, 3800)
    rows = []
    for number in range(dice.randint(2, 5)):
        cells = [cell(widths[0], str(number + 1))]
        held = cell(widths[1], para(_control(_words(dice), dice)))
        cells.append(_control(held, dice, "<w:richText/>") if dice.random() < 0.4 else held)
        cells.append(cell(widths[2], _control(para(text(dice, 2, 12)), dice, "<w:richText/>")
                          + para(text(dice, 1, 4))))  # fmt: skip
        one = row(cells)
        rows.append(_control(one, dice, "<w:richText/>") if dice.random() < 0.4 else one)
    whole = table(widths, rows)
    add(document, _control(whole, dice, "<w:richText/>") if dice.random() < 0.3 else whole)
    add(document, para("Sau bảng."))


@group
def fields(document: Doc, dice: random.Random) -> None:
    """Fields of many kinds with their stored results, nested ones, links, bookmarks.

    Ragged, since LibreOffice shrinks no spaces within the results of fields (Word takes them as text).
    """
    number = 0
    for _ in range(dice.randint(14, 20)):
        inside = []
        for _ in range(dice.randint(2, 5)):
            inside.append(_words(dice))
            if dice.random() < 0.5:
                number += 1
                inside.append(_field(dice, number))
        props = dice.choice(
            ("", '<w:ind w:firstLine="567"/>', '<w:ind w:left="400" w:hanging="400"/>')
        )
        add(document, para("".join(inside), props))


def _field(dice: random.Random, number: int) -> str:
    """Write a field of some kind, with what leads to it."""
    words = text(dice, 1, 4)
    plain = (
        f"MERGEFIELD ho_ten_{number}",
        "QUOTE x",
        f"DOCVARIABLE so{number}",
        f'HYPERLINK "https://example.org/{number}"',
    )
    ways: tuple[Callable[[], str], ...] = (
        lambda: f'<w:hyperlink w:anchor="noi{number}">{run(words, LINK)}</w:hyperlink>',
        lambda: f'<w:fldSimple w:instr=" MERGEFIELD don_vi ">{run(words)}</w:fldSimple>',
        lambda: _marked(words, number),
        lambda: field('DATE \\@ "dd/MM/yyyy"', "19/05/2026").replace(
            '"begin"', '"begin" w:fldLock="1"'
        ),
        lambda: field(plain[3], field("MERGEFIELD ten", words)),
        lambda: _choice(words),
        lambda: field("PAGE", "1"),
        lambda: field(plain[number % 4], words),
    )
    return dice.choice(ways)() + run(" ")


def _marked(words: str, number: int) -> str:
    """Mark words, and refer to them."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="noi{number}"/>'
    told = f'{start}{run(words)}<w:bookmarkEnd w:id="{number}"/>'
    return told + run(" (xem ") + field(f"REF noi{number} \\h", words) + run(")")


def _choice(words: str) -> str:
    """Write a condition on another field."""
    told = '<w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>'
    rest = told.format(f'= "Nam" "{words}" "x"')
    return (
        MARK.format("begin") + told.format("IF") + field("MERGEFIELD gioi", "Nam") + rest
        + MARK.format("separate") + run(words) + MARK.format("end")
    )  # fmt: skip


@group
def contents(document: Doc, dice: random.Random) -> None:
    """A stored table of contents with dotted leaders, then the headings it tells of."""
    at = dice.choice((9061, 9000, 8800))
    titles = [
        (dice.choice((1, 1, 2, 2, 3)), text(dice, 2, dice.choice((6, 16))))
        for _ in range(dice.randint(8, 18))
    ]
    add(document, para("MỤC LỤC", '<w:jc w:val="center"/>'))
    lines = []
    for index, (level, title) in enumerate(titles):
        stops = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{at}"/></w:tabs>'
        indent = (
            f'<w:spacing w:after="{dice.choice((0, 100))}"/><w:ind w:left="{240 * (level - 1)}"/>'
        )
        shown = (
            run(title)
            + "<w:r><w:tab/></w:r>"
            + field(f"PAGEREF _Toc{index} \\h", str(1 + index // 5))
        )
        linked = f'<w:hyperlink w:anchor="_Toc{index}" w:history="1">{shown}</w:hyperlink>'
        lines.append([linked, stops + indent])
    code = r'<w:r><w:instrText xml:space="preserve"> TOC \o "1-3" \h \z \u </w:instrText></w:r>'
    lines[0][0] = MARK.format("begin") + code + MARK.format("separate") + lines[0][0]
    add(document, *(para(*line) for line in lines), para(MARK.format("end")))
    for index, (level, title) in enumerate(titles):
        start = f'<w:bookmarkStart w:id="{index}" w:name="_Toc{index}"/>'
        add(document, para(f'{start}{run(title, "<w:b/>")}<w:bookmarkEnd w:id="{index}"/>',
                           f'<w:keepNext/><w:outlineLvl w:val="{level - 1}"/>'))  # fmt: skip
        add(document, *(para(text(dice, 10, 60), BOTH) for _ in range(dice.randint(1, 3))))
