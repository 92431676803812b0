"""Writes the biên bản họp Hội đồng and the biên bản kiểm phiếu."""

from __future__ import annotations

from tools.forms.blocks import (
    Sign,
    council,
    head,
    heading,
    recipients,
    signature,
    signatures,
)
from tools.forms.looks import Regime
from tools.forms.parts import Col, either, list_table, para

_VOTES = (
    Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Tập thể, cá nhân", "{{ r.ten }}", 41),
    Col("Chức vụ, đơn vị", "{{ r.chuc_vu_don_vi }}", 41),
    Col("Hình thức đề nghị khen thưởng", "{{ r.hinh_thuc }}", 37),
    Col("Số phiếu đồng ý", "{{ r.phieu }}", 19, "Ô bảng giữa"),
    Col("Tỷ lệ (%)", "{{ r.ty_le }}", 17, "Ô bảng giữa"),
)
_COUNTS = (
    Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Tập thể, cá nhân", "{{ r.ten }}", 38),
    Col("Chức vụ, đơn vị", "{{ r.chuc_vu_don_vi }}", 35),
    Col("Hình thức đề nghị khen thưởng", "{{ r.hinh_thuc }}", 30),
    Col("Đồng ý", "{{ r.dong_y }}", 16.5, "Ô bảng giữa"),
    Col("Không đồng ý", "{{ r.khong_dong_y }}", 16, "Ô bảng giữa"),
    Col("% trên tổng số thành viên", "{{ r.ty_le }}", 19.5, "Ô bảng giữa"),
)


def meeting_minutes(regime: Regime) -> str:
    """Write what the council discussed and how it voted."""
    number = "Số {{ so_bien_ban_dang }}" if regime.is_party else "Số: {{ so_bien_ban }}"
    day = "{{ dia_danh_ngay_hop }}" if regime.is_party else ""
    subject = f"{{{{ trich_yeu_bien_ban{regime.suffix} }}}}"
    return (
        head(regime, council(regime, number, day))
        + heading(regime, "BIÊN BẢN", subject, "ke_bien_ban")
        + _who_and_where(regime)
        + para("Mục", "III. NỘI DUNG")
        + para("Khoản", "1. Trình bày danh sách đề nghị khen thưởng")
        + para(
            "Nội dung",
            "Thường trực Hội đồng trình bày tiêu chuẩn, hồ sơ và tóm tắt thành tích của "
            "{{ so_truong_hop }} được đề nghị khen thưởng.",
        )
        + either("thao_luan", para("Khoản", "2. Thảo luận") + para("Nội dung", "{{ thao_luan }}"))
        + para("Khoản", "{{ muc_bieu_quyet }}")
        + para("Dẫn bảng", "{{ cach_bieu_quyet }}")
        + list_table(_VOTES, "r in bang_phieu")
        + _block_leaders()
        + para("Mục", "IV. KẾT LUẬN", before=6)
        + para(
            "Nội dung",
            "Hội đồng thống nhất đề nghị khen thưởng {{ so_truong_hop }} có tên tại bảng trên; "
            "giao Thường trực Hội đồng hoàn thiện hồ sơ, tham mưu {{ co_quan }} trình cấp có thẩm "
            "quyền.",
        )
        + para("Câu kết", "Cuộc họp kết thúc {{ ket_thuc_hop }}" + regime.end)
        + _meeting_signatures(regime)
    )


def count_minutes(regime: Regime) -> str:
    """Write how the ballots were counted, with the hands of all who counted."""
    day = "{{ dia_danh_ngay_hop }}" if regime.is_party else ""
    subject = f"{{{{ trich_yeu_kiem_phieu{regime.suffix} }}}}"
    members = Sign(("CÁC THÀNH VIÊN",), name="{{ thanh_vien_kiem_phieu }}")
    leader = Sign(("TRƯỞNG BAN KIỂM PHIẾU",), name="{{ truong_ban_kiem_phieu }}")
    return (
        head(regime, council(regime, "", day))
        + heading(regime, "BIÊN BẢN", subject, "ke_kiem_phieu")
        + para(
            "Nội dung",
            "{{ hom_nay }}, Hội đồng Thi đua - Khen thưởng {{ co_quan }} bỏ phiếu về các trường "
            "hợp đề nghị khen thưởng. Ban kiểm phiếu gồm:",
        )
        + para("Nội dung", "{{ ban_kiem_phieu }}")
        + para("Khoản", "1. Số phiếu")
        + para("Nội dung", "{{ so_phieu }}")
        + para("Khoản", "2. Kết quả kiểm phiếu")
        + list_table(_COUNTS, "r in bang_phieu")
        + _block_leaders()
        + para(
            "Câu kết",
            "Biên bản được Ban kiểm phiếu thông qua và công bố trước Hội đồng" + regime.end,
            before=6,
        )
        + signatures(regime, signature(members), signature(leader), half=True)
    )


def _who_and_where(regime: Regime) -> str:
    comrade = "đồng chí " if regime.is_party else ""
    return (
        para("Mục", "I. THỜI GIAN, ĐỊA ĐIỂM")
        + para("Nội dung", "- Thời gian bắt đầu: {{ bat_dau_hop }}")
        + either("dia_diem_hop", para("Nội dung", "- Địa điểm: {{ dia_diem_hop }}"))
        + para("Mục", "II. THÀNH PHẦN")
        + para("Nội dung", f"- Chủ trì: {comrade}{{{{ chu_tri }}}}")
        + para("Nội dung", f"- Thư ký: {comrade}{{{{ thu_ky }}}}")
        + para("Nội dung", "- Thành viên có mặt: {{ so_co_mat }}/{{ so_thanh_vien }}, gồm:")
        + para("Nội dung", "{{ thanh_vien_co_mat }}")
        + either(
            "thanh_vien_vang",
            para("Nội dung", "- Thành viên vắng mặt: {{ so_vang }}, gồm:")
            + para("Nội dung", "{{ thanh_vien_vang }}"),
        )
    )


def _block_leaders() -> str:
    """Name the cụm, khối that nominees led, as minutes on a Cờ thi đua have to."""
    return either(
        "dan_dau_cum_khoi",
        para("Dẫn bảng", "Tập thể dẫn đầu cụm, khối thi đua:", before=6)
        + para("Nội dung", "{{ dan_dau_cum_khoi }}"),
    )


def _meeting_signatures(regime: Regime) -> str:
    clerk, chair = "THƯ KÝ", "CHỦ TỌA"
    if regime.is_party:
        clerk, chair = "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"
    left = signature(Sign((clerk,), name="{{ ten_thu_ky }}"))
    right = signature(Sign((chair,), name="{{ ten_chu_tri }}"))
    filed = f"{{{{ noi_nhan_bien_ban{regime.suffix} }}}}"
    return signatures(regime, left, right, recipients(filed, before=14), half=True)
