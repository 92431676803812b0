"""People and units are found without diacritics, in Vietnamese order, as they are now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.model.change import PersonRow, Query, UnitRow
from dossier.model.days import PartDate
from dossier.model.ledger import Level, Rating
from dossier.model.narrowing import Facet, Holds, Order, Says, Within
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.model.succession import Succession, SuccessionKind
from dossier.store import Store
from tests.store.conftest import Open

NAMES = ("Đặng Đình Đức", "Nguyễn Thị Ánh", "Trần Hòa An", "Lê H'Bia", "Nguyễn Văn Bảo")
TREE = (
    Unit("u", "Văn phòng Tỉnh ủy", symbol="VPTU"),
    Unit("v", "Phòng Tổng hợp", superior="u"),
    Unit("w", "Đội xe", superior="v", head_name="Trần Thị B", members=9),
    Unit("x", "Ban Dân vận"),
)


@pytest.fixture
def filled(store: Store) -> Store:
    people = [
        Person(f"p{place}", name, unit=TREE[place % 3].key, citizen_id=f"05200000{place:04}")
        for place, name in enumerate(NAMES)
    ]
    save(store, *TREE, *people)
    return store


def save(store: Store, *values: object) -> None:
    with store.work("cán bộ", "fill") as work:
        work.put_many(values)
        work.commit()


def names(store: Store, text: str, unit: str = "") -> list[str]:
    with store.work("cán bộ", "people") as work:
        return [row.name for row in work.people(Query(text, unit)).rows]


def unit_names(store: Store, text: str = "", unit: str = "") -> list[str]:
    with store.work("cán bộ", "units") as work:
        return [row.name for row in work.units(Query(text, unit)).rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("dang dinh", [NAMES[0]], id="đ is typed as d"),
        pytest.param("NGUYỄN", [NAMES[1], NAMES[4]], id="capitals and marks do not matter"),
        pytest.param("ng v b", [NAMES[4]], id="beginnings of words"),
        pytest.param("bao nguyen", [NAMES[4]], id="in any order"),
        pytest.param("h'bi", [NAMES[3]], id="an apostrophe"),
        pytest.param("052000000002", [NAMES[2]], id="a citizen's number"),
        pytest.param("uyen", [NAMES[1], NAMES[4]], id="a piece of a word"),
        pytest.param("zz", [], id="nobody"),
        pytest.param("%", [NAMES[2], NAMES[1], NAMES[4], NAMES[0], NAMES[3]], id="only a sign"),
        pytest.param("' OR 1=1 --", [], id="statements are words"),
    ],
)
def test_people_are_found_by_what_is_typed(filled: Store, text: str, expected: list[str]) -> None:
    assert names(filled, text) == expected


def test_a_unit_shows_its_people_and_those_below_it(filled: Store) -> None:
    assert names(filled, "", "v") == [NAMES[2], NAMES[1], NAMES[4]]
    assert names(filled, "nguyen", "w") == []
    assert names(filled, "", "x") == []


def test_units_are_found_and_listed_by_their_words(filled: Store) -> None:
    assert unit_names(filled) == ["Ban Dân vận", "Đội xe", "Phòng Tổng hợp", "Văn phòng Tỉnh ủy"]
    assert unit_names(filled, "vptu") == ["Văn phòng Tỉnh ủy"]
    assert unit_names(filled, "tran") == ["Đội xe"]
    assert unit_names(filled, "", "v") == ["Đội xe", "Phòng Tổng hợp"]


def test_a_row_says_who_someone_is(filled: Store) -> None:
    born = Person("q", "Phạm Văn C", "w", "Lái xe", birth=PartDate(1985, 3))
    save(filled, born)
    with filled.work("cán bộ", "lists") as work:
        people, units = work.people(Query("pham")), work.units(Query("doi xe"))
    assert people.rows == (
        PersonRow("q", "Phạm Văn C", "Lái xe", PartDate(1985, 3), "w", "Đội xe", ""),
    )
    assert units.rows == (UnitRow("w", "Đội xe", "v", "Phòng Tổng hợp", "Trần Thị B", 9),)


def test_pages_know_how_many_there_are(filled: Store) -> None:
    with filled.work("cán bộ", "people") as work:
        for text, total in (("", 5), ("nguyen", 2)):
            listing = work.people(Query(text, limit=1, offset=1))
            assert (len(listing.rows), listing.total) == (1, total)


def test_a_change_is_found_at_once(filled: Store) -> None:
    assert names(filled, "khanh") == []
    with filled.work("cán bộ", "edit") as work:
        found = work.get(Person, "p0")
        work.put(replace(found.value, name="Đặng Quốc Khánh"), seen=found.version)
        changes = work.commit()
    assert names(filled, "khanh") == ["Đặng Quốc Khánh"]
    filled.undo(changes.task, "cán bộ")
    assert (names(filled, "khanh"), names(filled, "duc")) == ([], [NAMES[0]])


def test_what_another_program_saved_is_found(filled: Store, open_at: Open, tmp_path: Path) -> None:
    assert names(filled, "vo") == []
    save(open_at(tmp_path / "ho-so.sqlite"), Person("q", "Võ Thị D", unit="u"))
    assert names(filled, "vo") == ["Võ Thị D"]


def test_many_changes_are_followed(filled: Store) -> None:
    assert len(names(filled, "nguyen")) == 2
    save(filled, *(Person(f"n{place}", f"Nguyễn Văn {place}", unit="u") for place in range(2500)))
    with filled.work("cán bộ", "people") as work:
        assert work.people(Query("nguyen")).total == 2502
        assert work.people(Query("2499")).total == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param(Query(whom=Whom.UNIT), ["Công ty B", "Xã A"], id="no household"),
        pytest.param(Query(whom=Whom.HOUSEHOLD), ["Hộ bà D", "Hộ ông C"], id="every household"),
        pytest.param(Query("c", whom=Whom.HOUSEHOLD), ["Hộ ông C"], id="with a word"),
        pytest.param(Query(unit="x", whom=Whom.HOUSEHOLD), ["Hộ ông C"], id="of one commune"),
        pytest.param(Query("a"), ["Xã A"], id="any kind"),
    ],
)
def test_units_are_listed_by_kind(store: Store, query: Query, found: list[str]) -> None:
    household = UnitKind.HOUSEHOLD
    save(
        store,
        *(Unit("x", "Xã A"), Unit("b", "Công ty B", kind=UnitKind.BUSINESS)),
        Unit("c", "Hộ ông C", superior="x", kind=household),
        Unit("d", "Hộ bà D", kind=household),
    )
    with store.work("cán bộ", "units") as work:
        listing = work.units(query)
    assert [row.name for row in listing.rows] == found
    assert listing.total == len(found)
    assert all(
        (row.ref.whom is Whom.HOUSEHOLD) == row.name.startswith("Hộ") for row in listing.rows
    )


UNDER_V = Within("tong hop")
BY_BIRTH = Order(Facet.BIRTH)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param(Query(conditions=(Says((Facet.POST,), ("pho",)),)), "ab", id="a post"),
        pytest.param(Query("binh", conditions=(Says((Facet.POST,), ("pho",)),)), "b", id="words"),
        pytest.param(
            Query(conditions=(Says((Facet.POST, Facet.PARTY_POST), ("bi thu",)),)),
            *("c",),
            id="a post of the Party",
        ),
        pytest.param(
            Query(conditions=(Says((Facet.POST,), ("chánh", "chuyên")),)), "cd", id="one of two"
        ),
        pytest.param(Query(conditions=(Says((Facet.BIRTH,), ("1980",)),)), "ac", id="a birth"),
        pytest.param(Query(conditions=(Says((Facet.BIRTH,), ("1980-05",)),)), "a", id="a month"),
        pytest.param(Query(conditions=(Says((Facet.GAPS,), ("birth",)),)), "d", id="a gap"),
        pytest.param(Query(conditions=(UNDER_V,)), "bc", id="a unit and those below it"),
        pytest.param(Query(conditions=(Within("to chuc cu"),)), "d", id="its former name"),
        pytest.param(Query(conditions=(Within("khong co"),)), "", id="a unit that is not there"),
        pytest.param(Query(conditions=(Holds(("rating",)),)), "ab", id="any rating"),
        pytest.param(Query(conditions=(Holds(("rating",), since=2025, until=2025),)), "a", id="of"),
        pytest.param(
            Query(conditions=(Holds(("rating",), frozenset({"htnv"})),)), "b", id="a degree"
        ),
        pytest.param(
            Query(conditions=(Holds(("rating",), since=2025, until=2025, lacks=True),)),
            *("bcd",),
            id="none of a year",
        ),
        pytest.param(Query(order=BY_BIRTH), "cabd", id="by birth, those without one last"),
        pytest.param(Query(order=replace(BY_BIRTH, falls=True)), "bacd", id="youngest first"),
        pytest.param(Query(order=Order(Facet.HOME)), "dcba", id="by unit"),
        pytest.param(Query(order=Order(Facet.NAME, falls=True)), "dcba", id="by name, backwards"),
        pytest.param(Query(order=BY_BIRTH, limit=2, offset=1), "ab", id="a page of it"),
    ],
)
@pytest.mark.parametrize("asked_before", [False, True], ids=["read whole", "followed"])
def test_lists_are_narrowed_and_put_in_order(
    store: Store, query: Query, found: str, *, asked_before: bool
) -> None:
    save(store, *TREE)
    if asked_before:
        with store.work("cán bộ", "people") as work:
            work.prepare_lists()
            work.people(Query("x", conditions=(Holds(("rating",)),)))
    a = Ref(Whom.PERSON, "a")
    save(
        store,
        Person("a", "Lê An", "u", "Phó phòng", birth=PartDate(1980, 5, 2)),
        Person("b", "Lê Bình", "v", "Phó phòng", birth=PartDate(1990)),
        Person("c", "Lê Cường", "w", "Chánh", "Bí thư", birth=PartDate(1980, 3)),
        Person("d", "Lê Dũng", "x", "Chuyên viên"),
        Rating("r", a, 2025, Level.GOOD),
        Rating("s", replace(a, key="b"), 2024, Level.DONE),
        Succession("t", "x", SuccessionKind.RENAMED, "x", former_name="Ban Tổ chức cũ"),
    )
    with store.work("cán bộ", "people") as work:
        listing = work.people(query)
    assert "".join(row.key for row in listing.rows) == found
    assert query.offset or listing.total == len(found)


def test_what_a_ledger_lost_is_no_longer_found(store: Store) -> None:
    query = Query(conditions=(Holds(("rating",)),))
    save(store, Person("a", "Lê An"), Rating("r", Ref(Whom.PERSON, "a"), 2025, Level.GOOD))
    with store.work("cán bộ", "people") as work:
        assert work.people(query).total == 1
    with store.work("cán bộ", "drop") as work:
        work.drop(Rating, "r")
        work.commit()
    with store.work("cán bộ", "people") as work:
        assert work.people(query).total == 0


def test_a_ring_of_units_is_walked_once(store: Store) -> None:
    save(store, Unit("a", "Phòng A", superior="b"), Unit("b", "Phòng B", superior="a"))
    assert unit_names(store, "", "a") == ["Phòng A", "Phòng B"]
