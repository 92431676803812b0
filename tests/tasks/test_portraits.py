"""Portraits: chosen from a file, shown, taken away, brought back; kept with the store."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dossier.collect.picture import NotPictureError
from dossier.guard.trouble import GuardError
from dossier.model.subject import Person, Ref, Whom
from dossier.store import ContentError
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.portraits import drop_portrait, portrait, set_portrait
from dossier.tasks.records import record

AN = Ref(Whom.PERSON, "an")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "chan-dung.png"
    Image.new("RGB", (300, 400), "gray").save(path)
    return path


def named(desk: Desk) -> str:
    subject = record(desk, AN).subject.value
    assert isinstance(subject, Person)
    return subject.portrait


def test_a_portrait_is_kept_by_its_sum_and_read_back(desk: Desk, photo: Path) -> None:
    assert portrait(desk, "an") == b""
    set_portrait(desk, "an", photo)
    content = portrait(desk, "an")
    assert sha256(content).hexdigest() == named(desk)
    assert Image.open(BytesIO(content)).size == (300, 400)
    assert desk.store.verify().is_sound


def test_a_portrait_taken_away_comes_back(desk: Desk, photo: Path) -> None:
    set_portrait(desk, "an", photo)
    kept = named(desk)
    changes = drop_portrait(desk, "an")
    assert (named(desk), portrait(desk, "an")) == ("", b"")
    undo(desk, changes.task)
    assert named(desk) == kept
    assert sha256(portrait(desk, "an")).hexdigest() == kept


def test_the_same_picture_again_changes_nothing(desk: Desk, photo: Path) -> None:
    set_portrait(desk, "an", photo)
    assert set_portrait(desk, "an", photo).task == 0


def test_a_file_that_is_no_picture_leaves_the_portrait_alone(desk: Desk, photo: Path) -> None:
    set_portrait(desk, "an", photo)
    kept = named(desk)
    photo.write_bytes(b"no picture")
    with pytest.raises(NotPictureError):
        set_portrait(desk, "an", photo)
    with pytest.raises(GuardError):
        set_portrait(desk, "an", photo.with_name("khong-co.png"))
    assert named(desk) == kept


def test_a_portrait_needs_a_person(desk: Desk, photo: Path) -> None:
    for deed in (lambda: set_portrait(desk, "office", photo), lambda: portrait(desk, "office")):
        with pytest.raises(NotThereError):
            deed()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        pytest.param("UPDATE content SET bytes = x'00'", "store.content_changed", id="changed"),
        pytest.param("DELETE FROM content", "store.content_lost", id="lost"),
    ],
)
def test_a_damaged_portrait_is_told_and_harms_no_record(
    desk: Desk, photo: Path, damage: str, code: str
) -> None:
    set_portrait(desk, "an", photo)
    with desk.store._engine.begin() as connection:
        connection.exec_driver_sql(damage)
    with pytest.raises(ContentError):
        portrait(desk, "an")
    assert code in {finding.code for finding in desk.store.verify().findings}
    assert record(desk, AN).subject.value.name == "Trần Thị B"
    set_portrait(desk, "an", photo)
