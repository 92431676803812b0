"""Turns what a paper says into WordprocessingML: paragraphs, tables, rule lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from xml.sax.saxutils import escape

from tools.forms.page import SLANTED, STRONG, style_id, twips

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_EMU = 12700  # English Metric Units a point
_DROP = 2  # points from the top of the line's own paragraph to the stroke
_MARGINS = {"top": 30, "left": 85, "bottom": 30, "right": 85}  # of data cells, in twips
UNNUMBERED = "0"  # drawings get their ids when the body is complete
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class Col:
    """A column of a data table: heading, what a row prints there, width in millimetres."""

    head: str
    cell: str
    width: float
    style: str = "Ô bảng"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell by its content, width in millimetres and columns spanned."""

    content: str
    width: float
    span: int = 1
    middle: bool = False


def para(style: str, text: str, **gaps: float) -> str:
    """Write one paragraph; `before` (points) is for what follows a table, `after` for a hand."""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f"<w:p>{_properties(style, gaps)}{run}</w:p>"


def holder(style: str, drawn: str) -> str:
    """Write a paragraph without words on which a drawing hangs."""
    return f"<w:p>{_properties(style, {})}{drawn}</w:p>"


def led(style: str, word: str, text: str, **gaps: float) -> str:
    """Write a paragraph that begins with a slanted word."""
    return _led(style, (word, SLANTED), text, gaps)


def article(number: int, text: str) -> str:
    """Write an article that has no heading: "Điều 1." and what it says."""
    return _led("Nội dung", (f"Điều {number}.", STRONG), text, {})


def paras(style: str, *texts: str) -> str:
    """Write several paragraphs of one style."""
    return "".join(para(style, text) for text in texts)


def kept(content: str) -> str:
    """Keep the paragraphs, and the table row that they fill, on one page with what comes next."""
    return re.sub("(<w:pStyle [^>]*/>)", r"\1<w:keepNext/>", content)


def rule(points: float, field: str = "", **gaps: float) -> str:
    """Draw a line of so many points, centred in its column; a field may set its length.

    A small paragraph of exact height carries it, so that text below keeps clear of it.
    """
    name = f"ke:{field}" if field else "Đường kẻ"
    width = round(points * _EMU)
    return (
        f"<w:p>{_properties('Đường kẻ', gaps)}<w:r><w:drawing>"
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>{_DROP * _EMU}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{width}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{UNNUMBERED}" name="{name}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{WPS}"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


def layout_table(
    rows: tuple[tuple[Cell, ...], ...], heights: tuple[float, ...] | None = None
) -> str:
    """Set cells side by side without borders or margins; no row breaks over a page.

    Heights, where given, are the least ones of the rows, in millimetres.
    """
    widths = [cell.width for cell in rows[0]]
    tall = heights or (0,) * len(rows)
    whole = "".join(_row(row, height=least) for row, least in zip(rows, tall, strict=True))
    return _table(widths, whole, borders=False)


def data_table(cols: tuple[Col, ...], rows: str) -> str:
    """Set a bordered table whose heads repeat on every page."""
    heads = tuple(Cell(para("Đầu bảng", col.head), col.width, middle=True) for col in cols)
    return _table([col.width for col in cols], _row(heads, head=True) + rows)


def list_table(cols: tuple[Col, ...], loop: str) -> str:
    """Set a bordered table with one row for each of `loop` ("row in list")."""
    return data_table(cols, repeated(loop, item_row(cols), cols))


def repeated(loop: str, rows: str, cols: tuple[Col, ...]) -> str:
    """Repeat table rows for each item of a list."""
    return tag_row(f"for {loop}", cols) + rows + tag_row("endfor", cols)


def plain_row(cells: tuple[Cell, ...], height: float = 0) -> str:
    """Write a row of given cells, at least so many millimetres high."""
    return _row(cells, height=height)


def tag_row(tag: str, cols: tuple[Col, ...]) -> str:
    """Write a row that holds a control tag and leaves nothing behind."""
    return wide_row("Ô bảng", f"{{%tr {tag} %}}", cols)


def wide_row(style: str, text: str, cols: tuple[Col, ...]) -> str:
    """Write a row of one cell over the whole table."""
    return _row((Cell(para(style, text), sum(col.width for col in cols), len(cols)),))


def item_row(cols: tuple[Col, ...]) -> str:
    """Write the row that a loop repeats."""
    return _row(tuple(Cell(para(col.style, col.cell), col.width, middle=True) for col in cols))


def sum_row(cols: tuple[Col, ...], label: str, texts: tuple[str, ...]) -> str:
    """Write the closing row: a label over the first columns, sums under the last ones."""
    label_cols, rest = cols[: -len(texts)], cols[-len(texts) :]
    head = Cell(para("Đầu bảng", label), sum(col.width for col in label_cols), len(label_cols))
    sums = [Cell(para("Đầu bảng", text), col.width) for col, text in zip(rest, texts, strict=True)]
    return _row((head, *sums))


def either(test: str, then: str, otherwise: str = "") -> str:
    """Print one part or another, as a field is filled or empty."""
    last = para("Nội dung", "{%p else %}") + otherwise if otherwise else ""
    return para("Nội dung", f"{{%p if {test} %}}") + then + last + para("Nội dung", "{%p endif %}")


def body(content: str) -> str:
    """Wrap content with the namespaces that it uses."""
    numbers = count(1)
    numbered = re.sub('docPr id="0"', lambda _: f'docPr id="{next(numbers)}"', content)
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return (
        f'<w:body xmlns:w="{w}" xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:wps="{WPS}">'
        f"{numbered}</w:body>"
    )


def _led(style: str, lead: tuple[str, str], text: str, gaps: dict[str, float]) -> str:
    word, look_of_word = lead
    look = f'<w:rPr><w:rStyle w:val="{style_id(look_of_word)}"/></w:rPr>'
    return (
        f"<w:p>{_properties(style, gaps)}"
        f'<w:r>{look}<w:t xml:space="preserve">{escape(word)}</w:t></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p>'
    )


def _properties(style: str, gaps: dict[str, float]) -> str:
    sides = " ".join(f'w:{side}="{size * 20:.0f}"' for side, size in gaps.items())
    gap = f"<w:spacing {sides}/>" if sides else ""
    return f'<w:pPr><w:pStyle w:val="{style_id(style)}"/>{gap}</w:pPr>'


def _table(widths: list[float], rows: str, *, borders: bool = True) -> str:
    lines = "".join(
        f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for s in _SIDES
    )
    edge = f"<w:tblBorders>{lines}</w:tblBorders>" if borders else ""
    margins = _MARGINS if borders else dict.fromkeys(_MARGINS, 0)
    sides = "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in margins.items())
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    total = sum(twips(width) for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'{edge}<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(cells: tuple[Cell, ...], *, head: bool = False, height: float = 0) -> str:
    least = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    mark = least + "<w:tblHeader/>" * head
    inside = "".join(_cell(cell) for cell in cells)
    return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{inside}</w:tr>"


def _cell(cell: Cell) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    middle = '<w:vAlign w:val="center"/>' * cell.middle
    width = f'<w:tcW w:w="{twips(cell.width)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{span}{middle}</w:tcPr>{cell.content}</w:tc>"
