"""Filters that write dates as Vietnamese papers do; what is no date stays as it is."""

from __future__ import annotations

import re
from datetime import date

from dossier.compose.filters.reading import day_of, text_of
from dossier.compose.filters.registry import filter_
from dossier.compose.registry import Kind
from dossier.words.dates import long_part_date, part_date

_DATES: tuple[Kind, ...] = ("date", "text")
# Word's date picture (ECMA-376 part 1, 17.16.4.1); text in single quotes stands for itself.
_PICTURE = re.compile(r"'(?P<said>[^']*)'|(?P<field>d{1,4}|M{1,4}|y{2,4})", re.IGNORECASE)
_WEEK = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


@filter_(
    "ngay",
    "Viết ngày bằng lời theo Nghị định 30: ngày dưới 10 và tháng 1, 2 có số 0 ở trước.",
    (date(2026, 1, 5),),
    _DATES,
)
def long_day(value: object) -> str:
    """Write "ngày 05 tháng 01 năm 2026".

    >>> long_day(date(2026, 1, 5)), long_day("2026-03-09"), long_day(""), long_day("quý I")
    ('ngày 05 tháng 01 năm 2026', 'ngày 09 tháng 3 năm 2026', '', 'quý I')
    """
    day = day_of(value)
    return long_part_date(day) if day else text_of(value)


@filter_("ngay_so", "Viết ngày bằng số, có gạch chéo.", ("ngày 05 tháng 01 năm 2026",), _DATES)
def short_day(value: object) -> str:
    """Write "05/01/2026".

    >>> short_day("1985-03"), short_day(None)
    ('3/1985', '')
    """
    day = day_of(value)
    return part_date(day) if day else text_of(value)


@filter_(
    "thang", "Lấy tháng của một ngày; tháng 1, 2 có số 0 ở trước.", (date(2026, 1, 5),), _DATES
)
def month(value: object) -> str:
    """Give the month as papers write it; nothing where only the year is known.

    >>> month(date(2026, 1, 5)), month("12/2025"), month("1985")
    ('01', '12', '')
    """
    day = day_of(value)
    if not day:
        return text_of(value)
    return part_date(day[:7]).partition("/")[0] if "-" in day else ""


@filter_("nam", "Lấy năm của một ngày.", (date(2026, 1, 5),), _DATES)
def year(value: object) -> str:
    """Give the year.

    >>> year("3/1985"), year("9/3/1985"), year("quý I")
    ('1985', '1985', 'quý I')
    """
    return day_of(value)[:4] or text_of(value)


@filter_(
    "thang_nam",
    "Viết tháng và năm của một ngày bằng lời.",
    (date(1985, 3, 9),),
    _DATES,
)
def month_and_year(value: object) -> str:
    """Write "tháng 3 năm 1985".

    >>> month_and_year(date(1985, 3, 9)), month_and_year("1985")
    ('tháng 3 năm 1985', 'năm 1985')
    """
    day = day_of(value)
    return long_part_date(day[:7]) if day else text_of(value)


@filter_(
    "dang_ngay",
    "Viết ngày theo mẫu riêng: d, dd, M, MM, yyyy; chữ đứng trong dấu nháy đơn.",
    (date(2026, 3, 5), "dd/MM/yyyy"),
    _DATES,
)
def by_date_picture(value: object, picture: str = "dd/MM/yyyy") -> str:
    """Write a date by a picture of Word's; one that lacks what the picture asks for as `ngay_so`.

    >>> by_date_picture("5/3/2026", "'ngày' dd 'tháng' MM 'năm' yyyy")
    'ngày 05 tháng 03 năm 2026'
    >>> by_date_picture(date(2026, 3, 5), "dddd, d.M.yy"), by_date_picture("1985", "dd/MM/yyyy")
    ('Thứ Năm, 5.3.26', '1985')
    """
    day = day_of(value)
    try:
        known = date.fromisoformat(day)
    except ValueError:
        return short_day(value)
    return _PICTURE.sub(lambda found: _pictured(found, known), str(picture))


def _pictured(found: re.Match[str], day: date) -> str:
    field = found["field"]
    if field is None:
        return str(found["said"])
    if field[0] in "yY":
        return f"{day.year:04d}"[-2 if len(field) == 2 else 0 :]
    if field[0] in "dD" and len(field) > 2:
        return _WEEK[day.weekday()]
    number = day.day if field[0] in "dD" else day.month
    if len(field) > 2:
        return f"tháng {number}"
    return f"{number:0{len(field)}d}"
