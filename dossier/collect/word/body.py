"""Turns the body of a Word file into its paragraphs and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.collect.sheet import Merge
from dossier.collect.word.markup import Node, at, inside, tree, value, whole
from dossier.collect.word.numbering import Lists, lists_of
from dossier.collect.word.shapes import Block, Box, Document, Grid, Paragraph, Span
from dossier.collect.word.spans import Read, read_runs
from dossier.collect.word.styles import Styles, look_of, styles_of

_WIDEST = 200  # columns; a merge that says more is not believed
_BESIDE = ("word/footnotes", "word/endnotes", "word/header", "word/footer")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def document_of(parts: Mapping[str, bytes], main: str) -> Document:
    """Read a package whose parts the guard has let pass; `main` names its body."""
    styles = styles_of(_tree(parts, "word/styles.xml"))
    reader = _Reader(styles, lists_of(_tree(parts, "word/numbering.xml")))
    body = at(tree(parts[main]), "body")
    blocks = tuple(reader.blocks(body)) if body is not None else ()
    beside = [
        paragraph
        for name in sorted(parts)
        if name.startswith(_BESIDE) and name.endswith(".xml")
        for paragraph in reader.flat(tree(parts[name]))
    ]
    return Document(blocks, (*reader.hidden, *beside))


class _Reader:
    """Reads block after block, counting paragraphs and tables as it goes."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._paragraphs = self._tables = 0
        self._begun: tuple[Span, ...] = ()  # of a paragraph whose end mark was deleted
        self.hidden: list[Paragraph] = []

    def blocks(self, node: Node) -> Iterator[Block]:
        """Read what an element holds; the text boxes of a paragraph follow it."""
        for child in inside(node):
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag == "tbl":
                yield self._grid(child)

    def flat(self, node: Node) -> Iterator[Paragraph]:
        """Read the paragraphs that an element holds, those of its tables too."""
        for child in inside(node):
            if child.get("type", "") not in _SEPARATORS and child.tag in {"footnote", "endnote"}:
                yield from self.flat(child)
        for block in self.blocks(node):
            yield from paragraphs_in(block)

    def _paragraph(self, node: Node) -> Iterator[Block]:
        read = read_runs(node, self._styles)
        spans = self._begun + read.spans
        self._begun = ()
        if at(node, "pPr", "rPr", "del") is not None:
            self._begun = spans
        else:
            self._paragraphs += 1
            yield Paragraph(self._paragraphs, spans, self._label(node, spans))
        self._hide(read)
        for box in read.boxes:
            yield from self.blocks(box)

    def _hide(self, read: Read) -> None:
        if read.hidden.strip():
            span = Span(read.hidden, read.hidden)
            self.hidden.append(Paragraph(self._paragraphs, (span,)))

    def _label(self, node: Node, spans: tuple[Span, ...]) -> str:
        own = look_of(None, at(node, "pPr"))
        look = own.under(self._styles.of(value(node, "pPr", "pStyle")))
        if not look.list_id or not any(span.text.strip() for span in spans):
            return ""
        return self._lists.label(look.list_id, whole(look.level or "0"))

    def _grid(self, node: Node) -> Grid:
        self._tables += 1
        number = self._tables
        laid = [list(self._row(row)) for row in inside(node) if _is_row(row)]
        width = max((place + span for row in laid for place, span, *_rest in row), default=0)
        rows = [[Box()] * width for _row in laid]
        for top, row in enumerate(laid):
            for place, _span, _merge, box in row:
                rows[top][place] = box
        merges = tuple(_merges([[cell[:3] for cell in row] for row in laid]))
        return Grid(number, tuple(map(tuple, rows)), merges)

    def _row(self, node: Node) -> Iterator[tuple[int, int, str, Box]]:
        """Give each cell of a row: where, how wide, its part in a merge downward, its text."""
        place = min(whole(value(node, "trPr", "gridBefore")), _WIDEST)
        for cell in inside(node):
            if cell.tag != "tc" or place >= _WIDEST:
                continue
            span = min(max(whole(value(cell, "tcPr", "gridSpan"), 1), 1), _WIDEST - place)
            merge = at(cell, "tcPr", "vMerge")
            going = "" if merge is None else merge.get("val", "continue")
            inner = [each for block in self.blocks(cell) for each in paragraphs_in(block)]
            kept = tuple(each for each in inner if each.text.strip())
            yield place, span, going, Box() if going == "continue" else Box(kept)
            place += span


def paragraphs_in(block: Block) -> Iterator[Paragraph]:
    """Give the paragraphs of a block, row by row."""
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        for box in row:
            yield from box.paragraphs


def _is_row(node: Node) -> bool:
    return node.tag == "tr" and at(node, "trPr", "del") is None


def _merges(laid: list[list[tuple[int, int, str]]]) -> Iterator[Merge]:
    """Tell the merged cells: a wide cell, and a cell with those below that go on with it."""
    open_at: dict[int, tuple[int, int, int]] = {}  # column → top, bottom, how wide
    for number, row in enumerate(laid):
        for place, span, going in row:
            begun = open_at.get(place)
            if going == "continue" and begun and begun[1] == number - 1:
                open_at[place] = (begun[0], number, max(begun[2], span))
                continue
            yield from _closed(place, begun)
            open_at[place] = (number, number, span)
    for place, begun in open_at.items():
        yield from _closed(place, begun)


def _closed(place: int, begun: tuple[int, int, int] | None) -> Iterator[Merge]:
    if begun and (begun[0] != begun[1] or begun[2] > 1):
        yield Merge(begun[0], place, begun[1], place + begun[2] - 1)


def _tree(parts: Mapping[str, bytes], name: str) -> Node | None:
    return tree(parts[name]) if name in parts else None
