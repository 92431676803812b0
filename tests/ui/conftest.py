"""The window's tests run without a screen, on the sample."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dossier.app import Settings, open_app
from dossier.tasks.sample import build_sample
from ui.bridge.context import Context
from ui.bridge.jobs import Jobs

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication) -> Iterator[Context]:
    keys = count(1)
    settings = Settings(
        store=tmp_path / "ho-so.sqlite",
        who="cán bộ",
        clock=lambda: datetime(2026, 5, 20, 9, tzinfo=UTC),
        keys=lambda: f"{next(keys):05d}",
    )
    with open_app(settings) as app:
        jobs = Jobs(qapp)
        found = Context(app, jobs)
        found.take_round(build_sample(app.desk))
        yield found
        jobs.forget()
        jobs.wait()
