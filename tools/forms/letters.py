"""Writes the tờ trình and its danh sách trích ngang."""

from __future__ import annotations

from tools.forms.blocks import addressees, head, heading, office, recipients, signatures, signer
from tools.forms.looks import Regime
from tools.forms.parts import (
    Col,
    data_table,
    either,
    item_row,
    para,
    repeated,
    sum_row,
    tag_row,
    wide_row,
)

GROUPS = (
    ("A. TẬP THỂ", "danh_sach_tap_the"),
    ("B. CÁ NHÂN", "danh_sach_ca_nhan"),
    ("C. HỘ GIA ĐÌNH", "danh_sach_ho_gia_dinh"),
)
_TOTALS = (
    Col("TT", "{{ r.tt }}", 12, "Ô bảng giữa"),
    Col("Danh hiệu, hình thức khen thưởng", "{{ r.hinh_thuc }}", 77),
    Col("Tập thể", "{{ r.tap_the }}", 18, "Ô bảng giữa"),
    Col("Hộ gia đình", "{{ r.ho_gia_dinh }}", 20, "Ô bảng giữa"),
    Col("Cá nhân", "{{ r.ca_nhan }}", 19, "Ô bảng giữa"),
    Col("Cộng", "{{ r.cong }}", 19, "Ô bảng giữa"),
)
_NOMINEES = (
    Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Họ và tên, tên tập thể", "{{ r.ten }}", 40),
    Col("Ngày sinh, giới tính", "{{ r.sinh }}", 23, "Ô bảng giữa"),
    Col("Chức vụ, đơn vị công tác", "{{ r.chuc_vu_don_vi }}", 43),
    Col("Tóm tắt thành tích", "{{ r.tom_tat }}", 63),
    Col("Hình thức đề nghị khen thưởng", "{{ r.hinh_thuc }}", 35),
    Col("Số phiếu, tỷ lệ", "{{ r.phieu }}", 20, "Ô bảng giữa"),
    Col("Ghi chú", "{{ r.ghi_chu }}", 18),
)
_OFFER = (
    "{{ co_quan }} kính trình {{ noi_trinh }} xem xét, khen thưởng theo thẩm quyền hoặc trình cấp "
    "có thẩm quyền khen thưởng {{ so_truong_hop }} {{ thanh_tich_ve }}, cụ thể như sau:"
)
_PLEDGE = (
    "{{ co_quan }} đã xét hồ sơ theo điều kiện, tiêu chuẩn, trình tự, thủ tục mà pháp luật về thi "
    "đua, khen thưởng quy định và chịu trách nhiệm về nội dung đề nghị."
)


def submission(regime: Regime) -> str:
    """Write the letter that submits the round."""
    ours = regime.suffix
    number = "Số {{ so_to_trinh_dang }}" if regime.is_party else "Số: {{ so_to_trinh }}"
    totals = repeated("r in tong_hop", item_row(_TOTALS), _TOTALS) + sum_row(
        _TOTALS,
        "Tổng cộng",
        ("{{ so_tap_the }}", "{{ so_ho_gia_dinh }}", "{{ so_ca_nhan }}", "{{ tong_so }}"),
    )
    request = "{{ co_quan }} kính đề nghị {{ noi_trinh }} xem xét, quyết định" + regime.end
    return (
        head(regime, office(regime, number, "{{ dia_danh_ngay }}"))
        + heading(regime, "TỜ TRÌNH", f"{{{{ trich_yeu_to_trinh{ours} }}}}", "ke_to_trinh")
        + addressees(regime)
        + para("Căn cứ", f"{{{{ can_cu{ours} }}}}")
        + para("Dẫn bảng", _OFFER)
        + data_table(_TOTALS, totals)
        + either("ket_qua_hop", para("Nội dung", "{{ ket_qua_hop }}", before=6))
        + para("Nội dung", _PLEDGE, before=6)
        + para("Nội dung", "{{ ho_so_kem_theo }}")
        + para("Câu kết", request)
        + signatures(regime, recipients(f"{{{{ danh_sach_noi_nhan{ours} }}}}"), signer(regime))
    )


def nominee_rows(cols: tuple[Col, ...]) -> str:
    """List the nominees kind by kind, award by award; a kind without any has no heading either."""
    return "".join(
        tag_row(f"if {field}", cols)
        + wide_row("Nhóm bảng", label, cols)
        + grouped_rows(field, cols)
        + tag_row("endif", cols)
        for label, field in GROUPS
    )


def grouped_rows(field: str, cols: tuple[Col, ...]) -> str:
    """List the rows of a field, each group below its own heading."""
    group = wide_row("Nhóm bảng", "{{ r.nhom }}", cols)
    rows = tag_row("if r.nhom", cols) + group + tag_row("endif", cols) + item_row(cols)
    return repeated(f"r in {field}", rows, cols)


def nominee_list(regime: Regime) -> str:
    """Write the list of nominees, one a row, units before persons."""
    ours = regime.suffix
    attached = para("Kèm theo", f"({{{{ kem_to_trinh{ours} }}}})")
    subject = f"{{{{ trich_yeu_danh_sach{ours} }}}}"
    return (
        head(regime.wide, office(regime, "", "{{ dia_danh_ngay }}"))
        + heading(regime, "DANH SÁCH TRÍCH NGANG", subject, "ke_danh_sach", attached)
        + data_table(_NOMINEES, nominee_rows(_NOMINEES))
        + para("Câu kết", "Danh sách này có {{ so_truong_hop }}" + regime.end, before=6)
        + signatures(regime.wide, para("Nơi nhận danh sách", ""), signer(regime))
    )
