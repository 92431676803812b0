"""The tables say truthfully how sure each rule is: what was read, what was recalled."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.law.book import load_book
from dossier.law.rules import RULES
from dossier.model.award import Award
from dossier.model.finding import Confidence
from dossier.words.text import nfc

BOOK = load_book()
BEFORE = [row for row in BOOK.criteria if row.since < date(2026, 10, 1)]

# Computed criteria that were read in the law of 2022; every other one was recalled.
READ = {
    *("ldtt.xep_loai", "cstdcs.ldtt", "cstdcs.xep_loai", "cstdcs.sang_kien"),
    *("cstdt.ba_lan", "cstdt.sang_kien", "cstdtq.hai_lan", "cstdtq.sang_kien"),
    *("ttldxs.xep_loai", "ttldxs.hoan_thanh", "ttldxs.tien_tien", "ttldxs.chien_si"),
    *("ttldxs.doan_ket", "co_cp.dan_dau", "co_cp.doan_ket"),
    *("bk_bt.cstdcs", "bk_bt.xep_loai", "bk_bt.sang_kien"),
    *("bk_ttg.bk_bt", "bk_ttg.nam_nam", "bk_ttg.cstdcs"),
    *(f"hcld_ba.ca_nhan.{part}" for part in ("da_tang", "nam_nam", "xuat_sac", "danh_hieu")),
    *(f"hcld_ba.ca_nhan.{part}" for part in ("tong_cuc_truong", "pho_tong_cuc_truong")),
    *(f"hcld_ba.ca_nhan.{part}" for part in ("vu_truong", "pho_vu_truong")),
    *(f"hcld_nhi.ca_nhan.{part}" for part in ("da_tang", "nam_nam", "xuat_sac", "danh_hieu")),
    *(f"hcld_nhat.tap_the.{part}" for part in ("da_tang", "nam_nam")),
    "hch_qkqt.nien_han",
    *(f"hc_sv.tap_the.{part}" for part in ("da_tang", "so_nam")),
    *(f"hc_hcm.tap_the.{part}" for part in ("da_tang", "sau_doc_lap", "sau_quan_cong")),
}


# The law names no number of months, so no shipped criterion asks for them.
FOR_LOCAL_RULES = {"worked_months"}


def test_only_what_was_read_is_verified() -> None:
    verified = {
        row.id for row in BEFORE if not row.judged and row.confidence is Confidence.VERIFIED
    }
    assert verified == READ


@pytest.mark.parametrize("award", BOOK.awards.values(), ids=lambda award: award.id)
def test_vote_shares_are_recalled(award: Award) -> None:
    assert award.ballot.threshold_confidence is Confidence.UNVERIFIED


def test_every_rule_of_the_vocabulary_is_used_or_kept_for_local_rules() -> None:
    assert set(RULES) - {row.rule for row in BOOK.criteria} <= FOR_LOCAL_RULES


def test_texts_are_nfc() -> None:
    for row in BOOK.criteria:
        assert row.text == nfc(row.text)


def test_every_criterion_cites_an_article_unless_it_is_recalled() -> None:
    assert all(row.cite.act in BOOK.acts for row in BOOK.criteria)
    bare = {row.confidence for row in BOOK.criteria if not row.cite.article}
    assert bare <= {Confidence.UNVERIFIED}
