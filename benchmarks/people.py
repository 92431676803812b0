"""Makes people who do not exist, as values and as the Excel list that an office would send."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from pathlib import Path

from xlsxwriter import Workbook

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Rơ Châm")
MIDDLES = ("Văn", "Thị", "Đức", "Thanh", "Minh", "Ngọc", "Hữu", "Quốc", "Xuân", "Thu")
GIVENS = ("An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hương", "Khánh", "Lan", "Ơn", "Ý")
UNITS = ("Phòng Tổng hợp", "Phòng Hành chính", "Phòng Cơ yếu", "Phòng Quản trị", "Phòng Tài chính")
POSTS = ("Chuyên viên", "Chuyên viên chính", "Phó Trưởng phòng", "Trưởng phòng", "Nhân viên")
HEADS = (
    *("TT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị"),
    *("Xếp loại 2024", "Danh hiệu 2024", "Xếp loại 2025", "Danh hiệu 2025"),
)
FIRST = date(1966, 1, 1)


def names(count: int) -> list[str]:
    """Make so many names; with the day of birth each is another person."""
    every = [" ".join(parts) for parts in product(FAMILIES, MIDDLES, GIVENS)]
    return [every[number * 7 % len(every)] for number in range(count)]


def born(number: int) -> date:
    """Tell the birthday of the person of a number."""
    return FIRST + timedelta(days=number % 14_000)


def write_list(path: Path, count: int) -> None:
    """Write a list with a title above its header row, as lists come."""
    book = Workbook(path)
    sheet = book.add_worksheet("Danh sách")
    sheet.write_string(0, 0, "DANH SÁCH CÁN BỘ, CÔNG CHỨC")
    sheet.write_row(3, 0, HEADS)
    for number, name in enumerate(names(count)):
        sheet.write_row(4 + number, 0, _row(number, name))
    book.close()


def _row(number: int, name: str) -> tuple[object, ...]:
    return (
        number + 1,
        name,
        f"{born(number):%d/%m/%Y}",
        "Nữ" if " Thị " in name else "Nam",
        POSTS[number % len(POSTS)],
        UNITS[number % len(UNITS)],
        "Hoàn thành tốt nhiệm vụ",
        "Lao động tiên tiến",
        "Hoàn thành xuất sắc nhiệm vụ" if number % 5 == 0 else "Hoàn thành tốt nhiệm vụ",
        "Chiến sĩ thi đua cơ sở" if number % 5 == 0 else "Lao động tiên tiến",
    )
