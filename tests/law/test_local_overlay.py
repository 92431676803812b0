"""Local rules lie over the law of their days, and leave it as it was everywhere else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.law.book import BookOnDay, LawBook, load_book
from dossier.law.local.build import read_local
from dossier.law.local.overlay import in_force, lay_over
from dossier.law.local.values import LocalRules
from dossier.law.money import prize_money
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Whom
from tests.law import local_texts as texts
from tests.law.local_texts import rules

BOOK = load_book()
DAY = date(2026, 11, 25)
BEFORE = date(2026, 1, 31)
LATER = date(2030, 1, 1)
FIRST = date(2026, 2, 1)
OWN = "rieng_ky_niem_chuong_mau"
TABLES = (texts.CAP, texts.REPLACING, texts.DEADLINE, texts.SETS, texts.OWN)


def read(text: str) -> LocalRules:
    reading = read_local(text, BOOK)
    assert reading.rules is not None, reading.findings
    return reading.rules


def laid(*texts_: str) -> LawBook:
    return lay_over(BOOK, [read(text) for text in texts_])


def asked(day: BookOnDay, award: str = "ldtt") -> list[str]:
    return [row.id for row in day.criteria(award, Whom.PERSON, Ground.MERIT)]


def test_nothing_laid_over_the_law_is_the_law() -> None:
    assert lay_over(BOOK, []) is BOOK


def test_local_rules_hold_on_their_days_alone() -> None:
    book = laid(rules(*TABLES))
    assert book.on(BEFORE).caps("cstdcs") == BOOK.on(BEFORE).caps("cstdcs")
    assert asked(book.on(BEFORE)) == asked(BOOK.on(BEFORE))
    assert [cap.percent for cap in book.on(FIRST).caps("cstdcs")] == [15]
    assert "ldtt.xep_loai" not in asked(book.on(FIRST))
    assert len(asked(book.on(FIRST))) == len(asked(BOOK.on(FIRST)))


def test_taking_the_rules_away_gives_the_law_back() -> None:
    laid(rules(*TABLES))
    assert load_book() == BOOK
    assert lay_over(BOOK, ()) == BOOK


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(TABLES), unique=True, max_size=5), st.dates(FIRST, date(2030, 1, 1))
)
def test_laying_the_same_twice_is_laying_it_once(tables: list[str], day: date) -> None:
    rules_ = read(rules(*tables))
    once, twice = lay_over(BOOK, [rules_]), lay_over(BOOK, [rules_, rules_])
    for award in once.awards:
        for whom in Whom:
            assert once.on(day).criteria(award, whom) == twice.on(day).criteria(award, whom)
        assert once.on(day).caps(award) == twice.on(day).caps(award)
        assert once.on(day).copies(award) == twice.on(day).copies(award)


@settings(max_examples=40, deadline=None)
@given(st.permutations([f"202{year}-03-01" for year in range(6, 9)]), st.dates(BEFORE))
def test_of_several_the_newest_that_has_begun_counts(sinces: list[str], day: date) -> None:
    all_ = [read(rules(texts.SETS, number=since, since=since)) for since in sinces]
    begun = [row for row in all_ if row.since <= day]
    newest = max(begun, key=lambda row: row.since, default=None)
    assert in_force(all_, day) == ((newest,) if newest else ())
    if day >= date(2024, 1, 1):
        acts = lay_over(BOOK, all_).on(day).acts
        assert [row.id for row in all_ if row.id in acts] == ([newest.id] if newest else [])


def test_an_office_lays_its_rules_over_those_of_its_province() -> None:
    office = rules('level = "co_quan"\n', texts.SETS.replace("3", "2"), number="02/QC")
    book = laid(office, rules(texts.SETS, texts.CAP))
    day = book.on(DAY)
    assert [row.count for row in day.copies("ldtt")] == [2]
    assert [cap.percent for cap in day.caps("cstdcs")] == [15]
    bases = [row.act for row in day.bases(Regime.ND30)]
    assert bases[-2:] == ["local_01_2026_qd_mau", "local_02_qc"]


def test_they_are_a_legal_basis_after_the_acts_of_the_state() -> None:
    basis = laid(rules(texts.CAP)).on(DAY).bases(Regime.ND30)[-1]
    assert basis.text == (
        "Căn cứ Quyết định số 01/2026/QĐ-MAU ngày 15 tháng 01 năm 2026 của Cơ quan mẫu ban hành "
        "quy chế mẫu"
    )
    assert [row.act for row in laid(rules(texts.CAP)).on(BEFORE).bases(Regime.ND30)] == [
        row.act for row in BOOK.on(BEFORE).bases(Regime.ND30)
    ]


@pytest.mark.parametrize("name", ["Quy chế {mẫu}", "Quy chế {day}", "Quy chế {0}{{", "Q"])
def test_no_name_of_rules_breaks_the_wording_of_the_basis(name: str) -> None:
    text = rules(texts.CAP).replace("Quy chế mẫu", name)
    basis = laid(text).on(DAY).bases(Regime.ND30)[-1]
    assert basis.text.endswith(name[:1].lower() + name[1:] if len(name) > 1 else name)


def test_what_the_law_leaves_to_them_they_replace() -> None:
    book = laid(rules(texts.CHECKED, texts.REPLACING))
    found = book.on(DAY).criterion(
        f"ldtt.{next(iter(book.layers[0].book.acts.keys() - BOOK.acts))}.1"
    )
    assert found.confidence is Confidence.VERIFIED
    assert found.cite.label == "Quy chế mẫu"
    assert book.on(DAY).book.origins[f"criterion/{found.id}"].replaced == "ldtt.xep_loai"


def test_what_the_law_keeps_for_itself_goes_on_to_count() -> None:
    reading = read_local(rules(texts.CHECKED, texts.OVERRIDING), BOOK)
    assert [row.code for row in reading.findings] == ["local.overrides"]
    day = laid(rules(texts.CHECKED, texts.OVERRIDING)).on(DAY)
    assert "cstdt.ba_lan" in asked(day, "cstdt")
    assert len(asked(day, "cstdt")) == len(asked(BOOK.on(DAY), "cstdt")) + 1


def test_criteria_that_the_law_leaves_open_give_way_to_local_ones() -> None:
    own = texts.CRITERION.replace("LĐTT", "Giấy khen")
    assert asked(laid(rules(own)).on(DAY), "gk") == ["gk.local_01_2026_qd_mau.1"]
    assert asked(laid(rules(texts.CAP)).on(DAY), "gk") == asked(BOOK.on(DAY), "gk")


def test_an_own_award_is_one_of_the_catalogue_with_criteria_of_its_own() -> None:
    book = laid(rules(texts.OWN))
    day = book.on(DAY)
    assert day.aliases["ky niem chuong mau"] == OWN
    assert len(asked(day, OWN)) == 1
    assert list(day.awards) == sorted(day.awards, key=lambda id_: (day.awards[id_].rank, id_))
    assert OWN in book.on(BEFORE).awards  # honours of other days are still called by its name
    assert book.origins[f"award/{OWN}"].file == "local_01_2026_qd_mau"


def test_own_money_is_reckoned_from_the_base_pay_of_the_day() -> None:
    prize = '\n[[prize]]\naward = "Kỷ niệm chương mẫu"\nwhom = "person"\ncoefficient = "0.6"\n'
    book = laid(rules(texts.OWN, prize)).on(DAY).book
    money = prize_money(book.awards[OWN], Whom.PERSON, DAY, book)
    assert money is not None
    assert money.amount == 1_520_000


def test_an_extra_paper_is_asked_for_beside_those_of_the_law() -> None:
    paper = '\n[[paper]]\nawards = ["Bằng khen"]\nname = "Bản cam kết"\nrequired = true\n'
    day = laid(rules(paper)).on(DAY)
    law = BOOK.on(DAY)
    for award, more in (("bk_bt", 1), ("cstdcs", 0)):
        needs = day.papers(day.awards[award], Ground.MERIT, Whom.PERSON)
        asked_ = law.papers(law.awards[award], Ground.MERIT, Whom.PERSON)
        assert len(needs) == len(asked_) + more


def test_a_local_measure_takes_the_place_of_the_recalled_one() -> None:
    measure = '\n[[standing]]\nid = "new_recruit"\nnumber = 10\ncite = "Điều 4"\n'
    rule = laid(rules(texts.CHECKED, measure)).on(DAY).standing["new_recruit"]
    assert (rule.number, rule.confidence) == (10, Confidence.VERIFIED)
    assert rule.text == BOOK.on(DAY).standing["new_recruit"].text


@pytest.mark.parametrize(
    ("table", "year", "last"),
    [
        pytest.param('day = "30/11"', 2026, date(2026, 11, 30), id="of the year"),
        pytest.param('day = "15/01"\nnext_year = true', 2026, date(2027, 1, 15), id="of the next"),
        pytest.param('day = "18/10"\nbefore = 30', 2026, date(2026, 9, 18), id="days before"),
        pytest.param('day = "29/02"', 2026, date(2026, 2, 28), id="a day that most years lack"),
        pytest.param('day = "29/02"', 2028, date(2028, 2, 29), id="a leap year"),
        pytest.param('day = "30/11"\nnext_year = true', 999_999, date(9999, 11, 30), id="far off"),
    ],
)
def test_the_last_day_is_reckoned_for_each_year(table: str, year: int, last: date) -> None:
    day = laid(rules(f"\n[[deadline]]\n{table}\n")).on(DAY)
    (row,) = day.deadlines("ldtt", Ground.MERIT)
    assert row.last_day(year) == last


def test_a_deadline_for_an_award_wins_over_one_for_all() -> None:
    for_all = '\n[[deadline]]\nday = "31/12"\nto = "Sở Nội vụ"\n'
    elsewhere = '\n[[deadline]]\nday = "01/10"\nto = "Khối thi đua"\n'
    day = laid(rules(texts.DEADLINE, for_all, elsewhere)).on(DAY)
    assert {row.month for row in day.deadlines("ldtt", Ground.MERIT)} == {11, 10}
    assert {row.month for row in day.deadlines("bk_bt", Ground.MERIT)} == {12, 10}


def test_every_fact_of_the_shipped_law_knows_its_file() -> None:
    assert {f"award/{id_}" for id_ in BOOK.awards} <= set(BOOK.origins)
    assert {f"criterion/{row.id}" for row in BOOK.criteria} <= set(BOOK.origins)
