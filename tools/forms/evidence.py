"""Writes the paper that confirms a person's initiatives."""

from __future__ import annotations

from tools.forms.blocks import head, heading, office, recipients, signatures, signer
from tools.forms.looks import ND30, PARTY, Regime
from tools.forms.paper import Paper
from tools.forms.parts import Col, list_table, para

_INITIATIVES = (
    Col("Năm", "{{ r.nam }}", 14, "Ô bảng giữa"),
    Col("Tên sáng kiến, đề tài, đề án, công trình", "{{ r.ten }}", 56),
    Col("Vai trò", "{{ r.vai_tro }}", 25),
    Col("Phạm vi ảnh hưởng", "{{ r.pham_vi }}", 25),
    Col("Số, ngày quyết định, giấy chứng nhận; cấp công nhận", "{{ r.quyet_dinh }}", 45),
)


def initiatives(regime: Regime) -> str:
    """Confirm what initiatives a person has, and how far they reach."""
    number = f"Số{'' if regime.is_party else ':'} {{{{ so_ky_hieu_xac_nhan }}}}"
    subject = "Sáng kiến, phạm vi ảnh hưởng của sáng kiến"
    if regime.is_party:
        subject = subject[:1].lower() + subject[1:]
    return (
        head(regime, office(regime, number, "{{ dia_danh_ngay_xac_nhan }}"))
        + heading(regime, "GIẤY XÁC NHẬN", subject)
        + para(
            "Dẫn bảng",
            "{{ co_quan }} xác nhận: {{ nguoi_co_sang_kien }} có {{ so_sang_kien }} sáng kiến, đề "
            "tài đã được công nhận, cụ thể như sau:",
        )
        + list_table(_INITIATIVES, "r in bang_sang_kien")
        + para(
            "Câu kết",
            "Giấy xác nhận này là minh chứng kèm theo hồ sơ đề nghị khen thưởng" + regime.end,
            before=6,
        )
        + signatures(
            regime,
            recipients(f"{{{{ noi_nhan_bien_ban{regime.suffix} }}}}"),
            signer(regime),
        )
    )


EVIDENCE = tuple(
    Paper(
        f"giay_xac_nhan_sang_kien_{regime.id}",
        "Giấy xác nhận sáng kiến",
        regime,
        initiatives(regime),
    )
    for regime in (ND30, PARTY)
)
