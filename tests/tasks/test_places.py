"""A finding on an entry leads to the ledger of its subject."""

from __future__ import annotations

import pytest

from dossier.model.finding import Place
from dossier.model.ledger import Honour, UnitYear
from dossier.model.subject import Ref, Whom
from dossier.tasks.desk import Desk
from dossier.tasks.places import home_of

PERSON, UNIT = Ref(Whom.PERSON, "binh"), Ref(Whom.UNIT, "office")


@pytest.fixture
def held(desk: Desk) -> Desk:
    with desk.store.work("can-bo", "test") as work:
        work.put_many([Honour("h", PERSON, "ldtt", 2019), UnitYear("y", UNIT, 2019)])
        work.commit()
    return desk


@pytest.mark.parametrize(
    ("place", "home"),
    [
        pytest.param(Place("honour", "h"), ("person", "binh", "honours"), id="an honour"),
        pytest.param(Place("unit_year", "y"), ("unit", "office", "years"), id="figures"),
        pytest.param(Place("honour", "gone"), ("honour", "gone", ""), id="one that is gone"),
        pytest.param(Place("person", "binh", "post"), ("person", "binh", "post"), id="a person"),
        pytest.param(Place("round", "round"), ("round", "round", ""), id="a round"),
    ],
)
def test_the_home_of_a_place(held: Desk, place: Place, home: tuple[str, str, str]) -> None:
    found = home_of(held, place)
    assert (found.kind, found.key, found.field) == home
