"""Units are renamed, merged, split and dissolved; people and names follow, in one step back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.collect.known import Known
from dossier.errors import DossierError
from dossier.model.change import Query, UnitRow
from dossier.model.days import PartDate
from dossier.model.feat import Registration
from dossier.model.ledger import Decision, Honour
from dossier.model.narrowing import Within
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.model.succession import Succession, SuccessionKind
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.knowing import known_of
from dossier.tasks.listing import ListAsk, list_subjects, unit_called
from dossier.tasks.naming import Names
from dossier.tasks.registering import RegisterAll, register_all
from dossier.tasks.reorganise import (
    BelowItselfError,
    EndedError,
    NoNewNameError,
    NoReceiverError,
    OneAtATimeError,
    Reorganisation,
    reorganise,
)
from dossier.tasks.unittree import history_of, unit_tree

K = SuccessionKind
PAPER = Decision("12-QĐ/TU", date(2025, 3, 1), "Tỉnh ủy Gia Lai")
DAY = PartDate(2025, 3, 1)
UNITS = (
    Unit("o", "Văn phòng Tỉnh ủy"),
    Unit("a", "Phòng Tổng hợp", superior="o", members=5),
    Unit("b", "Phòng Hành chính", superior="o", members=3),
    Unit("c", "Tổ Văn thư", superior="b"),
)
PEOPLE = (Person("p", "Lê An", "a"), Person("q", "Lê Bình", "b"), Person("r", "Lê Chi", "b"))
HONOUR = Honour("h", Ref(Whom.UNIT, "b"), "ttldtt", 2024)


@pytest.fixture
def filled(empty_desk: Desk) -> Desk:
    with empty_desk.store.work(empty_desk.who, "fill") as work:
        work.put_many((*UNITS, *PEOPLE, HONOUR))
        work.commit()
    return empty_desk


def places(desk: Desk) -> dict[str, str]:
    """Tell where everybody and every unit stands, those by the names of units."""
    with desk.store.work("x", "places") as work:
        names = {unit.key: unit.name for unit in work.all(Unit)} | {"": ""}
        people = {one.name: names[one.unit] for one in work.all(Person)}
        return people | {one.name: names[one.superior] for one in work.all(Unit)}


def known(desk: Desk) -> Known:
    with desk.store.work("x", "known") as work:
        return known_of(work)


def found(desk: Desk, name: str) -> list[str]:
    return [unit.name for unit in known(desk).units_named(name)]


def under(desk: Desk, words: str) -> list[str]:
    with desk.store.work("x", "within") as work:
        return [row.name for row in work.people(Query(conditions=(Within(words),))).rows]


def test_a_unit_that_is_renamed_is_found_by_its_former_name(filled: Desk) -> None:
    wish = Reorganisation(K.RENAMED, ("a",), ("Phòng Tham mưu",), day=DAY, decision=PAPER)
    reorganise(filled, wish)
    assert places(filled)["Lê An"] == "Phòng Tham mưu"
    assert found(filled, "Phòng Tổng hợp") == found(filled, "Phòng Tham mưu") == ["Phòng Tham mưu"]
    assert under(filled, "tong hop") == under(filled, "tham muu") == ["Lê An"]
    rows = history_of(filled, "a")
    assert [row.text for row in rows] == [
        "01/3/2025, đổi tên từ “Phòng Tổng hợp” thành “Phòng Tham mưu”, 12-QĐ/TU, Tỉnh ủy Gia Lai"
    ]


@pytest.mark.parametrize(
    ("wish", "receiver"),
    [
        pytest.param(Reorganisation(K.MERGED, ("b",), into="a"), "Phòng Tổng hợp", id="into one"),
        pytest.param(Reorganisation(K.MERGED, ("b",), into="c"), "Tổ Văn thư", id="into its part"),
        pytest.param(Reorganisation(K.MERGED, ("a", "b"), ("Phòng Mới",)), "Phòng Mới", id="new"),
    ],
)
def test_people_and_units_follow_a_merger_and_the_old_name_means_the_new_unit(
    filled: Desk, wish: Reorganisation, receiver: str
) -> None:
    reorganise(filled, wish)
    there = places(filled)
    assert there["Lê Bình"] == there["Lê Chi"] == receiver
    assert there["Tổ Văn thư"] == ("Văn phòng Tỉnh ủy" if receiver == "Tổ Văn thư" else receiver)
    assert there[receiver] == "Văn phòng Tỉnh ủy"
    assert found(filled, "Phòng Hành chính") == [receiver]
    with filled.store.work("x", "honours") as work:
        assert work.all(Honour) == (HONOUR,), "what the unit was given stays given to it"
    ended = {row.unit.key for row in unit_tree(filled) if row.ended}
    assert ended == set(wish.units)
    with pytest.raises(EndedError):
        reorganise(filled, Reorganisation(K.RENAMED, ("b",), ("Phòng B",)))


def test_names_follow_one_merger_after_another(filled: Desk) -> None:
    reorganise(filled, Reorganisation(K.MERGED, ("b",), into="a"))
    reorganise(filled, Reorganisation(K.MERGED, ("a",), ("Phòng Mới",)))
    reorganise(filled, Reorganisation(K.RENAMED, (_key(filled, "Phòng Mới"),), ("Phòng Mới hơn",)))
    for name in ("Phòng Hành chính", "Phòng Tổng hợp", "Phòng Mới"):
        assert found(filled, name) == ["Phòng Mới hơn"]
    assert under(filled, "hanh chinh") == ["Lê An", "Lê Bình", "Lê Chi"]


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        pytest.param(False, ["Phòng Hành chính", "Phòng Y"], id="it goes on"),
        pytest.param(True, ["Phòng X", "Phòng Y"], id="it ceases"),
    ],
)
def test_a_unit_is_split_and_whoever_is_named_goes(
    filled: Desk, expected: list[str], *, ends: bool
) -> None:
    names = ("Phòng X", "Phòng Y")
    reorganise(filled, Reorganisation(K.SPLIT, ("b",), names, ends=ends, moving={"r": 1}))
    there = places(filled)
    assert [there["Lê Bình"], there["Lê Chi"]] == expected
    assert there["Phòng X"] == "Văn phòng Tỉnh ủy"
    assert len(history_of(filled, "b")) == 2 + ends
    assert {row.unit.key for row in unit_tree(filled) if row.ended} == ({"b"} if ends else set())


def test_a_unit_that_is_dissolved_leaves_its_people_to_the_superior(filled: Desk) -> None:
    reorganise(filled, Reorganisation(K.DISSOLVED, ("b",)))
    there = places(filled)
    assert there["Lê Bình"] == there["Tổ Văn thư"] == "Văn phòng Tỉnh ủy"


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        pytest.param(Reorganisation(K.RENAMED, ("a",)), NoNewNameError, id="no name"),
        pytest.param(
            Reorganisation(K.RENAMED, ("a",), ("Phòng Tổng hợp",)), NoNewNameError, id="same name"
        ),
        pytest.param(Reorganisation(K.MERGED, ("a",)), NoNewNameError, id="into nothing"),
        pytest.param(Reorganisation(K.MERGED, ("a",), into="a"), NoReceiverError, id="itself"),
        pytest.param(Reorganisation(K.MERGED, (), into="a"), NoReceiverError, id="nothing"),
        pytest.param(Reorganisation(K.MERGED, ("o",), into="c"), BelowItselfError, id="deep below"),
        pytest.param(Reorganisation(K.SPLIT, ("a",), (" ",)), NoNewNameError, id="into no name"),
        pytest.param(Reorganisation(K.DISSOLVED, ("a",), into="a"), NoReceiverError, id="to it"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    filled: Desk, wish: Reorganisation, error: type[Exception]
) -> None:
    before = places(filled)
    with pytest.raises(error):
        reorganise(filled, wish)
    assert places(filled) == before


@pytest.mark.parametrize(
    "wish",
    [
        Reorganisation(K.RENAMED, ("a",), ("Phòng Tham mưu",)),
        Reorganisation(K.MERGED, ("a", "b"), ("Phòng Mới",)),
        Reorganisation(K.SPLIT, ("b",), ("Phòng X",), ends=True),
        Reorganisation(K.DISSOLVED, ("b",)),
    ],
    ids=lambda wish: wish.kind.value,
)
def test_a_reorganisation_is_taken_back_and_done_again_as_one_step(
    filled: Desk, wish: Reorganisation
) -> None:
    before = places(filled)
    done = reorganise(filled, wish)
    after = places(filled)
    back = filled.store.undo(done.task, "cán bộ")
    assert places(filled) == before
    with filled.store.work("x", "steps") as work:
        assert work.all(Succession) == ()
    filled.store.undo(back.task, "cán bộ")
    assert places(filled) == after


def test_units_that_are_no_more_stand_behind_those_that_are(filled: Desk) -> None:
    reorganise(filled, Reorganisation(K.DISSOLVED, ("b",), ()))
    tree = unit_tree(filled)
    level = next(row.level for row in tree if row.ended)
    assert [row.ended for row in tree if row.level == level] == [False, False, True]


def test_the_tree_lists_each_unit_below_its_superior(filled: Desk) -> None:
    rows = [(row.level, row.unit.name, row.people) for row in unit_tree(filled)]
    assert rows == [
        (0, "Văn phòng Tỉnh ủy", 0),
        (1, "Phòng Hành chính", 2),
        (2, "Tổ Văn thư", 0),
        (1, "Phòng Tổng hợp", 1),
    ]


def test_a_ring_of_units_is_listed_all_the_same(filled: Desk) -> None:
    with filled.store.work("x", "ring") as work:
        work.put_many((Unit("y", "Y", superior="z"), Unit("z", "Z", superior="y")))
        work.commit()
    assert {"y", "z"} <= {row.unit.key for row in unit_tree(filled)}


def _key(desk: Desk, name: str) -> str:
    return next(row.unit.key for row in unit_tree(desk) if row.unit.name == name)


@pytest.fixture
def changed(filled: Desk) -> Desk:
    """Phòng Hành chính went into Phòng Tổng hợp, which was called otherwise afterwards."""
    reorganise(filled, Reorganisation(K.MERGED, ("b",), into="a", day=DAY))
    reorganise(filled, Reorganisation(K.RENAMED, ("a",), ("Phòng Nghiệp vụ",)))
    return filled


def listed(desk: Desk, line: str = "", **ask: Any) -> list[str]:
    rows = list_subjects(desk, ListAsk(None, line, **ask)).rows
    return [unit_called(row) for row in rows if isinstance(row, UnitRow)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(
            "", ["Phòng Nghiệp vụ", "Tổ Văn thư", "Văn phòng Tỉnh ủy"], id="all there are"
        ),
        pytest.param("hanh chinh", ["Phòng Nghiệp vụ (trước là Phòng Hành chính)"], id="merged"),
        pytest.param("tong hop", ["Phòng Nghiệp vụ (trước là Phòng Tổng hợp)"], id="renamed"),
        pytest.param("nghiep vu", ["Phòng Nghiệp vụ"], id="as it is called"),
        pytest.param("đã kết thúc: có", ["Phòng Hành chính (đã kết thúc)"], id="those gone alone"),
        pytest.param(
            "phong hanh, kết thúc: cả",
            ["Phòng Hành chính (đã kết thúc)", "Phòng Nghiệp vụ (trước là Phòng Hành chính)"],
            id="those gone among the others",
        ),
        pytest.param("thuộc: hanh chinh", ["Phòng Nghiệp vụ", "Tổ Văn thư"], id="below it"),
    ],
)
def test_lists_leave_ended_units_out_and_find_who_carries_their_names_on(
    changed: Desk, line: str, found: list[str]
) -> None:
    assert listed(changed, line) == found


def test_an_ended_unit_is_seen_where_the_list_stays_within_it(changed: Desk) -> None:
    assert listed(changed, unit="b") == ["Phòng Hành chính (đã kết thúc)"]


def test_former_names_are_found_as_soon_as_they_are_and_no_longer_than_that(filled: Desk) -> None:
    assert listed(filled, "hanh chinh") == ["Phòng Hành chính"]
    done = reorganise(filled, Reorganisation(K.RENAMED, ("b",), ("Phòng Quản trị",)))
    assert listed(filled, "hanh chinh") == ["Phòng Quản trị (trước là Phòng Hành chính)"]
    undo(filled, done.task)
    assert listed(filled, "hanh chinh") == ["Phòng Hành chính"]
    assert listed(filled, "quan tri") == []


def test_the_tree_leaves_ended_units_out_and_keeps_what_stood_below(filled: Desk) -> None:
    reorganise(filled, Reorganisation(K.DISSOLVED, ("b",), into="a"))
    with filled.store.work("x", "move") as work:  # as someone may have typed it afterwards
        work.put_many((replace(UNITS[3], superior="b"),))
        work.commit()
    rows = [(row.level, row.unit.key) for row in unit_tree(filled, with_ended=False)]
    assert rows == [(0, "o"), (1, "a"), (1, "c")]


def test_a_grid_means_the_unit_of_today_by_names_of_former_ones(changed: Desk) -> None:
    with changed.store.work("x", "names") as work:
        names = Names(work)
    assert names.unit("Phòng Tổng hợp").key == "a"
    assert names.unit("Phòng Hành chính").key == "b"  # old entries keep their unit
    with changed.store.work("x", "again") as work:
        work.put_many((Unit("n", "Phòng Hành chính", superior="o"),))
        work.commit()
    with changed.store.work("x", "names") as work:
        assert Names(work).unit("Phòng Hành chính").key == "n"


def test_nobody_ended_is_registered_or_asked_about(changed: Desk) -> None:
    register_all(changed, RegisterAll(2026, "o", "ttldtt"))
    with changed.store.work("x", "registered") as work:
        assert {row.subject.key for row in work.all(Registration)} == {"o", "a", "c"}


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        pytest.param(
            Reorganisation(K.MERGED, ("o", "b"), into="c"),
            {"Tổ Văn thư": "", "Phòng Tổng hợp": "Tổ Văn thư", "Lê Bình": "Tổ Văn thư"},
            id="all above it into the lowest",
        ),
        pytest.param(
            Reorganisation(K.MERGED, ("b", "c"), ("Phòng Mới",)),
            {"Phòng Mới": "Văn phòng Tỉnh ủy", "Lê Bình": "Phòng Mới"},
            id="a unit and its part into a new one",
        ),
        pytest.param(
            Reorganisation(K.MERGED, ("c", "b"), ("Phòng Mới",)),
            {"Phòng Mới": "Văn phòng Tỉnh ủy", "Lê Bình": "Phòng Mới"},
            id="the same, the part named first",
        ),
        pytest.param(
            Reorganisation(K.DISSOLVED, ("b",), into="c"),
            {"Tổ Văn thư": "Văn phòng Tỉnh ủy", "Lê Bình": "Tổ Văn thư"},
            id="dissolved into its part",
        ),
        pytest.param(
            Reorganisation(K.DISSOLVED, ("b", "c")),
            {"Lê Bình": "Văn phòng Tỉnh ủy"},
            id="a unit and its part dissolved",
        ),
    ],
)
def test_nothing_hangs_on_a_unit_that_is_gone(
    filled: Desk, wish: Reorganisation, expected: dict[str, str]
) -> None:
    reorganise(filled, wish)
    there = places(filled)
    assert {name: there[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        pytest.param(Reorganisation(K.DISSOLVED, ("o",), into="c"), BelowItselfError, id="deep"),
        pytest.param(Reorganisation(K.RENAMED, ("a", "b"), ("X",)), OneAtATimeError, id="two"),
        pytest.param(Reorganisation(K.MERGED, ("a",), into="b"), EndedError, id="into one gone"),
    ],
)
def test_what_would_break_the_tree_is_refused(
    filled: Desk, wish: Reorganisation, error: type[Exception]
) -> None:
    if error is EndedError:
        reorganise(filled, Reorganisation(K.DISSOLVED, ("b",)))
    before = places(filled)
    with pytest.raises(error):
        reorganise(filled, wish)
    assert places(filled) == before


def test_steps_stand_in_the_order_in_which_they_came_about(filled: Desk) -> None:
    reorganise(filled, Reorganisation(K.MERGED, ("b",), into="a"))
    first = reorganise(filled, Reorganisation(K.RENAMED, ("a",), ("Phòng Một",)))
    for number in range(2, 12):
        reorganise(filled, Reorganisation(K.RENAMED, ("a",), (f"Phòng {number}",)))
    named = [row.succession.former_name for row in history_of(filled, "a")]
    assert named[:3] == ["Phòng Hành chính", "Phòng Tổng hợp", "Phòng Một"]
    assert named[-1] == "Phòng 10"
    with pytest.raises(DossierError):
        undo(filled, first.task)  # later names rest on it
    assert len(history_of(filled, "a")) == 12


def test_a_step_does_not_take_the_place_of_one_that_was_taken_back(filled: Desk) -> None:
    undone = reorganise(filled, Reorganisation(K.SPLIT, ("b",), ("Phòng X",)))
    reorganise(filled, Reorganisation(K.SPLIT, ("b",), ("Phòng Y",)))
    undo(filled, undone.task)
    reorganise(filled, Reorganisation(K.SPLIT, ("b",), ("Phòng Z",)))
    told = [row.text for row in history_of(filled, "b")]
    assert [text.partition("”")[0] for text in told] == ["“Phòng Y", "“Phòng Z"]


@pytest.mark.parametrize(
    ("later", "is_undone"),
    [
        pytest.param(Person("n", "Lê Dũng", "o"), True, id="somebody elsewhere"),
        pytest.param(Person("n", "Lê Dũng", "NEW"), False, id="somebody in the new unit"),
        pytest.param(Person("q", "Lê Bình", "NEW", post="Trưởng phòng"), False, id="who moved"),
    ],
)
def test_work_done_since_is_never_lost_by_taking_a_reorganisation_back(
    filled: Desk, later: Person, *, is_undone: bool
) -> None:
    done = reorganise(filled, Reorganisation(K.MERGED, ("a", "b"), ("Phòng Mới",)))
    new = _key(filled, "Phòng Mới")
    kept = replace(later, unit=new) if later.unit == "NEW" else later
    with filled.store.work("x", "later") as work:
        work.put_many((kept,))
        work.commit()
    if is_undone:
        undo(filled, done.task)
    else:
        with pytest.raises(DossierError):
            undo(filled, done.task)
    with filled.store.work("x", "kept") as work:
        assert work.get(Person, kept.key).value == kept
        assert work.get(Person, "r").value.unit == ("b" if is_undone else new)


@given(
    st.lists(
        st.tuples(st.sampled_from(tuple(K)), st.integers(0, 50), st.integers(0, 50), st.booleans()),
        min_size=1,
        max_size=4,
    )
)
@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_reorganisations_taken_back_leave_the_records_as_they_were(
    filled: Desk, wished: list[tuple[K, int, int, bool]]
) -> None:
    before, done = everything(filled), []
    for number, (kind, one, other, ends) in enumerate(wished):
        keys = [row.unit.key for row in unit_tree(filled, with_ended=False)]
        wish = Reorganisation(
            kind,
            (keys[one % len(keys)],),
            (f"Phòng {number}", f"Tổ {number}") if kind is not K.DISSOLVED else (),
            keys[other % len(keys)] if kind in {K.MERGED, K.DISSOLVED} and not ends else "",
            ends=ends,
        )
        with suppress(DossierError):
            done.append(reorganise(filled, wish))
        assert_whole(filled)
    for step in reversed(done):
        undo(filled, step.task)
    assert everything(filled) == before


def everything(desk: Desk) -> set[object]:
    with desk.store.work("x", "all") as work:
        kinds: tuple[type[Any], ...] = (Unit, Person, Succession, Honour)
        return {one for kind in kinds for one in work.all(kind)}


def assert_whole(desk: Desk) -> None:
    """See that nobody works in a unit that is gone, and that no unit hangs on itself."""
    rows = unit_tree(desk)
    assert all(row.people == 0 for row in rows if row.ended)
    gone = {row.unit.key for row in rows if row.ended}
    assert all(row.unit.superior not in gone for row in rows if not row.ended)
    assert [row.level for row in rows].count(0) == sum(not row.unit.superior for row in rows)
