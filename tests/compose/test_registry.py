"""Fields are entered once, found by name, and told apart from asks."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.compose import registry
from dossier.compose.registry import Column, field, fields, values
from dossier.compose.scene import Scene
from dossier.model.award import Award, AwardKind
from dossier.model.dossier import Dossier, Entry, Record
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground
from dossier.model.round import Nomination, Round
from dossier.model.subject import Person, Unit, Whom

PERSON = Person("p", "Nguyễn Văn A")
AWARD = Award(
    "ldtt",
    "Lao động tiên tiến",
    "LĐTT",
    AwardKind.TITLE,
    (Whom.PERSON,),
    "",
    1,
    {Whom.PERSON: 1},
    Cite(""),
    Confidence.VERIFIED,
)
ENTRY = Entry(
    Nomination("n", "r", PERSON.ref, "ldtt", Ground.MERIT),
    Record(PERSON),
    AWARD,
    answers={"a": "riêng", "c": ""},
)
DOSSIER = Dossier(
    Round("r", "Đợt", 2025, "u"),
    Unit("u", "Văn phòng"),
    None,
    (ENTRY,),
    None,
    (),
    {},
    date(2026, 1, 5),
    answers={"a": "chung", "b": "chung", "c": "chung"},
)


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_FIELDS", {})


@pytest.mark.usefixtures("clean")
def test_a_function_becomes_a_field() -> None:
    @field("ten_dot", "Tên đợt", sample="Đợt 1")
    def name(scene: Scene) -> str:
        return scene.dossier.round.name

    entered = fields()["ten_dot"]
    assert (entered.column, entered.value) == (Column("ten_dot", "Tên đợt", "text", "Đợt 1"), name)


@pytest.mark.usefixtures("clean")
@pytest.mark.parametrize("second", ["ten", "_ten", "tên đợt", "1a"])
def test_a_name_is_new_and_plain(second: str) -> None:
    field("ten", "Tên")(lambda _: "")
    with pytest.raises(ValueError, match=second):
        field(second, "Tên")(lambda _: "")


@pytest.mark.usefixtures("clean")
def test_only_the_named_values_are_found() -> None:
    field("mot", "Một")(lambda scene: scene.dossier.on.year)
    field("hai", "Hai")(lambda scene: scene.dossier.movement.name)
    assert values(["mot", "a"], Scene(DOSSIER, ENTRY, lambda *_: 0.0)) == {
        "mot": 2026,
        "a": "riêng",
    }


@pytest.mark.parametrize(
    ("ask", "text"), [("a", "riêng"), ("b", "chung"), ("c", "chung"), ("d", "")]
)
def test_an_answer_is_the_nominees_own_or_that_of_the_round(ask: str, text: str) -> None:
    assert Scene(DOSSIER, ENTRY, lambda *_: 0.0).answer(ask) == text
    assert Scene(DOSSIER, None, lambda *_: 0.0).answer("a") == "chung"
