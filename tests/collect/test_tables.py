"""Sheets as offices send them: which rows are of a list, what its columns are, what is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from dossier.collect.cells import Words
from dossier.collect.reading import Kind, TooManyListsError
from dossier.collect.sheet import Cell, Merge, Sheet
from dossier.collect.tables.find import find_tables
from dossier.collect.tables.shapes import BELIEVED, Hint, Line, Table, Tables, Why
from dossier.model.subject import Whom
from dossier.words.text import fold

Rows = Sequence[Sequence[Cell]]
AWARDS = {
    fold(name): key
    for name, key in (
        ("Lao động tiên tiến", "ldtt"),
        ("LĐTT", "ldtt"),
        ("Chiến sĩ thi đua cơ sở", "cstdcs"),
        ("CSTĐCS", "cstdcs"),
        ("Giấy khen", "gk"),
    )
}
WORDS = Words(AWARDS, 2026)


def sheet(rows: Rows, *merges: tuple[int, int, int, int]) -> Sheet:
    width = max(map(len, rows))
    padded = tuple((*row, *[""] * (width - len(row))) for row in rows)
    return Sheet("Ds", padded, tuple(Merge(*each) for each in merges))


def tables(rows: Rows, *merges: tuple[int, int, int, int], **known: object) -> Tables:
    return find_tables(sheet(rows, *merges), Hint(words=WORDS, **known))  # type: ignore[arg-type]  # as the test says


def only(found: Tables) -> Table:
    assert len(found.tables) == 1
    return found.tables[0]


def says(table: Table, line: Line) -> dict[str, str]:
    """Give what a line says and is told, by field."""
    said = {one.column.field: one.text for one in line.told}
    for slot in table.slots:
        if slot.text(line.cells):
            said |= {one.column.field: one.text for one in slot.adds}
            said[slot.column.field] = slot.text(line.cells)
    return said


def fields(table: Table) -> dict[int, str]:
    return {one.place: one.field for one in table.seen if one.confidence >= BELIEVED and one.field}


@pytest.mark.parametrize(
    ("heads", "row", "wanted"),
    [
        pytest.param(
            (("TT", "Họ và tên", "Ngày sinh", "", "Chức vụ"), ("", "", "Nam", "Nữ", "")),
            (1, "Trần Thị B", "", "12/5/1985", "CV"),
            {"name": "Trần Thị B", "birth": "12/5/1985", "gender": "Nữ", "post": "CV"},
            id="births of men and of women",
        ),
        pytest.param(
            (("TT", "Họ và tên", "Giới tính", "", "Chức vụ"), ("", "", "Nam", "Nữ", "")),
            (1, "Nguyễn Văn A", "x", "", "CV"),
            {"name": "Nguyễn Văn A", "gender": "Nam", "post": "CV"},
            id="crosses for men and for women",
        ),
        pytest.param(
            (("TT", "Họ và tên", "Nữ", "Năm sinh"),),
            (1, "Trần Thị B", "x", 1985.0),
            {"name": "Trần Thị B", "gender": "Nữ", "birth": "1985"},
            id="crosses for women only",
        ),
        pytest.param(
            (("TT", "Họ đệm", "Tên", "Ngày sinh"),),
            (1, "Nguyễn Văn", "A", "1980"),
            {"name": "Nguyễn Văn A", "birth": "1980"},
            id="a name in two columns",
        ),
        pytest.param(
            (("TT", "Họ và tên", "", "Ngày sinh"),),
            (1, "Nguyễn Văn", "An", "1980"),
            {"name": "Nguyễn Văn An", "birth": "1980"},
            id="a name below one heading over two columns",
        ),
        pytest.param(
            (("Số", "Họ và", "Ngày tháng", "Đơn vị"), ("TT", "tên", "năm sinh", "công tác")),
            (1, "Nguyễn Văn A", "1980", "Phòng A"),
            {"name": "Nguyễn Văn A", "birth": "1980", "unit": "Phòng A"},
            id="headings broken over two rows",
        ),
        pytest.param(
            (("STT", "Họ tên CBCCVC", "N.sinh", "Đ/v CT", "C.vụ"),),
            (1, "Nguyễn Văn A", "1980", "Phòng A", "CV"),
            {"name": "Nguyễn Văn A", "birth": "1980", "unit": "Phòng A", "post": "CV"},
            id="abbreviated headings",
        ),
        pytest.param(
            (("STT", "Họ và tênn", "Ngày sihn", "Đơn vị công tcá"),),
            (1, "Nguyễn Văn A", "1980", "Phòng A"),
            {"name": "Nguyễn Văn A", "birth": "1980", "unit": "Phòng A"},
            id="headings with slips",
        ),
        pytest.param(
            (("STT", "HO VA TEN", "NAM SINH", "DON VI"),),
            (1, "Nguyễn Văn A", "1980", "Phòng A"),
            {"name": "Nguyễn Văn A", "birth": "1980", "unit": "Phòng A"},
            id="headings without diacritics",
        ),
    ],
)
def test_columns_of_people_are_known(heads: Rows, row: Rows, wanted: Mapping[str, str]) -> None:
    table = only(tables((*heads, row)))  # type: ignore[arg-type]  # one row of cells
    assert table.kind is Kind.PEOPLE
    assert [says(table, line) for line in table.lines] == [wanted]


@pytest.mark.parametrize(
    ("heads", "row", "wanted"),
    [
        pytest.param(
            (
                ("TT", "Họ tên", "Năm", "Danh hiệu", "Quyết định", "", ""),
                ("", "", "", "", "Số", "Ngày", "Cơ quan ban hành"),
            ),
            (1, "Nguyễn Văn A", 2024.0, "LĐTT", "12/QĐ", "1/2/2024", "Sở"),
            {4: "number", 5: "day", 6: "issuer"},
            id="a decision in three columns",
        ),
        pytest.param(
            (("TT", "Họ và tên", "Năm", "Danh hiệu", "Số, ngày, tháng, năm quyết định"),),
            (1, "Nguyễn Văn A", 2024.0, "LĐTT", "12/QĐ ngày 01/02/2024"),
            {4: "decision"},
            id="a decision in one column",
        ),
    ],
)
def test_decisions_are_known(heads: Rows, row: Sequence[Cell], wanted: dict[int, str]) -> None:
    table = only(tables((*heads, row)))
    assert fields(table) == {1: "who", 2: "year", 3: "award", **wanted}


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param((("TT", "Họ và tên", "Xếp loại 2023", "Xếp loại năm 2024"),), id="one row"),
        pytest.param(
            (("TT", "Họ và tên", "Xếp loại", ""), ("", "", "2023", "2024")), id="years below"
        ),
        pytest.param(
            (("TT", "Họ và tên", "Xếp loại 02 năm gần nhất", ""), ("", "", "Năm 2023", "Năm 2024")),
            id="years below a span",
        ),
        pytest.param(
            (("TT", "Họ và tên", "Năm 2023", "Năm 2024"), ("", "", "Xếp loại", "Xếp loại")),
            id="years above",
        ),
    ],
)
def test_a_column_of_one_year_is_of_that_year(heads: Rows) -> None:
    table = only(tables((*heads, (1, "Nguyễn Văn A", "HTT", "HTXS"))))
    years = [(one.kind, one.told[0].text, one.slots[0].places) for one in table.besides]
    assert years == [(Kind.RATINGS, "2023", (2,)), (Kind.RATINGS, "2024", (3,))]


def test_each_year_has_its_own_decision() -> None:
    heads = (
        ("TT", "Họ và tên", "Năm 2023", "", "", "Năm 2024", "", ""),
        ("", "", "Xếp loại", "Danh hiệu", "Số QĐ", "Xếp loại", "Danh hiệu", "Số QĐ"),
    )
    row = (1, "Nguyễn Văn A", "HTT", "LĐTT", "1/QĐ", "HTT", "LĐTT", "2/QĐ")
    table = only(tables((*heads, row)))
    honours = [one for one in table.besides if one.kind is Kind.HONOURS]
    assert [[slot.places[0] for slot in one.slots] for one in honours] == [[3, 4], [6, 7]]


def test_a_cross_stands_for_the_rating_that_heads_it() -> None:
    rows = (
        ("TT", "Họ và tên", "Năm", "HTXSNV", "HTTNV", "HTNV"),
        (1, "Nguyễn Văn A", 2024.0, "x", "", ""),
        (2, "Trần Thị B", 2024.0, "", "X", ""),
    )
    table = only(tables(rows))
    assert [says(table, line)["level"] for line in table.lines] == ["HTXSNV", "HTTNV"]


def test_numbers_below_ratings_are_no_crosses() -> None:
    rows = (("TT", "Đơn vị", "HTXSNV", "HTTNV"), (1, "Phòng A", 2.0, 8.0), (2, "Phòng B", 1.0, 3.0))
    assert "level" not in fields(only(tables(rows))).values()


LETTERHEAD: Rows = (
    ("UBND TỈNH GIA LAI", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("SỞ NỘI VỤ", "", "Độc lập - Tự do - Hạnh phúc"),
    ("", "", "Gia Lai, ngày 05 tháng 01 năm 2026"),
)


def test_a_list_tells_what_its_title_tells() -> None:
    rows = (
        *LETTERHEAD,
        ("DANH SÁCH CÁ NHÂN ĐẠT DANH HIỆU LAO ĐỘNG TIÊN TIẾN NĂM 2025",),
        ("(Kèm theo Quyết định số 12/QĐ-SNV ngày 05/01/2026 của Giám đốc Sở Nội vụ)",),
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
        (1, "Nguyễn Văn A", "CV", "Phòng A"),
    )
    table = only(tables(rows))
    assert table.kind is Kind.HONOURS
    said = says(table, table.lines[0])
    assert (WORDS.calling.find(said["award"]).award, said["year"]) == ("ldtt", "2025")
    assert said["decision"].startswith("Quyết định số 12/QĐ-SNV ngày 05/01/2026")


def test_what_is_only_asked_for_is_no_honour() -> None:
    rows = (
        ("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025",),
        ("TT", "Họ và tên", "Đơn vị", "Danh hiệu"),
        (1, "Nguyễn Văn A", "Phòng A", "LĐTT"),
    )
    table = only(tables(rows))
    assert (table.kind, fields(table)[3]) == (Kind.NOMINEES, "proposed")


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("KẾT QUẢ NĂM HỌC 2024 - 2025", id="a school year"),
        pytest.param("KẾT QUẢ GIAI ĐOẠN 2021-2025", id="a span"),
        pytest.param("KẾT QUẢ NĂM 2024 VÀ NĂM 2025", id="two years"),
        pytest.param("Căn cứ Luật Thi đua, khen thưởng năm 2022", id="the year of a law"),
        pytest.param("Gia Lai, ngày 05 tháng 01 năm 2026", id="the day of the paper"),
    ],
)
def test_a_year_that_a_title_does_not_tell_is_not_made_up(title: str) -> None:
    rows = ((title,), ("TT", "Đơn vị", "Xếp loại"), (1, "Phòng A", "HTT"))
    assert [column.field for column in only(tables(rows)).missing] == ["year"]


def test_groups_tell_whom_unit_and_award() -> None:
    rows = (
        ("DANH SÁCH ĐƯỢC KHEN THƯỞNG NĂM 2025",),
        ("STT", "Họ và tên, tên tập thể", "Năm sinh"),
        ("A", "TẬP THỂ"),
        ("I. Danh hiệu Lao động tiên tiến",),
        (1, "Phòng Hành chính"),
        ("B", "CÁ NHÂN"),
        ("I", "Chiến sĩ thi đua cơ sở"),
        ("", "Phòng Tổng hợp"),
        (1, "Vũ Văn A", 1980.0),
    )
    table = only(tables(rows))
    unit, person = table.lines
    assert (unit.whom, person.whom) == (Whom.UNIT, Whom.PERSON)
    assert "unit" not in says(table, unit)
    said = says(table, person)
    assert (said["unit"], fold(said["award"])) == ("Phòng Tổng hợp", "chien si thi dua co so")


@pytest.mark.parametrize("name", ["Vũ Văn A", "Tô Thị B", "Đoàn Văn C", "TRƯƠNG VĂN D", "Vu Van E"])
def test_a_person_whose_name_begins_as_a_unit_does_is_a_person(name: str) -> None:
    table = only(tables((("TT", "Họ và tên", "Chức vụ"), (1, name, ""), (2, "Lê Văn F", "CV"))))
    assert [table.label(line) for line in table.lines] == [name, "Lê Văn F"]


def test_units_among_people_are_not_made_people() -> None:
    rows = (
        ("TT", "Họ và tên", "Chức vụ"),
        ("I", "TẬP THỂ", ""),
        (1, "Phòng A", "x"),
        ("II", "CÁ NHÂN", ""),
        (1, "Nguyễn Văn A", "CV"),
    )
    found = tables(rows)
    assert [only(found).label(line) for line in only(found).lines] == ["Nguyễn Văn A"]
    assert {one.number: one.why for one in found.passed}[2] is Why.ALIEN


def test_every_filled_row_is_a_line_or_passed_over_and_why() -> None:
    rows = (
        *LETTERHEAD,
        ("TT", "Họ và tên", "Chức vụ"),
        ("(1)", "(2)", "(3)"),
        ("Phòng Tổng hợp",),
        (1, "Nguyễn Văn A", "CV"),
        (),
        ("TT", "Họ và tên", "Chức vụ"),
        (2, "Trần Thị B", "Thủ trưởng đơn vị"),
        (3,),
        ("Tổng cộng: 2 người",),
        ("(*) Theo danh sách của đơn vị",),
        ("Người lập biểu", "", "THỦ TRƯỞNG ĐƠN VỊ"),
        ("Lê Văn C", "", "Phạm Thị D"),
        ("Nơi nhận:",),
        ("- Như trên;",),
    )
    found = tables(rows)
    assert [only(found).label(line) for line in only(found).lines] == ["Nguyễn Văn A", "Trần Thị B"]
    whys = [one.why for one in found.passed]
    titles, rest = whys[:3], whys[3:]
    assert titles == [Why.TITLE] * 3
    assert rest == [
        *(Why.INDEX, Why.GROUP, Why.HEADING, Why.BLANK, Why.TOTAL),
        *(Why.FOOT, Why.FOOT, Why.FOOT, Why.FOOT, Why.FOOT),
    ]


def test_a_corporation_is_no_total() -> None:
    rows = (("TT", "Tên đơn vị", "Ký hiệu"), (1, "Tổng công ty A", ""), ("", "Tổng số", "2"))
    table = only(tables(rows))
    assert [table.label(line) for line in table.lines] == ["Tổng công ty A"]


def test_cells_merged_downward_hold_for_each_of_their_rows() -> None:
    rows = (
        ("TT", "Họ và tên", "Đơn vị", "Chức vụ"),
        (1, "Nguyễn Văn A", "Phòng A", "CV"),
        (2, "Trần Thị B", "", "CV"),
        (3, "Lê Văn C", "", "CV"),
    )
    table = only(tables(rows, (1, 2, 2, 2)))
    assert [says(table, line).get("unit", "") for line in table.lines] == ["Phòng A", "Phòng A", ""]


def test_a_row_without_number_and_name_goes_on_with_the_one_above() -> None:
    rows = (
        ("TT", "Họ và tên", "Năm", "Danh hiệu"),
        (1, "Nguyễn Văn A", 2023.0, "LĐTT"),
        ("", "", 2024.0, "nt"),
        (2, "", 2024.0, "LĐTT"),
    )
    table = only(tables(rows))
    first, second, third = (says(table, line) for line in table.lines)
    assert (first["who"], second["who"], second["award"]) == (
        "Nguyễn Văn A",
        "Nguyễn Văn A",
        "LĐTT",
    )
    assert "who" not in third  # numbered: a name is missing, and nobody's is taken for it


def test_lists_below_each_other_keep_their_columns() -> None:
    rows = (
        ("DANH SÁCH TẬP THỂ",),
        ("TT", "Tên tập thể", "Năm", "Danh hiệu"),
        (1, "Phòng A", 2024.0, "LĐTT"),
        (),
        ("DANH SÁCH CÁ NHÂN",),
        ("TT", "Họ và tên", "Chức vụ", "Năm", "Danh hiệu"),
        (1, "Nguyễn Văn A", "CV", 2024.0, "LĐTT"),
    )
    found = tables(rows).tables
    assert [fields(table)[len(fields(table))] for table in found] == ["award", "award"]
    assert [table.lines[0].whom for table in found] == [Whom.UNIT, Whom.PERSON]


def test_lists_side_by_side_are_two_lists() -> None:
    rows = (
        ("TT", "Họ và tên", "Chức vụ", "", "TT", "Họ và tên", "Chức vụ"),
        (1, "Nguyễn Văn A", "CV", "", 3, "Lê Văn C", "CV"),
        (2, "Trần Thị B", "CV"),
    )
    found = tables(rows)
    named = [[table.label(line) for line in table.lines] for table in found.tables]
    assert named == [["Nguyễn Văn A", "Trần Thị B"], ["Lê Văn C"]]
    begins = [table.place(table.lines[0]) for table in found.tables]
    assert begins == ["Ds!A2", "Ds!E2"]  # an answer about one of them is not about the other


def test_a_list_of_codes_beside_a_list_is_passed_over() -> None:
    rows = (
        ("TT", "Họ và tên", "Đơn vị", "", "Mã", "Tên đơn vị"),
        (1, "Nguyễn Văn A", "P1", "", "P1", "Phòng Một"),
        ("", "", "", "", "P2", "Phòng Hai"),
    )
    found = tables(rows)
    assert [only(found).label(line) for line in only(found).lines] == ["Nguyễn Văn A"]
    assert [(one.number, one.why) for one in found.passed] == [(2, Why.ASIDE)]


@pytest.mark.parametrize(
    ("heads", "row", "place"),
    [
        pytest.param(
            (("TT", "Họ và tên", "Năm sinh", "Năm sinh"),),
            (1, "Nguyễn Văn A", 1980.0, 1990.0),
            2,
            id="equal headings",
        ),
        pytest.param(
            (("TT", "Họ và tên", "Chức vụ", "Ngày sinh của con"),),
            (1, "Nguyễn Văn A", "CV", "1/2/2015"),
            3,
            id="a heading that goes on otherwise",
        ),
        pytest.param(
            (("TT", "Họ và tên", "Vợ (chồng)", ""), ("", "", "Tuổi", "Năm sinh")),
            (1, "Nguyễn Văn A", 41.0, 1985.0),
            3,
            id="about somebody else",
        ),
    ],
)
def test_what_is_not_sure_is_asked_and_not_believed(
    heads: Rows, row: Sequence[Cell], place: int
) -> None:
    table = only(tables((*heads, row)))
    assert place not in fields(table)
    assert "birth" not in says(table, table.lines[0])
    assert place in {one.place for one in (*table.unsure, *table.unread)}


@pytest.mark.parametrize(
    ("mapping", "wanted"),
    [
        pytest.param({"Nơi sinh hoạt": "unit"}, {1: "name", 2: "birth", 3: "unit"}, id="chosen"),
        pytest.param({"Năm sinh": ""}, {1: "name"}, id="passed over"),
    ],
)
def test_the_officers_choice_goes_before_every_guess(
    mapping: Mapping[str, str], wanted: dict[int, str]
) -> None:
    rows = (
        ("TT", "Họ và tên", "Năm sinh", "Nơi sinh hoạt"),
        (1, "Nguyễn Văn A", "1980", "Phòng A"),
    )
    assert fields(only(tables(rows, mapping=mapping))) == wanted


def test_collectives_and_persons_under_one_heading_are_not_all_units() -> None:
    rows = (("TT", "Tập thể, cá nhân", "Khen thưởng 2023"), (1, "Nguyễn Văn A", "LĐTT"))
    assert only(tables(rows)).kind is not Kind.UNITS


def test_headings_on_every_page_are_those_of_one_list() -> None:
    head = ("TT", "Họ và tên", "Chức vụ")
    rows = [
        row for page in range(30) for row in (head, (page + 1, f"Nguyễn Văn {chr(65 + page)}", ""))
    ]
    found = tables(rows)
    assert len(only(found).lines) == 30
    assert {one.why for one in found.passed} == {Why.HEADING}


def test_a_sheet_of_nothing_but_headings_is_refused() -> None:
    rows = [row for each in range(150) for row in ((f"Danh sách {each}",), ("TT", "Họ và tên"))]
    with pytest.raises(TooManyListsError):
        tables(rows)
