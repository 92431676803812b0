"""Lists of what people register for, of posts, absences and discipline, and of units' years."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dossier.model.subject import Unit
from dossier.words.dates import short_date
from tools.lists.entries import AWARDS, NUMBER, WHO, Entry, entries, worded
from tools.lists.registry import case
from tools.lists.staff import DIVISIONS, MOVEMENT, OFFICE
from tools.lists.tables import Col, Table, lay
from tools.lists.truth import Fact, ListFile, Page
from tools.lists.write import text, xls, xlsx

MONTHS = timedelta(days=180)
LEAVES = {"thai_san": "Nghỉ thai sản", "dieu_tri": "Điều trị bệnh", "hoc_tap": "Đi học"}
PENALTIES = {"khien_trach": "Khiển trách", "canh_cao": "Cảnh cáo"}


@dataclass(frozen=True, slots=True)
class Figures:
    """A year of a unit in figures."""

    unit: Unit
    members: int
    advanced: int
    emulators: int


def page_of(title: str, table: Table, items: Sequence[object]) -> tuple[Page, ListFile]:
    """Lay a list out below its title."""
    page = Page("Danh sách")
    page.put(0, 0, title)
    placed = lay(page, table, items, 2)
    return page, ListFile("ds.xlsx", xlsx(page), (placed,), is_known=True)


def registering(entry: Entry) -> frozenset[Fact]:
    """Say what an entry means in a list of what is registered for 2026."""
    return frozenset({("registration", entry.member.name, 2026, entry.what, "")})


@case
def registrations_by_their_heading(dice: random.Random) -> ListFile:
    def facts(entry: Entry) -> frozenset[Fact]:
        day = date(2026, 1, entry.year - 2000)
        return frozenset({("registration", entry.member.name, 2026, entry.what, str(day))})

    columns = (
        NUMBER, WHO,
        Col("Danh hiệu đăng ký", ("registered",), worded(AWARDS, 9)),
        Col("Năm", ("year",), lambda *_: 2026),
        Col("Ngày đăng ký", ("registered_on",), lambda entry, _: date(2026, 1, entry.year - 2000)),
    )  # fmt: skip
    items = entries(dice, ("ldtt", "cstdcs"), 12, decided=False)
    return page_of("DANH SÁCH CÁ NHÂN", Table("registrations", columns, facts), items)[1]


@case
def registrations_by_their_title(dice: random.Random) -> ListFile:
    columns = (NUMBER, WHO, Col("Danh hiệu thi đua", ("registered",), worded(AWARDS, 1)))
    items = entries(dice, ("ldtt", "cstdcs"), 10, decided=False)
    table = Table("registrations", columns, registering)
    return page_of("BẢN ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2026", table, items)[1]


@case
def posts_held(dice: random.Random) -> ListFile:
    def facts(entry: Entry) -> frozenset[Fact]:
        since, until = entry.year - 5, entry.year
        post = ("tenure", entry.member.name, entry.what, f"{since}-03", str(until), OFFICE.name)
        return frozenset({post})

    columns = (
        NUMBER, WHO,
        Col("Chức vụ", ("held",), lambda entry, _: entry.what),
        Col("Cơ quan, đơn vị", ("body",), lambda *_: OFFICE.name),
        Col("Từ tháng, năm", ("since",), lambda entry, _: f"3/{entry.year - 5}"),
        Col("Đến tháng, năm", ("until",), lambda entry, _: entry.year),
    )  # fmt: skip
    items = entries(dice, ("Trưởng phòng", "Phó Giám đốc"), 10, decided=False)
    return page_of("QUÁ TRÌNH CÔNG TÁC", Table("tenures", columns, facts), items)[1]


@case
def absences(dice: random.Random) -> ListFile:
    def facts(entry: Entry) -> frozenset[Fact]:
        assert entry.day is not None
        last = entry.day + MONTHS
        return frozenset({("absence", entry.member.name, entry.what, str(entry.day), str(last))})

    columns = (
        NUMBER, WHO,
        Col("Lý do nghỉ", ("leave",), lambda entry, _: LEAVES[entry.what]),
        Col("Nghỉ từ ngày", ("first",), lambda entry, _: entry.day),
        Col("Nghỉ đến ngày", ("last",), lambda entry, _: entry.day + MONTHS),
    )  # fmt: skip
    table = Table("absences", columns, facts)
    items = entries(dice, tuple(LEAVES), 10)
    page, file = page_of("DANH SÁCH NGHỈ CHẾ ĐỘ", table, items)
    return ListFile("nghi.xls", xls(page), file.lists, is_known=True)


@case
def discipline(dice: random.Random) -> ListFile:
    def facts(entry: Entry) -> frozenset[Fact]:
        assert entry.day is not None
        until = entry.day + MONTHS + timedelta(days=1)  # the ledger holds the first day after
        said = ("trouble", entry.member.name, "ky_luat", str(entry.day), str(until), entry.what)
        return frozenset({said})

    columns = (
        NUMBER, WHO,
        Col("Hình thức kỷ luật", ("penalty",), lambda entry, _: PENALTIES[entry.what]),
        Col("Từ ngày", ("waits",), lambda entry, _: short_date(entry.day)),
        Col("Đến hết ngày", ("ends",), lambda entry, _: short_date(entry.day + MONTHS)),
    )  # fmt: skip
    table = Table("troubles", columns, facts)
    items = entries(dice, tuple(PENALTIES), 8)
    return page_of("DANH SÁCH CÁN BỘ BỊ KỶ LUẬT", table, items)[1]


@case
def targets_and_results(dice: random.Random) -> ListFile:
    names = ("Trồng rừng", "Văn bản xử lý đúng hạn")
    items = [(unit, name, dice.randint(10, 900)) for unit in DIVISIONS for name in names]

    def facts(item: tuple[Unit, str, int]) -> frozenset[Fact]:
        return frozenset({("target", item[0].name, 2025, item[1], f"{item[2] + 5}")})

    columns = (
        NUMBER,
        Col("Tên đơn vị", ("who",), lambda item, _: item[0].name),
        Col("Năm", ("year",), lambda *_: 2025),
        Col("Phong trào thi đua", ("movement",), lambda *_: MOVEMENT.name),
        Col("Chỉ tiêu", ("target",), lambda item, _: item[1]),
        Col("Kế hoạch", ("goal",), lambda item, _: item[2]),
        Col("Kết quả thực hiện", ("result",), lambda item, _: item[2] + 5),
    )  # fmt: skip
    table = Table("targets", columns, facts)
    return page_of("KẾT QUẢ THỰC HIỆN CHỈ TIÊU", table, items)[1]


@case
def years_of_units(dice: random.Random) -> ListFile:
    items = [Figures(unit, 20 + dice.randint(0, 9), 18, dice.randint(1, 3)) for unit in DIVISIONS]

    def facts(one: Figures) -> frozenset[Fact]:
        return frozenset({("year", one.unit.name, 2025, one.members, one.advanced, one.emulators)})

    columns = (
        NUMBER,
        Col("Tên đơn vị", ("who",), lambda one, _: one.unit.name),
        Col("Năm", ("year",), lambda *_: 2025),
        Col("Tổng số người", ("members",), lambda one, _: one.members),
        Col("Số LĐTT", ("advanced",), lambda one, _: one.advanced),
        Col("Số CSTĐCS", ("emulators",), lambda one, _: one.emulators),
    )  # fmt: skip
    return page_of("SỐ LIỆU THI ĐUA CỦA CÁC ĐƠN VỊ", Table("unit_years", columns, facts), items)[1]


@case
def new_units(_dice: random.Random) -> ListFile:
    names = tuple(f"Trạm Quản lý rừng số {number}" for number in range(3, 9))

    def facts(name: str) -> frozenset[Fact]:
        return frozenset({("unit", name, OFFICE.name)})

    columns = (
        NUMBER,
        Col("Tên đơn vị", ("name",), lambda name, _: name),
        Col("Đơn vị cấp trên", ("superior",), lambda *_: OFFICE.name),
    )  # fmt: skip
    page, file = page_of("DANH SÁCH ĐƠN VỊ", Table("units", columns, facts), names)
    content = text(page, "utf-8-sig", ";")
    return ListFile("ds.csv", content, (replace(file.lists[0], sheet="ds"),))
