"""What a values file holds becomes the names that a template may use."""

from __future__ import annotations

import pytest

from dossier.compose.declared import declared_by_program, declared_by_values, nearest
from dossier.compose.registry import Column
from dossier.model.form import Ask, AskKind


@pytest.mark.parametrize(
    ("value", "column"),
    [
        pytest.param("A", Column("x", "x", "text", "A"), id="a text"),
        pytest.param(1.5, Column("x", "x", "number", 1.5), id="a number"),
        pytest.param(True, Column("x", "x", "flag", sample=True), id="a yes"),
        pytest.param(None, Column("x", "x", "any"), id="nothing"),
        pytest.param(["a"], Column("x", "x", "list"), id="texts"),
        pytest.param([], Column("x", "x", "list", columns=(Column("", kind="any"),)), id="no rows"),
        pytest.param(
            [["a"]], Column("x", "x", "list", columns=(Column("", kind="any"),)), id="lists"
        ),
        pytest.param(
            {"a": 1},
            Column("x", "x", "group", columns=(Column("a", "a", "number", 1),)),
            id="a group",
        ),
        pytest.param(
            [{"a": 1}, {"a": "b", "c": "d"}],
            Column(
                "x", "x", "list", columns=(Column("a", "a", "any"), Column("c", "c", "text", "d"))
            ),
            id="rows that differ",
        ),
        pytest.param(
            [{"a": [{"b": 1}]}, {"a": [{"c": 1}]}],
            Column(
                "x",
                "x",
                "list",
                columns=(
                    Column(
                        "a",
                        "a",
                        "list",
                        columns=(Column("b", "b", "number", 1), Column("c", "c", "number", 1)),
                    ),
                ),
            ),
            id="rows within rows",
        ),
    ],
)
def test_a_value_tells_its_kind(value: object, column: Column) -> None:
    assert declared_by_values({"x": value}).columns["x"] == column


def test_an_ask_is_a_field_of_its_form() -> None:
    asks = (
        Ask("viec", "Nhiệm vụ", sample="Tham mưu"),
        Ask("ke", "Thành tích", kind=AskKind.PARAGRAPHS),
    )
    columns = declared_by_program(asks).columns
    assert (columns["viec"].kind, columns["ke"].kind) == ("text", "paragraphs")


def test_columns_are_found_by_label_or_name() -> None:
    declared = declared_by_program((Ask("viec_lam", "Việc đang làm"),))
    assert declared.index.find("viec dang lam") is declared.index.find("viec_lam")


def test_the_nearest_names_come_first_and_some_name_always() -> None:
    known = ["ho_ten", "don_vi", "chuc_vu"]
    assert nearest("Họ tne", known)[0] == "ho_ten"
    assert nearest("xyzxyz", known) == ("ho_ten", "don_vi", "chuc_vu")
