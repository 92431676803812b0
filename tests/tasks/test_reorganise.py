"""Units are renamed, merged, split and dissolved; people and names follow, in one step back."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.collect.known import Known
from dossier.model.change import Query
from dossier.model.days import PartDate
from dossier.model.ledger import Decision, Honour
from dossier.model.narrowing import Within
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.model.succession import Succession, SuccessionKind
from dossier.tasks.desk import Desk
from dossier.tasks.knowing import known_of
from dossier.tasks.reorganise import (
    BelowItselfError,
    EndedError,
    NoNewNameError,
    NoReceiverError,
    Reorganisation,
    history_of,
    reorganise,
    unit_tree,
)

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
