"""A backup is whole or refused, and a restore keeps what was there."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlcipher3 import dbapi2 as sqlite

from dossier.model.subject import Unit
from dossier.store import (
    BackupError,
    BrokenError,
    LockedError,
    NewerError,
    SharedError,
    Store,
    StoreError,
    back_up,
    check_backup,
    open_store,
    restore,
    spare,
    thin,
)
from tests.store.conftest import START, Open
from tests.store.specimens import BASE, OFFICE


@pytest.fixture
def filled(store: Store) -> Store:
    with store.work("cán bộ", "fill") as work:
        work.put_many([*BASE, *(Unit(f"u{n}", f"Phòng {n}") for n in range(300))])
        work.commit()
    return store


def rename(store: Store, name: str) -> None:
    with store.work("cán bộ", "edit") as work:
        work.put_many([replace(OFFICE, name=name)])
        work.commit()


def name_in(store: Store) -> str:
    with store.work("cán bộ", "read") as work:
        return work.get(Unit, "u").value.name


def test_a_backup_brings_back_that_moment(filled: Store, tmp_path: Path, open_at: Open) -> None:
    path, copies = tmp_path / "ho-so.sqlite", tmp_path / "copies"
    copy = filled.backup(copies)
    head = filled.head()
    rename(filled, "Ban Tổ chức")
    filled.close()
    aside = restore(path, copy, now=START)
    again = open_at(path)
    assert name_in(again) == OFFICE.name
    assert again.verify(head).is_sound
    assert aside is not None
    assert name_in(open_at(aside)) == "Ban Tổ chức"
    assert [one.name for one in copies.iterdir()] == [copy.name]


def test_backups_taken_while_others_write_are_whole(filled: Store, tmp_path: Path) -> None:
    done = Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            rename(filled, f"Văn phòng {number}")

    writer = Thread(target=write)
    writer.start()
    copies = [filled.backup(tmp_path / "copies") for _ in range(5)]
    done.set()
    writer.join()
    for copy in copies:
        check_backup(copy)


def flipped(path: Path, dice: random.Random) -> None:
    content = bytearray(path.read_bytes())
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    path.write_bytes(content)


def cut(path: Path, dice: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: dice.randrange(len(content))])


def gone(path: Path, _: random.Random) -> None:
    path.unlink()


DAMAGES = [*[flipped] * 8, *[cut] * 8, gone]


def test_every_damage_is_noticed_before_anything_is_touched(filled: Store, tmp_path: Path) -> None:
    copy, dice = filled.backup(tmp_path / "copies"), random.Random(5)  # noqa: S311  # a repeatable dice
    filled.close()
    whole, before = copy.read_bytes(), (tmp_path / "ho-so.sqlite").read_bytes()
    for damage in DAMAGES:
        damage(copy, dice)
        with pytest.raises(BackupError):
            restore(tmp_path / "ho-so.sqlite", copy, now=START)
        copy.write_bytes(whole)
    assert (tmp_path / "ho-so.sqlite").read_bytes() == before


def alter(statement: str) -> Callable[[Path], None]:
    def do(path: Path) -> None:
        connection = sqlite.connect(str(path))
        connection.execute(statement)
        connection.commit()
        connection.close()

    return do


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        pytest.param(
            alter("UPDATE alembic_version SET version_num = '9999'"), NewerError, id="newer"
        ),
        pytest.param(alter("UPDATE unit SET name = 'x'"), BackupError, id="tampered with"),
        pytest.param(alter("DROP TABLE audit"), BackupError, id="no store"),
        pytest.param(lambda path: path.write_bytes(b"x" * 9000), BackupError, id="no database"),
    ],
)
def test_a_renamed_copy_is_looked_at_as_closely(
    filled: Store, tmp_path: Path, spoil: Callable[[Path], None], error: type[StoreError]
) -> None:
    copy = filled.backup(tmp_path / "copies").rename(tmp_path / "copy.sqlite")
    check_backup(copy)
    spoil(copy)
    with pytest.raises(error):
        check_backup(copy)


def test_a_broken_store_is_laid_aside_as_it_lies(
    filled: Store, tmp_path: Path, open_at: Open
) -> None:
    path, copy = tmp_path / "ho-so.sqlite", filled.backup(tmp_path / "copies")
    filled.close()
    path.write_bytes(b"broken" * 1000)
    aside = restore(path, copy, now=START)
    assert aside is not None
    assert aside.read_bytes() == b"broken" * 1000
    assert name_in(open_at(path)) == OFFICE.name


@pytest.mark.parametrize(
    ("times", "ends"),
    [
        pytest.param(2, nullcontext(), id="for a moment"),
        pytest.param(99, pytest.raises(LockedError), id="for good"),
    ],
)
def test_a_store_that_a_scanner_holds_is_waited_for(
    times: int,
    ends: AbstractContextManager[object],
    filled: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, copy = tmp_path / "ho-so.sqlite", filled.backup(tmp_path / "copies")
    filled.close()
    before, replace, left = path.read_bytes(), Path.replace, iter(range(times))

    def held(self: Path, target: Path) -> Path:
        if target == path and next(left, None) is not None:
            raise PermissionError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("dossier.store.backup.sleep", lambda _pause: None)
    with ends:
        restore(path, copy, now=START)
    assert path.stat().st_size == len(before)
    assert not list(tmp_path.glob("*.part"))


def test_a_restore_needs_no_former_store(filled: Store, tmp_path: Path, open_at: Open) -> None:
    copy = filled.backup(tmp_path / "copies")
    assert restore(tmp_path / "new.sqlite", copy, now=START) is None
    assert name_in(open_at(tmp_path / "new.sqlite")) == OFFICE.name


def test_a_shared_database_is_not_copied_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(SharedError):
        back_up("postgresql://may-chu/khen-thuong", tmp_path, now=START)


def test_a_password_locks_store_and_backup(tmp_path: Path) -> None:
    path, password = tmp_path / "ho-so.sqlite", "mật khẩu 'khó'"

    def opened(word: str | None) -> Store:
        return open_store(path, clock=lambda: START, keys=str, password=word)

    store = opened(password)
    rename(store, "Văn phòng Tỉnh ủy")
    copy = store.backup(tmp_path)
    store.close()
    assert b"SQLite format" not in path.read_bytes()[:16]
    for wrong in (None, "sai"):
        with pytest.raises(BrokenError):
            opened(wrong)
        with pytest.raises(BackupError):
            check_backup(copy, password=wrong)
    check_backup(copy, password=password)
    again = opened(password)
    assert name_in(again) == "Văn phòng Tỉnh ủy"
    again.close()


def a_year_of_names() -> list[str]:
    days = [f"{START + timedelta(days=day):%Y%m%d}" for day in range(365)]
    times = [f"{day}-{hour}" for day in days for hour in ("080000", "170000")]
    return [f"ho-so-{time}-0123456789abcdef.sqlite" for time in times]


def test_of_a_year_the_last_days_weeks_and_months_stay() -> None:
    names = a_year_of_names()
    kept = sorted(set(names) - set(spare(names)))
    assert kept[-16:] == names[-16:]
    assert kept[-20:-16] == [name for name in names if "-170000-" in name][-12:-8]
    assert 16 + 4 + 6 + 6 <= len(kept) <= 16 + 12 + 10 + 9
    assert spare(kept) == ()


def test_what_is_no_backup_is_never_deleted(tmp_path: Path) -> None:
    names = [*a_year_of_names(), "ghi chu.txt", "ho-so.sqlite"]
    for name in names:
        (tmp_path / name).touch()
    gone_paths = thin(tmp_path)
    assert (tmp_path / "ghi chu.txt").exists()
    assert (tmp_path / "ho-so.sqlite").exists()
    assert len(list(tmp_path.iterdir())) == len(names) - len(gone_paths)
