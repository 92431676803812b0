"""The window's tests run without a screen, on the sample."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.app import Settings, open_app
from dossier.tasks.forms.apart import Apart
from dossier.tasks.sample import build_sample
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.bridge.jobs import Jobs
from ui.views.rounds.view import RoundsView

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


Laid = tuple[bytes, str, int]  # a store with the sample in it, its round, how many keys it took


def settings(store: Path, taken: int = 0) -> Settings:
    keys = count(taken + 1)
    return Settings(
        store=store,
        who="cán bộ",
        clock=lambda: datetime(2026, 5, 20, 9, tzinfo=UTC),
        keys=lambda: f"{next(keys):05d}",
    )


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Laid:
    """The sample, laid once: its list takes longer to import than most tests do."""
    path = tmp_path_factory.mktemp("sample") / "ho-so.sqlite"
    with open_app(settings(path)) as app:
        round_key = build_sample(app.desk)
        taken = int(app.desk.keys()) - 1
    return path.read_bytes(), round_key, taken


@pytest.fixture(scope="session")
def apart() -> Iterator[Apart]:
    """One child process for the files from outside of all tests: it takes a second to begin."""
    shared = Apart()
    yield shared
    shared.close()


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication, laid: Laid, apart: Apart) -> Iterator[Context]:
    """A window's context over a copy of the sample's store."""
    content, round_key, taken = laid
    store = tmp_path / "ho-so.sqlite"
    store.write_bytes(content)
    with open_app(settings(store, taken)) as app:
        jobs = Jobs(qapp)
        found = Context(replace(app, desk=replace(app.desk, apart=apart)), jobs)
        found.take_round(round_key)
        yield found
        jobs.forget()
        jobs.wait()


@pytest.fixture
def rounds_room(context: Context, qtbot: QtBot) -> RoundsView:
    made = RoundsView(context)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entered()
    settle(context, qtbot)
    return made
