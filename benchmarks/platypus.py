"""Makes the same report with ReportLab Platypus, as one would without a layout of one's own."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from benchmarks.report import LABELS
from dossier.fonts import font_file

HEADS = ("Năm", "Danh hiệu", "Số quyết định", "Ngày", "Cơ quan ban hành")
WIDTHS = [1.5 * cm, 4.5 * cm, 3.5 * cm, 3.0 * cm, 3.5 * cm]


def by_platypus(given: dict[str, Any]) -> bytes:
    """One report as PDF."""
    out = BytesIO()
    margins: dict[str, Any] = {"leftMargin": 3 * cm, "rightMargin": 2 * cm, "topMargin": 2 * cm}
    SimpleDocTemplate(out, pagesize=A4, bottomMargin=2 * cm, **margins).build(_story(given))
    return out.getvalue()


def _story(given: dict[str, Any]) -> list[Flowable]:
    styles = _styles()
    plain, centre, right = styles["plain"], styles["centre"], styles["right"]
    day = "{dia_danh}, ngày {ngay} tháng {thang} năm {nam}".format(**given)
    return [
        Paragraph(given["co_quan_cap_tren"], centre),
        Paragraph(_bold(given["co_quan"]), centre),
        Paragraph(f"<i>{day}</i>", right),
        Paragraph(_bold(f"BÁO CÁO THÀNH TÍCH ĐỀ NGHỊ TẶNG {given['hinh_thuc']}"), centre),
        *(Paragraph(label + given[name], plain) for label, name in LABELS.items()),
        Paragraph(_bold("I. THÀNH TÍCH ĐẠT ĐƯỢC"), plain),
        *(Paragraph(text, styles["indented"]) for text in given["thanh_tich"]),
        Paragraph(_bold("II. SÁNG KIẾN"), plain),
        *(Paragraph(text, styles["indented"]) for text in given["sang_kien"]),
        Paragraph(_bold("III. DANH HIỆU THI ĐUA"), plain),
        _table(given["danh_hieu"], plain),
        Paragraph(_bold(given["chuc_vu_ky"]), right),
        Paragraph(_bold(given["nguoi_ky"]), right),
    ]


def _table(rows: list[dict[str, str]], style: ParagraphStyle) -> Table:
    cells = [[Paragraph(text, style) for text in HEADS]]
    cells += [[Paragraph(text, style) for text in row.values()] for row in rows]
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, black)])
    return Table(cells, colWidths=WIDTHS, style=grid, repeatRows=1)


def _bold(text: str) -> str:
    return f"<b>{text}</b>"


@cache
def _styles() -> dict[str, ParagraphStyle]:
    for name, bold, italic in (("", 0, 0), ("-b", 1, 0), ("-i", 0, 1), ("-bi", 1, 1)):
        content = font_file(bold=bool(bold), italic=bool(italic))
        pdfmetrics.registerFont(TTFont(f"report{name}", BytesIO(content), shapable=False))
    pdfmetrics.registerFontFamily("report", "report", "report-b", "report-i", "report-bi")
    base: dict[str, Any] = {"fontName": "report", "fontSize": 14, "leading": 16.1, "spaceAfter": 6}
    return {
        "plain": ParagraphStyle("plain", alignment=TA_JUSTIFY, **base),
        "indented": ParagraphStyle("i", alignment=TA_JUSTIFY, firstLineIndent=1.27 * cm, **base),
        "centre": ParagraphStyle("centre", alignment=TA_CENTER, **base),
        "right": ParagraphStyle("right", alignment=TA_RIGHT, **base),
    }
