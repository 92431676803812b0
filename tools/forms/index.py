"""Writes the mục lục of the dossier (Nghị định 30/2020/NĐ-CP, Phụ lục V)."""

from __future__ import annotations

from tools.forms.blocks import head, heading, office, signatures, signer
from tools.forms.looks import Regime
from tools.forms.parts import Col, list_table, para

_ROWS = (
    Col("STT", "{{ r.tt }}", 11, "Ô bảng giữa"),
    Col("Số, ký hiệu văn bản", "{{ r.so_ky_hieu }}", 33, "Ô bảng giữa"),
    Col("Ngày tháng năm văn bản", "{{ r.ngay }}", 23, "Ô bảng giữa"),
    Col("Tên loại và trích yếu nội dung", "{{ r.ten }}", 43.5),
    Col("Tác giả văn bản", "{{ r.tac_gia }}", 26),
    Col("Trang số", "{{ r.trang }}", 15.5, "Ô bảng giữa"),
    Col("Ghi chú", "{{ r.ghi_chu }}", 13),
)
_SUM = "Hồ sơ gồm {{ so_van_ban }} văn bản, {{ so_trang }} trang"


def index(regime: Regime) -> str:
    """Write the list of the documents in the dossier."""
    return (
        head(regime, office(regime, "", "{{ dia_danh_ngay }}"))
        + heading(regime, "MỤC LỤC VĂN BẢN, TÀI LIỆU", "{{ trich_yeu_muc_luc }}", "ke_muc_luc")
        + list_table(_ROWS, "r in muc_luc")
        + para("Câu kết", _SUM + regime.end, before=6)
        + signatures(regime, para("Nơi nhận danh sách", ""), signer(regime))
    )
