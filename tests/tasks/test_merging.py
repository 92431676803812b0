"""Two records of one person become one: nothing is lost, what differs is chosen, one step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.errors import CancelledError
from dossier.model.attachment import Attachment, AttachmentKind
from dossier.model.change import Remembered
from dossier.model.days import PartDate
from dossier.model.feat import Registration
from dossier.model.ledger import Decision, Honour, Initiative, Level, Rating
from dossier.model.round import Nomination
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import MissingError
from dossier.tasks.amending import keep_unread
from dossier.tasks.desk import Desk
from dossier.tasks.merging import (
    BothNominatedError,
    Merge,
    SameRecordError,
    Searched,
    keep_apart,
    list_doubles,
    look_at_merge,
    merge,
)
from dossier.tasks.records import record
from dossier.tasks.years import Typed, save_years

A, B = Ref(Whom.PERSON, "a"), Ref(Whom.PERSON, "b")
KEPT = Person("a", "Nguyễn Văn A", "u", "Chuyên viên", birth=PartDate(1980, 5, 2))
GONE = Person(
    "b", "Nguyễn Văn A", "u", "Trưởng phòng", birth=PartDate(1980, 5, 2), hometown="Gia Lai"
)
PAPER = Decision("9/QĐ", date(2024, 12, 20), "Văn phòng A")
LEDGERS = (
    Rating("ra4", A, 2024, Level.GOOD),
    Rating("rb4", B, 2024, Level.EXCELLENT, PAPER),
    Rating("ra5", A, 2025, Level.GOOD),
    Rating("rb5", B, 2025, Level.GOOD),
    Rating("rb3", B, 2023, Level.DONE),
    Honour("hb", B, "ldtt", 2023),
    Initiative("ib", B, 2023, "Rút ngắn quy trình", used_for="hb"),
    Registration("ga", A, 2026, "ldtt"),
    Registration("gb", B, 2026, "ldtt"),
)


def filled(desk: Desk, *more: object) -> Desk:
    with desk.store.work(desk.who, "fill") as work:
        paper = work.keep(b"paper")
        files = (
            Attachment("fa", A, "ra4", "a.pdf", paper, AttachmentKind.PDF, 1, date(2026, 1, 2)),
            Attachment("fb", B, "rb5", "b.pdf", paper, AttachmentKind.PDF, 1, date(2026, 1, 2)),
        )
        work.put_many((Unit("u", "Phòng A"), KEPT, GONE, *LEDGERS, *files, *more))
        work.commit()
    return desk


def files(desk: Desk) -> dict[str, tuple[str, str]]:
    with desk.store.work(desk.who, "files") as work:
        return {one.key: (one.subject.key, one.entry) for one in work.all(Attachment)}


def test_what_would_become_of_two_records_is_told_side_by_side(empty_desk: Desk) -> None:
    told = look_at_merge(filled(empty_desk), "a", "b")
    assert [(one.label, one.kept, one.gone) for one in told.differing] == [
        ("Chức vụ", "Chuyên viên", "Trưởng phòng"),
        (
            "Xếp loại",
            "2024, Hoàn thành tốt nhiệm vụ",
            "2024, Hoàn thành xuất sắc nhiệm vụ, 9/QĐ, 20/12/2024, Văn phòng A",
        ),
    ]
    assert told.filled == ("Quê quán",)
    assert (told.moved, told.same) == (4, 2)


def test_ledgers_move_and_the_one_that_stays_has_its_way(empty_desk: Desk) -> None:
    merge(filled(empty_desk), Merge("a", "b"))
    found = record(empty_desk, A).record
    assert found.subject == replace(KEPT, hometown="Gia Lai")
    assert [(row.key, row.level) for row in found.ratings] == [
        ("rb3", Level.DONE),
        ("ra4", Level.GOOD),
        ("ra5", Level.GOOD),
    ]
    assert [row.key for row in found.honours] == ["hb"]
    assert found.initiatives[0].used_for == "hb"
    assert files(empty_desk) == {"fa": ("a", "ra4"), "fb": ("a", "ra5")}
    with empty_desk.store.work("x", "gone") as work, pytest.raises(MissingError):
        work.get(Person, "b")


def test_what_was_half_typed_of_the_one_that_goes_goes_too(empty_desk: Desk) -> None:
    filled(empty_desk)
    keep_unread(empty_desk, B, {"birth": "chữ lạ"})
    save_years(empty_desk, B, [Typed(2025, "rating", "ô lạ", "")])
    keep_unread(empty_desk, A, {"birth": "chữ của người ở lại"})
    done = merge(empty_desk, Merge("a", "b"))
    assert unread(empty_desk) == {"typed/a"}
    empty_desk.store.undo(done.task, "cán bộ")
    assert unread(empty_desk) == {"typed/a", "typed/b", "years/person/b"}


def unread(desk: Desk) -> set[str]:
    with desk.store.work(desk.who, "look") as work:
        return {one.key for one in work.all(Remembered)}


def test_what_is_chosen_of_the_other_takes_its_place_with_its_files(empty_desk: Desk) -> None:
    merge(filled(empty_desk), Merge("a", "b", frozenset({"post", "rb4", "gb"})))
    found = record(empty_desk, A).record
    assert isinstance(found.subject, Person)
    assert found.subject.post == "Trưởng phòng"
    assert [row.key for row in found.ratings] == ["rb3", "rb4", "ra5"]
    assert files(empty_desk)["fa"] == ("a", "rb4")
    with empty_desk.store.work("x", "registered") as work:
        assert [row.key for row in work.all(Registration)] == ["gb"]


@pytest.mark.parametrize("taken", [frozenset[str](), frozenset({"post", "rb4", "gb"})])
def test_a_merge_is_taken_back_and_done_again_as_one_step(
    empty_desk: Desk, taken: frozenset[str]
) -> None:
    filled(empty_desk)
    before = [record(empty_desk, ref).record for ref in (A, B)], files(empty_desk)
    done = merge(empty_desk, Merge("a", "b", taken))
    after = record(empty_desk, A).record, files(empty_desk)
    back = empty_desk.store.undo(done.task, "cán bộ")
    assert ([record(empty_desk, ref).record for ref in (A, B)], files(empty_desk)) == before
    empty_desk.store.undo(back.task, "cán bộ")
    assert (record(empty_desk, A).record, files(empty_desk)) == after
    assert empty_desk.store.verify().is_sound


def test_nominations_move_and_two_for_one_award_of_a_round_are_refused(desk: Desk) -> None:
    mine = Nomination("na", "round", A, "gk")
    theirs = Nomination("nb", "round", B, "ldtt")
    filled(desk, mine, theirs)
    done = merge(desk, Merge("a", "b"))
    with desk.store.work("x", "nominations") as work:
        assert {row.key for row in work.all(Nomination, subject=A)} == {"na", "nb"}
    desk.store.undo(done.task, desk.who)
    with desk.store.work("x", "same") as work:
        work.put_many([replace(theirs, award="gk")])
        work.commit()
    with pytest.raises(BothNominatedError) as refused:
        merge(desk, Merge("a", "b"))
    assert "2025" in str(refused.value.params["round"])


def test_a_record_is_not_merged_with_itself(desk: Desk) -> None:
    with pytest.raises(SameRecordError):
        look_at_merge(desk, "a", "a")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        pytest.param(
            replace(KEPT, citizen_id="001080000001"),
            Person("b", "Trần B", citizen_id="001080000001"),
            "Cùng số định danh cá nhân",
            id="a number",
        ),
        pytest.param(KEPT, replace(GONE, unit=""), "Cùng họ tên, cùng ngày sinh", id="a day"),
        pytest.param(
            replace(KEPT, birth=None),
            GONE,
            "Cùng họ tên, cùng đơn vị, ngày sinh không trái nhau",
            id="no birth",
        ),
        pytest.param(
            KEPT,
            replace(GONE, name="Nguyễn Vân A"),
            "Họ tên chỉ khác một chữ, cùng ngày sinh và đơn vị",
            id="a slip",
        ),
        pytest.param(KEPT, replace(GONE, birth=PartDate(1981, 5, 2)), "", id="other births"),
        pytest.param(replace(KEPT, birth=None), replace(GONE, unit=""), "", id="a name alone"),
        pytest.param(
            replace(KEPT, citizen_id="001080000001"),
            replace(GONE, citizen_id="001080000002"),
            "",
            id="other numbers",
        ),
    ],
)
def test_likely_doubles_are_listed_with_the_reason(
    empty_desk: Desk, one: Person, other: Person, why: str
) -> None:
    with empty_desk.store.work("x", "fill") as work:
        work.put_many((Unit("u", "Phòng A"), one, other))
        work.commit()
    rows = list_doubles(empty_desk)
    assert [row.why for row in rows] == ([why] if why else [])
    if rows:
        names = {"u": "Phòng A", "": ""}
        assert rows[0].units == tuple(names[each.unit] for each in (rows[0].first, rows[0].second))
        keep_apart(empty_desk, rows[0].first, rows[0].second)
        assert list_doubles(empty_desk) == ()


def test_a_search_for_doubles_says_how_far_it_is_and_stops(empty_desk: Desk) -> None:
    crowd = [Person(f"p{n}", f"Nguyễn Văn {n}", citizen_id=f"{n:012}") for n in range(1200)]
    with empty_desk.store.work("x", "fill") as work:
        work.put_many(crowd)
        work.commit()
    told: list[Searched] = []
    assert list_doubles(empty_desk, told.append) == ()
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert {one.total for one in told} == {4800}
    with pytest.raises(CancelledError):
        list_doubles(empty_desk, told.append, lambda: len(told) > 2)
