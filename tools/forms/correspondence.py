"""Writes what goes to and fro around a dossier: phiếu trình, công văn that ask and that answer."""

from __future__ import annotations

from tools.forms.blocks import (
    Head,
    Sign,
    addressees,
    head,
    heading,
    letter_head,
    office,
    recipients,
    signature,
    signatures,
    signer,
)
from tools.forms.looks import ND30, PARTY, Regime
from tools.forms.paper import Paper
from tools.forms.parts import Cell, Col, data_table, either, led, para, plain_row

_SLIP = (Col("Mục", "", 45), Col("Nội dung", "", 120))


def routing_slip(regime: Regime) -> str:
    """Lay the dossier before the head of the office, with room to decide on it."""
    rows = (
        ("Đơn vị, người trình", "{{ don_vi_trinh }}", 0),
        ("Nội dung trình", "{{ tom_tat_trinh }}", 0),
        ("Số lượng đề nghị", "{{ hinh_thuc_de_nghi }}", 0),
        ("Kiến nghị", "{{ kien_nghi_trinh }}", 0),
        ("Ý kiến của lãnh đạo phòng, đơn vị", "", 30),
        ("Ý kiến giải quyết của lãnh đạo cơ quan", "", 45),
    )
    subject = f"{{{{ trich_yeu_to_trinh{regime.suffix} }}}}"
    clerk = signature(Sign(("NGƯỜI TRÌNH",), hint="(Ký, ghi rõ họ tên)"))
    return (
        head(regime, office(regime, "", "{{ dia_danh_ngay }}"))
        + heading(regime, "PHIẾU TRÌNH", subject, "ke_to_trinh")
        + _greeting(regime, "{{ lanh_dao_xem_xet }}")
        + data_table(_SLIP, "".join(_slip_row(*row) for row in rows))
        + para("Câu kết", "Kính trình lãnh đạo xem xét, cho ý kiến" + regime.end, before=6)
        + signatures(regime, para("Nơi nhận danh sách", ""), clerk)
    )


def _greeting(regime: Regime, whom: str, **gaps: float) -> str:
    """Address one reader; Party papers slant the word (Hướng dẫn 05-HD/VPTW, Phụ lục 2)."""
    if regime.is_party:
        return led("Kính gửi", "Kính gửi:", whom, **gaps)
    return para("Kính gửi", f"Kính gửi: {whom}", **gaps)


def asking_letter(regime: Regime) -> str:
    """Ask by a letter that the round be commended."""
    ours = regime.suffix
    return (
        letter_head(regime, _office(regime, "cong_van"), f"{{{{ trich_yeu_cong_van{ours} }}}}")
        + addressees(regime, above=False, before=14)
        + para(
            "Nội dung",
            "{{ co_quan }} đề nghị {{ noi_trinh }} xem xét, khen thưởng theo thẩm quyền hoặc trình "
            "cấp có thẩm quyền khen thưởng {{ so_truong_hop }} {{ thanh_tich_ve }}, gồm:",
        )
        + para("Nội dung", "{{ hinh_thuc_de_nghi }}")
        + either("ket_qua_hop", para("Nội dung", "{{ ket_qua_hop }}"))
        + para("Nội dung", "{{ ho_so_kem_theo }}")
        + para("Câu kết", "{{ co_quan }} kính đề nghị {{ noi_trinh }} xem xét" + regime.end)
        + _closing(regime)
    )


def answering_letter(regime: Regime) -> str:
    """Answer by a letter what someone asked about a commendation."""
    return (
        letter_head(
            regime, _office(regime, "tra_loi"), f"{{{{ trich_yeu_tra_loi{regime.suffix} }}}}"
        )
        + _greeting(regime, "{{ noi_nhan_tra_loi }}", before=14)
        + either("can_cu_tra_loi", para("Nội dung", "{{ can_cu_tra_loi }}"))
        + para("Nội dung", "{{ noi_dung_tra_loi }}")
        + para("Câu kết", "{{ co_quan }} trân trọng trả lời" + regime.end)
        + _closing(regime)
    )


def _slip_row(label: str, text: str, height: float) -> str:
    cells = (Cell(para("Đầu bảng", label), 45, middle=True), Cell(para("Ô bảng", text), 120))
    return plain_row(cells, height)


def _office(regime: Regime, letter: str) -> Head:
    colon = "" if regime.is_party else ":"
    number = f"Số{colon} {{{{ so_ky_hieu_{letter}{regime.suffix} }}}}"
    return office(regime, number, f"{{{{ dia_danh_ngay_{letter} }}}}")


def _closing(regime: Regime) -> str:
    filed = recipients(f"{{{{ danh_sach_noi_nhan_cong_van{regime.suffix} }}}}")
    return signatures(regime, filed, signer(regime))


LETTERS = tuple(
    Paper(f"{stem}_{regime.id}", title, regime, write(regime))
    for stem, title, write in (
        ("phieu_trinh", "Phiếu trình", routing_slip),
        ("cong_van_de_nghi", "Công văn đề nghị khen thưởng", asking_letter),
        ("cong_van_tra_loi", "Công văn trả lời về khen thưởng", answering_letter),
    )
    for regime in (ND30, PARTY)
)
