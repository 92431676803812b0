"""Two forms that ask by one id must ask alike, since they share the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.check.asking import asked_otherwise
from dossier.messages import catalogue
from dossier.model.form import Ask, AskColumn, AskKind, Form, Scope
from dossier.model.round import Regime

DAY = Ask("ngay_ky", "Ngày ký", kind=AskKind.DATE)
RANK = Ask("hang", "Hạng", kind=AskKind.CHOICE, choices=("Nhất", "Nhì"))
GIFTS = Ask("qua", "Quà", kind=AskKind.TABLE, columns=(AskColumn("ten", "Tên"),))
FORM = Form("a", "Mẫu A", Regime.ND30, Scope.ROUND, 1, "1", "A", "a", asks=(DAY, RANK, GIFTS))


def other(*asks: Ask) -> Form:
    return replace(FORM, id="b", label="Mẫu B", asks=asks)


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param(replace(DAY, kind=AskKind.TEXT), id="another kind"),
        pytest.param(replace(RANK, choices=("Nhất",)), id="other choices"),
        pytest.param(
            replace(GIFTS, columns=(AskColumn("ten", "Tên", AskKind.NUMBER),)), id="other columns"
        ),
    ],
)
def test_one_id_asked_in_two_ways_is_told(theirs: Ask) -> None:
    (found,) = asked_otherwise(FORM, (FORM, other(theirs), replace(other(theirs), id="c")))
    said = str(catalogue().say(found.code, dict(found.params)))
    assert theirs.id in said
    assert "Mẫu B" in said


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(FORM, id="the form itself"),
        pytest.param(other(replace(DAY, label="Ngày", hint="Gõ ngày", required=True)), id="words"),
        pytest.param(other(), id="nothing in common"),
    ],
)
def test_what_does_for_both_is_not_told(form: Form) -> None:
    assert tuple(asked_otherwise(FORM, (form,))) == ()


def test_the_form_that_is_replaced_does_not_count() -> None:
    mine = replace(FORM, id="a2", instead_of="a", asks=(replace(DAY, kind=AskKind.TEXT),))
    assert tuple(asked_otherwise(mine, (FORM,))) == ()
