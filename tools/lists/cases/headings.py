"""Headings as they come: titles above, two rows, capitals, slips, combined and split columns."""

from __future__ import annotations

import random

from dossier.words.text import fold
from tools.lists.people import (
    BIRTH,
    CITIZEN,
    GENDER,
    NAME,
    NUMBER,
    POST,
    TOWN,
    UNIT,
    USUAL,
    aside,
    headed,
    people,
    sex,
)
from tools.lists.registry import case
from tools.lists.staff import some
from tools.lists.tables import Col, Heads, Table, born, lay, person_facts
from tools.lists.truth import ListFile, Page
from tools.lists.write import xlsx


def sheet(dice: random.Random, table: Table, *above: str, count: int = 12) -> ListFile:
    """Write one sheet with lines of words above the list."""
    page = Page("Danh sách")
    for row, words in enumerate(above):
        page.put(row, 0, words)
    placed = lay(page, table, some(dice, count), len(above))
    return ListFile("danh-sach.xlsx", xlsx(page), (placed,))


@case
def plain(dice: random.Random) -> ListFile:
    return sheet(dice, people(*USUAL, GENDER, TOWN))


@case
def under_a_letterhead(dice: random.Random) -> ListFile:
    page = Page("DS trích ngang")
    page.put(0, 0, "BAN QUẢN LÝ RỪNG MẪU", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    page.put(1, 0, "PHÒNG HÀNH CHÍNH - TỔ CHỨC", None, None, "Độc lập - Tự do - Hạnh phúc")
    page.put(3, 0, "DANH SÁCH CÁN BỘ, VIÊN CHỨC VÀ NGƯỜI LAO ĐỘNG")
    page.put(4, 0, "(Kèm theo Công văn số      /BQL ngày     tháng     năm 2026)")
    page.merges.extend([(3, 0, 3, 4), (4, 0, 4, 4)])
    placed = lay(page, people(*USUAL), some(dice, 15), 6)
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def far_below(dice: random.Random) -> ListFile:
    return sheet(dice, people(*USUAL), *(f"Dòng giới thiệu {number}" for number in range(14)))


@case
def capitals(dice: random.Random) -> ListFile:
    heads = ("TT", "HỌ VÀ TÊN", "NGÀY, THÁNG, NĂM SINH", "CHỨC VỤ", "ĐƠN VỊ")
    return sheet(dice, people(*map(headed, USUAL, heads)), "DANH SÁCH CÔNG CHỨC NĂM 2026")


@case
def without_diacritics(dice: random.Random) -> ListFile:
    columns = (headed(one, fold(str(one.head)).capitalize()) for one in (*USUAL, TOWN, CITIZEN))
    return sheet(dice, people(*columns))


@case
def line_breaks(dice: random.Random) -> ListFile:
    heads = ("Số\nTT", "Họ và\ntên", "Ngày,\ntháng,\nnăm sinh", "Chức\nvụ", "Đơn vị\ncông tác")
    return sheet(dice, people(*map(headed, USUAL, heads)))


@case
def remarks_beside(dice: random.Random) -> ListFile:
    heads = ("TT", "Họ và tên (*)", "Năm sinh (dd/mm/yyyy)", "Chức vụ hiện tại", "Đơn vị (ghi rõ)")
    return sheet(dice, people(*map(headed, USUAL, heads)))


@case
def slips_of_the_pen(dice: random.Random) -> ListFile:
    heads = ("STT", "Họ và tê", "Ngày sinhh", "Chúc vụ", "Đơn vị công tac")
    return sheet(dice, people(*map(headed, USUAL, heads)))


@case
def abbreviations(dice: random.Random) -> ListFile:
    heads = ("TT", "Họ tên", "NTNS", "CV", "ĐVCT")
    return sheet(dice, people(*map(headed, USUAL, heads)))


@case
def index_row(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    table, members = people(*USUAL), some(dice, 12)
    placed = lay(page, table, members, 2)
    moved = Page(page.name)
    for (row, column), cell in page.cells.items():
        moved.cells[row + (row > 2), column] = cell
    moved.put(3, 0, *(f"({number})" for number in range(1, 6)))
    rows = tuple(type(told)(told.row + 1, told.facts) for told in placed.rows)
    return ListFile(
        "ds.xlsx", xlsx(moved), (type(placed)(page.name, "people", placed.columns, rows),)
    )


def born_under(heading: Heads, label: str) -> Col:
    """Make the column of the births of men, or of women."""
    return Col(
        heading,
        ("birth", "gender"),
        lambda member, _: born(member) if sex(member) == label else None,
    )


@case
def born_in_two_columns(dice: random.Random) -> ListFile:
    halves = (born_under(("Ngày sinh", label), label) for label in ("Nam", "Nữ"))
    columns = (NUMBER, NAME, *halves, POST, UNIT)
    return sheet(dice, people(*columns), "DANH SÁCH TRÍCH NGANG")


@case
def born_under_two_whole_headings(dice: random.Random) -> ListFile:
    halves = (born_under(f"Ngày sinh ({label})", label) for label in ("Nam", "Nữ"))
    columns = (NUMBER, NAME, *halves, POST, UNIT)
    return sheet(dice, people(*columns), "DANH SÁCH TRÍCH NGANG")


@case
def name_in_two_columns(dice: random.Random) -> ListFile:
    family = Col("Họ và tên đệm", ("name",), lambda member, _: member.family)
    given = Col("Tên", ("name",), lambda member, _: member.given)
    return sheet(dice, people(NUMBER, family, given, BIRTH, POST, UNIT))


@case
def name_over_two_columns(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    family = Col("Họ và tên", ("name",), lambda member, _: member.family)
    given = Col("", ("name",), lambda member, _: member.given)
    placed = lay(page, people(NUMBER, family, given, BIRTH, POST, UNIT), some(dice, 12))
    del page.cells[0, 2]
    page.merges.append((0, 1, 0, 2))
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def post_with_unit(dice: random.Random) -> ListFile:
    both = Col(
        "Chức vụ, đơn vị công tác",
        ("post", "unit"),
        lambda member, _: f"{member.person.post}, {member.unit.name}",
    )
    return sheet(dice, people(NUMBER, NAME, BIRTH, both))


@case
def everything_in_the_name(dice: random.Random) -> ListFile:
    both = Col(
        "Họ và tên, chức vụ, đơn vị công tác",
        ("name", "post", "unit"),
        lambda member, _: f"{member.name}, {member.person.post}, {member.unit.name}",
    )
    return sheet(dice, people(NUMBER, both, BIRTH))


@case
def three_rows_of_headings(dice: random.Random) -> ListFile:
    columns = (
        headed(NUMBER, "TT"),
        headed(NAME, ("Thông tin cá nhân", "Họ và tên")),
        headed(BIRTH, ("Thông tin cá nhân", "Sinh", "Ngày, tháng, năm sinh")),
        headed(TOWN, ("Thông tin cá nhân", "Sinh", "Quê quán")),
        headed(POST, ("Công tác", "Chức vụ")),
        headed(UNIT, ("Công tác", "Đơn vị công tác")),
    )
    return sheet(dice, people(*columns), "DANH SÁCH")


@case
def columns_nobody_asked_for(dice: random.Random) -> ListFile:
    columns = (
        NUMBER, aside("Mã hồ sơ", "HS-01"), NAME, BIRTH, aside("Hệ số lương", 3.33), POST, UNIT,
        aside("Ký nhận"), aside("Ghi chú", "đã xác minh"),
    )  # fmt: skip
    return sheet(dice, people(*columns))


@case
def far_to_the_right(dice: random.Random) -> ListFile:
    page = Page("Sheet1")
    placed = lay(page, people(*USUAL), some(dice, 10), 4, 3)
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def name_alone(dice: random.Random) -> ListFile:
    page = Page("Sheet1")
    table = Table("people", (NUMBER, NAME, POST), person_facts("name", "post"))
    placed = lay(page, table, some(dice, 10), 1)
    return ListFile("ds.xlsx", xlsx(page), (placed,))
