"""What was imported is listed, and an import is taken back whole where nothing stands on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dossier.model.change import Query, Saved
from dossier.model.subject import Person
from dossier.tasks.admin import undo
from dossier.tasks.collect import do_import, preview_import
from dossier.tasks.desk import Desk
from dossier.tasks.intakes import BuiltOnError, NotImportError, imports, undo_import
from dossier.tasks.records import people, record, save_person
from dossier.tasks.rounds import Nominate, nominate, withdraw

HEAD = ("Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị")
ROWS = (
    ("Đỗ Thị G", "09/6/1988", "Chuyên viên", "Văn phòng Tỉnh ủy Gia Lai"),
    ("Vũ Văn H", "ngày kia", "Chuyên viên", "Văn phòng Tỉnh ủy Gia Lai"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = Workbook()
    for row in (HEAD, *ROWS):
        book.worksheets[0].append(list(row))
    book.save(tmp_path / "danh-sach.xlsx")
    return tmp_path / "danh-sach.xlsx"


def promote(desk: Desk, name: str) -> None:
    saved = record(desk, people(desk, Query(name)).rows[0].ref).subject
    person = saved.value
    assert isinstance(person, Person)
    save_person(desk, Saved(replace(person, post="Trưởng phòng"), saved.version))


def test_imports_are_listed_with_their_file_and_what_became_of_its_rows(
    desk: Desk, path: Path
) -> None:
    task = do_import(desk, preview_import(desk, path)).task
    (past,) = imports(desk)
    assert (past.task, past.who, past.file, past.undone) == (task, "can-bo", path.name, False)
    assert past.counts == {"new": 1, "changed": 0, "same": 0, "doubtful": 0, "refused": 1}


def test_an_import_that_changes_nothing_is_none(desk: Desk, path: Path) -> None:
    do_import(desk, preview_import(desk, path))
    do_import(desk, preview_import(desk, path))
    assert len(imports(desk)) == 1


def test_an_import_taken_back_stays_in_the_list_and_can_come_again(desk: Desk, path: Path) -> None:
    task = do_import(desk, preview_import(desk, path)).task
    back = undo_import(desk, task).task
    assert [(past.task, past.undone) for past in imports(desk)] == [(task, True)]
    undo(desk, back)
    assert [(past.task, past.undone) for past in imports(desk)] == [(task, False)]


def test_other_work_does_not_keep_an_import_from_being_taken_back(desk: Desk, path: Path) -> None:
    task = do_import(desk, preview_import(desk, path)).task
    promote(desk, "Lê Văn C")
    undo_import(desk, task)
    assert [row.name for row in people(desk, Query()).rows] == ["Trần Thị B", "Lê Văn C"]


def test_what_was_built_on_an_import_keeps_it(desk: Desk, path: Path) -> None:
    task = do_import(desk, preview_import(desk, path)).task
    promote(desk, "Đỗ Thị G")
    with pytest.raises(BuiltOnError) as kept:
        undo_import(desk, task)
    assert kept.value.params["tasks"] == (task + 1,)
    assert "Đỗ Thị G: Sửa thông tin cá nhân" in str(kept.value.params["what"])
    assert people(desk, Query()).total == 3


def test_who_was_imported_and_then_nominated_stays_until_the_nomination_goes(
    desk: Desk, path: Path
) -> None:
    task = do_import(desk, preview_import(desk, path)).task
    ref = people(desk, Query("Đỗ Thị G")).rows[0].ref
    ((_kind, key),) = nominate(desk, Nominate("round", ref, "gk")).touched
    with pytest.raises(BuiltOnError) as kept:
        undo_import(desk, task)
    assert kept.value.params["what"] == "Đỗ Thị G: đã có đề nghị khen thưởng trong một đợt"
    withdraw(desk, key)
    undo_import(desk, task)
    assert people(desk, Query()).total == 2


def test_a_later_import_of_the_same_people_is_taken_back_first(desk: Desk, path: Path) -> None:
    first = do_import(desk, preview_import(desk, path)).task
    book = load_workbook(path)
    book.worksheets[0]["C2"] = "Trưởng phòng"
    book.save(path)
    second = do_import(desk, preview_import(desk, path)).task
    with pytest.raises(BuiltOnError) as kept:
        undo_import(desk, first)
    assert kept.value.params["tasks"] == (second,)
    undo_import(desk, second)
    undo_import(desk, first)
    assert people(desk, Query()).total == 2


@pytest.mark.parametrize("task", [0, 1, 999])
def test_only_imports_are_taken_back_as_imports(desk: Desk, task: int) -> None:
    with pytest.raises(NotImportError):
        undo_import(desk, task)
