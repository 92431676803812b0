"""Writes the decision that commends, and the list that goes with it."""

from __future__ import annotations

from tools.forms.blocks import head, heading, office, recipients, signatures, signer
from tools.forms.letters import nominee_rows
from tools.forms.looks import ND30, PARTY, Regime
from tools.forms.paper import Paper
from tools.forms.parts import Col, article, data_table, kept, para, paras, rule, sum_row

_LIST = (
    Col("TT", "{{ r.tt }}", 11, "Ô bảng giữa"),
    Col("Họ và tên, tên tập thể", "{{ r.ten }}", 45),
    Col("Chức vụ, đơn vị công tác", "{{ r.chuc_vu_don_vi }}", 51),
    Col("Mức tiền thưởng (đồng)", "{{ r.tien_thuong }}", 33, "Ô bảng số"),
    Col("Ghi chú", "{{ r.ghi_chu }}", 25),
)


def decision(regime: Regime) -> str:
    """Commend: what is given to whom (Điều 1), the money (Điều 2), who carries it out (Điều 3)."""
    ours = regime.suffix
    number = f"Số{'' if regime.is_party else ':'} {{{{ so_ky_hieu_quyet_dinh{ours} }}}}"
    subject = f"{{{{ trich_yeu_quyet_dinh{ours} }}}}"
    return (
        head(regime, office(regime, number, "{{ dia_danh_ngay_quyet_dinh }}"))
        + heading(regime, "QUYẾT ĐỊNH", subject, "ke_quyet_dinh")
        + _powers(regime)
        + article(
            1,
            "Khen thưởng {{ so_truong_hop }} {{ thanh_tich_ve }} (có danh sách kèm theo), gồm:",
        )
        + para("Nội dung", "{{ noi_dung_tang }}")
        + article(2, "Mức tiền thưởng kèm theo:")
        + para("Nội dung", "{{ muc_tien_thuong }}")
        + para(
            "Nội dung",
            "Tổng số tiền thưởng: {{ tong_tien_thuong }}, trích từ {{ nguon_tien_thuong }}.",
        )
        + kept(
            article(
                3,
                "{{ noi_thi_hanh }} và các tập thể, hộ gia đình, cá nhân có tên tại Điều 1 chịu "
                "trách nhiệm thi hành Quyết định này" + regime.end,
            )
        )
        + signatures(
            regime, recipients(f"{{{{ danh_sach_noi_nhan_quyet_dinh{ours} }}}}"), signer(regime)
        )
    )


def decision_list(regime: Regime) -> str:
    """List who is commended, as the annex of the decision; one annex has no number."""
    attached = para("Kèm theo", f"({{{{ kem_quyet_dinh{regime.suffix} }}}})")
    total = sum_row(_LIST, "Tổng cộng", ("{{ tong_tien_so }}", ""))
    below = para("Gạch dưới trích yếu", "-----") if regime.is_party else rule(120, after=8)
    return (
        para("Số phụ lục", "Phụ lục")
        + paras("Trích yếu", "DANH SÁCH TẬP THỂ, HỘ GIA ĐÌNH, CÁ NHÂN", "ĐƯỢC KHEN THƯỞNG")
        + attached
        + below
        + data_table(_LIST, nominee_rows(_LIST) + total)
    )


def _powers(regime: Regime) -> str:
    """Say who decides and on what: the State's decisions name the power first (Mẫu 1.2)."""
    bases = para("Căn cứ", f"{{{{ can_cu_quyet_dinh{regime.suffix} }}}}")
    power = "{{ tham_quyen_in }}"
    if regime.is_party:
        return bases + para("Thẩm quyền ban hành", f"{power} QUYẾT ĐỊNH")
    decides = para("Thẩm quyền ban hành", "QUYẾT ĐỊNH:")
    return para("Thẩm quyền ban hành", power) + bases + decides


DECISIONS = tuple(
    Paper(f"{stem}_{regime.id}", title, regime, write(regime))
    for stem, title, write in (
        ("quyet_dinh", "Quyết định khen thưởng", decision),
        ("danh_sach_quyet_dinh", "Danh sách kèm theo quyết định", decision_list),
    )
    for regime in (ND30, PARTY)
)
