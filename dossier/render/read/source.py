"""What every reader of a part is handed: the part, its pictures, the styles, room for remarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from dossier.paper.flow import Block, Blocks, Para
from dossier.render.read.garb import BARE, Garb
from dossier.render.read.inset import inset
from dossier.render.read.labels import Lists
from dossier.render.read.notes import Notes
from dossier.render.read.package import Package, Relations
from dossier.render.read.remarks import Remarks, quote
from dossier.render.read.styles import StyleBook


@dataclass(slots=True)
class Field:
    """A Word field that is being read: its code, then its stored result."""

    code: str = ""
    in_result: bool = False
    is_counter: bool = False
    is_shown: bool = False
    link: str = ""  # where its result leads
    sign: str = ""  # what it shows where no result is stored
    start: tuple[int, int] = (0, 0)  # of its result in the paragraph: inlines, letters of the last


def _no_blocks(element: Element, source: Source) -> Blocks:
    del element, source
    return ()


@dataclass(frozen=True, slots=True)
class Source:
    """A part of a Word file under the eyes of the readers."""

    part: str
    package: Package
    book: StyleBook
    remarks: Remarks
    relations: Relations
    lists: Lists
    notes: Notes
    table: Garb = BARE  # what the table around gives
    depth: int = 0  # of tables around
    is_old: bool = False  # laid out as before Word 2013
    fields: list[Field] = field(default_factory=list)  # open ones, outermost first
    names: list[str] = field(default_factory=list)  # of places, waiting for their paragraph
    blocks: Callable[[Element, Source], Blocks] = _no_blocks  # reads what a text box holds
    note: tuple[int, str] | None = None  # the note that is being read, and its number

    def within(self, style: str, parts: tuple[str, ...] = ()) -> Source:
        """Step into a cell that wears these parts of a table style."""
        return replace(
            self, table=replace(self.table, style=style, parts=parts), depth=self.depth + 1
        )

    def part_of(self, part: str, note: tuple[int, str] | None = None) -> Source:
        """Step into another part of the file: a header, a footer, the notes."""
        relations, lists = self.package.relations_of(part), self.lists.aside()
        bare = Garb(is_strong=self.table.is_strong)
        within = replace(self, part=part, relations=relations, lists=lists, note=note)
        return replace(within, table=bare, depth=0, fields=[], names=[])

    def box(self, element: Element, ink: str = "") -> Blocks:
        """Read what stands in a text box; fields, names and the table around it end at its edge."""
        bare = Garb(is_strong=self.table.is_strong, ink=ink)
        inside = replace(self, table=bare, depth=0, fields=[], names=[])
        return inset(self.blocks(element, inside))

    def is_settled(self) -> bool:
        """Tell whether the next paragraph stands for itself: nothing open, nothing waiting."""
        return not (self.fields or self.names or self.remarks.wait())

    def is_listed(self, block: Block) -> bool:
        """Tell whether the style of a paragraph puts it into a list, which counts it."""
        return isinstance(block, Para) and self.book.is_listed(block.style.kin)

    def take_names(self) -> tuple[str, ...]:
        """Hand over the names that wait for a paragraph."""
        if not self.names:
            return ()
        taken = tuple(self.names)
        self.names.clear()
        return taken

    def unsupported(self, what: str, element: Element) -> None:
        """Note something that is left out, quoting the element it stands in."""
        self.remarks.unsupported(what, self.part, quote(element))
