"""What a dossier needs: by award on merit, by ground on the others, by the day."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.law.book import load_book
from dossier.model.award import Award
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.subject import Whom

BOOK = load_book()
B = BOOK.on(date(2026, 3, 1))


def needs(award: str, ground: Ground = Ground.MERIT, whom: Whom = Whom.PERSON) -> dict[str, bool]:
    found = B.papers(BOOK.awards[award], ground, whom)
    return {need.paper.id: need.is_required for need in found}


def test_a_title_given_on_the_spot_needs_least() -> None:
    assert needs("ldtt")["bien_ban_hop"]
    assert "sang_kien" not in needs("ldtt")
    assert needs("cstdcs")["sang_kien"]


def test_the_counting_of_secret_ballots_goes_with_the_titles_that_ask_for_it() -> None:
    assert needs("cstdt")["bien_ban_kiem_phieu"]
    assert not needs("bk_ttg")["bien_ban_kiem_phieu"]


def test_a_flag_needs_the_minutes_of_the_block() -> None:
    assert needs("co_cp", whom=Whom.UNIT)["dan_dau"]


def test_the_ground_decides_where_it_is_not_merit() -> None:
    assert needs("hcld_ba", Ground.DEDICATION)["qua_trinh_cong_tac"]
    assert not needs("bk_bt", Ground.EXCEPTIONAL)["bien_ban_hop"]
    assert set(needs("gk", Ground.FOREIGN)) == {"to_trinh", "nghia_vu_nuoc_ngoai"}


def test_a_unit_needs_no_papers_of_persons() -> None:
    assert "y_kien_cap_uy" in needs("hcld_ba")
    assert "y_kien_cap_uy" not in needs("hcld_ba", whom=Whom.UNIT)


def test_only_what_was_read_for_the_day_is_verified() -> None:
    award = BOOK.awards["bk_ttg"]
    sure = {
        day: {
            need.confidence
            for need in BOOK.on(day).papers(award, Ground.MERIT, Whom.PERSON)
            if need.is_required
        }
        for day in (date(2025, 6, 30), date(2025, 7, 1))
    }
    assert list(sure.values()) == [{Confidence.UNVERIFIED}, {Confidence.VERIFIED}]


@pytest.mark.parametrize("award", BOOK.awards.values(), ids=lambda award: award.id)
def test_every_award_says_what_its_dossier_needs(award: Award) -> None:
    for ground in award.grounds:
        for whom in award.whom:
            assert any(need.is_required for need in B.papers(award, ground, whom))
