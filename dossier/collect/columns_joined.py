"""Declares the columns that hold several data in one cell, and into which fields each is parted."""

from __future__ import annotations

from dossier.collect.cells_decision import decision
from dossier.collect.cells_post import name_and_post, post_and_unit, who_and_post
from dossier.collect.cells_span import birth_and_gender, span
from dossier.collect.column import DECIDED, IN_UNITS, LEDGERS, Column, K

_PAPER = "so, ngay, thang, nam cua quyet dinh"  # as the forms of the decrees head it

JOINED = (
    Column(
        "post_unit",
        "Chức vụ, đơn vị công tác",
        IN_UNITS,
        (
            *("chuc vu, don vi cong tac", "chuc vu, don vi", "chuc vu va don vi cong tac"),
            *("chuc vu, noi cong tac", "chuc danh, don vi cong tac", "chuc vu, co quan cong tac"),
            *("chuc vu, co quan, don vi", "chuc vu, chuc danh, don vi cong tac"),
            *("chuc vu, chuc danh, don vi", "chuc vu, phong", "chuc vu don vi cong tac"),
            *("chuc vu va don vi", "chuc vu, co quan, don vi cong tac", "cv, don vi"),
        ),
        post_and_unit,
        parts=("post", "unit"),
    ),
    Column(
        "name_post",
        "Họ và tên, chức vụ, đơn vị",
        (K.PEOPLE,),
        (
            *("ho va ten, chuc vu, don vi cong tac", "ho va ten, chuc vu, don vi"),
            *("ho ten, chuc vu, don vi", "ho ten, chuc vu, don vi cong tac", "ho va ten, chuc vu"),
            *("ho ten, chuc vu", "ho va ten va chuc vu", "ho ten va chuc vu"),
        ),
        name_and_post,
        parts=("name", "post", "unit"),
    ),
    Column(
        "who_post",
        "Họ và tên (tên tập thể), chức vụ, đơn vị",
        LEDGERS,
        (
            *("ho va ten, chuc vu, don vi cong tac", "ho va ten, chuc vu, don vi"),
            *("ho ten, chuc vu, don vi", "ho ten, chuc vu, don vi cong tac", "ho va ten, chuc vu"),
            *("ho ten, chuc vu", "ho va ten va chuc vu", "ho ten va chuc vu"),
            *("ten tap the, ca nhan, chuc vu, don vi",),
        ),
        who_and_post,
        parts=("who", "post", "unit"),
    ),
    Column(
        "birth_gender",
        "Ngày sinh, giới tính",
        IN_UNITS,
        (
            *("ngay sinh, gioi tinh", "nam sinh, gioi tinh"),
            *("ngay, thang, nam sinh, gioi tinh", "gioi tinh, ngay sinh", "gioi tinh, nam sinh"),
        ),
        birth_and_gender,
        parts=("birth", "gender"),
    ),
    Column(
        "span",
        "Từ tháng, năm đến tháng, năm",
        (K.TENURES,),
        (
            *("tu thang, nam den thang, nam", "tu thang nam den thang nam", "tu, den"),
            *("tu nam den nam", "tu ngay den ngay", "tu den", "thoi gian", "thoi gian cong tac"),
            *("thoi gian giu chuc vu", "tu ngay, thang, nam den ngay, thang, nam"),
        ),
        span,
        parts=("since", "until"),
    ),
    Column(
        "decision",
        "Số, ngày quyết định; cơ quan ban hành",
        DECIDED,
        (
            *("so, ngay quyet dinh", "so, ngay qd", "so qd, ngay qd", "so quyet dinh, ngay"),
            *("so, ngay, thang, nam quyet dinh", "so, ngay, thang, nam qd", "quyet dinh so, ngay"),
            *("so quyet dinh, ngay thang nam", "so, ngay, thang, nam cua quyet dinh"),
            *("quyet dinh", "quyet dinh khen thuong", "qd khen thuong", "qd", "can cu quyet dinh"),
            *("so, ngay quyet dinh, co quan ban hanh", "so, ngay, co quan ban hanh quyet dinh"),
            *(
                "so, ngay, thang, nam cua quyet dinh khen thuong, co quan ban hanh quyet dinh",
                "so, ngay, thang, nam cua quyet dinh cong nhan danh hieu thi dua, co quan ban hanh",
            ),
            *(
                f"{_PAPER} cong nhan danh hieu thi dua, co quan ban hanh quyet dinh",
                f"{_PAPER}, co quan ban hanh quyet dinh",
                f"{_PAPER}, co quan ban hanh",
                "so, ngay, thang, nam, co quan ban hanh",
                "so, ngay quyet dinh, giay chung nhan, cap cong nhan",
                "so, ngay quyet dinh, giay chung nhan",
            ),
            *("so quyet dinh va ngay", "so va ngay quyet dinh", "so, ngay ky quyet dinh"),
            *("quyet dinh so, ngay, thang, nam", "so va ngay qd", "so qd, ngay"),
        ),
        decision,
        parts=("number", "day", "issuer"),
    ),
)
