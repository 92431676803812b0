"""Turns a flow into its paragraphs in reading order, each with what it says and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dossier.model.finding import Place
from dossier.paper.flow import (
    Blocks,
    Break,
    Cell,
    Drawing,
    Flow,
    Group,
    Inline,
    Label,
    NoteMark,
    Para,
    Run,
    Section,
    Shape,
    Tab,
    Table,
)
from dossier.words.text import clean, fold, spelling

Places = Mapping[str, Place]  # by the bookmark that stands at each

_TAG = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|«[^«»]*»")
_NAME = re.compile(r"(?:\{\{-?|«)([^{}«»|]+)")
_MOST = 60  # letters of a paragraph that are worth quoting


class Room(StrEnum):
    """Where in a document a paragraph stands."""

    BODY = "body"
    BAND = "band"  # a header or a footer
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Seat:
    """What holds a paragraph: `holder` tells cells and boxes apart, 0 is the page itself."""

    room: Room = Room.BODY
    holder: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    is_grid: bool = False  # a cell with lines around it: of data, not of layout


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph as the check sees it; fields of templates stand in it as they are typed."""

    para: Para
    seat: Seat
    place: Place
    text: str  # cleaned; the tone of oa, oe, uy on the second vowel
    plain: str  # what it says besides its tags
    names: tuple[str, ...]  # of the fields that it prints, folded

    @property
    def is_control(self) -> bool:
        """Whether it only steers the template, and will not be there when it is filled."""
        return bool(self.text) and not (self.plain or self.names)

    @property
    def quote(self) -> str:
        """Its beginning, for people to find it by."""
        return self.text if len(self.text) <= _MOST else f"{self.text[:_MOST].rstrip()}…"

    @property
    def is_loose(self) -> bool:
        """Whether it stands on the page itself."""
        return self.seat.room is Room.BODY and not self.seat.holder


class _Walk:
    """Numbers tables and holders as they are met."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._holders = 0
        self._tables = 0

    def blocks(self, blocks: Blocks, seat: Seat, place: Place) -> Iterator[Spot]:
        for block in blocks:
            if isinstance(block, Table):
                yield from self._table(block, seat, place)
            else:
                yield from self._para(block, seat, place)

    def _para(self, para: Para, seat: Seat, around: Place) -> Iterator[Spot]:
        known = [self._places[name] for name in para.names if name in self._places]
        place = known[-1] if known else around
        yield _spot(para, seat, place)
        for anchored in para.anchored:
            yield from self._drawing(anchored.content, seat, place)
        for inline in para.inlines:
            if isinstance(inline, Shape | Group):
                yield from self._drawing(inline, seat, place)
            elif isinstance(inline, NoteMark) and inline.note is not None:
                yield from self.blocks(inline.note.blocks, Seat(Room.NOTE), place)

    def _table(self, table: Table, seat: Seat, place: Place) -> Iterator[Spot]:
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(table.rows, start=1):
            for column, cell in enumerate(cells.cells, start=1):
                self._holders += 1
                inside = replace(seat, holder=self._holders, table=number, row=row, column=column)
                inside = replace(inside, is_grid=_has_lines(cell))
                yield from self.blocks(cell.blocks, inside, place)

    def _drawing(self, drawing: Drawing, seat: Seat, place: Place) -> Iterator[Spot]:
        if isinstance(drawing, Group):
            for child in drawing.children:
                yield from self._drawing(child.drawing, seat, place)
        elif isinstance(drawing, Shape):
            self._holders += 1
            inside = replace(seat, holder=self._holders, table=0, row=0, column=0, is_grid=False)
            yield from self.blocks(drawing.blocks, inside, place)


def walk(flow: Flow, places: Places) -> tuple[Spot, ...]:
    """List the paragraphs of the body in reading order, then those of headers and footers."""
    steps = _Walk(places)
    nowhere = Place("document")
    body = [
        spot
        for section in flow.sections
        for spot in steps.blocks((*section.blocks, *section.ends), Seat(), nowhere)
    ]
    bands = [
        spot
        for blocks in _bands(flow.sections)
        for spot in steps.blocks(blocks, Seat(Room.BAND), nowhere)
    ]
    return (*body, *bands)


def tops(flow: Flow, places: Places) -> tuple[Place, ...]:
    """Give the place where the first page of each section begins."""
    nowhere = Place("document")
    firsts = (
        next(_Walk(places).blocks(section.blocks, Seat(), nowhere), None)
        for section in flow.sections
    )
    return tuple(spot.place if spot else nowhere for spot in firsts)


def walk_blocks(blocks: Blocks, places: Places) -> tuple[Spot, ...]:
    """List the paragraphs of a header or a footer."""
    return tuple(_Walk(places).blocks(blocks, Seat(Room.BAND), Place("document")))


def _bands(sections: tuple[Section, ...]) -> list[Blocks]:
    """List headers and footers, each once: sections hand them on as the same value."""
    found: dict[int, Blocks] = {}
    for section in sections:
        for bands in (section.header, section.footer):
            for blocks in (bands.usual, bands.first or (), bands.even or ()):
                found.setdefault(id(blocks), blocks)
    return list(found.values())


def _spot(para: Para, seat: Seat, place: Place) -> Spot:
    text = spelling(clean("".join(map(_said, para.inlines))))
    if "{" not in text and "«" not in text:
        return Spot(para, seat, place, text, text, ())
    names = (fold(found.strip(" -")) for tag in _TAG.findall(text) for found in _NAME.findall(tag))
    return Spot(para, seat, place, text, clean(_TAG.sub(" ", text)), tuple(names))


def _said(inline: Inline) -> str:
    if isinstance(inline, Run):
        return inline.text
    if isinstance(inline, Label):
        return f"{inline.text} "
    return " " if isinstance(inline, Tab | Break) else ""


def _has_lines(cell: Cell) -> bool:
    """Whether lines stand above and below; one alone may be the line under a title."""
    return bool(cell.style.borders.top and cell.style.borders.bottom)
