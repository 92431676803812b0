"""What is wrong with the binding of a form is said before it is published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dossier.check.binding import misbound
from dossier.model.finding import Weight
from dossier.model.form import Binding, Form, Scope
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Whom
from tests.check.rounds import BOOK, codes

LIST = Form("danh_sach_nd30", "Danh sách", Regime.ND30, Scope.ROUND, 20, "1", "", "")
REPORT = replace(
    LIST, id="bao_cao_ca_nhan_nd30", label="Báo cáo", scope=Scope.NOMINATION, whom=Whom.PERSON
)
OWN = replace(LIST, id="rieng", label="Riêng", instead_of=LIST.id)
OFFICES = ("Văn phòng Tỉnh ủy Gia Lai", "VPTU", "")


def own(form_id: str = "rieng", **bound: Any) -> Form:
    return replace(OWN, id=form_id, label=form_id, binding=Binding(**bound))


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        pytest.param(own(), [], id="open"),
        pytest.param(
            own(awards=("gk",), grounds=(Ground.MERIT,), issuers=("vptu",)), [], id="all known"
        ),
        pytest.param(own(awards=("gk", "bang_khen")), ["check.bound_award"], id="unknown award"),
        pytest.param(own(issuers=("VPHU",)), ["check.bound_office"], id="unknown office"),
        pytest.param(
            replace(OWN, instead_of="danh_sach"), ["check.instead_of_unknown"], id="unknown form"
        ),
        pytest.param(
            replace(OWN, instead_of=OWN.id), ["check.instead_of_unknown"], id="instead of itself"
        ),
        pytest.param(
            replace(OWN, instead_of=REPORT.id), ["check.instead_of_other"], id="another scope"
        ),
        pytest.param(
            replace(OWN, instead_of=REPORT.id, scope=Scope.NOMINATION, whom=Whom.UNIT),
            ["check.instead_of_other"],
            id="another kind of nominee",
        ),
    ],
)
def test_a_slip_is_told_for_what_it_is(form: Form, wanted: list[str]) -> None:
    assert codes(misbound(form, (LIST, REPORT), BOOK.awards, OFFICES)) == wanted


def test_an_unknown_office_only_asks_since_it_may_be_entered_later() -> None:
    (found,) = misbound(own(issuers=("VPHU",)), (LIST,), BOOK.awards, OFFICES)
    assert found.weight is Weight.ASK


def test_without_records_no_office_is_doubted() -> None:
    assert misbound(own(issuers=("VPHU",)), (LIST,), BOOK.awards) == ()


def test_a_stand_in_takes_the_place_of_first_forms_only() -> None:
    second = replace(OWN, id="hai", instead_of=OWN.id)
    (found,) = misbound(second, (LIST, OWN), BOOK.awards)
    assert (found.code, dict(found.params)["first"]) == ("check.instead_of_own", LIST.id)


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        pytest.param({}, {}, True, id="both open"),
        pytest.param({"awards": ("gk",)}, {}, False, id="one bound, one open"),
        pytest.param({"awards": ("gk",)}, {"awards": ("bk_bt",)}, False, id="other awards"),
        pytest.param({"awards": ("gk", "bk_bt")}, {"awards": ("bk_bt",)}, True, id="a shared one"),
        pytest.param({"awards": ("gk",)}, {"issuers": ("VPTU",)}, True, id="one condition each"),
        pytest.param(
            {"awards": ("gk",)}, {"awards": ("gk",), "issuers": ("VPTU",)}, False, id="closer"
        ),
        pytest.param(
            {"issuers": ("VPTU",)}, {"issuers": ("vptu",)}, True, id="one office written twice"
        ),
        pytest.param(
            {"until": date(2026, 7, 1)}, {"since": date(2026, 7, 1)}, False, id="one after another"
        ),
        pytest.param(
            {"until": date(2026, 7, 2)}, {"since": date(2026, 7, 1)}, True, id="a shared day"
        ),
    ],
)
def test_forms_that_one_case_would_fit_alike_are_told(
    one: dict[str, Any], other: dict[str, Any], *, is_told: bool
) -> None:
    found = misbound(own("mot", **one), (LIST, own("hai", **other)), BOOK.awards)
    assert codes(found) == (["check.bound_alike"] if is_told else [])


def test_a_bound_form_without_a_stand_in_is_told_to_leave_a_gap() -> None:
    alone = replace(LIST, binding=Binding(awards=("gk",)))
    (found,) = misbound(alone, (LIST, REPORT), BOOK.awards)
    assert (found.code, found.weight) == ("check.bound_alone", Weight.NOTE)
    assert misbound(alone, (own(),), BOOK.awards) == ()


def test_reports_of_persons_and_of_units_never_compete() -> None:
    person = replace(OWN, scope=Scope.NOMINATION, whom=Whom.PERSON, instead_of="")
    unit = replace(person, id="khac_party", label="Khác", whom=Whom.UNIT)
    assert misbound(replace(person, id="khac_nd30"), (unit,), BOOK.awards) == ()
