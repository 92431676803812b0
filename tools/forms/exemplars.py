"""Writes the list of a movement's exemplars and the booklet that introduces each of them."""

from __future__ import annotations

from tools.forms.blocks import head, heading, office, signatures, signer
from tools.forms.frames import Border, border
from tools.forms.looks import CENTER, ND30, PARTY, Look, Regime
from tools.forms.paper import Paper
from tools.forms.parts import (
    Cell,
    Col,
    data_table,
    either,
    holder,
    item_row,
    layout_table,
    para,
    repeated,
    tag_row,
    wide_row,
)

_COLS = (
    Col("TT", "{{ r.tt }}", 10, "Ô bảng giữa"),
    Col("Họ và tên, tên tập thể", "{{ r.ten }}", 34),
    Col("Chức vụ, đơn vị", "{{ r.chuc_vu_don_vi }}", 36),
    Col("Thành tích tiêu biểu", "{{ r.thanh_tich }}", 102),
    Col("Khen thưởng trong thời gian thực hiện", "{{ r.khen_thuong }}", 70),
)
_RED = "B01818"
_BOOKLET = (
    Look("Bìa cơ quan", 14, align=CENTER),
    Look("Bìa cơ quan ban hành", 14, bold=True, align=CENTER),
    Look("Bìa tên", 36, bold=True, align=CENTER, before=150, after=6, color=_RED),
    Look("Bìa đối tượng", 24, bold=True, align=CENTER, after=18, color=_RED),
    Look("Bìa nội dung", 16, bold=True, align=CENTER),
    Look("Bìa nơi, năm", 14, bold=True, align=CENTER, before=190),
    Look("Tên phần", 15, bold=True, align=CENTER, before=18, after=12, keep_next=True),
    Look(
        "Tên phần đầu trang",
        15,
        bold=True,
        align=CENTER,
        after=12,
        keep_next=True,
        page_break=True,
    ),
    Look("Tên điển hình", 15, bold=True, before=12, after=2, keep_next=True, color=_RED),
    Look("Tên điển hình cạnh ảnh", 15, bold=True, before=10, after=2, keep_next=True, color=_RED),
    Look("Chức vụ điển hình", 14, italic=True, after=4, keep_next=True),
    Look("Giới thiệu điển hình", 14, after=6),
    Look("Ảnh điển hình", 14, before=10, after=4, keep_next=True),
)
_FRAME = Border(24, 14, 177, 269)  # around the middle of the text: its margins differ
_PORTRAIT = 42.0  # millimetres of the column beside which the text stands


def exemplar_list(regime: Regime) -> str:
    """Write the list, units before persons, each with its honours of the movement's years."""
    ours = regime.suffix
    rows = _group("A. TẬP THỂ", "dien_hinh_tap_the") + _group("B. CÁ NHÂN", "dien_hinh_ca_nhan")
    subject = f"{{{{ trich_yeu_dien_hinh{ours} }}}}"
    return (
        head(regime.wide, office(regime, "", "{{ dia_danh_ngay }}"))
        + heading(regime, "DANH SÁCH", subject, "ke_dien_hinh")
        + data_table(_COLS, rows)
        + para("Câu kết", "Danh sách này có {{ so_dien_hinh }}" + regime.end, before=6)
        + signatures(regime.wide, para("Nơi nhận danh sách", ""), signer(regime))
    )


def booklet(regime: Regime) -> str:
    """Write title page, introduction, then units and persons one after the other."""
    return (
        _title_page(regime)
        + _introduction()
        + _part("TẬP THỂ", "tap_the")
        + _part("CÁ NHÂN", "ca_nhan")
    )


def _title_page(regime: Regime) -> str:
    ours = regime.suffix
    above = f"co_quan_chu_quan{ours}_in"
    return (
        holder("Bìa cơ quan", border(_FRAME))
        + either(above, para("Bìa cơ quan", f"{{{{ {above} }}}}"))
        + para("Bìa cơ quan ban hành", f"{{{{ co_quan{ours}_in }}}}")
        + para("Bìa tên", "KỶ YẾU")
        + para("Bìa đối tượng", "ĐIỂN HÌNH TIÊN TIẾN")
        + para("Bìa nội dung", "{{ ky_yeu_noi_dung }}")
        + para("Bìa nơi, năm", "{{ ky_yeu_noi_nam }}")
    )


def _introduction() -> str:
    """Begin the first page after the title with the introduction, where one was typed."""
    words = para("Tên phần đầu trang", "LỜI GIỚI THIỆU") + para("Nội dung", "{{ loi_gioi_thieu }}")
    return either("loi_gioi_thieu", words)


def _part(kind: str, field: str) -> str:
    """Head a part; the first one begins a page where no introduction does."""
    list_field = f"dien_hinh_{field}"
    title = f"{kind} ĐIỂN HÌNH TIÊN TIẾN"
    usual, first = para("Tên phần", title), para("Tên phần đầu trang", title)
    before = "loi_gioi_thieu" if field == "tap_the" else "loi_gioi_thieu or dien_hinh_tap_the"
    each = para("Nội dung", f"{{%p for r in {list_field} %}}") + _one() + _end("for")
    return either(list_field, either(before, usual, first) + each)


def _one() -> str:
    """Introduce one exemplar: beside the portrait where there is one."""
    beside = layout_table(
        (
            (
                Cell(para("Ảnh điển hình", "{{ r.anh }}"), _PORTRAIT),
                Cell(_name("Tên điển hình cạnh ảnh"), 165 - _PORTRAIT),
            ),
        )
    )
    return (
        either("r.anh", beside, _name("Tên điển hình"))
        + _told("r.tieu_su", "")
        + _told("r.thanh_tich", "Thành tích tiêu biểu")
        + _told("r.khen_thuong", "Khen thưởng")
    )


def _name(style: str) -> str:
    post = para("Chức vụ điển hình", "{{ r.chuc_vu_don_vi }}")
    told = para("Giới thiệu điển hình", "{{ r.gioi_thieu }}")
    named = para(style, "{{ r.ten }}") + either("r.chuc_vu_don_vi", post)
    return named + either("r.gioi_thieu", told)


def _told(field: str, label: str) -> str:
    told = para("Nội dung", f"{{{{ {field} }}}}")
    return either(field, (para("Khoản", label) if label else "") + told)


def _end(word: str) -> str:
    return para("Nội dung", f"{{%p end{word} %}}")


def _group(label: str, field: str) -> str:
    """Head the rows of one kind; without any, the heading goes too."""
    rows = wide_row("Nhóm bảng", label, _COLS)
    rows += repeated(f"r in {field}", item_row(_COLS), _COLS)
    return tag_row(f"if {field}", _COLS) + rows + tag_row("endif", _COLS)


_LIST, _BOOK = "Danh sách điển hình tiên tiến", "Kỷ yếu điển hình tiên tiến"
EXEMPLARS = (
    Paper("dien_hinh_nd30", _LIST, ND30, exemplar_list(ND30), wide=True),
    Paper("dien_hinh_party", _LIST, PARTY, exemplar_list(PARTY), wide=True),
    Paper("ky_yeu_nd30", _BOOK, ND30.more(*_BOOKLET), booklet(ND30)),
    Paper("ky_yeu_party", _BOOK, PARTY.more(*_BOOKLET), booklet(PARTY)),
)
