"""Declares the columns of targets, of registrations, and of what makes commendation wait."""

from __future__ import annotations

from dossier.collect import cells
from dossier.collect.cells_honours import proposals
from dossier.collect.column import Column, K

DEEDS = (
    Column(
        "movement",
        "Phong trào",
        (K.TARGETS,),
        ("phong trao", "phong trao thi dua", "cuoc van dong", "ten phong trao"),
        required=True,
    ),
    Column(
        "target",
        "Chỉ tiêu",
        (K.TARGETS,),
        (
            *("chi tieu", "ten chi tieu", "chi tieu thi dua", "noi dung chi tieu", "noi dung"),
            *("chi tieu, nhiem vu", "noi dung thi dua", "noi dung, chi tieu"),
        ),
        required=True,
    ),
    Column("measure", "Đơn vị tính", (K.TARGETS,), ("don vi tinh", "dvt")),
    Column(
        "goal",
        "Chỉ tiêu đăng ký",
        (K.TARGETS,),
        (
            *("chi tieu dang ky", "ke hoach", "chi tieu giao", "chi tieu phan dau", "muc tieu"),
            *("chi tieu ke hoach", "dang ky", "ke hoach giao"),
        ),
    ),
    Column(
        "result",
        "Kết quả thực hiện",
        (K.TARGETS,),
        ("ket qua thuc hien", "ket qua", "thuc hien", "ket qua dat duoc", "da thuc hien"),
    ),
    Column(
        "registered",
        "Danh hiệu, hình thức đăng ký",
        (K.REGISTRATIONS,),
        (
            *("danh hieu, hinh thuc dang ky", "danh hieu dang ky", "danh hieu thi dua dang ky"),
            *("dang ky danh hieu", "dang ky danh hieu thi dua", "dang ky thi dua"),
            *("danh hieu, hinh thuc khen thuong dang ky", "hinh thuc dang ky", "noi dung dang ky"),
            *("danh hieu dang ky thi dua", "danh hieu dang ky phan dau", "danh hieu phan dau"),
            *("dang ky danh hieu, hinh thuc khen thuong", "hinh thuc khen thuong dang ky"),
        ),
        proposals,
        required=True,
    ),
    Column(
        "registered_on",
        "Ngày đăng ký",
        (K.REGISTRATIONS,),
        ("ngay dang ky", "thoi gian dang ky", "ngay, thang, nam dang ky"),
        cells.day,
    ),
    Column(
        "trouble",
        "Lý do chưa xét khen thưởng",
        (K.TROUBLES,),
        ("ly do chua xet khen thuong", "loai vu viec", "tinh trang", "ly do", "noi dung vu viec"),
        cells.trouble,
    ),
    Column(
        "penalty",
        "Hình thức kỷ luật",
        (K.TROUBLES,),
        ("hinh thuc ky luat", "ky luat", "muc ky luat", "hinh thuc xu ly ky luat", "hinh thuc"),
        cells.penalty,
    ),
    Column(
        "waits",
        "Từ ngày",
        (K.TROUBLES,),
        (
            *("tu ngay", "ngay ky luat", "ngay bi ky luat", "thoi diem ky luat", "ky luat tu ngay"),
            *("ngay hieu luc", "ngay co hieu luc", "bat dau", "tu"),
        ),
        cells.day,
        required=True,
    ),
    Column(
        "ends",
        "Đến hết ngày",
        (K.TROUBLES,),
        ("den het ngay", "den ngay", "ket thuc", "den", "thoi han ky luat den"),
        cells.day,
    ),
)
