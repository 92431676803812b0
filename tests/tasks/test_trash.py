"""What was deleted stays in the trash for 30 days and comes back one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dossier.model.change import Query
from dossier.model.ledger import Honour, Rating
from dossier.model.round import Nomination, Vote
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.tasks.admin import undo, verify
from dossier.tasks.amending import keep_unread
from dossier.tasks.desk import Desk
from dossier.tasks.errors import LastingError, NotThereError
from dossier.tasks.records import new_person, people, save_entry
from dossier.tasks.rounds import Nominate, drop_round, nominate, show_round, withdraw
from dossier.tasks.trash import (
    NeedsOtherError,
    ReplacedError,
    StillThereError,
    forget_person,
    list_trash,
    restore_deleted,
)
from dossier.tasks.years import Typed, save_years

BINH = Ref(Whom.PERSON, "binh")


def at(desk: Desk, when: datetime) -> Desk:
    desk.store.tools = replace(desk.store.tools, clock=lambda: when)
    return replace(desk, clock=lambda: when)


def rate(desk: Desk) -> None:
    save_entry(desk, Honour("hb", BINH, "ldtt", 2025))


def drop(desk: Desk, kind: type[Person | Unit], key: str) -> None:
    with desk.store.work(desk.who, "person.drop") as work:
        work.drop(kind, key)
        work.commit()


def test_a_deleted_person_is_named_with_what_went_along(desk: Desk) -> None:
    rate(desk)
    drop(desk, Person, "binh")
    (row,) = list_trash(desk)
    assert (row.kind, row.key, row.title, row.parts) == ("person", "binh", "Lê Văn C", 1)
    assert (row.who, row.days) == ("can-bo", 30)


@pytest.mark.parametrize(
    ("text", "found"),
    [("le van c", 1), ("ca nhan van", 1), ("le thi", 0), ("", 1)],
    ids=["name without diacritics", "kind and name", "one word too many", "nothing typed"],
)
def test_the_trash_is_searched_by_words(desk: Desk, text: str, found: int) -> None:
    drop(desk, Person, "binh")
    assert sum(row.holds(text) for row in list_trash(desk)) == found


def test_it_comes_back_with_its_ledgers_after_other_work(desk: Desk) -> None:
    rate(desk)
    drop(desk, Person, "binh")
    new_person(desk, Person("", "Người mới", unit="office"))
    restore_deleted(desk, "binh")
    assert list_trash(desk) == ()
    with desk.store.work("can-bo", "look") as work:
        assert work.get(Person, "binh").value.name == "Lê Văn C"
        assert work.get(Honour, "hb").value.year == 2025
    assert verify(desk).is_sound
    assert people(desk, Query("le van c")).total == 1


def test_restoring_is_a_step_that_can_be_taken_back(desk: Desk) -> None:
    drop(desk, Person, "binh")
    undo(desk, restore_deleted(desk, "binh").task)
    assert people(desk, Query()).total == 1


def test_a_nomination_comes_back_with_its_vote(desk: Desk) -> None:
    withdraw(desk, "n2")
    (row,) = list_trash(desk)
    assert (row.title, row.parts > 0) == ("Trần Thị B", True)
    restore_deleted(desk, "n2")
    assert [each.vote is not None for each in show_round(desk, "round").rows] == [True, True]


def test_what_something_else_replaced_is_refused_in_words(desk: Desk) -> None:
    withdraw(desk, "n2")
    nominate(desk, Nominate("round", Ref(Whom.PERSON, "an"), "bk_bt"))
    with pytest.raises(ReplacedError):
        restore_deleted(desk, "n2")


def test_what_stands_on_something_deleted_names_it(desk: Desk) -> None:
    with desk.store.work("can-bo", "unit.new") as work:
        work.put(Unit("phong", "Phòng A", superior="office"), seen=None)
        work.put(Person("cuong", "Lê Văn D", unit="phong"), seen=None)
        work.commit()
    drop(desk, Person, "cuong")
    drop(desk, Unit, "phong")
    with pytest.raises(NeedsOtherError) as refused:
        restore_deleted(desk, "cuong")
    assert "Phòng A" in str(refused.value.params["needed"])
    restore_deleted(desk, "phong")
    restore_deleted(desk, "cuong")
    assert list_trash(desk) == ()


def test_after_thirty_days_it_has_left_the_trash(desk: Desk) -> None:
    drop(desk, Person, "binh")
    assert list_trash(at(desk, desk.clock() + timedelta(days=29)))[0].days == 1
    assert list_trash(at(desk, desk.clock() + timedelta(days=31))) == ()


def test_what_an_undo_took_out_is_no_rubbish(desk: Desk) -> None:
    made = new_person(desk, Person("", "Người mới", unit="office"))
    undo(desk, made.changes.task)
    assert list_trash(desk) == ()


def test_nothing_comes_back_that_the_trash_does_not_hold(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        restore_deleted(desk, "an")


@pytest.mark.parametrize(
    ("value", "detail"),
    [
        pytest.param("h2025", "Chiến sĩ thi đua cơ sở · 2025", id="honour"),
        pytest.param("r2025", "Hoàn thành xuất sắc nhiệm vụ · 2025", id="rating"),
    ],
)
def test_an_entry_says_whose_it_was_and_which(desk: Desk, value: str, detail: str) -> None:
    kind: type[Honour | Rating] = Honour if value.startswith("h") else Rating
    with desk.store.work("can-bo", "entry.drop") as work:
        work.drop(kind, value)
        work.commit()
    (row,) = list_trash(desk)
    assert (row.title, row.detail) == ("Trần Thị B", detail)


def test_parts_are_not_offered_apart_from_their_whole(desk: Desk) -> None:
    withdraw(desk, "n1")
    assert [row.kind for row in list_trash(desk)] == ["nomination"]
    with desk.store.work("can-bo", "look") as work:
        assert work.find(Vote, "n1") is None
        assert work.find(Nomination, "n1") is None


def test_a_whole_round_comes_back_with_council_nominations_and_answers(desk: Desk) -> None:
    before = show_round(desk, "round")
    drop_round(desk, "round")
    (row,) = list_trash(desk)
    assert (row.kind, row.title) == ("round", before.round.value.name)
    restore_deleted(desk, "round")
    after = show_round(desk, "round")
    assert after.council is not None
    assert [row.name for row in after.rows] == [row.name for row in before.rows]
    assert after.answers == before.answers
    assert verify(desk).is_sound


NUMBER = "079203001234"


def forgotten(desk: Desk) -> None:
    """Somebody with a number, a ledger and a nomination, all deleted, then forgotten."""
    made = new_person(desk, Person("", "Hoàng Văn Kín", unit="office", citizen_id=NUMBER)).value
    save_entry(desk, Honour("hk", made.ref, "ldtt", 2025, note="ghi chú riêng"))
    nominate(desk, Nominate("round", made.ref, "ldtt", summary="tóm tắt riêng"))
    rows = show_round(desk, "round").rows
    (nomination,) = (row.nomination.value.key for row in rows if row.name == made.name)
    withdraw(desk, nomination)
    keep_unread(desk, made.ref, {"birth": "chữ lạ riêng"})
    keep_unread(desk, made.ref, {"birth": "chữ khác riêng"})
    save_years(desk, made.ref, [Typed(2025, "rating", "ô lạ riêng", "")])
    drop(desk, Person, made.key)
    forget_person(desk, made.key)


def test_who_was_forgotten_is_nowhere_in_the_file(desk: Desk) -> None:
    forgotten(desk)
    assert [row for row in list_trash(desk) if "Kín" in row.title] == []
    path = desk.store.place.path
    assert path is not None
    desk.store.close()
    left = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    texts = ("ghi chú riêng", "tóm tắt riêng", "chữ lạ riêng", "chữ khác riêng", "ô lạ riêng")
    for text in (NUMBER, "Hoàng Văn Kín", *texts):
        assert text.encode() not in left


def test_the_log_proves_itself_after_somebody_was_forgotten(desk: Desk) -> None:
    forgotten(desk)
    assert verify(desk).is_sound
    with pytest.raises(LastingError):
        undo(desk, desk.store.tasks(1)[0].number)


def test_only_who_was_deleted_is_forgotten(desk: Desk) -> None:
    with pytest.raises(StillThereError):
        forget_person(desk, "binh")
    with pytest.raises(NotThereError):
        forget_person(desk, "nobody")


def test_others_keep_what_they_had(desk: Desk) -> None:
    rate(desk)
    drop(desk, Person, "binh")
    forgotten(desk)
    restore_deleted(desk, "binh")
    with desk.store.work("can-bo", "look") as work:
        assert work.get(Honour, "hb").value.year == 2025
