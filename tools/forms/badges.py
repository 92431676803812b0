"""Writes the papers of Party badges (list 4A-HHĐ) and of kỷ niệm chương."""

from __future__ import annotations

from tools.forms.blocks import (
    Sign,
    addressees,
    head,
    heading,
    office,
    recipients,
    signature,
    signatures,
    signer,
)
from tools.forms.letters import grouped_rows
from tools.forms.looks import ND30, PARTY, Regime
from tools.forms.paper import Paper
from tools.forms.parts import Col, data_table, item_row, para, repeated, sum_row

_BADGES = (
    Col("TT", "{{ r.tt }}", 15, "Ô bảng giữa"),
    Col("Loại Huy hiệu Đảng", "{{ r.hinh_thuc }}", 110),
    Col("Số đảng viên", "{{ r.ca_nhan }}", 40, "Ô bảng giữa"),
)
# The columns of list 4A-HHĐ, word for word.
_MEMBERS = (
    Col("Số TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Số HHĐ", "{{ r.so_huy_hieu }}", 17, "Ô bảng giữa"),
    Col("Họ và tên", "{{ r.ten }}", 33),
    Col("Ngày sinh", "{{ r.ngay_sinh }}", 24, "Ô bảng giữa"),
    Col("Quê quán", "{{ r.que_quan }}", 31),
    Col("Ngày cấp có thẩm quyền ra QĐ kết nạp", "{{ r.ngay_quyet_dinh }}", 25, "Ô bảng giữa"),
    Col("Ngày kết nạp vào Đảng", "{{ r.ngay_ket_nap }}", 24.5, "Ô bảng giữa"),
    Col("Ngày chính thức", "{{ r.ngay_chinh_thuc }}", 24.5, "Ô bảng giữa"),
    Col("Số thẻ đảng viên", "{{ r.so_the }}", 24, "Ô bảng giữa"),
    Col("Nơi đề nghị tặng HHĐ", "{{ r.noi_de_nghi }}", 25),
    Col("Ghi chú", "{{ r.ghi_chu }}", 14),
)
_SERVANTS = (
    Col("TT", "{{ r.tt }}", 11, "Ô bảng giữa"),
    Col("Họ và tên", "{{ r.ten }}", 42),
    Col("Năm sinh", "{{ r.nam_sinh }}", 19, "Ô bảng giữa"),
    Col("Giới tính", "{{ r.gioi_tinh }}", 18, "Ô bảng giữa"),
    Col("Chức vụ, đơn vị công tác", "{{ r.chuc_vu_don_vi }}", 60),
    Col("Năm vào ngành", "{{ r.nam_vao_nganh }}", 21, "Ô bảng giữa"),
    Col("Số năm công tác", "{{ r.so_nam }}", 21, "Ô bảng giữa"),
    Col("Thành tích, kỷ luật", "{{ r.thanh_tich_ky_luat }}", 60),
)
_STANDING = Sign(("T/M BAN THƯỜNG VỤ",), ("{{ chuc_vu_nguoi_ky }}",), name="{{ ten_nguoi_ky }}")


def badge_submission(regime: Regime) -> str:
    """Ask that Party badges be given."""
    totals = repeated("r in tong_hop", item_row(_BADGES), _BADGES)
    totals += sum_row(_BADGES, "Tổng cộng", ("{{ so_ca_nhan }}",))
    subject = "đề nghị tặng Huy hiệu Đảng {{ dot_huy_hieu }}"
    return (
        head(regime, office(regime, "Số {{ so_to_trinh_dang }}", "{{ dia_danh_ngay }}"))
        + heading(regime, "TỜ TRÌNH", subject)
        + addressees(regime)
        + para("Căn cứ", "{{ can_cu_dang }}")
        + para(
            "Dẫn bảng",
            "{{ co_quan }} kính trình {{ noi_trinh }} xét, tặng Huy hiệu Đảng {{ dot_huy_hieu }} "
            "cho {{ so_truong_hop }} là đảng viên (có danh sách kèm theo), cụ thể như sau:",
        )
        + data_table(_BADGES, totals)
        + para(
            "Câu kết",
            "{{ co_quan }} kính đề nghị {{ noi_trinh }} xem xét, quyết định" + regime.end,
            before=6,
        )
        + signatures(regime, recipients("{{ danh_sach_noi_nhan_dang }}"), signature(_STANDING))
    )


def badge_list(regime: Regime) -> str:
    """List the members proposed for a badge, as form 4A-HHĐ does."""
    rows = grouped_rows("danh_sach_huy_hieu", _MEMBERS)
    subject = "đề nghị tặng Huy hiệu Đảng {{ dot_huy_hieu }}"
    attached = para("Kèm theo", "({{ kem_to_trinh_dang }})")
    return (
        head(regime.wide, office(regime, "", "{{ dia_danh_ngay }}"))
        + heading(regime, "DANH SÁCH", subject, below=attached)
        + data_table(_MEMBERS, rows)
        + para("Câu kết", "Danh sách này có {{ so_truong_hop }}" + regime.end, before=6)
        + signatures(regime.wide, para("Nơi nhận danh sách", ""), signature(_STANDING))
    )


def insignia_submission(regime: Regime) -> str:
    """Ask that a kỷ niệm chương be given."""
    ours = regime.suffix
    number = "Số {{ so_to_trinh_dang }}" if regime.is_party else "Số: {{ so_to_trinh }}"
    return (
        head(regime, office(regime, number, "{{ dia_danh_ngay }}"))
        + heading(regime, "TỜ TRÌNH", f"{{{{ trich_yeu_to_trinh{ours} }}}}", "ke_to_trinh")
        + addressees(regime)
        + para("Căn cứ", f"{{{{ can_cu{ours} }}}}")
        + para(
            "Nội dung",
            "{{ co_quan }} kính trình {{ noi_trinh }} xét, tặng Kỷ niệm chương cho "
            "{{ so_truong_hop }} (có danh sách kèm theo), gồm:",
        )
        + para("Nội dung", "{{ hinh_thuc_de_nghi }}")
        + para(
            "Câu kết", "{{ co_quan }} kính đề nghị {{ noi_trinh }} xem xét, quyết định" + regime.end
        )
        + signatures(regime, recipients(f"{{{{ danh_sach_noi_nhan{ours} }}}}"), signer(regime))
    )


def insignia_list(regime: Regime) -> str:
    """List the persons proposed for a kỷ niệm chương, with their years of service."""
    ours = regime.suffix
    attached = para("Kèm theo", f"({{{{ kem_to_trinh{ours} }}}})")
    subject = f"{{{{ trich_yeu_danh_sach{ours} }}}}"
    return (
        head(regime.wide, office(regime, "", "{{ dia_danh_ngay }}"))
        + heading(regime, "DANH SÁCH", subject, "ke_danh_sach", attached)
        + data_table(_SERVANTS, grouped_rows("danh_sach_ky_niem_chuong", _SERVANTS))
        + para("Câu kết", "Danh sách này có {{ so_truong_hop }}" + regime.end, before=6)
        + signatures(regime.wide, para("Nơi nhận danh sách", ""), signer(regime))
    )


BADGES = (
    Paper("to_trinh_hhd_party", "Tờ trình tặng Huy hiệu Đảng", PARTY, badge_submission(PARTY)),
    Paper(
        "danh_sach_hhd_party",
        "Danh sách tặng Huy hiệu Đảng",
        PARTY,
        badge_list(PARTY),
        wide=True,
    ),
    *(
        Paper(f"{stem}_{regime.id}", title, regime, write(regime), wide=stem.startswith("danh"))
        for stem, title, write in (
            ("to_trinh_knc", "Tờ trình tặng Kỷ niệm chương", insignia_submission),
            ("danh_sach_knc", "Danh sách tặng Kỷ niệm chương", insignia_list),
        )
        for regime in (ND30, PARTY)
    ),
)
