"""Every nominee gets one report, the one of their award, their ground and the day of receipt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.compose.forms.shelf import load_shelf
from dossier.law.book import load_book
from dossier.model.award import Award, Track
from dossier.model.ledger import Ground
from dossier.model.round import Nomination, Regime
from dossier.model.subject import Ref, Unit, Whom
from dossier.tasks.desk import Desk
from dossier.tasks.forms.choice import Occasion, chosen, facts_of, tied
from dossier.tasks.make import Make, make
from dossier.tasks.rounds import save_round, show_round
from dossier.tasks.tools import SHIPPED_FORMS

BOOK = load_book()
FORMS = load_shelf(SHIPPED_FORMS).forms()
OFFICE = Unit("vp", "Văn phòng Tỉnh ủy Gia Lai", symbol="VPTU")
NOW, THEN, LONG_AGO = date(2026, 5, 15), date(2024, 5, 15), date(2020, 5, 15)
REPORTS = {"bao_cao_tap_the", "bao_cao_ca_nhan", "bao_cao_ho_gia_dinh"}
PERSON, UNIT, HOUSEHOLD = Whom.PERSON, Whom.UNIT, Whom.HOUSEHOLD


def occasion(day: date, whom: Whom, award: Award, ground: Ground, regime: Regime) -> Occasion:
    row = Nomination("n", "r", Ref(whom, "x"), award.id, ground)
    needs = BOOK.on(day).papers(award, ground, whom)
    papers = frozenset(need.paper.id for need in needs if need.is_required)
    return Occasion(regime, day, OFFICE, (row,), {"n": facts_of(award, papers)})


def made(case: Occasion) -> list[str]:
    return [due.form.id for due in chosen(FORMS, case) if due.form.kind in REPORTS]


@pytest.mark.parametrize(
    ("day", "whom", "award", "ground", "form"),
    [
        pytest.param(NOW, UNIT, "ttldxs", "cong_trang", "bao_cao_tap_the_nd30", id="B3"),
        pytest.param(NOW, PERSON, "bk_ttg", "cong_trang", "bao_cao_ca_nhan_nd30", id="B4"),
        pytest.param(NOW, UNIT, "co_cp", "cong_trang", "bao_cao_co_chinh_phu_nd30", id="B1"),
        pytest.param(
            NOW, UNIT, "co_cp", "chuyen_de", "bao_cao_co_chinh_phu_nd30", id="B1 in a drive"
        ),
        pytest.param(NOW, PERSON, "cstdtq", "cong_trang", "bao_cao_cstdtq_nd30", id="B2"),
        pytest.param(
            NOW, UNIT, "bk_bt", "dot_xuat", "bao_cao_dot_xuat_tap_the_nd30", id="B5 of a unit"
        ),
        pytest.param(
            NOW, PERSON, "bk_bt", "dot_xuat", "bao_cao_dot_xuat_ca_nhan_nd30", id="B5 of a person"
        ),
        pytest.param(NOW, PERSON, "hcld_ba", "cong_hien", "bao_cao_cong_hien_nd30", id="B6"),
        pytest.param(
            NOW, UNIT, "bk_bt", "chuyen_de", "bao_cao_chuyen_de_tap_the_nd30", id="B7 of a unit"
        ),
        pytest.param(
            NOW, PERSON, "bk_bt", "chuyen_de", "bao_cao_chuyen_de_ca_nhan_nd30", id="B7 of a person"
        ),
        pytest.param(NOW, UNIT, "bk_bt", "doi_ngoai", "bao_cao_doi_ngoai_tap_the_nd30", id="B10"),
        pytest.param(NOW, PERSON, "bk_bt", "doi_ngoai", "bao_cao_doi_ngoai_ca_nhan_nd30", id="B11"),
        pytest.param(NOW, HOUSEHOLD, "bk_bt", "cong_trang", "bao_cao_ho_gia_dinh_nd30", id="house"),
        pytest.param(
            THEN, UNIT, "co_cp", "cong_trang", "bao_cao_tap_the_nd98_nd30", id="2023 flag: Mẫu 02"
        ),
        pytest.param(THEN, PERSON, "cstdtq", "cong_trang", "bao_cao_ca_nhan_nd98_nd30", id="2023"),
        pytest.param(
            THEN, PERSON, "bk_bt", "dot_xuat", "bao_cao_dot_xuat_ca_nhan_nd98_nd30", id="2023 deed"
        ),
        pytest.param(
            date(2025, 6, 30), PERSON, "gk", "cong_trang", "bao_cao_ca_nhan_nd98_nd30", id="last"
        ),
        pytest.param(
            date(2025, 7, 1), PERSON, "gk", "cong_trang", "bao_cao_ca_nhan_nd30", id="first"
        ),
        pytest.param(
            LONG_AGO, UNIT, "bk_bt", "chuyen_de", "bao_cao_chuyen_de_tap_the_nd91_nd30", id="2017"
        ),
        pytest.param(
            date(2023, 12, 31), UNIT, "gk", "cong_trang", "bao_cao_tap_the_nd91_nd30", id="eve"
        ),
    ],
)
def test_the_report_is_that_of_award_ground_and_day(
    day: date, whom: Whom, award: str, ground: str, form: str
) -> None:
    row = BOOK.awards[award]
    assert made(occasion(day, whom, row, Ground(ground), Regime.ND30)) == [form]
    assert made(occasion(day, whom, row, Ground(ground), Regime.PARTY)) == [form]


@pytest.mark.parametrize(
    ("whom", "form"), [(UNIT, "bao_cao_tap_the_party"), (PERSON, "bao_cao_ca_nhan_party")]
)
def test_a_party_body_reports_the_partys_way_for_the_partys_praise_alone(
    whom: Whom, form: str
) -> None:
    praise = replace(BOOK.awards["gk"], track=Track.PARTY)
    case = occasion(NOW, whom, praise, Ground.MERIT, Regime.PARTY)
    assert made(case) == [form]
    as_state = replace(case, regime=Regime.ND30)
    assert made(as_state) == [form.replace("party", "nd30")]


def test_whatever_is_proposed_for_merits_gets_one_report_on_any_day_and_no_tie() -> None:
    for day in (NOW, THEN, LONG_AGO):
        for award in BOOK.awards.values():
            for whom in award.whom:
                for ground in award.grounds:
                    for regime in Regime:
                        case = occasion(day, whom, award, ground, regime)
                        count = 0 if case.facts["n"].by_years else 1
                        assert len(made(case)) == count, (day, award.id, whom, ground)
                        assert not tied(FORMS, case)


def test_a_report_in_short_goes_with_what_the_law_asks_it_for() -> None:
    short = {UNIT: "tom_tat_tap_the_nd30", PERSON: "tom_tat_ca_nhan_nd30"}
    for award in BOOK.awards.values():
        for whom, form in short.items():
            case = occasion(NOW, whom, award, Ground.MERIT, Regime.ND30)
            due = {each.form.id for each in chosen(FORMS, case)}
            assert (form in due) == ("tom_tat" in case.facts["n"].papers)


def test_a_dossier_of_2020_is_made_on_the_forms_of_its_time(desk: Desk, tmp_path: Path) -> None:
    saved = show_round(desk, "round").round
    old = replace(saved.value, year=2019, received=LONG_AGO, submitted=LONG_AGO)
    save_round(desk, replace(saved, value=old))
    files = make(desk, Make("round", tmp_path, formats=("docx",))).files
    reports = [file.form for file in files if file.form and file.form.startswith("bao_cao")]
    assert reports
    assert all(form.endswith("_nd91_nd30") for form in reports)
