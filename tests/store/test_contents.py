"""Contents are kept once, by their sum, and any change of them shows."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from dossier.model.shelf import Used, Version
from dossier.store import ContentError, DanglingError, Store, UndoError, check_backup
from dossier.store.errors import BackupError
from tests.store.conftest import Open
from tests.store.specimens import BASE

WHEN = datetime(2026, 11, 24, 2, 15, tzinfo=UTC)
PAPER = b"PK\x03\x04 a Word file \x00\xff"


def version(key: str, number: int, document: str) -> Version:
    return Version(key, "to_trinh_nd30", number, document, 'id = "x"', "", "Nguyễn Văn A", WHEN)


def kept(store: Store, content: bytes) -> str:
    with store.work("cán bộ", "keep") as work:
        digest = work.keep(content)
        work.commit()
    return digest


def read(store: Store, digest: str) -> bytes:
    with store.work("cán bộ", "read") as work:
        return work.content(digest)


def saved(store: Store, content: bytes) -> int:
    with store.work("cán bộ", "save") as work:
        work.put_many((*BASE, version("v1", 1, work.keep(content))))
        return work.commit().task


def alter(store: Store, statement: str) -> Path:
    store.close()
    assert store.place.path is not None
    connection = sqlite.connect(str(store.place.path))
    with connection:
        connection.execute(statement)
    connection.close()
    return store.place.path


@given(st.binary(max_size=2000))
def test_bytes_come_back_as_they_were_kept(shared: Store, content: bytes) -> None:
    digest = kept(shared, content)
    assert digest == sha256(content).hexdigest()
    assert read(shared, digest) == content
    assert kept(shared, content) == digest


def test_what_is_kept_without_a_commit_is_gone(store: Store) -> None:
    with store.work("cán bộ", "keep") as work:
        digest = work.keep(PAPER)
        assert work.content(digest) == PAPER
    with pytest.raises(ContentError):
        read(store, digest)


def test_keeping_alone_leaves_no_line_in_the_log(store: Store) -> None:
    kept(store, PAPER)
    assert store.tasks() == ()


def test_a_value_may_not_name_a_content_that_is_not_kept(store: Store) -> None:
    with store.work("cán bộ", "save") as work:
        work.put(version("v1", 1, sha256(PAPER).hexdigest()), seen=None)
        with pytest.raises(DanglingError):
            work.commit()


def test_the_log_names_a_content_and_does_not_repeat_it(store: Store) -> None:
    saved(store, PAPER * 1000)
    store.undo(1, "cán bộ")
    with store._engine.connect() as connection:
        images = connection.exec_driver_sql("SELECT before FROM image").scalars().all()
    assert any(sha256(PAPER * 1000).hexdigest() in (image or "") for image in images)
    assert max(len(image or "") for image in images) < 1000


def test_an_undone_version_comes_back_with_its_content(store: Store) -> None:
    saved(store, PAPER)
    undone = store.undo(1, "cán bộ")
    store.undo(undone.task, "cán bộ")
    with store.work("cán bộ", "read") as work:
        assert work.content(work.get(Version, "v1").value.document) == PAPER


def test_a_version_that_a_round_used_is_not_undone(store: Store) -> None:
    number = saved(store, PAPER)
    with store.work("cán bộ", "make") as work:
        digest = work.keep(PAPER)
        work.put(Used("r", "to_trinh_nd30", "1.0", digest, digest, "v1"), seen=None)
        work.commit()
    with pytest.raises(UndoError):
        store.undo(number, "cán bộ")


def test_a_number_that_was_taken_again_is_not_undone_twice(store: Store) -> None:
    undone = store.undo(saved(store, PAPER), "cán bộ")
    with store.work("cán bộ", "save") as work:
        work.put(version("v2", 1, work.keep(PAPER)), seen=None)
        work.commit()
    with pytest.raises(UndoError):
        store.undo(undone.task, "cán bộ")


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        pytest.param("UPDATE content SET bytes = x'00'", "store.content_changed", id="altered"),
        pytest.param("DELETE FROM content", "store.content_lost", id="taken out"),
    ],
)
def test_a_content_changed_past_the_program_shows(
    store: Store, open_at: Open, statement: str, code: str
) -> None:
    saved(store, PAPER)
    assert store.verify().is_sound
    there = open_at(alter(store, statement))
    assert {finding.code for finding in there.verify().findings} == {code}
    with pytest.raises(ContentError):
        read(there, sha256(PAPER).hexdigest())


def test_a_copy_holds_the_contents_and_is_checked_with_them(
    store: Store, open_at: Open, tmp_path: Path
) -> None:
    saved(store, PAPER)
    copy = store.backup(tmp_path / "sao")
    check_backup(copy)
    renamed = copy.rename(tmp_path / "sao" / "a.sqlite")
    assert read(open_at(renamed), sha256(PAPER).hexdigest()) == PAPER
    alter(open_at(renamed), "UPDATE content SET bytes = x'00'")
    with pytest.raises(BackupError):
        check_backup(renamed)


def test_nobody_else_writes_while_a_work_holds_the_store(store: Store, open_at: Open) -> None:
    assert store.place.path is not None
    other = open_at(store.place.path)
    with ThreadPoolExecutor(1) as pool:
        with store.work("cán bộ", "hold") as work:
            work.hold()
            late = pool.submit(kept, other, PAPER)
            assert not late.done()
            assert work.all(Version) == ()
        assert read(store, late.result(10)) == PAPER


def test_one_line_of_the_log_is_read_by_its_number(store: Store) -> None:
    number = saved(store, PAPER)
    line = store.line(number)
    assert line is not None
    assert (line.number, line.task) == (number, "save")
    assert store.line(number + 1) is None
