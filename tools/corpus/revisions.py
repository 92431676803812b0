"""Tracked changes: what was put in, taken out, moved and dressed otherwise; comments."""

from __future__ import annotations

import random

from docx.document import Document as Doc

from tools.corpus.parts import add, cell, para, row, run, table, text
from tools.corpus.registry import group

BOTH = '<w:jc w:val="both"/>'
WHO = 'w:id="{}" w:author="A" w:date="2026-05-19T08:00:00Z"'


class _Editor:
    """Numbers the changes of one document."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.count = 0

    def who(self) -> str:
        """Sign a change."""
        self.count += 1
        return WHO.format(self.count)

    def words(self) -> str:
        """Write a few words, changed in some way or as they were."""
        said = text(self.dice, 1, 8) + " "
        look = self.dice.choice(("", "", "<w:b/>"))
        taken = (
            f"<w:r><w:rPr>{look}</w:rPr><w:delText xml:space='preserve'>{said}</w:delText></w:r>"
        )
        ways = (
            run(said, look),
            run(said, look),
            f"<w:ins {self.who()}>{run(said, look)}</w:ins>",
            f"<w:del {self.who()}>{taken}</w:del>",
            f"<w:ins {self.who()}><w:del {self.who()}>{taken}</w:del></w:ins>",
            run(said, f"{look}<w:rPrChange {self.who()}><w:rPr><w:i/></w:rPr></w:rPrChange>"),
            f'<w:commentRangeStart w:id="{self.count}"/>{run(said)}<w:commentRangeEnd w:id="{self.count}"/>',
            f"<w:moveFrom {self.who()}>{run(said)}</w:moveFrom>",
            f"<w:moveTo {self.who()}>{run(said)}</w:moveTo>",
        )
        return self.dice.choice(ways)

    def para(self) -> str:
        """Write a paragraph; the mark of some is new, or gone."""
        mark = self.dice.random()
        props = BOTH
        if mark < 0.12:
            props += f"<w:rPr><w:del {self.who()}/></w:rPr>"
        elif mark < 0.25:
            props += f"<w:rPr><w:ins {self.who()}/></w:rPr>"
        elif mark < 0.35:
            props += (
                f"<w:pPrChange {self.who()}><w:pPr><w:jc w:val='center'/></w:pPr></w:pPrChange>"
            )
        return para("".join(self.words() for _ in range(self.dice.randint(3, 9))), props)

    def table(self) -> str:
        """Write a table with rows that are new, or gone."""
        rows = []
        for _ in range(self.dice.randint(2, 5)):
            change = self.dice.choice(("", "", f"<w:ins {self.who()}/>", f"<w:del {self.who()}/>"))
            cells = [cell(3000, para(self.words())), cell(6000, para(self.words() + self.words()))]
            rows.append(row(cells, change))
        return table((3000, 6000), rows)


@group
def revisions(document: Doc, dice: random.Random) -> None:
    """A document as it stands when all tracked changes are accepted."""
    editor = _Editor(dice)
    for _ in range(dice.randint(12, 20)):
        add(document, editor.para())
        if dice.random() < 0.12:
            add(document, editor.table(), para("Sau bảng."))
    add(document, para("Hết."))
