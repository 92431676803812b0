"""The catalogue holds every award of the law and of the Party, under every name that lists use."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dossier.law.book import load_book
from dossier.law.money import prize_money
from dossier.model.award import AwardKind, Track
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Whom
from dossier.words.text import fold

BOOK = load_book()
NAMES = BOOK.on(date(2026, 3, 1)).aliases
SURE, UNSURE = Confidence.VERIFIED, Confidence.UNVERIFIED
RANKS = ("nhat", "nhi", "ba")
BADGES = (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)
KINDS = {
    AwardKind.TITLE: {
        *("ldtt", "cstdcs", "cstdt", "cstdtq", "ttldtt", "ttldxs", "co_bt", "co_cp", "co_qk"),
        *("xa_tb", "thon_vh", "gdvh"),
    },
    AwardKind.ORDER: {
        *("hc_sv", "hc_hcm", "hc_ddk", "hc_dc", "hc_hn"),
        *(
            f"{order}_{rank}"
            for order in ("hcdl", "hcqc", "hcld", "hcbvtq", "hccc")
            for rank in RANKS
        ),
    },
    AwardKind.MEDAL: {
        *("hch_qkqt", "hch_antq", "hch_hn", "hch_tnxp"),
        *(f"hch_csvv_{rank}" for rank in RANKS),
    },
    AwardKind.HONORARY: {
        *("dh_tinh_ah", "dh_thanh_pho_ah", "dh_bmvnah", "dh_ahllvt", "dh_ahld"),
        *(f"dh_{who}{grade}" for who in ("ng", "tt", "ns", "nn") for grade in ("nd", "ut")),
    },
    AwardKind.PRIZE: {"gt_hcm", "gt_nn"},
    AwardKind.INSIGNIA: {"knc_bt", "knc_ubtvqh", "knc_vpcu"},
    AwardKind.DIPLOMA: {"bk_ttg", "bk_bt", "bk_qk", "bk_dang"},
    AwardKind.CERTIFICATE: {"gk", "gk_dang"},
    AwardKind.PARTY_BADGE: {f"hhd_{years}" for years in BADGES},
}


@pytest.mark.parametrize("kind", AwardKind, ids=lambda kind: kind.value)
def test_every_award_of_a_kind_is_there(kind: AwardKind) -> None:
    assert {award.id for award in BOOK.awards.values() if award.kind is kind} == KINDS[kind]
    assert kind.label


@pytest.mark.parametrize(
    ("name", "award"),
    [
        ("HC Sao vàng", "hc_sv"),
        ("HCĐL hạng Nhì", "hcdl_nhi"),
        ("Huân chương Độc lập hạng III", "hcdl_ba"),
        ("Huân chương Chiến công hạng Ba", "hccc_ba"),
        ("HCLĐ hạng Ba", "hcld_ba"),
        ("HC Lao động hạng Nhất", "hcld_nhat"),
        ("Huy chương Chiến sĩ vẻ vang hạng Nhì", "hch_csvv_nhi"),
        ("NGƯT", "dh_ngut"),
        ("Thầy thuốc Nhân dân", "dh_ttnd"),
        ("Nghệ nhân ưu tú", "dh_nnut"),
        ("AHLĐ", "dh_ahld"),
        ("Mẹ Việt Nam anh hùng", "dh_bmvnah"),
        ("Bằng khen Tỉnh", "bk_bt"),
        ("Bằng khen của Chủ tịch UBND tỉnh", "bk_bt"),
        ("Bằng khen của Văn phòng Trung ương Đảng", "bk_bt"),
        ("Bằng khen Tỉnh ủy", "bk_dang"),
        ("Bằng khen ĐHQG", "bk_qk"),
        ("Giấy khen của Đảng ủy", "gk_dang"),
        ("Kỷ niệm chương Vì sự nghiệp Văn phòng cấp ủy", "knc_vpcu"),
        ("KNC bộ, tỉnh", "knc_bt"),
        ("Chiến sĩ tiên tiến", "ldtt"),
        ("Đơn vị tiên tiến", "ttldtt"),
        ("Đơn vị quyết thắng", "ttldxs"),
        ("Phường tiêu biểu", "xa_tb"),
        ("Tổ dân phố văn hóa", "thon_vh"),
        ("GĐVH", "gdvh"),
        ("Huy hiệu 45 năm tuổi Đảng", "hhd_45"),
        ("HHĐ 30", "hhd_30"),
    ],
)
def test_lists_write_it_so(name: str, award: str) -> None:
    assert NAMES[fold(name)] == award


def test_a_letter_of_praise_is_no_award() -> None:
    assert fold("Thư khen") not in NAMES


@pytest.mark.parametrize(
    ("award", "whom", "coefficient", "confidence"),
    [
        ("hc_sv", Whom.PERSON, "46", SURE),
        ("hc_sv", Whom.UNIT, "92", SURE),
        ("hcqc_nhi", Whom.UNIT, "25", SURE),
        ("hcld_nhat", Whom.UNIT, "18", SURE),
        ("hc_ddk", Whom.PERSON, "7.5", SURE),
        ("hc_dc", Whom.PERSON, "4.5", SURE),
        ("hch_qkqt", Whom.PERSON, "1.5", UNSURE),
        ("dh_ahld", Whom.UNIT, "31", SURE),
        ("dh_nsnd", Whom.PERSON, "12.5", SURE),
        ("dh_nsut", Whom.PERSON, "9", SURE),
        ("gt_hcm", Whom.PERSON, "270", UNSURE),
        ("bk_ttg", Whom.PERSON, "3.5", SURE),
        ("bk_ttg", Whom.UNIT, "7", UNSURE),
        ("bk_bt", Whom.HOUSEHOLD, "2.25", UNSURE),
        ("knc_ubtvqh", Whom.PERSON, "0.8", SURE),
        ("gk", Whom.PERSON, "0.3", SURE),
        ("gk", Whom.UNIT, "0.6", UNSURE),
        ("co_qk", Whom.UNIT, "6", SURE),
        ("gdvh", Whom.HOUSEHOLD, "0.1", UNSURE),
    ],
)
def test_a_rate_is_as_sure_as_it_was_read(
    award: str, whom: Whom, coefficient: str, confidence: Confidence
) -> None:
    (rate,) = (row for row in BOOK.awards[award].prizes if row.whom is whom)
    assert (rate.coefficient, rate.confidence) == (Decimal(coefficient), confidence)


def test_a_rate_of_another_decree_is_only_recalled() -> None:
    award = BOOK.awards["bk_bt"]
    by_day = {
        day: prize_money(award, Whom.PERSON, day, BOOK)
        for day in (date(2025, 6, 30), date(2025, 7, 1))
    }
    assert [paid.confidence for paid in by_day.values() if paid] == [UNSURE, Confidence.SECONDARY]


def test_insignia_have_a_ceiling_and_former_rates_pay_nothing() -> None:
    day = date(2026, 8, 1)
    insignia = prize_money(BOOK.awards["knc_bt"], Whom.PERSON, day, BOOK)
    assert insignia is not None
    assert insignia.is_ceiling
    assert BOOK.awards["hhd_30"].prizes[0].is_past
    assert prize_money(BOOK.awards["hhd_30"], Whom.PERSON, day, BOOK) is None


def test_the_state_level_begins_at_the_prime_minister() -> None:
    high = {award.id for award in BOOK.awards.values() if award.is_state_level}
    assert high >= {"hc_sv", "hcld_ba", "hch_qkqt", "dh_ahld", "gt_nn", "co_cp", "cstdtq", "bk_ttg"}
    assert not high & {"bk_bt", "co_bt", "cstdt", "knc_ubtvqh", "bk_dang", "hhd_90"}


BADGE, HOUSE = (BOOK.awards[award] for award in ("hhd_50", "gdvh"))


@pytest.mark.parametrize(
    ("day", "acts"),
    [
        pytest.param(date(2025, 6, 30), ["luat_06_2022", "nd_98_2023"], id="last day of A"),
        pytest.param(date(2025, 7, 1), ["luat_06_2022", "nd_152_2025"], id="first day of B"),
        pytest.param(date(2025, 8, 4), ["luat_06_2022", "nd_152_2025"], id="circular: day before"),
        pytest.param(
            date(2025, 8, 5), ["luat_06_2022", "nd_152_2025", "tt_15_2025_bnv"], id="circular"
        ),
        pytest.param(
            date(2026, 9, 30), ["luat_06_2022", "nd_152_2025", "tt_15_2025_bnv"], id="B ends"
        ),
        pytest.param(
            date(2026, 10, 1),
            ["luat_06_2022", "luat_06_2026", "nd_152_2025", "tt_15_2025_bnv"],
            id="first day of C",
        ),
        pytest.param(
            date(2027, 3, 1), ["luat_06_2022", "luat_06_2026", "tt_15_2025_bnv"], id="decree over"
        ),
    ],
)
def test_bases_change_on_the_very_day(day: date, acts: list[str]) -> None:
    assert [basis.act for basis in BOOK.on(day).bases(Regime.ND30)] == acts


def test_titles_of_households_rest_on_their_own_decree_too() -> None:
    bases = BOOK.on(date(2026, 3, 1)).bases(Regime.ND30, (Ground.MERIT,), (HOUSE,))
    assert [basis.act for basis in bases][1:3] == ["nd_152_2025", "nd_86_2023"]


@pytest.mark.parametrize(
    ("day", "acts"),
    [
        pytest.param(date(2025, 9, 28), ["qd_294_tw", "hd_06_tw"], id="before the guide"),
        pytest.param(date(2025, 9, 29), ["qd_294_tw", "hd_06_tw", "hd_38_btctw"], id="its day"),
    ],
)
def test_a_round_of_badges_rests_on_the_acts_of_the_party(day: date, acts: list[str]) -> None:
    bases = BOOK.on(day).bases(Regime.PARTY, (Ground.SERVICE,), (BADGE,))
    assert [basis.act for basis in bases] == acts
    assert BADGE.track is Track.PARTY
    assert ", ngày 26/5/2025 của Ban Chấp hành Trung ương" in bases[0].text


def test_one_award_of_the_state_keeps_the_bases_of_the_state() -> None:
    bases = BOOK.on(date(2026, 3, 1)).bases(Regime.PARTY, (), (BADGE, HOUSE))
    assert all(BOOK.acts[basis.act].track is Track.STATE for basis in bases)
