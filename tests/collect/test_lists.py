"""A real workbook becomes rows that are new, changed, same or refused, and none is lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest
import xlsxwriter

from dossier.collect.cells import Words
from dossier.collect.known import Known
from dossier.collect.read import Ask, read
from dossier.collect.reading import (
    EmptyError,
    Kind,
    MissingColumnError,
    NoHeaderError,
    Outcome,
    Reading,
    UnsupportedError,
)
from dossier.collect.source import read_sheets
from dossier.errors import CancelledError
from dossier.guard.trouble import GuardError
from dossier.model.days import PartDate
from dossier.model.ledger import Absence, AbsenceKind, Honour, Level, Rating, Tenure
from dossier.model.subject import Person, Unit, UnitKind
from dossier.words.text import fold

AWARDS = {fold(name): key for name, key in (("CSTĐCS", "cstdcs"), ("BK TTg", "bk_ttg"))}
HEAD = ("TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị")
OFFICE = Unit("u1", "Phòng Tổng hợp")
Table = Sequence[Sequence[object]]


def workbook(path: Path, **sheets: Table) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, cells in enumerate(rows):
                page.write_row(number, 0, cells)
    return path


def ask(kind: Kind | None = None) -> Ask:
    keys = count(1)
    return Ask(Words(AWARDS, 2026), lambda: f"k{next(keys)}", kind)


def reading(path: Path, *known: Unit | Person, kind: Kind | None = None) -> Reading:
    return read(read_sheets(path), Known((OFFICE, *known)), ask(kind))


def test_a_long_list_that_nobody_waits_for_is_not_read_to_its_end(tmp_path: Path) -> None:
    rows = [(number, "Nguyễn Văn A", "1985", "", "") for number in range(1, 1001)]
    path = workbook(tmp_path / "a.xlsx", Ds=[HEAD, *rows])
    looks = count()
    with pytest.raises(CancelledError):
        read(read_sheets(path), Known(), replace(ask(), stopped=lambda: next(looks) > 1))
    assert next(looks) == 3
    with pytest.raises(CancelledError):
        read_sheets(path, lambda: True)


@pytest.mark.parametrize("above", [0, 5, 19])
def test_headings_are_found_anywhere_in_the_first_twenty_rows(tmp_path: Path, above: int) -> None:
    rows = [("DANH SÁCH",)] * above + [HEAD, (1, "Nguyễn Văn A", "1985", "", "Phòng Tổng hợp")]
    found = reading(workbook(tmp_path / "a.xlsx", Ds=rows))
    assert [row.outcome for row in found.rows] == [Outcome.NEW]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(("Ho va ten", "Ngay sinh", "Chuc vu", "Don vi"), id="no diacritics"),
        pytest.param(("HỌ VÀ TÊN", "NĂM SINH", "CHỨC VỤ", "PHÒNG"), id="capitals"),
        pytest.param(("Họ và\ntên", "Ngày\nsinh", "Chức vụ (*)", "Đơn vị công tác"), id="breaks"),
        pytest.param(
            tuple(
                unicodedata.normalize("NFD", text)
                for text in ("Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị")
            ),
            id="decomposed",
        ),
    ],
)
def test_headings_are_known_however_they_are_written(tmp_path: Path, head: Table) -> None:
    row = ("NGUYỄN VĂN A", "09/3/1985", "Chuyên viên", "phòng tổng hợp")
    person = reading(workbook(tmp_path / "a.xlsx", Ds=[head, row])).rows[0].values[0]
    assert isinstance(person, Person)
    assert (person.name, person.birth, person.unit) == (
        "Nguyễn Văn A",
        PartDate(1985, 3, 9),
        "u1",
    )


def test_a_year_alone_stays_a_year(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Ds=[HEAD, (1, "Nguyễn Văn A", 1985, "", "")])
    person = reading(path).rows[0].values[0]
    assert isinstance(person, Person)
    assert person.birth == PartDate(1985)


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ((1, "", "1985", "Chuyên viên", "Phòng Tổng hợp"), "collect.empty_cell", "Ds!B2"),
        ((1, "Nguyễn Văn A", "hôm nào", "", ""), "collect.no_date", "Ds!C2"),
        ((1, "Nguyễn Văn A", "1985", "", "Phòng X"), "collect.no_unit", "Ds!E2"),
    ],
)
def test_a_refused_row_names_its_cell_and_reason(
    tmp_path: Path, row: Table, code: str, cell: str
) -> None:
    found = reading(workbook(tmp_path / "a.xlsx", Ds=[HEAD, row])).rows[0]
    assert (found.outcome, found.reasons[0].code, found.cell) == (Outcome.REFUSED, code, cell)


def test_ledgers_go_by_usual_abbreviations(tmp_path: Path) -> None:
    head = ("Họ và tên / Tên tập thể", "Năm")
    path = workbook(
        tmp_path / "a.xlsx",
        XepLoai=[(*head, "Xếp loại"), ("Nguyễn Văn A", 2024, "HTXSNV")],
        KhenThuong=[(*head, "Danh hiệu"), ("Phòng Tổng hợp", "2024", "bk ttg")],
    )
    rating, honour = (row.values[0] for row in reading(path, Person("p1", "Nguyễn Văn A")).rows)
    assert isinstance(rating, Rating)
    assert isinstance(honour, Honour)
    assert (rating.subject.key, rating.level) == ("p1", Level.EXCELLENT)
    assert (honour.subject, honour.award) == (OFFICE.ref, "bk_ttg")


def test_columns_of_one_year_each_become_ledger_entries(tmp_path: Path) -> None:
    head = (*HEAD, "Xếp loại 2024", "Danh hiệu 2024")
    row = (1, "Nguyễn Văn A", "1985", "", "Phòng Tổng hợp", "HTTNV", "CSTĐCS")
    values = reading(workbook(tmp_path / "a.xlsx", Ds=[head, row])).rows[0].values
    assert [type(value) for value in values] == [Person, Rating, Honour]


def test_a_known_person_changes_field_by_field(tmp_path: Path) -> None:
    known = Person("p1", "Nguyễn Văn A", "u1", "Chuyên viên", birth=PartDate(1985, 3, 9))
    row = (1, "Nguyễn Văn A", "1985", "Phó Trưởng phòng", "Phòng Tổng hợp")
    found = reading(workbook(tmp_path / "a.xlsx", Ds=[HEAD, row]), known).rows[0]
    assert found.outcome is Outcome.CHANGED
    assert [(c.field, c.old, c.new) for c in found.changes] == [
        ("post", "Chuyên viên", "Phó Trưởng phòng")
    ]


def test_people_of_one_name_are_told_apart_by_birth_or_put_before_the_officer(
    tmp_path: Path,
) -> None:
    known = (
        Person("p1", "Trần Thị B", birth=PartDate(1985, 3, 9)),
        Person("p2", "Trần Thị B", birth=PartDate(1990, 3, 9)),
    )
    day = PartDate(1990, 3, 9)
    rows = [HEAD, (1, "Trần Thị B", "9/3/1990", "Chuyên viên", ""), (2, "Trần Thị B", "", "", "")]
    told, doubtful = reading(workbook(tmp_path / "a.xlsx", Ds=rows), *known).rows
    assert told.values[0] == Person("p2", "Trần Thị B", post="Chuyên viên", birth=day)
    assert (doubtful.outcome, doubtful.cell) == (Outcome.DOUBTFUL, "Ds!B3")


def test_a_unit_may_come_before_its_superior(tmp_path: Path) -> None:
    rows = [("Tên đơn vị", "Đơn vị cấp trên"), ("Phòng A", "Văn phòng"), ("Văn phòng", "")]
    found = reading(workbook(tmp_path / "a.xlsx", Ds=rows)).rows
    units = {unit.name: unit for row in found for unit in row.values if isinstance(unit, Unit)}
    assert units["Phòng A"].superior == units["Văn phòng"].key


def test_the_same_list_again_changes_nothing(tmp_path: Path) -> None:
    rows = [HEAD, (1, "Nguyễn Văn A", "1985", "Chuyên viên", "Phòng Tổng hợp")]
    sheets = read_sheets(workbook(tmp_path / "a.xlsx", Ds=rows))
    known = Known((OFFICE,))
    read(sheets, known, ask())
    assert [row.outcome for row in read(sheets, known, ask()).rows] == [Outcome.SAME]


def test_every_filled_row_is_accounted_for(tmp_path: Path) -> None:
    rows = [
        HEAD,
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("A. PHÒNG TỔNG HỢP",),
        (1, "Nguyễn Văn A", "1985", "", "Phòng Tổng hợp"),
        (),
        ("Tổng cộng", "01 người"),
    ]
    found = reading(workbook(tmp_path / "a.xlsx", Ds=rows))
    assert len(found.rows) == 1
    assert [finding.code for finding in found.findings] == [
        "collect.passed_index",
        "collect.passed_group",
        "collect.passed_total",
    ]


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        pytest.param([], EmptyError, id="empty"),
        pytest.param([("một", "hai"), ("ba", "bốn")], NoHeaderError, id="no headings"),
        pytest.param(
            [("Họ và tên", "Năm", "Số QĐ"), ("A", 2024, "1")], MissingColumnError, id="lack"
        ),
    ],
)
def test_a_list_that_means_nothing_is_an_error(
    tmp_path: Path, rows: Table, error: type[Exception]
) -> None:
    kind = Kind.RATINGS if error is MissingColumnError else None
    with pytest.raises(error):
        reading(workbook(tmp_path / "a.xlsx", Ds=rows), kind=kind)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"", EmptyError, id="nothing"),
        pytest.param(b"PK\x03\x04 xl/workbook.xml", GuardError, id="a package cut off"),
        pytest.param(b"%PDF-1.7", UnsupportedError, id="a PDF"),
        pytest.param(b"\x01\x02\x03", UnsupportedError, id="no text"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(error):
        read_sheets(path)


def test_party_particulars_come_with_a_list_of_people(tmp_path: Path) -> None:
    head = ("Họ và tên", "Đơn vị", "Ngày kết nạp vào Đảng", "Ngày chính thức", "Số thẻ đảng viên")
    row = ("Nguyễn Văn A", "Phòng Tổng hợp", "19/5/1999", "19/5/2000", "043.012345")
    person = reading(workbook(tmp_path / "a.xlsx", Ds=[head, row])).rows[0].values[0]
    assert isinstance(person, Person)
    assert (person.party_joined, person.party_card) == (PartDate(1999, 5, 19), "043.012345")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Hộ gia đình", UnitKind.HOUSEHOLD, id="household"),
        pytest.param("doanh nghiệp", UnitKind.BUSINESS, id="business"),
        pytest.param("Nước ngoài", UnitKind.FOREIGN, id="foreign"),
    ],
)
def test_a_list_of_units_says_what_each_is(tmp_path: Path, text: str, kind: UnitKind) -> None:
    rows = [("Tên đơn vị", "Loại tập thể"), ("Hộ ông Nguyễn Văn A", text)]
    unit = reading(workbook(tmp_path / "a.xlsx", Ds=rows)).rows[0].values[0]
    assert isinstance(unit, Unit)
    assert unit.kind is kind


def test_posts_are_read_from_their_list_and_known_again(tmp_path: Path) -> None:
    head = ("Họ và tên", "Từ", "Đến", "Chức vụ", "Cơ quan, đơn vị", "Số quyết định")
    rows = [
        head,
        ("Nguyễn Văn A", "3/2010", "6/2015", "Phó Trưởng phòng", "Phòng Tổng hợp", "00/QĐ"),
        ("Nguyễn Văn A", "6/2015", "nay", "Trưởng phòng", "Phòng Tổng hợp", ""),
        ("Nguyễn Văn A", "2015", "2010", "Chuyên viên", "", ""),
        ("Nguyễn Văn A", "6/2015", "", "Trưởng phòng", "Phòng Tổng hợp", ""),
    ]
    someone = Person("p", "Nguyễn Văn A")
    found = reading(workbook(tmp_path / "a.xlsx", Ds=rows), someone)
    outcomes = [Outcome.NEW, Outcome.NEW, Outcome.REFUSED, Outcome.SAME]
    assert [row.outcome for row in found.rows] == outcomes
    assert {row.kind for row in found.rows} == {Kind.TENURES}
    posts = [row.values[0] for row in found.rows[:2]]
    assert [(post.since, post.until) for post in posts if isinstance(post, Tenure)] == [
        (PartDate(2010, 3), PartDate(2015, 6)),
        (PartDate(2015, 6), None),
    ]
    assert found.rows[2].reasons[0].code == "collect.span"


def test_absences_are_read_from_their_list(tmp_path: Path) -> None:
    rows = [
        ("Họ và tên", "Lý do nghỉ", "Từ ngày", "Đến ngày"),
        ("Trần Thị B", "thai sản", "01/3/2021", "31/8/2021"),
        ("Trần Thị B", "đi chơi", "01/3/2022", ""),
    ]
    found = reading(workbook(tmp_path / "a.xlsx", Ds=rows), Person("p", "Trần Thị B"))
    leave = found.rows[0].values[0]
    assert isinstance(leave, Absence)
    assert (leave.kind, leave.until) == (AbsenceKind.MATERNITY, date(2021, 8, 31))
    assert found.rows[1].reasons[0].code == "collect.no_leave"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param("#REF!", "collect.error_cell", id="an error"),
        pytest.param("#####", "collect.narrow_cell", id="a narrow column"),
        pytest.param(12345678901234567, "collect.lost_digits", id="more digits than Excel keeps"),
    ],
)
@pytest.mark.parametrize("place", [1, 3])
def test_a_cell_that_lost_its_value_refuses_its_row(
    tmp_path: Path, cell: object, code: str, place: int
) -> None:
    row: list[object] = [1, "Nguyễn Văn A", "1985", "Chuyên viên", "Phòng Tổng hợp"]
    row[place] = cell
    found = reading(workbook(tmp_path / "a.xlsx", Ds=[HEAD, row])).rows[0]
    said = [(one.code, one.place.label) for one in found.reasons]
    assert (found.outcome, said) == (Outcome.REFUSED, [(code, f"Ds!{'ABCDE'[place]}2")])


def test_a_formula_that_was_never_computed_refuses_its_row(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Ds")
        page.write_row(0, 0, HEAD)
        page.write_row(1, 0, (1, "Nguyễn Văn A", "1985", "", "Phòng Tổng hợp"))
        page.write_formula(1, 3, "=Ma!B2", None, "")
    found = reading(path).rows[0]
    assert [(one.code, dict(one.params)["text"]) for one in found.reasons] == [
        ("collect.uncomputed", "=Ma!B2")
    ]


def test_every_row_of_a_merged_cell_in_error_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Ds")
        page.write_row(0, 0, HEAD)
        for number, name in enumerate(("Nguyễn Văn A", "Trần Thị B"), 1):
            page.write_row(number, 0, (number, name, "1985", "Chuyên viên", ""))
        page.merge_range(1, 4, 2, 4, "#N/A")
    found = reading(path)
    assert [row.outcome for row in found.rows] == [Outcome.REFUSED] * 2


def test_a_cell_that_nothing_rests_on_may_be_in_error(tmp_path: Path) -> None:
    rows = [(*HEAD, "Cột phụ"), (1, "Nguyễn Văn A", "1985", "", "Phòng Tổng hợp", "#REF!")]
    assert reading(workbook(tmp_path / "a.xlsx", Ds=rows)).rows[0].outcome is Outcome.NEW
