"""Writes the report on dedication: posts held over a life, confirmed by who keeps the files."""

from __future__ import annotations

from tools.forms.blocks import Sign, signature, signatures
from tools.forms.looks import Regime
from tools.forms.parts import para
from tools.forms.reporting import (
    HONOURED,
    LIFE,
    STAMP,
    Line,
    author,
    lines,
    pledge,
    section,
    top,
)
from tools.forms.tables import honours, posts

_LIFE: tuple[Line, ...] = (
    ("Họ và tên", "ho_ten"),
    ("Bí danh", "bi_danh"),
    ("Giới tính", "gioi_tinh"),
    ("Ngày, tháng, năm sinh", "ngay_sinh"),
    ("Quê quán", "que_quan"),
    ("Nơi thường trú", "tru_quan"),
    ("Chức vụ, đơn vị công tác hiện nay (hoặc trước khi nghỉ hưu, từ trần)", "chuc_vu_don_vi"),
    ("Chức vụ đề nghị khen thưởng (cao nhất đã đảm nhận)", "chuc_vu_de_nghi"),
    ("Ngày tham gia công tác", "ngay_vao_nganh"),
    ("Ngày vào Đảng chính thức", "ngay_chinh_thuc"),
    ("Năm nghỉ hưu", "nam_nghi_huu"),
    ("Năm từ trần", "nam_tu_tran"),
)


def dedication_report(regime: Regime) -> str:
    """Write which posts a person held and for how long."""
    keeper = Sign(("XÁC NHẬN CỦA ĐƠN VỊ", "QUẢN LÝ CÁN BỘ"), hint=STAMP)
    above = Sign(("XÁC NHẬN CỦA CẤP TRÌNH",), hint=STAMP)
    return (
        top(regime)
        + section(LIFE)
        + lines(*_LIFE)
        + section("II. TÓM TẮT QUÁ TRÌNH CÔNG TÁC")
        + posts()
        + section(HONOURED, before=6)
        + honours()
        + section("IV. KỶ LUẬT", before=6)
        + para("Nội dung", "{{ ky_luat }}")
        + pledge(regime)
        + signatures(regime, signature(keeper), author(), signature(above, before=14), half=True)
    )
