"""All that the values show, said once, each at its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.check import weigh
from dossier.check.eligible import assess
from dossier.messages import catalogue
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Weight
from dossier.model.ledger import Ground, Level
from tests.check.rounds import BOOK, DAY, PERSON, WHOLE, codes, entry, honours, ratings, with_entry


def assessed(dossier: Dossier) -> Dossier:
    return replace(dossier, entries=tuple(map(with_assessment, dossier.entries)))


def with_assessment(row: Entry) -> Entry:
    found = assess(row.record, row.award, row.nomination.ground, BOOK, year=2025, on=DAY)
    return replace(row, assessment=found)


def test_a_sound_round_has_notes_at_most() -> None:
    found = weigh(assessed(WHOLE))
    assert {row.weight for row in found} == {Weight.NOTE}
    assert set(codes(found)) == {"check.met_unverified"}


def test_a_dossier_received_under_the_old_rules_is_told_so_once_newer_ones_hold() -> None:
    assert "check.old_rules" not in codes(weigh(replace(WHOLE, today=date(2026, 9, 30))))
    (found,) = (
        row
        for row in weigh(replace(WHOLE, today=date(2026, 10, 1)))
        if row.code == "check.old_rules"
    )
    assert (found.weight, found.place.field) == (Weight.NOTE, "received")
    said = str(catalogue("vi").say(found.code, dict(found.params)))
    assert "02/03/2026" in said
    assert "01/10/2026" in said
    assert found.cite is not None
    assert found.cite.article == "Điều 4"


def test_whoever_does_not_qualify_stops_the_dossier_with_article_and_name() -> None:
    record = replace(WHOLE.entries[1].record, honours=honours(PERSON.ref, "cstdcs", 2024, 2025))
    stops = [row for row in weigh(assessed(with_entry(record=record))) if row.weight is Weight.STOP]
    (found,) = stops
    assert found.code == "rule.titled_run.unmet"
    assert found.cite is not None
    assert found.cite.article == "Điều 22"
    assert found.place.label == "Nguyễn Văn A"
    said = catalogue("vi").say(found.code, dict(found.params))
    assert "còn thiếu 1 năm" in said.what


def test_an_unverified_no_asks() -> None:
    unit, person = WHOLE.entries
    years = (replace(unit.record.years[0], disciplined=1),)
    spoilt = replace(unit, record=replace(unit.record, years=years))
    found = weigh(assessed(replace(WHOLE, entries=(spoilt, person))))
    assert [row.weight for row in found if row.code == "rule.figure.too_many"] == [Weight.ASK]


def test_a_missing_rating_is_asked_for_once() -> None:
    record = replace(WHOLE.entries[1].record, ratings=(), honours=())
    nominee = replace(entry(PERSON, "ldtt"), record=record)
    found = weigh(assessed(replace(WHOLE, entries=(nominee,))))
    assert [code for code in codes(found) if "rat" in code] == ["rule.rated.unknown"]


def test_what_only_people_judge_is_asked_where_nothing_else_decides() -> None:
    found = weigh(assessed(replace(WHOLE, entries=(entry(PERSON, "gk"),))))
    assert "rule.local" in codes(found)
    assert "rule.judged" not in codes(weigh(assessed(WHOLE)))


def test_an_award_already_held_for_the_year_stops() -> None:
    record = WHOLE.entries[1].record
    held = replace(record, honours=(*record.honours, *honours(PERSON.ref, "cstdt", 2025)))
    found = {row.code: row.weight for row in weigh(with_entry(record=held))}
    assert found["check.already_held"] is Weight.STOP


def test_the_same_award_twice_in_a_round_stops() -> None:
    again = replace(WHOLE, entries=(*WHOLE.entries, entry(PERSON, "cstdt")))
    assert codes(weigh(again)).count("check.nominated_twice") == 1


def test_two_state_awards_on_merit_are_asked_about() -> None:
    both = (entry(PERSON, "bk_ttg"), entry(PERSON, "cstdtq"))
    found = {row.code: row.weight for row in weigh(replace(WHOLE, entries=both))}
    assert found["check.two_state_awards"] is Weight.ASK
    deed = replace(both[0].nomination, ground=Ground.EXCEPTIONAL)
    apart = (replace(both[0], nomination=deed), both[1])
    assert "check.two_state_awards" not in codes(weigh(replace(WHOLE, entries=apart)))


def test_every_finding_has_a_sentence() -> None:
    record = replace(WHOLE.entries[1].record, ratings=ratings(PERSON.ref, 2025, level=Level.FAILED))
    for finding in weigh(assessed(with_entry(record=record, vote=None))):
        assert str(catalogue("vi").say(finding.code, dict(finding.params)))


def test_what_is_missing_is_asked_for_in_the_name_of_the_decree() -> None:
    bare = replace(PERSON, post="")
    record = replace(WHOLE.entries[1].record, subject=bare)
    (found,) = (row for row in weigh(with_entry(record=record)) if row.weight is Weight.STOP)
    assert found.cite is not None
    assert (found.code, found.cite.article) == ("check.no_particular", "Điều 4 khoản 2")
