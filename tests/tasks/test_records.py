"""People, units and their ledgers, typed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model.change import Query, Saved
from dossier.model.days import PartDate
from dossier.model.feat import Achievement
from dossier.model.ledger import Absence, AbsenceKind, Honour, Level, Rating, Tenure
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.store import MissingError
from dossier.tasks.admin import undo
from dossier.tasks.answers import asks, save_answers
from dossier.tasks.desk import Desk
from dossier.tasks.errors import AmbiguousSubjectError, NotThereError, UnknownSubjectError
from dossier.tasks.records import (
    drop_entry,
    find_subject,
    new_person,
    new_unit,
    people,
    record,
    save_entry,
    save_person,
    save_unit,
    units,
)

AN = Ref(Whom.PERSON, "an")


def test_people_are_found_without_diacritics(desk: Desk) -> None:
    assert [row.name for row in people(desk, Query("tran thi b")).rows] == ["Trần Thị B"]
    assert units(desk, Query("van phong")).rows[0].name == "Văn phòng Tỉnh ủy Gia Lai"


def test_a_record_tells_what_each_edit_must_have_seen(desk: Desk) -> None:
    view = record(desk, AN)
    assert set(view.versions) == {"r2024", "r2025", "h2024", "h2025"}
    assert view.awards["cstdcs"].short
    assert view.record.unit is not None


@pytest.mark.parametrize("ref", [Ref(Whom.PERSON, "nobody"), Ref(Whom.UNIT, "an")])
def test_a_record_of_nobody_is_an_error(desk: Desk, ref: Ref) -> None:
    with pytest.raises(NotThereError):
        record(desk, ref)


def test_a_person_and_a_unit_are_entered_and_edited(desk: Desk) -> None:
    unit = new_unit(desk, Unit("", "Phòng Tổng hợp", superior="office"))
    person = new_person(desk, Person("", "Đỗ Thị G", unit=unit.value.key))
    save_person(desk, Saved(replace(person.value, post="Chuyên viên"), person.version))
    save_unit(desk, Saved(replace(unit.value, members=9), unit.version))
    view = record(desk, person.value.ref)
    assert isinstance(view.subject.value, Person)
    assert view.subject.value.post == "Chuyên viên"
    assert view.record.unit is not None
    assert view.record.unit.members == 9


def test_ledger_entries_are_entered_edited_and_taken_out(desk: Desk) -> None:
    save_entry(desk, Rating("", AN, 2023, Level.GOOD))
    save_entry(desk, Achievement("", AN, 2025, "Tiếp dân"))
    view = record(desk, AN)
    rating = view.record.ratings[0]
    save_entry(desk, Saved(replace(rating, level=Level.EXCELLENT), view.versions[rating.key]))
    edited = record(desk, AN)
    assert [row.level for row in edited.record.ratings] == [Level.EXCELLENT] * 3
    assert edited.record.achievements[0].what == "Tiếp dân"
    changes = drop_entry(desk, Saved(rating, edited.versions[rating.key]))
    assert len(record(desk, AN).record.ratings) == 2
    undo(desk, changes.task)
    assert len(record(desk, AN).record.ratings) == 3


def test_posts_and_absences_are_kept_in_order(desk: Desk) -> None:
    save_entry(desk, Tenure("", AN, PartDate(2015, 6), None, "Phó Trưởng phòng", "Phòng Tổng hợp"))
    save_entry(desk, Tenure("", AN, PartDate(2009), PartDate(2015, 5), "Chuyên viên"))
    save_entry(desk, Absence("", AN, AbsenceKind.MATERNITY, date(2021, 3, 1), date(2021, 8, 31)))
    view = record(desk, AN)
    assert [row.post for row in view.record.tenures] == ["Chuyên viên", "Phó Trưởng phòng"]
    assert [row.kind for row in view.record.absences] == [AbsenceKind.MATERNITY]
    assert {row.key for row in view.record.tenures} <= set(view.versions)


def test_a_unit_that_becomes_a_household_keeps_its_ledgers(desk: Desk) -> None:
    unit = new_unit(desk, Unit("", "Gia đình ông Nguyễn Văn A", superior="office"))
    save_entry(desk, Honour("", unit.value.ref, "gk", 2020))
    save_entry(desk, Achievement("", unit.value.ref, 2025, "Hiến đất làm đường"))
    recast = Saved(replace(unit.value, kind=UnitKind.HOUSEHOLD), unit.version)
    changes = save_unit(desk, recast)
    ref = Ref(Whom.HOUSEHOLD, unit.value.key)
    view = record(desk, ref)
    assert [row.subject for row in view.record.honours] == [ref]
    assert view.record.achievements[0].what == "Hiến đất làm đường"
    assert record(desk, unit.value.ref).record == view.record
    undo(desk, changes.task)
    assert [row.subject for row in record(desk, ref).record.honours] == [unit.value.ref]


def test_a_household_is_found_by_its_name(desk: Desk) -> None:
    household = Unit("", "Hộ ông Nguyễn Văn A", superior="office", kind=UnitKind.HOUSEHOLD)
    kept = new_unit(desk, household)
    assert find_subject(desk, "ho ong nguyen van a") == Ref(Whom.HOUSEHOLD, kept.value.key)


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        pytest.param("an", AN, id="key of a person"),
        pytest.param("office", Ref(Whom.UNIT, "office"), id="key of a unit"),
        pytest.param("tran thi b", AN, id="name without marks"),
        pytest.param("Tỉnh ủy Gia Lai", Ref(Whom.UNIT, "party"), id="whole name, not a part"),
    ],
)
def test_a_subject_goes_by_key_or_whole_name(desk: Desk, text: str, ref: Ref) -> None:
    assert find_subject(desk, text) == ref


def test_a_name_of_two_people_needs_the_key(desk: Desk) -> None:
    twin = new_person(desk, Person("", "Trần Thị B", unit="party"))
    with pytest.raises(AmbiguousSubjectError) as caught:
        find_subject(desk, "Trần Thị B")
    assert set(caught.value.params["keys"]) == {"an", twin.value.key}  # type: ignore[call-overload]  # params are objects


def test_a_name_of_nobody_is_an_error(desk: Desk) -> None:
    with pytest.raises(UnknownSubjectError):
        find_subject(desk, "Trần")


def test_a_round_asks_what_its_own_forms_ask(desk: Desk) -> None:
    rows = {row.ask.id: row for row in asks(desk, "round")}
    assert rows["kinh_gui"].ask.required
    assert rows["kinh_gui"].text == "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"
    assert "nhiem_vu" not in rows


@pytest.mark.parametrize(
    ("owner", "there", "not_there"),
    [("n1", "dac_diem", "nhiem_vu"), ("n2", "nhiem_vu", "dac_diem")],
)
def test_a_nomination_asks_by_its_kind(desk: Desk, owner: str, there: str, not_there: str) -> None:
    ids = {row.ask.id for row in asks(desk, owner)}
    assert there in ids
    assert not_there not in ids


def test_answers_are_kept_changed_and_cleared(desk: Desk) -> None:
    save_answers(desk, "n2", {"nhiem_vu": "Việc mới.", "thanh_tich": ""})
    texts = {row.ask.id: row.text for row in asks(desk, "n2")}
    assert texts["nhiem_vu"] == "Việc mới."
    assert texts["thanh_tich"] == ""
    assert save_answers(desk, "n2", {"thanh_tich": ""}).task == 0


def test_answers_need_an_owner(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        asks(desk, "nobody")
    with pytest.raises((NotThereError, MissingError)):
        record(desk, Ref(Whom.UNIT, "nobody"))
