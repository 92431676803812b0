"""Values lie in cells and come back as they were."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given

from dossier.model.feat import Movement
from dossier.model.ledger import Decision, Honour
from dossier.model.stock import Stock, StockKind
from dossier.model.subject import Person, Ref, Whom
from dossier.store.convert import shape_of
from dossier.store.rows import KINDS, kind_of
from tests.store.specimens import ANY_VALUE

HONOUR = Honour("k", Ref(Whom.PERSON, "p"), "bk_bt", 2020, decision=Decision("12/QĐ-TU"))


@given(ANY_VALUE)
def test_cells_give_the_value_back(value: Any) -> None:
    shape = kind_of(type(value)).shape
    assert shape.value(value.key, shape.cells(value)) == value


@given(ANY_VALUE)
def test_an_image_gives_the_cells_back(value: Any) -> None:
    shape = kind_of(type(value)).shape
    cells = shape.cells(value)
    assert shape.from_image(shape.image(cells)) == cells


def test_a_decision_and_a_subject_have_columns_of_their_own() -> None:
    columns = {leaf.column for leaf in KINDS["honour"].shape.leaves}
    assert {"subject_whom", "subject_key", "decision_number", "decision_day"} <= columns


def test_an_image_leaves_out_what_was_left_alone() -> None:
    shape = KINDS["honour"].shape
    image = json.loads(shape.image(shape.cells(HONOUR)))
    assert image == {
        "subject_whom": "person",
        "subject_key": "p",
        "award": "bk_bt",
        "year": 2020,
        "decision_number": "12/QĐ-TU",
    }


def test_an_image_with_a_field_that_is_no_more_is_refused() -> None:
    with pytest.raises(KeyError):
        KINDS["person"].shape.from_image('{"name":"Nguyễn Văn A","nickname":"B"}')


def test_an_image_without_a_field_that_must_be_given_is_refused() -> None:
    with pytest.raises(KeyError):
        KINDS["person"].shape.from_image("{}")


def test_a_field_of_a_new_sort_is_noticed_at_once() -> None:
    @dataclass(frozen=True, slots=True)
    class Odd:
        key: str
        share: complex

    with pytest.raises(TypeError):
        shape_of(Odd)


def test_a_list_of_a_new_sort_is_noticed_at_once() -> None:
    @dataclass(frozen=True, slots=True)
    class Odd:
        key: str
        movements: tuple[Movement, ...]

    with pytest.raises(TypeError):
        shape_of(Odd)


def test_a_measure_is_written_alike_however_it_was_typed() -> None:
    shape = kind_of(Stock).shape
    typed = Stock("k", "Bằng khen", StockKind.DIPLOMA, width_mm=420)
    measured = Stock("k", "Bằng khen", StockKind.DIPLOMA, width_mm=420.0)
    assert shape.image(shape.cells(typed)) == shape.image(shape.cells(measured))


def test_an_unknown_field_is_no_condition() -> None:
    with pytest.raises(KeyError):
        list(kind_of(Person).shape.conditions("nickname", "B"))
