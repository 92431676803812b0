"""Tables are read whole or refused with their name and reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dossier.law.errors import BrokenLawError
from dossier.law.source import Table, layered, many, one
from dossier.model.finding import Confidence

ROW = Table("a.toml", {"id": "x", "n": 3, "yes": True, "day": date(2025, 7, 1), "many": ["a", "b"]})


def test_each_kind_of_value_is_read() -> None:
    assert ROW.text("id") == "x"
    assert ROW.number("n") == 3
    assert ROW.claim("yes")
    assert not ROW.claim("no")
    assert ROW.day("day") == date(2025, 7, 1)
    assert ROW.day("other") is None
    assert ROW.texts("many") == ("a", "b")
    assert ROW.texts("none") == ()


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        pytest.param({}, "missing id", id="missing"),
        pytest.param({"id": 3}, "id is not a str", id="wrong kind"),
        pytest.param({"id": "x", "idd": 1}, "unknown key: idd", id="slip of the pen"),
    ],
)
def test_a_bad_table_is_refused_with_its_name_and_reason(
    rows: dict[str, object], reason: str
) -> None:
    with pytest.raises(BrokenLawError) as caught:
        read_id(Table("b.toml", rows))
    assert caught.value.params == {"file": "b.toml", "reason": reason}


def read_id(table: Table) -> str:
    table.only("id")
    return table.text("id")


def test_a_yes_is_no_number() -> None:
    with pytest.raises(BrokenLawError):
        ROW.number("yes")


def test_a_word_outside_the_list_is_refused() -> None:
    table = Table("c.toml", {"confidence": "certain", "list": ["sure"]})
    with pytest.raises(BrokenLawError):
        table.choice("confidence", Confidence)
    with pytest.raises(BrokenLawError):
        table.choices("list", Confidence)


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("id = ", encoding="utf-8")
    with pytest.raises(BrokenLawError):
        one(tmp_path, "bad.toml")


def test_the_later_folder_wins_name_by_name(tmp_path: Path) -> None:
    for folder, name, value in (("one", "a", "1"), ("one", "b", "1"), ("two", "b", "2")):
        path = tmp_path / folder / "acts" / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'id = "{value}"', encoding="utf-8")
    tables = layered((tmp_path / "one", tmp_path / "two"), "acts")
    assert {name: table.text("id") for name, table in tables.items()} == {
        "a.toml": "1",
        "b.toml": "2",
    }


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert many(tmp_path, "acts") == ()
    assert one(tmp_path, "standing.toml") is None
