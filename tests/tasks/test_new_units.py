"""Units that a list names and the store lacks are asked for once each, and added with the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.model.subject import Person, Unit
from dossier.tasks.admin import undo
from dossier.tasks.collect import ImportAsk, OpenedList, do_import, open_list, preview_list
from dossier.tasks.desk import Desk
from dossier.tasks.newunits import missing_units, with_new_units

OFFICE = Unit("o", "Văn phòng Tỉnh ủy")
LIST = (
    "Họ và tên,Năm sinh,Đơn vị\n"
    "Nguyễn Văn A,1980,Phòng Tổng hợp\n"
    "Trần Thị B,1981,Phòng Quản trị\n"
    "Lê Văn C,1982,PHÒNG TỔNG HỢP\n"
)


@pytest.fixture
def opened(desk: Desk, tmp_path: Path) -> OpenedList:
    with desk.store.work("cán bộ", "fill") as work:
        work.put_many([OFFICE])
        work.commit()
    path = tmp_path / "ds.csv"
    path.write_text(LIST, encoding="utf-8")
    return open_list(path)


def test_each_missing_unit_is_named_once_with_its_rows(desk: Desk, opened: OpenedList) -> None:
    reading = preview_list(desk, opened, ImportAsk(sender="o"))
    found = [(unit.name, unit.rows) for unit in missing_units(reading)]
    assert found == [("Phòng Tổng hợp", 2), ("Phòng Quản trị", 1)]


def test_units_that_were_agreed_to_come_in_below_the_sender(desk: Desk, opened: OpenedList) -> None:
    ask = ImportAsk(sender="o")
    with desk.store.work("cán bộ", "read") as work:
        before = {unit.name for unit in work.all(Unit)}
    reading = preview_list(desk, opened, ask)
    agreed = preview_list(desk, opened, with_new_units(ask, missing_units(reading)))
    assert missing_units(agreed) == ()
    changes = do_import(desk, agreed)
    with desk.store.work("cán bộ", "read") as work:
        units = {unit.name: unit for unit in work.all(Unit)}
        homes = {person.name: person.unit for person in work.all(Person)}
    assert [units[name].superior for name in ("Phòng Tổng hợp", "Phòng Quản trị")] == ["o", "o"]
    assert homes["Nguyễn Văn A"] == homes["Lê Văn C"] == units["Phòng Tổng hợp"].key
    undo(desk, changes.task)
    with desk.store.work("cán bộ", "read") as work:
        assert {unit.name for unit in work.all(Unit)} == before


def test_rows_of_a_unit_that_was_not_agreed_to_stay_refused(desk: Desk, opened: OpenedList) -> None:
    ask = ImportAsk(sender="o")
    first, second = missing_units(preview_list(desk, opened, ask))
    agreed = preview_list(desk, opened, with_new_units(ask, [first]))
    assert missing_units(agreed) == (second,)
    assert [row.outcome.value for row in agreed.rows] == ["new", "refused", "new"]
