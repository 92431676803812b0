"""What the groups build from: words, a base document, and short hands for the XML of Word files."""

from __future__ import annotations

import random
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph

LEFT, CENTER, RIGHT, JUSTIFY = list(WD_PARAGRAPH_ALIGNMENT)[:4]
ALIGNED = (LEFT, CENTER, RIGHT, JUSTIFY)
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
SPACES = nsdecls("w", "r", "wp", "a", "pic")

TEXT = (
    "thi đua khen thưởng tập thể cá nhân phong trào yêu nước thành tích xuất sắc nhiệm vụ chính trị "
    "cơ quan đơn vị Văn phòng Tỉnh ủy Hội đồng sáng kiến kinh nghiệm học tập và làm theo tư tưởng "
    "đạo đức phong cách Hồ Chí Minh tham mưu tổng hợp phục vụ lãnh đạo chỉ đạo điều hành công tác "
    "xây dựng Đảng hệ thống năm 2025 Quyết định số 15/QĐ-VPTU ngày 27/5/2026 (kèm theo) 98,5% “Chiến "
    "sĩ thi đua” Nguyễn Văn A Trần Thị B nghiêng ngả khuỷu thuở nghiệm thu; bảo đảm, đúng thời hạn. "
    "giai đoạn 2020-2025 - kịp thời quyết liệt hiệu quả UBND-HĐND đồng bộ"
)
WORDS = tuple(TEXT.split())


def text(dice: random.Random, least: int, most: int) -> str:
    """Say so many words."""
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(least, most)))


def base_document(mode: int) -> Doc:
    """Begin an A4 document in Times New Roman 14 without spacing."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    section.left_margin, section.right_margin = Twips(1701), Twips(1134)
    section.top_margin = section.bottom_margin = Twips(1134)
    section.header_distance = section.footer_distance = Twips(567)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    for use in ("eastAsia", "cs"):
        normal.element.rPr.rFonts.set(qn(f"w:{use}"), "Times New Roman")
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "vi-VN")
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    settings.append(
        parse_xml(
            f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" '
            f'w:uri="http://schemas.microsoft.com/office/word" w:val="{mode}"/></w:compat>'
        )
    )
    return document


def add(document: Doc, *blocks: str) -> None:
    """Put the XML of paragraphs and tables at the end of a document."""
    body = document.element.body
    for block in blocks:
        body.insert(len(body) - 1, parse_xml(spaced(block)))


def spaced(block: str) -> str:
    """Declare the name spaces of an element that stands alone."""
    end = min(block.index(sign) for sign in (" ", ">", "/") if sign in block)
    return f"{block[:end]} {SPACES}{block[end:]}"


def run(content: str, props: str = "") -> str:
    """Write a w:r of text; `props` is the XML within its w:rPr."""
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{content}</w:t></w:r>'


def para(content: str = "", props: str = "") -> str:
    """Write a w:p of runs, or of plain text; `props` is the XML within its w:pPr."""
    inside = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{props}</w:pPr>{inside}</w:p>"


def field(code: str, result: str = "1", props: str = "") -> str:
    """Write the runs of a complex field with its stored result."""
    look = f"<w:rPr>{props}</w:rPr>"
    mark = f'<w:r>{look}<w:fldChar w:fldCharType="{{}}"/></w:r>'
    told = f'<w:r>{look}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    shown = result if result.startswith("<") or not result else run(result, props)
    return f"{mark.format('begin')}{told}{mark.format('separate')}{shown}{mark.format('end')}"


def cell(width: int, *contents: str, props: str = "", para_props: str = "") -> str:
    """Write a w:tc of texts, or of the XML of blocks; `props` is the XML within its w:tcPr."""
    blocks = "".join(
        one if one.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else para(one, para_props)
        for one in contents or ("",)
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{props}</w:tcPr>{blocks}</w:tc>'


def row(cells: Sequence[str], props: str = "") -> str:
    """Write a w:tr; `props` is the XML within its w:trPr."""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: Sequence[int], rows: Sequence[str], *, props: str = "", size: int = 4) -> str:
    """Write a w:tbl of fixed columns with borders of `size` eighths of a point, or none."""
    borders = "".join(f'<w:{s} w:val="single" w:sz="{size}" w:color="000000"/>' for s in SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{props}'
        f"<w:tblBorders>{borders if size else ''}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def mixed_runs(target: Paragraph, dice: random.Random, count: int) -> None:
    """Write text in runs that are bold or slanted by chance; some begin inside a word."""
    for _ in range(count):
        glue = dice.choice((" ", " ", " ", "", ", "))
        one = target.add_run(text(dice, 1, 12) + glue)
        one.bold, one.italic = dice.random() < 0.35, dice.random() < 0.3
        if dice.random() < 0.1:
            one.font.size = Pt(dice.choice((10, 11, 13, 16)))
