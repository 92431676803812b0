"""Writes the báo cáo thành tích of a unit (law.md F03) and of a person (F04), tables T1-T5."""

from __future__ import annotations

from tools.forms.blocks import Head, Sign, head, heading, signature, signatures
from tools.forms.looks import ND30, Regime
from tools.forms.paper import Paper
from tools.forms.parts import Col, either, list_table, para

_DECISION = "Số, ngày, tháng, năm của quyết định {what}; cơ quan ban hành quyết định"
_TITLES = (
    Col("Năm", "{{ r.nam }}", 18, "Ô bảng giữa"),
    Col("Danh hiệu thi đua", "{{ r.ten }}", 62),
    Col(_DECISION.format(what="công nhận danh hiệu thi đua"), "{{ r.quyet_dinh }}", 85),
)
_AWARDS = (
    Col("Năm", "{{ r.nam }}", 18, "Ô bảng giữa"),
    Col("Hình thức khen thưởng", "{{ r.ten }}", 62),
    Col(_DECISION.format(what="khen thưởng"), "{{ r.quyet_dinh }}", 85),
)
_RATINGS = (
    Col("Năm", "{{ r.nam }}", 18, "Ô bảng giữa"),
    Col("Mức độ hoàn thành nhiệm vụ", "{{ r.muc_do }}", 62),
    Col("Số, ngày, tháng, năm; cơ quan ban hành", "{{ r.quyet_dinh }}", 85),
)
_INITIATIVES = (
    Col("Năm", "{{ r.nam }}", 14, "Ô bảng giữa"),
    Col("Tên sáng kiến, đề tài, đề án, công trình", "{{ r.ten }}", 56),
    Col("Vai trò", "{{ r.vai_tro }}", 25),
    Col("Phạm vi ảnh hưởng", "{{ r.pham_vi }}", 25),
    Col("Số, ngày quyết định, giấy chứng nhận; cấp công nhận", "{{ r.quyet_dinh }}", 45),
)
_FIGURES = (
    Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Chỉ tiêu, nhiệm vụ", "{{ r.chi_tieu }}", 60),
    Col("Đơn vị tính", "{{ r.don_vi_tinh }}", 22, "Ô bảng giữa"),
    Col("Năm", "{{ r.nam }}", 15, "Ô bảng giữa"),
    Col("Chỉ tiêu đăng ký", "{{ r.ke_hoach }}", 28, "Ô bảng giữa"),
    Col("Kết quả", "{{ r.ket_qua }}", 30, "Ô bảng giữa"),
)


def unit_report(regime: Regime) -> str:
    """Write what a unit achieved, its superior body confirming."""
    return (
        _top(regime)
        + para("Tên đối tượng", "Tên tập thể đề nghị: {{ ten_tap_the }}")
        + para("Mục", "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH")
        + para("Khoản", "1. Đặc điểm, tình hình")
        + _lines(
            ("Địa điểm trụ sở chính", "tru_so"),
            ("Điện thoại", "dien_thoai"),
            ("Thư điện tử", "thu_dien_tu"),
            ("Thành lập", "ngay_thanh_lap"),
            ("Số công chức, viên chức, người lao động", "so_nguoi"),
        )
        + para("Nội dung", "{{ dac_diem }}")
        + para("Khoản", "2. Chức năng, nhiệm vụ được giao")
        + para("Nội dung", "{{ chuc_nang }}")
        + para("Mục", "II. THÀNH TÍCH ĐẠT ĐƯỢC")
        + para("Khoản", "1. Thành tích theo tiêu chuẩn của hình thức đề nghị khen thưởng")
        + para("Nội dung", "{{ thanh_tich_tt }}")
        + _tables()
        + para(
            "Khoản",
            "2. Biện pháp, nguyên nhân đạt được thành tích; các phong trào thi đua",
            before=6,
        )
        + para("Nội dung", "{{ bien_phap }}")
        + para(
            "Khoản",
            "3. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
        )
        + para("Nội dung", "{{ chu_truong }}")
        + para("Khoản", "4. Hoạt động của tổ chức đảng, đoàn thể")
        + para("Nội dung", "{{ doan_the }}")
        + _honours()
        + para("Câu kết", "Nội dung báo cáo là đúng sự thật" + regime.end, before=6)
        + signatures(
            regime,
            signature(Sign(("XÁC NHẬN CỦA", "CẤP TRÊN TRỰC TIẾP"), hint="(Ký, đóng dấu)")),
            signature(Sign((), ("{{ chuc_vu_thu_truong }}",), name="{{ ten_thu_truong }}")),
            half=True,
        )
    )


def person_report(regime: Regime) -> str:
    """Write what a person achieved, unit and superior body confirming."""
    confirm = Sign(("THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ"), hint="(Ký, đóng dấu)")
    author = Sign(("NGƯỜI BÁO CÁO", "THÀNH TÍCH"), hint="(Ký, ghi rõ họ tên)", name="{{ ho_ten }}")
    above = Sign(("XÁC NHẬN CỦA CẤP TRÊN TRỰC TIẾP",), hint="(Ký, đóng dấu)")
    return (
        _top(regime)
        + para("Mục", "I. SƠ LƯỢC LÝ LỊCH")
        + _lines(
            ("Họ và tên", "ho_ten"),
            ("Bí danh", "bi_danh"),
            ("Sinh ngày, tháng, năm", "ngay_sinh"),
            ("Giới tính", "gioi_tinh"),
            ("Quê quán", "que_quan"),
            ("Trú quán", "tru_quan"),
            ("Đơn vị công tác", "don_vi_cong_tac"),
            ("Chức vụ (Đảng, chính quyền, đoàn thể)", "chuc_vu_day_du"),
            ("Trình độ chuyên môn, nghiệp vụ", "trinh_do"),
            ("Học hàm, học vị, danh hiệu, giải thưởng", "hoc_ham_hoc_vi"),
            ("Bắt đầu công tác", "ngay_vao_nganh"),
        )
        + para("Mục", "II. THÀNH TÍCH ĐẠT ĐƯỢC")
        + para("Khoản", "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận")
        + para("Nội dung", "{{ nhiem_vu }}")
        + para("Khoản", "2. Thành tích đạt được của cá nhân")
        + para("Nội dung", "{{ thanh_tich }}")
        + _tables()
        + _honours()
        + para("Câu kết", "Tôi cam đoan nội dung báo cáo là đúng sự thật" + regime.end, before=6)
        + signatures(
            regime, signature(confirm), signature(author), signature(above, before=14), half=True
        )
    )


def _top(regime: Regime) -> str:
    top = Head(
        above="{{ don_vi_cap_tren_in }}",
        body=("{{ don_vi_bao_cao_in }}",),
        rule="ke_don_vi_bao_cao",
        day="{{ dia_danh_ngay_bao_cao }}",
    )
    return head(regime, top) + heading(
        regime, "BÁO CÁO THÀNH TÍCH", "{{ trich_yeu_bao_cao }}", "ke_bao_cao"
    )


def _lines(*rows: tuple[str, str]) -> str:
    """Write "- Label: value" for each datum that is there."""
    return "".join(
        either(field, para("Nội dung", f"- {label}: {{{{ {field} }}}}")) for label, field in rows
    )


def _tables() -> str:
    """Write the yearly results and the tables T3, T4, T5, each where it has rows."""
    results = para("Nội dung", "{{ ket_qua_theo_nam }}")
    return (
        _named("ket_qua_theo_nam", "Kết quả nổi bật theo năm:", results)
        + _listed("bang_chi_tieu", "Kết quả thực hiện chỉ tiêu:", _FIGURES)
        + _listed("bang_sang_kien", "Sáng kiến, đề tài đã được công nhận:", _INITIATIVES)
        + _listed("bang_xep_loai", "Mức độ hoàn thành nhiệm vụ hằng năm:", _RATINGS)
    )


def _listed(field: str, label: str, cols: tuple[Col, ...]) -> str:
    return _named(field, label, list_table(cols, f"r in {field}"))


def _named(field: str, label: str, content: str) -> str:
    return either(field, para("Dẫn bảng", label, before=6) + content)


def _honours() -> str:
    nothing = para("Nội dung", "Không có.")
    titles = list_table(_TITLES, "r in bang_danh_hieu")
    awards = list_table(_AWARDS, "r in bang_khen_thuong")
    return (
        para("Mục", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", before=6)
        + para("Khoản", "1. Danh hiệu thi đua")
        + either("bang_danh_hieu", titles, nothing)
        + para("Khoản", "2. Hình thức khen thưởng", before=6)
        + either("bang_khen_thuong", awards, nothing)
    )


REPORTS = (
    Paper("bao_cao_tap_the_nd30", "Báo cáo thành tích tập thể", ND30, unit_report(ND30)),
    Paper("bao_cao_ca_nhan_nd30", "Báo cáo thành tích cá nhân", ND30, person_report(ND30)),
)
