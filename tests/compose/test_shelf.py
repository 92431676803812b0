"""A folder of forms becomes a shelf; a slip in a declaration is told with the form's name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from dossier.compose.forms.broken import FormBrokenError
from dossier.compose.forms.shelf import (
    FormUnknownError,
    Shelf,
    ShelfMissingError,
    load_shelf,
)
from dossier.compose.lint.lint import lint
from dossier.compose.template import TemplateError
from dossier.model.form import Ask, AskKind, Scope
from dossier.model.round import Regime
from dossier.model.subject import Whom

Typed = Callable[[Sequence[str]], bytes]

SHIPPED = Path(__file__).parents[2] / "templates"
DECLARATION = """
label = "Báo cáo"
regime = "nd30"
scope = "nomination"
order = 3
version = "1"
title = "Báo cáo thành tích"
file_name = "bao-cao"
whom = "person"

[[ask]]
id = "viec_rieng"
label = "Việc riêng"
kind = "paragraphs"
"""


def put(folder: Path, name: str, declaration: str, document: bytes) -> None:
    home = folder / name
    home.mkdir()
    (home / "form.toml").write_text(declaration, encoding="utf-8")
    (home / "form.docx").write_bytes(document)


def test_a_form_is_what_its_declaration_says(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "bc", DECLARATION, typed(["{{ viec_rieng }}"]))
    form = load_shelf(tmp_path).form("bc")
    assert (form.id, form.regime, form.scope, form.whom) == (
        "bc",
        Regime.ND30,
        Scope.NOMINATION,
        Whom.PERSON,
    )
    assert form.asks == (Ask("viec_rieng", "Việc riêng", kind=AskKind.PARAGRAPHS),)


def test_the_version_follows_the_contents(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "a", DECLARATION, typed(["x"]))
    put(tmp_path, "b", DECLARATION, typed(["y"]))
    one, other = (load_shelf(tmp_path).form(name).version for name in "ab")
    assert one.startswith("1+")
    assert one != other


def test_forms_come_in_the_order_of_the_dossier(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "a", DECLARATION, typed(["x"]))
    put(tmp_path, "b", DECLARATION.replace("order = 3", "order = 1"), typed(["x"]))
    put(tmp_path, "c", DECLARATION.replace("nd30", "party"), typed(["x"]))
    shelf = load_shelf(tmp_path)
    assert [form.id for form in shelf.forms()] == ["b", "a", "c"]
    assert [form.id for form in shelf.forms(regime=Regime.PARTY)] == ["c"]


def test_a_template_is_made_ready_once(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "bc", DECLARATION, typed(["{{ Việc riêng }}"]))
    shelf = load_shelf(tmp_path)
    assert shelf.template("bc") is shelf.template("bc")
    assert shelf.template("bc").names == {"viec_rieng"}


def test_a_template_with_a_strange_field_is_refused(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "bc", DECLARATION, typed(["{{ viec_rien }}"]))
    with pytest.raises(TemplateError):
        load_shelf(tmp_path).template("bc")


@pytest.mark.parametrize(
    "declaration",
    [
        pytest.param("label = ", id="no TOML"),
        pytest.param(DECLARATION + "hnit = 'x'", id="a slip in an ask"),
        pytest.param("colour = 'red'\n" + DECLARATION, id="an unknown key"),
        pytest.param(DECLARATION.replace('"nd30"', '"nd31"'), id="an unknown regime"),
        pytest.param(DECLARATION.replace("label", "name", 1), id="no label"),
        pytest.param("id = 'xyz'\n" + DECLARATION, id="another form's id"),
    ],
)
def test_a_slip_in_a_declaration_names_the_form(
    declaration: str, tmp_path: Path, typed: Typed
) -> None:
    put(tmp_path, "bc", declaration, typed(["x"]))
    with pytest.raises(FormBrokenError) as raised:
        load_shelf(tmp_path)
    assert raised.value.params["form"] == "bc"


def test_a_form_without_its_document_is_told(tmp_path: Path) -> None:
    put(tmp_path, "bc", DECLARATION, b"")
    (tmp_path / "bc" / "form.docx").unlink()
    with pytest.raises(FormBrokenError):
        load_shelf(tmp_path)


def test_an_unknown_form_is_told_with_the_nearest(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "to_trinh", DECLARATION, typed(["x"]))
    with pytest.raises(FormUnknownError) as raised:
        load_shelf(tmp_path).form("to_tring")
    assert raised.value.params["near"] == ("to_trinh",)


def test_no_folder_no_shelf(tmp_path: Path) -> None:
    with pytest.raises(ShelfMissingError):
        load_shelf(tmp_path / "none")


@pytest.fixture(scope="module")
def shipped() -> Shelf:
    return load_shelf(SHIPPED)


def test_every_shipped_form_is_without_faults(shipped: Shelf) -> None:
    found = {
        form.id: lint(shipped.find(form.id).document, shipped.declared(form.id))
        for form in shipped.forms()
    }
    assert {form: findings for form, findings in found.items() if findings} == {}


LIKE = """
like = "bc"
label = "Báo cáo cũ"
cite = "Mẫu số 02"

[binding]
until = 2024-01-01
"""


def test_a_form_like_another_says_only_what_differs(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "bc", DECLARATION, typed(["{{ viec_rieng }}"]))
    old = tmp_path / "bc_cu"
    old.mkdir()
    (old / "form.toml").write_text(LIKE, encoding="utf-8")
    shelf = load_shelf(tmp_path)
    form, other = shelf.form("bc_cu"), shelf.form("bc")
    assert (form.label, form.cite, form.binding.until) == (
        "Báo cáo cũ",
        "Mẫu số 02",
        date(2024, 1, 1),
    )
    assert (form.title, form.whom, form.asks) == (other.title, other.whom, other.asks)
    assert shelf.find("bc_cu").document == shelf.find("bc").document
    assert "like" not in shelf.find("bc_cu").declaration


def test_a_form_like_another_may_have_a_word_file_of_its_own(tmp_path: Path, typed: Typed) -> None:
    put(tmp_path, "bc", DECLARATION, typed(["{{ viec_rieng }}"]))
    put(tmp_path, "bc_cu", LIKE, typed(["Việc: {{ viec_rieng }}"]))
    shelf = load_shelf(tmp_path)
    assert shelf.find("bc_cu").document != shelf.find("bc").document


@pytest.mark.parametrize("like", ["khong_co", "bc_cu", "bc_nua"])
def test_a_form_is_like_one_that_is_there_and_like_no_other(
    tmp_path: Path, typed: Typed, like: str
) -> None:
    put(tmp_path, "bc", DECLARATION, typed(["{{ viec_rieng }}"]))
    put(tmp_path, "bc_nua", LIKE, typed(["x"]))
    put(tmp_path, "bc_cu", LIKE.replace('"bc"', f'"{like}"'), typed(["x"]))
    with pytest.raises(FormBrokenError) as caught:
        load_shelf(tmp_path)
    assert caught.value.params == {"form": "bc_cu", "why": f"like = {like}"}
