"""The general rules and the paths: who may be proposed at all, and which way counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.check.eligible import assess
from dossier.law.book import BookOnDay, load_book
from dossier.model.dossier import Record
from dossier.model.finding import Assessment, Confidence, Outcome
from dossier.model.ledger import Discipline, Ground, Initiative, Level, Reach, TroubleKind
from dossier.model.subject import Unit
from tests.check.rounds import BOOK, DAY, PERSON, honours, ratings

REF = PERSON.ref


def weighed(record: Record, award: str, book: BookOnDay = BOOK, on: date = DAY) -> Assessment:
    return assess(record, book.awards[award], Ground.MERIT, book, year=2025, on=on)


def test_a_title_for_persons_is_not_for_units() -> None:
    found = weighed(Record(Unit("u", "Phòng Một")), "ldtt")
    assert found.outcome is Outcome.UNMET
    (verdict,) = found.verdicts
    assert verdict.code == "rule.wrong_whom"
    assert verdict.cite is not None
    assert verdict.cite.article == "Điều 5 khoản 2"


def test_a_proof_is_the_decision_that_shows_it() -> None:
    record = Record(PERSON, ratings=ratings(REF, 2025))
    (verdict, _) = weighed(record, "ldtt").verdicts
    assert [(row.year, row.decision.number) for row in verdict.proofs] == [(2025, "00/QĐ-VPTU")]


def test_proofs_of_a_run_come_oldest_first_and_no_more_than_needed() -> None:
    record = Record(
        PERSON,
        ratings=ratings(REF, *range(2018, 2026)),
        honours=honours(REF, "cstdcs", *range(2018, 2026)),
    )
    by_name = {row.criterion: row for row in weighed(record, "cstdt").verdicts}
    assert [row.year for row in by_name["cstdt.ba_lan"].proofs] == [2023, 2024, 2025]


def test_discipline_waits_until_its_end() -> None:
    open_ = Discipline("d", REF, TroubleKind.DISCIPLINE, date(2026, 1, 1), DAY)
    record = Record(PERSON, ratings=ratings(REF, 2025), disciplines=(open_,))
    before = weighed(record, "ldtt", on=date(2026, 3, 1))
    after = weighed(record, "ldtt", on=DAY)
    assert (before.outcome, before.verdicts[0].code) == (
        Outcome.UNMET,
        "rule.under_discipline",
    )
    assert after.outcome is Outcome.MET


def test_an_empty_ledger_is_asked_about_not_refused() -> None:
    by_name = {row.criterion: row for row in weighed(Record(PERSON), "bk_ttg").verdicts}
    assert by_name["bk_ttg.nam_nam"].outcome is Outcome.UNKNOWN
    assert by_name["bk_ttg.cstdcs"].outcome is Outcome.UNKNOWN
    place = by_name["bk_ttg.nam_nam"].place
    assert place is not None
    assert (place.kind, place.key, place.field) == ("person", "a", "ratings")


def test_of_two_ratings_for_a_year_the_lower_one_counts() -> None:
    rows = (*ratings(REF, 2025, level=Level.DONE), *ratings(REF, 2025))
    assert weighed(Record(PERSON, ratings=rows), "ldtt").outcome is Outcome.UNMET


def test_a_decision_listed_twice_counts_once() -> None:
    held = honours(REF, "cstdt", 2025)
    twice = (*held, replace(held[0], key="again"))
    by_name = {
        row.criterion: row for row in weighed(Record(PERSON, honours=twice), "cstdtq").verdicts
    }
    assert dict(by_name["cstdtq.hai_lan"].params)["have"] == 1


def test_a_kinder_later_rule_is_asked_about() -> None:
    book = load_book().on(date(2026, 9, 1))
    record = Record(
        PERSON,
        ratings=ratings(REF, 2025),
        initiatives=(Initiative("i", REF, 2025, "Quy trình", Reach.BASE),),
    )
    before = weighed(record, "cstdcs", book, date(2026, 9, 20))
    after = weighed(record, "cstdcs", book, date(2026, 10, 5))
    assert before.outcome is Outcome.UNKNOWN
    assert after.outcome is Outcome.CONFIRM
    assert after.verdicts[0].code == "rule.favourable"
    assert after.verdicts[0].confidence is Confidence.SECONDARY
    assert after.rule_set == "B"


def test_a_later_rule_that_is_no_kinder_changes_nothing() -> None:
    book = load_book().on(date(2026, 9, 1))
    record = Record(PERSON, ratings=ratings(REF, 2025, level=Level.DONE))
    found = weighed(record, "cstdcs", book, date(2026, 10, 5))
    assert found.outcome is Outcome.UNMET


def test_earliest_is_not_guessed_where_no_wait_helps() -> None:
    record = Record(PERSON, ratings=ratings(REF, *range(2019, 2026)))
    found = weighed(record, "bk_ttg")
    assert (found.outcome, found.earliest) == (Outcome.UNMET, None)
