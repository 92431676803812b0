"""Writes the cover of a dossier; no rule prescribes one."""

from __future__ import annotations

from tools.forms.looks import Regime
from tools.forms.parts import Cell, layout_table, para, rule

_HEIGHTS = (55, 150, 40)  # millimetres: names above, the dossier in the middle, place below


def cover(regime: Regime) -> str:
    """Write who asks, for what, for whom, where and in which year."""
    ours = regime.suffix
    names = para("Cơ quan chủ quản", f"{{{{ co_quan_chu_quan{ours}_in }}}}", before=40)
    names += para("Cơ quan ban hành", f"{{{{ co_quan{ours}_in }}}}")
    names += para("Dấu sao", "*") if regime.is_party else rule(80, "ke_co_quan")
    said = (
        para("Bìa tên hồ sơ", "HỒ SƠ")
        + para("Bìa nội dung", "{{ ten_ho_so_in }}")
        + para("Bìa", "{{ hinh_thuc_de_nghi }}")
    )
    place = para("Bìa", "{{ dia_danh_nam }}")
    width = regime.text_width
    # A line that is drawn beside its text wants its cell filled from the top.
    rows = (
        (Cell(names, width),),
        (Cell(said, width, middle=True),),
        (Cell(place, width, middle=True),),
    )
    return layout_table(rows, _HEIGHTS)
