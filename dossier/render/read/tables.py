"""Turns w:tbl into Table, and the blocks of a body, a cell or a header into values."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from dossier.paper.flow import Anchored, Block, Blocks, Cell, Row, Table
from dossier.paper.length import Length
from dossier.paper.style import Rule
from dossier.render.read.afloat import afloat, hung
from dossier.render.read.boxes import boxed
from dossier.render.read.cells import Cut, cut, place
from dossier.render.read.columns import columns, skipped
from dossier.render.read.frames import framed
from dossier.render.read.garb import Seat
from dossier.render.read.inset import inset
from dossier.render.read.known import MOST, are_lasting, holds_more, shape_of
from dossier.render.read.merges import is_empty, joined, settled
from dossier.render.read.paraprops import RULES
from dossier.render.read.paras import read_para
from dossier.render.read.revisions import accepted, is_gone
from dossier.render.read.source import Source
from dossier.render.read.styles import remember
from dossier.render.read.tabledress import Dress, over, read_dress
from dossier.render.read.tableplace import table_style
from dossier.render.read.tags import BOOKMARK, W, child_value, is_on, local, points
from dossier.render.read.webspace import aired, ended

WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
NOT_READ = frozenset({"altChunk", "AlternateContent"})


def read_blocks(parent: Element, source: Source) -> Blocks:
    """Read the paragraphs and tables that stand in an element."""
    return framed(boxed(aired(tuple(hung(_blocks(parent, source))))))


def read_table(element: Element, source: Source) -> Table:
    """Read a table."""
    named = child_value(element.find(f"{W}tblPr"), "tblStyle")
    style = named if named in source.book.styles else source.book.usual.get("table", "")
    rows = [row for row in _children(element, f"{W}tr") if not is_gone(row)]
    cells = [list(_children(row, f"{W}tc")) for row in rows]
    widths = columns(
        element, [(skipped(row), inside) for row, inside in zip(rows, cells, strict=True)]
    )
    dress = read_dress(element, style, source)
    _say_unsupported(element.find(f"{W}tblPr"), element, source)
    seats = [Seat(index, 0, is_last_row=index == len(rows) - 1) for index in range(len(rows))]
    wear = _Wear(source, style)
    found = [_row(*each, dress, wear) for each in zip(rows, cells, seats, strict=True)]
    return Table(
        widths,
        settled(found),
        table_style(element, style, source, dress.margins["left"]),
    )


def _say_unsupported(props: Element | None, element: Element, source: Source) -> None:
    """Say what is not laid out: LibreOffice follows neither."""
    spacing = None if props is None else props.find(f"{W}tblCellSpacing")
    if points(spacing, "w") > 0:
        source.unsupported("cell_spacing", element)
    if _flag(props, "bidiVisual"):
        source.unsupported("right_to_left", element)


class _Wear:
    """The source as the cells of one table see it, by the parts of its style that they wear."""

    def __init__(self, source: Source, style: str) -> None:
        self.source, self._style = source, style
        self._known: dict[tuple[str, ...], Source] = {}

    def __getitem__(self, worn: tuple[str, ...]) -> Source:
        """Source of the cells that wear these parts."""
        if worn not in self._known:
            self._known[worn] = self.source.within(self._style, worn)
        return self._known[worn]


def _blocks(parent: Element, source: Source) -> Iterator[Block | Anchored]:
    for child in accepted(parent):
        if child.tag == f"{W}p":
            yield read_para(child, source)
        elif child.tag == f"{W}tbl":
            yield afloat(child, read_table(child, source), source)
        elif child.tag == BOOKMARK:
            source.names.append(child.get(f"{W}name", ""))
        elif child.tag in WRAPPERS:
            yield from _blocks(child, source)
        elif local(child) in NOT_READ:
            source.unsupported(local(child), child)


def _children(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, tag)


def _row(row: Element, elements: list[Element], seat: Seat, dress: Dress, wear: _Wear) -> Row:
    props, last = row.find(f"{W}trPr"), len(elements) - 1
    is_header = _flag(props, "tblHeader")
    dress = over(dress, row.find(f"{W}tblPrEx"))
    cells = []
    for at, element in enumerate(elements):
        own = Seat(seat.row, at, seat.is_last_row, at == last, is_header)
        cells.append(_known_cell(element, own, dress, wear))
    return Row(
        tuple(joined(cells)),
        *_height(props),
        cant_split=_flag(props, "cantSplit"),
        header=is_header,
        skip=skipped(row),
    )


def _known_cell(element: Element, seat: Seat, dress: Dress, wear: _Wear) -> tuple[Cell, bool]:
    """Read a cell, and whether it continues another; one of a form is the same value again."""
    source = wear.source
    if not source.is_settled() or holds_more(element):
        return _fresh_cell(element, seat, dress, wear)
    around = (source.table, source.is_old)
    key, known = (dress.token, shape_of(element), place(dress, seat), around), source.book.known
    found: tuple[Cell, bool] | None = known.get(key)
    if found is None:
        found = _fresh_cell(element, seat, dress, wear)
        blocks = found[0].blocks
        if are_lasting(element, blocks) and not any(map(source.is_listed, blocks)):
            remember(known, key, found, MOST)
    return found


def _fresh_cell(element: Element, seat: Seat, dress: Dress, wear: _Wear) -> tuple[Cell, bool]:
    own = cut(element, dress, seat)
    return _cell(element, own, wear[own.worn]), own.continues


def _cell(element: Element, own: Cut, source: Source) -> Cell:
    for what in own.unsupported:
        source.unsupported(what, element)
    return Cell(_contents(element, source), own.style, own.span, own.merge)


def _contents(element: Element, source: Source) -> Blocks:
    """Read the blocks of a cell; the empty paragraph that ends one after a table takes no room."""
    blocks = ended(inset(read_blocks(element, source)))
    after_table = len(blocks) > 1 and isinstance(blocks[-2], Table)
    return blocks[:-1] if after_table and is_empty(blocks[-1:]) else blocks


def _height(props: Element | None) -> tuple[Length, Rule]:
    height = None if props is None else props.find(f"{W}trHeight")
    if height is None:
        return 0.0, Rule.AUTO
    rule = RULES.get(height.get(f"{W}hRule", "atLeast"), Rule.AUTO)
    return points(height, "val"), Rule.AT_LEAST if rule is Rule.AUTO else rule


def _flag(props: Element | None, name: str) -> bool:
    element = None if props is None else props.find(f"{W}{name}")
    return element is not None and is_on(element)
