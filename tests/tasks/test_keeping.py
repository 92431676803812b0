"""Copies are made when something was kept, where one chose, and each tells what it holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier.app import Settings, restore_store
from dossier.store import BackupError
from dossier.tasks.desk import Desk
from dossier.tasks.keeping import (
    CopyReason,
    choose_folder,
    copies_beside,
    copy_folder,
    keep_copy,
    list_copies,
    look_into,
    look_into_file,
    safety,
)
from dossier.tasks.rounds import exclude


def store_of(desk: Desk) -> Path:
    path = desk.store.place.path
    assert path is not None
    return path


def test_a_copy_is_made_where_something_was_kept_since_the_last(desk: Desk) -> None:
    first = keep_copy(desk)
    assert first is not None
    assert keep_copy(desk) is None
    exclude(desk, "n1", "đợt sau")
    assert not safety(desk).is_copied
    keep_copy(desk)
    assert safety(desk).is_copied


def test_an_empty_store_needs_no_copy(empty_desk: Desk) -> None:
    assert keep_copy(empty_desk) is None
    assert list_copies(empty_desk) == ()


def test_a_damaged_copy_counts_as_none(desk: Desk) -> None:
    first = keep_copy(desk)
    assert first is not None
    first.write_bytes(b"x" * 5000)
    assert not safety(desk).is_copied
    with pytest.raises(BackupError):
        look_into(desk, first)


def test_a_copy_tells_what_it_holds(desk: Desk) -> None:
    made = keep_copy(desk)
    assert made is not None
    held = look_into(desk, made)
    assert (held.people, held.units, held.rounds) == (2, 2, 1)
    assert held.head == desk.store.head()
    assert look_into_file(made) == held


def test_copies_go_where_one_chose_and_back_again(desk: Desk, tmp_path: Path) -> None:
    chosen = tmp_path / "ổ đĩa khác" / "sao lưu"
    choose_folder(desk, chosen)
    made = keep_copy(desk)
    assert made is not None
    assert made.parent == copy_folder(desk) == chosen
    choose_folder(desk, None)
    assert copy_folder(desk) == store_of(desk).with_name(f"{store_of(desk).stem}-sao-luu")


def test_a_folder_that_was_taken_away_costs_no_copy(desk: Desk, tmp_path: Path) -> None:
    chosen = tmp_path / "usb"
    choose_folder(desk, chosen)
    keep_copy(desk)
    shutil.rmtree(chosen)
    chosen.write_text("không còn là thư mục", encoding="utf-8")
    made = keep_copy(desk)
    assert made is not None
    assert made.parent.name.endswith("-sao-luu")
    assert not safety(desk).is_copied


def test_what_a_restore_laid_aside_is_offered_as_well(desk: Desk) -> None:
    made = keep_copy(desk)
    assert made is not None
    exclude(desk, "n1", "đợt sau")
    store = store_of(desk)
    desk.store.close()
    restore_store(Settings(store=store), made)
    reasons = [row.reason for row in copies_beside(store)]
    assert sorted(reasons) == [CopyReason.KEPT, CopyReason.RESTORE]
