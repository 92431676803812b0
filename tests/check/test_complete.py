"""What is missing is named where it is entered; what is there is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dossier.check.complete import missing
from dossier.check.votes import count
from dossier.law.book import load_book
from dossier.messages import catalogue
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Weight
from dossier.model.form import Ask, AskColumn, AskKind, Due, Form, Scope
from dossier.model.ledger import Decision, Ground
from dossier.model.round import Regime
from dossier.model.subject import Unit, UnitKind
from tests.check.rounds import DECISION, OFFICE, PERSON, WHOLE, codes, honours, ratings, with_entry

RECORD = WHOLE.entries[1].record
BOTH = tuple(entry.nomination.key for entry in WHOLE.entries)


def only(found: tuple[Finding, ...]) -> Finding:
    assert len(found) == 1, codes(found)
    return found[0]


def person(**changes: Any) -> Dossier:
    return with_entry(record=replace(RECORD, subject=replace(PERSON, **changes)))


def test_a_whole_dossier_misses_nothing() -> None:
    assert missing(WHOLE) == ()


@pytest.mark.parametrize(
    ("field", "value", "weight"),
    [
        ("name", "", Weight.STOP),
        ("post", "", Weight.STOP),
        ("unit", "", Weight.STOP),
        ("birth", None, Weight.STOP),
        ("gender", None, Weight.ASK),
        ("hometown", "", Weight.ASK),
        ("residence", "", Weight.ASK),
        ("qualification", "", Weight.ASK),
    ],
)
def test_a_missing_particular_is_named_at_its_field(
    field: str, value: object, weight: Weight
) -> None:
    found = only(missing(person(**{field: value})))
    assert (found.code, found.weight) == ("check.no_particular", weight)
    assert (found.place.kind, found.place.key, found.place.field) == ("person", "a", field)


def test_a_foreigner_needs_neither_unit_nor_hometown() -> None:
    bare = {"unit": "", "hometown": "", "residence": "", "qualification": ""}
    assert missing(person(nationality="Nhật Bản", **bare)) == ()
    found = missing(person(nationality="Việt Nam", **bare))
    assert [row.place.field for row in found] == ["unit", "hometown", "residence", "qualification"]


def test_a_household_is_asked_for_its_head_and_its_place_but_for_no_post_and_no_rating() -> None:
    home = Unit("h", "Hộ ông Nguyễn Văn A", kind=UnitKind.HOUSEHOLD)
    nomination = replace(WHOLE.entries[1].nomination, subject=home.ref, award="gk")
    record = replace(RECORD, subject=home, unit=None, ratings=(), honours=(), initiatives=())
    award = replace(WHOLE.entries[1].award, id="gk")
    found = missing(with_entry(nomination=nomination, record=record, award=award))
    assert [row.place.field for row in found] == ["superior", "address", "head_name"]


@pytest.mark.parametrize("field", ["symbol", "place"])
def test_an_office_needs_what_its_papers_print(field: str) -> None:
    empty: dict[str, Any] = {field: ""}
    bare = replace(OFFICE, **empty)
    found = only(missing(replace(WHOLE, office=bare)))
    assert (found.weight, found.place.field) == (Weight.STOP, field)


@pytest.mark.parametrize(
    ("decision", "lacking"),
    [
        pytest.param(Decision(), ("số", "ngày", "cơ quan ban hành"), id="all"),
        pytest.param(replace(DECISION, number=""), ("số",), id="number"),
        pytest.param(replace(DECISION, day=None), ("ngày",), id="day"),
        pytest.param(replace(DECISION, issuer=""), ("cơ quan ban hành",), id="issuer"),
    ],
)
def test_an_honour_without_its_decision_stops(decision: Decision, lacking: tuple[str, ...]) -> None:
    first, *rest = RECORD.honours
    record = replace(RECORD, honours=(replace(first, decision=decision), *rest))
    found = only(missing(with_entry(record=record)))
    assert (found.code, found.weight) == ("check.no_decision", Weight.STOP)
    assert (found.place.kind, found.place.key) == ("honour", first.key)
    assert dict(found.params)["lacking"] == lacking


def test_an_older_honour_without_its_decision_only_asks() -> None:
    old = replace(honours(PERSON.ref, "ldtt", 2019)[0], decision=Decision())
    record = replace(RECORD, honours=(old, *RECORD.honours))
    assert only(missing(with_entry(record=record))).weight is Weight.ASK


def test_a_rating_and_an_initiative_need_their_decisions_too() -> None:
    record = replace(
        RECORD,
        ratings=tuple(replace(row, decision=Decision()) for row in RECORD.ratings[:1])
        + RECORD.ratings[1:],
        initiatives=tuple(replace(row, decision=Decision()) for row in RECORD.initiatives),
    )
    found = missing(with_entry(record=record))
    assert [row.place.kind for row in found] == ["rating", "initiative"]
    assert dict(found[1].params)["what"] == "Quy trình"


def test_the_report_asks_for_the_rating_of_each_year() -> None:
    record = replace(RECORD, ratings=ratings(PERSON.ref, 2023, 2025))
    found = only(missing(with_entry(record=record)))
    assert (found.code, dict(found.params)["year"]) == ("check.no_rating", 2024)


def test_one_deed_needs_no_ratings() -> None:
    nomination = replace(WHOLE.entries[1].nomination, ground=Ground.EXCEPTIONAL)
    record = replace(RECORD, ratings=())
    assert missing(with_entry(nomination=nomination, record=record)) == ()


def test_the_lead_of_a_block_needs_its_paper() -> None:
    unit, someone = WHOLE.entries
    years = (replace(unit.record.years[0], block_decision=Decision()),)
    bare = replace(unit, record=replace(unit.record, years=years))
    found = only(missing(replace(WHOLE, entries=(bare, someone))))
    assert (found.code, found.place.kind) == ("check.no_decision", "unit_year")


@pytest.mark.parametrize(
    ("dossier", "code", "weight"),
    [
        pytest.param(replace(WHOLE, council=None), "check.no_council", Weight.STOP, id="council"),
        pytest.param(replace(WHOLE, entries=()), "check.no_nominees", Weight.STOP, id="nominees"),
        pytest.param(
            replace(WHOLE, round=replace(WHOLE.round, received=None)),
            "check.no_received",
            Weight.NOTE,
            id="received",
        ),
        pytest.param(
            replace(WHOLE, round=replace(WHOLE.round, submitted=None)),
            "check.no_submitted",
            Weight.NOTE,
            id="submitted",
        ),
        pytest.param(
            with_entry(nomination=replace(WHOLE.entries[1].nomination, summary="")),
            "check.no_summary",
            Weight.ASK,
            id="summary",
        ),
    ],
)
def test_what_the_round_lacks_is_named(dossier: Dossier, code: str, weight: Weight) -> None:
    found = only(missing(dossier))
    assert (found.code, found.weight) == (code, weight)


def due(scope: Scope, nominations: tuple[str, ...] = (), *, required: bool = True) -> Due:
    asks = (Ask("kinh_gui", "Kính gửi", required=required),)
    form = Form("f", "Mẫu", Regime.ND30, scope, 1, "1", "Mẫu", "mau", asks=asks)
    return Due(form, nominations)


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        pytest.param(due(Scope.ROUND), ["round"], id="once for the round"),
        pytest.param(due(Scope.NOMINATION, BOTH), ["nomination"] * 2, id="for each nominee"),
        pytest.param(due(Scope.NOMINATION, BOTH[1:]), ["nomination"], id="for one of them"),
        pytest.param(due(Scope.ROUND, required=False), [], id="not required"),
    ],
)
def test_what_a_form_asks_must_be_answered(asked: Due, places: list[str]) -> None:
    found = missing(WHOLE, (asked,))
    assert [row.place.kind for row in found] == places
    assert {row.place.field for row in found} <= {"kinh_gui"}


def test_an_answer_is_enough() -> None:
    answered = replace(WHOLE, answers={"kinh_gui": "Tỉnh ủy"})
    assert missing(answered, (due(Scope.ROUND),)) == ()
    blank = replace(WHOLE, answers={"kinh_gui": "  "})
    assert codes(missing(blank, (due(Scope.ROUND),))) == ["check.no_answer"]


def test_later_years_are_not_printed_yet() -> None:
    later = replace(RECORD.honours[0], year=2026, decision=Decision("", date(2026, 2, 1)))
    record = replace(RECORD, honours=(*RECORD.honours, later))
    assert missing(with_entry(record=record)) == ()


TABLE = (AskColumn("ten", "Tên quà"), AskColumn("gia", "Giá", AskKind.NUMBER))


def answered(ask: Ask, text: str) -> tuple[Finding, ...]:
    form = Form("f", "Mẫu", Regime.ND30, Scope.ROUND, 1, "1", "Mẫu", "mau", asks=(ask,))
    return missing(replace(WHOLE, answers={ask.id: text}), (Due(form, ()), Due(form, ())))


@pytest.mark.parametrize(
    ("ask", "text", "code"),
    [
        pytest.param(
            Ask("so", "Số", kind=AskKind.NUMBER), "nhiều", "check.answer_wrong", id="no number"
        ),
        pytest.param(
            Ask("ngay", "Ngày", kind=AskKind.DATE), "quý I", "check.answer_wrong", id="no date"
        ),
        pytest.param(
            Ask("hang", "Hạng", kind=AskKind.CHOICE, choices=("Nhất",)),
            "Nhì",
            "check.answer_choice",
            id="no choice any more",
        ),
        pytest.param(
            Ask("qua", "Quà", kind=AskKind.TABLE, columns=TABLE),
            "Sổ\tvài",
            "check.answer_cell",
            id="a cell",
        ),
    ],
)
def test_an_answer_of_another_kind_is_told_once_where_it_is_typed(
    ask: Ask, text: str, code: str
) -> None:
    found = only(answered(ask, text))
    assert (found.code, found.weight) == (code, Weight.ASK)
    assert (found.place.kind, found.place.field) == ("round", ask.id)
    assert text.rsplit("\t", maxsplit=1)[-1] in str(catalogue().say(found.code, dict(found.params)))


def test_a_table_of_empty_cells_is_no_answer() -> None:
    ask = Ask("qua", "Quà", kind=AskKind.TABLE, columns=TABLE, required=True)
    assert {found.code for found in answered(ask, "\t\n \t ")} == {"check.no_answer"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("a" * 9, [], id="shorter"),
        pytest.param("a" * 10, [], id="just as long"),
        pytest.param("a" * 11, ["check.answer_long"], id="a letter too long"),
    ],
)
def test_an_answer_longer_than_its_paper_has_room_for_is_told(text: str, told: list[str]) -> None:
    found = answered(Ask("tom_tat", "Tóm tắt", limit=10), text)
    assert codes(found) == told
    assert all(dict(each.params)["count"] == 11 for each in found)


def test_a_round_of_party_badges_needs_no_council() -> None:
    badge = replace(WHOLE.entries[1], award=load_book().awards["hhd_30"], vote=None)
    badges = replace(WHOLE, entries=(badge,), council=None)
    assert "check.no_council" not in codes(missing(badges))
    mixed = replace(badges, entries=(badge, WHOLE.entries[0]))
    assert "check.no_council" in codes(missing(mixed))
    assert "check.no_vote" not in codes(count(replace(badges, council=WHOLE.council)))
