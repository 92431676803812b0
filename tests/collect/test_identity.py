"""Whom a row means: found where that is sure, new where nobody fits, else put to the officer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

import pytest

from dossier.collect.cells import Words
from dossier.collect.known import Known
from dossier.collect.read import Ask, read
from dossier.collect.reading import Outcome, Reading, Row, Value
from dossier.collect.sheet import Sheet
from dossier.model.days import PartDate
from dossier.model.ledger import Rating
from dossier.model.subject import Person, Unit
from dossier.words.text import fold

AWARDS = {fold("CSTĐCS"): "cstdcs", fold("Giấy khen"): "gk"}
PARTY = Unit("party", "Tỉnh ủy A")
OFFICE = Unit("office", "Phòng Tổng hợp", "party")
OTHER = Unit("other", "Phòng Hành chính", "party")
UNITS = (PARTY, OFFICE, OTHER)
HEAD = ("Họ và tên", "Ngày sinh", "Số CCCD", "Chức vụ", "Đơn vị")
RATED = ("Họ và tên", "Ngày sinh", "Đơn vị", "Năm", "Xếp loại")
DAY = PartDate(1985, 3, 9)
NUMBER, ANOTHER = "001085000123", "001085000124"


def sheet(*rows: tuple[str, ...], name: str = "Ds") -> Sheet:
    return Sheet(name, rows)


def reading(
    *sheets: Sheet,
    known: Iterable[Value] = (),
    decisions: Mapping[str, str] | None = None,
    sender: str = "",
) -> Reading:
    keys = count(1)
    ask = Ask(
        Words(AWARDS, 2026),
        lambda: f"k{next(keys)}",
        sender=sender,
        decisions=decisions or {},
    )
    return read(sheets, Known((*UNITS, *known)), ask)


def people(*rows: tuple[str, ...], **more: object) -> tuple[Row, ...]:
    return reading(sheet(HEAD, *rows), **more).rows  # type: ignore[arg-type]  # handed on


def person(**more: object) -> Person:
    return Person("p", "Nguyễn Thị Hòa", **more)  # type: ignore[arg-type]  # handed on


NEW, CHANGED, SAME, DOUBTFUL = Outcome.NEW, Outcome.CHANGED, Outcome.SAME, Outcome.DOUBTFUL
CASES = [
    pytest.param(
        person(birth=DAY, unit="office"),
        ("NGUYỄN THỊ HOÀ", "09/3/1985", "", "", "Phòng Tổng hợp"),
        (SAME, ""),
        id="the place of the tone mark and capitals do not count",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hòa", "1985", "", "", "Phòng Tổng hợp"),
        (SAME, ""),
        id="a year alone takes nothing from the day",
    ),
    pytest.param(
        person(birth=PartDate(1985), unit="office"),
        ("Nguyễn Thị Hòa", "09/3/1985", "", "", "Phòng Tổng hợp"),
        (CHANGED, ""),
        id="the day makes the year whole",
    ),
    pytest.param(
        person(birth=DAY, unit="office", post="Chuyên viên", citizen_id=NUMBER),
        ("Nguyễn Thị Hòa", "09/3/1985", "", "", ""),
        (SAME, ""),
        id="empty cells erase nothing",
    ),
    pytest.param(
        person(birth=DAY, unit="office", citizen_id=NUMBER),
        ("Nguyễn Thị Hòa", "09/3/1985", NUMBER, "", "Phòng Hành chính"),
        (CHANGED, ""),
        id="moved, by number",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hòa", "09/3/1985", "", "", "Phòng Hành chính"),
        (DOUBTFUL, "collect.moved"),
        id="moved, or a namesake born on the same day",
    ),
    pytest.param(
        person(birth=PartDate(1985), unit="office"),
        ("Nguyễn Thị Hòa", "1985", "", "", "Phòng Hành chính"),
        (DOUBTFUL, "collect.moved"),
        id="the same year in another unit",
    ),
    pytest.param(
        person(birth=PartDate(1985), unit="office"),
        ("Nguyễn Thị Hòa", "1985", "", "", ""),
        (DOUBTFUL, "collect.same_year"),
        id="the same year and no unit",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hòa", "", "", "Chuyên viên", ""),
        (DOUBTFUL, "collect.no_birth"),
        id="the name alone",
    ),
    pytest.param(
        person(birth=DAY, unit="office", citizen_id=NUMBER),
        ("Nguyễn Thị Hòa", "09/3/1985", ANOTHER, "", "Phòng Tổng hợp"),
        (DOUBTFUL, "collect.other_number"),
        id="another number",
    ),
    pytest.param(
        person(birth=DAY, unit="office", citizen_id="123456789"),
        ("Nguyễn Thị Hòa", "09/3/1985", NUMBER, "", "Phòng Tổng hợp"),
        (CHANGED, ""),
        id="the new number in place of the old one",
    ),
    pytest.param(
        person(birth=DAY, unit="office", citizen_id=NUMBER),
        ("Trần Văn A", "09/3/1985", NUMBER, "", "Phòng Tổng hợp"),
        (DOUBTFUL, "collect.other_name"),
        id="another name to a number",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hoa", "09/3/1985", "", "", "Phòng Tổng hợp"),
        (DOUBTFUL, "collect.other_spelling"),
        id="another spelling in the same unit",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hoa", "10/4/1990", "", "", "Phòng Hành chính"),
        (NEW, ""),
        id="another spelling of another day in another unit",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hòa", "03/9/1985", "", "", "Phòng Tổng hợp"),
        (DOUBTFUL, "collect.other_birth"),
        id="day and month the other way round",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hòa", "01/01/1990", "", "", "Phòng Tổng hợp"),
        (NEW, ""),
        id="two of one name in one unit",
    ),
    pytest.param(
        person(birth=DAY, unit="office"),
        ("Nguyễn Thị Hòa", "09/3/1985", "", "", "Tỉnh ủy A"),
        (SAME, ""),
        id="the unit above says less",
    ),
]


@pytest.mark.parametrize(("known", "row", "wanted"), CASES)
def test_a_row_is_found_new_or_doubtful(
    known: Person, row: tuple[str, ...], wanted: tuple[Outcome, str]
) -> None:
    (found,) = people(row, known=(known,))
    code = found.reasons[0].code if found.outcome is DOUBTFUL else ""
    assert (found.outcome, code) == wanted
    if found.outcome is DOUBTFUL:
        assert [each.ref for each in found.candidates] == [known.ref]
        assert found.values == ()


def test_the_whole_day_and_the_known_spelling_are_never_lost() -> None:
    known = person(birth=DAY, unit="office")
    (found,) = people(
        ("NGUYỄN THỊ HOÀ", "1985", "", "Trưởng phòng", "Phòng Tổng hợp"), known=(known,)
    )
    assert [(each.field, each.old, each.new) for each in found.changes] == [
        ("post", "", "Trưởng phòng")
    ]


def test_what_the_officer_decides_settles_a_row() -> None:
    known = person(birth=DAY, unit="office")
    row = ("Nguyễn Thị Hòa", "09/3/1985", "", "", "Phòng Hành chính")
    (open_,) = people(row, known=(known,))
    (one,) = people(row, known=(known,), decisions={open_.cell: "p"})
    assert (one.outcome, [each.new for each in one.changes]) == (CHANGED, ["Phòng Hành chính"])
    (two,) = people(row, known=(known,), decisions={open_.cell: ""})
    assert (two.outcome, two.values[0] == known) == (NEW, False)
    (gone,) = people(row, known=(known,), decisions={open_.cell: "nobody"})
    assert gone.reasons[0].code == "collect.not_there"


def test_an_identical_row_counts_once_and_is_told() -> None:
    row = ("Nguyễn Thị Hòa", "09/3/1985", "", "Chuyên viên", "Phòng Tổng hợp")
    first, second = people(row, row)
    assert (first.outcome, second.outcome, second.values) == (NEW, SAME, ())
    assert dict(second.reasons[0].params)["first"] == "Ds!A2"


@pytest.mark.parametrize("known", [(), (person(birth=DAY, unit="office"),)])
def test_rows_that_say_different_things_of_one_are_both_refused(known: tuple[Person, ...]) -> None:
    row = ("Nguyễn Thị Hòa", "09/3/1985", "", "Chuyên viên", "Phòng Tổng hợp")
    found = people(row, (*row[:3], "Trưởng phòng", row[4]), known=known)
    assert [each.outcome for each in found] == [Outcome.REFUSED] * 2
    assert [each.cell for each in found] == ["Ds!D2", "Ds!D3"]
    assert [dict(each.reasons[0].params)["other"] for each in found] == ["Ds!D3", "Ds!D2"]


def test_nothing_is_built_on_someone_whose_rows_contradict_each_other() -> None:
    row = ("Nguyễn Thị Hòa", "09/3/1985", "", "Chuyên viên", "Phòng Tổng hợp")
    listed = sheet(HEAD, row, (*row[:3], "Trưởng phòng", row[4]), row)
    rated = sheet(RATED, (row[0], row[1], row[4], "2024", "HTTNV"), name="Xl")
    found = reading(listed, rated).rows
    assert all(each.outcome in {Outcome.REFUSED, DOUBTFUL} for each in found)
    assert not any(each.values for each in found)


def test_two_of_one_name_in_one_unit_are_told_apart_only_by_more_than_that() -> None:
    known = person(unit="office")
    rows = [
        ("Nguyễn Thị Hòa", day, "", "", "Phòng Tổng hợp") for day in ("09/3/1985", "01/01/1990")
    ]
    found = people(*rows, known=(known,))
    assert {each.outcome for each in found} == {DOUBTFUL}


def test_people_listed_before_are_found_by_the_ledgers_after_whatever_the_order_of_sheets() -> None:
    listed = sheet(HEAD, ("Nguyễn Thị Hòa", "09/3/1985", "", "", "Phòng Tổng hợp"))
    rated = sheet(RATED, ("Nguyễn Thị Hoà", "1985", "Phòng Tổng hợp", "2024", "HTTNV"), name="Xl")
    for sheets in ((listed, rated), (rated, listed)):
        one, rating = reading(*sheets).rows
        assert isinstance(one.values[0], Person)
        assert isinstance(rating.values[0], Rating)
        assert rating.values[0].subject == one.values[0].ref


RATINGS = [
    pytest.param(("Nguyễn Thị Hòa", "", "", "2024", "HTTNV"), (NEW, "collect.by_name"), id="name"),
    pytest.param(("Nguyễn Thị Hòa", "", "Phòng Tổng hợp", "2024", "HTTNV"), (NEW, ""), id="unit"),
    pytest.param(
        ("Nguyễn Thị Hòa", "09/3/1985", "Phòng Hành chính", "2024", "HTTNV"),
        (NEW, ""),
        id="the day, wherever they worked then",
    ),
    pytest.param(
        ("Nguyễn Thị Hòa", "", "Phòng Hành chính", "2024", "HTTNV"),
        (DOUBTFUL, "collect.moved"),
        id="another unit",
    ),
    pytest.param(
        ("Nguyễn Thị Hòa", "", "Sở nào đó", "2024", "HTTNV"),
        (DOUBTFUL, "collect.moved"),
        id="a unit nobody knows",
    ),
    pytest.param(
        ("Nguyễn Thị Hoa", "", "Phòng Tổng hợp", "2024", "HTTNV"),
        (DOUBTFUL, "collect.other_spelling"),
        id="another spelling",
    ),
    pytest.param(
        ("Lê Văn C", "", "Phòng Tổng hợp", "2024", "HTTNV"),
        (Outcome.REFUSED, "collect.nobody"),
        id="nobody",
    ),
]


@pytest.mark.parametrize(("row", "wanted"), RATINGS)
def test_a_ledger_is_about_someone_known(row: tuple[str, ...], wanted: tuple[Outcome, str]) -> None:
    (found,) = reading(sheet(RATED, row), known=(person(birth=DAY, unit="office"),)).rows
    code = found.reasons[0].code if found.reasons else ""
    assert (found.outcome, code) == wanted


def test_someone_new_comes_with_a_ledger_by_decision_only() -> None:
    row = ("Lê Văn C", "1990", "Phòng Tổng hợp", "2024", "HTTNV")
    (found,) = reading(sheet(RATED, row), decisions={"Ds!A2": ""}).rows
    made, rating = found.values
    assert isinstance(made, Person)
    assert isinstance(rating, Rating)
    assert (made.name, made.birth, made.unit) == ("Lê Văn C", PartDate(1990), "office")
    assert rating.subject == made.ref


def test_a_ledger_waits_for_whoever_is_open_in_the_list_of_people() -> None:
    listed = sheet(HEAD, ("Nguyễn Thị Hòa", "09/3/1985", "", "", "Phòng Hành chính"))
    rated = sheet(RATED, ("Nguyễn Thị Hòa", "", "", "2024", "HTTNV"), name="Xl")
    known = (person(birth=DAY, unit="office"),)
    open_, waiting = reading(listed, rated, known=known).rows
    assert (open_.outcome, waiting.outcome) == (DOUBTFUL, DOUBTFUL)
    assert waiting.reasons[0].code == "collect.waits"
    decided = reading(listed, rated, known=known, decisions={open_.cell: ""}).rows
    assert decided[0].outcome is NEW


def test_the_sender_tells_namesakes_apart() -> None:
    twins = (person(unit="office"), Person("q", "Nguyễn Thị Hòa", unit="other"))
    rated = sheet(RATED, ("Nguyễn Thị Hòa", "", "", "2024", "HTTNV"))
    (open_,) = reading(rated, known=twins).rows
    assert open_.reasons[0].code == "collect.several"
    (told,) = reading(rated, known=twins, sender="other").rows
    assert isinstance(told.values[0], Rating)
    assert told.values[0].subject.key == "q"


UNIT_TEXTS = [
    pytest.param("phòng  tổng hợp", (NEW, "office"), id="case and spaces"),
    pytest.param("P. Tổng hợp", (NEW, "office"), id="abbreviated"),
    pytest.param("Phong Tong hop", (NEW, "office"), id="no diacritics"),
    pytest.param("Phòng Tổng hợp, Tỉnh ủy A", (NEW, "office"), id="with the unit above"),
    pytest.param("Phòng Tổng hơp", (DOUBTFUL, "collect.unit_spelling"), id="a slip"),
    pytest.param("Phòng Kế toán", (Outcome.REFUSED, "collect.no_unit"), id="unknown"),
]


@pytest.mark.parametrize(("text", "wanted"), UNIT_TEXTS)
def test_a_unit_is_known_by_its_usual_names(text: str, wanted: tuple[Outcome, str]) -> None:
    (found,) = people(("Lê Văn C", "1990", "", "", text))
    unit = found.values[0].unit if found.values and isinstance(found.values[0], Person) else ""
    assert (found.outcome, unit or found.reasons[0].code) == wanted


def test_a_unit_decided_once_holds_for_the_whole_list() -> None:
    rows = [(name, "1990", "", "", "Phòng Kế toán") for name in ("Lê Văn C", "Đỗ Văn D")]
    found = people(*rows, decisions={"Ds!E2": ""}, sender="party")
    assert [each.outcome for each in found] == [NEW, NEW]
    made = next(one for each in found for one in each.values if isinstance(one, Unit))
    assert (made.name, made.superior) == ("Phòng Kế toán", "party")
    assert {one.unit for each in found for one in each.values if isinstance(one, Person)} == {
        made.key
    }


def test_units_of_one_name_below_different_units_stay_apart() -> None:
    rows = [
        ("Tên đơn vị", "Đơn vị cấp trên"),
        ("Sở A", ""),
        ("Sở B", ""),
        ("Văn phòng", "Sở A"),
        ("Văn phòng", "Sở B"),
    ]
    found = reading(sheet(*rows)).rows
    units = [one for each in found for one in each.values if isinstance(one, Unit)]
    offices = [one for one in units if one.name == "Văn phòng"]
    assert len({one.superior for one in offices}) == 2


def test_a_ledger_that_contradicts_itself_is_refused_in_both_places() -> None:
    row = ("Nguyễn Thị Hòa", "", "Phòng Tổng hợp", "2024", "HTTNV")
    found = reading(
        sheet(RATED, row, (*row[:4], "HTXSNV")), known=(person(birth=DAY, unit="office"),)
    ).rows
    assert [each.outcome for each in found] == [Outcome.REFUSED] * 2
    assert not any(each.values for each in found)


def test_someone_of_the_same_list_is_chosen_by_the_cell_of_their_row() -> None:
    listed = sheet(
        HEAD,
        ("Nguyễn Thị Hòa", "09/3/1985", "", "", "Phòng Tổng hợp"),
        ("Nguyễn Thị Hòa", "01/01/1990", "", "", "Phòng Tổng hợp"),
    )
    rated = sheet(RATED, ("Nguyễn Thị Hòa", "", "Phòng Tổng hợp", "2024", "HTTNV"), name="Xl")
    *_people, open_ = reading(listed, rated).rows
    assert [each.ref.key for each in open_.candidates] == ["Ds!A2", "Ds!A3"]
    _first, second, told = reading(listed, rated, decisions={open_.cell: "Ds!A3"}).rows
    assert isinstance(second.values[0], Person)
    assert isinstance(told.values[0], Rating)
    assert told.values[0].subject == second.values[0].ref
