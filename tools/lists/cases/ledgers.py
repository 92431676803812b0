"""Lists of years, awards and decisions, in the layouts of offices that keep them in workbooks."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from dossier.words.dates import short_date
from tools.lists.entries import (
    AWARDS,
    BORN,
    LEVELS,
    NUMBER,
    UNIT,
    WHO,
    YEAR,
    Entry,
    entries,
    honour,
    rating,
    worded,
)
from tools.lists.registry import case
from tools.lists.staff import Member, some
from tools.lists.tables import Col, Table, body, head, lay, listed
from tools.lists.truth import Cell, Fact, ListFile, Page
from tools.lists.write import xlsx

Facts = Callable[[Entry], frozenset[Fact]]
GRADES = tuple(LEVELS)
PERSONAL = ("ldtt", "cstdcs", "bk_ttg", "hcld_ba")
SO = Col("Số quyết định", ("number",), lambda entry, _: entry.number)
NGAY = Col("Ngày quyết định", ("day",), lambda entry, _: entry.day)
KY = Col("Cơ quan ban hành", ("issuer",), lambda entry, _: entry.issuer)


def ledger(
    dice: random.Random, table: Table, whats: tuple[str, ...], *above: str, decided: bool = True
) -> ListFile:
    """Write a list of entries with lines above it."""
    page = Page("Theo dõi")
    for row, words in enumerate(above):
        page.put(row, 0, words)
    placed = lay(page, table, entries(dice, whats, decided=decided), len(above))
    return ListFile("theo-doi.xlsx", xlsx(page), (placed,), is_known=True)


def level(way: int, heading: str | tuple[str, ...] = "Xếp loại") -> Col:
    """Make the column of the rating."""
    return Col(heading, ("level",), worded(LEVELS, way))


def award(way: int, heading: str | tuple[str, ...] = "Danh hiệu, hình thức khen thưởng") -> Col:
    """Make the column of the award."""
    return Col(heading, ("award",), worded(AWARDS, way))


@case
def ratings_row_by_row(dice: random.Random) -> ListFile:
    table = Table("ratings", (NUMBER, WHO, BORN, YEAR, level(0), SO, NGAY, KY), rating)
    return ledger(dice, table, GRADES)


@case
def ratings_abbreviated(dice: random.Random) -> ListFile:
    table = Table(
        "ratings", (NUMBER, WHO, UNIT, YEAR, level(1, "Mức độ hoàn thành nhiệm vụ")), rating
    )
    return ledger(dice, table, GRADES, "KẾT QUẢ XẾP LOẠI", decided=False)


@case
def ratings_half_abbreviated(dice: random.Random) -> ListFile:
    table = Table("ratings", (NUMBER, WHO, YEAR, level(2, "Kết quả xếp loại")), rating)
    return ledger(dice, table, GRADES, decided=False)


@case
def year_in_the_title(dice: random.Random) -> ListFile:
    page = Page("XL 2025")
    page.put(0, 0, "DANH SÁCH XẾP LOẠI CHẤT LƯỢNG VIÊN CHỨC NĂM 2025")
    items = [replace(one, year=2025) for one in entries(dice, GRADES, decided=False)]
    table = Table("ratings", (NUMBER, WHO, UNIT, level(9)), rating)
    placed = lay(page, table, items, 2)
    return ListFile("xl.xlsx", xlsx(page), (placed,), is_known=True)


def yearly(dice: random.Random, heading: Callable[[int], str | tuple[str, ...]]) -> ListFile:
    """Write one row for each person with a column for each year."""
    years, page = (2023, 2024, 2025), Page("Xếp loại")
    rated = {one.person.key: [dice.choice(GRADES) for _ in years] for one in some(dice, 10)}
    members = [one for one in some(random.Random(0), 400) if one.person.key in rated]

    def cell(place: int) -> Callable[[Member, int], Cell]:
        return lambda member, _: LEVELS[rated[member.person.key][place]][1]

    def facts(member: Member) -> frozenset[Fact]:
        told = zip(years, rated[member.person.key], strict=True)
        return frozenset(("rating", member.name, year, what, "", "", "") for year, what in told)

    columns = (
        NUMBER,
        Col("Họ và tên", ("name",), lambda member, _: member.name),
        Col("Ngày sinh", ("birth",), lambda member, _: member.birth.whole),
        *(Col(heading(year), ("level",), cell(place)) for place, year in enumerate(years)),
    )
    table = Table("people", columns, facts)
    placed = lay(page, table, members, 1)
    return ListFile("xl.xlsx", xlsx(page), (placed,), is_known=True)


@case
def a_column_for_each_year(dice: random.Random) -> ListFile:
    return yearly(dice, lambda year: f"Xếp loại năm {year}")


@case
def years_under_one_heading(dice: random.Random) -> ListFile:
    return yearly(dice, lambda year: ("Xếp loại các năm", f"Năm {year}"))


@case
def a_tick_for_each_level(dice: random.Random) -> ListFile:
    def tick(what: str) -> Col:
        heads = ("Mức độ hoàn thành nhiệm vụ", LEVELS[what][0])
        return Col(heads, ("level",), lambda entry, _: "x" if entry.what == what else None)

    table = Table("ratings", (NUMBER, WHO, UNIT, YEAR, *map(tick, GRADES)), rating)
    return ledger(dice, table, GRADES, decided=False)


@case
def honours_in_full(dice: random.Random) -> ListFile:
    table = Table("honours", (NUMBER, WHO, YEAR, award(0), SO, NGAY, KY), honour)
    return ledger(dice, table, PERSONAL, "THEO DÕI KHEN THƯỞNG")


@case
def honours_abbreviated(dice: random.Random) -> ListFile:
    table = Table("honours", (NUMBER, WHO, UNIT, YEAR, award(1, "Danh hiệu"), SO, NGAY), undirected)
    return ledger(dice, table, PERSONAL)


@case
def honours_in_other_words(dice: random.Random) -> ListFile:
    table = Table("honours", (NUMBER, WHO, YEAR, award(9, "Khen thưởng")), undecided)
    return ledger(dice, table, PERSONAL)


@case
def decision_under_one_heading(dice: random.Random) -> ListFile:
    columns = (
        NUMBER, WHO, YEAR, award(0, "Danh hiệu thi đua"),
        Col(("Quyết định", "Số"), ("number",), SO.cell),
        Col(("Quyết định", "Ngày"), ("day",), NGAY.cell),
        Col(("Quyết định", "Cơ quan ban hành"), ("issuer",), KY.cell),
    )  # fmt: skip
    return ledger(dice, Table("honours", columns, honour), PERSONAL)


def combined(
    dice: random.Random,
    heading: str,
    write: Callable[[Entry, int], str],
    facts: Facts,
    *fields: str,
) -> ListFile:
    """Write a list with the decision in one column."""
    columns = (NUMBER, WHO, YEAR, award(0, "Danh hiệu"), Col(heading, fields, write))
    return ledger(dice, Table("honours", columns, facts), PERSONAL)


def undirected(entry: Entry) -> frozenset[Fact]:
    """Say what an entry means where no one says who signed."""
    return honour(replace(entry, issuer=""))


def undecided(entry: Entry) -> frozenset[Fact]:
    """Say what an entry means without its decision."""
    return honour(replace(entry, number="", day=None, issuer=""))


@case
def number_and_day_together(dice: random.Random) -> ListFile:
    def write(entry: Entry, _at: int) -> str:
        assert entry.day is not None
        return f"{entry.number} ngày {short_date(entry.day)}"

    return combined(dice, "Số, ngày quyết định", write, undirected, "number", "day")


@case
def the_whole_decision_together(dice: random.Random) -> ListFile:
    def write(entry: Entry, at: int) -> str:
        assert entry.day is not None
        start = ("Quyết định số", "QĐ số", "Số")[at % 3]
        return f"{start} {entry.number} ngày {short_date(entry.day)} của {entry.issuer}"

    heading = "Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định"
    return combined(dice, heading, write, honour, "number", "day", "issuer")


@case
def groups_by_award(dice: random.Random) -> ListFile:
    page = Page("Khen thưởng")
    page.put(0, 0, "DANH SÁCH KHEN THƯỞNG NĂM 2025")
    table = Table("honours", (NUMBER, WHO, BORN, UNIT), undecided)
    head(page, table, 2)
    row, pieces = 3, []
    for number, what in enumerate(("cstdcs", "ldtt"), 1):
        page.put(row, 0, f"{'I' * number}. Danh hiệu “{AWARDS[what][0]}”")
        items = [replace(one, year=2025, what=what) for one in entries(dice, (what,), 4)]
        pieces.append(body(page, table, items, (row + 1, 0)))
        row += 5
    return ListFile("kt.xlsx", xlsx(page), (listed(page, table, pieces),), is_known=True)


@case
def several_awards_in_a_cell(dice: random.Random) -> ListFile:
    def facts(entry: Entry) -> frozenset[Fact]:
        whats = ("ldtt", "cstdcs")
        return frozenset(fact for what in whats for fact in undecided(replace(entry, what=what)))

    column = Col(
        "Danh hiệu", ("award",), lambda _entry, at: ("LĐTT, CSTĐCS", "LĐTT; CSTĐ cơ sở")[at % 2]
    )
    return ledger(dice, Table("honours", (NUMBER, WHO, YEAR, column), facts), ("ldtt",))


@case
def same_as_above(dice: random.Random) -> ListFile:
    page, whats = Page("Theo dõi"), ("ldtt", "cstdcs", "hcld_ba")
    table = Table("honours", (NUMBER, WHO, YEAR, award(0)), undecided)
    head(page, table, 0)
    row, pieces = 1, []
    for number, member in enumerate(some(dice, 4), 1):
        items = [Entry(member, 2020 + at, what) for at, what in enumerate(whats)]
        pieces.append(body(page, table, items, (row, 0), number))
        for below in (row + 1, row + 2):
            del page.cells[below, 0], page.cells[below, 1]
        page.merges.extend([(row, 0, row + 2, 0), (row, 1, row + 2, 1)])
        row += 3
    return ListFile("td.xlsx", xlsx(page), (listed(page, table, pieces),), is_known=True)


@case
def initiatives(dice: random.Random) -> ListFile:
    reaches: Sequence[tuple[str, str]] = (("co_so", "Cơ sở"), ("bo_tinh", "Cấp tỉnh"))
    names = ("Giải pháp theo dõi tiến độ văn bản", "Cách tuần tra rừng theo ô", "Mẫu báo cáo chung")

    def reach(entry: Entry) -> tuple[str, str]:
        return reaches[entry.year % 2]

    def facts(entry: Entry) -> frozenset[Fact]:
        return frozenset(
            {
                (
                    "initiative",
                    entry.member.name,
                    entry.year,
                    entry.what,
                    reach(entry)[0],
                    *entry.decision,
                )
            }
        )

    columns = (
        NUMBER, WHO, YEAR,
        Col("Tên sáng kiến, đề tài", ("initiative",), lambda entry, _: entry.what),
        Col("Cấp công nhận", ("reach",), lambda entry, _: reach(entry)[1]), SO, NGAY, KY,
    )  # fmt: skip
    return ledger(dice, Table("initiatives", columns, facts), names, "DANH SÁCH SÁNG KIẾN")


@case
def achievements(dice: random.Random) -> ListFile:
    deeds = (
        "Tham mưu 120 văn bản, không văn bản nào chậm.",
        "Trồng 25 ha rừng, đạt 125 % kế hoạch.",
    )

    def facts(entry: Entry) -> frozenset[Fact]:
        return frozenset({("achievement", entry.member.name, entry.year, entry.what)})

    what = Col("Nội dung thành tích", ("what",), lambda entry, _: entry.what)
    return ledger(dice, Table("achievements", (NUMBER, WHO, YEAR, what), facts), deeds)


@case
def nominees_of_a_round(dice: random.Random) -> ListFile:
    page = Page("Trích ngang")
    page.put(0, 0, "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025")

    def facts(entry: Entry) -> frozenset[Fact]:
        return frozenset(
            {("wish", entry.member.name, entry.what, "Hoàn thành tốt việc được giao.")}
        )

    columns = (
        NUMBER, replace(WHO, head="Họ và tên/ Tên tập thể"), UNIT,
        Col("Tóm tắt thành tích", ("summary",), lambda *_: "Hoàn thành tốt việc được giao."),
        Col("Hình thức đề nghị khen thưởng", ("proposed",), worded(AWARDS, 0)),
    )  # fmt: skip
    table = Table("nominees", columns, facts)
    head(page, table, 2)
    page.put(3, 0, "B. CÁ NHÂN")
    told = body(page, table, entries(dice, ("ldtt", "cstdcs"), 8), (4, 0))
    return ListFile("tn.xlsx", xlsx(page), (listed(page, table, [told]),), is_known=True)
