"""A copy takes the place of the records from within the window, and where they cannot be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dossier.app import open_app
from dossier.model.change import Query
from dossier.tasks.keeping import keep_copy
from dossier.tasks.records import people
from dossier.tasks.rounds import show_round, withdraw
from tests.ui.conftest import Laid, settings
from tests.ui.waiting import WAIT
from ui.bridge.jobs import Jobs
from ui.bridge.settings import Settings
from ui.rooms import Furnisher, furnish
from ui.shell import Shell
from ui.start import begin_again
from ui.views.around.leaving import Answer, Leaving
from ui.views.around.refused import Refused


@pytest.fixture
def store(tmp_path: Path, laid: Laid, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample with a copy of it, and a nomination that was withdrawn since."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("ui.rooms.watch", lambda: None)
    path = tmp_path / "ho-so.sqlite"
    path.write_bytes(laid[0])
    with open_app(settings(path, laid[2])) as app:
        keep_copy(app.desk)
        withdraw(app.desk, show_round(app.desk, laid[1]).rows[0].nomination.value.key)
    return path


@pytest.fixture
def shells() -> Iterator[list[Shell]]:
    made: list[Shell] = []
    yield made
    for shell in made:
        shell.may_close = lambda: True
        shell.close()


@pytest.fixture
def window(store: Path, shells: list[Shell], qapp: QApplication, qtbot: QtBot) -> Shell:
    """The window on those records."""
    return opened(store, shells, qapp, qtbot)


@pytest.fixture
def finishing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An officer who lets work that goes on end out of sight."""
    monkeypatch.setattr(Leaving, "ask", lambda _self: Answer.FINISH)
    monkeypatch.setattr(QApplication, "quit", lambda *_: None)
    yield
    QApplication.setQuitOnLastWindowClosed(True)


def opened(store: Path, shells: list[Shell], qapp: QApplication, qtbot: QtBot) -> Shell:
    jobs = Jobs(qapp)
    file = QSettings(str(store.with_name("cai-dat.ini")), QSettings.Format.IniFormat)
    shell = Shell(Settings(file))
    qtbot.addWidget(shell)
    shell.show()
    shells.append(shell)
    furnish(shell, jobs, str(store))
    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT)
    return shell


def nominees(store: Path, laid: Laid) -> int:
    with open_app(settings(store, laid[2] + 100)) as app:
        return len(show_round(app.desk, laid[1]).rows)


def copy_of(store: Path) -> Path:
    (found,) = store.with_name("ho-so-sao-luu").iterdir()
    return found


def test_the_window_closes_puts_the_copy_back_and_opens_again(
    store: Path, laid: Laid, shells: list[Shell], qapp: QApplication, qtbot: QtBot
) -> None:
    before, copy = nominees(store, laid), copy_of(store)
    shell = opened(store, shells, qapp, qtbot)
    furnisher = shell.findChild(Furnisher)
    assert furnisher is not None
    furnisher.context.restoring.emit(copy)
    assert shell.begins_anew
    assert not shell.isVisible()
    assert copy.name in shell.settings.news
    assert shell.settings.news_mood == "good"
    assert nominees(store, laid) == before + 1
    again = opened(store, shells, qapp, qtbot)
    assert again.current == "home"
    assert any(copy.name in label.text() for label in again.findChildren(QLabel))


def test_a_copy_that_was_damaged_meanwhile_costs_nothing(
    store: Path, laid: Laid, shells: list[Shell], qapp: QApplication, qtbot: QtBot
) -> None:
    before, copy = nominees(store, laid), copy_of(store)
    copy.write_bytes(b"x" * 100)
    shell = opened(store, shells, qapp, qtbot)
    furnisher = shell.findChild(Furnisher)
    assert furnisher is not None
    furnisher.context.restoring.emit(copy)
    assert copy.name in shell.settings.news
    assert shell.settings.news_mood == "stop"
    assert nominees(store, laid) == before


def test_who_stays_keeps_the_records(
    store: Path, laid: Laid, shells: list[Shell], qapp: QApplication, qtbot: QtBot
) -> None:
    before = nominees(store, laid)
    shell = opened(store, shells, qapp, qtbot)
    shell.may_close = lambda: False
    furnisher = shell.findChild(Furnisher)
    assert furnisher is not None
    furnisher.context.restoring.emit(copy_of(store))
    shell.may_close = lambda: True
    shell.close()
    assert not shell.begins_anew
    assert nominees(store, laid) == before


@pytest.mark.usefixtures("finishing")
@pytest.mark.parametrize(
    "back",
    [
        pytest.param([], id="put back when the work has ended"),
        pytest.param([Furnisher.come_back], id="not when the window is wanted again meanwhile"),
    ],
)
def test_a_copy_waits_for_work_that_goes_on(
    back: list[Callable[[Furnisher], None]], store: Path, laid: Laid, window: Shell, qtbot: QtBot
) -> None:
    before, go_on = nominees(store, laid), Event()
    furnisher = window.findChild(Furnisher)
    assert furnisher is not None
    jobs = furnisher.context.jobs
    jobs.run(lambda _handle: go_on.wait(20), title="Lập hồ sơ")
    furnisher.context.restoring.emit(copy_of(store))
    assert not window.isVisible()
    for step in back:
        step(furnisher)
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy and window.isVisible() is bool(back), timeout=WAIT)
    qtbot.waitUntil(lambda: window.begins_anew is not bool(back), timeout=WAIT)
    window.close()
    assert nominees(store, laid) == before + (not back)


def test_records_that_cannot_be_opened_are_replaced_there(
    store: Path, laid: Laid, shells: list[Shell], qapp: QApplication, qtbot: QtBot
) -> None:
    store.write_bytes(b"hong" * 3000)
    shell = opened(store, shells, qapp, qtbot)
    page = shell.findChild(Refused)
    assert page is not None
    take = next(b for b in page.findChildren(QPushButton) if b.text() == "Khôi phục bản đã chọn")
    take.click()
    qtbot.waitUntil(lambda: bool(shell.names), timeout=WAIT)
    shell.close()
    with open_app(settings(store, laid[2] + 100)) as app:
        assert people(app.desk, Query()).total > 5


def test_the_program_is_opened_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    assert begin_again(["main.py", "--store", "a"])[1] == ["main.py", "--store", "a"]
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert begin_again(["HoSo.exe", "--store", "a"])[1] == ["--store", "a"]
