"""Knows the paragraphs of forms again, so that each is read once for all documents of a process."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.flow import Blocks, Para
from dossier.render.read.tags import W

Shape = tuple[tuple[object, ...], ...]

# Elements that mean the same wherever they stand: they name no other part of the file, count
# nothing and leave nothing open behind them. A paragraph of these alone can be known again.
PLAIN = frozenset(
    f"{W}{name}"
    for name in (
        "p", "pPr", "pStyle", "jc", "ind", "spacing", "tabs", "keepNext", "keepLines",
        "widowControl", "pageBreakBefore", "contextualSpacing", "pBdr", "top", "bottom", "shd",
        "r", "rPr", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "u", "sz", "szCs", "color", "caps",
        "lang", "highlight", "t", "tab", "br", "noBreakHyphen", "proofErr",
    )
)  # fmt: skip
CELL = frozenset({f"{W}tcPr", f"{W}p"})
LONGEST = 400  # letters; what is longer is told of one person and does not come again
MOST = 1_000  # of one stylesheet: memory stays flat over many documents


def shape_of(element: Element) -> Shape:
    """Write down all that an element says; equal for elements that say the same."""
    return tuple([(each.tag, len(each), each.text, *each.items()) for each in element.iter()])


def holds_more(cell: Element) -> bool:
    """Tell whether a cell holds more than paragraphs: tables in it may hold as many again."""
    return any(child.tag not in CELL for child in cell)


def are_lasting(cell: Element, blocks: Blocks) -> bool:
    """Tell whether the paragraphs of a cell that holds no more are such."""
    paras = cell.findall(f"{W}p")
    return len(paras) == len(blocks) and all(
        isinstance(block, Para) and is_lasting(shape_of(para), block)
        for para, block in zip(paras, blocks, strict=True)
    )


def is_lasting(shape: Shape, para: Para) -> bool:
    """Tell whether a paragraph would be read the same elsewhere, and may come again."""
    if para.remarks or not all(part[0] in PLAIN for part in shape):
        return False
    return sum(len(part[2]) for part in shape if isinstance(part[2], str)) <= LONGEST
