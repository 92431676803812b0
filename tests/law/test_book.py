"""The book opens at a day and knows what held then; broken tables do not open at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.resources import as_file
from pathlib import Path

import pytest

from dossier.law.book import load_book
from dossier.law.errors import BrokenLawError, NoRulesError
from dossier.law.source import SHIPPED
from dossier.model.award import Track
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Whom
from dossier.words.text import fold

BOOK = load_book()
AWARDS = {
    *("ldtt", "cstdcs", "cstdt", "cstdtq", "ttldtt", "ttldxs", "co_bt", "co_cp"),
    *("bk_bt", "bk_ttg", "hcld_ba", "hcld_nhi", "hcld_nhat", "gk"),
}


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        pytest.param(date(2023, 12, 31), "0", id="history"),
        pytest.param(date(2024, 1, 1), "A", id="first day of A"),
        pytest.param(date(2025, 6, 30), "A", id="last day of A"),
        pytest.param(date(2025, 7, 1), "B", id="first day of B"),
        pytest.param(date(2026, 9, 30), "B", id="last day of B"),
        pytest.param(date(2026, 10, 1), "C", id="first day of C"),
    ],
)
def test_the_day_of_receipt_fixes_the_rule_set(day: date, rules: str) -> None:
    assert BOOK.on(day).rule_set == rules


def test_a_day_before_the_law_has_no_rules() -> None:
    with pytest.raises(NoRulesError) as caught:
        BOOK.on(date(2017, 9, 30))
    assert caught.value.params["first"] == date(2017, 10, 1)


def test_history_holds_no_criteria_so_that_nothing_is_refused() -> None:
    history = BOOK.on(date(2023, 12, 31))
    criteria = [history.criteria(award, whom) for award in history.awards for whom in Whom]
    assert not any(criteria)
    assert history.rules.confidence is Confidence.UNVERIFIED


def test_the_catalogue_holds_every_award_highest_first() -> None:
    assert set(BOOK.awards) >= AWARDS
    assert next(iter(BOOK.awards)) == "hc_sv"
    assert list(BOOK.awards)[-1] == "hhd_30"
    ranks = [award.rank for award in BOOK.awards.values()]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize(
    ("name", "award"),
    [
        ("Chiến sĩ thi đua cơ sở", "cstdcs"),
        ("CSTĐ cơ sở", "cstdcs"),
        ("BK TTg", "bk_ttg"),
        ("Bằng khen của Văn phòng Trung ương Đảng", "bk_bt"),
        ("HCLĐ hạng Nhì", "hcld_nhi"),
        ("Đơn vị quyết thắng", "ttldxs"),
    ],
)
def test_lists_may_call_an_award_by_any_of_its_names(name: str, award: str) -> None:
    assert BOOK.on(date(2026, 1, 5)).aliases[fold(name)] == award


@pytest.mark.parametrize(
    ("day", "acts"),
    [
        pytest.param(date(2025, 3, 1), ["luat_06_2022", "nd_98_2023"], id="A"),
        pytest.param(date(2025, 7, 15), ["luat_06_2022", "nd_152_2025"], id="B, no circular yet"),
        pytest.param(date(2026, 3, 1), ["luat_06_2022", "nd_152_2025", "tt_15_2025_bnv"], id="B"),
        pytest.param(
            date(2026, 11, 1),
            ["luat_06_2022", "luat_06_2026", "nd_152_2025", "tt_15_2025_bnv"],
            id="C",
        ),
    ],
)
def test_legal_bases_are_those_in_force_laws_before_decrees(day: date, acts: list[str]) -> None:
    assert [basis.act for basis in BOOK.on(day).bases(Regime.ND30)] == acts


def test_a_basis_is_worded_as_its_regime_writes_dates() -> None:
    day = BOOK.on(date(2026, 3, 1))
    nd30, party = (day.bases(regime)[0].text for regime in (Regime.ND30, Regime.PARTY))
    assert nd30 == "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    assert party == "Căn cứ Luật Thi đua, khen thưởng, ngày 15/6/2022"


def test_the_two_tracks_never_mix() -> None:
    day = BOOK.on(date(2026, 3, 1))
    state = {basis.act for basis in day.bases(Regime.PARTY, (Ground.MERIT,))}
    party = {basis.act for basis in day.bases(Regime.PARTY, track=Track.PARTY)}
    assert party == {"qd_294_tw", "hd_06_tw"}
    assert not state & party


def test_an_act_ends_on_the_day_that_replaces_it() -> None:
    act = BOOK.acts["nd_98_2023"]
    assert not act.ended(date(2025, 6, 30))
    assert act.ended(date(2025, 7, 1))


def test_the_end_of_the_decree_is_known_from_a_register_only() -> None:
    act = BOOK.acts["nd_152_2025"]
    assert act.confidence is Confidence.VERIFIED
    assert act.until_confidence is Confidence.SECONDARY


def test_nothing_of_the_amended_law_is_verified() -> None:
    assert BOOK.on(date(2026, 11, 1)).rules.confidence is not Confidence.VERIFIED


def test_the_draft_changes_titles_from_the_first_of_october_2026() -> None:
    before, after = (BOOK.on(day) for day in (date(2026, 9, 30), date(2026, 10, 1)))
    paths = [
        {row.path for row in day.criteria("cstdcs", Whom.PERSON)} - {""} for day in (before, after)
    ]
    assert paths == [{"xep_loai", "sang_kien", "luc_luong_vu_trang"}, set()]
    assert after.criterion("cstdcs.sang_kien").confidence is Confidence.UNVERIFIED


def test_an_act_whose_day_is_not_known_is_quoted_without_it() -> None:
    act = replace(BOOK.acts["nd_98_2023"], issued=None)
    assert act.basis(Regime.ND30).text.startswith("Căn cứ Nghị định số 98/2023/NĐ-CP của")


def test_a_basis_may_serve_some_grounds_only() -> None:
    act = replace(BOOK.acts["nd_98_2023"], grounds=frozenset({Ground.CAMPAIGN}))
    assert act.serves((Ground.MERIT, Ground.CAMPAIGN))
    assert not act.serves((Ground.MERIT,))


def test_a_book_without_rule_sets_does_not_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.law.book.one", lambda _folder, _name: None)
    with pytest.raises(BrokenLawError):
        load_book(SHIPPED)


def test_a_criterion_that_does_not_hold_is_not_found() -> None:
    with pytest.raises(KeyError):
        BOOK.on(date(2026, 11, 1)).criterion("bk_bt.sang_kien")


def test_a_kinder_rule_is_open_to_dossiers_received_before_it() -> None:
    early = BOOK.on(date(2026, 9, 1))
    later = early.favourable(date(2026, 10, 5))
    assert early.favourable(date(2026, 9, 30)) is None
    assert later is not None
    assert later.rule_set == "C"
    assert BOOK.on(date(2025, 1, 1)).favourable(date(2026, 10, 5)) is None


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    with as_file(SHIPPED) as shipped:
        for path in shipped.rglob("*.toml"):
            copy = tmp_path / path.relative_to(shipped)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    return tmp_path


def test_local_tables_win_over_the_shipped_ones(tables: Path) -> None:
    path = tables / "awards" / "gk.toml"
    text = path.read_text(encoding="utf-8").replace("report_years = 1", "report_years = 2")
    path.write_text(text, encoding="utf-8")
    assert load_book(tables).awards["gk"].years_for(Whom.PERSON) == 2
    assert load_book().awards["gk"].years_for(Whom.PERSON) == 1


def change(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("file", "edit", "reason"),
    [
        pytest.param(
            "awards/ldtt.toml",
            change("luat_06_2022 Điều 24", "luat_x Điều 24"),
            "unknown act",
            id="act",
        ),
        pytest.param("awards/ldtt.toml", change("Điều 24", "Điều 99"), "has no", id="article"),
        pytest.param("awards/ldtt.toml", change('"rated"', '"guessed"'), "unknown rule", id="rule"),
        pytest.param(
            "awards/ldtt.toml", change('level = "httnv"\n', ""), "needs level", id="term missing"
        ),
        pytest.param(
            "awards/ldtt.toml",
            change('level = "httnv"', 'level = "httnv"\nwithin = 3'),
            "does not take within",
            id="term not taken",
        ),
        pytest.param(
            "awards/ldtt.toml",
            change("until = 2026-10-01", "until = 2027-01-01"),
            "overlap",
            id="overlap",
        ),
        pytest.param("awards/ldtt.toml", change("cite = ", "# "), "missing cite", id="no cite"),
        pytest.param("awards/ldtt.toml", change("checked", "cheked"), "unknown key", id="slip"),
        pytest.param(
            "awards/ldtt.toml", change("checked = 2026-11-22", ""), "missing checked", id="age"
        ),
        pytest.param(
            "awards/ldtt.toml", change("since = 2024-01-01", ""), "since is missing", id="since"
        ),
        pytest.param("awards/gk.toml", change('["Giấy', '["LĐTT", "Giấy'), "share", id="alias"),
        pytest.param(
            "awards/cstdcs.toml", change('["ldtt"]', '["ldt"]'), "unknown award", id="award"
        ),
        pytest.param(
            "acts/nd_98_2023.toml", change("nd_98_2023", "nd_152_2025"), "twice", id="act twice"
        ),
        pytest.param(
            "acts/nd_98_2023.toml", change("until = 2025", "until = 2022"), "not after", id="span"
        ),
        pytest.param(
            "rule_sets.toml", change("until = 2025-07-01", ""), "overlap", id="rule sets overlap"
        ),
        pytest.param("standing.toml", change("since = 2024-01-01", ""), "missing since", id="s"),
    ],
)
def test_a_broken_table_is_refused(
    tables: Path, file: str, edit: Callable[[str], str], reason: str
) -> None:
    path = tables / file
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(BrokenLawError) as caught:
        load_book(tables)
    assert reason in str(caught.value.params["reason"])


@pytest.mark.parametrize(
    ("award", "asked", "ground"),
    [
        pytest.param("hhd_30", Ground.MERIT, Ground.SERVICE, id="a badge is not for merit"),
        pytest.param("hc_hn", Ground.MERIT, Ground.FOREIGN, id="an order for foreigners"),
        pytest.param("bk_bt", Ground.MERIT, Ground.MERIT, id="a diploma is"),
        pytest.param("hhd_30", Ground.CAMPAIGN, Ground.CAMPAIGN, id="what was chosen is kept"),
    ],
)
def test_the_default_ground_is_one_that_the_award_is_for(
    award: str, asked: Ground, ground: Ground
) -> None:
    assert BOOK.awards[award].ground_for(asked) is ground


def test_criteria_are_for_the_nominees_and_grounds_of_their_award() -> None:
    for row in BOOK.criteria:
        award = BOOK.awards[row.award]
        assert row.whom in award.whom, row.id
        assert row.grounds <= set(award.grounds), row.id


def test_every_award_has_criteria_for_each_kind_of_nominee() -> None:
    told = {(row.award, row.whom) for row in BOOK.criteria}
    assert {(award.id, whom) for award in BOOK.awards.values() for whom in award.whom} == told
