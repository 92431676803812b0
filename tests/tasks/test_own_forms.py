"""A form of one's own: an id from its label, a life of its own, off the shelf when withdrawn."""

from __future__ import annotations

import pytest

from dossier.model.shelf import Stage
from dossier.tasks.desk import Desk
from dossier.tasks.errors import FormIdError, FormTakenError, NoLabelError
from dossier.tasks.forms.own_forms import new_form
from dossier.tasks.forms.shelf import document_of, shelf_in_force, shelf_rows
from dossier.tasks.forms.versions import discard, publish, save_version, withdraw
from tests.tasks.shelf_desk import LETTER, changed


@pytest.mark.parametrize(
    ("label", "id_"),
    [
        pytest.param("Giấy mời họp Hội đồng", "giay_moi_hop_hoi_dong", id="words"),
        pytest.param("01 Đơn đề nghị", "bm_01_don_de_nghi", id="a number first"),
        pytest.param("***", "tep", id="no letters"),
        pytest.param(
            "Báo cáo " + "rất dài " * 20, "bao_cao_rat_dai_rat_dai_rat_dai_rat_dai", id="long"
        ),
    ],
)
def test_an_id_is_made_from_the_label(desk: Desk, label: str, id_: str) -> None:
    assert new_form(desk, LETTER, "", label).form == id_


def test_two_forms_of_one_label_have_two_ids(desk: Desk) -> None:
    ids = [new_form(desk, LETTER, "", "Giấy mời").form for _ in range(3)]
    assert ids == ["giay_moi", "giay_moi_2", "giay_moi_3"]


def test_an_id_of_a_shipped_form_is_not_made_from_a_label(desk: Desk) -> None:
    assert new_form(desk, LETTER, "", "Tờ trình nd30").form == "to_trinh_nd30_2"


@pytest.mark.parametrize("id_", ["A", "1a", "a-b", "../a", "đơn", "a" * 61, " a", "a\n"])
def test_a_wrong_id_is_refused(desk: Desk, id_: str) -> None:
    with pytest.raises(FormIdError):
        new_form(desk, LETTER, id_, "Giấy mời")


@pytest.mark.parametrize("id_", [LETTER, "giay_moi"])
def test_an_id_in_use_is_refused(desk: Desk, id_: str) -> None:
    new_form(desk, LETTER, "giay_moi", "Giấy mời")
    with pytest.raises(FormTakenError):
        new_form(desk, LETTER, id_, "Giấy mời")


@pytest.mark.parametrize("label", ["", "  ", "\u200b"])
def test_a_form_needs_a_name(desk: Desk, label: str) -> None:
    with pytest.raises(NoLabelError):
        new_form(desk, LETTER, "", label)


def test_an_own_form_is_a_draft_until_it_is_published(desk: Desk) -> None:
    version = new_form(desk, LETTER, "", "Giấy mời “họp”")
    assert (version.number, version.stage) == (1, Stage.DRAFT)
    assert version.note == f"Lập từ {desk.shelf.form(LETTER).label}"
    assert version.form not in shelf_in_force(desk).written
    row = next(row for row in shelf_rows(desk) if row.form.id == version.form)
    assert (row.is_shipped, row.published, row.newest) == (False, None, version)
    publish(desk, version.key)
    form = shelf_in_force(desk).form(version.form)
    source = desk.shelf.form(LETTER)
    assert (form.label, form.title, form.file_name) == (
        row.form.label,
        row.form.label,
        "giay-moi-hop",
    )
    assert (form.asks, form.regime, form.scope) == (source.asks, source.regime, source.scope)
    assert document_of(desk, version.form) == document_of(desk, LETTER)


def test_an_own_form_starts_from_what_is_in_force(desk: Desk) -> None:
    document = changed(desk, "Câu của tỉnh")
    publish(desk, save_version(desk, LETTER, document, "").key)
    version = new_form(desk, LETTER, "", "Giấy mời")
    assert document_of(desk, version.form, version.key) == document


def test_a_withdrawn_own_form_leaves_the_shelf_and_stays_in_the_list(desk: Desk) -> None:
    version = new_form(desk, LETTER, "", "Giấy mời")
    publish(desk, version.key)
    withdraw(desk, version.form)
    assert version.form not in shelf_in_force(desk).written
    assert version.form in {row.form.id for row in shelf_rows(desk)}


def test_a_dropped_own_form_leaves_the_list(desk: Desk) -> None:
    version = new_form(desk, LETTER, "", "Giấy mời")
    discard(desk, version.key)
    assert version.form not in {row.form.id for row in shelf_rows(desk)}
    assert new_form(desk, LETTER, "", "Giấy mời").form == "giay_moi_2"
