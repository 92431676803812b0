"""Declares the columns of lives: Party particulars, posts held, absences."""

from __future__ import annotations

from dossier.collect import cells
from dossier.collect.column import Column, K

LIVES = (
    Column(
        "held",
        "Chức vụ",
        (K.TENURES,),
        ("chuc vu", "chuc vu, chuc danh", "chuc danh", "chuc vu da giu"),
        required=True,
    ),
    Column(
        "body",
        "Cơ quan, đơn vị",
        (K.TENURES,),
        ("co quan, don vi", "don vi", "don vi cong tac", "noi cong tac", "co quan cong tac"),
    ),
    Column("grade", "Nhóm chức vụ", (K.TENURES,), ("nhom chuc vu",)),
    Column(
        "since",
        "Từ",
        (K.TENURES,),
        ("tu", "tu thang, nam", "tu ngay", "thoi gian bat dau", "bat dau", "tu nam"),
        cells.part_date,
        required=True,
    ),
    Column(
        "until",
        "Đến",
        (K.TENURES,),
        ("den", "den thang, nam", "den ngay", "thoi gian ket thuc", "ket thuc", "den nam"),
        cells.until,
    ),
    Column(
        "leave",
        "Lý do nghỉ",
        (K.ABSENCES,),
        ("ly do nghi", "ly do", "loai nghi", "noi dung nghi"),
        cells.leave,
        required=True,
    ),
    Column(
        "first",
        "Nghỉ từ ngày",
        (K.ABSENCES,),
        ("tu ngay", "nghi tu ngay", "nghi tu", "bat dau", "tu"),
        cells.day,
        required=True,
    ),
    Column(
        "last",
        "Đến hết ngày",
        (K.ABSENCES,),
        ("den ngay", "den het ngay", "nghi den ngay", "nghi den", "ket thuc", "den"),
        cells.day,
    ),
    Column("note", "Ghi chú", (K.ABSENCES, K.TROUBLES, K.REGISTRATIONS), ("ghi chu",)),
    Column(
        "party_admitted",
        "Ngày quyết định kết nạp",
        (K.PEOPLE,),
        (
            *("ngay quyet dinh ket nap", "ngay cap co tham quyen ra qd ket nap", "ngay qd ket nap"),
            *("ngay cap co tham quyen ra quyet dinh ket nap", "quyet dinh ket nap ngay"),
        ),
        cells.part_date,
    ),
    Column(
        "party_joined",
        "Ngày kết nạp vào Đảng",
        (K.PEOPLE,),
        ("ngay ket nap vao dang", "ngay ket nap", "ngay vao dang", "vao dang", "ngay ket nap dang"),
        cells.part_date,
    ),
    Column(
        "party_official",
        "Ngày chính thức",
        (K.PEOPLE,),
        ("ngay chinh thuc", "chinh thuc", "ngay chinh thuc vao dang", "ngay dang vien chinh thuc"),
        cells.part_date,
    ),
    Column(
        "party_card",
        "Số thẻ đảng viên",
        (K.PEOPLE,),
        ("so the dang vien", "so the dang", "the dang vien", "so the"),
    ),
    Column(
        "party_badge",
        "Số Huy hiệu Đảng",
        (K.PEOPLE,),
        ("so huy hieu dang", "so hhd", "so huy hieu"),
    ),
    Column("nationality", "Quốc tịch", (K.PEOPLE,), ("quoc tich",)),
    Column(
        "retired",
        "Nghỉ hưu",
        (K.PEOPLE,),
        ("nghi huu", "ngay nghi huu", "nghi huu tu", "thoi diem nghi huu"),
        cells.part_date,
    ),
    Column("died", "Ngày từ trần", (K.PEOPLE,), ("ngay tu tran", "tu tran"), cells.part_date),
    Column("biography", "Tiểu sử", (K.PEOPLE,), ("tieu su", "tom tat tieu su"), cells.paragraphs),
)
