"""Turns a marked part into Jinja source, and checks that its blocks leave the XML whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dossier.compose.compiler.blanks import (
    ALONE,
    ALONE_END,
    CELL,
    CELL_END,
    KEPT,
    KEPT_END,
    PARAGRAPH,
    PARAGRAPH_END,
    SPARE,
    SPARE_END,
)
from dossier.compose.language.blocks import match_blocks
from dossier.compose.language.grammar import Grammar
from dossier.compose.language.sandbox import BLOCK, BLOCK_END, PRINT, PRINT_END
from dossier.compose.language.tags import MARK, Draft, Fault, Tag
from dossier.compose.registry import Column
from dossier.compose.rich.dress import dresses_of
from dossier.compose.rich.runs import Dress

_ELEMENT = re.compile(r"<(/?)([\w:.-]+)[^>]*?(/?)>")
_TEXT_END = "</w:t>"
_FIRST_TEXT = re.compile(r".*?<w:t(?: [^>]*)?>", re.DOTALL)
_SEEN = re.compile(r"<w:(?:drawing|pict|object|br|tab|sym|fldChar|footnoteReference)\b")
_SIGNS = "\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6\ufdd7\ufdd8\ufdd9 \n"  # of `blanks`
_BOXES = {"w:tbl", "w:tr", "w:tc", "w:txbxContent"}
# docxtpl's way to print its own signs.
_ESCAPED = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


@dataclass(slots=True)
class Writer:
    """Writes the source of one part, piece by piece."""

    draft: Draft
    grammar: Grammar
    body: bool  # whether the part is text, where line breaks can be printed
    pieces: list[str] = field(default_factory=list)
    order: list[int] = field(default_factory=list)  # the tags as they come
    paths: dict[int, tuple[str, ...]] = field(default_factory=dict)  # open elements at block tags
    places: dict[int, int] = field(default_factory=dict)  # of block tags among the pieces
    path: list[str] = field(default_factory=list)
    boxes: int = 0  # opened so far: each is another one, though they are of one name
    lines: bool = False  # whether the paragraph at hand is repeated for each line
    either: bool = False  # whether what stands alone may be paragraphs of its own
    dresses: dict[int, Dress] | None = None  # of the tags, once one may print more than text
    listed: bool = False  # whether such a paragraph came since the last cell end
    skipping: bool = False
    said: tuple[str, Column] | None = None  # what the tag that comes next was found to say

    def write(self, text: str) -> str:
        """Give the source; what is wrong goes to the faults of the draft."""
        tokens = MARK.split(_trimmed(text, self.draft.tags))
        self._plain(tokens[0])
        for kind, number, literal in zip(tokens[1::3], tokens[2::3], tokens[3::3], strict=True):
            if kind:
                self._place(kind, int(number))
            else:
                self._tag(int(number))
            self._plain(literal)
        self._check_blocks()
        return "".join(self.pieces)

    def _plain(self, literal: str) -> None:
        if self.skipping or not literal:
            return
        for closing, name, empty in _ELEMENT.findall(literal):
            if closing:
                self.path = self.path[:-1]
            elif not empty:
                self.boxes += name in _BOXES
                self.path = [*self.path, f"{name} {self.boxes}" if name in _BOXES else name]
        for typed, meant in _ESCAPED:
            if typed in literal:
                literal = literal.replace(typed, meant)
        self.pieces.append(literal)

    def _tag(self, number: int) -> None:
        tag = self.draft.tags[number]
        self.order.append(number)
        if tag.form == "block":
            self.paths[number] = tuple(self.path)
            self.places[number] = len(self.pieces)
            self.pieces.append(f"{BLOCK} {self.grammar.read_block(tag)} {BLOCK_END}")
        elif tag.form != "note":
            self._print(number)

    def _print(self, number: int) -> None:
        tag = self.draft.tags[number]
        if self.lines:
            self.said = None
            self.pieces.append(f"{PRINT} _line {PRINT_END}")
            return
        text, column = self.said or self.grammar.read_print(tag)
        self.said = None
        if column.kind == "list" and column.columns and column.columns[0].name:
            fault = Fault("compose.list_printed", tag.source, tag.where, (("name", column.name),))
            self.draft.faults.append(fault)
        last = tag.passes or ("" if self.body else "_plain")
        if not last and self._may_be_dressed(column):
            last = self._in_line(number)
        self.pieces.append(f"{PRINT} {f'({text})|{last}' if last else text} {PRINT_END}")

    def _in_line(self, number: int) -> str:
        """Name the filter that closes a run around a value, and opens it again in its dress."""
        if self.dresses is None:
            self.dresses = dresses_of(self.draft)
        dress = self.dresses.get(number, Dress())
        return f"_in_line(_paper, {dress.paragraph!r}, {dress.run!r})"

    def _place(self, kind: str, number: int) -> None:
        """Write what stands before or behind a paragraph of one field, or a cell's spare one."""
        if kind in {ALONE, KEPT}:
            self._open_paragraph(kind, self.draft.tags[number])
        elif kind in {ALONE_END, KEPT_END}:
            self._close_paragraph(kind)
        elif kind == SPARE:
            self.skipping = not (number or self.listed)
            self.pieces.append("" if self.skipping else CELL)
        elif kind == SPARE_END:
            self.pieces.append("" if self.skipping else CELL_END)
            self.skipping = self.listed = False

    def _open_paragraph(self, kind: str, tag: Tag) -> None:
        text, column = self.said = self.grammar.read_print(tag)
        if _is_lines(column):
            self.lines = self.listed = True
            self.pieces.append(f"{BLOCK} for _line in ({text})|_lines {BLOCK_END}")
            return
        if self._may_be_dressed(column):
            self.either = True
            self.pieces.append(
                f"{BLOCK} if ({text})|_is_whole {BLOCK_END}"
                f"{PRINT} ({text})|_whole(_paper) {PRINT_END}{BLOCK} else {BLOCK_END}"
            )
        if kind == ALONE:
            self.pieces.append(PARAGRAPH)

    def _close_paragraph(self, kind: str) -> None:
        if self.lines:
            self.pieces.append(f"{BLOCK} endfor {BLOCK_END}")
        elif kind == ALONE_END:
            self.pieces.append(PARAGRAPH_END)
        if self.either:
            self.pieces.append(f"{BLOCK} endif {BLOCK_END}")
        self.lines = self.either = False

    def _may_be_dressed(self, column: Column) -> bool:
        """Say whether a field may print more than plain text."""
        return (
            self.body
            and self.grammar.expressions.declared.may_dress
            and column.kind in {"dressed", "any"}
        )

    def _check_blocks(self) -> None:
        """Blame blocks that begin and end at different depths: repeated or left out, they tear."""
        blocks = match_blocks(self.draft.tags, self.order)
        self.draft.faults += blocks.faults
        for block in blocks.whole:
            opener, torn = (
                self.draft.tags[block[0]],
                [number for number in block if self.paths[number] != self.paths[block[0]]],
            )
            if opener.word == "if" and self._is_empty(block):
                self.draft.faults.append(Fault("compose.block_empty", opener.source, opener.where))
            if torn:
                other = self.draft.tags[torn[0]]
                params = (("opener", opener.source), ("other", opener.where))
                fault = Fault("compose.block_crosses", other.source, other.where, params)
                self.draft.faults.append(fault)

    def _is_empty(self, block: tuple[int, ...]) -> bool:
        """Say whether a block within one paragraph has nothing to show."""
        first, last = block[0], block[-1]
        within = "".join(self.pieces[self.places[first] + 1 : self.places[last]])
        is_within = self.draft.tags[first].where.nth == self.draft.tags[last].where.nth != 0
        return is_within and not _SEEN.search(within) and not _ELEMENT.sub("", within).strip(_SIGNS)


def _is_lines(column: Column) -> bool:
    """Say whether a field is printed as paragraphs of their own."""
    return column.kind == "paragraphs" or (column.kind == "list" and not column.columns)


def _trimmed(text: str, tags: list[Tag]) -> str:
    """Do what {%- and -%} ask for: join the text with that of the paragraph before or after."""
    if not any(any(tag.trims) for tag in tags):
        return text
    tokens = MARK.split(text)
    for at in range(2, len(tokens), 3):
        before, after = tags[int(tokens[at])].trims if not tokens[at - 1] else (False, False)
        if before:
            literal = tokens[at - 2]
            tokens[at - 2] = _without(literal, literal.rfind(_TEXT_END), len(literal))
        if after and (found := _FIRST_TEXT.match(tokens[at + 1])):
            tokens[at + 1] = _without(tokens[at + 1], 0, found.end())
    return tokens[0] + "".join(
        f"\ufdd0{kind}{number}\ufdd1{literal}"
        for kind, number, literal in zip(tokens[1::3], tokens[2::3], tokens[3::3], strict=True)
    )


def _without(xml: str, start: int, end: int) -> str:
    """Leave out a stretch, where it closes and opens the same elements."""
    if start < 0:
        return xml
    closed: list[str] = []
    opened: list[str] = []
    for closing, name, empty in _ELEMENT.findall(xml, start, end):
        if not closing and not empty:
            opened.append(name)
        elif closing and opened:
            opened.pop()
        elif closing:
            closed.append(name)
    return xml[:start] + xml[end:] if closed == opened[::-1] else xml
