"""Makes people who do not exist, as values and as the Excel list that an office would send."""

from __future__ import annotations

from collections.abc import Sequence
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
    """Write units and people, each with a title above the header row, as lists come."""
    book = Workbook(path)
    units = [(number + 1, name, "VPTU") for number, name in enumerate(UNITS)]
    _sheet(book, "Đơn vị", ("TT", "Tên đơn vị", "Ký hiệu"), units)
    people = [_row(number, name) for number, name in enumerate(names(count))]
    _sheet(book, "Danh sách", HEADS, people)
    book.close()


def _sheet(
    book: Workbook, name: str, heads: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    sheet = book.add_worksheet(name)
    sheet.write_string(0, 0, f"{name.upper()} NĂM 2025")
    sheet.write_row(3, 0, heads)
    for number, row in enumerate(rows):
        sheet.write_row(4 + number, 0, row)


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
