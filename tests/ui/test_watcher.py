"""A file that another program saves is noticed, however it saves."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.bridge.watcher import Watcher

PAUSE = 40
WAIT = 5_000


def write_in_place(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def write_in_portions(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        for start in range(0, len(content), 3):
            file.write(content[start : start + 3])
            file.flush()


def rename_over(path: Path, content: bytes) -> None:
    other = path.with_name("~WRD0001.tmp")
    other.write_bytes(content)
    other.replace(path)


def rename_both_ways(path: Path, content: bytes) -> None:
    """Save as Word does: the new file beside the old one, the old one away, the new one in."""
    new, old = path.with_name("~WRD0002.tmp"), path.with_name("~WRL0003.tmp")
    new.write_bytes(content)
    path.rename(old)
    new.rename(path)
    old.unlink()


SAVES = (write_in_place, write_in_portions, rename_over, rename_both_ways)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "danh_sach_nd30.docx"
    made.write_bytes(b"first")
    return made


@pytest.fixture
def watcher(path: Path, qtbot: QtBot) -> Iterator[Watcher]:  # noqa: ARG001 - signals need an application
    made = Watcher(pause=PAUSE, again=10 * PAUSE)
    made.watch([path])
    yield made
    made.watch([])


@pytest.mark.parametrize("save", SAVES)
def test_every_way_of_saving_is_noticed_again_and_again(
    save: Callable[[Path, bytes], None], watcher: Watcher, path: Path, qtbot: QtBot
) -> None:
    told: list[bytes] = []
    watcher.saved.connect(lambda found: told.append(found.read_bytes()))
    for content in (b"second version", b"third version, longer", b"fourth"):
        with qtbot.waitSignal(watcher.saved, timeout=WAIT):
            save(path, content)
        assert told[-1] == content
    qtbot.wait(5 * PAUSE)
    assert len(told) == 3


def test_what_is_noticed_needs_no_news_of_the_system(
    watcher: Watcher, path: Path, qtbot: QtBot
) -> None:
    watcher._news.removePaths([*watcher._news.files(), *watcher._news.directories()])
    watcher._news.blockSignals(True)  # noqa: FBT003 - Qt's own flag
    with qtbot.waitSignal(watcher.saved, timeout=WAIT):
        rename_over(path, b"second")


def test_the_same_content_saved_again_is_no_news(
    watcher: Watcher, path: Path, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(watcher.saved, wait=15 * PAUSE):
        rename_over(path, b"first")
        os.utime(path, (1, 1))


def test_what_we_wrote_ourselves_is_no_news(watcher: Watcher, path: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watcher.saved, wait=15 * PAUSE):
        path.write_bytes(b"ours")
        watcher.know(path)


def test_a_file_that_is_locked_is_waited_for(
    watcher: Watcher, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, refusals = Path.read_bytes, iter([True, True, True])

    def locked(found: Path) -> bytes:
        if next(refusals, False):
            raise PermissionError
        return read(found)

    monkeypatch.setattr(Path, "read_bytes", locked)
    with qtbot.waitSignal(watcher.saved, timeout=WAIT):
        write_in_place(path, b"second")
    assert next(refusals, None) is None


def test_a_file_that_is_taken_away_is_told_and_noticed_when_it_comes_back(
    watcher: Watcher, path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(watcher.gone, timeout=WAIT):
        path.unlink()
    with qtbot.waitSignal(watcher.saved, timeout=WAIT):
        path.write_bytes(b"back")


def test_other_files_of_the_folder_are_no_news(watcher: Watcher, path: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watcher.saved, wait=10 * PAUSE):
        path.with_name("~$nh_sach_nd30.docx").write_bytes(b"owner")
