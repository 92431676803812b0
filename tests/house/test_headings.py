"""The fixed words of the papers of a round stand in their order, as a lawyer would read them."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from dossier.compose.forms.shelf import load_shelf
from tools.forms.papers import ROUND_PAPERS

SHELF = load_shelf(Path(__file__).parents[2] / "templates")
HEADINGS: dict[str, tuple[str, ...]] = {
    "bia_ho_so": ("HỒ SƠ",),
    "muc_luc": (
        "MỤC LỤC VĂN BẢN, TÀI LIỆU",
        # Nghị định 30/2020/NĐ-CP, Phụ lục V.
        *("STT", "Số, ký hiệu văn bản", "Ngày tháng năm văn bản"),
        *("Tên loại và trích yếu nội dung", "Tác giả văn bản", "Trang số", "Ghi chú"),
    ),
    "to_trinh": ("TỜ TRÌNH", "Danh hiệu, hình thức khen thưởng", "Tổng cộng", "Nơi nhận:"),
    "danh_sach": ("DANH SÁCH TRÍCH NGANG", "A. TẬP THỂ", "B. CÁ NHÂN", "C. HỘ GIA ĐÌNH"),
    "bien_ban_hop": (
        *("BIÊN BẢN", "I. THỜI GIAN, ĐỊA ĐIỂM", "II. THÀNH PHẦN", "III. NỘI DUNG"),
        *("Số phiếu đồng ý", "Tỷ lệ (%)", "IV. KẾT LUẬN"),
    ),
    "bien_ban_kiem_phieu": (
        *("BIÊN BẢN", "1. Số phiếu", "2. Kết quả kiểm phiếu"),
        *("Đồng ý", "Không đồng ý", "% trên tổng số thành viên"),
        *("CÁC THÀNH VIÊN", "TRƯỞNG BAN KIỂM PHIẾU"),
    ),
    "giay_moi": ("GIẤY MỜI", "Thời gian:", "Địa điểm:", "Nơi nhận:"),
    "bang_tong_hop": (
        "BẢNG TỔNG HỢP",
        "1. Theo danh hiệu, hình thức khen thưởng",
        "2. Theo đơn vị",
        "Chi tiết từng trường hợp",
    ),
    "phieu_bau": ("PHIẾU BẦU", "Đồng ý", "Không đồng ý", "không ký vào phiếu", "(Đóng dấu)"),
    "phieu_lay_y_kien": (
        *("PHIẾU LẤY Ý KIẾN", "Đồng ý", "Không đồng ý"),
        *("THÀNH VIÊN HỘI ĐỒNG", "(Ký, ghi rõ họ tên)"),
    ),
    "phieu_trinh": ("PHIẾU TRÌNH", "Nội dung trình", "Kiến nghị", "NGƯỜI TRÌNH"),
    "cong_van_de_nghi": ("Kính gửi:", "Nơi nhận:"),
    "cong_van_tra_loi": ("Kính gửi:", "trân trọng trả lời", "Nơi nhận:"),
    "quyet_dinh": ("QUYẾT ĐỊNH", "QUYẾT ĐỊNH", "Điều 1.", "Điều 2.", "Điều 3.", "Nơi nhận:"),
    "danh_sach_quyet_dinh": (
        *("Phụ lục", "DANH SÁCH", "A. TẬP THỂ", "B. CÁ NHÂN", "C. HỘ GIA ĐÌNH", "Tổng cộng"),
    ),
    "giay_xac_nhan_sang_kien": ("GIẤY XÁC NHẬN", "Tên sáng kiến, đề tài, đề án, công trình"),
    "to_trinh_hhd": ("TỜ TRÌNH", "Kính trình:", "T/M BAN THƯỜNG VỤ"),
    "danh_sach_hhd": (
        "DANH SÁCH",
        # Mẫu 4A-HHĐ.
        *("Số TT", "Số HHĐ", "Họ và tên", "Ngày sinh", "Quê quán"),
        *("Ngày cấp có thẩm quyền ra QĐ kết nạp", "Ngày kết nạp vào Đảng", "Ngày chính thức"),
        *("Số thẻ đảng viên", "Nơi đề nghị tặng HHĐ", "Ghi chú", "T/M BAN THƯỜNG VỤ"),
    ),
    "to_trinh_knc": ("TỜ TRÌNH", "tặng Kỷ niệm chương", "Nơi nhận:"),
    "danh_sach_knc": (
        *("DANH SÁCH", "Họ và tên", "Năm sinh", "Giới tính", "Chức vụ, đơn vị công tác"),
        *("Năm vào ngành", "Số năm công tác", "Thành tích, kỷ luật"),
    ),
}
FORMS = sorted(paper.id for paper in ROUND_PAPERS)


def printed(form: str) -> str:
    """Read all paragraphs of a form in order, those of cells too."""
    body = docx.Document(io.BytesIO(SHELF.find(form).document)).element.body
    rows = ("".join(text.text or "" for text in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))
    return "\n".join(rows)


@pytest.mark.parametrize("form", FORMS)
def test_fixed_words_stand_in_their_order(form: str) -> None:
    text, at = printed(form), 0
    for heading in HEADINGS[form.rpartition("_")[0]]:
        found = text.find(heading, at)
        assert found >= 0, heading
        at = found + len(heading)


@pytest.mark.parametrize("form", FORMS)
def test_a_party_paper_has_no_words_of_the_state_and_the_other_way_round(form: str) -> None:
    text = printed(form)
    state, party = ("CỘNG HÒA XÃ HỘI", "Số:", "./."), ("ĐẢNG CỘNG SẢN VIỆT NAM", "T/M ")
    strange = state if form.endswith("party") else party
    assert not [words for words in strange if words in text]
