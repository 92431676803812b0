"""Makes the report of four pages that the benchmarks share: its template and its text."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from random import Random
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FAMILY = "Times New Roman"
YEARS = range(2017, 2027)
FACTS = {
    "co_quan_cap_tren": "TỈNH ỦY GIA LAI",
    "co_quan": "VĂN PHÒNG TỈNH ỦY",
    "dia_danh": "Gia Lai",
    "ngay": "05",
    "thang": "01",
    "nam": "2027",
    "hinh_thuc": "Bằng khen của Thủ tướng Chính phủ",
    "ho_ten": "Nguyễn Văn A",
    "ngay_sinh": "01/01/1980",
    "gioi_tinh": "Nam",
    "que_quan": "xã Ia Hrú, tỉnh Gia Lai",
    "tru_quan": "phường Pleiku, tỉnh Gia Lai",
    "chuc_vu": "Trưởng phòng Tổng hợp",
    "don_vi": "Phòng Tổng hợp",
    "trinh_do": "Đại học",
    "ly_luan": "Cao cấp",
    "chuc_vu_ky": "CHÁNH VĂN PHÒNG",
    "nguoi_ky": "Trần Thị B",
}
CLAUSES = (
    "tham mưu giúp Thường trực, Ban Thường vụ Tỉnh ủy xây dựng chương trình công tác toàn khóa",
    "tổ chức thực hiện chương trình công tác hằng năm, kịp thời điều chỉnh, bổ sung khi cần thiết",
    "phối hợp với các cơ quan, đơn vị chuẩn bị nội dung, tài liệu phục vụ các kỳ họp đúng hạn",
    "bảo đảm chất lượng công tác văn thư, lưu trữ, bảo vệ bí mật nhà nước",
    "kiểm tra, đôn đốc việc thực hiện các kết luận, chỉ thị, nghị quyết của cấp trên",
    "tỷ lệ hoàn thành đúng hạn đạt 98,5% số nhiệm vụ được giao",
    "vận động đoàn viên, người lao động tham gia các phong trào thi đua yêu nước",
    "ứng dụng công nghệ thông tin, rút ngắn một nửa thời gian xử lý văn bản đi, đến",
)
LABELS = {
    "Họ và tên: ": "ho_ten",
    "Sinh ngày: ": "ngay_sinh",
    "Giới tính: ": "gioi_tinh",
    "Quê quán: ": "que_quan",
    "Trú quán: ": "tru_quan",
    "Chức vụ: ": "chuc_vu",
    "Đơn vị công tác: ": "don_vi",
    "Trình độ chuyên môn: ": "trinh_do",
    "Trình độ lý luận chính trị: ": "ly_luan",
}


def values(number: int = 0) -> dict[str, Any]:
    """All values of one report; the number tells reports apart."""
    ratings = [
        {
            "nam": str(year),
            "danh_hieu": "Chiến sĩ thi đua cơ sở" if year % 2 else "Lao động tiên tiến",
            "so": f"{number % 90 + 10}/QĐ-VPTU",
            "ngay": f"15/12/{year}",
            "noi": "Văn phòng Tỉnh ủy",
        }
        for year in YEARS
    ]
    return {
        **FACTS,
        "ho_ten": f"Nguyễn Văn A {number}",
        "thanh_tich": narrative(number),
        "sang_kien": [f"- Sáng kiến năm {year}: rút ngắn một nửa thời gian." for year in YEARS],
        "danh_hieu": ratings,
    }


def narrative(number: int) -> list[str]:
    """Tell achievements in nine paragraphs, in words of one's own: no two reports share one."""
    dice = Random(number)  # noqa: S311 -- text, not secrets
    return [f"{place}. {_sentence(dice)} {_sentence(dice)}" for place in range(1, 10)]


def _sentence(dice: Random) -> str:
    told = "; ".join(dice.sample(CLAUSES, 4))
    return f"{told[0].upper()}{told[1:]}."


@cache
def template() -> bytes:
    """Write the report as an officer would in Word, with the tags of docxtpl."""
    document = Document()
    _page(document)
    _head(document)
    for label, name in LABELS.items():
        _line(document, f"{label}{{{{ {name} }}}}")
    _heading(document, "I. THÀNH TÍCH ĐẠT ĐƯỢC")
    _loop(document, "thanh_tich")
    _heading(document, "II. SÁNG KIẾN")
    _loop(document, "sang_kien")
    _heading(document, "III. DANH HIỆU THI ĐUA")
    _table(document)
    _line(document, "{{ chuc_vu_ky }}", align=WD_ALIGN_PARAGRAPH.RIGHT, bold=True)
    _line(document, "{{ nguoi_ky }}", align=WD_ALIGN_PARAGRAPH.RIGHT, bold=True)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = section.right_margin = Cm(2)
    section.left_margin = Cm(3)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FAMILY, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FAMILY)
    style.paragraph_format.space_before = Pt(0)
    style.paragraph_format.space_after = Pt(6)


def _head(document: Any) -> None:
    centre = WD_ALIGN_PARAGRAPH.CENTER
    _line(document, "{{ co_quan_cap_tren }}", align=centre)
    _line(document, "{{ co_quan }}", align=centre, bold=True)
    day = "{{ dia_danh }}, ngày {{ ngay }} tháng {{ thang }} năm {{ nam }}"
    _line(document, day, align=WD_ALIGN_PARAGRAPH.RIGHT, italic=True)
    _line(document, "BÁO CÁO THÀNH TÍCH ĐỀ NGHỊ TẶNG {{ hinh_thuc }}", align=centre, bold=True)


def _heading(document: Any, text: str) -> None:
    _line(document, text, bold=True).paragraph_format.keep_with_next = True


def _loop(document: Any, name: str) -> None:
    _line(document, f"{{%p for dong in {name} %}}")
    _line(document, "{{ dong }}").paragraph_format.first_line_indent = Cm(1.27)
    _line(document, "{%p endfor %}")


def _line(
    document: Any,
    text: str,
    *,
    align: Any = WD_ALIGN_PARAGRAPH.JUSTIFY,
    bold: bool = False,
    italic: bool = False,
) -> Any:
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    return paragraph


def _table(document: Any) -> None:
    heads = ("Năm", "Danh hiệu", "Số quyết định", "Ngày", "Cơ quan ban hành")
    cells = ("{{ h.nam }}", "{{ h.danh_hieu }}", "{{ h.so }}", "{{ h.ngay }}", "{{ h.noi }}")
    rows = (heads, ("{%tr for h in danh_hieu %}",), cells, ("{%tr endfor %}",))
    table = document.add_table(rows=len(rows), cols=len(heads), style="Table Grid")
    table.autofit = False
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, (1.5, 4.5, 3.5, 3.0, 3.5), strict=False):
            cell.text, cell.width = text, Cm(width)
