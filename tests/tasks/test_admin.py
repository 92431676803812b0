"""Looking back, taking back, keeping safe; and the application as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.app import Settings, default_store, open_app, restore_store
from dossier.model.change import Query
from dossier.model.finding import Finding, Place, Weight
from dossier.store import BackupError, UndoError
from dossier.tasks.admin import backup, history, undo, verify
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingToMakeError
from dossier.tasks.records import people
from dossier.tasks.rounds import exclude, show_round


def test_the_latest_task_comes_first(desk: Desk) -> None:
    exclude(desk, "n1", "đợt sau")
    assert [(line.task, line.who) for line in history(desk)] == [
        ("nomination.exclude", "can-bo"),
        ("test", "can-bo"),
    ]


def test_a_task_is_taken_back_once(desk: Desk) -> None:
    changes = exclude(desk, "n1", "đợt sau")
    undo(desk, changes.task)
    assert not show_round(desk, "round").rows[0].nomination.value.excluded
    with pytest.raises(UndoError):
        undo(desk, 99)


@pytest.mark.parametrize("name", ["", "sao-luu.sqlite"])
def test_a_backup_goes_into_a_folder_or_a_file(desk: Desk, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "sao-luu"
    folder.mkdir()
    made = backup(desk, folder / name)
    assert made.parent == folder
    assert made.is_file()


def test_a_backup_is_put_back(desk: Desk, tmp_path: Path) -> None:
    copy = backup(desk, tmp_path / "copy.sqlite")
    desk.store.close()
    other = Settings(store=tmp_path / "khac.sqlite")
    assert restore_store(other, copy) is None
    with open_app(other) as app:
        assert people(app.desk, Query()).total == 2


def test_a_backup_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_text("không phải", encoding="utf-8")
    with pytest.raises(BackupError):
        restore_store(Settings(store=tmp_path / "khac.sqlite"), tmp_path / "x.sqlite")


def test_a_sound_store_is_verified(desk: Desk) -> None:
    assert verify(desk).is_sound


def test_the_application_says_codes_errors_and_findings(tmp_path: Path) -> None:
    finding = Finding("check.no_council", Weight.STOP, Place("council"))
    with open_app(Settings(store=tmp_path / "kho.sqlite", language="en")) as app:
        assert app.desk.who
        assert app.desk.keys() != app.desk.keys()
        assert app.desk.clock().tzinfo is not None
        assert app.say("cli.verified").what == "The store is sound."
        assert app.say(NothingToMakeError()).what
        assert app.say(finding).what


def test_the_users_own_store_lies_in_the_data_folder() -> None:
    assert default_store().name == "ho-so.sqlite"
