"""How things look, fully resolved: no style name and no inheritance is left; lengths in points."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dossier.paper.face import Face
from dossier.paper.frame import Color
from dossier.paper.length import Length

PLAIN = Face()


class Align(StrEnum):
    """Where the lines of a paragraph, or a table, stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Rule(StrEnum):
    """How a height is meant: of a line, or of a table row."""

    AUTO = "auto"  # what the content needs (lines: times a factor)
    AT_LEAST = "at_least"
    EXACT = "exact"


class VAlign(StrEnum):
    """Where content stands in a cell, or on a page, that is taller."""

    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"


class TabAlign(StrEnum):
    """Which part of the text after a tab meets its stop."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    DECIMAL = "decimal"
    BAR = "bar"  # no stop: a line down the paragraph


class Script(StrEnum):
    """Letters set small, above or below the line."""

    NONE = ""
    SUPER = "super"
    SUB = "sub"


class SectionStart(StrEnum):
    """Where a section begins."""

    PAGE = "page"
    CONTINUOUS = "continuous"
    COLUMN = "column"
    ODD = "odd"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class TabStop:
    """A stop, measured from the paragraph's edge of the text area."""

    at: Length
    align: TabAlign = TabAlign.LEFT
    leader: str = ""  # the character that fills the gap


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a border."""

    width: Length = 0.5  # of all its strokes together
    color: Color = "000000"
    space: Length = 0.0  # between the line and the text
    bars: tuple[tuple[Length, Length], ...] = ()  # two strokes: middles from its own, and widths
    dash: tuple[Length, ...] = ()


@dataclass(frozen=True, slots=True)
class Edges:
    """The four sides of a border; None where there is none."""

    top: Edge | None = None
    right: Edge | None = None
    bottom: Edge | None = None
    left: Edge | None = None


NO_EDGES = Edges()


@dataclass(frozen=True, slots=True)
class Margins:
    """White space at the four sides."""

    top: Length = 0.0
    right: Length = 0.0
    bottom: Length = 0.0
    left: Length = 0.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How characters look; capitals and hidden text are settled before."""

    face: Face = PLAIN
    size: Length = 10.0
    color: Color = "000000"
    underline: str = ""  # Word's name of the kind: "single", "double", "dotted" …
    underline_color: Color = ""  # nothing: that of the text
    strike: bool = False
    double_strike: bool = False
    rise: Length = 0.0  # of the baseline, upwards
    script: Script = Script.NONE
    is_small: bool = False  # a small capital
    highlight: Color = ""
    spread: Length = 0.0  # added to each letter
    scale: float = 1.0  # of the widths, without what is added
    is_kerned: bool = False
    link: str = ""  # where a click leads: "#" and a name, else an address


@dataclass(frozen=True, slots=True)
class ParaStyle:
    """How a paragraph stands."""

    align: Align = Align.LEFT
    left: Length = 0.0
    right: Length = 0.0
    first: Length = 0.0  # of the first line, from `left`; negative: hanging
    before: Length = 0.0
    after: Length = 0.0
    web_before: bool = False  # its space is that of a web page, left out at edges and in lists
    web_after: bool = False
    list: str = ""  # of a paragraph with such spaces
    line: float = 1.0  # factor where the rule is AUTO, else points
    rule: Rule = Rule.AUTO
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    outline: int = 0  # rank as a heading, from 1
    page_break_before: bool = False
    close_up: bool = False  # no space towards a neighbour of the same kin
    kin: str = ""  # equal for paragraphs that close up
    tabs: tuple[TabStop, ...] = ()
    bars: tuple[Length, ...] = ()  # where lines run down beside the text
    borders: Edges = NO_EDGES
    between: Edge | None = None  # paragraphs alike that follow each other
    bridge: Length = 0.0  # how far the dress reaches down, to the next in the same box
    shade: Color = ""
    snaps: bool = True  # to the grid of the page


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell holds its content."""

    margins: Margins = Margins(right=5.4, left=5.4)
    valign: VAlign = VAlign.TOP
    borders: Edges = Edges()
    shade: Color = ""
    turn: int = 0  # degrees that its text is turned clockwise: 0, 90 or -90
    falling: Edge | None = None  # from the left top corner to the right bottom one
    rising: Edge | None = None


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table stands between the margins."""

    align: Align = Align.LEFT
    indent: Length = 0.0
    width: Length = 0.0  # asked for; 0: what its columns add up to
    share: float = 0.0  # or so much of the room, 1 being all of it
    is_nested: bool = False  # it stands in a cell
    margin: Length = 5.4  # of its cells on the left, where they set none themselves
    kin: str = ""  # equal for tables that are joined where nothing stands between them


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of text side by side, and the gaps between them."""

    widths: tuple[Length, ...]
    gaps: tuple[Length, ...]  # one fewer than widths
    has_line: bool = False  # in the middle of each gap


@dataclass(frozen=True, slots=True)
class Rim:
    """Borders of a page: from the edge of the sheet, or around the text."""

    edges: Edges
    is_from_edge: bool = False
    first: bool = True  # whether it stands on the first page of the section …
    others: bool = True  # … and on the others


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The sheet and its margins."""

    width: Length = 595.3
    height: Length = 841.9
    margins: Margins = field(default_factory=lambda: Margins(72.0, 72.0, 72.0, 72.0))
    header: Length = 36.0  # from the top edge to the header
    footer: Length = 36.0  # from the footer to the bottom edge
    mirrored: bool = False  # even pages have their left and right margins changed over
    holds_top: bool = False  # a tall header does not push the text down …
    holds_bottom: bool = False  # … nor a tall footer push it up
    valign: VAlign = VAlign.TOP
    columns: Columns | None = None
    rim: Rim | None = None
    grid: Length = 0.0  # height of its lines, where text keeps to a grid
