"""Writes what a council needs to meet and vote: invitation, summary, ballot, opinion by letter."""

from __future__ import annotations

from tools.forms.blocks import (
    Sign,
    council,
    head,
    heading,
    office,
    recipients,
    signature,
    signatures,
    signer,
)
from tools.forms.looks import ND30, PARTY, Regime
from tools.forms.paper import Paper
from tools.forms.parts import Col, either, kept, list_table, para, paras

_TOTALS = (
    Col("TT", "{{ r.tt }}", 12, "Ô bảng giữa"),
    Col("Danh hiệu, hình thức khen thưởng", "{{ r.hinh_thuc }}", 140),
    Col("Tập thể", "{{ r.tap_the }}", 25, "Ô bảng giữa"),
    Col("Hộ gia đình", "{{ r.ho_gia_dinh }}", 25, "Ô bảng giữa"),
    Col("Cá nhân", "{{ r.ca_nhan }}", 25, "Ô bảng giữa"),
    Col("Cộng", "{{ r.cong }}", 25, "Ô bảng giữa"),
)
_BY_UNIT = (
    Col("TT", "{{ r.tt }}", 12, "Ô bảng giữa"),
    Col("Đơn vị", "{{ r.don_vi }}", 85),
    Col("Danh hiệu, hình thức khen thưởng", "{{ r.hinh_thuc }}", 80),
    Col("Tập thể", "{{ r.tap_the }}", 25, "Ô bảng giữa"),
    Col("Hộ gia đình", "{{ r.ho_gia_dinh }}", 25, "Ô bảng giữa"),
    Col("Cá nhân", "{{ r.ca_nhan }}", 25, "Ô bảng giữa"),
)
_DETAILS = (
    Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Tập thể, cá nhân", "{{ r.ten }}", 36),
    Col("Chức vụ, đơn vị", "{{ r.chuc_vu_don_vi }}", 42),
    Col("Xếp loại các năm", "{{ r.xep_loai }}", 40),
    Col("Danh hiệu, khen thưởng đã có", "{{ r.khen_thuong }}", 52),
    Col("Sáng kiến", "{{ r.sang_kien }}", 38),
    Col("Hình thức đề nghị", "{{ r.hinh_thuc }}", 34),
)
_BALLOT = (
    Col("TT", "{{ r.tt }}", 11, "Ô bảng giữa"),
    Col("Tập thể, cá nhân", "{{ r.ten }}", 40),
    Col("Chức vụ, đơn vị", "{{ r.chuc_vu_don_vi }}", 42),
    Col("Hình thức đề nghị khen thưởng", "{{ r.hinh_thuc }}", 34),
    Col("Đồng ý", "", 17, "Ô bảng giữa"),
    Col("Không đồng ý", "", 21, "Ô bảng giữa"),
)
_HOW = (
    "Đồng ý hoặc không đồng ý trường hợp nào thì đánh dấu X vào ô tương ứng của trường hợp đó. "
    "Trường hợp không đánh dấu hoặc đánh dấu cả hai ô thì không được tính."
)


def invitation(regime: Regime) -> str:
    """Invite the members of the council."""
    ours = regime.suffix
    number = f"Số{'' if regime.is_party else ':'} {{{{ so_ky_hieu_giay_moi{ours} }}}}"
    return (
        head(regime, office(regime, number, "{{ dia_danh_ngay_giay_moi }}"))
        + heading(regime, "GIẤY MỜI", _about(regime, "Họp Hội đồng Thi đua - Khen thưởng"))
        + para("Nội dung", "{{ co_quan }} trân trọng kính mời:")
        + para("Nội dung", "{{ thanh_phan_moi }}")
        + para(
            "Nội dung",
            "Tới dự cuộc họp của Hội đồng Thi đua - Khen thưởng {{ co_quan }} xét "
            "{{ noi_dung_xet }}.",
        )
        + para("Nội dung", "Thời gian: {{ thoi_gian_moi }}.")
        + para("Nội dung", "Địa điểm: {{ dia_diem_moi }}.")
        + para("Câu kết", "Trân trọng kính mời các đồng chí dự họp đầy đủ, đúng giờ" + regime.end)
        + signatures(
            regime, recipients(f"{{{{ danh_sach_noi_nhan_cong_van{ours} }}}}"), signer(regime)
        )
    )


def summary(regime: Regime) -> str:
    """Sum the round up by award, by unit, and nominee by nominee."""
    subject = f"{{{{ trich_yeu_danh_sach{regime.suffix} }}}}"
    return (
        head(regime.wide, office(regime, "", "{{ dia_danh_ngay_hop }}"))
        + heading(regime, "BẢNG TỔNG HỢP", subject, "ke_danh_sach")
        + para("Khoản", "1. Theo danh hiệu, hình thức khen thưởng")
        + list_table(_TOTALS, "r in tong_hop")
        + para("Khoản", "2. Theo đơn vị", before=8)
        + list_table(_BY_UNIT, "r in tong_hop_don_vi")
        + either(
            "co_cau_de_nghi",
            para("Khoản", "3. Cơ cấu cá nhân được đề nghị", before=8)
            + para("Nội dung", "{{ co_cau_de_nghi }}"),
        )
        + para("Khoản", "Chi tiết từng trường hợp", before=8)
        + list_table(_DETAILS, "r in chi_tiet_de_nghi")
        + either(
            "dan_dau_cum_khoi",
            para("Dẫn bảng", "Tập thể dẫn đầu cụm, khối thi đua:", before=8)
            + para("Nội dung", "{{ dan_dau_cum_khoi }}"),
        )
        + para("Câu kết", "Tổng cộng: {{ so_truong_hop }}" + regime.end, before=6)
        + signatures(regime.wide, para("Nơi nhận danh sách", ""), signer(regime))
    )


def ballot(regime: Regime) -> str:
    """Let a member vote in secret: no name, no signature, the seal of the council."""
    return (
        head(regime, council(regime, "", "{{ dia_danh_ngay_hop }}"))
        + heading(
            regime, "PHIẾU BẦU", f"{{{{ trich_yeu_to_trinh{regime.suffix} }}}}", "ke_to_trinh"
        )
        + para("Nội dung", _HOW)
        + list_table(_BALLOT, "r in bang_phieu")
        + para("Câu kết", "Người bỏ phiếu không ghi tên, không ký vào phiếu" + regime.end, before=6)
        + signatures(
            regime,
            para("Nơi nhận danh sách", ""),
            signature(Sign(("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"), hint="(Đóng dấu)")),
        )
    )


def opinion(regime: Regime) -> str:
    """Ask a member who is absent; the answer is signed and counts among all members."""
    subject = f"{{{{ trich_yeu_to_trinh{regime.suffix} }}}}"
    return (
        head(regime, council(regime, "", "{{ dia_danh_ngay_hop }}"))
        + heading(regime, "PHIẾU LẤY Ý KIẾN", subject, "ke_to_trinh")
        + para("Nội dung", "Họ và tên, chức vụ thành viên Hội đồng: {{ nguoi_duoc_lay_y_kien }}")
        + para("Nội dung", _HOW)
        + list_table(_BALLOT, "r in bang_phieu")
        + kept(para("Nội dung", "Ý kiến khác (nếu có):", before=6))
        + kept(paras("Nội dung", *("." * 125,) * 2))
        + signatures(
            regime,
            para("Nơi nhận danh sách", ""),
            signature(Sign(("THÀNH VIÊN HỘI ĐỒNG",), hint="(Ký, ghi rõ họ tên)")),
        )
    )


def _about(regime: Regime, text: str) -> str:
    """Begin a fixed subject as the regime does: the Party's with a small letter."""
    return text[:1].lower() + text[1:] if regime.is_party else text


MEETING = tuple(
    Paper(f"{stem}_{regime.id}", title, regime, write(regime), wide=stem == "bang_tong_hop")
    for stem, title, write in (
        ("giay_moi", "Giấy mời họp Hội đồng", invitation),
        ("bang_tong_hop", "Bảng tổng hợp đề nghị khen thưởng", summary),
        ("phieu_bau", "Phiếu bầu", ballot),
        ("phieu_lay_y_kien", "Phiếu lấy ý kiến thành viên vắng", opinion),
    )
    for regime in (ND30, PARTY)
)
