"""The headings of every report, in order, as the annex of its decree has them or is recalled.

Titles of the eleven reports were read in the annex of Nghị định 152/2025/NĐ-CP; headings and
signatures are those of the reports under Nghị định 98/2023/NĐ-CP, as far as anybody recalls.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from dossier.compose.forms.shelf import load_shelf
from dossier.model.ledger import Ground
from dossier.model.subject import Whom

SHELF = load_shelf(Path(__file__).parents[2] / "templates")
HEADS = {"Mục", "Khoản"}
SIGNED = {"Quyền hạn"}

SKETCH = "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"
LIFE = "I. SƠ LƯỢC LÝ LỊCH"
ACHIEVED = "II. THÀNH TÍCH ĐẠT ĐƯỢC"
HONOURED = "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"
TITLES = "1. Danh hiệu thi đua"
AWARDS = "2. Hình thức khen thưởng"
OF_UNIT = [
    SKETCH,
    "1. Đặc điểm, tình hình",
    "2. Chức năng, nhiệm vụ được giao",
    ACHIEVED,
    "1. Thành tích theo tiêu chuẩn của hình thức đề nghị khen thưởng",
    "2. Biện pháp, nguyên nhân đạt được thành tích; các phong trào thi đua",
    "3. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
    "4. Hoạt động của tổ chức đảng, đoàn thể",
    HONOURED,
    TITLES,
    AWARDS,
]
OF_PERSON = [
    LIFE,
    ACHIEVED,
    "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận",
    "2. Thành tích đạt được của cá nhân",
    HONOURED,
    TITLES,
    AWARDS,
]
HEADINGS = {
    "bao_cao_tap_the_nd30": OF_UNIT,
    "bao_cao_tap_the_party": OF_UNIT,
    "bao_cao_co_chinh_phu_nd30": OF_UNIT,
    "bao_cao_anh_hung_tap_the_nd30": OF_UNIT,
    "bao_cao_ca_nhan_nd30": OF_PERSON,
    "bao_cao_ca_nhan_party": OF_PERSON,
    "bao_cao_cstdtq_nd30": OF_PERSON,
    "bao_cao_anh_hung_ca_nhan_nd30": OF_PERSON,
    "bao_cao_dot_xuat_tap_the_nd30": [SKETCH, ACHIEVED],
    "bao_cao_dot_xuat_ca_nhan_nd30": [SKETCH, ACHIEVED],
    "bao_cao_cong_hien_nd30": [
        LIFE,
        "II. TÓM TẮT QUÁ TRÌNH CÔNG TÁC",
        HONOURED,
        TITLES,
        AWARDS,
        "IV. KỶ LUẬT",
    ],
    "bao_cao_chuyen_de_tap_the_nd30": [SKETCH, ACHIEVED, HONOURED],
    "bao_cao_chuyen_de_ca_nhan_nd30": [LIFE, ACHIEVED, HONOURED],
    "bao_cao_doi_ngoai_tap_the_nd30": [
        SKETCH,
        "II. THÀNH TÍCH ĐÓNG GÓP",
        "III. KHEN THƯỞNG CỦA VIỆT NAM",
    ],
    "bao_cao_doi_ngoai_ca_nhan_nd30": [
        LIFE,
        "II. THÀNH TÍCH ĐÓNG GÓP",
        "III. KHEN THƯỞNG CỦA VIỆT NAM",
    ],
    "bao_cao_ho_gia_dinh_nd30": [SKETCH, ACHIEVED, HONOURED, TITLES, AWARDS],
    "tom_tat_tap_the_nd30": [SKETCH, ACHIEVED, HONOURED],
    "tom_tat_ca_nhan_nd30": [LIFE, ACHIEVED, HONOURED],
}
ABOVE = ["XÁC NHẬN CỦA", "CẤP TRÊN TRỰC TIẾP"]
OWN = ["NGƯỜI BÁO CÁO", "THÀNH TÍCH"]
UNIT_HEAD = ["THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ"]
BY_PERSON = [*UNIT_HEAD, *OWN, "XÁC NHẬN CỦA CẤP TRÊN TRỰC TIẾP"]
SIGNATURES = {
    "bao_cao_cong_hien_nd30": [
        "XÁC NHẬN CỦA ĐƠN VỊ",
        "QUẢN LÝ CÁN BỘ",
        *OWN,
        "XÁC NHẬN CỦA CẤP TRÌNH",
    ],
    "bao_cao_doi_ngoai_tap_the_nd30": ["XÁC NHẬN CỦA CẤP TRÌNH"],
    "bao_cao_doi_ngoai_ca_nhan_nd30": ["XÁC NHẬN CỦA CẤP TRÌNH"],
    "bao_cao_ho_gia_dinh_nd30": ["XÁC NHẬN CỦA CẤP TRÌNH", *OWN],
    "tom_tat_ca_nhan_nd30": [*UNIT_HEAD, *OWN],
}
DECISION = "Số, ngày, tháng, năm của quyết định"
# Columns of the tables, by the list that fills them.
TABLES = {
    "bang_danh_hieu": [
        "Năm",
        "Danh hiệu thi đua",
        f"{DECISION} công nhận danh hiệu thi đua; cơ quan ban hành quyết định",
    ],
    "bang_khen_thuong": [
        "Năm",
        "Hình thức khen thưởng",
        f"{DECISION} khen thưởng; cơ quan ban hành quyết định",
    ],
    "bang_chuc_vu": [
        "Từ tháng, năm đến tháng, năm",
        "Chức vụ (Đảng, chính quyền, đoàn thể)",
        "Đơn vị công tác",
        "Số năm, tháng giữ chức vụ",
    ],
}
OLDER = [form for form in SHELF.written if "_nd98_" in form or "_nd91_" in form]


def paragraphs(form: str, styles: set[str]) -> list[str]:
    document = docx.Document(io.BytesIO(SHELF.find(form).document))
    named = {style.style_id: style.name for style in document.styles}
    found = []
    for each in document.element.body.iter(qn("w:p")):
        style = each.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and named[style.get(qn("w:val"))] in styles:
            found.append("".join(text.text or "" for text in each.iter(qn("w:t"))))
    return found


@pytest.mark.parametrize("form", HEADINGS)
def test_a_report_has_the_headings_of_its_form(form: str) -> None:
    assert paragraphs(form, HEADS) == HEADINGS[form]


@pytest.mark.parametrize("form", HEADINGS)
def test_a_report_is_signed_by_whom_its_form_names(form: str) -> None:
    usual = BY_PERSON if SHELF.form(form).whom is Whom.PERSON else ABOVE
    assert paragraphs(form, SIGNED) == SIGNATURES.get(form, usual)


@pytest.mark.parametrize("form", HEADINGS)
def test_the_title_is_that_of_the_form(form: str) -> None:
    kind = "BÁO CÁO TÓM TẮT THÀNH TÍCH" if form.startswith("tom_tat") else "BÁO CÁO THÀNH TÍCH"
    title = "BÁO CÁO" if form.endswith("party") else kind
    field = "trich_yeu_bao_cao_dang" if form.endswith("party") else "trich_yeu_bao_cao"
    subject = [title, f"{{{{ {field} }}}}"]
    assert paragraphs(form, {"Tên loại", "Trích yếu"}) == subject
    note = ["(về thành tích đột xuất)"] if "dot_xuat" in form else []
    assert paragraphs(form, {"Kèm theo"}) == note


@pytest.mark.parametrize("field", TABLES)
def test_a_table_has_the_columns_of_the_forms(field: str) -> None:
    seen = 0
    for form in HEADINGS:
        document = docx.Document(io.BytesIO(SHELF.find(form).document))
        for table in document.tables:
            if re.search(rf"for r in {field}\b", table._element.xml):
                seen += 1
                assert [cell.text for cell in table.rows[0].cells] == TABLES[field]
    assert seen


def test_every_report_is_in_the_table() -> None:
    reports = {form for form in SHELF.written if form.startswith(("bao_cao_", "tom_tat_"))}
    assert reports == set(HEADINGS) | set(OLDER)


@pytest.mark.parametrize("form", OLDER)
def test_an_older_generation_is_a_report_of_today_on_other_days(form: str) -> None:
    today = next(f"{form[:at]}_nd30" for at in (form.find("_nd98"), form.find("_nd91")) if at > 0)
    old, new = SHELF.form(form), SHELF.form(today)
    assert SHELF.find(form).document == SHELF.find(today).document
    assert (old.asks, old.requires, old.kind) == (new.asks, new.requires, new.kind)
    assert (old.binding.awards, old.binding.grounds) == (new.binding.awards, new.binding.grounds)
    assert old.binding.until
    assert "Mẫu số" in old.cite


def test_each_ground_that_the_annex_names_has_a_report_of_its_own() -> None:
    bound = {ground for form in HEADINGS for ground in SHELF.form(form).binding.grounds}
    assert bound == set(Ground) - {Ground.SERVICE}
