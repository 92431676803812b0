"""Table styles with the parts that cells wear, and borders of many kinds that meet."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tools.corpus.grids import AFTER, AUTO, free
from tools.corpus.parts import SIDES, add, cell, para, row, text
from tools.corpus.registry import group

KINDS = ("single", "single", "single", "double", "dotted", "dashed", "thick", "thinThickSmallGap")
LOOKS = ("04A0", "04A0", "0420", "01E0", "0600", "05E0", "0660", "0000")
READY = (
    "TableGrid", "LightShading", "LightShading-Accent1", "LightList-Accent2", "LightGrid",
    "MediumList1-Accent4", "MediumGrid1", "ColorfulShading-Accent2", "ColorfulList", "DarkList",
)  # fmt: skip
PARTS = (
    "firstRow",
    "lastRow",
    "firstCol",
    "lastCol",
    "band1Horz",
    "band2Horz",
    "band1Vert",
    "nwCell",
)


def _line(dice: random.Random, side: str) -> str:
    kind, size = dice.choice(KINDS), dice.choice((4, 4, 6, 8, 12, 18))
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="0" w:color="000000"/>'


def _part(dice: random.Random, name: str) -> str:
    paragraph = dice.choice(("", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'))
    looks = ("", "<w:b/>", "<w:i/>", '<w:sz w:val="24"/>', '<w:b/><w:sz w:val="30"/>')
    fill = dice.choice(("", '<w:shd w:val="clear" w:color="auto" w:fill="DDEEFF"/>'))
    # A column's upper line is its own end in Word, and that of each of its cells in LibreOffice.
    sides = ("top", "bottom") if name.endswith(("Row", "Horz")) else ()
    lines = "".join(_line(dice, s) for s in sides if dice.random() < 0.4)
    return (
        f'<w:tblStylePr w:type="{name}"><w:pPr>{paragraph}</w:pPr><w:rPr>{dice.choice(looks)}</w:rPr>'
        f"<w:tcPr><w:tcBorders>{lines}</w:tcBorders>{fill}</w:tcPr></w:tblStylePr>"
    )


def _style(dice: random.Random) -> str:
    spacing = dice.choice(
        ("", '<w:spacing w:before="40" w:after="40"/>', '<w:spacing w:line="276"/>')
    )
    parts = "".join(_part(dice, name) for name in PARTS if dice.random() < 0.6)
    lines = "".join(_line(dice, side) for side in SIDES if dice.random() < 0.8)
    margins = dice.choice(("", '<w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'))
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Own"><w:name w:val="Own"/>'
        f'<w:basedOn w:val="TableNormal"/><w:pPr>{spacing}</w:pPr><w:tblPr>'
        f'<w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>'
        f"<w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{parts}</w:style>"
    )


def _worn(dice: random.Random, style: str) -> str:
    widths = dice.choice(((3000, 3000, 3000), (1500, 2500, 2500, 2500), (4500, 4500)))
    rows = [row([cell(w, text(dice, 1, 8)) for w in widths]) for _ in range(dice.randint(3, 6))]
    look = f'<w:tblLook w:val="{dice.choice(LOOKS)}"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{AUTO}{look}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


@group
def table_styles(document: Doc, dice: random.Random) -> None:
    """First and last rows and columns, bands, corners; Word's ready styles and one of one's own."""
    document.styles.element.append(parse_xml(_style(dice)))
    for _ in range(dice.randint(5, 7)):
        style = "Own" if dice.random() < 0.6 else dice.choice(READY)
        document.add_paragraph(text(dice, 3, 12))
        add(document, _worn(dice, style), AFTER)


@group
def borders(document: Doc, dice: random.Random) -> None:
    """Cells that set or take away lines of their own; thick lines, double ones, dashes, shading."""
    for _ in range(dice.randint(4, 6)):
        widths = (2000, 2500, 2500)
        rows = []
        for _ in range(dice.randint(3, 5)):
            cells = []
            for width in widths:
                sides = [s for s in ("top", "left", "bottom", "right") if dice.random() < 0.25]
                lines = "".join(
                    f'<w:{s} w:val="nil"/>' if dice.random() < 0.3 else _line(dice, s)
                    for s in sides
                )
                shade = dice.choice(("", "", '<w:shd w:val="pct20" w:color="auto" w:fill="auto"/>'))
                props = f"<w:tcBorders>{lines}</w:tcBorders>{shade}"
                cells.append(cell(width, text(dice, 1, 8), props=props))
            rows.append(row(cells))
        document.add_paragraph(text(dice, 3, 12))
        add(document, free(widths, rows), para("Sau bảng."))
