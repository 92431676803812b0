"""Movements are kept with targets, reviews and registrations, and what came of each is weighed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from dossier.errors import DossierError
from dossier.model.change import Saved
from dossier.model.feat import Achievement, Movement, Registration, Review, ReviewKind
from dossier.model.ledger import Decision, Ground, Honour
from dossier.model.round import Round
from dossier.model.subject import Ref, Unit, UnitKind, Whom
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.movements import (
    drop_movement,
    find_movement,
    list_movements,
    new_movement,
    open_round,
    save_movement,
    show_movement,
)
from dossier.tasks.progress import progress
from dossier.tasks.records import save_unit
from dossier.tasks.registered import (
    registered_years,
    registrations,
    written_registrations,
)
from dossier.tasks.registering import (
    RegisterAll,
    RegistrationGrid,
    copy_registrations,
    record_registrations,
    register,
    register_all,
)
from dossier.tasks.reviews import drop_review, figure_lines, figures, reviews, save_review
from dossier.tasks.standouts import exemplars
from dossier.tasks.statistics import write_registrations, write_statistics
from dossier.tasks.targets import TargetGrid, record_targets, targets, written_targets
from dossier.tasks.unregistered import unregistered, written_unregistered

OFFICE, PARTY = "Văn phòng Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai"
AN = Ref(Whom.PERSON, "an")
DRIVE = Movement("", "Phong trào thi đua năm 2025", date(2025, 1, 1), date(2025, 12, 31))
LINES = (
    (OFFICE, "Trả lời đơn thư đúng hạn", "%", "2025", "≥ 95%", "97,5%"),
    (OFFICE, "Tiết kiệm giấy in", "ram", "2025", "100", "80"),
    (PARTY, "Cải cách hành chính", "", "2025", "Tất cả các phòng", "Đạt"),
    (PARTY, "Bồi dưỡng nghiệp vụ", "lượt", "2025", "40"),
)


@pytest.fixture
def drive(desk: Desk) -> str:
    """A movement with four targets: two met, one not, one open."""
    key = new_movement(desk, DRIVE).value.key
    record_targets(desk, TargetGrid(key, (), LINES))
    return key


def keep(desk: Desk, *values: object) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.put_many(values)
        work.commit()


@pytest.mark.parametrize(
    ("goal", "result", "standing", "percent"),
    [
        pytest.param("120", "60", "unmet", 50, id="half of a number"),
        pytest.param("≥ 95%", "97,5%", "met", 102, id="at least"),
        pytest.param("ít nhất 1.000 hồ sơ", "1.250 hồ sơ", "met", 125, id="words and dots"),
        pytest.param("không quá 5", "3", "met", None, id="at most"),
        pytest.param("dưới 3%", "4%", "unmet", None, id="too many"),
        pytest.param("95%", "96", "unsure", None, id="a share against a number"),
        pytest.param("20", "18/20", "unsure", None, id="a fraction"),
        pytest.param("5-7", "6", "unsure", None, id="a span"),
        pytest.param("Tất cả", "Đạt; sớm hơn kế hoạch", "met", None, id="said to be met"),
        pytest.param("Tất cả", "Chưa đạt", "unmet", None, id="said not to be met"),
        pytest.param("Tất cả", "Không có đơn vượt cấp", "unsure", None, id="words"),
        pytest.param("Tất cả", " ", "open", None, id="nothing yet"),
        pytest.param("0", "0", "met", None, id="nothing wanted"),
    ],
)
def test_a_result_is_weighed_as_it_is_written(
    goal: str, result: str, standing: str, percent: int | None
) -> None:
    found = progress(goal, result)
    assert (found.standing.value, found.percent) == (standing, percent)


def test_a_movement_is_listed_with_what_it_came_to(desk: Desk, drive: str) -> None:
    (row,) = list_movements(desk)
    assert (row.key, row.targets, row.met, row.registrations) == (drive, 4, 2, 0)
    assert find_movement(desk, "thi dua nam 2025") == drive
    assert show_movement(desk, drive).years == (2025,)


def test_a_movement_is_changed_and_taken_out_and_brought_back(desk: Desk, drive: str) -> None:
    saved = show_movement(desk, drive).movement
    renamed = Movement(drive, "Cuộc vận động mới", DRIVE.since, DRIVE.until)
    save_movement(desk, Saved(renamed, saved.version))
    assert [row.name for row in list_movements(desk)] == ["Cuộc vận động mới"]
    gone = drop_movement(desk, drive)
    assert list_movements(desk) == ()
    undo(desk, gone.task)
    assert len(targets(desk, drive)) == 4


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        pytest.param(Movement("", " ", date(2025, 1, 1)), "tasks.movement_nameless", id="no name"),
        pytest.param(
            Movement("", "A", date(2025, 1, 2), date(2025, 1, 1)), "tasks.typed_span", id="backward"
        ),
    ],
)
def test_a_movement_without_name_or_with_turned_days_is_refused(
    desk: Desk, draft: Movement, code: str
) -> None:
    with pytest.raises(DossierError) as raised:
        new_movement(desk, draft)
    assert raised.value.code == code


def test_a_round_is_opened_for_a_movement_in_its_last_year(desk: Desk, drive: str) -> None:
    saved = open_round(desk, drive, "office")
    assert (saved.value.movement, saved.value.year) == (drive, 2025)
    assert saved.value.name == "Khen thưởng tổng kết Phong trào thi đua năm 2025"
    assert [row.key for row in show_movement(desk, drive).rounds] == [saved.value.key]
    with pytest.raises(DossierError):
        drop_movement(desk, drive)


def test_the_grid_of_targets_is_read_as_it_was_written(desk: Desk, drive: str) -> None:
    rows = targets(desk, drive)
    written = written_targets(rows)
    ends = {line[1]: line[-2:] for line in written}
    assert ends["Cải cách hành chính"] == ["", "Đạt"]
    assert ends["Tiết kiệm giấy in"] == ["80%", "Chưa đạt"]
    shown = tuple(row.target.key for row in rows)
    assert not record_targets(desk, TargetGrid(drive, shown, tuple(written))).touched


def test_a_line_that_went_from_the_grid_goes_and_a_new_one_stays(desk: Desk, drive: str) -> None:
    rows = targets(desk, drive)
    kept = [line for line in written_targets(rows) if line[1] != "Tiết kiệm giấy in"]
    other = ("van phong tinh uy gia lai", "Chỉ tiêu mới")
    shown = tuple(row.target.key for row in rows)
    record_targets(desk, TargetGrid(drive, shown, (*kept, other)))
    names = {row.target.name for row in targets(desk, drive)}
    assert "Tiết kiệm giấy in" not in names
    assert "Chỉ tiêu mới" in names


def test_what_another_officer_added_meanwhile_stays(desk: Desk, drive: str) -> None:
    before = targets(desk, drive)
    record_targets(desk, TargetGrid(drive, (), ((OFFICE, "Của người khác", "", "2025"),)))
    shown = tuple(row.target.key for row in before)
    record_targets(desk, TargetGrid(drive, shown, tuple(written_targets(before))))
    assert len(targets(desk, drive)) == 5


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param(("Phòng Không Có", "A"), "tasks.unknown_subject", id="unit"),
        pytest.param((OFFICE,), "tasks.half_line", id="no target"),
        pytest.param((OFFICE, "A", "", "20255"), "tasks.typed_number", id="year"),
        pytest.param((OFFICE, "TIẾT KIỆM GIẤY IN", "", "2025"), "tasks.twice_line", id="twice"),
    ],
)
def test_a_wrong_line_keeps_nothing_of_the_grid(
    desk: Desk, drive: str, line: tuple[str, ...], code: str
) -> None:
    with pytest.raises(DossierError) as raised:
        record_targets(desk, TargetGrid(drive, (), (*LINES, line)))
    assert raised.value.code == code
    assert len(targets(desk, drive)) == 4


def grid(*lines: tuple[str, ...], shown: tuple[str, ...] = ()) -> RegistrationGrid:
    return RegistrationGrid(2025, "", shown, lines)


def test_what_was_registered_is_compared_with_what_was_reached(desk: Desk) -> None:
    record_registrations(
        desk,
        grid(
            ("Trần Thị B", OFFICE, "CSTĐ cơ sở", "5/1/2025", "Đề tài A"),
            ("tran thi b", "", "Lao động tiên tiến"),
            (OFFICE, "", "Tập thể lao động xuất sắc"),
        ),
    )
    office, first, second = registrations(desk, 2025)
    assert (office.name, office.reached.label) == (OFFICE, "Chưa có kết quả")
    assert (first.award, first.reached.label) == ("Chiến sĩ thi đua cơ sở", "Đạt")
    assert (second.reached.label, second.won) == ("Đạt cao hơn", ("Chiến sĩ thi đua cơ sở",))
    assert first.registration.day == date(2025, 1, 5)
    assert written_registrations([second])[0][-1] == "Đạt cao hơn: Chiến sĩ thi đua cơ sở"
    assert registered_years(desk) == (2025,)


def test_titles_reached_without_a_registration_are_listed(desk: Desk) -> None:
    paper = Decision("7/QĐ-VPTU", date(2026, 1, 9), "Văn phòng")
    keep(
        desk,
        Honour("h1", AN, "ldtt", 2031, decision=paper),
        Honour("h2", AN, "bk_ttg", 2031),  # a form of award, which nobody registers for
        Honour("h3", Ref(Whom.UNIT, "office"), "ttldtt", 2031),
    )
    rows = written_unregistered(unregistered(desk, 2031))
    assert [row[0] for row in rows] == [OFFICE, "Trần Thị B"]
    assert rows[1][2:] == ["Lao động tiên tiến", "7/QĐ-VPTU, 09/01/2026"]
    register(desk, Registration("", AN, 2031, "cstdcs"))
    assert [row.name for row in unregistered(desk, 2031)] == [OFFICE]


def test_the_grid_of_registrations_is_read_as_it_was_written(desk: Desk) -> None:
    blank = (" ", "", "", "", "", "Đạt")  # of a line only what is told stands there
    record_registrations(desk, grid(("Trần Thị B", OFFICE, "ldtt"), blank, (PARTY, "", "ttldxs")))
    rows = registrations(desk, 2025)
    shown = tuple(row.registration.key for row in rows)
    lines = [tuple(line) for line in written_registrations(rows)]
    assert not record_registrations(desk, grid(*lines, shown=shown)).touched
    record_registrations(desk, grid(lines[1], shown=shown))
    assert [row.name for row in registrations(desk, 2025)] == [lines[1][0]]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param(("Người Lạ", "", "ldtt"), "tasks.unknown_subject", id="nobody"),
        pytest.param(("Trần Thị B", "", "Huân chương lạ"), "tasks.unknown_award", id="award"),
        pytest.param((OFFICE, "", "ldtt"), "tasks.wrong_whom", id="a unit for a person's title"),
        pytest.param(("Trần Thị B", OFFICE), "tasks.half_line", id="no award"),
        pytest.param(("Trần Thị B", "", "ldtt", "30/2/2025"), "tasks.typed_date", id="day"),
        pytest.param(("TRẦN THỊ B", "", "LĐTT"), "tasks.twice_line", id="twice"),
    ],
)
def test_a_wrong_registration_keeps_nothing(desk: Desk, line: tuple[str, ...], code: str) -> None:
    with pytest.raises(DossierError) as raised:
        record_registrations(desk, grid(("Trần Thị B", OFFICE, "ldtt"), line))
    assert raised.value.code == code
    assert registrations(desk, 2025) == ()


def test_all_of_a_unit_register_at_once_and_the_next_year_too(desk: Desk) -> None:
    register(desk, Registration("", AN, 2025, "LĐTT", day=date(2025, 1, 3)))
    register_all(desk, RegisterAll(2025, "party", "Lao động tiên tiến"))
    rows = registrations(desk, 2025)
    assert [row.name for row in rows] == ["Trần Thị B", "Lê Văn C"]
    assert rows[0].registration.day == date(2025, 1, 3)
    copy_registrations(desk, 2026)
    assert [row.name for row in registrations(desk, 2026)] == ["Trần Thị B", "Lê Văn C"]
    assert not copy_registrations(desk, 2026).touched


def test_registrations_follow_a_unit_that_becomes_a_household(desk: Desk) -> None:
    keep(desk, Unit("h", "Hộ ông Nguyễn Văn A"))
    record_registrations(desk, grid(("Hộ ông Nguyễn Văn A", "", "ttldtt")))
    save_unit(desk, Saved(Unit("h", "Hộ ông Nguyễn Văn A", kind=UnitKind.HOUSEHOLD), 1))
    (row,) = registrations(desk, 2025)
    assert row.registration.subject.whom is Whom.HOUSEHOLD


def test_a_review_has_its_figures_and_is_kept_once_a_time(desk: Desk, drive: str) -> None:
    register(desk, Registration("", AN, 2025, "cstdcs", drive))
    counted = figures(desk, drive)
    assert (counted.targets, counted.met, counted.unmet, counted.open) == (4, 2, 1, 1)
    assert (counted.registered, counted.reached) == (1, 1)
    assert "Đã đạt 2 trên 4 chỉ tiêu." in figure_lines(desk, counted)
    save_review(desk, Review("", drive, ReviewKind.FINAL, date(2025, 12, 20), "Xong."))
    save_review(desk, Review("", drive, ReviewKind.MIDTERM, date(2025, 6, 20), "Đang."))
    midterm, final = reviews(desk, drive)
    assert (midterm.value.text, final.value.text) == ("Đang.", "Xong.")
    drop_review(desk, midterm.value.key)
    assert [row.value.kind for row in reviews(desk, drive)] == [ReviewKind.FINAL]


def test_exemplars_are_those_commended_over_the_years(desk: Desk, drive: str) -> None:
    keep(
        desk,
        Honour("g1", Ref(Whom.PERSON, "binh"), "bk_bt", 2025, Ground.CAMPAIGN),
        Honour("g2", AN, "bk_ttg", 2025),
        Honour("g3", AN, "bk_ttg", 2019),
        Achievement("a1", Ref(Whom.PERSON, "binh"), 2025, "Dẫn đầu.\nHơn nữa.", drive),
    )
    first, second = exemplars(desk, drive)
    assert (first.name, first.deed, first.in_movement) == ("Lê Văn C", "Dẫn đầu.", True)
    assert (second.name, second.in_movement) == ("Trần Thị B", False)
    assert second.honours == ("2025: Bằng khen của Thủ tướng Chính phủ",)


def test_the_workbook_holds_every_table_and_no_formula(
    desk: Desk, drive: str, tmp_path: Path
) -> None:
    record_targets(desk, TargetGrid(drive, (), ((OFFICE, "=1+1", "", "2025", "1", "2"),)))
    register(desk, Registration("", AN, 2025, "cstdcs", drive))
    book = openpyxl.load_workbook(write_statistics(desk, drive, tmp_path / "thong-ke.xlsx"))
    assert book.sheetnames == [
        *("Chỉ tiêu", "Theo đơn vị", "Đăng ký thi đua", "Theo danh hiệu", "Điển hình"),
    ]
    cells = list(book["Chỉ tiêu"].iter_rows(min_row=4, values_only=True))
    assert [row[2] for row in cells if row[6] == "2"] == ["=1+1"]
    assert all(cell.data_type != "f" for row in book["Chỉ tiêu"].iter_rows() for cell in row)
    units = {row[1]: row[2:] for row in book["Theo đơn vị"].iter_rows(min_row=4, values_only=True)}
    assert units[OFFICE] == (3, 2, 1, 0, 0, "66%")
    year = openpyxl.load_workbook(write_registrations(desk, 2025, tmp_path / "dang-ky.xlsx"))
    awards = list(year["Theo danh hiệu"].iter_rows(min_row=4, values_only=True))
    assert awards == [(1, "Chiến sĩ thi đua cơ sở", 1, 1, 0, "100%")]


def test_rounds_of_other_movements_are_not_shown(desk: Desk, drive: str) -> None:
    keep(desk, Round("r2", "Đợt khác", 2025, "office"))
    assert show_movement(desk, drive).rounds == ()
