"""A made dossier is packed to be sent, and the round is marked as sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from dossier.model.change import Saved
from dossier.model.round import Status
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.handing import FileGoneError, Handing, NotMadeError, hand_over
from dossier.tasks.make import MadeSet, Make, make
from dossier.tasks.rounds import save_round, show_round


@pytest.fixture
def made(desk: Desk, tmp_path: Path) -> MadeSet:
    return make(desk, Make("round", tmp_path / "ho-so", ("docx",), despite_stops=True))


def status(desk: Desk) -> Status:
    return show_round(desk, "round").round.value.status


def test_an_archive_holds_all_files_as_they_are(desk: Desk, made: MadeSet, tmp_path: Path) -> None:
    first = made.folder / made.files[0].name
    first.write_bytes(first.read_bytes() + b" ")
    handed = hand_over(desk, Handing("round", made.folder, tmp_path / "gui.zip"))
    assert handed.edited == (first.name,)
    with ZipFile(handed.out) as packed:
        assert sorted(packed.namelist()) == sorted(path.name for path in made.folder.iterdir())
        assert packed.read(first.name) == first.read_bytes()
        # Alike on every system, and readable where it is unpacked.
        assert {(entry.create_system, entry.external_attr >> 16) for entry in packed.filelist} == {
            (3, 0o100644)
        }
    assert status(desk) is Status.SENT
    undo(desk, handed.changes.task)
    assert status(desk) is Status.MADE


def test_a_copy_in_another_folder_holds_the_same_files(
    desk: Desk, made: MadeSet, tmp_path: Path
) -> None:
    decided = show_round(desk, "round").round
    value = replace(decided.value, status=Status.DECIDED)
    save_round(desk, Saved(value, decided.version))
    handed = hand_over(desk, Handing("round", made.folder, tmp_path / "usb"))
    assert status(desk) is Status.DECIDED
    copied = {path.name: path.read_bytes() for path in handed.out.iterdir()}
    assert copied == {path.name: path.read_bytes() for path in made.folder.iterdir()}


def test_nothing_is_sent_where_nothing_was_made_or_a_file_is_gone(
    desk: Desk, made: MadeSet, tmp_path: Path
) -> None:
    with pytest.raises(NotMadeError):
        hand_over(desk, Handing("round", tmp_path / "trong", tmp_path / "gui.zip"))
    (made.folder / made.files[0].name).unlink()
    with pytest.raises(FileGoneError):
        hand_over(desk, Handing("round", made.folder, tmp_path / "gui.zip"))
    assert not (tmp_path / "gui.zip").exists()
    assert status(desk) is Status.MADE
