"""The general rules and the paths: who may be proposed at all, and which way counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

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


KINDER = Record(
    PERSON,
    ratings=ratings(REF, 2025),
    initiatives=(Initiative("i", REF, 2025, "Quy trình", Reach.BASE),),
)


@pytest.mark.parametrize(
    ("received", "today", "outcome"),
    [
        pytest.param("2026-09-20", "2026-09-30", Outcome.UNKNOWN, id="the new rules are not yet"),
        pytest.param("2026-09-20", "2026-10-01", Outcome.CONFIRM, id="they are since this morning"),
        pytest.param("2026-09-30", "2026-11-20", Outcome.CONFIRM, id="received on the last day"),
        pytest.param("2026-09-20", "2026-09-01", Outcome.UNKNOWN, id="a receipt still to come"),
        pytest.param("2025-06-30", "2026-11-20", Outcome.UNKNOWN, id="set A has no such clause"),
        pytest.param("2026-10-01", "2026-11-20", Outcome.MET, id="the new rules themselves"),
    ],
)
def test_a_kinder_later_rule_is_asked_about(received: str, today: str, outcome: Outcome) -> None:
    on, now = date.fromisoformat(received), date.fromisoformat(today)
    book = load_book().on(on)
    award = book.awards["cstdcs"]
    found = assess(KINDER, award, Ground.MERIT, book, year=2025, on=on, today=now)
    assert found.outcome is outcome
    is_favoured = found.verdicts[0].code == "rule.favourable"
    assert is_favoured is (outcome is Outcome.CONFIRM)
    assert not is_favoured or found.verdicts[0].confidence is Confidence.SECONDARY


def test_trouble_that_came_after_the_receipt_keeps_the_dossier_waiting() -> None:
    open_ = Discipline("d", REF, TroubleKind.REVIEW, date(2026, 6, 1))
    record = Record(PERSON, ratings=ratings(REF, 2025), disciplines=(open_,))
    award = BOOK.awards["ldtt"]
    days = {"on": DAY, "today": date(2026, 7, 1)}
    found = assess(record, award, Ground.MERIT, BOOK, year=2025, **days)
    assert (found.outcome, found.verdicts[0].code) == (Outcome.UNMET, "rule.under_review")
