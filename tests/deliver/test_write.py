"""A folder holds whole files only, whatever happens while they are written."""

from __future__ import annotations

import errno
import os
import shutil
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.deliver.errors import DiskFullError, LockedError, ReadOnlyError, UnwritableError
from dossier.deliver.write import (
    PART,
    put_in_place,
    stage,
    staging,
    write_file,
    write_files,
)
from dossier.errors import DossierError
from dossier.messages import LANGUAGES, catalogue

FILES = {"01-a.docx": b"a" * 1000, "02-b.pdf": b"b" * 2000}
Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 -- the shape of shutil.disk_usage


def fails(number: int, *, times: int = 1000) -> Callable[..., object]:
    """A call that fails with a system error so many times, then renames as usual."""
    left = [times]

    def call(part: Path, target: Path) -> None:
        if left[0]:
            left[0] -= 1
            raise OSError(number, os.strerror(number))
        os.replace(part, target)  # noqa: PTH105 -- Path.replace is what this stands in for

    return call


def contents(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, hidden files too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_written_into_a_new_folder(tmp_path: Path) -> None:
    done = write_files(tmp_path / "hồ sơ" / "2026", FILES)
    assert contents(tmp_path / "hồ sơ" / "2026") == FILES
    assert [(file.name, file.size, file.fresh) for file in done] == [
        ("01-a.docx", 1000, True),
        ("02-b.pdf", 2000, True),
    ]


def test_files_already_there_are_left_alone(tmp_path: Path) -> None:
    first = write_files(tmp_path, FILES)
    before = (tmp_path / "01-a.docx").stat().st_ino
    again = write_files(tmp_path, FILES | {"02-b.pdf": b"c" * 2000})
    assert [file.fresh for file in again] == [False, True]
    assert again[0].sha256 == first[0].sha256
    assert (tmp_path / "01-a.docx").stat().st_ino == before


def test_leftovers_are_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / f".01-a.docx.77{PART}").write_bytes(b"half")
    (tmp_path / "ghi chú.txt").write_bytes(b"mine")
    write_files(tmp_path, FILES)
    assert contents(tmp_path) == FILES | {"ghi chú.txt": b"mine"}


def test_a_file_that_another_job_is_writing_there_stays(tmp_path: Path) -> None:
    waiting = stage(tmp_path, "02-b.pdf", b"long work")
    write_files(tmp_path, {"01-a.docx": b"short work"})
    put_in_place(tmp_path, (waiting,))
    assert contents(tmp_path) == {"01-a.docx": b"short work", "02-b.pdf": b"long work"}


def test_a_file_held_open_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", fails(errno.EACCES, times=5))
    slept: list[float] = []
    write_files(tmp_path, FILES, sleep=slept.append)
    assert contents(tmp_path) == FILES
    assert len(slept) == 5
    assert sum(slept) == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        pytest.param(errno.EACCES, LockedError, id="held open"),
        pytest.param(errno.EPERM, LockedError, id="held open, the other way to say it"),
        pytest.param(errno.ENOSPC, DiskFullError, id="full"),
        pytest.param(errno.EDQUOT, DiskFullError, id="over quota"),
        pytest.param(errno.EROFS, ReadOnlyError, id="read only"),
        pytest.param(errno.EIO, UnwritableError, id="failing"),
    ],
)
def test_what_was_there_stays_when_replacing_fails(
    number: int, kind: type[DossierError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, FILES)
    monkeypatch.setattr(Path, "replace", fails(number))
    with pytest.raises(kind) as caught:
        write_file(tmp_path, "01-a.docx", b"new", sleep=lambda _: None)
    assert contents(tmp_path) == FILES
    for language in LANGUAGES:
        assert str(tmp_path) in catalogue(language).say(caught.value.code, caught.value.params).what


def test_a_locked_file_offers_a_free_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"01-a.docx": b"1", "01-a (2).docx": b"2"})
    monkeypatch.setattr(Path, "replace", fails(errno.EACCES))
    with pytest.raises(LockedError) as caught:
        write_file(tmp_path, "01-a.docx", b"new", sleep=lambda _: None)
    assert caught.value.params["other"] == "01-a (3).docx"


def test_too_little_room_is_said_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(9, 9, 3 << 20))
    with pytest.raises(DiskFullError) as caught:
        write_files(tmp_path, {"a": bytes(3 << 20), "b": b"1"})
    assert caught.value.params == {"folder": str(tmp_path), "megabytes": 4, "free": 3}
    assert contents(tmp_path) == {}


def test_a_folder_that_cannot_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableError):
        write_files(tmp_path / "file" / "folder", FILES)


def test_staged_files_get_their_names_together(tmp_path: Path) -> None:
    write_files(tmp_path, {"02-b.pdf": FILES["02-b.pdf"]})
    with staging(tmp_path):
        staged = [stage(tmp_path, name, content) for name, content in FILES.items()]
        assert [path.name for path in tmp_path.iterdir() if PART not in path.name] == ["02-b.pdf"]
        assert [file.path(tmp_path).read_bytes() for file in staged] == list(FILES.values())
        written = put_in_place(tmp_path, staged)
    assert contents(tmp_path) == FILES
    assert [file.fresh for file in written] == [True, False]


def fail_while_staging(folder: Path) -> None:
    """Stage a file, then meet trouble."""
    with staging(folder):
        stage(folder, "01-a.docx", b"new")
        raise KeyboardInterrupt


@pytest.mark.parametrize("name", ["mới", "mới/trong/nữa"])
def test_trouble_while_staging_leaves_no_trace(tmp_path: Path, name: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        fail_while_staging(tmp_path / name)
    assert contents(tmp_path) == {}


def test_a_folder_whose_name_no_system_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError), staging(tmp_path / ("x" * 300) / "hop"):
        pass


def test_trouble_while_staging_leaves_what_was_there(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    with pytest.raises(KeyboardInterrupt):
        fail_while_staging(tmp_path)
    assert contents(tmp_path) == FILES
