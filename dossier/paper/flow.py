"""Before layout: what a document says, in order, with resolved styles and no place yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.paper.drawing import (
    NO_GAP,
    NOT_AROUND,
    Around,
    Curve,
    Pen,
    Picture,
    Pin,
    Share,
    Stroke,
)
from dossier.paper.frame import Color
from dossier.paper.length import Length
from dossier.paper.style import (
    Align,
    CellStyle,
    Margins,
    PageStyle,
    ParaStyle,
    Rule,
    SectionStart,
    TableStyle,
    TextStyle,
    VAlign,
)


class BreakKind(StrEnum):
    """What a break in the text ends."""

    LINE = "line"
    PAGE = "page"
    COLUMN = "column"


class Count(StrEnum):
    """What a counter shows."""

    PAGE = "page"
    PAGES = "pages"
    SECTION_PAGES = "section_pages"


class Merge(StrEnum):
    """How a cell takes part in a merge down a column."""

    NONE = "none"
    START = "start"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look."""

    text: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next stop."""

    style: TextStyle


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line, a column or a page."""

    kind: BreakKind
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Counter:
    """A page number, known only while pages are made."""

    count: Count
    style: TextStyle
    format: str = ""  # of the number; as the section says where empty


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed shape, or an open outline; what it holds is laid out as in a cell."""

    width: Length  # 0: as wide as its text
    height: Length
    outline: tuple[Curve, ...] = ()  # none: a rectangle
    fill: Color = ""
    pen: Pen | None = None
    blocks: Blocks = ()
    insets: Margins = NO_GAP
    valign: VAlign = VAlign.TOP
    grows: bool = False  # as high as its text


@dataclass(frozen=True, slots=True)
class Child:
    """A drawing at its place in a group."""

    x: Length
    y: Length
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Group:
    """Drawings that move together, the first at the back."""

    width: Length
    height: Length
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True)
class Anchored:
    """A drawing that hangs on a paragraph."""

    content: Drawing
    across: Pin
    down: Pin
    around: Around = NOT_AROUND
    is_behind: bool = False  # the text
    rank: float = 0.0  # a higher one covers a lower one
    at: int = 0  # letters of the paragraph that stand before it
    in_cell: bool = True  # what hangs in a cell takes the cell for its page
    width: Share | None = None  # overrules the drawing's own
    height: Share | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What the reader or the layout had to leave out; it becomes a finding with its page."""

    code: str  # of the message
    what: str
    part: str = ""  # of the Word file
    quote: str = ""


Drawing = Picture | Stroke | Shape | Group


@dataclass(frozen=True, slots=True)
class Label:
    """The number or the sign of a list that stands before the text of a paragraph."""

    text: str
    style: TextStyle
    align: Align = Align.LEFT  # on the place where the first line begins
    is_sign: bool = False  # of a symbol font


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: what stands at the foot of the page whose text calls for it."""

    key: int  # its place among all notes of the document
    blocks: Blocks
    format: str = ""  # of its number, where numbers start anew on each page
    start: int = 1  # the first of them


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The number of a note: in the text, where it calls for a footnote, and before the note."""

    key: int
    text: str  # empty: the mark follows as text
    style: TextStyle
    note: Note | None = None


Inline = NoteMark | Run | Label | Tab | Break | Counter | Drawing


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `mark` is the look of its end, which gives an empty one its height."""

    style: ParaStyle
    inlines: tuple[Inline, ...]
    mark: TextStyle
    anchored: tuple[Anchored, ...] = ()
    remarks: tuple[Remark, ...] = ()
    names: tuple[str, ...] = ()  # that links lead to
    frame: Anchored | None = None  # it stands in a box of its own, out of the flow


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over `span` grid columns."""

    blocks: tuple[Block, ...]
    style: CellStyle
    span: int = 1
    merge: Merge = Merge.NONE


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; `skip` grid columns stay empty before its first cell."""

    cells: tuple[Cell, ...]
    height: Length = 0.0
    rule: Rule = Rule.AUTO
    cant_split: bool = False
    header: bool = False
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of fixed column widths."""

    widths: tuple[Length, ...]
    rows: tuple[Row, ...]
    style: TableStyle


Block = Para | Table
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Bands:
    """What is repeated on every page: for most, for the first, for even ones (None: as most)."""

    usual: Blocks = ()
    first: Blocks | None = None
    even: Blocks | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the document on one kind of page."""

    page: PageStyle
    blocks: Blocks
    start: SectionStart = SectionStart.PAGE
    header: Bands = Bands()
    footer: Bands = Bands()
    first_number: int | None = None  # where page numbers start anew
    number_format: str = "decimal"  # of page numbers, as Word names it
    ends: Blocks = ()  # endnotes that stand below it
    beneath: bool = False  # footnotes stand right below the text of a page


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole document; `shrinks` tells Word's justification since 2013 (spaces may shrink)."""

    sections: tuple[Section, ...]
    shrinks: bool = True
    tab_step: Length = 36.0  # default stops
    remarks: tuple[Remark, ...] = ()  # on what no paragraph follows
    has_notes: bool = False  # text calls for footnotes
    plain: TextStyle | None = None  # of text of which nothing is said
