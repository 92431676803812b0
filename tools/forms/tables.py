"""Writes the tables of the reports: titles, awards, figures, initiatives, ratings, posts held."""

from __future__ import annotations

from tools.forms.parts import Col, data_table, either, item_row, list_table, para, repeated

_DECISION = "Số, ngày, tháng, năm của quyết định {what}; cơ quan ban hành quyết định"
_YEAR = Col("Năm", "{{ r.nam }}", 18, "Ô bảng giữa")
_TITLES = (
    _YEAR,
    Col("Danh hiệu thi đua", "{{ r.ten }}", 62),
    Col(_DECISION.format(what="công nhận danh hiệu thi đua"), "{{ r.quyet_dinh }}", 85),
)
_AWARDS = (
    _YEAR,
    Col("Hình thức khen thưởng", "{{ r.ten }}", 62),
    Col(_DECISION.format(what="khen thưởng"), "{{ r.quyet_dinh }}", 85),
)
_RATINGS = (
    _YEAR,
    Col("Mức độ hoàn thành nhiệm vụ", "{{ r.muc_do }}", 62),
    Col("Số, ngày, tháng, năm; cơ quan ban hành", "{{ r.quyet_dinh }}", 85),
)
_LED = (
    _YEAR,
    Col("Cụm, khối thi đua", "{{ r.cum_khoi }}", 62),
    Col("Số, ngày, tháng, năm; cơ quan ban hành", "{{ r.quyet_dinh }}", 85),
)
_INITIATIVES = (
    Col("Năm", "{{ r.nam }}", 14, "Ô bảng giữa"),
    Col("Tên sáng kiến, đề tài, đề án, công trình", "{{ r.ten }}", 56),
    Col("Vai trò", "{{ r.vai_tro }}", 25),
    Col("Phạm vi ảnh hưởng", "{{ r.pham_vi }}", 25),
    Col("Số, ngày quyết định, giấy chứng nhận; cấp công nhận", "{{ r.quyet_dinh }}", 45),
)
_TARGETS = (
    Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Chỉ tiêu, nhiệm vụ", "{{ r.chi_tieu }}", 60),
    Col("Đơn vị tính", "{{ r.don_vi_tinh }}", 22, "Ô bảng giữa"),
    Col("Năm", "{{ r.nam }}", 15, "Ô bảng giữa"),
    Col("Chỉ tiêu đăng ký", "{{ r.ke_hoach }}", 28, "Ô bảng giữa"),
    Col("Kết quả", "{{ r.ket_qua }}", 30, "Ô bảng giữa"),
)
_POSTS = (
    Col("Từ tháng, năm đến tháng, năm", "{{ r.tu_den }}", 38, "Ô bảng giữa"),
    Col("Chức vụ (Đảng, chính quyền, đoàn thể)", "{{ r.chuc_vu }}", 52),
    Col("Đơn vị công tác", "{{ r.don_vi }}", 45),
    Col("Số năm, tháng giữ chức vụ", "{{ r.thoi_gian }}", 30, "Ô bảng giữa"),
)
_ROOM = 165  # millimetres of text
_MEASURES = {1: 36.0, 2: 30.0, 3: 24.0, 4: 20.0, 5: 18.0}  # width of a year beside how many


def honours(titles: str = "bang_danh_hieu", awards: str = "bang_khen_thuong") -> str:
    """Set the titles (T1) and the award forms (T2) below their headings, or say there are none."""
    return (
        para("Khoản", "1. Danh hiệu thi đua")
        + either(titles, list_table(_TITLES, f"r in {titles}"), _nothing())
        + para("Khoản", "2. Hình thức khen thưởng", before=6)
        + either(awards, list_table(_AWARDS, f"r in {awards}"), _nothing())
    )


def awards(field: str) -> str:
    """Set award forms of one kind alone (T2), or say there are none."""
    return either(field, list_table(_AWARDS, f"r in {field}"), _nothing())


def comparison() -> str:
    """Compare the years (T3): a row for each figure, a column for each year, five years a table."""
    lead = "Kết quả thực hiện chỉ tiêu, nhiệm vụ {{ b.cac_nam }} (trong ngoặc là chỉ tiêu đăng ký):"
    return (
        para("Nội dung", "{%p for b in bang_so_sanh %}")
        + para("Dẫn bảng", lead, before=6)
        + "".join(either(f"b.so_nam == {count}", _compared(count)) for count in _MEASURES)
        + para("Nội dung", "{%p endfor %}")
    )


def targets() -> str:
    """Set results beside what was registered, one a row."""
    return _listed("bang_chi_tieu", "Kết quả thực hiện chỉ tiêu đã đăng ký:", _TARGETS)


def initiatives() -> str:
    """List recognised initiatives (T4), where there are any."""
    return _listed("bang_sang_kien", "Sáng kiến, đề tài đã được công nhận:", _INITIATIVES)


def ratings() -> str:
    """List the ratings of the years (T5), where there are any."""
    return _listed("bang_xep_loai", "Mức độ hoàn thành nhiệm vụ hằng năm:", _RATINGS)


def blocks_led() -> str:
    """List the blocks of emulation that a unit led, where there are any."""
    return _listed("bang_dan_dau", "Kết quả bình xét của cụm, khối thi đua (dẫn đầu):", _LED)


def posts() -> str:
    """List the posts held (T6), or say there are none."""
    return either("bang_chuc_vu", list_table(_POSTS, "r in bang_chuc_vu"), _nothing())


def results() -> str:
    """Tell what was done year by year, where it is on record."""
    told = para("Nội dung", "{{ ket_qua_theo_nam }}")
    return named("ket_qua_theo_nam", "Kết quả nổi bật theo năm:", told)


def named(field: str, label: str, content: str) -> str:
    """Lead up to content that is printed where a field has something to say."""
    return either(field, para("Dẫn bảng", label, before=6) + content)


def _listed(field: str, label: str, cols: tuple[Col, ...]) -> str:
    return named(field, label, list_table(cols, f"r in {field}"))


def _compared(count: int) -> str:
    """Set the table of so many years; what is left of the line goes to the name of the figure."""
    width = _MEASURES[count]
    years = tuple(
        Col(f"{{{{ b.nam_{place} }}}}", f"{{{{ r.nam_{place} }}}}", width, "Ô bảng giữa")
        for place in range(1, count + 1)
    )
    cols = (
        Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
        Col("Chỉ tiêu, nhiệm vụ", "{{ r.chi_tieu }}", _ROOM - 30 - count * width),
        Col("Đơn vị tính", "{{ r.don_vi_tinh }}", 20, "Ô bảng giữa"),
        *years,
    )
    return data_table(cols, repeated("r in b.dong", item_row(cols), cols))


def _nothing() -> str:
    return para("Nội dung", "Không có.")
