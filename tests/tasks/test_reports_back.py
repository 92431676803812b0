"""A report that the program made comes back as the values that it was made of."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from dossier.collect.cells import Words
from dossier.collect.known import Known
from dossier.collect.read import Ask, read
from dossier.collect.reading import Outcome, Value, Wish
from dossier.collect.source import read_sheets
from dossier.model.feat import Achievement
from dossier.model.ledger import Honour, Rating
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.tasks.collect import preview_import
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_in_force
from dossier.tasks.make import Make, make

OF_UNIT, OF_PERSON = "03-bao-cao-tap-the-van-phong-tinh-uy-gia-lai", "04-bao-cao-tran-thi-b"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    """The made dossier of the small round."""
    make(desk, Make("round", tmp_path / "bo"))
    return tmp_path / "bo"


@pytest.mark.parametrize("name", [OF_UNIT, OF_PERSON])
def test_nothing_changes_where_everything_is_known(desk: Desk, folder: Path, name: str) -> None:
    reading = preview_import(desk, folder / f"{name}.docx")
    told = [row for row in reading.rows if not _is_new_by_nature(row.values)]
    assert told
    assert {row.outcome for row in told} == {Outcome.SAME}


def test_where_nothing_is_known_the_same_values_come_back(desk: Desk, folder: Path) -> None:
    with desk.store.work("can-bo", "test") as work:
        units, (person, *_others) = work.all(Unit), work.all(Person, key={"an"})
        held: list[Value] = [*work.all(Rating), *work.all(Honour)]
    keys = count(1)
    book = book_in_force(desk).on(desk.today())
    ask = Ask(Words(book.aliases, 2026), lambda: f"neu{next(keys)}")
    found = read(read_sheets(folder / f"{OF_PERSON}.docx"), Known(units), ask)
    values = [value for row in found.rows for value in row.values]
    (back,) = [value for value in values if isinstance(value, Person)]
    assert replace(back, key="an") == person
    who = Ref(Whom.PERSON, "an")
    entries = {
        replace(value, key="", subject=who)
        for value in values
        if isinstance(value, Rating | Honour)
    }
    kept = {
        replace(value, key="")
        for value in held
        if isinstance(value, Rating | Honour) and value.subject == who
    }
    assert entries == kept


def test_each_report_makes_the_nominee_that_it_was_made_for(desk: Desk, folder: Path) -> None:
    awards = {
        value.award
        for name in (OF_UNIT, OF_PERSON)
        for row in preview_import(desk, folder / f"{name}.docx").rows
        for value in row.values
        if isinstance(value, Wish)
    }
    assert awards == {"ttldxs", "bk_bt"}


def _is_new_by_nature(values: tuple[Value, ...]) -> bool:
    """Tell a nominee, and the narrative that was typed for the round and is in no ledger."""
    return any(isinstance(value, Wish | Achievement) for value in values)
