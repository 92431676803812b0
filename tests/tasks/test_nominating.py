"""Who qualifies within the office of a round, and many proposed at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model.ledger import Ground, Level, Rating
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError, WrongWhomError
from dossier.tasks.nominating import nominate_all, qualified
from dossier.tasks.rounds import Nominate, show_round
from tests.tasks.conftest import decision, person

BINH = Ref(Whom.PERSON, "binh")


def put(desk: Desk, *values: object) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.put_many(values)
        work.commit()


def good(key: str, year: int = 2025) -> Rating:
    return Rating(f"g-{key}", Ref(Whom.PERSON, key), year, Level.GOOD, decision(year))


def names(desk: Desk, award: str) -> set[str]:
    return {row.name for row in qualified(desk, "round") if row.award.id == award}


def test_a_good_year_qualifies_for_its_yearly_title(desk: Desk) -> None:
    assert "Lê Văn C" not in names(desk, "ldtt")
    put(desk, good("binh"))
    assert "Lê Văn C" in names(desk, "ldtt")


def test_who_stands_in_the_round_already_is_not_listed_for_the_same_award(desk: Desk) -> None:
    before = {(row.subject, row.award.id) for row in qualified(desk, "round")}
    there = show_round(desk, "round").rows
    assert before.isdisjoint((r.nomination.value.subject, r.award.id) for r in there)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"unit": "elsewhere"}, id="of another office"),
        pytest.param({"retired": person("x", "X").birth}, id="retired"),
    ],
)
def test_who_is_outside_or_has_left_is_not_listed(desk: Desk, change: dict[str, object]) -> None:
    gone: Person = replace(person("x", "Đỗ Thị D"), **change)  # type: ignore[arg-type]
    put(desk, Unit("elsewhere", "Sở A"), gone, good("x"))
    assert "Đỗ Thị D" not in {row.name for row in qualified(desk, "round")}


def test_all_who_qualify_are_proposed_at_once_and_taken_back_at_once(desk: Desk) -> None:
    put(desk, good("binh"))
    before = len(show_round(desk, "round").rows)
    rows = qualified(desk, "round")
    changes = nominate_all(desk, [row.ask("round") for row in rows])
    assert len(show_round(desk, "round").rows) == before + len(rows)
    assert not qualified(desk, "round")
    undo(desk, changes.task)
    assert len(show_round(desk, "round").rows) == before


def test_proposing_again_passes_over_those_who_are_there(desk: Desk) -> None:
    ask = Nominate("round", BINH, "ldtt", Ground.MERIT)
    nominate_all(desk, [ask, ask])
    nominate_all(desk, [ask])
    assert [r.name for r in show_round(desk, "round").rows].count("Lê Văn C") == 1


def test_one_wrong_wish_proposes_nobody(desk: Desk) -> None:
    before = show_round(desk, "round").rows
    fine, wrong = Nominate("round", BINH, "ldtt"), Nominate("round", BINH, "ttldxs")
    with pytest.raises(WrongWhomError):
        nominate_all(desk, [fine, wrong])
    assert show_round(desk, "round").rows == before


def test_an_unknown_round_is_an_error(desk: Desk) -> None:
    with pytest.raises(NotThereError):
        qualified(desk, "nowhere")
