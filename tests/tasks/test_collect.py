"""Lists from outside: seen before they are kept, kept as one task, taken back as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dossier.collect.reading import Outcome, UnknownKindError
from dossier.errors import DossierError
from dossier.model.change import Query, Saved
from dossier.model.subject import Person, Ref, Whom
from dossier.tasks.admin import undo
from dossier.tasks.collect import ImportAsk, do_import, preview_import, write_refused
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.kept import counts_kept, without_round
from dossier.tasks.mappings import NotMappingError, read_mapping
from dossier.tasks.overtaken import OvertakenError
from dossier.tasks.records import find_subject, people, record, save_person
from dossier.tasks.rounds import exclude, show_round

Lists = Callable[..., Path]
HEAD = ("Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị")
ROWS = (
    ("Đỗ Thị G", "09/6/1988", "Chuyên viên", "Văn phòng Tỉnh ủy Gia Lai"),
    ("TRẦN THỊ B", "1985", "Phó Chánh Văn phòng", "Văn phòng Tỉnh ủy Gia Lai"),
    ("Vũ Văn H", "ngày kia", "Chuyên viên", "Văn phòng Tỉnh ủy Gia Lai"),
)


@pytest.fixture
def lists(tmp_path: Path) -> Lists:
    """Write a list with these rows."""

    def write(*rows: tuple[object, ...], name: str = "danh-sach.xlsx") -> Path:
        book = Workbook()
        for row in rows:
            book.worksheets[0].append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return write


def test_every_row_is_accounted_for(desk: Desk, lists: Lists) -> None:
    reading = preview_import(desk, lists(HEAD, *ROWS))
    assert [row.outcome for row in reading.rows] == [
        Outcome.NEW,
        Outcome.CHANGED,
        Outcome.REFUSED,
    ]
    assert reading.rows[2].cell == "Sheet!B4"
    assert people(desk, Query()).total == 2


def test_new_and_changed_rows_are_kept_and_taken_back_as_one(desk: Desk, lists: Lists) -> None:
    changes = do_import(desk, preview_import(desk, lists(HEAD, *ROWS)))
    assert people(desk, Query()).total == 3
    assert find_subject(desk, "Trần Thị B").key == "an"
    undo(desk, changes.task)
    assert people(desk, Query()).total == 2


def test_a_list_read_twice_changes_nothing_more(desk: Desk, lists: Lists) -> None:
    path = lists(HEAD, *ROWS[:2])
    do_import(desk, preview_import(desk, path))
    again = preview_import(desk, path)
    assert {row.outcome for row in again.rows} == {Outcome.SAME}
    assert do_import(desk, again).task == 0


def test_ledgers_find_those_whom_the_store_knows(desk: Desk, lists: Lists) -> None:
    head = ("Họ và tên", "Năm", "Xếp loại", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành")
    path = lists(
        head,
        ("Trần Thị B", 2023, "HTTNV", "00/QĐ", "20/12/2023", "Văn phòng"),
        ("Trần Thị B", 2024, "HTXSNV", "00/QĐ-VPTU", "20/12/2024", "Văn phòng Tỉnh ủy Gia Lai"),
    )
    reading = preview_import(desk, path)
    assert [row.outcome for row in reading.rows] == [Outcome.NEW, Outcome.SAME]
    do_import(desk, reading)
    assert [row.year for row in record(desk, Ref(Whom.PERSON, "an")).record.ratings] == [
        2023,
        2024,
        2025,
    ]


def test_nominees_go_into_the_round_once(desk: Desk, lists: Lists) -> None:
    head = ("Họ và tên", "Hình thức đề nghị khen thưởng", "Tóm tắt thành tích")
    path = lists(head, ("Lê Văn C", "Giấy khen", "Tốt."), ("Trần Thị B", "BK tỉnh", "Giỏi hơn."))
    exclude(desk, "n2", "đợt sau")
    do_import(desk, preview_import(desk, path), "round")
    do_import(desk, preview_import(desk, path), "round")
    rows = {row.name: row.nomination.value for row in show_round(desk, "round").rows}
    assert len(rows) == 3
    assert (rows["Lê Văn C"].award, rows["Lê Văn C"].order) == ("gk", 3)
    assert (rows["Trần Thị B"].summary, rows["Trần Thị B"].excluded) == ("Giỏi hơn.", "đợt sau")


def test_without_a_round_nominees_wait_and_are_not_counted_as_kept(
    desk: Desk, lists: Lists
) -> None:
    path = lists(("Họ và tên", "Hình thức đề nghị khen thưởng"), ("Lê Văn C", "Giấy khen"))
    reading = preview_import(desk, path)
    assert do_import(desk, reading).task == 0
    assert (counts_kept(reading, into_round=False)["new"], without_round(reading)) == (0, 1)
    assert counts_kept(reading, into_round=True)["new"] == 1
    with pytest.raises(NotThereError):
        do_import(desk, preview_import(desk, path), "nowhere")


def test_refused_rows_go_back_with_their_reasons(desk: Desk, lists: Lists, tmp_path: Path) -> None:
    reading = preview_import(desk, lists(HEAD, *ROWS))
    target = write_refused(desk, reading, tmp_path / "tra-lai" / "khong-nhan.xlsx")
    page = load_workbook(target).worksheets[0]
    rows = [[str(cell or "") for cell in row] for row in page.iter_rows(values_only=True)]
    assert len(rows) == 2
    assert rows[1][0] == "Sheet!B4"
    assert "ngày kia" in rows[1][1]
    assert "Vũ Văn H" in rows[1]


def test_a_mapping_tells_what_a_strange_heading_means(
    desk: Desk, lists: Lists, tmp_path: Path
) -> None:
    told = tmp_path / "cot.toml"
    told.write_text('"Cán bộ" = "name"\n', encoding="utf-8")
    path = lists(("Cán bộ", "Chức vụ", "Đơn vị"), ("Đỗ Thị G", "", "Văn phòng Tỉnh ủy Gia Lai"))
    reading = preview_import(desk, path, ImportAsk("people", read_mapping(told)))
    assert [row.label for row in reading.rows] == ["Đỗ Thị G"]


@pytest.mark.parametrize("text", ["không phải toml", '"Cán bộ" = 3'])
def test_a_mapping_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "cot.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotMappingError):
        read_mapping(path)


def test_an_unknown_kind_is_refused_before_the_file_is_read(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UnknownKindError):
        preview_import(desk, tmp_path / "khong-co.xlsx", ImportAsk("things"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("khong-co.xlsx", None, id="no file"),
        pytest.param("chu.xlsx", b"xin chao", id="no workbook"),
        pytest.param("vo.xlsx", b"PK\x03\x04" + bytes(40), id="broken zip"),
    ],
)
def test_what_is_no_workbook_is_refused_and_nothing_changes(
    desk: Desk, tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(DossierError):
        preview_import(desk, tmp_path / name)
    assert people(desk, Query()).total == 2


def test_the_ledgers_of_whoever_is_decided_are_known_whatever_the_list_calls_them(
    desk: Desk, lists: Lists
) -> None:
    head = ("Họ và tên", "Ngày sinh", "Đơn vị", "Xếp loại 2024")
    row = ("Trần Thị Bá", "09/3/1985", "Văn phòng Tỉnh ủy Gia Lai", "HTTNV")
    path = lists(head, row)
    (open_,) = preview_import(desk, path).rows
    assert open_.outcome is Outcome.DOUBTFUL
    ask = ImportAsk(decisions={open_.cell: "an"})
    reading = preview_import(desk, path, ask)
    assert [(one.old, one.new) for one in reading.rows[0].changes] == [
        ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ")
    ]
    do_import(desk, reading)
    ratings = record(desk, Ref(Whom.PERSON, "an")).record.ratings
    assert [row.year for row in ratings] == [2024, 2025]


def test_what_was_changed_after_the_preview_is_not_written_over(desk: Desk, lists: Lists) -> None:
    reading = preview_import(desk, lists(HEAD, *ROWS))
    saved = record(desk, Ref(Whom.PERSON, "an")).subject
    assert isinstance(saved.value, Person)
    save_person(desk, Saved(replace(saved.value, hometown="Xã C"), saved.version))
    with pytest.raises(OvertakenError):
        do_import(desk, reading)
    assert people(desk, Query()).total == 2
    do_import(desk, preview_import(desk, lists(HEAD, *ROWS)))
    after = record(desk, Ref(Whom.PERSON, "an")).subject.value
    assert isinstance(after, Person)
    assert (after.hometown, after.post) == ("Xã C", "Phó Chánh Văn phòng")


def test_a_reading_imported_twice_is_kept_once(desk: Desk, lists: Lists) -> None:
    reading = preview_import(desk, lists(HEAD, *ROWS))
    do_import(desk, reading)
    assert do_import(desk, reading).task == 0
    assert people(desk, Query()).total == 3
