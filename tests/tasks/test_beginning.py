"""The first run keeps which office works here, where it is, and who signs."""

from __future__ import annotations

import pytest

from dossier.model.change import Query
from dossier.tasks.admin import undo
from dossier.tasks.beginning import Beginning, NoOfficeError, begin, own_office
from dossier.tasks.desk import Desk
from dossier.tasks.records import units

SAID = Beginning("Văn phòng Tỉnh ủy A", "Tỉnh ủy A", "VPTU", "Gia Lai", "Chánh Văn phòng", "Trần B")


def names(desk: Desk) -> list[str]:
    return [row.name for row in units(desk, Query()).rows]


def test_the_office_and_its_superior_are_kept(empty_desk: Desk) -> None:
    begin(empty_desk, SAID)
    office = own_office(empty_desk)
    assert office is not None
    assert (office.symbol, office.place, office.head_post) == ("VPTU", "Gia Lai", "Chánh Văn phòng")
    (row,) = units(empty_desk, Query(text="van phong tinh uy a")).rows
    assert row.superior_name == "Tỉnh ủy A"


def test_nobody_has_said_in_an_empty_store(empty_desk: Desk) -> None:
    assert own_office(empty_desk) is None


def test_answering_again_mends_the_same_office(empty_desk: Desk) -> None:
    begin(empty_desk, SAID)
    before = names(empty_desk)
    begin(empty_desk, Beginning("văn phòng tỉnh ủy A", head_name="Lê C"))
    office = own_office(empty_desk)
    assert office is not None
    assert (office.name, office.head_name, office.place) == (SAID.office, "Lê C", "Gia Lai")
    assert names(empty_desk) == before


@pytest.mark.parametrize("name", ["", "   "])
def test_an_office_has_a_name(empty_desk: Desk, name: str) -> None:
    with pytest.raises(NoOfficeError):
        begin(empty_desk, Beginning(name, place="Gia Lai"))


def test_the_answers_are_taken_back_as_one_step(empty_desk: Desk) -> None:
    before = names(empty_desk)
    undo(empty_desk, begin(empty_desk, SAID).task)
    assert names(empty_desk) == before
    assert own_office(empty_desk) is None
