"""What the disk and other programs do to a store comes back as an error a user can act on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from dossier.model.subject import Unit
from dossier.store import (
    BrokenError,
    ForeignError,
    LockedError,
    NewerError,
    ReadOnlyError,
    RemoteError,
    Store,
    StoreError,
    UnopenableError,
    UnreachableError,
)
from dossier.store.place import place_of
from tests.store.conftest import Open
from tests.store.specimens import OFFICE

# The child may write files of two megabytes and no more, as on a disk that is full.
FILL_THE_DISK = """
import resource, sys
from datetime import UTC, datetime
from dossier.model.subject import Unit
from dossier.store import FullError, open_store

store = open_store(sys.argv[1], clock=lambda: datetime.now(UTC), keys=str)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
done = 0
try:
    while True:
        with store.work("child", "write") as work:
            rows = [Unit(f"{done}-{n}", "x" * 500, members=done) for n in range(20)]
            work.put_many(rows)
            work.commit()
        done += 1
except FullError as full:
    print(done, sorted(full.params))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are those of POSIX")
def test_a_full_disk_keeps_every_commit_and_nothing_more(tmp_path: Path, open_at: Open) -> None:
    path = tmp_path / "ho-so.sqlite"
    run = subprocess.run(
        [sys.executable, "-c", FILL_THE_DISK, str(path)], capture_output=True, text=True, check=True
    )
    done, _, params = run.stdout.partition(" ")
    assert params.strip() == "['drive', 'free', 'megabytes']"
    assert int(done) > 0
    store = open_at(path)
    with store.work("cán bộ", "read") as work:
        assert len(work.all(Unit)) == int(done) * 20
    assert store.verify().is_sound


def test_a_database_held_by_another_program_is_told(tmp_path: Path, store: Store) -> None:
    other = sqlite.connect(str(tmp_path / "ho-so.sqlite"))
    other.execute("BEGIN IMMEDIATE")
    with store.work("cán bộ", "read") as work:
        assert work.all(Unit) == ()  # reading goes on
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
        connection.rollback()
        with pytest.raises(LockedError):
            connection.execution_options(writes=True).begin()
    other.close()


def test_a_place_that_may_only_be_read_is_told(store: Store) -> None:
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with store.work("cán bộ", "put") as work, pytest.raises(ReadOnlyError):
        work.put(OFFICE, seen=None)


def spoiled(path: Path) -> None:
    path.write_bytes(b"not a database, just some bytes of text " * 200)


def foreign(path: Path) -> None:
    connection = sqlite.connect(str(path))
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def folder(path: Path) -> None:
    path.mkdir()


def below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("")


@pytest.mark.parametrize(
    ("lay", "error"),
    [
        pytest.param(spoiled, BrokenError, id="no database"),
        pytest.param(foreign, ForeignError, id="another program's"),
        pytest.param(folder, UnopenableError, id="a folder"),
        pytest.param(below_a_file, UnopenableError, id="below a file"),
    ],
)
def test_what_is_no_store_is_refused_and_left_alone(
    tmp_path: Path, open_at: Open, lay: object, error: type[StoreError]
) -> None:
    path = tmp_path / "place" / "ho-so.sqlite"
    path.parent.mkdir()
    assert callable(lay)
    lay(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error):
        open_at(path)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_store_of_a_newer_program_is_refused_and_left_alone(
    tmp_path: Path, store: Store, open_at: Open
) -> None:
    store.close()
    path = tmp_path / "ho-so.sqlite"
    connection = sqlite.connect(str(path))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NewerError):
        open_at(path)
    assert path.read_bytes() == before


def test_an_odd_path_is_a_path(tmp_path: Path, open_at: Open) -> None:
    path = tmp_path / "Hồ sơ #1 100%?.sqlite"
    open_at(path)
    assert path.is_file()


def test_a_new_store_makes_its_folder(tmp_path: Path, open_at: Open) -> None:
    open_at(tmp_path / "a" / "b" / "ho-so.sqlite")


def test_a_network_share_is_refused() -> None:
    with pytest.raises(RemoteError):
        place_of(r"\\may-chu\chung\ho-so.sqlite")


def test_a_server_is_reached_by_its_address_and_named_without_its_password() -> None:
    place = place_of("postgresql://can-bo:bi-mat@may-chu/khen-thuong")
    assert place.url.startswith("postgresql+psycopg://")
    assert place.name == "may-chu/khen-thuong"


def test_an_unknown_kind_of_server_is_told(open_at: Open) -> None:
    with pytest.raises(UnreachableError):
        open_at("carrier-pigeon://may-chu/khen-thuong")


def test_an_open_store_has_the_settings_that_survive_a_power_cut(store: Store) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
    }
    with store._engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    assert found == wanted


def test_a_closed_store_is_one_file(tmp_path: Path, store: Store) -> None:
    with store.work("cán bộ", "put") as work:
        work.put(OFFICE, seen=None)
        work.commit()
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["ho-so.sqlite"]
