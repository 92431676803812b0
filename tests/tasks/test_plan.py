"""Which documents a round makes, in which order, under which names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model.dossier import Dossier
from dossier.model.form import form_stem
from dossier.model.round import Regime
from dossier.tasks.desk import Desk
from dossier.tasks.forms.choice import chosen, occasion_of
from dossier.tasks.gather import gather
from dossier.tasks.plan import Planned, is_index, plan

ALL = [
    "bia_ho_so",
    "muc_luc",
    "to_trinh",
    "danh_sach",
    "bao_cao_tap_the",
    "bao_cao_ca_nhan",
    "bien_ban_hop",
    "bien_ban_kiem_phieu",
]


def stems(planned: tuple[Planned, ...]) -> list[str]:
    return [form_stem(row.form) for row in planned]


def planned(desk: Desk, dossier: Dossier) -> tuple[Planned, ...]:
    return plan(dossier, desk.shelf)


def test_the_cover_comes_first_then_the_index_and_the_rest_in_the_order_of_dossiers(
    desk: Desk,
) -> None:
    rows = planned(desk, gather(desk, "round"))
    assert stems(rows) == ALL
    assert [row.order for row in rows] == [0, *range(7)]
    assert [is_index(row) for row in rows] == [False, True] + [False] * 6


def test_reports_are_named_for_nominee_and_award(desk: Desk) -> None:
    rows = planned(desk, gather(desk, "round"))
    award = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"
    assert rows[5].title == f"Báo cáo thành tích cá nhân: Trần Thị B ({award})"
    assert rows[5].id == "bao_cao_ca_nhan_nd30/n2"
    assert "Trần Thị B" in rows[5].stem


@pytest.mark.parametrize(
    ("regime", "letter", "report"),
    [
        (Regime.ND30, "to_trinh_nd30", "bao_cao_ca_nhan_nd30"),
        (Regime.PARTY, "to_trinh_party", "bao_cao_ca_nhan_nd30"),
    ],
)
def test_each_kind_of_paper_is_chosen_once_for_the_regime(
    desk: Desk, regime: Regime, letter: str, report: str
) -> None:
    occasion = replace(occasion_of(gather(desk, "round")), regime=regime)
    ids = [due.form.id for due in chosen(desk.shelf.forms(), occasion)]
    assert letter in ids
    assert report in ids
    assert len({form_stem(form) for form in ids}) == len(ids)


def test_without_ballots_there_is_no_count_of_them(desk: Desk) -> None:
    dossier = gather(desk, "round")
    assert dossier.council is not None
    council = replace(dossier.council, issued=None)
    assert stems(planned(desk, replace(dossier, council=council))) == ALL[:-1]


def test_without_a_meeting_there_are_no_minutes(desk: Desk) -> None:
    dossier = replace(gather(desk, "round"), council=None)
    assert stems(planned(desk, dossier)) == ALL[:-2]
