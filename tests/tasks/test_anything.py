"""A few letters find whatever they name, whichever kind of thing it is."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.model.feat import Movement
from dossier.tasks.anything import MOST, find_anything, known, matching
from dossier.tasks.desk import Desk
from dossier.tasks.movements import new_movement


@pytest.fixture(scope="module")
def names() -> tuple[str, ...]:
    return ("Lập hồ sơ", "Hồ sơ đã lập", "Xem trước", "Đến phòng Lập hồ sơ")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        pytest.param("lap ho", (0, 1, 3), id="without diacritics, what begins so comes first"),
        pytest.param("HỒ SƠ", (1, 0, 3), id="capitals do not matter"),
        pytest.param("truoc xem", (2,), id="words in any order"),
        pytest.param("in ấn", (), id="all words must be there"),
    ],
)
def test_names_that_hold_all_words(
    names: tuple[str, ...], typed: str, wanted: tuple[int, ...]
) -> None:
    assert matching(names, typed, str) == tuple(names[number] for number in wanted)


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        pytest.param("tran thi b", "person", "Trần Thị B", id="a person"),
        pytest.param("van phong", "unit", "Văn phòng Tỉnh ủy Gia Lai", id="a unit"),
        pytest.param("nam 2025 thanh", "round", "Đề nghị khen thưởng", id="a round"),
        pytest.param("to trinh", "paper", "Tờ trình", id="a document of the round"),
        pytest.param("sang kien", "form", "", id="a form"),
    ],
)
def test_anything_is_found_by_a_few_letters(desk: Desk, typed: str, kind: str, title: str) -> None:
    there = known(desk, "round")
    hits = [hit for hit in find_anything(desk, typed, there) if hit.place.kind == kind]
    assert hits
    assert len(hits) <= MOST
    assert hits[0].title.startswith(title)


def test_a_movement_is_found_by_its_name(desk: Desk) -> None:
    draft = Movement("", "Phong trào Văn hóa công sở", date(2024, 1, 1), date(2025, 12, 31))
    key = new_movement(desk, draft).value.key
    (hit,) = find_anything(desk, "van hoa", known(desk))
    assert (hit.place.key, hit.place.kind, hit.about) == (key, "movement", "2024–2025")


def test_nothing_typed_shows_the_rounds(desk: Desk) -> None:
    hits = find_anything(desk, " ", known(desk))
    assert [hit.place.key for hit in hits] == ["round"]
