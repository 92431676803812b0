"""Writes what every report shares: head, particulars, the last sentence, who signs and confirms."""

from __future__ import annotations

from tools.forms.blocks import Head, Sign, head, heading, signature, signatures
from tools.forms.looks import Regime
from tools.forms.parts import either, para

Line = tuple[str, str]  # what it is called, and the field that says it
DEED = "(về thành tích đột xuất)"
SKETCH = "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"
LIFE = "I. SƠ LƯỢC LÝ LỊCH"
ACHIEVED = "II. THÀNH TÍCH ĐẠT ĐƯỢC"
HONOURED = "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"
STAMP = "(Ký, đóng dấu)"

PERSON: tuple[Line, ...] = (
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
PARTY_LIFE: tuple[Line, ...] = (
    ("Ngày vào Đảng", "ngay_vao_dang"),
    ("Ngày chính thức", "ngay_chinh_thuc"),
    ("Số thẻ đảng viên", "so_the_dang"),
)
UNIT: tuple[Line, ...] = (
    ("Địa điểm trụ sở chính", "tru_so"),
    ("Điện thoại", "dien_thoai"),
    ("Thư điện tử", "thu_dien_tu"),
    ("Thành lập", "ngay_thanh_lap"),
    ("Số công chức, viên chức, người lao động", "so_nguoi"),
)


def top(regime: Regime, below: str = "", kind: str = "BÁO CÁO THÀNH TÍCH", number: str = "") -> str:
    """Set the reporting unit, place and day, and what the report asks for."""
    ours = regime.suffix
    above = Head(
        above=f"{{{{ don_vi_cap_tren{ours}_in }}}}",
        body=(f"{{{{ don_vi_bao_cao{ours}_in }}}}",),
        rule="ke_don_vi_bao_cao",
        number=number,
        day="{{ dia_danh_ngay_bao_cao }}",
    )
    return head(regime, above) + subject(regime, below, kind)


def subject(regime: Regime, below: str = "", kind: str = "BÁO CÁO THÀNH TÍCH") -> str:
    """Set the kind of report and what it asks for."""
    asked = f"{{{{ trich_yeu_bao_cao{regime.suffix} }}}}"
    note = para("Kèm theo", below) if below else ""
    return heading(regime, kind, asked, "ke_bao_cao", note)


def section(heading: str, **gaps: float) -> str:
    """Begin a section; `before` (points) is for one that follows a table."""
    return para("Mục", heading, **gaps)


def lines(*rows: Line, **gaps: float) -> str:
    """Write "- Label: value" for each datum that is there."""
    return "".join(
        either(field, para("Nội dung", f"- {label}: {{{{ {field} }}}}", **gaps))
        for label, field in rows
    )


def told(heading: str, field: str, **gaps: float) -> str:
    """Write a numbered heading and what was answered below it."""
    return para("Khoản", heading, **gaps) + para("Nội dung", f"{{{{ {field} }}}}")


def unit_end(regime: Regime) -> str:
    """End a unit's report: its head signs, the superior body confirms."""
    return sentence(regime, "Nội dung báo cáo là đúng sự thật") + signatures(
        regime,
        signature(Sign(("XÁC NHẬN CỦA", "CẤP TRÊN TRỰC TIẾP"), hint=STAMP)),
        signature(Sign((), ("{{ chuc_vu_thu_truong }}",), name="{{ ten_thu_truong }}")),
        half=True,
    )


def person_end(regime: Regime) -> str:
    """End a person's report: the person signs, unit and superior body confirm."""
    above = Sign(("XÁC NHẬN CỦA CẤP TRÊN TRỰC TIẾP",), hint=STAMP)
    return pledge(regime) + signatures(
        regime,
        signature(Sign(("THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ"), hint=STAMP)),
        author(),
        signature(above, before=14),
        half=True,
    )


def author() -> str:
    """Set the block in which whoever reports signs: the person, or a relative of the dead."""
    return signature(
        Sign(
            ("NGƯỜI BÁO CÁO", "THÀNH TÍCH"),
            hint="{{ chi_dan_nguoi_bao_cao }}",
            name="{{ ten_nguoi_bao_cao }}",
        )
    )


def pledge(regime: Regime) -> str:
    """Let whoever reports answer for what is said."""
    return sentence(regime, "Tôi cam đoan nội dung báo cáo là đúng sự thật")


def sentence(regime: Regime, text: str) -> str:
    """Write the last sentence with the end mark of the regime."""
    return para("Câu kết", text + regime.end, before=6)
