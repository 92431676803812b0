"""What stands between the rows: groups, totals, signatures, blanks, merged cells, second lists."""

from __future__ import annotations

import random

from tools.lists.people import BIRTH, GENDER, NAME, NUMBER, POST, UNIT, USUAL, people
from tools.lists.registry import case
from tools.lists.staff import DIVISIONS, Member, everybody, some
from tools.lists.tables import Col, Table, body, head, lay, listed
from tools.lists.truth import ListFile, Page
from tools.lists.write import xlsx

BY_UNIT = (NUMBER, NAME, BIRTH, GENDER, POST)


def of_units(dice: random.Random, count: int = 3, each: int = 4) -> list[list[Member]]:
    """Choose some people of some units, a list for each unit."""
    units = dice.sample(DIVISIONS, count)
    return [[one for one in everybody() if one.unit == unit][:each] for unit in units]


def grouped(dice: random.Random, pattern: str, *, column: int = 0) -> ListFile:
    """Write people under the names of their units."""
    page = Page("Danh sách")
    table = people(*BY_UNIT, also=("unit",))
    head(page, table, 1)
    row, pieces = 2, []
    for number, members in enumerate(of_units(dice), 1):
        page.put(row, column, pattern.format(roman="I" * number, name=members[0].unit.name))
        pieces.append(body(page, table, members, (row + 1, 0)))
        row += len(members) + 1
    return ListFile("ds.xlsx", xlsx(page), (listed(page, table, pieces),))


@case
def groups_by_unit(dice: random.Random) -> ListFile:
    return grouped(dice, "{roman}. {name}")


@case
def groups_by_unit_bare(dice: random.Random) -> ListFile:
    return grouped(dice, "{name}", column=1)


@case
def groups_in_capitals(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    table = people(*BY_UNIT, also=("unit",))
    head(page, table, 0)
    row, pieces = 1, []
    for number, members in enumerate(of_units(dice), 1):
        page.put(row, 0, "I" * number, members[0].unit.name.upper())
        pieces.append(body(page, table, members, (row + 1, 0)))
        row += len(members) + 1
    return ListFile("ds.xlsx", xlsx(page), (listed(page, table, pieces),))


@case
def unit_merged_down(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    columns = (UNIT, NUMBER, NAME, BIRTH, POST)
    table = people(*columns)
    head(page, table, 0)
    row, pieces = 1, []
    for members in of_units(dice):
        pieces.append(body(page, table, members, (row, 0)))
        for below in range(row + 1, row + len(members)):
            del page.cells[below, 0]
        page.merges.append((row, 0, row + len(members) - 1, 0))
        row += len(members)
    return ListFile("ds.xlsx", xlsx(page), (listed(page, table, pieces),))


@case
def totals_and_signatures(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    placed = lay(page, people(*USUAL), some(dice, 10), 2)
    page.put(14, 0, "Tổng cộng: 10 người")
    page.put(16, 0, "Danh sách này có 10 (mười) người./.")
    page.put(18, 1, "NGƯỜI LẬP BIỂU", None, None, "THỦ TRƯỞNG ĐƠN VỊ")
    page.put(19, 1, "(Ký, ghi rõ họ tên)", None, None, "(Ký tên, đóng dấu)")
    page.put(23, 1, "Nguyễn Văn Z", None, None, "Trần Thị Z")
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def recipients_and_notes(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    placed = lay(page, people(*USUAL), some(dice, 10), 2)
    page.put(14, 0, "Ghi chú: (*) là người mới được điều động.")
    page.put(15, 0, "Nơi nhận:")
    page.put(16, 0, "- Như trên;")
    page.put(17, 0, "- Lưu: VT.")
    page.put(15, 3, "TRƯỞNG BAN")
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def blanks_between(dice: random.Random) -> ListFile:
    page, members = Page("Danh sách"), some(dice, 9)
    table = people(*USUAL)
    head(page, table, 0)
    pieces = [
        body(page, table, members[at : at + 3], (1 + at + at // 3 * 2, 0), at + 1)
        for at in (0, 3, 6)
    ]
    return ListFile("ds.xlsx", xlsx(page), (listed(page, table, pieces),))


@case
def headings_again(dice: random.Random) -> ListFile:
    page, members = Page("Danh sách"), some(dice, 12)
    table = people(*USUAL)
    head(page, table, 2)
    first = body(page, table, members[:6], (3, 0))
    head(page, table, 9)
    second = body(page, table, members[6:], (10, 0), 7)
    return ListFile("ds.xlsx", xlsx(page), (listed(page, table, [first, second]),))


@case
def two_lists_below_each_other(dice: random.Random) -> ListFile:
    page, members = Page("Danh sách"), some(dice, 12)
    page.put(0, 0, "I. DANH SÁCH VIÊN CHỨC")
    one = lay(page, people(*USUAL), members[:6], 1)
    page.put(9, 0, "II. DANH SÁCH NGƯỜI LAO ĐỘNG")
    two = lay(page, people(NUMBER, NAME, GENDER, BIRTH, UNIT), members[6:], 10)
    return ListFile("ds.xlsx", xlsx(page), (one, two))


@case
def two_lists_side_by_side(dice: random.Random) -> ListFile:
    page, members = Page("Danh sách"), some(dice, 12)
    one = lay(page, people(*USUAL), members[:6], 1)
    two = lay(page, people(*USUAL), members[6:], 1, 6)
    return ListFile("ds.xlsx", xlsx(page), (one, two))


@case
def codes_beside(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    placed = lay(page, people(*USUAL), some(dice, 10), 1)
    page.put(1, 7, "Mã", "Chức vụ")
    for row, (code, post) in enumerate(
        (("01", "Chuyên viên"), ("02", "Kế toán"), ("03", "Văn thư"))
    ):
        page.put(2 + row, 7, code, post)
    return ListFile("ds.xlsx", xlsx(page), (placed,))


@case
def hidden_sheet_of_codes(dice: random.Random) -> ListFile:
    page, codes = Page("Danh sách"), Page("DANHMUC", is_hidden=True)
    placed = lay(page, people(*USUAL), some(dice, 10), 1)
    codes.put(0, 0, "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị")
    codes.put(1, 0, "Mẫu Thị Thử", "01/01/1990", "Chuyên viên", DIVISIONS[0].name)
    return ListFile("ds.xlsx", xlsx(page, codes), (placed,))


@case
def a_sheet_for_each_unit(dice: random.Random) -> ListFile:
    pages, lists = [], []
    for members in of_units(dice):
        page = Page(members[0].unit.name.replace("/", "-")[:31])
        lists.append(lay(page, people(NUMBER, NAME, BIRTH, POST, UNIT), members, 1))
        pages.append(page)
    guide = Page("Hướng dẫn")
    guide.put(0, 0, "Đề nghị các đơn vị điền đủ các cột và gửi về Phòng Hành chính - Tổ chức.")
    return ListFile("ds.xlsx", xlsx(guide, *pages), tuple(lists))


@case
def the_same_person_twice(dice: random.Random) -> ListFile:
    page, members = Page("Danh sách"), some(dice, 8)
    table = people(*USUAL)
    head(page, table, 0)
    pieces = [body(page, table, members, (1, 0)), body(page, table, members[:1], (9, 0), 9)]
    return ListFile("ds.xlsx", xlsx(page), (listed(page, table, pieces),))


@case
def numbers_of_rows_missing(dice: random.Random) -> ListFile:
    page = Page("Danh sách")
    number = Col("STT", (), lambda _member, at: at if at % 3 else None)
    table: Table = people(number, NAME, BIRTH, POST, UNIT)
    placed = lay(page, table, some(dice, 10), 1)
    return ListFile("ds.xlsx", xlsx(page), (placed,))
